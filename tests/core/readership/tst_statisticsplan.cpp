#include "readership/statisticsplan.h"

#include <QTest>

using namespace yiren;

namespace {

BusinessDay day(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

qint64 at(const char *text)
{
    return *rfc3339ToMs(QString::fromLatin1(text));
}

const qint64 morning = at("2026-11-24T09:00:00+08:00"); // 23 November is there: days 25 October to 23 November

// "account 2026-10-25 2026-11-23; followers …"
QString said(const std::vector<StatisticsAsk> &asks)
{
    QStringList words;
    for (const StatisticsAsk &ask : asks)
        words.append(statisticsKindName(ask.kind) + u' ' + ask.range.from.toText().mid(5)
                     + (ask.range.from == ask.range.to ? QString() : u' ' + ask.range.to.toText().mid(5)));
    return words.join(QStringLiteral("; "));
}

QString plan(const StatisticsOnHand &onHand, qint64 now = morning)
{
    return said(statisticsPlan(onHand, statisticsDays(now), now));
}

// All that WeChat could answer of the thirty days on that morning, with nothing published but on `published`.
StatisticsOnHand complete(const std::set<BusinessDay> &published = {})
{
    StatisticsOnHand onHand;
    onHand.published = published;
    const BusinessDay newest = day("2026-11-23");
    for (BusinessDay one = newest.plusDays(-29); one <= newest; one = one.next()) {
        onHand.answers.push_back({StatisticsKind::Account, one, one, false, 1, morning});
        onHand.answers.push_back({StatisticsKind::Followers, one, one, false, 1, morning});
        onHand.answers.push_back({StatisticsKind::Articles, one, newest, false, published.contains(one) ? 1 : 0, morning});
    }
    return onHand;
}

} // namespace

// What is asked of WeChat's statistics, on days worked by hand (contract 8.1-8.3: 30 days of the account and 7 of followers in a call, a
// day is complete after eight, an article's figures go on for thirty days).
class TestStatisticsPlan : public QObject
{
    Q_OBJECT

private slots:
    void theFiguresOfADayAreThereFromHalfPastEightInBeijing();
    void theFirstTimeAsksForAllThirtyDays();
    void whatIsCompleteIsNotAskedAgain();
    void anArticleIsAskedAboutEachMorningForThirtyDays();
    void daysOnWhichNothingWasPublishedCostNoCall();
    void lateFiguresAreAskedForAgain();
    void onlyTheDaysThatWereNamedAreAsked();
    void nothingOlderThanWeChatsFiguresIsAsked();
    void aRefusalHoldsForTheDay();
};

void TestStatisticsPlan::theFiguresOfADayAreThereFromHalfPastEightInBeijing()
{
    QCOMPARE(newestStatisticsDay(at("2026-11-24T08:29:59+08:00")), day("2026-11-22"));
    QCOMPARE(newestStatisticsDay(at("2026-11-24T08:30:00+08:00")), day("2026-11-23"));
}

void TestStatisticsPlan::theFirstTimeAsksForAllThirtyDays()
{
    const auto asks = statisticsPlan({}, statisticsDays(morning), morning);
    QCOMPARE(said({asks.begin(), asks.begin() + 6}),
             QStringLiteral("account 10-25 11-23; followers 10-25 10-31; followers 11-01 11-07; followers 11-08 11-14; "
                            "followers 11-15 11-21; followers 11-22 11-23"));
    QCOMPARE(asks.size(), size_t(1 + 5 + 30));
    QCOMPARE(said({asks.begin() + 6, asks.begin() + 8}), QStringLiteral("articles 11-23; articles 11-22")); // the newest first
}

void TestStatisticsPlan::whatIsCompleteIsNotAskedAgain()
{
    QCOMPARE(plan(complete({day("2026-11-20")})), QString());
}

void TestStatisticsPlan::anArticleIsAskedAboutEachMorningForThirtyDays()
{
    const StatisticsOnHand onHand = complete({day("2026-10-26"), day("2026-11-20")});
    // A day later 24 November is new, and both articles have a day more; that of 26 October its thirtieth.
    QCOMPARE(plan(onHand, at("2026-11-25T08:30:00+08:00")),
             QStringLiteral("account 11-24; followers 11-24; articles 11-24; articles 11-20; articles 10-26"));
    // Another day later the first one's thirty days are over.
    QVERIFY(!plan(onHand, at("2026-11-26T08:30:00+08:00")).contains(QStringLiteral("articles 10-26")));
}

void TestStatisticsPlan::daysOnWhichNothingWasPublishedCostNoCall()
{
    StatisticsOnHand onHand;
    onHand.published = {day("2026-11-20")};
    for (BusinessDay one = day("2026-10-25"); one <= day("2026-11-23"); one = one.next()) {
        if (one != day("2026-11-22")) // WeChat did not say how much was published then
            onHand.quiet.insert(one);
    }
    QVERIFY(plan(onHand).endsWith(QStringLiteral("followers 11-22 11-23; articles 11-22; articles 11-20")));
}

void TestStatisticsPlan::lateFiguresAreAskedForAgain()
{
    StatisticsOnHand onHand = complete();
    for (StatisticsAnswer &answer : onHand.answers)
        answer.isLate = answer.kind != StatisticsKind::Followers && answer.day >= day("2026-11-22");
    QCOMPARE(plan(onHand), QStringLiteral("account 11-22 11-23; articles 11-23; articles 11-22"));
}

void TestStatisticsPlan::onlyTheDaysThatWereNamedAreAsked()
{
    const Period named = Period::inclusive(day("2026-11-23"), day("2026-11-30")); // the days to come are left out
    QCOMPARE(said(statisticsPlan({}, named, morning)), QStringLiteral("account 11-23; followers 11-23; articles 11-23"));
    QCOMPARE(said(statisticsPlan({}, Period::ofDay(day("2026-10-24")), morning)), QString()); // too old
}

void TestStatisticsPlan::nothingOlderThanWeChatsFiguresIsAsked()
{
    const qint64 soon = at("2025-11-03T09:00:00+08:00"); // the current set begins on 1 November 2025, followers in 2014
    QCOMPARE(plan({}, soon),
             QStringLiteral("account 11-01 11-02; followers 10-04 10-10; followers 10-11 10-17; followers 10-18 10-24; "
                            "followers 10-25 10-31; followers 11-01 11-02; articles 11-02; articles 11-01"));
}

void TestStatisticsPlan::aRefusalHoldsForTheDay()
{
    StatisticsOnHand onHand;
    onHand.refusedAt = at("2026-11-24T08:31:00+08:00");
    QVERIFY(isRefusedToday(onHand, at("2026-11-24T23:59:00+08:00")));
    QVERIFY(!isRefusedToday(onHand, at("2026-11-25T00:01:00+08:00")));
}

QTEST_GUILESS_MAIN(TestStatisticsPlan)
#include "tst_statisticsplan.moc"
