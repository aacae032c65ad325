#include "schedule/delivery.h"

#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 longestWaitMs = 15 * 60'000; // the longest between two questions is ten minutes
constexpr qint64 askedForMs = dayMs;          // once handed over

// A call of which WeChat has not said how it ended.
NextStep towards(const OutboxCall &call)
{
    if (call.state == CallState::Ready)
        return NextStep::Send;
    return call.step == SendStep::DraftAdd ? NextStep::FindDraft : NextStep::LookAtDraft;
}

} // namespace

const OutboxCall *Delivery::call(SendStep step) const
{
    const auto found = std::find_if(calls.begin(), calls.end(), [step](const OutboxCall &one) { return one.step == step; });
    return found == calls.end() ? nullptr : &*found;
}

OutboxCall *Delivery::call(SendStep step)
{
    return const_cast<OutboxCall *>(std::as_const(*this).call(step));
}

NextStep nextStep(const Delivery &delivery)
{
    if (isCopied(delivery.post.kind))
        return NextStep::Copy;
    const OutboxCall *draft = delivery.call(SendStep::DraftAdd);
    if (!draft || draft->state == CallState::Failed)
        return NextStep::Prepare;
    if (draft->state != CallState::Sent)
        return towards(*draft);
    if (!delivery.losses)
        return NextStep::ReadBack;
    const auto outward = outwardStep(delivery.post.kind);
    if (!outward || losesContent(*delivery.losses))
        return NextStep::HandOver;
    const OutboxCall *call = delivery.call(*outward);
    if (!call)
        return NextStep::WriteOut;
    return call->state == CallState::Sent ? NextStep::AskOutcome : towards(*call);
}

bool beginsAnew(NextStep step)
{
    return step == NextStep::Prepare || step == NextStep::Send || step == NextStep::WriteOut;
}

bool isCopied(PostKind kind)
{
    return kind == PostKind::Moments || kind == PostKind::Group;
}

std::optional<SendStep> outwardStep(PostKind kind)
{
    if (kind == PostKind::Publish)
        return SendStep::Publish;
    return kind == PostKind::MassSend ? std::optional(SendStep::MassSend) : std::nullopt;
}

OutboxCall *currentCall(Delivery &delivery)
{
    const auto outward = outwardStep(delivery.post.kind);
    OutboxCall *call = outward ? delivery.call(*outward) : nullptr;
    return call ? call : delivery.call(SendStep::DraftAdd);
}

void showState(Delivery &delivery)
{
    if (!isOnItsWay(delivery))
        return;
    const bool isUnknown =
        std::any_of(delivery.calls.begin(), delivery.calls.end(), [](const OutboxCall &call) { return call.state == CallState::Unknown; });
    delivery.post.state = isUnknown ? PostState::Unknown : PostState::Sending;
}

bool isOnItsWay(const Delivery &delivery)
{
    return delivery.post.state == PostState::Sending || delivery.post.state == PostState::Unknown;
}

bool isStillAsked(const Delivery &delivery, qint64 now)
{
    const auto outward = outwardStep(delivery.post.kind);
    const OutboxCall *call = outward ? delivery.call(*outward) : nullptr;
    return delivery.post.state == PostState::WaitingForYou && delivery.post.failure == u"post.still_processing" && call
        && call->state == CallState::Sent && now - call->sentAt < askedForMs;
}

bool isWaiting(const Delivery &delivery, qint64 now)
{
    const qint64 longest = delivery.post.state == PostState::WaitingForYou ? hourMs : longestWaitMs;
    return delivery.waitUntil > now && delivery.waitUntil - now <= longest;
}

bool losesContent(const QStringList &losses)
{
    return std::any_of(losses.begin(), losses.end(), [](const QString &loss) { return !loss.startsWith(QLatin1String("style ")); });
}

} // namespace yiren
