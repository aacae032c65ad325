#include "retention/alertpartstore.h"
#include "retention/alertstore.h"
#include "retention/dailyfigurestore.h"
#include "retention/revenueforecast.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

const AccountId account{1};
const BusinessDay today(QDate(2026, 11, 25)); // a Wednesday
const qint64 noon = today.start().toMSecsSinceEpoch() + 12 * hourMs;

WatchedSeries series(WatchedFigure figure, const std::vector<std::optional<double>> &values)
{
    WatchedSeries made{figure, {}};
    for (size_t i = 0; i < values.size(); ++i)
        made.days.emplace_back(today.plusDays(qint64(i) - qint64(values.size())), values[i]);
    return made;
}

// Twelve weeks; each weekday a level of its own.
std::vector<std::optional<double>> calm(double level)
{
    std::vector<std::optional<double>> values;
    for (int i = 0; i < 84; ++i)
        values.push_back(level + 10 * (i % 7));
    return values;
}

std::vector<KnownRevenue> history(const std::vector<std::optional<qint64>> &yuan, BusinessDay last)
{
    std::vector<KnownRevenue> days;
    for (size_t i = 0; i < yuan.size(); ++i) {
        days.push_back(
            {last.plusDays(qint64(i) + 1 - qint64(yuan.size())), yuan[i] ? std::optional(Money::fromFen(*yuan[i] * 100)) : std::nullopt});
    }
    return days;
}

} // namespace

// What is unusual in the daily figures (ANALYTICS D.2), and what the next week brings (D.1).
class TestFigureAlerts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void twelveOnATuesdayWhereTwoToFiveAreUsual();
    void theSameWeekdayIsWhatCounts();
    void aFigureIsToldOnceUntilItIsBack();
    void missingIsNotZero();
    void noDayIsComparedWithAHoliday();
    void whatComesTogetherIsMissingOnce();
    void atMostThreeAreShown();
    void whatDiffersMostIsNamed();
    void theBillsMoneyIsThatOfItsProducts();
    void aMutedFigureIsNotShownAndKeepsItsReason();
    void aMuteEndsWithItsLastDay();
    void aReasonIsNeeded();
    void mutingIsTakenBack();
    void beforeTenYesterdaysBillIsNotMissing();
    void anEmptyBillIsNothingAndNoBillIsNotKnown();
    void theSameWeekEveryWeekIsForecastAsItself();
    void thirteenDaysAreTooFew();
    void aHolidayIsMarkedAndNotLearnedFrom();
    void theForecastIsOfTheDaysToComeWhateverTheLastBill();
    void aBillThatIsNotHereYetDoesNotBringOldTimesBack();
    void aWeekWithoutBillsIsNotForecastFrom();

private:
    void bill(BusinessDay day, qint64 fen)
    {
        m_rows->run(QStringLiteral("INSERT INTO bill_file(account_id, kind, bill_day, state, row_count, quarantined, received_at, digest) "
                                   "VALUES(1, 'trade_all', ?, 'imported', 1, 0, 0, x'00')"),
                    {day.toText()});
        if (fen != 0)
            m_rows->run(QStringLiteral("INSERT INTO rollup_day VALUES(1, ?, 5, ?, 0, 0, 0, ?)"), {day.toText(), fen, fen});
    }
    void billRow(BusinessDay day, const char *kind, const char *product, qint64 settle, qint64 refund, qint64 fee)
    {
        m_rows->run(QStringLiteral(
                        "INSERT INTO trade_row(account_id, bill_file_id, batch_id, bill_day, line, kind, traded_at, transaction_id, "
                        "out_trade_no, refund_id, out_refund_no, openid, appid, mchid, device, trade_type, bank, currency, amount_fen, "
                        "settle_fen, coupon_fen, refund_fen, applied_refund_fen, coupon_refund_fen, refund_kind, refund_state, fee_fen, "
                        "fee_rate, product, attach, rate_note, digest) SELECT 1, max(id), 1, ?, 1, ?, 1, '', '', '', '', '', '', '', '', "
                        "'', '', 'CNY', 0, ?, 0, ?, 0, 0, '', '', ?, 60, ?, '', '', x'00' FROM bill_file"),
                    {day.toText(), QLatin1String(kind), settle, refund, fee, QString::fromUtf8(product)});
    }
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CustomerRows> m_rows;
};

void TestFigureAlerts::init()
{
    m_rows.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_rows = std::make_unique<CustomerRows>(m_database->database());
}

// The sentence of D.2, in a summer without holidays: of a day in November one of the eight weeks would be National Day's.
void TestFigureAlerts::twelveOnATuesdayWhereTwoToFiveAreUsual()
{
    std::vector<std::optional<double>> values;
    const std::vector<double> tuesdays{3, 2, 5, 4, 3, 2, 4, 5, 3, 4, 3};
    for (int week = 0; week < 12; ++week) {
        for (int i = 0; i < 6; ++i)
            values.emplace_back(3 + (week + i) % 2);
        values.emplace_back(week < 11 ? tuesdays[size_t(week)] : 12);
    }
    constexpr int weeksBefore = 13;
    WatchedSeries inSummer = series(WatchedFigure::LostFollowers, values);
    for (auto &[day, value] : inSummer.days)
        day = day.plusDays(-7 * weeksBefore);
    const auto alerts = figureAlerts({inSummer});
    QCOMPARE(alerts.size(), size_t(1));
    QVERIFY(alerts.front().kind == FigureAlert::Kind::High);
    QVERIFY(alerts.front().day == today.plusDays(-7 * weeksBefore - 1));
    QCOMPARE(alerts.front().value, 12.0);
    QCOMPARE(alerts.front().usualLow, 2.0);
    QCOMPARE(alerts.front().usualHigh, 5.0);
}

void TestFigureAlerts::theSameWeekdayIsWhatCounts()
{
    auto values = calm(1000);
    QVERIFY(figureAlerts({series(WatchedFigure::Readers, values)}).empty());
    values.back() = 1000;                                                    // what another weekday has
    QVERIFY(figureAlerts({series(WatchedFigure::Readers, values)}).empty()); // 60 less than 1060 is less than 3.5 times sqrt(1060)
    values.back() = 500;
    const auto alerts = figureAlerts({series(WatchedFigure::Readers, values)});
    QCOMPARE(alerts.size(), size_t(1));
    QVERIFY(alerts.front().kind == FigureAlert::Kind::Low);
}

void TestFigureAlerts::aFigureIsToldOnceUntilItIsBack()
{
    auto values = calm(1000);
    values[82] = 700;
    values[83] = 720;
    const auto still = figureAlerts({series(WatchedFigure::Readers, values)});
    QCOMPARE(still.size(), size_t(1));
    QVERIFY(still.front().day == today.plusDays(-2));
    values[83] = 1060;
    QVERIFY(figureAlerts({series(WatchedFigure::Readers, values)}).empty());
}

void TestFigureAlerts::missingIsNotZero()
{
    auto values = calm(1000);
    values.back() = std::nullopt;
    const auto alerts = figureAlerts({series(WatchedFigure::Readers, values)});
    QCOMPARE(alerts.size(), size_t(1));
    QVERIFY(alerts.front().kind == FigureAlert::Kind::Missing);
    values[40] = std::nullopt;
    values.back() = 1060;
    QVERIFY(figureAlerts({series(WatchedFigure::Readers, values)}).empty());
}

// Four Wednesdays before 2026-11-18 of which one is 11-11 and one 10-07, each with ten times the usual: without them 100, 101 and so on.
void TestFigureAlerts::noDayIsComparedWithAHoliday()
{
    const BusinessDay day(QDate(2026, 11, 18));
    const auto judged = [day](double usual, double ofHolidays, double value) {
        WatchedSeries made{WatchedFigure::Readers, {}};
        for (BusinessDay each = day.plusDays(-62); each <= day; each = each.next()) {
            const QDate date = each.date();
            const bool isHoliday = date == QDate(2026, 11, 11) || (date.month() == 10 && date.day() <= 7);
            made.days.emplace_back(each, each == day ? value : isHoliday ? ofHolidays : usual + date.day() % 2);
        }
        return figureAlerts({made});
    };
    const auto alerts = judged(1000, 3000, 500);
    QCOMPARE(alerts.size(), size_t(1));
    QCOMPARE(alerts.front().usualHigh, 1001.0); // not 3000
    QVERIFY(judged(1000, 3000, 1000).empty());
    // A week that holidays made three times as high, eight weeks before: weeks are not compared with it either.
    const auto leak = judged(1000, 3000, 1000);
    QVERIFY(leak.empty());
}

void TestFigureAlerts::whatComesTogetherIsMissingOnce()
{
    auto values = calm(1000);
    values.back() = std::nullopt;
    const auto alerts = figureAlerts({series(WatchedFigure::Revenue, values), series(WatchedFigure::Orders, values),
                                      series(WatchedFigure::NewFollowers, values), series(WatchedFigure::LostFollowers, values)});
    QCOMPARE(alerts.size(), size_t(2));
}

void TestFigureAlerts::atMostThreeAreShown()
{
    std::vector<WatchedSeries> all;
    double level = 400;
    for (const WatchedFigure figure :
         {WatchedFigure::Revenue, WatchedFigure::Orders, WatchedFigure::NewFollowers, WatchedFigure::LostFollowers}) {
        auto values = calm(1000);
        values.back() = level -= 100;
        all.push_back(series(figure, values));
    }
    const FigureAlerts told = afterMuting(figureAlerts(all), {}, today);
    QCOMPARE(told.shown.size(), size_t(3));
    QCOMPARE(told.more.size(), size_t(1));
    QVERIFY(told.shown.front().figure == WatchedFigure::LostFollowers); // at 0 the farthest from its usual level
    QVERIFY(told.more.front().figure == WatchedFigure::Revenue);
}

// Last Tuesday 30 where the eight Tuesdays before had 8 each: cups 4, bowls 2, plates 2; one Tuesday is not known.
void TestFigureAlerts::whatDiffersMostIsNamed()
{
    std::vector<std::optional<double>> values(84, 8.0);
    values[83] = 30;
    values[83 - 14] = std::nullopt;
    const WatchedSeries orders = series(WatchedFigure::Orders, values);
    const BusinessDay tuesday = today.previous();
    std::vector<PartOfDay> days{{QStringLiteral("cup"), tuesday, 18},
                                {QStringLiteral("bowl"), tuesday, 1},
                                {QStringLiteral("plate"), tuesday, 3},
                                {QStringLiteral("new"), tuesday, 8},
                                {QStringLiteral("cup"), tuesday.previous(), 500}}; // a Monday says nothing
    for (const int week : {1, 3, 4, 5, 6, 7, 8}) {
        days.push_back({QStringLiteral("cup"), tuesday.plusDays(-7 * week), 4});
        days.push_back({QStringLiteral("bowl"), tuesday.plusDays(-7 * week), 2});
        days.push_back({QStringLiteral("plate"), tuesday.plusDays(-7 * week), 2});
    }
    FigureAlert alert{WatchedFigure::Orders, FigureAlert::Kind::High, tuesday, 30, 8, 8, 9};
    const auto parts = partsOf(alert, orders, days);
    QCOMPARE(parts.size(), size_t(3));
    QCOMPARE(parts[0], (AlertPart{QStringLiteral("cup"), 18, 4}));
    QCOMPARE(parts[1], (AlertPart{QStringLiteral("new"), 8, 0}));
    QCOMPARE(parts[2], (AlertPart{QStringLiteral("plate"), 3, 2}));
    alert.kind = FigureAlert::Kind::Low;
    QCOMPARE(partsOf(alert, orders, days), (std::vector<AlertPart>{{QStringLiteral("bowl"), 1, 2}}));
    alert.kind = FigureAlert::Kind::Missing;
    QVERIFY(partsOf(alert, orders, days).empty());
}

void TestFigureAlerts::theBillsMoneyIsThatOfItsProducts()
{
    const BusinessDay day = today.previous();
    bill(day, 0);
    billRow(day, "payment", "杯", 10000, 0, 60);
    billRow(day, "payment", "杯", 5000, 0, 30);
    billRow(day, "payment", "碗", 8000, 0, 48);
    billRow(day, "refund", "碗", 0, 3000, -18);
    AlertPartStore store(*m_database);
    std::map<QString, double> money, orders;
    for (const PartOfDay &one : store.parts(WatchedFigure::Revenue, account, {day, today}).value_or(std::vector<PartOfDay>()))
        money[one.part] = one.value;
    for (const PartOfDay &one : store.parts(WatchedFigure::Orders, account, {day, today}).value_or(std::vector<PartOfDay>()))
        orders[one.part] = one.value;
    QCOMPARE(money, (std::map<QString, double>{{QStringLiteral("杯"), 14910}, {QStringLiteral("碗"), 4970}})); // 8000 - 48 - 3000 + 18
    QCOMPARE(orders, (std::map<QString, double>{{QStringLiteral("杯"), 2}, {QStringLiteral("碗"), 1}}));
}

void TestFigureAlerts::aMutedFigureIsNotShownAndKeepsItsReason()
{
    auto values = calm(1000);
    values.back() = 10;
    const auto alerts = figureAlerts({series(WatchedFigure::Orders, values)});
    const FigureAlerts told = afterMuting(alerts, {{1, WatchedFigure::Orders, QStringLiteral("搬家"), 0, {}}}, today);
    QVERIFY(told.shown.empty());
    QCOMPARE(told.muted.size(), size_t(1));
    QCOMPARE(told.muted.front().second.reason, QStringLiteral("搬家"));
}

void TestFigureAlerts::aMuteEndsWithItsLastDay()
{
    auto values = calm(1000);
    values.back() = 10;
    const auto alerts = figureAlerts({series(WatchedFigure::Orders, values)});
    const auto muted = [](BusinessDay until) {
        return std::vector<MutedFigure>{{1, WatchedFigure::Orders, QStringLiteral("搬家"), 0, until}};
    };
    QVERIFY(afterMuting(alerts, muted(today), today).shown.empty());
    QCOMPARE(afterMuting(alerts, muted(today.previous()), today).shown.size(), size_t(1));
}

void TestFigureAlerts::aReasonIsNeeded()
{
    const auto empty = muteFigure(*m_database, account, {0, WatchedFigure::Orders, QStringLiteral("  "), 0, {}}, noon);
    QVERIFY(!empty);
    QCOMPARE(QString(empty.error().code), QStringLiteral("alert.reason"));
    QVERIFY(!muteFigure(*m_database, account, {0, WatchedFigure::Orders, QString(201, u'x'), 0, {}}, noon));
}

void TestFigureAlerts::mutingIsTakenBack()
{
    for (int back = 70; back >= 1; --back)
        bill(today.plusDays(-back), back == 1 ? 1'000'000 : 100'000);
    QCOMPARE(loadFigureAlerts(*m_database, account, noon)->shown.size(), size_t(1)); // orders are 5 every day
    const auto id = muteFigure(*m_database, account, {0, WatchedFigure::Revenue, QStringLiteral(" 团购 "), 0, {}}, noon);
    QVERIFY(id);
    const auto muted = loadFigureAlerts(*m_database, account, noon);
    QVERIFY(muted->shown.empty());
    QCOMPARE(muted->muted.front().second.reason, QStringLiteral("团购"));
    QCOMPARE(muted->muted.front().second.id, *id);
    QVERIFY(unmuteFigure(*m_database, account, *id, noon));
    QVERIFY(!unmuteFigure(*m_database, account, *id, noon));
    QCOMPARE(loadFigureAlerts(*m_database, account, noon)->shown.size(), size_t(1));
    QCOMPARE(*m_database->database().scalar(QStringLiteral("SELECT count(*) FROM audit WHERE action LIKE 'alert.%'")), 2);
}

void TestFigureAlerts::beforeTenYesterdaysBillIsNotMissing()
{
    for (int back = 70; back >= 2; --back)
        bill(today.plusDays(-back), 100'000);
    const qint64 midnight = today.start().toMSecsSinceEpoch();
    QVERIFY(loadFigureAlerts(*m_database, account, midnight + 10 * hourMs)->shown.empty());
    const auto late = loadFigureAlerts(*m_database, account, midnight + 10 * hourMs + 5 * minuteMs);
    QCOMPARE(late->shown.size(), size_t(1));
    QVERIFY(late->shown.front().kind == FigureAlert::Kind::Missing);
    QVERIFY(late->shown.front().day == today.previous());
}

void TestFigureAlerts::anEmptyBillIsNothingAndNoBillIsNotKnown()
{
    bill(today.plusDays(-3), 500);
    bill(today.plusDays(-2), 0);
    const auto revenue = DailyFigureStore(*m_database).revenue(account, {today.plusDays(-3), today});
    QVERIFY(revenue);
    QCOMPARE((*revenue)[0].settled, std::optional(Money::fromFen(500)));
    QCOMPARE((*revenue)[1].settled, std::optional(Money()));
    QVERIFY(!(*revenue)[2].settled);
}

void TestFigureAlerts::theSameWeekEveryWeekIsForecastAsItself()
{
    std::vector<std::optional<qint64>> yuan;
    for (int i = 0; i < 28; ++i)
        yuan.push_back(100 + 10 * (i % 7));
    const auto forecast = revenueForecast(history(yuan, today.previous()));
    QVERIFY(forecast);
    QCOMPARE(forecast->days.size(), size_t(7));
    QVERIFY(forecast->days.front().day == today);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(forecast->days[size_t(i)].expected, Money::fromFen((100 + 10 * i) * 100));
    QCOMPARE(forecast->expected, Money::fromFen(910 * 100));
    QCOMPARE(forecast->low, forecast->high); // it never was otherwise
    QCOMPARE(forecast->daysKnown, 28);
}

void TestFigureAlerts::thirteenDaysAreTooFew()
{
    const auto forecast = revenueForecast(history(std::vector<std::optional<qint64>>(13, 100), today.previous()));
    QVERIFY(!forecast);
    QVERIFY(forecast.error().code == stats::RefusalCode::TooFew);
    QVERIFY(!revenueForecast({}));
}

// 2026-11-11 is a Wednesday.
void TestFigureAlerts::aHolidayIsMarkedAndNotLearnedFrom()
{
    const BusinessDay last(QDate(2026, 11, 17));
    std::vector<std::optional<qint64>> yuan(35, 100);
    yuan[28] = 9000; // 2026-11-11
    const auto forecast = revenueForecast(history(yuan, last));
    QVERIFY(forecast);
    QCOMPARE(forecast->days.front().expected, Money::fromFen(100 * 100)); // Wednesday 2026-11-18
    const auto before = revenueForecast(history(std::vector<std::optional<qint64>>(28, 100), BusinessDay(QDate(2026, 11, 9))));
    QVERIFY(before);
    QVERIFY(!before->days[0].isHoliday);
    QVERIFY(before->days[1].isHoliday);
    const auto spring = revenueForecast(history(std::vector<std::optional<qint64>>(28, 100), BusinessDay(QDate(2026, 2, 14))));
    QVERIFY(!spring->days[0].isHoliday); // New Year's Eve of the lunar year is 2026-02-16
    QVERIFY(spring->days[1].isHoliday);
}

void TestFigureAlerts::theForecastIsOfTheDaysToComeWhateverTheLastBill()
{
    for (int back = 40; back >= 8; --back)
        bill(today.plusDays(-back), 10'000);
    const auto forecast = loadRevenueForecast(*m_database, account, today);
    QVERIFY(forecast && *forecast);
    QVERIFY((*forecast)->days.front().day == today);
    QCOMPARE((*forecast)->expected, Money::fromFen(70'000));
    QCOMPARE((*forecast)->daysKnown, 33);
}

// A shop that has grown: the week to come is as the last ones, also before yesterday's bill is here.
void TestFigureAlerts::aBillThatIsNotHereYetDoesNotBringOldTimesBack()
{
    for (int back = 120; back >= 4; --back)
        bill(today.plusDays(-back), back > 60 ? 10'000 : 50'000);
    const auto forecast = loadRevenueForecast(*m_database, account, today);
    QVERIFY(forecast && *forecast);
    QVERIFY((*forecast)->days.front().day == today);
    QCOMPARE((*forecast)->days.size(), size_t(7));
    QCOMPARE((*forecast)->expected, Money::fromFen(350'000));
}

void TestFigureAlerts::aWeekWithoutBillsIsNotForecastFrom()
{
    for (int back = 40; back >= 9; --back)
        bill(today.plusDays(-back), 10'000);
    const auto forecast = loadRevenueForecast(*m_database, account, today);
    QVERIFY(forecast && !*forecast);
    QVERIFY(forecast->error().code == stats::RefusalCode::NoData);
    QCOMPARE(QByteArray(forecast->error().missing), QByteArray("bills"));
}

QTEST_APPLESS_MAIN(TestFigureAlerts)
#include "tst_figurealerts.moc"
