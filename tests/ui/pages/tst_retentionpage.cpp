#include "charts/stepchart.h"
#include "models/tableview.h"
#include "pages/retention/checkwords.h"
#include "pages/retention/funnelcard.h"
#include "pages/retention/funnelsheet.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/retentioncharts.h"
#include "pages/retention/retentionexport.h"
#include "pages/retention/retentionpage.h"
#include "pages/retention/retentionreader.h"
#include "pages/retention/roundedwords.h"
#include "pages/retention/winbackcard.h"
#include "pages/retention/winbackdeeds.h"
#include "pages/retention/winbackwords.h"
#include "retention/winbackdeeds.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "widgets/keyfigure.h"

#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

WinBackCandidate candidate(qint64 id, const QString &name, bool isHeldOut = false)
{
    WinBackCandidate one;
    one.customer = CustomerId{id};
    one.name = name;
    one.paid = Money::fromFen(612'000);
    one.reason = {WinBackReason::Kind::Overdue, 47, 12, true};
    one.risk = 0.78;
    one.expected = Money::fromFen(50'000);
    one.isHeldOut = isHeldOut;
    return one;
}

// ANALYTICS S12 to S15: 1000 followers, 200 of them left in 30 days, nobody joined.
RetentionReading articleReading()
{
    RetentionReading reading;
    LeavingFlow flow;
    flow.counted = {BusinessDay(QDate(2026, 10, 1)), BusinessDay(QDate(2026, 10, 31))};
    flow.atStart = 1000;
    flow.lost = 200;
    flow.personDays = 26'888;
    flow.lostPerDay = 200.0 / 30;
    flow.lostPerDayRange = {5.7744, 7.6576};
    flow.daily = {0.00741052, {0.0064, 0.0085}};
    flow.monthly = {0.2, {0.175, 0.227}};
    flow.ofStart = LeavingShare{0.2, {0.176377, 0.225919}};
    reading.flow = flow;
    return reading;
}

struct ShownRetention {
    explicit ShownRetention(CompanyWorld &world) : page(*inTheMorning(world).services)
    {
        page.resize(1200, 800);
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), 10'000);
    }
    static CompanyWorld &inTheMorning(CompanyWorld &world)
    {
        world.vault.clock.set(contractday::day.end().addSecs(9 * 3600));
        return world;
    }

    RetentionPage page;
};

void addCustomers(CompanyWorld &world)
{
    for (const char *id : {"1", "2"})
        world.run(QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(%1, 1, 'c', 0, 0)")
                      .arg(QString::fromLatin1(id)));
}

std::vector<WinBackResult> resultsOf(CompanyWorld &world)
{
    const qint64 now = world.vault.clock.now().toMSecsSinceEpoch();
    return *awaited(world.vault.storage.read<std::vector<WinBackResult>>(
        [now](Database &database) { return winBackResults(database, AccountId{1}, now); }));
}

QPushButton *buttonOf(const QWidget &where, const QString &text)
{
    for (auto *button : where.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestRetentionPage : public QObject
{
    Q_OBJECT

private slots:
    void lossIsPeopleADayAndChurnIsAShare();
    void ofTotalsTheShareOfTheStartIsNotTold();
    void whatIsMissingIsSaidInPlaceOfAFigure();
    void intervalsAreRoundedOutward();
    void theReasonSaysDaysAndHabit();
    void aWeakResultIsCalledWeak();
    void aRunningCampaignHidesNoResult();
    void behindABarStandExactlyWhomItCounts();
    void whoStaysIsShownBeforeThePurchasesAreCounted();
    void smallShopsHaveBandsInPlaceOfChances();
    void aPeriodInProgressHasNoNumber();
    void aLateCurveBeginsWhereItIsSeen();
    void everyModelSaysWhatItForetold();
    void whoIsHeldOutIsNotOffered();
    void theTextIsCopiedWithTheName();
    void aContactIsRecordedAndTakenBack();
    void fewOrdersAreRefusedInWords();
    void nobodyIsAnEmptyPage();
    void theExportIsWhatIsShown();
};

void TestRetentionPage::lossIsPeopleADayAndChurnIsAShare()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const auto words = retentionFigures(articleReading());
    QCOMPARE(words[0].figure, QStringLiteral("6.67 a day"));
    QCOMPARE(words[0].comment, QStringLiteral("1,000 → 800 in 30 days"));
    QCOMPARE(words[1].figure, QStringLiteral("0.74%"));
    QCOMPARE(words[1].comment, QStringLiteral("20.0% in 30 days"));
    QVERIFY2(words[0].lines.join(u'\n').contains(QStringLiteral("5.77–7.66 people per day")), qPrintable(words[0].lines.join(u'\n')));
    QVERIFY2(words[1].lines.last().contains(QStringLiteral("17.6–22.6%")), qPrintable(words[1].lines.last())); // S15's Wilson interval
    QVERIFY(!words[0].figure.contains(u'%'));
}

void TestRetentionPage::ofTotalsTheShareOfTheStartIsNotTold()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    RetentionReading reading = articleReading();
    reading.flow->source = LeavingFlow::Source::Totals;
    reading.flow->ofStart = stats::refusal(stats::RefusalCode::NotIdentified, "people");
    const auto words = retentionFigures(reading);
    QVERIFY(words[0].lines.contains(QStringLiteral("By WeChat's daily totals, which name nobody.")));
    QVERIFY(words[1].lines.last().contains(QStringLiteral("can't be told from totals")));
}

void TestRetentionPage::whatIsMissingIsSaidInPlaceOfAFigure()
{
    CompanyWorld world;
    RetentionReading reading;
    reading.purchases = stats::refusal(stats::RefusalCode::TooFew, "repeat_buyers", 12);
    world.language.setLanguage(Language::Chinese);
    QCOMPARE(retentionFigures(reading)[2].sentence, QStringLiteral("还差约 12 位复购客户。"));
    world.language.setLanguage(Language::English);
    const auto words = retentionFigures(reading);
    QVERIFY(words[2].figure.isEmpty());
    QCOMPARE(words[2].sentence, QStringLiteral("About 12 more customers who came back are needed."));
    QCOMPARE(words[3].sentence, words[2].sentence);
}

// ANALYTICS 0.5 and the sentences of B.2.
void TestRetentionPage::intervalsAreRoundedOutward()
{
    QCOMPARE(estimatedShares({0.00065, 0.00131}), QStringLiteral("0.06–0.14%"));
    QCOMPARE(estimatedShares({0.176377, 0.225919}), QStringLiteral("17.6–22.6%"));
    QCOMPARE(estimatedCounts({5.7744, 7.6576}), QStringLiteral("5.77–7.66"));
    QCOMPARE(wholeYuans(Money::fromFen(1'790'000), Money::fromFen(2'560'000)), QStringLiteral("¥\u00A017,900–25,600"));
    QCOMPARE(chanceText(0.9999), QStringLiteral(">0.99"));
}

void TestRetentionPage::theReasonSaysDaysAndHabit()
{
    CompanyWorld world;
    world.language.setLanguage(Language::Chinese);
    QCOMPARE(winBackReasonText(candidate(1, {}).reason), QStringLiteral("47 天未下单（平时 12 天）"));
    world.language.setLanguage(Language::English);
    QCOMPARE(winBackReasonText(candidate(1, {}).reason), QStringLiteral("47 days without an order, usually every 12"));
}

// PRODUCT, journey 10: five of eighteen against none of five proves little. Newcombe's interval by hand: Wilson's limits are 12.50 to 50.87
// % and 0 to 43.45 %.
void TestRetentionPage::aWeakResultIsCalledWeak()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    WinBackResult result;
    result.beganAt = BusinessDay(QDate(2026, 11, 6)).start().toMSecsSinceEpoch();
    result.contacted = {5, 18};
    result.heldOut = {0, 5};
    result.difference = stats::DifferenceEstimate{0.2778, {-0.1828, 0.5087}};
    result.verdict = WinBackResult::Verdict::TooFewToTell;
    QCOMPARE(
        winBackResultSentence(result),
        QStringLiteral("Begun 11-06: of those contacted 5/18 ordered again, of those held out 0/5. Difference: -19 to 51 points (95%). "
                       "The evidence is weak: it may be luck. Gather more."));
}

// Who goes on contacting people begins a new campaign on the day after the old one's last contact: the running one hides no result.
void TestRetentionPage::aRunningCampaignHidesNoResult()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const auto on = [](int day) { return BusinessDay(QDate(2026, 11, day)).start().toMSecsSinceEpoch(); };
    WinBackResult running, over, older;
    running.beganAt = on(20);
    running.knownAt = on(28);
    over.beganAt = on(2);
    over.verdict = WinBackResult::Verdict::MoreReturn;
    older.beganAt = on(1);
    older.verdict = WinBackResult::Verdict::TooFewToTell;
    const QString text = winBackResultsText({running, over, older});
    QVERIFY2(text.contains(QStringLiteral("Begun 11-20")) && text.contains(QStringLiteral("until then this proves nothing")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Begun 11-02")) && text.endsWith(QStringLiteral("Writing brought more of them back.")),
             qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("Begun 11-01")));
    QVERIFY(!winBackResultsText({over, older}).contains(QStringLiteral("Begun 11-01")));
    QCOMPARE(winBackResultsText({}), QString());
    const ExportTable table = winBackResultsTable({running, over, older});
    QCOMPARE(table.rows.size(), size_t(3));
    QCOMPARE(std::get<QString>(table.rows[1][0]), QStringLiteral("2026-11-02"));
}

void TestRetentionPage::behindABarStandExactlyWhomItCounts()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    addCustomers(world);
    const qint64 at = contractday::day.start().toMSecsSinceEpoch();
    world.run(QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, key) VALUES(1, 1, 'article', %1, 'a'), "
                             "(1, 2, 'follow', %1, 'b')")
                  .arg(at));
    ShownRetention shown(world);
    auto *card = shown.page.findChild<FunnelCard *>();
    QTRY_VERIFY_WITH_TIMEOUT(card->shown().has_value(), 10'000);
    QCOMPARE(card->numbers().rows[0], QStringList({QStringLiteral("Reached"), QStringLiteral("2")}));
    QCOMPARE(card->numbers().rows[1], QStringList({QStringLiteral("Read"), QStringLiteral("1")}));
    card->openPeople(FunnelStep::Read);
    QTRY_VERIFY(shown.page.window()->findChild<FunnelSheet *>());
    auto *sheet = shown.page.window()->findChild<FunnelSheet *>();
    QCOMPARE(sheet->table()->model()->rowCount(), 1);
    QSignalSpy led(&shown.page, &Page::leadTo);
    sheet->table()->selectRow(0);
    QTest::keyClick(sheet->table(), Qt::Key_Return);
    QCOMPARE(led.count(), 1);
    QCOMPARE(led[0][1].toString(), QStringLiteral("customer:1"));
}

void TestRetentionPage::whoStaysIsShownBeforeThePurchasesAreCounted()
{
    CompanyWorld world;
    addCustomers(world);
    world.run(QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, key) VALUES(1, 1, 'follow', 0, 'a'), "
                             "(1, 2, 'follow', 0, 'b')"));
    RetentionReader reader(*ShownRetention::inTheMorning(world).services, nullptr);
    std::vector<RetentionReading> came;
    connect(&reader, &RetentionReader::came, this, [&] { came.push_back(*reader.reading()); });
    const BusinessDay today = contractday::day.next();
    RetentionPlan plan{AccountId{1}, RetentionKind::Followers, {today.plusDays(-30), today}, today, stats::CohortLength::Month};
    reader.read(plan);
    QTRY_COMPARE_WITH_TIMEOUT(came.size(), size_t(2), 10'000);
    QVERIFY(came[0].isPending && !came[1].isPending);
    QVERIFY(came[0].flow);
    QCOMPARE(came[0].flow->atStart, 2);
    QCOMPARE(QByteArray(came[0].purchases.error().missing), QByteArray("pending"));
    QCOMPARE(QByteArray(came[1].purchases.error().missing), QByteArray("customers"));
    plan.period.first = today.plusDays(-7); // another period: what is known of purchases stays meanwhile
    reader.read(plan);
    QTRY_COMPARE_WITH_TIMEOUT(came.size(), size_t(4), 10'000);
    QVERIFY(came[2].isPending);
    QCOMPARE(QByteArray(came[2].purchases.error().missing), QByteArray("customers"));
}

void TestRetentionPage::smallShopsHaveBandsInPlaceOfChances()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    QCOMPARE(winBackRiskText(0.78, false), QStringLiteral("78%"));
    QCOMPARE(winBackRiskText(0.78, true), QStringLiteral("high"));
}

void TestRetentionPage::aPeriodInProgressHasNoNumber()
{
    CohortTable table;
    CohortLine line;
    line.first = BusinessDay(QDate(2026, 9, 1));
    line.people = 84;
    line.shares.resize(4);
    line.shares[0] = {CohortShare::State::Known, {84, 1, {0.95, 1}}};
    line.shares[1] = {CohortShare::State::Known, {61, 61.0 / 84, {0.62, 0.81}}};
    line.shares[2].state = CohortShare::State::InProgress;
    table.lines.push_back(line);
    const CohortMapData data = cohortData(table);
    QCOMPARE(data.rows.size(), size_t(1));
    QCOMPARE(data.rows[0].label, QStringLiteral("2026-09"));
    QCOMPARE(data.rows[0].cells.size(), size_t(3)); // what lies ahead is not there
    QCOMPARE(data.rows[0].cells[1].kept, qint64(61));
    QVERIFY(data.rows[0].cells[2].inProgress && !data.rows[0].cells[2].hasShare);
}

// ANALYTICS B.5: "given survival to day x".
void TestRetentionPage::aLateCurveBeginsWhereItIsSeen()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    RetentionReading reading;
    SurvivalReading survival;
    survival.all.people = 60;
    survival.all.drawnFrom = 300;
    survival.all.drawnUntil = 400;
    survival.all.curve.steps = {{.t = 350, .atRisk = 60, .events = 10, .survival = 5.0 / 6, .se = {}, .limits = {}}};
    reading.survival = survival;
    const StepChartData data = survivalData(reading);
    QCOMPARE(data.groups.size(), size_t(1));
    QCOMPARE(data.groups[0].points.front().at, 300.0);
    QCOMPARE(data.groups[0].name, QStringLiteral("All, who stayed to day 300"));
    StepChart chart;
    chart.setData(data);
    QCOMPARE(chart.table().rows.front(), (QStringList{QStringLiteral("0"), QStringLiteral("—")})); // no 100 % that nobody saw
    QVERIFY(survivalSentence(reading).contains(QStringLiteral("had stayed until its first day")));
}

void TestRetentionPage::everyModelSaysWhatItForetold()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    RetentionReading reading = articleReading();
    reading.purchaseChecks.knownUntil = BusinessDay(QDate(2026, 8, 20));
    reading.purchaseChecks.revenue =
        RevenueCheck{Money::fromFen(1'000'000), Money::fromFen(850'000), Money::fromFen(1'150'000), Money::fromFen(1'200'000)};
    reading.purchaseChecks.chances = ChanceCheck{{{40, 0.1, 0.2}}, 0.072, 0.031};
    ForecastCheck weeks;
    weeks.weeks = {{BusinessDay(QDate(2026, 11, 1)), Money::fromFen(200'000), Money::fromFen(100'000), Money::fromFen(300'000),
                    Money::fromFen(250'000)}};
    weeks.days = 7;
    weeks.daysWithin = 6;
    weeks.mase = 0.8;
    reading.forecast = weeks;
    const QStringList said = checkSentences(reading);
    QCOMPARE(said.size(), 4);
    QVERIFY2(said[1].contains(QStringLiteral("¥\u00A012,000 came. Outside")), qPrintable(said[1]));
    QVERIFY2(said[2].contains(QStringLiteral("off by 7.2 points")) && said[2].contains(QStringLiteral("over the limit of 5")),
             qPrintable(said[2]));
    QVERIFY2(said[3].contains(QStringLiteral("6 of 7 days")) && said[3].contains(QStringLiteral("MASE 0.80")), qPrintable(said[3]));
    QCOMPARE(checkNumbers(reading).size(), 2);
}

void TestRetentionPage::whoIsHeldOutIsNotOffered()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    WinBackCard card(world.memory);
    card.set({{candidate(1, QStringLiteral("老赵茶铺")), candidate(2, QStringLiteral("星野"), true)}, {}, {}});
    card.show();
    QSignalSpy wanted(&card, &WinBackCard::contactWanted);
    card.table()->selectRow(1);
    QVERIFY(!buttonOf(card, QStringLiteral("Contacted"))->isEnabled());
    card.contactChosen();
    QCOMPARE(wanted.size(), 0);
    card.table()->selectRow(0);
    QTest::keyClick(buttonOf(card, QStringLiteral("Contacted")), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QSignalSpy opened(&card, &WinBackCard::customerChosen);
    QTest::keyClick(card.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestRetentionPage::theTextIsCopiedWithTheName()
{
    CompanyWorld world;
    world.language.setLanguage(Language::Chinese);
    WinBackCard card(world.memory);
    card.set({{candidate(1, QStringLiteral("老赵茶铺"))}, {}, {}});
    card.table()->selectRow(0);
    card.copyChosen();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("老赵茶铺，")));
}

void TestRetentionPage::aContactIsRecordedAndTakenBack()
{
    CompanyWorld world;
    addCustomers(world);
    QObject owner;
    auto *deeds = new WinBackDeeds(*world.services, &owner);
    std::function<void()> undo;
    connect(deeds, &WinBackDeeds::done, &owner, [&](const QString &, const std::function<void()> &back) { undo = back; });
    deeds->contact({candidate(1, QStringLiteral("a")), candidate(2, QStringLiteral("b"), true)}, CustomerId{1});
    QTRY_VERIFY(undo);
    const auto results = resultsOf(world);
    QCOMPARE(results.size(), size_t(1));
    QCOMPARE(results[0].verdict, WinBackResult::Verdict::Running);
    std::exchange(undo, {})();
    QTRY_COMPARE(resultsOf(world).size(), size_t(0));
}

// One day of orders is no habit of anybody: no chance, no value, no list, each with its sentence.
void TestRetentionPage::fewOrdersAreRefusedInWords()
{
    CompanyWorld world;
    addCustomers(world);
    world.import(QStringLiteral("orders.csv"), contractday::ordersCsv());
    world.run(QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, key) VALUES(1, 1, 'follow', 1000, 'k')"));
    world.language.setLanguage(Language::English);
    ShownRetention shown(world);
    QCOMPARE(shown.page.state(), Page::State::Ready);
    const auto figures = shown.page.findChildren<KeyFigure *>();
    QCOMPARE(figures.size(), 5);
    QVERIFY2(figures[2]->accessibleName().endsWith(QStringLiteral("are needed.")), qPrintable(figures[2]->accessibleName()));
    for (const Language language : {Language::Chinese, Language::English}) {
        world.language.setLanguage(language);
        QVERIFY(coloursOf(shown.page) > 20);
    }
}

void TestRetentionPage::nobodyIsAnEmptyPage()
{
    CompanyWorld world;
    const ShownRetention shown(world);
    QCOMPARE(shown.page.state(), Page::State::Empty);
}

void TestRetentionPage::theExportIsWhatIsShown()
{
    const auto words = retentionFigures(articleReading());
    const ExportTable table = figuresTable(words);
    QCOMPARE(table.rows.size(), retentionFigureCount);
    for (size_t i = 0; i < table.rows.size(); ++i)
        QCOMPARE(std::get<QString>(table.rows[i][1]), words[i].figure.isEmpty() ? words[i].sentence : words[i].figure);
    const ExportTable chart = shownChart(QStringLiteral("t"), {{QStringLiteral("a"), QStringLiteral("b")}, {{QStringLiteral("1")}}});
    QCOMPARE(chart.rows[0].size(), size_t(2)); // a short row has empty cells
    QVERIFY(std::holds_alternative<std::monostate>(chart.rows[0][1]));
}

QTEST_MAIN(TestRetentionPage)
#include "tst_retentionpage.moc"
