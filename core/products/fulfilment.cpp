#include "products/fulfilment.h"

#include "products/bookingstore.h"
#include "products/couponstore.h"
#include "products/enrolmentstore.h"
#include "products/membershipstore.h"
#include "products/orderlinestore.h"
#include "products/pointstore.h"
#include "products/productstore.h"
#include "products/stockstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

Done bringPlace(Database &database, const PaidOrder &order, const Product &course, qint64 now)
{
    const Enrolment enrolment{{}, order.account, course.id, course.name, order.holder, order.number, course.sessions, now, {}, {}};
    const auto added = EnrolmentStore(database).add(enrolment);
    return added ? Done() : failure(added.error());
}

// Several of one follow each other.
Done bringMembership(Database &database, const PaidOrder &order, const Product &product, qint64 now)
{
    MembershipStore store(database);
    const auto runsUntil = store.lastDay(order.account, order.holder, product.level);
    if (!runsUntil)
        return failure(runsUntil.error());
    const MembershipPeriod period = membershipPeriod(BusinessDay::ofMs(now), product.months, *runsUntil);
    const auto added = store.add(
        {{}, order.account, product.id, product.name, order.holder, order.number, product.level, period.first, period.last, {}}, now);
    return added ? Done() : failure(added.error());
}

Done bringLine(Database &database, const PaidOrder &order, const OrderLine &line, qint64 now)
{
    const auto product = ProductStore(database).product(order.account, *line.product);
    if (!product)
        return failure(product.error());
    for (qint64 piece = 0; piece < line.quantity; ++piece) {
        Done brought;
        if (product->kind == ProductKind::Course)
            brought = bringPlace(database, order, *product, now);
        else if (product->kind == ProductKind::Membership)
            brought = bringMembership(database, order, *product, now);
        if (!brought)
            return brought;
    }
    return {};
}

Result<bool> isFulfilled(Database &database, const PaidOrder &order)
{
    const auto hasPlace = EnrolmentStore(database).hasOrder(order.account, order.number);
    const auto hasMembership = MembershipStore(database).hasOrder(order.account, order.number);
    if (!hasPlace || !hasMembership)
        return failure(hasPlace ? hasMembership.error() : hasPlace.error());
    return *hasPlace || *hasMembership;
}

// What only a refund of everything takes.
Done takeWhole(Database &database, const RefundedOrder &order, RefundEffects &effects, qint64 now)
{
    const auto places = EnrolmentStore(database).cancelOrder(order.account, order.number, now);
    const auto memberships = MembershipStore(database).cancelOrder(order.account, order.number, now);
    const auto appointments = BookingStore(database).cancelOrder(order.account, order.number, now);
    const auto pieces = order.goodsComeBack ? StockStore(database).takeReturned(order.number, order.refund, {}, now) : Result<qint64>(0);
    for (const auto *taken : {&places, &memberships, &appointments, &pieces}) {
        if (!*taken)
            return failure(taken->error());
    }
    effects.placesTaken = *places;
    effects.membershipsTaken = *memberships;
    effects.appointmentsCancelled = *appointments;
    effects.piecesBack = *pieces;
    return {};
}

Done takePieces(Database &database, const RefundedOrder &order, RefundEffects &effects, qint64 now)
{
    if (order.piecesBack <= 0)
        return {};
    const auto pieces = StockStore(database).takeReturned(order.number, order.refund, order.piecesBack, now);
    if (!pieces)
        return failure(pieces.error());
    effects.piecesBack = *pieces;
    return {};
}

} // namespace

Done fulfilOrder(Database &database, const PaidOrder &order, qint64 now)
{
    const auto lines = OrderLineStore(database, order.account).lines(order.number);
    const auto fulfilled = isFulfilled(database, order);
    if (!lines || !fulfilled)
        return failure(lines ? fulfilled.error() : lines.error());
    for (const OrderLine &line : *lines) {
        if (*fulfilled || !line.product)
            continue;
        if (auto brought = bringLine(database, order, line, now); !brought)
            return brought;
    }
    const auto earner = order.holder.customer ? order.holder.customer : order.payer;
    return earner ? PointStore(database, order.account).earn(*earner, order.number, order.paid, now) : Done();
}

Result<RefundEffects> takeBackOrder(Database &database, const RefundedOrder &order, qint64 now)
{
    const bool isWhole = order.leftAfter <= Money();
    RefundEffects effects;
    const auto points = PointStore(database, order.account).takeBack({order.number, order.refund, order.amount, order.leftAfter}, now);
    if (!points)
        return failure(points.error());
    effects.pointsTaken = *points;
    auto coupon = CouponStore(database, order.account).refund(order.number, isWhole, now);
    if (!coupon)
        return failure(coupon.error());
    effects.couponBack = std::move(*coupon);
    if (auto taken = isWhole ? takeWhole(database, order, effects, now) : takePieces(database, order, effects, now); !taken)
        return failure(taken.error());
    return effects;
}

Result<RefundEffects> previewTakeBack(Database &database, const RefundedOrder &order, qint64 now, const std::vector<RefundedOrder> &before)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const RefundedOrder &earlier : before) {
        if (const auto taken = takeBackOrder(database, earlier, now); !taken)
            return taken;
    }
    return takeBackOrder(database, order, now);
}

} // namespace yiren
