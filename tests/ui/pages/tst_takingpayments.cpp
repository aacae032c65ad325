#include "demo/demoserver.h"
#include "models/tableview.h"
#include "pages/orders/bigcode.h"
#include "pages/orders/qrview.h"
#include "pages/orders/refundsheet.h"
#include "support/fakeclock.h"
#include "support/till.h"
#include "widgets/chip.h"
#include "widgets/errorbar.h"

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
    void aCodeThatIsOpenDoesNotTakeTheNextFormsPlace();
    void aClosedPaneStaysClosed();
    void everyOpenCodeIsFollowed();
    void aPaymentIsNoticedWithoutThePage();
    void aLostAnswerIsFollowedAndNotAskedForAnew();
    void anOpenOrderIsAskedAboutAndConfirmedFromItsCode();
    void theBigScreenHasTheCodeOfThePane();
    void whatIsFoundPaidByAskingIsNoticed();
    void aCodePastItsEndIsNotShown();
    void aSecondRefundWaitsForNoOther();
    void theSameRefundAskedForAgainMeanwhileIsOne();
    void aRefundThatWasNotAcceptedIsGoneOnWith();

private:
    static RefundSheet &openRefund(Till &till, const OutTradeNo &number);
};

void TestTakingPayments::anAmountBecomesACodeAndThenAPayment()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("¥ 1,280.50"), QStringLiteral("Consulting"));
    QCOMPARE(till.control().order(number)->total, Money::fromFen(128050));
    QVERIFY(till.pane().findChild<QrView *>()->isVisible());
    QCOMPARE(till.page->focusWidget(), till.button(till.pane(), QStringLiteral("Big screen"))); // the keyboard stays in the pane
    QCOMPARE(till.pane().findChild<Chip *>()->text(), QStringLiteral("Waiting for the payment"));
    QSignalSpy paid(till.cashier.get(), &Cashier::paid); // the window says it
    till.button(till.pane(), QStringLiteral("Big screen"))->click();
    QTRY_VERIFY(till.page->window()->findChild<BigCode *>()->isVisible());
    QVERIFY(till.control().pay(number));
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    qInfo("shown as paid after %lld ms", since.elapsed());
    QVERIFY(!till.pane().findChild<QrView *>()->isVisible());
    QCOMPARE(till.order(number).status, OrderStatus::Paid);
    QCOMPARE(paid.count(), 1);
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
    till.restart();
    till.show(till.shown);
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

// The next customer stands there while the first one still looks for the phone: A's code is asked about every 2.5 s.
void TestTakingPayments::aCodeThatIsOpenDoesNotTakeTheNextFormsPlace()
{
    Till till;
    till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    till.page->command("take")->trigger();
    till.field("Amount in yuan")->setText(QStringLiteral("12"));
    QTest::qWait(4000);
    QVERIFY(!till.pane().news());
    QVERIFY(till.field("Amount in yuan")->isVisible());
    QCOMPARE(till.field("Amount in yuan")->text(), QStringLiteral("12"));
}

void TestTakingPayments::aClosedPaneStaysClosed()
{
    Till till;
    till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    QTest::keyClick(&till.pane(), Qt::Key_Escape);
    QVERIFY(till.pane().isHidden());
    QTest::qWait(4000);
    QVERIFY(till.pane().isHidden());
    QVERIFY(till.world.memory.value(QStringLiteral("orders/opened")).toString().isEmpty());
}

void TestTakingPayments::everyOpenCodeIsFollowed()
{
    Till till;
    const OutTradeNo first = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    till.page->command("take")->trigger();
    const QList<QLineEdit *> fields = till.pane().findChildren<QLineEdit *>();
    fields.at(0)->setText(QStringLiteral("2"));
    fields.at(1)->setText(QStringLiteral("Cups"));
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    const OutTradeNo second = till.pane().news()->request.outTradeNo;
    QVERIFY(second != first);
    QSignalSpy paid(till.cashier.get(), &Cashier::paid);
    QVERIFY(till.control().pay(first));
    QTRY_COMPARE_WITH_TIMEOUT(paid.count(), 1, 5000);
    QCOMPARE(paid.at(0).at(0).value<PayRequest>().outTradeNo, first);
    QCOMPARE(till.pane().news()->request.outTradeNo, second); // whose code is still looked at
    QVERIFY(till.pane().findChild<QrView *>()->isVisible());
}

void TestTakingPayments::aPaymentIsNoticedWithoutThePage()
{
    Till till;
    const OutTradeNo before = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    const OutTradeNo after = till.ask(QStringLiteral("2"), QStringLiteral("Cups"));
    till.restart();
    QVERIFY(till.control().pay(before)); // while nobody looked
    QSignalSpy paid(till.cashier.get(), &Cashier::paid);
    till.cashier->start();
    QTRY_COMPARE_WITH_TIMEOUT(paid.count(), 1, 10'000);
    QCOMPARE(paid.at(0).at(0).value<PayRequest>().outTradeNo, before);
    QVERIFY(till.control().pay(after));
    QTRY_COMPARE_WITH_TIMEOUT(paid.count(), 2, 5000);
    QCOMPARE(paid.at(1).at(0).value<PayRequest>().outTradeNo, after);
}

void TestTakingPayments::aLostAnswerIsFollowedAndNotAskedForAnew()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    till.breaks("order:close_after_apply,query:html_502*4");
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.pane().news().has_value(), 20'000);
    QVERIFY(till.pane().news()->request.codeUrl.isEmpty());
    QVERIFY(till.pane().findChild<Chip *>()->text().startsWith(QStringLiteral("Not known")));
    QVERIFY(!till.button(till.pane(), QStringLiteral("Show the code"))->isVisible()); // there is nothing to be asked for a second time
    const OutTradeNo number = till.pane().news()->request.outTradeNo;
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting() && !till.pane().news()->request.codeUrl.isEmpty(), 20'000);
    QCOMPARE(till.pane().news()->request.outTradeNo, number);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM pay_request"), 1);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 4); // of five, one is kept for the payer
}

void TestTakingPayments::anOpenOrderIsAskedAboutAndConfirmedFromItsCode()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    const auto asked = till.control().requestCount(QStringLiteral("query"));
    till.button(till.pane(), QStringLiteral("Ask now"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.control().requestCount(QStringLiteral("query")) > asked, 2000);
    till.button(till.pane(), QStringLiteral("Details"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    till.button(till.detail(), QStringLiteral("To the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.pane().isVisible() && !till.detail().isVisible(), 10'000);
    till.button(till.pane(), QStringLiteral("Confirm by transaction …"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible() && !till.pane().isVisible(), 10'000);
    const auto transaction = till.control().pay(number);
    QVERIFY(transaction);
    till.detail().findChild<QLineEdit *>()->setText(transaction->toString());
    till.button(till.detail(), QStringLiteral("Confirm as paid"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.order(number).status, OrderStatus::Paid, 10'000);
    QVERIFY(!till.pane().isVisible()); // the details stay
}

// The second screen stands before the payer of the code in the pane.
void TestTakingPayments::theBigScreenHasTheCodeOfThePane()
{
    Till till;
    (void)till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    till.button(till.pane(), QStringLiteral("Big screen"))->click();
    auto *big = till.page->window()->findChild<BigCode *>();
    QTRY_VERIFY(big && big->isVisible());
    const auto says = [big](const QString &text) {
        const auto labels = big->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text() == text; });
    };
    QVERIFY(says(QStringLiteral("Tea")));
    (void)till.ask(QStringLiteral("2"), QStringLiteral("Vase"));
    QTRY_VERIFY(says(QStringLiteral("Vase")) && !says(QStringLiteral("Tea")));
}

// Nobody follows it.
void TestTakingPayments::whatIsFoundPaidByAskingIsNoticed()
{
    Till till;
    const OutTradeNo number = till.ask(QStringLiteral("1"), QStringLiteral("Tea"));
    QTest::keyClick(&till.pane(), Qt::Key_Escape); // it is not opened again
    till.restart();
    QSignalSpy paid(till.cashier.get(), &Cashier::paid);
    QVERIFY(till.control().pay(number));
    till.cashier->ask(number);
    QTRY_COMPARE_WITH_TIMEOUT(paid.count(), 1, 20'000);
}

void TestTakingPayments::aCodePastItsEndIsNotShown()
{
    FakeClock clock(QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC));
    PaymentPane pane([](const Error &error) { return Problem{error.code, {}, {}}; }, clock);
    PayRequest request{OutTradeNo(QStringLiteral("Y1")), Money::fromFen(100), QStringLiteral("Tea")};
    request.state = PayRequestState::Open;
    request.codeUrl = QStringLiteral("weixin://wxpay/bizpayurl?pr=x");
    request.codeExpiresAt = clock.now().toMSecsSinceEpoch() + 2000;
    pane.show({request, {}});
    QVERIFY(!pane.findChild<QrView *>()->isHidden());
    QVERIFY(PaymentPane::stateWord(*pane.news(), clock.now().toMSecsSinceEpoch()) == QStringLiteral("Waiting for the payment"));
    clock.advance(2);
    QTRY_VERIFY_WITH_TIMEOUT(pane.findChild<QrView *>()->isHidden(), 10'000); // though nobody could be asked for another
    QCOMPARE(pane.findChild<Chip *>()->text(), QStringLiteral("Code expired: a new one is asked for"));
    pane.show({request, makeError(ErrorKind::Network, "net.unreachable")}); // and nobody answers
    QCOMPARE(pane.findChild<Chip *>()->text(), QStringLiteral("Not known: WeChat Pay can't be asked right now"));
    QVERIFY(pane.findChild<ErrorBar *>()->isVisible());
    request.codeExpiresAt = clock.now().toMSecsSinceEpoch() + 1;
    pane.show({request, {}});
    QVERIFY(!pane.findChild<QrView *>()->isHidden());
}

RefundSheet &TestTakingPayments::openRefund(Till &till, const OutTradeNo &number)
{
    till.page->openTarget(QStringLiteral("refund:") + number.toString());
    const auto isOpen = [&till, number] {
        auto *sheet = till.page->findChild<RefundSheet *>();
        return sheet && sheet->isFor(number);
    };
    [&isOpen] { QTRY_VERIFY_WITH_TIMEOUT(isOpen(), 10'000); }();
    return *till.page->findChild<RefundSheet *>();
}

void TestTakingPayments::aSecondRefundWaitsForNoOther()
{
    Till till;
    const OutTradeNo first = till.paidOrder(), second = till.paidOrder();
    RefundSheet &sheet = openRefund(till, first);
    till.field(sheet, "Reason")->setText(QStringLiteral("broken"));
    till.breaks("refund:slow(60)"); // its answer drips in
    till.button(sheet, QStringLiteral("Pay back ¥\u00a0128.50"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.control().requestCount(QStringLiteral("refund")), 1, 10'000);
    till.button(sheet, QStringLiteral("Cancel"))->click();
    QCOMPARE(&openRefund(till, second), &sheet);
    emit till.cashier->payingBackFailed(first, makeError(ErrorKind::Timeout, "net.deadline")); // is not this one's
    till.field(sheet, "Reason")->setText(QStringLiteral("too late"));
    QPushButton *payBack = till.button(sheet, QStringLiteral("Pay back ¥\u00a0128.50"));
    QVERIFY(payBack && payBack->isEnabled());
    payBack->click();
    QTRY_VERIFY_WITH_TIMEOUT(!sheet.isVisible(), 10'000);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM refund_request WHERE state = 'accepted' AND reason = 'too late'"), 1);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM refund_request WHERE state = 'sending' AND reason = 'broken'"), 1);
}

// As if it had been asked for two minutes ago: within one it would be taken for the same by its age alone.
void TestTakingPayments::theSameRefundAskedForAgainMeanwhileIsOne()
{
    Till till;
    const RefundWish part{{}, till.paidOrder(), Money::fromFen(2'850), QStringLiteral("broken"), true, 0};
    QSignalSpy done(till.cashier.get(), &Cashier::paidBack);
    till.breaks("refund:slow(3)");
    till.cashier->payBack(part);
    QTRY_COMPARE_WITH_TIMEOUT(till.control().requestCount(QStringLiteral("refund")), 1, 10'000);
    QVERIFY(awaited(till.world.storage.write<void>([](Database &database) {
        return database.execute(QStringLiteral("UPDATE refund_request SET created_at = created_at - 120000"));
    })));
    till.cashier->payBack(part);
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
    QTest::qWait(300);
    QCOMPARE(done.count(), 1);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM refund_request"), 1);
    QCOMPARE(till.control().requestCount(QStringLiteral("refund")), 1);
}

void TestTakingPayments::aRefundThatWasNotAcceptedIsGoneOnWith()
{
    Till till;
    const OutTradeNo number = till.paidOrder();
    RefundSheet &sheet = openRefund(till, number);
    till.field(sheet, "Reason")->setText(QStringLiteral("broken"));
    till.breaks("refund:status_403(NOT_ENOUGH)");
    till.button(sheet, QStringLiteral("Pay back ¥\u00a0128.50"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.sum("SELECT COUNT(*) FROM refund_request WHERE trouble = 'NOT_ENOUGH'"), 1, 20'000);
    till.restart();
    till.show(till.shown);
    const auto isSaid = [&till] {
        const auto buttons = till.page->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *one) {
            return one->accessibleName() == QStringLiteral("Refunding 1")
                && one->accessibleDescription().endsWith(QStringLiteral(", 1 not accepted yet"));
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), 10'000);
    till.page->openTarget(QStringLiteral("refunds:underway"));
    QTRY_COMPARE_WITH_TIMEOUT(till.page->findChild<TableView *>()->model()->rowCount(), 1, 10'000);
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    QVERIFY(till.says(till.detail(), QStringLiteral("The merchant's balance is too small.")));
    till.button(till.detail(), QStringLiteral("Go on with this refund"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!till.notices.filter(QStringLiteral("accepted to pay")).isEmpty(), 20'000);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM refund_request"), 1);
    const auto effects = till.control().effects();
    QCOMPARE(std::count_if(effects.begin(), effects.end(),
                           [](const auto &effect) { return effect.kind == sandbox::EffectLedger::Kind::RefundAccepted; }),
             1);
    QTRY_VERIFY_WITH_TIMEOUT(!till.button(till.detail(), QStringLiteral("Go on with this refund")), 10'000);
}

QTEST_MAIN(TestTakingPayments)
#include "tst_takingpayments.moc"
