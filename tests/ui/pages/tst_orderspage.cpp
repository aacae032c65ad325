#include "exporting/exportfile.h"
#include "models/tableview.h"
#include "pages/orders/figurebutton.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/sourcechoice.h"
#include "pages/orders/viewspopover.h"
#include "pages/products/sellingview.h"
#include "products/productdeeds.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "pages/orders/statestrip.h"
#include "pages/orders/waitingstrip.h"
#include "widgets/emptystate.h"
#include "support/heldlane.h"
#include "widgets/errorbar.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

const QByteArray header = "out_trade_no,transaction_id,openid,created_at,paid_at,amount_fen,status,product\n";
// Written as markup, as a formula, and with a right-to-left override.
const QByteArray hostile = "H1,4200000001,<b>o1</b>,2026-03-05 10:00:00,2026-03-05 10:00:00,100,SUCCESS,<img src=file:///etc/passwd>\n"
                           "H2,,o2,2026-03-05 11:00:00,,200,NOTPAY,\"=HYPERLINK(\"\"http://x\"\")\"\n"
                           "H3,,o3,2026-03-04 11:00:00,,300,CLOSED,a\xE2\x80\xAE"
                           "b\n";

// A page on the screen with the days of March 2026, loaded.
struct Shown {
    explicit Shown(CompanyWorld &world) : page(*world.services), table(page.findChild<TableView *>())
    {
        page.resize(1200, 760);
        page.setPeriod({BusinessDay(QDate(2026, 3, 1)), BusinessDay(QDate(2026, 3, 7))});
        page.show();
        page.activate();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000); }
    int rows() const { return table->model()->rowCount(); }
    FigureButton *card(const QString &name) const
    {
        for (FigureButton *one : page.findChildren<FigureButton *>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }
    // What stands in the list's place; nothing while there is a list.
    QString whyNothing() const
    {
        const auto *nothing = page.findChild<SourceChoice *>()->parentWidget()->findChild<EmptyState *>();
        return nothing->isVisible() ? nothing->accessibleName() : QString();
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : page.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    ViewsPopover *openViews()
    {
        page.command("views")->trigger();
        [this] { QTRY_VERIFY(page.findChild<ViewsPopover *>()); }();
        return page.findChild<ViewsPopover *>();
    }
    QString cell(int row, int column) const { return table->model()->index(row, column).data().toString(); }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : page.findChild<OrderDetail *>()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }

    OrdersPage page;
    TableView *table;
};

} // namespace

class TestOrdersPage : public QObject
{
    Q_OBJECT

private slots:
    void showsHostileTextsAsTheyAreWritten();
    void filtersSearchesAndRemembers();
    void howTheListWasLimitedAndSortedComesBack();
    void theListIsOfOneSource();
    void aTargetShowsAllThatItNames();
    void opensAnOrderByItsTarget();
    void anOrderOutsideOfTheListStaysOpen();
    void leadsFromABillRowToItsDay();
    void exportsWhatIsShown();
    void aCancelledExportLeavesNoFile();
    void aFailedExportIsWrittenByTryAgain();
    void theOpenedOrderComesBack();
    void saysHowAnOrderCameToItsState();
    void whatWaitsIsCountedAndOpened();
    void whatTheCompanyDoesNotDoHasNoCard();
    void aListIsFoundAgainByItsName();
    void aViewThatIsTakenAwayComesBack();
    void saysWhyNothingIsThere();
    void whatLimitsAnEmptyListStaysInReach();
    void drawsInEveryLanguageAndTheme();
};

void TestOrdersPage::showsHostileTextsAsTheyAreWritten()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    QCOMPARE(shown.rows(), 3);
    QCOMPARE(shown.cell(0, 1), QStringLiteral("=HYPERLINK(\"http://x\")"));
    QCOMPARE(shown.cell(1, 1), QStringLiteral("<img src=file:///etc/passwd>"));
    shown.table->selectRow(1);
    QTRY_VERIFY(shown.labels().contains(QStringLiteral("<b>o1</b>")));
    for (const QLabel *label : shown.page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestOrdersPage::filtersSearchesAndRemembers()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    {
        Shown shown(world);
        shown.page.openTarget(QStringLiteral("state:closed"));
        shown.settle();
        QCOMPARE(shown.rows(), 1);
        QCOMPARE(shown.cell(0, 0), QStringLiteral("H3"));
    }
    Shown shown(world);
    QCOMPARE(shown.page.filter().state, std::optional(OrderGroup::Closed));
    shown.page.openTarget(QStringLiteral("day:2026-03-05"));
    shown.settle();
    QCOMPARE(shown.rows(), 2);
    shown.page.search(QStringLiteral("0001"));
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H1"));
}

void TestOrdersPage::howTheListWasLimitedAndSortedComesBack()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    const auto clickTitle = [](const Shown &shown, int column) {
        const QHeaderView *titles = shown.table->horizontalHeader();
        QTest::mouseClick(titles->viewport(), Qt::LeftButton, {}, QPoint(titles->sectionViewportPosition(column) + 20, 10));
    };
    {
        Shown shown(world);
        clickTitle(shown, 3);
        QTRY_COMPARE(shown.cell(0, 0), QStringLiteral("H1")); // of 1.00
        clickTitle(shown, 3);
        QTRY_COMPARE(shown.cell(0, 0), QStringLiteral("H3")); // of 3.00, and the oldest
        QTest::keyClick(shown.page.findChild<SourceChoice *>(), Qt::Key_Down);
        shown.page.search(QStringLiteral("H2"));
        shown.settle();
    }
    {
        Shown shown(world);
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
    Shown shown(world);
    QCOMPARE(shown.page.findChild<SellingView *>()->section(), SellingSection::Products);
    shown.page.openTarget(QStringLiteral("order:H1")); // what somebody is led to comes to the front all the same
    QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
}

// A state, a day and words of before would hide what somebody is led to.
void TestOrdersPage::theListIsOfOneSource()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), header + hostile);
    world.run(
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, created_at, paid_at, amount_fen, status, source, updated_at, digest) "
                       "VALUES(1, 'S1', 1772600000000, 1772600000000, 900, 'SUCCESS', 'shop', 1, x'00')"));
    world.run(QStringLiteral("INSERT INTO shop_order VALUES(1, 'S1', 20, 1, 1)"));
    Shown shown(world);
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

void TestOrdersPage::aTargetShowsAllThatItNames()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    shown.page.openTarget(QStringLiteral("day:2026-03-05"));
    shown.settle();
    shown.page.openTarget(QStringLiteral("state:closed"));
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H3"));
    shown.page.openTarget(QStringLiteral("words:0001"));
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H1"));
    shown.page.openTarget(QStringLiteral("state:unpaid"));
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H2"));
}

void TestOrdersPage::opensAnOrderByItsTarget()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    shown.page.openTarget(QStringLiteral("order:H1"));
    QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
    QVERIFY(shown.labels().contains(QStringLiteral("4200000001")));
    QSignalSpy noticed(&shown.page, &Page::noticed);
    shown.page.openTarget(QStringLiteral("order:nobody"));
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(noticed[0][0].toString().contains(QStringLiteral("nobody")));
}

// As from the palette or 今日 in the morning, when nothing was ordered yet.
void TestOrdersPage::anOrderOutsideOfTheListStaysOpen()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    shown.page.setPeriod({BusinessDay(QDate(2026, 3, 6)), BusinessDay(QDate(2026, 3, 7))});
    shown.page.openTarget(QStringLiteral("order:H1"));
    shown.settle();
    QCOMPARE(shown.rows(), 0);
    auto *detail = shown.page.findChild<OrderDetail *>();
    QTRY_VERIFY(detail->isVisible());
    shown.page.activate(); // the list is read anew beside it
    shown.settle();
    QCOMPARE(shown.rows(), 0);
    QVERIFY(detail->isVisible());
    QVERIFY(shown.labels().contains(QStringLiteral("4200000001")));
    QTest::keyClick(detail, Qt::Key_Escape);
    QVERIFY(!detail->isVisible());
    QVERIFY(!shown.whyNothing().isEmpty());
}

void TestOrdersPage::leadsFromABillRowToItsDay()
{
    CompanyWorld world;
    world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    world.import(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
    world.import(QStringLiteral("orders.csv"), contractday::ordersCsv());
    Shown shown(world);
    QCOMPARE(shown.rows(), 10);
    shown.page.openTarget(QStringLiteral("order:OPC20260305000002"));
    auto *detail = shown.page.findChild<OrderDetail *>();
    QTRY_VERIFY(detail->isVisible());
    QList<QPushButton *> days;
    for (QPushButton *button : detail->findChildren<QPushButton *>()) {
        if (button->text() == u"03-05")
            days.append(button);
    }
    QCOMPARE(days.size(), 7); // three rows of the trade bill, four of the fund bill
    QSignalSpy led(&shown.page, &Page::leadTo);
    days.front()->click();
    QCOMPARE(led[0][0].toByteArray(), QByteArray("reconcile"));
    QCOMPARE(led[0][1].toString(), QStringLiteral("day:2026-03-05"));
}

void TestOrdersPage::exportsWhatIsShown()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    for (int column : {1, 2, 4, 5, 6})
        shown.table->chooseColumn(column, false);
    shown.page.openTarget(QStringLiteral("day:2026-03-05"));
    shown.settle();
    const QString path = world.vault.folder->filePath(QStringLiteral("out.csv"));
    QSignalSpy noticed(&shown.page, &Page::noticed);
    shown.page.exportTo(path);
    QTRY_COMPARE(noticed.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // titles, two orders, the end of the last line
    QVERIFY2(lines[1].startsWith("\"H2\",2.00,") && lines[1].contains("2026-03-05 11:00:00"), lines[1].constData());
    QVERIFY2(lines[2].startsWith("\"H1\",1.00,"), lines[2].constData());
}

void TestOrdersPage::aCancelledExportLeavesNoFile()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    const QString path = world.vault.folder->filePath(QStringLiteral("out.csv"));
    HeldLane held(world.vault.storage, HeldLane::Lane::Reader);
    shown.page.exportTo(path);
    QCOMPARE(world.jobs.entries().size(), size_t(1));
    world.jobs.cancel(world.jobs.entries().front().id);
    QVERIFY(world.jobs.entries().empty());
    held.letGo();
    HeldLane behind(world.vault.storage, HeldLane::Lane::Reader);
    behind.arrive();
    QVERIFY(!QFile::exists(path));
    for (ErrorBar *bar : shown.page.findChildren<ErrorBar *>())
        QVERIFY(!bar->isVisible());
}

void TestOrdersPage::aFailedExportIsWrittenByTryAgain()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    shown.page.openTarget(QStringLiteral("day:2026-03-05"));
    shown.settle();
    const QString path = world.vault.folder->filePath(QStringLiteral("not there yet/out.csv"));
    shown.page.exportTo(path);
    const auto tryAgain = [&]() -> QPushButton * {
        for (ErrorBar *bar : shown.page.findChildren<ErrorBar *>()) {
            if (bar->isVisible())
                return bar->findChildren<QPushButton *>().front();
        }
        return nullptr;
    };
    QTRY_VERIFY(tryAgain());
    shown.page.openTarget(QStringLiteral("day:2026-03-04")); // looking elsewhere meanwhile
    shown.settle();
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QSignalSpy noticed(&shown.page, &Page::noticed);
    tryAgain()->click();
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(!tryAgain());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("H1") && written.contains("H2") && !written.contains("H3")); // of the day it was asked for
}

void TestOrdersPage::theOpenedOrderComesBack()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    {
        Shown shown(world);
        QVERIFY(!shown.page.findChild<OrderDetail *>()->isVisible());
        shown.page.openTarget(QStringLiteral("order:H1"));
        QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
    }
    {
        Shown shown(world);
        QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
        QVERIFY(shown.labels().contains(QStringLiteral("4200000001")));
        QTest::keyClick(shown.page.findChild<OrderDetail *>(), Qt::Key_Escape);
    }
    Shown shown(world);
    QTest::qWait(50);
    QVERIFY(!shown.page.findChild<OrderDetail *>()->isVisible()); // it was closed
}

void TestOrdersPage::saysHowAnOrderCameToItsState()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), header + hostile);
    world.import(QStringLiteral("later.csv"), header + "H2,4200000002,o2,2026-03-05 11:00:00,2026-03-05 11:02:00,200,SUCCESS,x\n");
    Shown shown(world);
    shown.page.openTarget(QStringLiteral("order:H2"));
    QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
    QCOMPARE(shown.labels().filter(QStringLiteral("Paid, ¥\u00a02.00")).size(), 1);
    QCOMPARE(shown.labels().filter(QStringLiteral("an imported file says so")).size(), 1);
}

void TestOrdersPage::whatWaitsIsCountedAndOpened()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.vault.clock.set(QDateTime(QDate(2026, 3, 5), QTime(5, 30), Qt::UTC)); // 13:30 in China
    world.import(QStringLiteral("orders.csv"), header + hostile + "H4,,o4,2026-02-01 09:00:00,,400,NOTPAY,old\n");
    world.import(QStringLiteral("refunds.csv"),
                 "out_refund_no,out_trade_no,created_at,refund_fen,status\nRF1,H1,2026-03-05 12:00:00,60,PROCESSING\n");
    Shown shown(world);
    FigureButton *toPay = shown.card(QStringLiteral("To pay 2"));
    QVERIFY(toPay);
    QCOMPARE(toPay->toolTip(), QStringLiteral("oldest 32 d ago")); // from February 1, 9:00
    QCOMPARE(shown.rows(), 3);                                     // those of the days at the top
    toPay->click();
    shown.settle();
    QCOMPARE(shown.rows(), 2);
    QCOMPARE(shown.cell(1, 0), QStringLiteral("H4"));
    FigureButton *refunds = shown.card(QStringLiteral("Refunding 1"));
    QVERIFY(refunds);
    QCOMPARE(refunds->toolTip(), QStringLiteral("¥\u00a00.60"));
    refunds->click();
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("H1"));
    QPushButton *only = shown.button(QStringLiteral("Refunds under way"));
    QVERIFY(only);
    only->click();
    shown.settle();
    QCOMPARE(shown.rows(), 4);
    // Another page leads here: one list is read, and what waits as it is now.
    world.import(QStringLiteral("new.csv"), header + "H5,,o5,2026-03-05 13:00:00,,500,NOTPAY,new\n");
    shown.page.activate();
    shown.page.openTarget(QStringLiteral("state:closed"));
    shown.settle();
    QCOMPARE(shown.rows(), 1);
    QVERIFY(shown.card(QStringLiteral("To pay 3")));
}

void TestOrdersPage::whatTheCompanyDoesNotDoHasNoCard()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    QVERIFY(shown.card(QStringLiteral("Refunding 0"))); // calmly
    for (const char *word : {"To ship", "Booked today", "Members ending"})
        QVERIFY2(!shown.card(QLatin1String(word) + QStringLiteral(" 0")), word);
    Product consulting;
    consulting.account = AccountId{1};
    consulting.kind = ProductKind::Service;
    consulting.name = QStringLiteral("Consulting");
    consulting.price = Money::fromFen(100);
    consulting.minutes = 60;
    QVERIFY(awaited(
        world.services->storage.write<Product>([consulting](Database &database) { return addProduct(database, consulting, 0, 1); })));
    shown.page.activate();
    shown.settle();
    FigureButton *booked = shown.card(QStringLiteral("Booked today 0"));
    QVERIFY(booked);
    booked->click();
    shown.settle();
    QCOMPARE(shown.page.findChild<SellingView *>()->section(), SellingSection::Bookings);
}

void TestOrdersPage::aListIsFoundAgainByItsName()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), header + hostile);
    {
        Shown shown(world);
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
    Shown shown(world);
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

void TestOrdersPage::aViewThatIsTakenAwayComesBack()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
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
    Shown shown(world);
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

void TestOrdersPage::saysWhyNothingIsThere()
{
    CompanyWorld world;
    Shown empty(world);
    QCOMPARE(empty.page.state(), Page::State::Empty);
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
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

void TestOrdersPage::whatLimitsAnEmptyListStaysInReach()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
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

void TestOrdersPage::drawsInEveryLanguageAndTheme()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), header + hostile);
    Shown shown(world);
    shown.page.openTarget(QStringLiteral("order:H1"));
    QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
    for (Language language : {Language::Chinese, Language::English}) {
        for (Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            world.language.setLanguage(language);
            world.theme.setMode(mode);
            QVERIFY(coloursOf(shown.page) > 40);
        }
    }
}

QTEST_MAIN(TestOrdersPage)
#include "tst_orderspage.moc"
