#pragma once

#include "autoreply/decide.h"

namespace yiren {

// Two rules that are about one message: the earlier answers it.
struct RuleOverlap {
    // How the example was found. Own: what one of them waits for is enough for the other. Joined: it takes what both wait for in one
    // message. Sampled: of patterns, tried with texts; others may exist that were not found. Fallback: the later one takes every message,
    // as the last of a list does.
    enum class Kind { Own, Joined, Sampled, Fallback };

    qint64 earlier = 0;
    qint64 later = 0;
    Kind kind = Kind::Own;
    RuleMessage example; // after the last switching on

    friend bool operator==(const RuleOverlap &, const RuleOverlap &) = default;
};

// A rule that can never answer: whatever it is about, by construction, an earlier one is about as well.
struct DeadRule {
    qint64 rule = 0;
    std::vector<qint64> takenBy; // earlier ones; none: it can't be about anything, as it is no sound rule

    friend bool operator==(const DeadRule &, const DeadRule &) = default;
};

struct RuleFindings {
    std::vector<RuleOverlap> overlaps; // by position, the first example of each pair
    std::vector<DeadRule> dead;        // by position
    // Of patterns nothing is proved: a pattern may be dead or overlap without being found here.
    bool hasPatterns = false;

    friend bool operator==(const RuleFindings &, const RuleFindings &) = default;
};

// Of the rules that are on, from the last switching on. `samples`: what customers wrote, tried besides made-up texts where there are
// patterns. Two rules of which both need to be asked twice, or one, overlap when the message is. Pure.
[[nodiscard]] RuleFindings findIn(const ReplyRules &rules, const QStringList &samples, const WorkCalendar &calendar);

} // namespace yiren
