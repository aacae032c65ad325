#include "reconcile/loadoverdue.h"

#include "base/json.h"
#include "bills/billstore.h"
#include "reconcile/closedaystore.h"
#include "reconcile/fundfinding.h"
#include "reconcile/heldmoneystore.h"
#include "reconcile/settlementstore.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

constexpr int daysHeldAtMost = 30; // unshared money is free after 30 days (contract/wechat-pay.md 15); receipt is confirmed long before
constexpr int daysLookedBack = 60;

// What the certificate says that has not moved and is expected to.
std::vector<OverdueMoney> waitingIn(const ClosedDay &closing)
{
    std::vector<OverdueMoney> waiting;
    const auto certificate = parseObject(closing.certificate);
    if (!certificate)
        return waiting;
    const QJsonArray findings = certificate->value(QLatin1String("fund_flow")).toObject().value(QLatin1String("findings")).toArray();
    for (const QJsonValue &value : findings) {
        const QJsonObject finding = value.toObject();
        const auto cause = causeFromName(finding.value(QLatin1String("cause")).toString());
        const bool isWaiting = finding.value(QLatin1String("kind")).toString() == fundFindingName(FundFinding::Kind::TradeWithoutMovement)
            && (cause == Cause::RefundAcrossMidnight || cause == Cause::Frozen);
        if (isWaiting)
            waiting.push_back({closing.day, finding.value(QLatin1String("number")).toString(),
                               Money::fromFen(finding.value(QLatin1String("trade_fen")).toInteger()), *cause});
    }
    return waiting;
}

Result<bool> hasFundBill(Database &database, AccountId account, BusinessDay day)
{
    const auto bill = BillStore(database).bill(account, BillKind::FundBasic, day);
    return bill ? Result<bool>(bill->has_value()) : Result<bool>(failure(bill.error()));
}

Result<bool> isOverdue(Database &database, AccountId account, const OverdueMoney &money, BusinessDay day)
{
    HeldMoneyStore store(database);
    const auto moved = store.hasMoved(account, money.number, money.day);
    if (!moved || *moved)
        return moved ? Result<bool>(false) : moved;
    if (money.cause == Cause::RefundAcrossMidnight)
        return hasFundBill(database, account, money.day.next());
    if (money.day.daysTo(day) > daysHeldAtMost)
        return true;
    const auto managed = store.managed(account, money.number);
    if (!managed)
        return failure(managed.error());
    return *managed && (*managed)->isFinished ? store.hasBasicBillSince(account, (*managed)->readOn) : Result<bool>(false);
}

// Without those that a decision of another day names; one of this day lifts its blocker.
Result<std::vector<OverdueMoney>> undecided(Database &database, AccountId account, BusinessDay day, std::vector<OverdueMoney> overdue)
{
    QStringList numbers;
    for (const OverdueMoney &money : overdue)
        numbers.append(money.number);
    const auto decisions = SettlementStore(database).ofSubjects(account, numbers);
    if (!decisions)
        return failure(decisions.error());
    std::erase_if(overdue, [&](const OverdueMoney &money) {
        return std::any_of(decisions->begin(), decisions->end(), [&](const Settlement &settlement) {
            return settlement.key.kind == overdueKind && settlement.key.subject == money.number && settlement.day != day;
        });
    });
    return overdue;
}

} // namespace

Result<std::vector<OverdueMoney>> loadOverdue(Database &database, AccountId account, BusinessDay day)
{
    const auto closings = ClosedDayStore(database).closedIn(account, {day.plusDays(-daysLookedBack), day});
    if (!closings)
        return failure(closings.error());
    std::vector<OverdueMoney> overdue;
    for (const ClosedDay &closing : *closings) {
        for (const OverdueMoney &money : waitingIn(closing)) {
            const auto late = isOverdue(database, account, money, day);
            if (!late)
                return failure(late.error());
            if (*late)
                overdue.push_back(money);
        }
    }
    return overdue.empty() ? overdue : undecided(database, account, day, std::move(overdue));
}

} // namespace yiren
