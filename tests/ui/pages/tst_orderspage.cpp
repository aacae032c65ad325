#include "pages/orders/figurebutton.h"
#include "pages/orders/orderdetail.h"
#include "pages/products/sellingview.h"
#include "products/productdeeds.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "support/heldlane.h"
#include "support/shownorders.h"
#include "widgets/errorbar.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

class TestOrdersPage : public QObject
{
    Q_OBJECT

private slots:
    void showsHostileTextsAsTheyAreWritten();
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
    void drawsInEveryLanguageAndTheme();
};

void TestOrdersPage::showsHostileTextsAsTheyAreWritten()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
    QCOMPARE(shown.rows(), 3);
    QCOMPARE(shown.cell(0, 1), QStringLiteral("=HYPERLINK(\"http://x\")"));
    QCOMPARE(shown.cell(1, 1), QStringLiteral("<img src=file:///etc/passwd>"));
    shown.table->selectRow(1);
    QTRY_VERIFY(shown.labels().contains(QStringLiteral("<b>o1</b>")));
    for (const QLabel *label : shown.page.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestOrdersPage::aTargetShowsAllThatItNames()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    {
        ShownOrders shown(world);
        QVERIFY(!shown.page.findChild<OrderDetail *>()->isVisible());
        shown.page.openTarget(QStringLiteral("order:H1"));
        QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
    }
    {
        ShownOrders shown(world);
        QTRY_VERIFY(shown.page.findChild<OrderDetail *>()->isVisible());
        QVERIFY(shown.labels().contains(QStringLiteral("4200000001")));
        QTest::keyClick(shown.page.findChild<OrderDetail *>(), Qt::Key_Escape);
    }
    ShownOrders shown(world);
    QTest::qWait(50);
    QVERIFY(!shown.page.findChild<OrderDetail *>()->isVisible()); // it was closed
}

void TestOrdersPage::saysHowAnOrderCameToItsState()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    world.import(QStringLiteral("later.csv"), orderHeader + "H2,4200000002,o2,2026-03-05 11:00:00,2026-03-05 11:02:00,200,SUCCESS,x\n");
    ShownOrders shown(world);
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders + "H4,,o4,2026-02-01 09:00:00,,400,NOTPAY,old\n");
    world.import(QStringLiteral("refunds.csv"),
                 "out_refund_no,out_trade_no,created_at,refund_fen,status\nRF1,H1,2026-03-05 12:00:00,60,PROCESSING\n");
    ShownOrders shown(world);
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
    world.import(QStringLiteral("new.csv"), orderHeader + "H5,,o5,2026-03-05 13:00:00,,500,NOTPAY,new\n");
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
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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

void TestOrdersPage::drawsInEveryLanguageAndTheme()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), orderHeader + hostileOrders);
    ShownOrders shown(world);
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
