#include "pages/content/planchoice.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "words/schedulewords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct PlanChoiceWords {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

const QTime eveningTime(20, 30);
constexpr int soonMinutes = 30;

QString wallOf(const PlanChoice &choice)
{
    return choice.day.toString(Qt::ISODate) + u'T' + choice.time.toString(QStringLiteral("HH:mm"));
}

QString conflictWords(const PlanConflict &conflict)
{
    switch (conflict.kind) {
    case PlanConflict::Kind::NoMassSends:
        return PlanChoiceWords::tr("this account can't send to its followers");
    case PlanConflict::Kind::OverQuota:
        return conflict.quota.period == MassQuota::Period::Day
            ? PlanChoiceWords::tr("mass send %1 of this day, %2 allowed").arg(conflict.used).arg(conflict.quota.limit)
            : PlanChoiceWords::tr("mass send %1 of this month, %2 allowed").arg(conflict.used).arg(conflict.quota.limit);
    case PlanConflict::Kind::SameMinute:
        break;
    }
    return PlanChoiceWords::tr("another post goes out in the same minute");
}

// The first of the conflicts that this post has; nothing when it has none.
std::optional<PlanConflict> conflictOf(const Post &planned, const std::vector<Post> &others, const MassQuota &quota)
{
    std::vector<Post> posts;
    for (const Post &other : others) {
        if (other.id != planned.id)
            posts.push_back(other);
    }
    posts.push_back(planned);
    const auto day = BusinessDay::ofMs(planned.due->atMs);
    for (const PlanConflict &conflict : conflictsOn(day, plannedPosts(posts), quota)) {
        if (conflict.post == planned.id || conflict.other == planned.id)
            return conflict;
    }
    return {};
}

PlanChoice choiceOf(QDate day, QTime time, const Post &post, const OfficialRights &rights)
{
    const PostKind kind = possibleKind(post.kind, rights);
    return {day, time, kind, kind == PostKind::MassSend ? post.tagId : std::nullopt};
}

QTime usualTimeOn(QDate day, const SlotPlan &usualTimes)
{
    std::optional<QTime> first;
    for (const WeeklySlot &slot : usualTimes.times) {
        if (slot.weekday == day.dayOfWeek() && (!first || slot.time < *first))
            first = slot.time;
    }
    return first.value_or(eveningTime);
}

} // namespace

PlanChoice choiceAt(const PlannedTime &time, const Post &post, const OfficialRights &rights)
{
    return choiceOf(QDate::fromString(time.wall.left(10), Qt::ISODate), QTime::fromString(time.wall.mid(11, 5), QStringLiteral("HH:mm")),
                    post, rights);
}

PlanChoice choiceOn(BusinessDay day, const Post &post, const SlotPlan &usualTimes, const OfficialRights &rights, qint64 nowMs)
{
    if (post.due)
        return choiceOf(day.date(), QTime::fromString(post.due->wall.mid(11, 5), QStringLiteral("HH:mm")), post, rights);
    const PlanChoice usual = choiceOf(day.date(), usualTimeOn(day.date(), usualTimes), post, rights);
    if (timeOf(usual, nowMs) || BusinessDay::ofMs(nowMs) != day)
        return usual;
    return choiceAt(plannedAt(nowMs + soonMinutes * 60'000), post, rights);
}

std::optional<PlannedTime> timeOf(const PlanChoice &choice, qint64 nowMs)
{
    const auto reading = readTime(wallOf(choice), chinaZone, nowMs);
    return reading && reading->isUsable() ? std::optional(reading->time) : std::nullopt;
}

PlanOutlook outlookOf(const PlanChoice &choice, const Post &post, const std::vector<Post> &others, const OfficialRights &rights,
                      qint64 nowMs)
{
    const QString when = format::day(BusinessDay(choice.day)) + u' ' + choice.time.toString(QStringLiteral("HH:mm"));
    const auto reading = readTime(wallOf(choice), chinaZone, nowMs);
    if (!reading || !reading->isUsable())
        return {PlanChoiceWords::tr("%1 has passed").arg(when), reading ? timeReadingText(*reading) : QString(), false, false};
    const KindStanding standing = standingOf(choice.kind, rights);
    const QString whatAndWhen = when + QStringLiteral(" · ") + postKindWord(choice.kind);
    if (!isPossible(standing))
        return {PlanChoiceWords::tr("%1: not for this account").arg(whatAndWhen), standingText(standing), false, false};
    Post planned = post;
    planned.kind = choice.kind;
    planned.tagId = choice.tagId;
    planned.state = PostState::Scheduled;
    planned.due = reading->time;
    if (const auto conflict = conflictOf(planned, others, massQuotaOf(rights)))
        return {when + QStringLiteral(" · ") + conflictWords(*conflict), conflictText(*conflict), true, true};
    return {whatAndWhen, standingText(standing), true, false};
}

QString quotaWords(BusinessDay day, const std::vector<PlannedPost> &posts, const MassQuota &quota)
{
    if (quota.limit == 0)
        return {};
    const int used = massSends(posts, day, quota);
    return quota.period == MassQuota::Period::Day ? PlanChoiceWords::tr("Mass sends %1/%2").arg(used).arg(quota.limit)
                                                  : PlanChoiceWords::tr("%1/%2 this month").arg(used).arg(quota.limit);
}

} // namespace yiren
