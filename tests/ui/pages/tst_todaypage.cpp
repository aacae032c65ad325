#include "charts/chart.h"
#include "pages/today/todaypage.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "widgets/keyfigure.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

// The morning after the contract's sample day, on the screen.
struct Shown {
    explicit Shown(CompanyWorld &world) : page(*inTheMorning(world).services)
    {
        page.resize(1200, 800);
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000);
    }
    static CompanyWorld &inTheMorning(CompanyWorld &world)
    {
        world.vault.clock.set(contractday::day.end().addSecs(9 * 3600));
        return world;
    }
    QStringList figures() const
    {
        QStringList names;
        for (const KeyFigure *figure : page.findChildren<KeyFigure *>())
            names.append(figure->accessibleName());
        return names;
    }

    TodayPage page;
};

void importSampleDay(CompanyWorld &world)
{
    world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    world.import(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
    world.import(QStringLiteral("orders.csv"), contractday::ordersCsv());
    world.import(QStringLiteral("refunds.csv"), contractday::refundsCsv());
}

} // namespace

class TestTodayPage : public QObject
{
    Q_OBJECT

private slots:
    void showsTheMoneyOfYesterday();
    void leadsToWhereThingsAreDone();
    void showsTheNumbersBehindItsChart();
    void saysThatNothingIsThereYet();
    void drawsInEveryLanguageAndTheme();
};

// By hand in tst_morning: 3189.89 brought in and arrived, 280.00 of a refund under way, ten orders.
void TestTodayPage::showsTheMoneyOfYesterday()
{
    CompanyWorld world;
    importSampleDay(world);
    const Shown shown(world);
    const QStringList figures = shown.figures();
    QCOMPARE(figures.size(), 5);
    const QStringList expected{QStringLiteral("3,189.89"), QStringLiteral("3,189.89"), QStringLiteral("0.00"), QStringLiteral("280.00"),
                               QStringLiteral(" 10")};
    for (int i = 0; i < 5; ++i)
        QVERIFY2(figures[i].endsWith(expected[i]), figures[i].toUtf8().constData());
}

void TestTodayPage::leadsToWhereThingsAreDone()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    QSignalSpy led(&shown.page, &Page::leadTo);
    QTest::keyClick(shown.page.findChildren<KeyFigure *>().front(), Qt::Key_Return);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led[0][0].toByteArray(), QByteArray("reconcile"));
    QCOMPARE(led[0][1].toString(), QStringLiteral("day:2026-03-05"));
    QTest::keyClick(shown.page.findChildren<KeyFigure *>().back(), Qt::Key_Return);
    QCOMPARE(led[1][0].toByteArray(), QByteArray("orders"));
}

void TestTodayPage::showsTheNumbersBehindItsChart()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    auto *chart = shown.page.findChild<Chart *>();
    const ChartTable table = chart->table();
    QCOMPARE(table.rows.size(), size_t(1)); // one day has a bill
    QVERIFY2(table.rows[0].last().endsWith(QStringLiteral("3,189.89")), table.rows[0].last().toUtf8().constData());
}

void TestTodayPage::saysThatNothingIsThereYet()
{
    CompanyWorld world;
    const Shown shown(world);
    QCOMPARE(shown.page.state(), Page::State::Empty);
}

void TestTodayPage::drawsInEveryLanguageAndTheme()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    for (Language language : {Language::Chinese, Language::English}) {
        for (Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            world.language.setLanguage(language);
            world.theme.setMode(mode);
            QVERIFY(coloursOf(shown.page) > 40);
        }
    }
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
