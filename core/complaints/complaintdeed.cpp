#include "complaints/complaintdeed.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 clocksDifferMs = 5 * minuteMs; // WeChat refuses calls of a clock that is further off

struct DeedStateName {
    DeedState state;
    const char *name;
};

constexpr DeedStateName deedStates[] = {
    {DeedState::Sending, "sending"}, {DeedState::Unknown, "unknown"}, {DeedState::Sent, "sent"}, {DeedState::Failed, "failed"}};

// The same words may have been said before: each entry of the history stands for one deed.
bool isReplyThere(const ComplaintDeed &deed, const std::vector<ComplaintTalk> &talk, const std::vector<ComplaintDeed> &deeds)
{
    const qint64 from = deed.sentAt - clocksDifferMs;
    const auto said = std::ranges::count_if(
        talk, [&](const ComplaintTalk &entry) { return entry.isReply() && entry.text == deed.text && entry.at >= from; });
    const auto accountedFor = std::ranges::count_if(deeds, [&](const ComplaintDeed &other) {
        return other.id != deed.id && other.kind == DeedKind::Reply && other.state == DeedState::Sent && other.text == deed.text
            && other.sentAt >= from;
    });
    return said > accountedFor;
}

} // namespace

QString deedKindName(DeedKind kind)
{
    return kind == DeedKind::Reply ? QStringLiteral("reply") : QStringLiteral("complete");
}

DeedKind deedKindFromName(QStringView name)
{
    return name == u"complete" ? DeedKind::Complete : DeedKind::Reply;
}

QString deedStateName(DeedState state)
{
    return QLatin1String(std::ranges::find(deedStates, state, &DeedStateName::state)->name);
}

// What can't be read is not known: then WeChat is asked.
DeedState deedStateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(deedStates, [name](const DeedStateName &one) { return name == QLatin1String(one.name); });
    return found == std::end(deedStates) ? DeedState::Unknown : found->state;
}

PayCall payCall(const ComplaintDeed &deed)
{
    PayCall call;
    call.method = HttpMethod::Post;
    call.target = deed.target;
    call.body = deed.body;
    call.safety = deed.kind == DeedKind::Reply ? Safety::OnceOnly : Safety::IdempotentByKey;
    return call;
}

DeedState whatBecameOf(const ComplaintDeed &deed, const Complaint &complaint, const std::vector<ComplaintTalk> &talk,
                       const std::vector<ComplaintDeed> &deeds, qint64 now)
{
    const bool isThere = deed.kind == DeedKind::Reply ? isReplyThere(deed, talk, deeds) : complaint.state == u"PROCESSED";
    if (isThere)
        return DeedState::Sent;
    if (deed.state == DeedState::Sending)
        return now - deed.sentAt >= deedShowsAfterMs ? DeedState::Unknown : DeedState::Sending;
    return now - deed.unknownSince >= deedShowsAfterMs ? DeedState::Failed : DeedState::Unknown;
}

} // namespace yiren
