#pragma once

#include "pay/complaints.h"

#include <vector>

namespace yiren {

// What the merchant owes a payer who complained, and until when: a first reply within 24 hours after the complaint, a solution within 72,
// by the clock, also at night and on holidays (contract/wechat-pay.md 19).
struct ComplaintClock {
    enum class Duty {
        None,   // it is processed
        Reply,  // nothing was said yet
        Answer, // the payer wrote again; it must be solved by then all the same
        Solve,
    };
    Duty duty = Duty::None;
    qint64 dueAt = 0; // UTC ms

    bool isOver(qint64 now) const { return duty != Duty::None && now >= dueAt; }
    bool waitsForWords() const { return duty == Duty::Reply || duty == Duty::Answer; }
    friend bool operator==(const ComplaintClock &, const ComplaintClock &) = default;
};

// A state that is not known counts as one that is being worked on.
[[nodiscard]] ComplaintClock complaintClock(const Complaint &complaint);
[[nodiscard]] bool isOpen(const Complaint &complaint);

// Complaints are looked for this often: one is to be on the screen within five minutes.
inline constexpr qint64 complaintsEveryMs = 5 * 60'000;
inline constexpr qint64 complaintDaysRead = 30; // as many as WeChat's list gives at once

} // namespace yiren
