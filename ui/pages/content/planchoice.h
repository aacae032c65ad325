#pragma once

#include "content/post.h"
#include "schedule/kindstanding.h"

#include "schedule/slotplan.h"

#include <QDate>
#include <QString>
#include <QTime>

namespace yiren {

// A time and a kind that somebody gives a post. Times are those of readers, in China.
struct PlanChoice {
    QDate day;
    QTime time;
    PostKind kind = PostKind::Publish;
    std::optional<int> tagId; // of a mass send; nothing: all followers
};

// What would come of it, in a few words; when nothing may, why.
struct PlanOutlook {
    QString words;
    QString advice; // a whole sentence, where something is the matter
    bool isPossible = true;
    bool isDoubtful = false; // possible, but better looked at
};

// `post` on another day: at its time, with its kind or what this account can have instead; a draft at the first usual time of that weekday,
// in the evening where there is none, or, when that has passed today, soon.
[[nodiscard]] PlanChoice choiceOn(BusinessDay day, const Post &post, const SlotPlan &usualTimes, const OfficialRights &rights,
                                  qint64 nowMs);
// `post` at a time, with its kind or what this account can have instead.
[[nodiscard]] PlanChoice choiceAt(const PlannedTime &time, const Post &post, const OfficialRights &rights);
// As the choice's instant; nothing for a time that has passed or that no clock shows.
[[nodiscard]] std::optional<PlannedTime> timeOf(const PlanChoice &choice, qint64 nowMs);
// `others`: what else is planned in the day's month. The post itself may be among them.
[[nodiscard]] PlanOutlook outlookOf(const PlanChoice &choice, const Post &post, const std::vector<Post> &others,
                                    const OfficialRights &rights, qint64 nowMs);
// "群发 0/1", "本月群发 2/4": mass sends of the day's period.
[[nodiscard]] QString quotaWords(BusinessDay day, const std::vector<PlannedPost> &posts, const MassQuota &quota);

} // namespace yiren
