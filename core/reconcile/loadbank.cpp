#include "reconcile/loadbank.h"

#include "bills/fundrowstore.h"
#include "reconcile/fundkind.h"
#include "reconcile/settlementstore.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int daysAwaited = 60;

// A transfer goes to a person's wallet more often than to a bank: it may be matched, and nobody waits for it.
bool isAwaited(const FundMovement &movement)
{
    const FundKind kind = fundKindOf(movement.row);
    return kind == FundKind::Withdrawal || kind == FundKind::TopUp;
}

Result<std::vector<BankMovement>> movementsIn(Database &database, AccountId account, Period days)
{
    std::vector<BankMovement> movements;
    FundRowStore funds(database);
    for (const FundAccount fundAccount : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        const auto take = [&](BusinessDay day, const FundRow &row) {
            if (const FundMovement movement{fundAccount, row}; isAwaited(movement))
                movements.push_back({day, movement, BankMovement::State::Unmatched, {}});
            return Done();
        };
        if (auto done = funds.eachRow(account, fundAccount, days, take); !done)
            return failure(done.error());
    }
    return movements;
}

Result<std::vector<BankMovement>> awaitedBefore(Database &database, AccountId account, BusinessDay day)
{
    SettlementStore decisions(database);
    const auto first = decisions.firstDayOf(account, QString(bankKind));
    if (!first)
        return failure(first.error());
    if (!*first)
        return std::vector<BankMovement>();
    const Period before{std::max(**first, day.plusDays(-daysAwaited)), day};
    auto movements = before.first < before.last ? movementsIn(database, account, before) : std::vector<BankMovement>();
    if (!movements || movements->empty())
        return movements;
    QStringList numbers;
    for (const BankMovement &movement : *movements)
        numbers.append(movement.movement.row.businessNo);
    const auto made = decisions.ofSubjects(account, numbers);
    if (!made)
        return failure(made.error());
    const WorkCalendar calendar = WorkCalendar::shipped();
    std::vector<BankMovement> waiting;
    for (const BankMovement &movement : *movements) {
        BankMovement one = decided(movement, *made);
        if (one.state != BankMovement::State::Unmatched)
            continue;
        if (expectedAtBank(one.day, calendar) < day)
            one.state = BankMovement::State::Overdue;
        waiting.push_back(std::move(one));
    }
    return waiting;
}

} // namespace

Done loadBank(Database &database, AccountId account, DayRecords &records)
{
    QStringList numbers;
    for (const FundMovement &movement : records.movements) {
        if (mayBeAtBank(movement))
            numbers.append(movement.row.businessNo);
    }
    if (!numbers.isEmpty()) {
        auto made = SettlementStore(database).ofSubjects(account, numbers);
        if (!made)
            return failure(made.error());
        records.bankDecisions = std::move(*made);
    }
    if (records.period.days() != 1)
        return {};
    auto waiting = awaitedBefore(database, account, records.period.first);
    if (!waiting)
        return failure(waiting.error());
    records.awaitedAtBank = std::move(*waiting);
    return {};
}

} // namespace yiren
