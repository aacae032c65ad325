#include "complaints/complaintclock.h"

#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 replyWithinMs = 24 * hourMs;
constexpr qint64 solveWithinMs = 72 * hourMs;

} // namespace

bool isOpen(const Complaint &complaint)
{
    return complaint.state != u"PROCESSED";
}

ComplaintClock complaintClock(const Complaint &complaint)
{
    using Duty = ComplaintClock::Duty;
    if (!isOpen(complaint))
        return {};
    if (complaint.state == u"PENDING")
        return {Duty::Reply, complaint.complainedAt + replyWithinMs};
    return {complaint.isReplyDue ? Duty::Answer : Duty::Solve, complaint.complainedAt + solveWithinMs};
}

} // namespace yiren
