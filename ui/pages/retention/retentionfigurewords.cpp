// The five key figures of a reading.
#include "formatting/format.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/retentionwords.h"
#include "pages/retention/roundedwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct FigureTexts {
    Q_DECLARE_TR_FUNCTIONS(RetentionFigures)
};

QStringList flowLines(const LeavingFlow &flow)
{
    return {FigureTexts::tr("Days counted: %1").arg(format::dayRange(flow.counted.first, flow.counted.last.previous())),
            FigureTexts::tr("There at the start: %1; joined: %2; left: %3; there at the end: %4")
                .arg(format::count(flow.atStart), format::count(flow.joined), format::count(flow.lost), format::count(flow.atEnd())),
            flow.source == LeavingFlow::Source::Stays ? FigureTexts::tr("Counted person by person.")
                                                      : FigureTexts::tr("By WeChat's daily totals, which name nobody.")};
}

FigureWords lossWords(const RetentionReading &reading)
{
    FigureWords words;
    words.caption = FigureTexts::tr("People lost, λ");
    words.formula = FigureTexts::tr("λ = people who left ÷ days, in people per day");
    if (!reading.flow) {
        words.sentence = refusalSentence(reading.flow.error());
        return words;
    }
    const LeavingFlow &flow = *reading.flow;
    words.figure = FigureTexts::tr("%1 a day").arg(estimatedCount(flow.lostPerDay));
    words.comment = FigureTexts::tr("%1 → %2 in %n day(s)", nullptr, static_cast<int>(flow.counted.days()))
                        .arg(format::count(flow.atStart), format::count(flow.atEnd()));
    words.lines = flowLines(flow);
    words.lines.append(FigureTexts::tr("95% interval: %1 people per day (exact, Poisson)").arg(estimatedCounts(flow.lostPerDayRange)));
    words.lines.append(FigureTexts::tr("A number of people, not a share: the share is in the next card."));
    return words;
}

FigureWords churnWords(const RetentionReading &reading)
{
    FigureWords words;
    words.caption = FigureTexts::tr("Daily churn");
    words.formula = FigureTexts::tr("h = left ÷ person-days; a day: 1 − e^(−h); 30 days: 1 − e^(−30h)");
    if (!reading.flow) {
        words.sentence = refusalSentence(reading.flow.error());
        return words;
    }
    const LeavingFlow &flow = *reading.flow;
    words.figure = estimatedShare(flow.daily.share);
    words.comment = FigureTexts::tr("%1 in 30 days").arg(estimatedShare(flow.monthly.share));
    words.lines = {
        FigureTexts::tr("%1 left in %2 person-days").arg(format::count(flow.lost), format::count(qRound64(flow.personDays))),
        FigureTexts::tr("A day: %1, 95% interval %2").arg(estimatedShare(flow.daily.share), estimatedShares(flow.daily.interval)),
        FigureTexts::tr("30 days, if it goes on like this: %1, 95% interval %2")
            .arg(estimatedShare(flow.monthly.share), estimatedShares(flow.monthly.interval))};
    if (flow.ofStart)
        words.lines.append(FigureTexts::tr("Of those there at the start of the %n day(s) %1 left, 95% interval %2", nullptr,
                                           static_cast<int>(flow.counted.days()))
                               .arg(estimatedShare(flow.ofStart->share), estimatedShares(flow.ofStart->interval)));
    else
        words.lines.append(FigureTexts::tr("Of those there at the start: can't be told from totals, who left may have joined since."));
    return words;
}

FigureWords repeatWords(const RetentionReading &reading)
{
    FigureWords words;
    words.caption = FigureTexts::tr("Bought again within 90 days");
    words.formula = FigureTexts::tr("bought again within 90 days ÷ customers whose 90 days are complete");
    if (!reading.repeats) {
        words.sentence = refusalSentence(reading.repeats.error());
        return words;
    }
    const RepeatRate &rate = *reading.repeats;
    const QString counts = FigureTexts::tr("%1 of %2").arg(format::count(rate.count.x), format::count(rate.count.n));
    words.figure = estimatedShare(rate.share.p);
    words.comment =
        FigureTexts::tr("%1/%2, %3").arg(format::count(rate.count.x), format::count(rate.count.n), estimatedShares(rate.share.interval));
    words.lines = {counts, FigureTexts::tr("95% interval: %1").arg(estimatedShares(rate.share.interval))};
    return words;
}

QStringList modelLines(const PurchaseReading &purchases)
{
    QStringList lines{FigureTexts::tr("%1 customers, %2 of them came back, %3 weeks since the first order")
                          .arg(format::count(purchases.customers), format::count(purchases.repeaters), estimatedCount(purchases.weeks))};
    const stats::PurchaseFit &fit = purchases.fits.alive;
    if (!fit.isAtBorder)
        lines.append(FigureTexts::tr("MBG/NBD: r %1, α %2, a %3, b %4")
                         .arg(QString::number(fit.model.parameters.r, 'f', 3), QString::number(fit.model.parameters.alpha, 'f', 3),
                              QString::number(fit.model.parameters.a, 'f', 3), QString::number(fit.model.parameters.b, 'f', 3)));
    if (purchases.isRough)
        lines.append(FigureTexts::tr("Fewer than 100 came back: single customers are put into bands."));
    return lines;
}

FigureWords aliveWords(const RetentionReading &reading)
{
    FigureWords words;
    words.caption = FigureTexts::tr("P(still active), mean");
    words.formula = FigureTexts::tr("1 ÷ (1 + a ÷ (b + x) · ((α + T) ÷ (α + t))^(r + x)), mean over all customers");
    if (!reading.purchases) {
        words.sentence = refusalSentence(reading.purchases.error());
        return words;
    }
    words.figure = chanceText(reading.purchases->meanAlive);
    words.comment = FigureTexts::tr("MBG/NBD, %1 people").arg(format::count(reading.purchases->customers));
    words.lines = modelLines(*reading.purchases);
    words.lines.append(
        FigureTexts::tr("x: days with an order after the first; t: weeks from the first to the last; T: weeks since the first"));
    return words;
}

FigureWords revenueWords(const RetentionReading &reading)
{
    FigureWords words;
    words.caption = FigureTexts::tr("Repeat orders, next 90 days");
    words.formula = FigureTexts::tr("sum over customers: expected days with an order × what such a day brings");
    if (!reading.purchases) {
        words.sentence = refusalSentence(reading.purchases.error());
        return words;
    }
    const PurchaseReading &purchases = *reading.purchases;
    const RepeatRevenue &revenue = purchases.revenue90;
    words.figure = wholeYuan(revenue.expected);
    words.comment = FigureTexts::tr("80%: %1").arg(wholeYuans(revenue.low, revenue.high));
    words.lines = modelLines(purchases);
    words.lines.append(purchases.usesShopMean ? FigureTexts::tr("What a day brings: the mean of all, too few came back for more.")
                                              : FigureTexts::tr("What a day brings: by each customer's own orders (Gamma-Gamma)."));
    if (purchases.ranksOnly)
        words.lines.append(FigureTexts::tr("Who orders often spends otherwise than who doesn't: single values are shown as ranks only."));
    words.lines.append(FigureTexts::tr("New customers of these 90 days are not counted."));
    return words;
}

FigureWords peakWords(const RetentionReading &reading)
{
    FigureWords words;
    words.caption = FigureTexts::tr("Unfollow peak");
    words.formula = FigureTexts::tr("people who left in each hour after the last post");
    if (!reading.leavingHours) {
        words.sentence = refusalSentence(reading.leavingHours.error());
        return words;
    }
    const LeavingHours &hours = *reading.leavingHours;
    const qint64 atPeak = hours.left[static_cast<size_t>(hours.peak)];
    words.figure = hours.peak == 0 ? FigureTexts::tr("First hour") : FigureTexts::tr("%n hour(s) after", nullptr, hours.peak);
    words.comment = FigureTexts::tr("%1 of %2, %n post(s)", nullptr, static_cast<int>(hours.posts))
                        .arg(format::count(atPeak), format::count(hours.total));
    words.lines = {FigureTexts::tr("%1 of the %2 who left within %3 hours of a post left in that hour")
                       .arg(format::count(atPeak), format::count(hours.total), QString::number(hoursWatched)),
                   FigureTexts::tr("That they left after a post does not say that they left because of it.")};
    return words;
}

} // namespace

std::array<FigureWords, retentionFigureCount> retentionFigures(const RetentionReading &reading)
{
    std::array<FigureWords, retentionFigureCount> all{lossWords(reading),
                                                      reading.kind == RetentionKind::Buyers ? repeatWords(reading) : churnWords(reading),
                                                      aliveWords(reading), revenueWords(reading), peakWords(reading)};
    for (FigureWords &words : all) {
        if (words.lines.isEmpty())
            words.lines.append(reading.isPending
                                   ? FigureTexts::tr("From: what is known of this account up to yesterday, which is still being counted.")
                                   : FigureTexts::tr("From: what is known of this account up to yesterday, which is not enough yet."));
    }
    return all;
}

} // namespace yiren
