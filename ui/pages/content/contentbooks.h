#pragma once

#include "accounts/followertags.h"
#include "accounts/officialrights.h"
#include "content/post.h"
#include "schedule/awakehabit.h"
#include "schedule/slotplan.h"
#include "time/period.h"

#include <map>
#include <vector>

namespace yiren {

// What the page of contents shows at once.
struct ContentBooks {
    // A post that has no day.
    struct Loose {
        Post post;
        qsizetype characters = 0; // of its words, without marks
    };

    std::vector<Post> planned; // with a time in these days, by it
    std::vector<Post> coming;  // with a time, from the beginning of this month on
    std::vector<Loose> drafts; // edited last first; all posts with the words, where words are searched for
    std::vector<Loose> ideas;
    int waiting = 0;   // posts that wait for a person, of any day
    int goneWrong = 0; // failed or missed, of any day
    OfficialRights rights;
    KnownTags tags;
    SlotPlan usualTimes;
    std::vector<AwakeInterval> awake;      // oldest first
    std::vector<Post> sentByCampaigns;     // mass sends that are no posts, of these months: they count against the same quota
    std::map<PostId, qint64> confirmUntil; // mass sends that the administrator has to confirm, and until when: UTC ms

    std::vector<Post> allPlanned() const;                     // of these days and coming, each once
    std::vector<Post> counted(std::vector<Post> posts) const; // with what campaigns sent
};

struct ContentQuestion {
    Account account; // as the window has it: the demonstration's is connected in memory only
    Period days;
    BusinessDay today;
    QString words; // as PostFilter's
};
// For StorageThread::read().
[[nodiscard]] Result<ContentBooks> loadContent(Database &database, const ContentQuestion &question);

} // namespace yiren
