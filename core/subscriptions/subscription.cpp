#include "subscriptions/subscription.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

using EventKind = SubscriptionEvent::Kind;

constexpr std::array eventNames{"accept", "refuse", "withdraw", "none_left"};
constexpr std::array originNames{"push", "answer", "hand", "file"};
constexpr std::array sendStateNames{"sending", "unknown", "sent", "failed"};

template <typename Kind, size_t N>
QString nameOf(const std::array<const char *, N> &names, Kind kind)
{
    return QLatin1String(names[static_cast<size_t>(kind)]);
}

template <typename Kind, size_t N>
Kind kindOf(const std::array<const char *, N> &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](const char *one) { return name == QLatin1String(one); });
    return static_cast<Kind>(found == names.end() ? 0 : found - names.begin());
}

void apply(SubscriptionStanding &standing, const SubscriptionEvent &event)
{
    switch (event.kind) {
    case EventKind::Accept:
        standing.accepted += event.count;
        standing.refusedAt.reset();
        return;
    case EventKind::Refuse:
        standing.refusedAt = event.at;
        return;
    case EventKind::Withdraw:
        standing.refusedAt = event.at;
        [[fallthrough]];
    case EventKind::NoneLeft:
        standing.accepted = 0;
        standing.used = 0;
        return;
    }
}

} // namespace

SubscriptionStanding standingOf(const std::vector<SubscriptionEvent> &events, const std::vector<SubscriptionSend> &sends, bool isLongTerm)
{
    SubscriptionStanding standing;
    standing.isLongTerm = isLongTerm;
    auto send = sends.begin();
    const auto useUpTo = [&](qint64 at) {
        for (; send != sends.end() && send->at < at; ++send)
            standing.used += send->state == SubscriptionSend::State::Failed ? 0 : 1;
    };
    for (const SubscriptionEvent &event : events) {
        useUpTo(event.at);
        apply(standing, event);
    }
    for (; send != sends.end(); ++send)
        standing.used += send->state == SubscriptionSend::State::Failed ? 0 : 1;
    return standing;
}

QString subscriptionEventName(SubscriptionEvent::Kind kind)
{
    return nameOf(eventNames, kind);
}

SubscriptionEvent::Kind subscriptionEventFromName(QStringView name)
{
    return kindOf<SubscriptionEvent::Kind>(eventNames, name);
}

QString subscriptionOriginName(SubscriptionEvent::Origin origin)
{
    return nameOf(originNames, origin);
}

SubscriptionEvent::Origin subscriptionOriginFromName(QStringView name)
{
    return kindOf<SubscriptionEvent::Origin>(originNames, name);
}

QString subscriptionStateName(SubscriptionSend::State state)
{
    return nameOf(sendStateNames, state);
}

SubscriptionSend::State subscriptionStateFromName(QStringView name)
{
    return kindOf<SubscriptionSend::State>(sendStateNames, name);
}

} // namespace yiren
