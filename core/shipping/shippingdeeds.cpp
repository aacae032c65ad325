#include "shipping/shippingdeeds.h"

#include "audit/auditstore.h"
#include "base/crashpoint.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

Done noteShipping(Database &database, AccountId account, const char *action, const ShippingDeed &deed, const QString &detail, qint64 now)
{
    return AuditStore(database).append(
        {0, now, account, QLatin1String(action), QStringLiteral("shipping %1").arg(deed.order.toString()), detail, {}});
}

Error shippingRefused(const char *code, const ShippingCase &about)
{
    return makeError(ErrorKind::Refused, code, about.order.key.outTradeNo.toString());
}

bool wasFirstAccepted(const ShippingCase &about)
{
    return std::ranges::any_of(about.deeds, [](const ShippingDeed &deed) {
        return deed.kind == ShippingDeedKind::First && deed.state == ShippingDeedState::Done;
    });
}

// Of parcels that follow others of the same order.
std::optional<Error> whatKeepsPartsBack(const ShippingCase &about, const ShippingWish &wish)
{
    const std::vector<Parcel> &there = about.order.parcels;
    if (wish.isCorrection || there.empty())
        return {};
    if (!wish.isSplit)
        return shippingRefused("shipping.partly_shipped", about);
    for (const Parcel &parcel : wish.parcels) {
        if (std::ranges::find(there, parcel.trackingNo, &Parcel::trackingNo) != there.end())
            return makeError(ErrorKind::Refused, "shipping.same_parcel", parcel.trackingNo);
    }
    if (there.size() + wish.parcels.size() > mostParcels)
        return shippingRefused("shipping.too_many_parcels", about);
    return {};
}

ShippingDeedKind kindOf(const ShippingWish &wish)
{
    if (wish.isCorrection)
        return ShippingDeedKind::Correction;
    return wish.isSplit && !wish.isLast ? ShippingDeedKind::Part : ShippingDeedKind::First;
}

// Inside the caller's transaction.
Done settleNow(Database &database, AccountId account, const ShippingDeed &deed, ShippingDeedState state, const QString &failureCode,
               qint64 now)
{
    if (auto settled = ShippingDeedStore(database).settle(deed.id, state, failureCode, now); !settled)
        return settled;
    return noteShipping(database, account, "shipping.settled", deed,
                        shippingDeedKindName(deed.kind) + u' ' + shippingDeedStateName(state)
                            + (failureCode.isEmpty() ? QString() : u' ' + failureCode),
                        now);
}

Result<bool> settleByOrder(Database &database, AccountId account, const ManagedOrder &order, qint64 now)
{
    const auto deeds = ShippingDeedStore(database).ofOrder(account, order.key.transaction);
    if (!deeds)
        return failure(deeds.error());
    for (const ShippingDeed &deed : *deeds) {
        if (!deed.isUnderWay())
            continue;
        const ShippingDeedState found = whatBecameOf(deed, order, now);
        if (found == deed.state)
            return false;
        const QString code = found == ShippingDeedState::Refused ? QString(shippingNotArrived) : QString();
        if (auto settled = settleNow(database, account, deed, found, code, now); !settled)
            return failure(settled.error());
        return true;
    }
    return false;
}

// WeChat said that it was done: the next reading shows the rest of it.
Done advanceOrder(Database &database, AccountId account, const ShippingDeed &deed, qint64 now)
{
    ShippingStore store(database);
    auto order = store.order(account, deed.order);
    if (!order)
        return failure(order.error());
    if (deed.kind == ShippingDeedKind::Part)
        return {};
    order->state = ManagedOrder::State::Shipped;
    order->uploads = std::max(order->uploads, deed.uploadsBefore + 1);
    order->isWhole = true;
    const auto put = store.put(account, *order, now);
    return put ? Done() : failure(put.error());
}

} // namespace

const ShippingDeed *ShippingCase::underWay() const
{
    const auto found = std::ranges::find_if(deeds, &ShippingDeed::isUnderWay);
    return found == deeds.end() ? nullptr : &*found;
}

Result<ShippingCase> loadShippingCase(Database &database, AccountId account, const TransactionId &order)
{
    auto kept = ShippingStore(database).order(account, order);
    if (!kept)
        return failure(kept.error());
    auto deeds = ShippingDeedStore(database).ofOrder(account, order);
    if (!deeds)
        return failure(deeds.error());
    return ShippingCase{std::move(*kept), std::move(*deeds)};
}

std::optional<Error> whatKeepsBack(const ShippingCase &about, const ShippingWish &wish)
{
    if (about.underWay())
        return makeError(ErrorKind::Locked, "shipping.under_way", about.order.key.outTradeNo.toString());
    const ShippingChance chance = shippingChance(about.order);
    if (chance == ShippingChance::None)
        return shippingRefused(about.order.state == ManagedOrder::State::Shipped ? "shipping.correction_used" : "shipping.not_open", about);
    const bool isShipped = chance == ShippingChance::Correction || wasFirstAccepted(about);
    if (isShipped && !wish.isCorrection)
        return shippingRefused("shipping.shipped_already", about);
    if (!isShipped && wish.isCorrection)
        return shippingRefused("shipping.changed", about);
    if (const auto reason = whatKeepsPartsBack(about, wish))
        return reason;
    const auto checked = checkShipment(shipmentOf(wish));
    return checked ? std::nullopt : std::optional(checked.error());
}

Result<ShippingDeed> beginShipping(Database &database, AccountId account, const ShippingWish &wish, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto about = loadShippingCase(database, account, wish.order);
    if (!about)
        return failure(about.error());
    if (const auto reason = whatKeepsBack(*about, wish))
        return failure(*reason);
    const auto call = shipmentCall(shipmentOf(wish), about->order.openid, now);
    if (!call)
        return failure(call.error());
    ShippingDeed deed;
    deed.order = wish.order;
    deed.kind = kindOf(wish);
    deed.body = call->body;
    deed.uploadsBefore = about->order.uploads;
    deed.sentAt = now;
    const auto id = ShippingDeedStore(database).add(account, deed);
    if (!id)
        return failure(id.error());
    deed.id = *id;
    if (auto noted = noteShipping(database, account, "shipping.begun", deed, shippingDeedKindName(deed.kind), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("shipping.begun");
    return deed;
}

Done settleShipping(Database &database, AccountId account, const ShippingDeed &deed, ShippingDeedState state, const QString &failureCode,
                    qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto deeds = ShippingDeedStore(database).ofOrder(account, deed.order);
    if (!deeds)
        return failure(deeds.error());
    const auto standing = std::ranges::find(*deeds, deed.id, &ShippingDeed::id);
    if (standing == deeds->end() || !standing->isUnderWay())
        return {}; // the order was read meanwhile
    if (auto settled = settleNow(database, account, deed, state, failureCode, now); !settled)
        return settled;
    if (auto advanced = state == ShippingDeedState::Done ? advanceOrder(database, account, deed, now) : Done(); !advanced)
        return advanced;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    crashPoint("shipping.settled");
    return {};
}

Result<qint64> keepManagedOrders(Database &database, AccountId account, const std::vector<ManagedOrder> &orders, qint64 now,
                                 const std::optional<ShippingRun> &run)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ShippingStore store(database);
    qint64 changed = 0;
    for (const ManagedOrder &order : orders) {
        const auto isChanged = store.put(account, order, now);
        if (!isChanged)
            return failure(isChanged.error());
        const auto isSettled = settleByOrder(database, account, order, now);
        if (!isSettled)
            return failure(isSettled.error());
        changed += *isChanged || *isSettled;
    }
    if (auto noted = run ? store.putRun(account, *run) : Done(); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return changed;
}

Result<qint64> forgetShippingOf(Database &database, AccountId account, const QStringList &openIds)
{
    qint64 count = 0;
    for (const QString &openId : openIds) {
        if (openId.isEmpty()) // it stands in every text
            continue;
        if (auto forgotten = ShippingDeedStore(database).forgetBodies(account, openId); !forgotten)
            return failure(forgotten.error());
        const auto orders = ShippingStore(database).forgetPayer(account, openId);
        if (!orders)
            return failure(orders.error());
        count += *orders;
    }
    return count;
}

} // namespace yiren
