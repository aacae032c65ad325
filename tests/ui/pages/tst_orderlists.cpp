#include "pages/orders/figurebutton.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/sourcechoice.h"
#include "pages/orders/statestrip.h"
#include "pages/orders/viewspopover.h"
#include "pages/orders/waitingstrip.h"
#include "pages/products/sellingview.h"
#include "support/companyworld.h"
#include "support/shownorders.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

// How the list of 订单 is limited, and what it says where nothing is left.
class TestOrderLists : public QObject
{
    Q_OBJECT

private slots:
    void filtersSearchesAndRemembers();
    void howTheListWasLimitedAndSortedComesBack();
    void theListIsOfOneSource();
    void aListIsFoundAgainByItsName();
    void aViewThatIsTakenAwayComesBack();
    void saysWhyNothingIsThere();
    void whatLimitsAnEmptyListStaysInReach();
};

void TestOrderLists::filtersSearchesAndRemembers()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    {
        ShownOrders shown(world);
        shown.page.openTarget(QStringLiteral("state:closed"));
        shown.settle();
        QCOMPARE(shown.rows(), 1);
        QCOMPARE(shown.cell(0, 0), QStringLiteral("H3"));
    }
    ShownOrders shown(world);
    QCOMPARE(shown.page.filter().state, std::optional(OrderGroup::Closed));
    shown.page.openTarget(QStringLiteral("day:2026-03-05"));
    shown.settle();
    QCOMPARE(shown.rows(), 2);
    shown.page.search(QStringLiteral("0001"));
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H1"));
}

void TestOrderLists::howTheListWasLimitedAndSortedComesBack()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    const auto clickTitle = [](const ShownOrders &shown, int column) {
        const QHeaderView *titles = shown.table->horizontalHeader();
        QTest::mouseClick(titles->viewport(), Qt::LeftButton, {}, QPoint(titles->sectionViewportPosition(column) + 20, 10));
    };
    {
        ShownOrders shown(world);
        clickTitle(shown, 3);
        QTRY_COMPARE(shown.cell(0, 0), QStringLiteral("H1")); // of 1.00
        clickTitle(shown, 3);
        QTRY_COMPARE(shown.cell(0, 0), QStringLiteral("H3")); // of 3.00, and the oldest
        QTest::keyClick(shown.page.findChild<SourceChoice *>(), Qt::Key_Down);
        shown.page.search(QStringLiteral("H2"));
        shown.settle();
    }
    {
        ShownOrders shown(world);
        QCOMPARE(shown.rows(), 0); // H2 came from a file
        QCOMPARE(shown.page.filter().source, std::optional(RecordSource::Query));
        QCOMPARE(shown.page.findChild<SourceChoice *>()->currentIndex(), 1);
        QCOMPARE(shown.page.filter().words, QStringLiteral("H2"));
        QCOMPARE(shown.page.findChild<SearchField *>()->text(), QStringLiteral("H2"));
        shown.page.command("all")->trigger();
        shown.settle();
        QCOMPARE(shown.cell(0, 0), QStringLiteral("H3"));
        shown.page.openTarget(QStringLiteral("section:products"));
        shown.settle();
    }
    ShownOrders shown(world);
    QCOMPARE(shown.page.findChild<SellingView *>()->section(), SellingSection::Products);
    shown.page.openTarget(QStringLiteral("order:H1")); // what somebody is led to comes to the front all the same
    QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
}

// A state, a day and words of before would hide what somebody is led to.
void TestOrderLists::theListIsOfOneSource()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    world.run(
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, created_at, paid_at, amount_fen, status, source, updated_at, digest) "
                       "VALUES(1, 'S1', 1772600000000, 1772600000000, 900, 'SUCCESS', 'shop', 1, x'00')"));
    world.run(QStringLiteral("INSERT INTO shop_order VALUES(1, 'S1', 20, 1, 1)"));
    ShownOrders shown(world);
    QCOMPARE(shown.rows(), 4);
    auto *source = shown.page.findChild<SourceChoice *>();
    QTest::keyClick(source, Qt::Key_W);
    QCOMPARE(source->currentText(), QStringLiteral("WeChat Shop"));
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("S1"));
    shown.page.command("all")->trigger();
    QTRY_COMPARE(shown.rows(), 4);
    QCOMPARE(source->currentText(), QStringLiteral("All sources"));
    FigureButton *toShip = shown.card(QStringLiteral("Shop: to ship 1"));
    QVERIFY(toShip);
    toShip->click();
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(source->currentText(), QStringLiteral("WeChat Shop"));
}

void TestOrderLists::aListIsFoundAgainByItsName()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    {
        ShownOrders shown(world);
        shown.page.openTarget(QStringLiteral("state:closed"));
        shown.settle();
        ViewsPopover *popover = shown.openViews();
        QVERIFY(popover);
        auto *save = popover->findChild<QPushButton *>();
        QVERIFY(!save->isEnabled());
        QCOMPARE(save->toolTip(), QStringLiteral("It needs a name"));
        QSignalSpy noticed(&shown.page, &Page::noticed);
        popover->findChild<QLineEdit *>()->setText(QStringLiteral("Lost <b>ones</b>"));
        QTest::keyClick(popover->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(noticed.size(), 1);
    }
    ShownOrders shown(world);
    shown.page.openTarget(QStringLiteral("state:unpaid"));
    shown.settle();
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H2"));
    ViewsPopover *popover = shown.openViews();
    QVERIFY(popover);
    QPushButton *open = popover->findChildren<QPushButton *>().at(1); // after the one that saves, which was made first
    QCOMPARE(open->text(), QStringLiteral("Lost <b>ones</b>"));
    QCOMPARE(open->toolTip(), QStringLiteral("Closed · all days"));
    open->click();
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H3"));
}

void TestOrderLists::aViewThatIsTakenAwayComesBack()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    const auto views = [&world] {
        return *awaited(world.services->storage.read<std::vector<OrderView>>([](Database &database) { return loadOrderViews(database); }));
    };
    OrderView paid, days;
    paid.name = QStringLiteral("a");
    paid.state = OrderGroup::Paid;
    days.name = QStringLiteral("b");
    days.words = QStringLiteral("礼盒");
    days.days = PeriodChoice{PeriodChoice::Kind::LastMonth, {}};
    const std::vector<OrderView> both{paid, days};
    QVERIFY(awaited(world.services->storage.write<void>([both](Database &database) -> Done {
        for (const OrderView &view : both) {
            if (auto added = addOrderView(database, view, mostOrderViews); !added)
                return added;
        }
        return {};
    })));
    QVERIFY(views() == both);
    ShownOrders shown(world);
    std::function<void()> undo;
    QObject::connect(&shown.page, &Page::noticed, &shown.page,
                     [&undo](const QString &, const std::function<void()> &step) { undo = step; });
    ViewsPopover *popover = shown.openViews();
    QVERIFY(popover);
    popover->findChildren<QPushButton *>().at(2)->click(); // takes "a" away
    QTRY_VERIFY(undo);
    QVERIFY(views() == std::vector<OrderView>{days});
    QSignalSpy noticed(&shown.page, &Page::noticed);
    std::exchange(undo, {})();
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(views() == both); // at its place
    QVERIFY(!undo);           // Ctrl+Z once more goes further back
}

void TestOrderLists::saysWhyNothingIsThere()
{
    CompanyWorld world;
    ShownOrders empty(world);
    QCOMPARE(empty.page.state(), Page::State::Empty);
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
    shown.page.search(QStringLiteral("没有这个"));
    shown.settle();
    QVERIFY2(shown.whyNothing().contains(QStringLiteral("没有这个")), qPrintable(shown.whyNothing()));
    shown.page.search({});
    shown.settle();
    QCOMPARE(shown.whyNothing(), QString());
    QCOMPARE(shown.page.state(), Page::State::Ready);
    world.run(QStringLiteral("DROP TABLE settlement"));
    world.run(QStringLiteral("ALTER TABLE orders RENAME TO gone"));
    shown.page.activate();
    shown.settle();
    QCOMPARE(shown.page.state(), Page::State::Failed);
}

void TestOrderLists::whatLimitsAnEmptyListStaysInReach()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
    auto *source = shown.page.findChild<SourceChoice *>();
    QTest::keyClick(source, Qt::Key_W); // WeChat Shop: no order is of it
    QTRY_VERIFY(!shown.whyNothing().isEmpty());
    QVERIFY(shown.page.findChild<StateStrip *>()->isVisible());
    QVERIFY(shown.page.findChild<WaitingStrip *>()->isVisible());
    QVERIFY(source->isVisible());
    QTest::keyClick(source, Qt::Key_Home); // all sources: the days stay as they were chosen
    shown.settle();
    QCOMPARE(shown.rows(), 3);
    QCOMPARE(shown.whyNothing(), QString());
    QVERIFY(shown.page.filter().period);

    shown.page.openTarget(QStringLiteral("day:2026-03-06"));
    shown.settle();
    QCOMPARE(shown.whyNothing(), QStringLiteral("There are no orders in 03-06."));
    QVERIFY(shown.button(QStringLiteral("Only 03-06")));
    QPushButton *all = shown.button(QStringLiteral("Show all orders"));
    QVERIFY(all);
    all->click();
    QTRY_COMPARE(shown.rows(), 3);
}

QTEST_MAIN(TestOrderLists)
#include "tst_orderlists.moc"
