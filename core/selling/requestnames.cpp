#include "selling/payrequest.h"
#include "selling/refundrequest.h"

#include <array>

namespace yiren {

namespace {

template <typename State>
struct NamedState {
    State state;
    const char *name;
};

constexpr std::array payStates{
    NamedState<PayRequestState>{PayRequestState::Sending, "sending"}, NamedState<PayRequestState>{PayRequestState::Open, "open"},
    NamedState<PayRequestState>{PayRequestState::Paid, "paid"}, NamedState<PayRequestState>{PayRequestState::Closed, "closed"},
    NamedState<PayRequestState>{PayRequestState::Refused, "refused"}};
constexpr std::array refundStates{NamedState<RefundRequestState>{RefundRequestState::Sending, "sending"},
                                  NamedState<RefundRequestState>{RefundRequestState::Accepted, "accepted"},
                                  NamedState<RefundRequestState>{RefundRequestState::Arrived, "arrived"},
                                  NamedState<RefundRequestState>{RefundRequestState::Closed, "closed"},
                                  NamedState<RefundRequestState>{RefundRequestState::Abnormal, "abnormal"},
                                  NamedState<RefundRequestState>{RefundRequestState::Refused, "refused"}};

template <typename States, typename State>
QString nameIn(const States &states, State state)
{
    for (const auto &one : states) {
        if (one.state == state)
            return QString::fromLatin1(one.name);
    }
    return {};
}

template <typename State, size_t n>
std::optional<State> stateIn(const std::array<NamedState<State>, n> &states, QStringView name)
{
    for (const auto &one : states) {
        if (name == QLatin1String(one.name))
            return one.state;
    }
    return std::nullopt;
}

} // namespace

QString payRequestStateName(PayRequestState state)
{
    return nameIn(payStates, state);
}

std::optional<PayRequestState> payRequestStateFromName(QStringView name)
{
    return stateIn(payStates, name);
}

QString refundRequestStateName(RefundRequestState state)
{
    return nameIn(refundStates, state);
}

std::optional<RefundRequestState> refundRequestStateFromName(QStringView name)
{
    return stateIn(refundStates, name);
}

} // namespace yiren
