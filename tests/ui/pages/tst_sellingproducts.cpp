#include "models/tableview.h"
#include "orders/refundstore.h"
#include "pages/orders/refundsheet.h"
#include "products/couponstore.h"
#include "support/till.h"
#include "widgets/chip.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QWheelEvent>
#include <QtTest>

using namespace yiren;

// 收款 of a product: what it takes from stock, what payment brings, what its refund takes back.
class TestSellingProducts : public QObject
{
    Q_OBJECT

private slots:
    void aProductFillsItsPriceAndIsTakenFromStock();
    void enterBeforeTheProductsAreReadStillSellsTheProduct();
    void aLowerAmountIsADiscountAndAHigherOneIsRefused();
    void whatIsNotInStockIsNotAskedFor();
    void aCouponIsAskedForWhereThereIsOne();
    void tabWalksTheFormAndEnterAsks();
    void theRenewalCodeIsForTheMember_data();
    void theRenewalCodeIsForTheMember();
    void aNewMemberIsLedFromTheListToTheCode();
    void aWheelThatPassesByChangesNothing();
    void theRefundSheetSaysWhatItTakesBack();
    void onePieceOfThreeIsPaidBackAndComesBack();

private:
    static TableView *members(Till &till)
    {
        for (auto *table : till.page->findChildren<TableView *>()) {
            if (table->accessibleName() == QStringLiteral("Members"))
                return table;
        }
        qFatal("no members");
    }
};

void TestSellingProducts::aProductFillsItsPriceAndIsTakenFromStock()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    QCOMPARE(till.field("Amount in yuan")->text(), QStringLiteral("12.80"));
    QVERIFY(till.says(QStringLiteral("In stock: 5")));
    till.pieces()->setValue(2);
    QCOMPARE(till.field("Amount in yuan")->text(), QStringLiteral("25.60"));
    QElapsedTimer since;
    since.start();
    QTest::keyClick(till.field("Product, or any text (the payer reads it)"), Qt::Key_Return); // Enter asks, wherever the keyboard is
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    qInfo("the code is there after %lld ms", since.elapsed());
    const OutTradeNo number = till.pane().news()->request.outTradeNo;
    QCOMPARE(till.control().order(number)->total, Money::fromFen(2560));
    QCOMPARE(till.order(number).product, QStringLiteral("青瓷杯 × 2"));
    QTRY_VERIFY(till.says(QStringLiteral("Taken from stock: 青瓷杯 × 2")));
    QVERIFY(till.says(QStringLiteral("Points +25")));
    till.world.language.setLanguage(Language::Chinese);
    QTRY_VERIFY(till.says(QStringLiteral("付款之后"))); // also what is shown already is said again
    QVERIFY(!till.says(QStringLiteral("Points +25")));
    till.world.language.setLanguage(Language::English);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 3);
    QVERIFY(till.control().pay(number));
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    QCOMPARE(till.sum("SELECT SUM(points) FROM point_entry"), 25); // the payer's, who is a customer now
    till.pane().hide();
    till.page->openTarget(QStringLiteral("order:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.detail().isVisible(), 10'000);
    QCOMPARE(till.detail().history()->lines.size(), size_t(1));
}

void TestSellingProducts::enterBeforeTheProductsAreReadStillSellsTheProduct()
{
    Till till;
    till.addProducts();
    till.page->command("take")->trigger();
    till.field("Product, or any text (the payer reads it)")->setText(QStringLiteral("青瓷杯"));
    QTest::keyClick(till.field("Amount in yuan"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 4);
}

void TestSellingProducts::aLowerAmountIsADiscountAndAHigherOneIsRefused()
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

void TestSellingProducts::whatIsNotInStockIsNotAskedFor()
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

void TestSellingProducts::aCouponIsAskedForWhereThereIsOne()
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

void TestSellingProducts::tabWalksTheFormAndEnterAsks()
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
void TestSellingProducts::theRenewalCodeIsForTheMember_data()
{
    QTest::addColumn<bool>("isCustomer");
    QTest::newRow("a customer") << true;
    QTest::newRow("a name") << false;
}

void TestSellingProducts::theRenewalCodeIsForTheMember()
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
    QTRY_COMPARE_WITH_TIMEOUT(members(till)->model()->rowCount(), 1, 10'000);
    members(till)->selectRow(0);
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

void TestSellingProducts::aNewMemberIsLedFromTheListToTheCode()
{
    Till till;
    till.addProducts();
    till.page->openTarget(QStringLiteral("section:members"));
    QTRY_COMPARE_WITH_TIMEOUT(members(till)->model()->rowCount(), 1, 10'000);
    till.button(*till.page, QStringLiteral("Add a member"))->click();
    for (QLineEdit *name : till.page->findChildren<QLineEdit *>()) {
        if (name->accessibleName() == QStringLiteral("For whom"))
            name->setText(QStringLiteral("苏木"));
    }
    till.button(*till.page, QStringLiteral("Take a payment …"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(till.field("Amount in yuan")->text(), QStringLiteral("12.80"), 10'000);
    QTest::keyClick(till.field("Amount in yuan"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    QVERIFY(till.pane().news()->request.body.contains("\"attach\":\"customer=1\"")); // no name leaves the data file
    QVERIFY(!till.pane().news()->request.body.contains(QStringLiteral("苏木").toUtf8()));
    QCOMPARE(till.sum("SELECT COUNT(*) FROM membership"), 1); // not before it is paid
}

void TestSellingProducts::aWheelThatPassesByChangesNothing()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    till.field("Amount in yuan")->setFocus();
    const auto turn = [](QWidget *field, int steps) {
        QWheelEvent wheel({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, 120 * steps}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(field, &wheel);
    };
    for (int i = 0; i < 2; ++i)
        turn(till.pane().findChild<QComboBox *>(), -1); // to the next products
    turn(till.pieces(), 1);
    QCOMPARE(till.pane().findChild<QComboBox *>()->currentText(), QStringLiteral("青瓷杯"));
    QCOMPARE(till.pieces()->value(), 1);
}

void TestSellingProducts::theRefundSheetSaysWhatItTakesBack()
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
    QTest::keyClicks(till.field(sheet, "Amount in yuan"), QStringLiteral("3")); // over what was selected
    QTRY_VERIFY(isSaid("Points taken back: 3"));
    QVERIFY(!goods->isVisible() && !isSaid("Pieces back")); // a part leaves the goods with the payer, unless pieces are named
    till.field(sheet, "Amount in yuan")->setText(QStringLiteral("25.60"));
    QTRY_VERIFY(goods->isVisible());
    goods->setChecked(false);
    QVERIFY(!isSaid("Pieces back"));
    till.field(sheet, "Reason")->setText(QStringLiteral("broken"));
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

void TestSellingProducts::onePieceOfThreeIsPaidBackAndComesBack()
{
    Till till;
    till.addProducts();
    till.openFormFor(QStringLiteral("青瓷杯"));
    till.pieces()->setValue(3);
    till.button(till.pane(), QStringLiteral("Show the code"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(till.isWaiting(), 20'000);
    const OutTradeNo number = till.pane().news()->request.outTradeNo;
    QVERIFY(till.control().pay(number));
    QTRY_COMPARE_WITH_TIMEOUT(till.pane().findChild<Chip *>()->text(), QStringLiteral("Paid"), 10'000);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 2);
    till.pane().hide();
    till.page->openTarget(QStringLiteral("refund:") + number.toString());
    QTRY_VERIFY_WITH_TIMEOUT(till.page->findChild<RefundSheet *>() && till.page->findChild<RefundSheet *>()->isVisible(), 10'000);
    RefundSheet &sheet = *till.page->findChild<RefundSheet *>();
    auto *pieces = sheet.findChild<QSpinBox *>();
    QCOMPARE(pieces->value(), 3);
    pieces->setValue(1);
    QCOMPARE(till.field(sheet, "Amount in yuan")->text(), QStringLiteral("12.80"));
    QTRY_VERIFY(till.says(sheet, QStringLiteral("Pieces back in stock: 1")));
    QVERIFY(!sheet.findChild<QCheckBox *>()->isVisible());
    till.field(sheet, "Reason")->setText(QStringLiteral("broken"));
    till.button(sheet, QStringLiteral("Pay back ¥\u00a012.80"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!sheet.isVisible(), 20'000);
    QCOMPARE(till.sum("SELECT SUM(pieces) FROM stock_movement"), 2); // accepted only
    const auto refunds = awaited(till.world.storage.read<std::vector<Refund>>(
        [number](Database &database) { return RefundStore(database).ofOrders(AccountId{1}, {number}); }));
    QVERIFY(till.control().setRefundState(refunds->at(0).outRefundNo, sandbox::Refund::State::Success));
    till.cashier->start();
    QTRY_COMPARE_WITH_TIMEOUT(till.sum("SELECT SUM(pieces) FROM stock_movement"), 3, 10'000);
}

QTEST_MAIN(TestSellingProducts)
#include "tst_sellingproducts.moc"
