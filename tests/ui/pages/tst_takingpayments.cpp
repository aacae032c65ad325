#include "demo/demoserver.h"
#include "frame/cashier.h"
#include "models/tableview.h"
#include "customers/customerstore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "pages/orders/bigcode.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/paymentpane.h"
#include "pages/orders/qrview.h"
#include "pages/orders/refundsheet.h"
#include "products/couponstore.h"
#include "products/membershipstore.h"
#include "products/productdeeds.h"
#include "support/pageworld.h"
#include "support/sandboxmerchant.h"
#include "widgets/chip.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace yiren;

namespace {

// The page of orders of a company that is connected to the stand-in for WeChat Pay.
struct Till {
    Till()
    {
        Account account = merchant.account;
        account.appid = merchant.server->credentials().appid;
        account.notifyUrl = QStringLiteral("https://studio.example.com/pay");
        const PlatformKey key{account.payPublicKeyId, PlatformKey::Kind::PublicKey, merchant.publicKey, {}, {}};
        const Done stored = awaited(world.storage.write<void>([account, key](Database &database) -> Done {
            AccountStore accounts(database);
            if (auto updated = accounts.update(account); !updated)
                return updated;
            return accounts.putPlatformKey(account.id, key);
        }));
        std::vector<NamedSecret> secrets;
        secrets.push_back({secretname::merchantKey(account.id), Secret(merchant.merchantKey)});
        if (!stored || !awaited(world.vault.unlock()) || !awaited(world.vault.put(secrets)))
            qFatal("no account");
        cashier = std::make_unique<Cashier>(Cashier::Setup{world.storage, world.clock, world.vault, world.door,
                                                           [this](Merchant own, AccountId) { return world.connect(std::move(own)); }},
                                            account);
        show(account);
    }
    void show(const Account &account)
    {
        PageServices services = world.services();
        services.account = account;
        services.cashier = cashier.get();
        page = std::make_unique<OrdersPage>(services);
        page->resize(1240, 780);
        QObject::connect(page.get(), &Page::noticed, page.get(), [this](const QString &sentence) { notices.append(sentence); });
        page->show();
        page->activate();
    }

    sandbox::Control &control() { return merchant.server->control(); }
    PaymentPane &pane() { return *page->findChild<PaymentPane *>(); }
    OrderDetail &detail() { return *page->findChild<OrderDetail *>(); }
    QPushButton *button(QWidget &where, const QString &text)
    {
        for (QPushButton *one : where.findChildren<QPushButton *>()) {
            if (one->text() == text && !one->isHidden())
                return one;
        }
        return nullptr;
    }
    bool isWaiting() { return pane().news() && pane().news()->request.state == PayRequestState::Open; }
    // Types it and waits for the code.
    OutTradeNo ask(const QString &amount, const QString &product)
    {
        page->command("take")->trigger();
        const QList<QLineEdit *> fields = pane().findChildren<QLineEdit *>();
        fields.at(0)->setText(amount);
        fields.at(1)->setText(product);
        button(pane(), QStringLiteral("Show the code"))->click();
        [this] { QTRY_VERIFY_WITH_TIMEOUT(isWaiting(), 20'000); }();
        return isWaiting() ? pane().news()->request.outTradeNo : OutTradeNo();
    }
    // Cups at 12.80, five of them; a year as a member, which 苏木 is until the end of this one.
    void addProducts()
    {
        const Done added = awaited(
            world.storage.write<void>([now = world.clock.now().toMSecsSinceEpoch(), endYear = thisYear()](Database &database) -> Done {
                Product cup;
                cup.account = AccountId{1};
                cup.name = QStringLiteral("青瓷杯");
                cup.price = Money::fromFen(1280);
                Product year = cup;
                year.kind = ProductKind::Membership;
                year.name = QStringLiteral("年度会员");
                year.months = 12;
                year.level = QStringLiteral("年卡");
                const auto cups = addProduct(database, cup, 5, now);
                const auto card = addProduct(database, year, 0, now);
                const auto customer = CustomerStore(database).create(AccountId{1}, {QStringLiteral("苏木"), {}, {}, now, {}}, now);
                if (!cups || !card || !customer)
                    return failure(ErrorKind::Storage, "test");
                const Membership membership{{},
                                            AccountId{1},
                                            card->id,
                                            card->name,
                                            {*customer, {}},
                                            {},
                                            card->level,
                                            BusinessDay(QDate(endYear, 1, 1)),
                                            BusinessDay(QDate(endYear, 12, 31)),
                                            {}};
                const auto member = MembershipStore(database).add(membership, now);
                return member ? Done() : failure(member.error());
            }));
        if (!added)
            qFatal("no products");
    }
    int thisYear() { return BusinessDay::of(world.clock.now()).date().year(); }
    qint64 sum(const char *sql)
    {
        return *awaited(world.storage.read<qint64>([sql](Database &database) { return database.scalar(QString::fromLatin1(sql)); }));
    }
    QLineEdit *field(const char *name)
    {
        for (QLineEdit *one : pane().findChildren<QLineEdit *>()) {
            if (one->accessibleName() == QLatin1String(name))
                return one;
        }
        return nullptr;
    }
    QSpinBox *pieces() { return pane().findChild<QSpinBox *>(); }
    void openFormFor(const QString &product)
    {
        page->command("take")->trigger();
        field("Product, or any text (the payer reads it)")->setText(product);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(!pieces()->isHidden(), 10'000); }(); // what can be sold is known
    }
    bool says(const QString &words) // in the pane
    {
        const auto labels = pane().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    Order order(const OutTradeNo &number)
    {
        return awaited(world.storage.read<std::vector<Order>>(
                           [number](Database &database) { return OrderStore(database).ordersOf(AccountId{1}, {number}); }))
            ->at(0);
    }
    OutTradeNo paidOrder()
    {
        const OutTradeNo number = ask(QStringLiteral("128.5"), QStringLiteral("Tea"));
        (void)control().pay(number);
        [this, number] { QTRY_COMPARE_WITH_TIMEOUT(order(number).status, OrderStatus::Paid, 10'000); }();
        return number;
    }

    PageWorld world;
    SandboxMerchant merchant{world.clock};
    std::unique_ptr<Cashier> cashier;
    std::unique_ptr<OrdersPage> page;
    QStringList notices;
};

} // namespace

// 收款: from an amount to a code, from the code to the payment, and back again.
class TestTakingPayments : public QObject
{
    Q_OBJECT

private slots:
    void anAmountBecomesACodeAndThenAPayment();
    void whatIsNoAmountIsSaid();
    void whatIsNotKnownIsNotCalledUnpaid();
    void anOpenCodeIsThereAfterANewStart();
    void closesAnOrder();
    void isConfirmedByHandByWhatWeChatPaySays();
    void paysBackOnceWithAPreview();
    void withoutAConnectionTheButtonSaysWhy();
    void theDemonstrationTakesMoneyAtItsStandIn();
    void anOrderThatWasOpenDoesNotTakeTheCodesPlace();
    void aProductFillsItsPriceAndIsTakenFromStock();
    void enterBeforeTheProductsAreReadStillSellsTheProduct();
    void aLowerAmountIsADiscountAndAHigherOneIsRefused();
    void whatIsNotInStockIsNotAskedFor();
    void aCouponIsAskedForWhereThereIsOne();
    void tabWalksTheFormAndEnterAsks();
    void theRenewalCodeIsForTheMember_data();
    void theRenewalCodeIsForTheMember();
    void theRefundSheetSaysWhatItTakesBack();
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
    till.control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("query:status_503*3")));
    QVERIFY(till.control().pay(number));
    QTRY_VERIFY_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text().startsWith(QStringLiteral("Not known")), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 20'000);
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
    sheet.findChildren<QLineEdit *>().at(0)->setText(QStringLiteral("28.50"));
    sheet.findChildren<QLineEdit *>().at(1)->setText(QStringLiteral("broken"));
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

void TestTakingPayments::aProductFillsItsPriceAndIsTakenFromStock()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    QCOMPARE(till.field("Amount in yuan")->text(), QStringLiteral("12.80"));
    QVERIFY(till.says(QStringLiteral("In stock: 5")));
    till.pieces()->setValue(2);
    QCOMPARE(till.field("Amount in yuan")->text(), QStringLiteral("25.60"));
    QTest::keyClick(till.field("Product, or any text (the payer reads it)"), Qt::Key_Return); // Enter asks, wherever the keyboard is
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    const OutTradeNo number = till.pane().news()->request.outTradeNo;
    QCOMPARE(till.control().order(number)->total, Money::fromFen(2560));
    QCOMPARE(till.order(number).product, QStringLiteral("青瓷杯 × 2"));
    QTRY_VERIFY(till.says(QStringLiteral("Taken from stock: 青瓷杯 × 2")));
    QVERIFY(till.says(QStringLiteral("Points +25")));
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 3);
    QVERIFY(till.control().pay(number));
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    QCOMPARE(till.sum("SELECT SUM(points) FROM point_entry"), 25); // the payer's, who is a customer now
    till.pane().hide();
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    QCOMPARE(till.detail().history()->lines.size(), size_t(1));
}

void TestTakingPayments::enterBeforeTheProductsAreReadStillSellsTheProduct()
{
    Till till;
    till.addProducts();
    till.page->command("take")->trigger();
    till.field("Product, or any text (the payer reads it)")->setText(QStringLiteral("青瓷杯"));
    QTest::keyClick(till.field("Amount in yuan"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 4);
}

void TestTakingPayments::aLowerAmountIsADiscountAndAHigherOneIsRefused()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    till.field("Amount in yuan")->setText(QStringLiteral("12.81"));
    QVERIFY(till.says(QStringLiteral("More than the price of ¥\u00a012.80.")));
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.says(QStringLiteral("more than the price: ¥ 12.80")), 10'000);
    QCOMPARE(till.control().requestCount(QStringLiteral("order")), 0);
    till.field("Amount in yuan")->setText(QStringLiteral("10"));
    QVERIFY(till.says(QStringLiteral("¥\u00a02.80 below the price")));
    till.pieces()->setValue(3); // what a person typed stays
    QCOMPARE(till.field("Amount in yuan")->text(), QStringLiteral("10"));
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    QCOMPARE(till.sum("SELECT discount_fen FROM order_line"), 2840);
}

void TestTakingPayments::whatIsNotInStockIsNotAskedFor()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    till.pieces()->setValue(6);
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.says(QStringLiteral("What is left: 青瓷杯 × 5")), 10'000);
    QCOMPARE(till.control().requestCount(QStringLiteral("order")), 0);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM orders"), 0);
    till.pieces()->setValue(5);
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    till.button(till.pane(), QStringLiteral("Close order"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Closed"), 10'000);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 5);
    QVERIFY(!till.says(QStringLiteral("Taken from stock")));
}

void TestTakingPayments::aCouponIsAskedForWhereThereIsOne()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    QVERIFY(!till.field("Coupon code (may stay empty)")->isVisible());
    Coupon coupon;
    coupon.code = QStringLiteral("SPRING");
    coupon.off = Money::fromFen(280);
    coupon.least = Money::fromFen(1000);
    coupon.last = BusinessDay::of(till.world.clock.now());
    QVERIFY(awaited(till.world.storage.write<Coupon>([coupon, now = till.world.clock.now().toMSecsSinceEpoch()](Database &database) {
        return CouponStore(database, AccountId{1}).issue(coupon, now);
    })));
    till.openFormFor(QStringLiteral("青瓷杯"));
    QLineEdit *code = till.field("Coupon code (may stay empty)");
    QTRY_VERIFY(code->isVisible());
    code->setText(QStringLiteral("SPRING"));
    QVERIFY(till.says(QStringLiteral("takes ¥\u00a02.80 off; the payer pays ¥\u00a010.00")));
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    const OutTradeNo number = till.pane().news()->request.outTradeNo;
    QCOMPARE(till.control().order(number)->total, Money::fromFen(1000));
    QCOMPARE(till.sum("SELECT COUNT(*) FROM coupon WHERE out_trade_no <> ''"), 1);
    till.button(till.pane(), QStringLiteral("Close order"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Closed"), 10'000);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM coupon WHERE out_trade_no <> ''"), 0);
}

void TestTakingPayments::tabWalksTheFormAndEnterAsks()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    QStringList walked;
    for (int i = 0; i < 5; ++i) {
        QWidget *there = till.page->focusWidget();
        auto *button = qobject_cast<QPushButton *>(there);
        walked.append(button ? button->text() : there->accessibleName());
        QTest::keyClick(there, Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("Amount in yuan"), QStringLiteral("Product, or any text (the payer reads it)"),
                               QStringLiteral("How many"), QStringLiteral("For whom (empty: whoever pays)"),
                               QStringLiteral("Show the code")};
    QCOMPARE(walked, expected);
    QTest::keyClick(till.pieces(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
}

// 苏木 is a member until the end of this year; somebody else pays for the next one.
void TestTakingPayments::theRenewalCodeIsForTheMember_data()
{
    QTest::addColumn<bool>("isCustomer");
    QTest::newRow("a customer") << true;
    QTest::newRow("a name") << false;
}

void TestTakingPayments::theRenewalCodeIsForTheMember()
{
    QFETCH(bool, isCustomer);
    Till till;
    till.addProducts();
    if (!isCustomer) {
        QVERIFY(awaited(till.world.storage.write<void>([](Database &database) {
            return database.execute(QStringLiteral("UPDATE membership SET customer_id = NULL, holder = '小林'"));
        })));
    }
    till.page->openTarget(QStringLiteral("section:members"));
    QTableView *members = nullptr;
    for (auto *table : till.page->findChildren<TableView *>()) {
        if (table->accessibleName() == QStringLiteral("Members"))
            members = table;
    }
    QVERIFY(members);
    QTRY_COMPARE_WITH_TIMEOUT(members->model()->rowCount(), 1, 10'000);
    members->selectRow(0);
    QTRY_VERIFY(till.button(*till.page, QStringLiteral("Renewal code")));
    QVERIFY(till.button(*till.page, QStringLiteral("Renewal code"))->isEnabled());
    till.button(*till.page, QStringLiteral("Renewal code"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.field("Amount in yuan")->text(), QStringLiteral("12.80"), 10'000);
    QCOMPARE(till.field("For whom (empty: whoever pays)")->text(), isCustomer ? QStringLiteral("苏木") : QStringLiteral("小林"));
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    QTRY_VERIFY(till.says(QStringLiteral("Member (年卡) until %1-12-31").arg(till.thisYear() + 1)));
    QVERIFY(till.control().pay(till.pane().news()->request.outTradeNo));
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM membership WHERE customer_id = 1"), isCustomer ? 2 : 0);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM membership WHERE holder <> ''"), isCustomer ? 0 : 2);
    QCOMPARE(till.sum("SELECT COUNT(*) FROM point_entry WHERE points = 12 AND customer_id = 1"), isCustomer ? 1 : 0);
    QCOMPARE(till.sum("SELECT SUM(points) FROM point_entry"), 12); // the payer's, where of the member only a name is known
}

void TestTakingPayments::theRefundSheetSaysWhatItTakesBack()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    till.pieces()->setValue(2);
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    const OutTradeNo number = till.pane().news()->request.outTradeNo;
    QVERIFY(till.control().pay(number));
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    till.pane().hide();
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    till.button(till.detail(), QStringLiteral("Pay back …"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.page->findChild<RefundSheet *>() && till.page->findChild<RefundSheet *>()->isVisible(), 10'000);
    RefundSheet &sheet = *till.page->findChild<RefundSheet *>();
    const auto isSaid = [&sheet](const char *words) {
        const auto labels = sheet.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel *one) { return one->text().contains(QLatin1String(words)); });
    };
    QTRY_VERIFY(isSaid("Points taken back: 25"));
    QVERIFY(isSaid("Pieces back in stock: 2"));
    auto *goods = sheet.findChild<QCheckBox *>();
    QVERIFY(goods->isVisible());
    sheet.findChildren<QLineEdit *>().at(0)->setText(QStringLiteral("3"));
    QTRY_VERIFY(isSaid("Points taken back: 3"));
    QVERIFY(!goods->isVisible() && !isSaid("Pieces back")); // a part leaves the goods with the payer
    sheet.findChildren<QLineEdit *>().at(0)->setText(QStringLiteral("25.60"));
    QTRY_VERIFY(goods->isVisible());
    goods->setChecked(false);
    QVERIFY(!isSaid("Pieces back"));
    sheet.findChildren<QLineEdit *>().at(1)->setText(QStringLiteral("broken"));
    till.button(sheet, QStringLiteral("Pay back ¥\u00a025.60"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!sheet.isVisible(), 20'000);
    QCOMPARE(till.sum("SELECT SUM(points) FROM point_entry"), 25); // accepted only
    const auto refunds = awaited(till.world.storage.read<std::vector<Refund>>(
        [number](Database &database) { return RefundStore(database).ofOrders(AccountId{1}, {number}); }));
    QVERIFY(till.control().setRefundState(refunds->at(0).outRefundNo, sandbox::Refund::State::Success));
    till.cashier->start();
    QTRY_COMPARE_WITH_TIMEOUT(till.sum("SELECT SUM(points) FROM point_entry"), 0, 10'000);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 3); // broken: they stay out of the stock
}

QTEST_MAIN(TestTakingPayments)
#include "tst_takingpayments.moc"
