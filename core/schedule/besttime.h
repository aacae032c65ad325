#pragma once

#include "time/workcalendar.h"

#include <optional>
#include <vector>

namespace yiren {

// One article that went out: the unit of this estimate, because articles differ far more than their readers do.
struct PostReach {
    qint64 sentAtMs = 0;
    qint64 readers = 0;   // in a span that is the same for all of them
    qint64 delivered = 0; // followers who got it
};

// What is known of a weekday and hour (China's). The rate is the shrunken one, from what all articles of that weekday and of that hour did.
struct TimeCell {
    int weekday = 1; // 1 Monday to 7 Sunday
    int hour = 0;    // 0 to 23
    int posts = 0;
    double rate = 0;          // readers per follower, 0 to 1
    double low = 0, high = 0; // 95 % interval of the rate of this hour, not of a single article
};

struct BestTimes {
    enum class Verdict {
        TooFew,       // fewer than 20 articles, or fewer than two hours with eight
        NoDifference, // the hours differ no more than articles do by themselves
        Differ,       // `best` is worth saying
    };
    Verdict verdict = Verdict::TooFew;
    int posts = 0; // that count
    std::vector<TimeCell>
        cells; // with at least eight articles, highest rate first; empty when TooFew, or when all articles did exactly alike
    std::vector<TimeCell> best; // of Differ: the first three
};

inline constexpr int fewestPosts = 20;
inline constexpr int fewestInCell = 8;

// y = ln((x + 0.5)/(n − x + 0.5)) of each article is taken as overall mean + weekday + hour + the article itself, all random, fitted by
// REML (ANALYTICS E). That any hour differs is said only where the likelihood ratio against "none does" would be reached by chance in fewer
// than 3 of 100 accounts. Left out are articles without followers, with more readers than followers (passed on by others), and those of
// public holidays and worked weekends, which are no usual weekdays.
[[nodiscard]] BestTimes bestTimes(const std::vector<PostReach> &posts, const WorkCalendar &calendar);

} // namespace yiren
