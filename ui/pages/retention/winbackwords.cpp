#include "pages/retention/winbackwords.h"

#include "formatting/format.h"
#include "pages/retention/roundedwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

struct WinBackWords {
    Q_DECLARE_TR_FUNCTIONS(WinBack)
};

constexpr double veryHighRisk = 0.8; // of the bands for small shops
constexpr double highRisk = 0.65;

QString returnedOf(const stats::Count &count)
{
    return QStringLiteral("%1/%2").arg(format::count(count.x), format::count(count.n));
}

// In percentage points, rounded outward.
QString pointsRange(const stats::Interval &interval)
{
    const auto points = [](double value) { return QString::number(value, 'f', 0); };
    return WinBackWords::tr("%1 to %2 points").arg(points(std::floor(100 * interval.low)), points(std::ceil(100 * interval.high)));
}

QString verdictSentence(const WinBackResult &result)
{
    switch (result.verdict) {
    case WinBackResult::Verdict::Running:
        return WinBackWords::tr("The 14 days are over on %1; until then this proves nothing.")
            .arg(format::day(BusinessDay::ofMs(result.knownAt)));
    case WinBackResult::Verdict::NobodyHeldOut:
        return WinBackWords::tr("Nobody was held out, so there is nothing to compare with.");
    case WinBackResult::Verdict::MoreReturn:
        return WinBackWords::tr("Writing brought more of them back.");
    case WinBackResult::Verdict::FewerReturn:
        return WinBackWords::tr("Fewer came back than without writing: stop, and look at the text.");
    case WinBackResult::Verdict::TooFewToTell:
        break;
    }
    return WinBackWords::tr("The evidence is weak: it may be luck. Gather more.");
}

} // namespace

QString winBackName(const WinBackCandidate &candidate)
{
    return candidate.name.isEmpty() ? WinBackWords::tr("Customer %1").arg(toInteger(candidate.customer)) : candidate.name;
}

QString winBackReasonText(const WinBackReason &reason)
{
    const int days = static_cast<int>(reason.daysSince);
    const QString usual = QString::number(qRound64(reason.usualDays));
    if (reason.kind == WinBackReason::Kind::Unfollowed)
        return WinBackWords::tr("Stopped following; %n day(s) without an order", nullptr, days);
    return reason.isOwnHabit ? WinBackWords::tr("%n day(s) without an order, usually every %1", nullptr, days).arg(usual)
                             : WinBackWords::tr("%n day(s) without an order, customers here usually every %1", nullptr, days).arg(usual);
}

QString winBackRiskText(double risk, bool isRough)
{
    if (!isRough)
        return QStringLiteral("%1%").arg(qRound(100 * risk));
    if (risk >= veryHighRisk)
        return WinBackWords::tr("very high");
    return risk >= highRisk ? WinBackWords::tr("high") : WinBackWords::tr("raised");
}

QString winBackStateText(const WinBackCandidate &candidate)
{
    if (candidate.isHeldOut)
        return WinBackWords::tr("Held out");
    return candidate.contactedAt ? WinBackWords::tr("Contacted %1").arg(format::day(BusinessDay::ofMs(*candidate.contactedAt))) : QString();
}

Meaning winBackStateMeaning(const WinBackCandidate &candidate)
{
    return candidate.isHeldOut ? Meaning::Trial : Meaning::Good;
}

QString winBackMessage(const WinBackCandidate &candidate)
{
    if (candidate.name.isEmpty())
        return WinBackWords::tr("It has been a while. How do you get on with what you bought? If there is anything, just write to me.");
    return WinBackWords::tr("%1, it has been a while. How do you get on with what you bought? If there is anything, just write to me.")
        .arg(candidate.name);
}

QString winBackResultSentence(const WinBackResult &result)
{
    QString counts = WinBackWords::tr("Begun %1: of those contacted %2 ordered again, of those held out %3.")
                         .arg(format::day(BusinessDay::ofMs(result.beganAt)), returnedOf(result.contacted), returnedOf(result.heldOut));
    if (result.difference && result.verdict != WinBackResult::Verdict::Running)
        counts += u' ' + WinBackWords::tr("Difference: %1 (95%).").arg(pointsRange(result.difference->interval));
    return counts + u' ' + verdictSentence(result);
}

QString winBackResultsText(const std::vector<WinBackResult> &newestFirst)
{
    if (newestFirst.empty())
        return {};
    const auto isOver = [](const WinBackResult &result) { return result.verdict != WinBackResult::Verdict::Running; };
    QStringList sentences{winBackResultSentence(newestFirst.front())};
    const auto over = std::ranges::find_if(newestFirst, isOver);
    if (over != newestFirst.begin() && over != newestFirst.end())
        sentences.append(winBackResultSentence(*over));
    return sentences.join(u'\n');
}

} // namespace yiren
