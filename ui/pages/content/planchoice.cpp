#include "pages/content/planchoice.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "words/schedulewords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Content)
};

const QTime usualTime(20, 30);
constexpr int soonMinutes = 30;

QString wallOf(const PlanChoice &choice)
{
    return choice.day.toString(Qt::ISODate) + u'T' + choice.time.toString(QStringLiteral("HH:mm"));
}

QString conflictWords(const PlanConflict &conflict)
{
    switch (conflict.kind) {
    case PlanConflict::Kind::NoMassSends:
        return Words::tr("this account can't send to its followers");
    case PlanConflict::Kind::OverQuota:
        return conflict.quota.period == MassQuota::Period::Day
            ? Words::tr("mass send %1 of this day, %2 allowed").arg(conflict.used).arg(conflict.quota.limit)
            : Words::tr("mass send %1 of this month, %2 allowed").arg(conflict.used).arg(conflict.quota.limit);
    case PlanConflict::Kind::SameMinute:
        break;
    }
    return Words::tr("another post goes out in the same minute");
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

} // namespace

PlanChoice choiceOn(BusinessDay day, const Post &post, qint64 nowMs)
{
    if (post.due)
        return {day.date(), QTime::fromString(post.due->wall.mid(11, 5), QStringLiteral("HH:mm")), post.kind};
    const PlanChoice usual{day.date(), usualTime, post.kind};
    if (timeOf(usual, nowMs) || BusinessDay::ofMs(nowMs) != day)
        return usual;
    const QString soon = plannedAt(nowMs + soonMinutes * 60'000).wall;
    return {QDate::fromString(soon.left(10), Qt::ISODate), QTime::fromString(soon.mid(11, 5), QStringLiteral("HH:mm")), post.kind};
}

std::optional<PlannedTime> timeOf(const PlanChoice &choice, qint64 nowMs)
{
    const auto reading = readTime(wallOf(choice), chinaZone, nowMs);
    return reading && reading->isUsable() ? std::optional(reading->time) : std::nullopt;
}

PlanOutlook outlookOf(const PlanChoice &choice, const Post &post, const std::vector<Post> &others, const MassQuota &quota, qint64 nowMs)
{
    const QString when = format::day(BusinessDay(choice.day)) + u' ' + choice.time.toString(QStringLiteral("HH:mm"));
    const auto reading = readTime(wallOf(choice), chinaZone, nowMs);
    if (!reading || !reading->isUsable())
        return {Words::tr("%1 has passed").arg(when), reading ? timeReadingText(*reading) : QString(), false, false};
    Post planned = post;
    planned.kind = choice.kind;
    planned.state = PostState::Scheduled;
    planned.due = reading->time;
    if (const auto conflict = conflictOf(planned, others, quota))
        return {when + QStringLiteral(" · ") + conflictWords(*conflict), conflictText(*conflict),
                conflict->kind != PlanConflict::Kind::NoMassSends, true};
    return {when + QStringLiteral(" · ") + postKindWord(choice.kind), {}, true, false};
}

QString quotaWords(BusinessDay day, const std::vector<PlannedPost> &posts, const MassQuota &quota)
{
    if (quota.limit == 0)
        return {};
    const int used = massSends(posts, day, quota);
    return quota.period == MassQuota::Period::Day ? Words::tr("Mass sends %1/%2").arg(used).arg(quota.limit)
                                                  : Words::tr("Mass sends this month %1/%2").arg(used).arg(quota.limit);
}

} // namespace yiren
