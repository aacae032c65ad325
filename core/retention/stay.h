#pragma once

#include "customers/customerid.h"
#include "time/businessday.h"

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// One stretch of belonging: of a follower from following to leaving, of a member from the first paid day to the day after the last.
struct Stay {
    qint64 person = 0;           // the customer's id; below 0 for a member who is none (only a name)
    qint64 from = 0;             // UTC ms
    std::optional<qint64> until; // nothing: still here
    // When it could first be seen to end: later than `from` for who followed before this program read followers. Such a person is known
    // only for having stayed until then (ANALYTICS B.1, trap 1), and earlier stays of the same person are lost (trap 2).
    qint64 seenFrom = 0;
    bool isFirst = true; // that is known of this person
    QString source;      // how this person came, fixed at the beginning: a subscribe_scene, a level of membership, "order" …

    friend bool operator==(const Stay &, const Stay &) = default;
};

// What happened to one follower, by time.
struct FollowMark {
    qint64 at = 0;
    bool follows = true; // else leaves
};
// Spells of one person. Leaving and following again within 24 hours is one spell (a mis-tap); leaving without having followed is no spell;
// following twice without leaving between goes on with the first. `marks` in any order.
[[nodiscard]] std::vector<std::pair<qint64, std::optional<qint64>>> followSpells(std::vector<FollowMark> marks);

// Periods of one person's membership, both days inclusive; those that touch or overlap are one stay. Whoever is paid for at `today` is
// here.
struct PaidStretch {
    BusinessDay first;
    BusinessDay last;
};
[[nodiscard]] std::vector<std::pair<qint64, std::optional<qint64>>> memberSpells(std::vector<PaidStretch> periods, BusinessDay today);

} // namespace yiren
