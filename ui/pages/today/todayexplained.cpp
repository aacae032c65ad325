#include "pages/today/todayexplained.h"

#include "formatting/format.h"
#include "pages/retention/nextactionwords.h"
#include "pages/retention/roundedwords.h"
#include "pages/today/alertwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct TodayExplained {
    Q_DECLARE_TR_FUNCTIONS(TodayExplained)
};

QString methodWord(RevenueForecast::Method method)
{
    switch (method) {
    case RevenueForecast::Method::SeasonalNaive:
        return TodayExplained::tr("Forecast: the same weekday of the week before.");
    case RevenueForecast::Method::ExponentialSmoothing:
        return TodayExplained::tr(
            "Forecast: exponential smoothing with weekdays (Holt-Winters); it did at least 5% better in the last four "
            "weeks than the same weekday of the week before.");
    case RevenueForecast::Method::WeeklyTotals:
        break;
    }
    return TodayExplained::tr("Forecast: of whole weeks, because most days bring nothing.");
}

} // namespace

Explanation explainRevenueChart(const RevenueForecast *forecast)
{
    Explanation explanation;
    explanation.formula = TodayExplained::tr("a day = amounts to be settled − refunds − fees, by its trade bill");
    explanation.lines = {TodayExplained::tr("From: WeChat Pay's trade bills. A day without a bill has no point; it is not zero.")};
    if (!forecast)
        return explanation;
    explanation.lines.append(methodWord(forecast->method));
    explanation.lines.append(TodayExplained::tr("Learnt from the last %n day(s) with a bill, holidays left out; at most two years.",
                                                nullptr, static_cast<int>(forecast->daysKnown)));
    explanation.lines.append(
        TodayExplained::tr("Band: 80%, from how far such forecasts were off; the band of the week is narrower than the sum "
                           "of its days' bands."));
    if (forecast->coverage)
        explanation.lines.append(
            TodayExplained::tr("Tried on the last four weeks, %1 of the days lay in such a band; where that is far from 80% "
                               "it was made wider.")
                .arg(estimatedShare(*forecast->coverage)));
    explanation.lines.append(
        TodayExplained::tr("Worked: the next %1 days: %2, 8 of 10 such weeks lie in %3.")
            .arg(QString::number(forecastDays), wholeYuan(forecast->expected), wholeYuans(forecast->low, forecast->high)));
    return explanation;
}

Explanation explainAttribution(const Attribution &attribution)
{
    AttributedMoney known;
    for (const AttributedPost &post : attribution.posts) {
        known.orders += post.money.orders;
        known.paid += post.money.paid;
        known.refunded += post.money.refunded;
    }
    Explanation explanation;
    explanation.formula =
        TodayExplained::tr("brought = payments − refunds of the orders whose article is known; order rate = orders ÷ readers");
    explanation.lines = {
        TodayExplained::tr(
            "An order is the article's that its payment names; else of the last link opened within %1 days before paying; else of "
            "the QR code by which the payer began to follow within %2 days.")
            .arg(linkDays)
            .arg(sceneDays),
        TodayExplained::tr("Having read an article before is no reason. What is not known stands in its own row."),
        TodayExplained::tr("Orders paid in %1; refunds whenever they came.")
            .arg(format::dayRange(attribution.period.first, attribution.period.last.previous())),
        TodayExplained::tr("Worked: %1 attributed + %2 unknown = %3 in the books.")
            .arg(format::money(known.kept()), format::money(attribution.unknown.kept()), format::money(attribution.ledger.kept()))};
    return explanation;
}

Explanation explainNextSteps()
{
    Explanation explanation;
    explanation.formula =
        TodayExplained::tr("the first rule that fits is the step; at most one message a week to anybody, but for answers");
    for (const RuleTerms &terms : actionRules())
        explanation.lines.append(actionRuleSentence(terms.rule));
    explanation.lines.append(
        TodayExplained::tr("From: messages and answers, complaints, orders, campaigns and what was opened, up to now."));
    explanation.lines.append(
        TodayExplained::tr("It worked: share of those written to who ordered within %n day(s) − share of one in ten held out, "
                           "with Newcombe's 95% interval.",
                           nullptr, static_cast<int>(actionDays)));
    return explanation;
}

Explanation explainTopics(const stats::Outcome<TopicProfiles> &topics)
{
    Explanation explanation;
    explanation.formula = TodayExplained::tr("rate = (read + m · mean of all groups) ÷ (delivered + m), m from the data themselves");
    explanation.lines = {
        TodayExplained::tr("From: reading that was imported, of the customers who followed when the article went out; a year."),
        TodayExplained::tr("A topic is a series of at least three articles.")};
    if (topics && !topics->groups.empty() && !topics->groups.front().topics.empty()) {
        const TopicRate &topic = topics->groups.front().topics.front();
        explanation.lines.append(
            TodayExplained::tr("Worked: “%1”: %2 read of %3 delivered; drawn towards the mean: %4.")
                .arg(format::oneLine(topic.topic), format::count(topic.reads.x), format::count(topic.reads.n), estimatedShare(topic.rate)));
    }
    return explanation;
}

Explanation explainAlerts(const std::vector<FigureAlert> &alerts)
{
    Explanation explanation;
    explanation.formula =
        TodayExplained::tr("unusual: z = (day − median of its weekday) ÷ spread, beyond what comes once in two months by luck");
    explanation.lines = {
        TodayExplained::tr("Compared with the same weekday of the last eight weeks, at least four; holidays left out."),
        TodayExplained::tr("Spread: 1.4826 × median deviation, at least √median and 5% of it. Below 10 a day: how rare the count is "
                           "(negative binomial), below 1 of 1,000."),
        TodayExplained::tr("Slow change: the last seven days against the eight weeks before, |z| over 3."),
        TodayExplained::tr("From: trade bills, and WeChat's statistics of followers and readers. Unusual does not say why.")};
    if (!alerts.empty())
        explanation.lines.append(TodayExplained::tr("Worked: %1").arg(alertSentence(alerts.front())));
    return explanation;
}

} // namespace yiren
