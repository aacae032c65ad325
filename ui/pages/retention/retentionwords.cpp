#include "pages/retention/retentionwords.h"

#include "formatting/format.h"
#include "pages/retention/refusalwords.h"
#include "pages/retention/roundedwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct RetentionWords {
    Q_DECLARE_TR_FUNCTIONS(Retention)
};

constexpr double leastP = 0.001;

QString pSentence(double p)
{
    if (p < leastP)
        return RetentionWords::tr("The ways of coming differ: by luck alone a gap this large comes in fewer than 1 of 1,000 cases. The "
                                  "groups may differ in other ways too.");
    return RetentionWords::tr("By luck alone a gap this large between the ways of coming comes in about %1 of cases. The groups may "
                              "differ in other ways too.")
        .arg(estimatedShare(p));
}

bool isAnyLate(const SurvivalReading &survival)
{
    const auto isLate = [](const SurvivalLine &line) { return line.drawnFrom > 0; };
    return survival.groups.empty() ? isLate(survival.all) : std::ranges::any_of(survival.groups, isLate);
}

} // namespace

QString retentionKindWord(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::Followers:
        return RetentionWords::tr("Followers");
    case RetentionKind::Members:
        return RetentionWords::tr("Members");
    case RetentionKind::Buyers:
        break;
    }
    return RetentionWords::tr("Buyers");
}

QString retentionKindName(RetentionKind kind)
{
    switch (kind) {
    case RetentionKind::Followers:
        return QStringLiteral("followers");
    case RetentionKind::Members:
        return QStringLiteral("members");
    case RetentionKind::Buyers:
        break;
    }
    return QStringLiteral("buyers");
}

std::optional<RetentionKind> retentionKindFromName(QStringView name)
{
    for (const RetentionKind kind : {RetentionKind::Followers, RetentionKind::Members, RetentionKind::Buyers}) {
        if (name == retentionKindName(kind))
            return kind;
    }
    return {};
}

QString cohortSentence(const RetentionReading &reading)
{
    if (!reading.cohorts)
        return refusalSentence(reading.cohorts.error());
    QString sentence = RetentionWords::tr("Hatched: not over yet for all. Grey: fewer than %1 people.").arg(smallCohort);
    if (reading.cohorts->leftOut > 0)
        sentence += u' '
            + RetentionWords::tr("%n who were here before leaving could be seen are left out: they would make it look too good.", nullptr,
                                 static_cast<int>(reading.cohorts->leftOut));
    return sentence;
}

QString survivalSentence(const RetentionReading &reading)
{
    if (!reading.survival)
        return refusalSentence(reading.survival.error());
    const SurvivalReading &survival = *reading.survival;
    QString sentence = RetentionWords::tr("Too few have left to say whether the ways of coming differ.");
    if (survival.groups.empty())
        sentence = RetentionWords::tr("All came the same way: there is nothing to compare.");
    else if (survival.showsP && survival.test)
        sentence = pSentence(survival.test->p);
    return isAnyLate(survival)
        ? sentence + u' '
            + RetentionWords::tr(
                "A curve that does not begin on day 0 holds for those who had stayed until its first day; nobody was watched before.")
        : sentence;
}

QString checkSentence(const ModelCheck &check)
{
    const QString expected = estimatedCount(check.predicted), range = estimatedCounts(check.range), came = format::count(check.actual);
    const QString days = format::dayRange(check.knownUntil.next(), check.until);
    const bool ofOrders = check.counts == ModelCheck::Counts::RepeatOrders;
    QString sentence = ofOrders
        ? RetentionWords::tr("With what was known before, %1 repeat orders were expected for %2 (80%: %3); %4 came.")
        : RetentionWords::tr("With what was known before, %1 were expected to leave in %2 (80%: %3); %4 left.");
    sentence = sentence.arg(expected, days, range, came);
    return sentence + u' '
        + (check.isWithin() ? RetentionWords::tr("That lies within what was expected.")
                            : RetentionWords::tr("That lies outside: take the forecasts with care."));
}

} // namespace yiren
