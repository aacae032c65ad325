#include "reconcile/difference.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr std::array classNames = {"missing_in_ledger",
                                   "missing_in_bill",
                                   "amount_mismatch",
                                   "duplicate_in_ledger",
                                   "duplicate_in_bill",
                                   "refund_missing_in_ledger",
                                   "refund_missing_in_bill",
                                   "refund_amount_mismatch",
                                   "fee_mismatch",
                                   "status_mismatch",
                                   "cross_day",
                                   "next_day"};
constexpr std::array causeNames = {"",
                                   "refund_across_midnight",
                                   "refund_in_transit",
                                   "paid_late",
                                   "paid_while_off",
                                   "paid_outside",
                                   "fee_rounding",
                                   "fee_returned",
                                   "coupon_subsidy",
                                   "recharge_refund",
                                   "frozen",
                                   "equal_twins",
                                   "double_collection",
                                   "funds_movement",
                                   "sharing_or_penalty",
                                   "test_order",
                                   "unknown_row",
                                   "amount_differs",
                                   "unknown"};
constexpr std::array actionNames = {"",
                                    "record_order",
                                    "link",
                                    "mark_outside",
                                    "wait_for_next_bill",
                                    "query_refund",
                                    "accept_with_reason",
                                    "refund_duplicate",
                                    "remove_duplicate",
                                    "check_fee",
                                    "match_bank"};

static_assert(classNames.size() == static_cast<size_t>(DifferenceClass::NextDay) + 1);
static_assert(causeNames.size() == static_cast<size_t>(Cause::Unknown) + 1);
static_assert(actionNames.size() == static_cast<size_t>(Action::MatchBank) + 1);

template <typename Enum, size_t count>
std::optional<Enum> fromName(const std::array<const char *, count> &names, QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [name](const char *known) { return name == QLatin1String(known); });
    if (found == names.end())
        return {};
    return static_cast<Enum>(found - names.begin());
}

} // namespace

QLatin1String differenceClassName(DifferenceClass kind)
{
    return QLatin1String(classNames[static_cast<size_t>(kind)]);
}

QLatin1String causeName(Cause cause)
{
    return QLatin1String(causeNames[static_cast<size_t>(cause)]);
}

QLatin1String actionName(Action action)
{
    return QLatin1String(actionNames[static_cast<size_t>(action)]);
}

std::optional<DifferenceClass> differenceClassFromName(QStringView name)
{
    return fromName<DifferenceClass>(classNames, name);
}

std::optional<Cause> causeFromName(QStringView name)
{
    return fromName<Cause>(causeNames, name);
}

std::optional<Action> actionFromName(QStringView name)
{
    return fromName<Action>(actionNames, name);
}

} // namespace yiren
