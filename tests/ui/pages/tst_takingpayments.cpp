#include "demo/demoserver.h"
#include "models/tableview.h"
#include "pages/orders/bigcode.h"
#include "pages/orders/qrview.h"
#include "pages/orders/refundsheet.h"
#include "support/till.h"
#include "widgets/chip.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

// 收款: from an amount to a code, from the code to the payment, and back again.
class TestTakingPayments : public QObject
{
    Q_OBJECT

private slots:
    void anAmountBecomesACodeAndThenAPayment();
    void whatIsNoAmountIsSaid();
    void whatIsNotKnownIsNotCalledUnpaid();
    void theListDoesNotSayUnpaidEither();
    void anOrderOfTheShopIsNotAskedForHere();
    void anOpenCodeIsThereAfterANewStart();
    void closesAnOrder();
    void isConfirmedByHandByWhatWeChatPaySays();
    void paysBackOnceWithAPreview();
    void withoutAConnectionTheButtonSaysWhy();
    void theDemonstrationTakesMoneyAtItsStandIn();
    void anOrderThatWasOpenDoesNotTakeTheCodesPlace();
};

void TestTakingPayments::anAmountBecomesACodeAndThenAPayment()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("¥ 1,280.50"), QStringLiteral("Consulting"));
    QCOMPARE(till.control().order(number)->total, Money::fromFen(128050));
    QVERIFY(till.pane().findChild<QrView *>()->isVisible());
    QCOMPARE(till.page->focusWidget(), till.button(till.pane(), QStringLiteral("Big screen"))); // the keyboard stays in the pane
    QCOMPARE(till.pane().findChild<Chip *>()->text(), QStringLiteral("Waiting for the payment"));
    till.button(till.pane(), QStringLiteral("Big screen"))->click();
    QTRY_VERIFY(till.page->window()->findChild<BigCode *>()->isVisible());
    QVERIFY(till.control().pay(number));
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    qInfo("shown as paid after %lld ms", since.elapsed());
    QVERIFY(!till.pane().findChild<QrView *>()->isVisible());
    QCOMPARE(till.order(number).status, OrderStatus::Paid);
    QCOMPARE(till.notices.filter(QStringLiteral("paid: Consulting")).size(), 1);
}

void TestTakingPayments::whatIsNoAmountIsSaid()
{
    Till till;
    till.page->command("take")->trigger();
    for (const char *typed : {"", "abc", "0", "-5", "1.234", "1e3"}) {
        till.pane().findChildren<QLineEdit *>().at(0)->setText(QString::fromLatin1(typed));
        till.button(till.pane(), QStringLiteral("Show the code"))->click();
    }
    QTest::qWait(50);
    QCOMPARE(till.control().requestCount(QStringLiteral("order")), 0);
}

void TestTakingPayments::whatIsNotKnownIsNotCalledUnpaid()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    till.control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("query:status_503*5")));
    QVERIFY(till.control().pay(number));
    QTRY_VERIFY_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text().startsWith(QStringLiteral("Not known")), 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 60'000);
}

void TestTakingPayments::theListDoesNotSayUnpaidEither()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    const auto state = [&till] {
        const QAbstractItemModel *orders = till.page->findChild<TableView *>()->model();
        for (int column = 0; column < orders->columnCount(); ++column) {
            if (orders->headerData(column, Qt::Horizontal).toString() == QStringLiteral("State"))
                return orders->index(0, column).data().toString();
        }
        return QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Unpaid"), 10'000);
    till.cashier.reset(); // the program was closed, and opened again in the evening
    QVERIFY(awaited(till.world.storage.write<void>([](Database &database) {
        return database.execute(
            QStringLiteral("UPDATE pay_request SET asked_at = asked_at - 36000000, created_at = created_at - 36000000"));
    })));
    Account account = till.merchant.account;
    till.show(account);
    QTRY_COMPARE_WITH_TIMEOUT(state(), QStringLiteral("Not known whether paid"), 10'000);
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    QVERIFY(till.says(till.detail(), QStringLiteral("Not known whether paid")));
}

// Its money lies with the shop's own merchant.
void TestTakingPayments::anOrderOfTheShopIsNotAskedForHere()
{
    Till till;
    QVERIFY(awaited(till.world.storage.write<void>([](Database &database) {
        return database.execute(
            QStringLiteral("INSERT INTO orders(account_id, out_trade_no, created_at, amount_fen, status, source, updated_at, digest) "
                           "VALUES(1, 'SHOP1', 1, 100, 'NOTPAY', 'shop', 1, x'00')"));
    })));
    till.page->openTarget(QStringLiteral("order:SHOP1"));
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    QVERIFY(!till.button(till.detail(), QStringLiteral("Ask WeChat Pay")));
    QVERIFY(!till.button(till.detail(), QStringLiteral("Confirm as paid")));
}

void TestTakingPayments::anOpenCodeIsThereAfterANewStart()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    const QString code = till.pane().news()->request.codeUrl;
    Account account = till.merchant.account;
    account.appid = till.merchant.server->credentials().appid;
    till.page.reset();
    till.cashier =
        std::make_unique<Cashier>(Cashier::Setup{till.world.storage, till.world.clock, till.world.vault, till.world.door,
                                                 [&till](Merchant own, AccountId) { return till.world.connect(std::move(own)); }},
                                  account);
    till.show(account);
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 10'000);
    QCOMPARE(till.pane().news()->request.codeUrl, code);
    QVERIFY(till.control().pay(number));
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
}

void TestTakingPayments::closesAnOrder()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    till.button(till.pane(), QStringLiteral("Close order"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Closed"), 10'000);
    QCOMPARE(till.order(number).status, OrderStatus::Closed);
}

void TestTakingPayments::isConfirmedByHandByWhatWeChatPaySays()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    till.button(till.pane(), QStringLiteral("Close order"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Closed"), 10'000);
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    QSignalSpy failed(till.cashier.get(), &Cashier::deedFailed);
    QVERIFY(!till.button(till.detail(), QStringLiteral("Confirm as paid"))->isEnabled());
    till.detail().findChild<QLineEdit *>()->setText(QStringLiteral("4200000000202603060000000001"));
    till.button(till.detail(), QStringLiteral("Confirm as paid"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 10'000); // there is no such transaction
    QCOMPARE(till.order(number).status, OrderStatus::Closed);
    // What was typed is still there to be mended, also when the page reads everything anew.
    till.detail().findChild<QLineEdit *>()->setFocus();
    emit till.cashier->changed(number);
    QPointer<QLineEdit> before = till.detail().findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(!before, 10'000);
    QCOMPARE(till.detail().findChild<QLineEdit *>()->text(), QStringLiteral("4200000000202603060000000001"));
    QTRY_VERIFY(till.button(till.detail(), QStringLiteral("Confirm as paid")));
    QVERIFY(till.button(till.detail(), QStringLiteral("Confirm as paid"))->isEnabled());
}

void TestTakingPayments::paysBackOnceWithAPreview()
{
    Till till;
    const OutTradeNo number = till.paidOrder();
    till.pane().hide();
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    till.button(till.detail(), QStringLiteral("Pay back …"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.page->findChild<RefundSheet *>() && till.page->findChild<RefundSheet *>()->isVisible(), 10'000);
    RefundSheet &sheet = *till.page->findChild<RefundSheet *>();
    QVERIFY(till.button(sheet, QStringLiteral("Pay back ¥\u00a0128.50"))
            && !till.button(sheet, QStringLiteral("Pay back ¥\u00a0128.50"))->isEnabled());
    till.field(sheet, "Amount in yuan")->setText(QStringLiteral("28.50"));
    till.field(sheet, "Reason")->setText(QStringLiteral("broken"));
    QPushButton *payBack = till.button(sheet, QStringLiteral("Pay back ¥\u00a028.50"));
    QVERIFY(payBack && payBack->isEnabled());
    payBack->click();
    payBack->click(); // twice
    QTRY_VERIFY_WITH_TIMEOUT(!till.notices.filter(QStringLiteral("accepted to pay")).isEmpty(), 20'000);
    QVERIFY(!sheet.isVisible());
    const auto effects = till.control().effects();
    QCOMPARE(std::count_if(effects.begin(), effects.end(),
                           [](const auto &effect) { return effect.kind == sandbox::EffectLedger::Kind::RefundAccepted; }),
             1);
    QCOMPARE(till.order(number).status, OrderStatus::Refunded);
}

void TestTakingPayments::withoutAConnectionTheButtonSaysWhy()
{
    PageWorld world;
    OrdersPage page(world.services());
    QVERIFY(!page.command("take")->isEnabled());
    page.show();
    page.activate();
    const auto buttons = page.findChildren<QPushButton *>();
    const auto take = std::find_if(buttons.begin(), buttons.end(),
                                   [](const QPushButton *one) { return one->text() == QStringLiteral("Take a payment"); });
    QVERIFY(take != buttons.end() && !(*take)->isEnabled());
    QCOMPARE((*take)->toolTip(), QStringLiteral("Connect WeChat Pay in the settings first"));
}

void TestTakingPayments::theDemonstrationTakesMoneyAtItsStandIn()
{
    Till till;
    Account unconnected = till.merchant.account;
    unconnected.mchid = MerchantId();
    till.page.reset();
    const auto connect = [&till]() -> Result<PayConnection> {
        auto own = merchantOf(*till.merchant.server);
        return own ? Result<PayConnection>(till.world.connect(std::move(*own))) : failure(own.error());
    };
    till.cashier = std::make_unique<Cashier>(
        Cashier::Setup{till.world.storage, till.world.clock, till.world.vault, till.world.door, nullptr, connect}, unconnected);
    till.show(unconnected);
    const OutTradeNo number = till.paidOrder();
    QCOMPARE(till.order(number).amount, Money::fromFen(12850));
}

void TestTakingPayments::anOrderThatWasOpenDoesNotTakeTheCodesPlace()
{
    Till till;
    till.paidOrder();
    auto *table = till.page->findChild<TableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTRY_VERIFY(till.detail().isVisible());
    till.ask(QStringLiteral("5"), QStringLiteral("Tea"));
    QTRY_COMPARE(table->model()->rowCount(), 2); // the list has the new order, and what it opens is read
    QTest::qWait(500);
    QVERIFY(till.pane().findChild<QrView *>()->isVisible());
    QVERIFY(!till.detail().isVisible());
}

QTEST_MAIN(TestTakingPayments)
#include "tst_takingpayments.moc"
