#include "importing/billsonhand.h"

#include "bills/billstore.h"
#include "orders/lockeddaystore.h"
#include "storage/settingstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int daysUnavailable = 30; // then ask again: the merchant may have opened the account meanwhile

QString unavailableKey(AccountId account, BillKind kind)
{
    return QStringLiteral("bills.unavailable.%1.%2").arg(toInteger(account)).arg(billKindName(kind));
}

} // namespace

const BillFacts *BillsOnHand::find(BusinessDay day, BillKind kind) const
{
    const auto there =
        std::find_if(bills.begin(), bills.end(), [&](const BillFacts &facts) { return facts.kind == kind && facts.day == day; });
    return there == bills.end() ? nullptr : &*there;
}

Result<BillsOnHand> billsOnHand(Database &database, AccountId account, Period period, BusinessDay today)
{
    auto bills = BillStore(database).bills(account, period);
    auto closed = LockedDayStore(database).days(account);
    if (!bills || !closed)
        return failure(bills ? closed.error() : bills.error());
    BillsOnHand onHand{std::move(*bills), {}, std::move(*closed)};
    SettingStore settings(database);
    for (const BillKind kind : fetchedKinds) {
        const auto since = settings.value(unavailableKey(account, kind));
        if (!since)
            return failure(since.error());
        const auto day = BusinessDay::fromText(*since);
        if (day && day->daysTo(today) < daysUnavailable)
            onHand.unavailable.insert(kind);
    }
    return onHand;
}

bool mayBeUnavailable(BillKind kind)
{
    return kind == BillKind::FundOperation || kind == BillKind::FundFees;
}

Done noteUnavailable(Database &database, AccountId account, BillKind kind, BusinessDay today)
{
    return SettingStore(database).set(unavailableKey(account, kind), today.toText());
}

} // namespace yiren
