#include "products/bookingdeeds.h"

#include "audit/auditstore.h"
#include "products/bookingstore.h"
#include "products/freeslots.h"
#include "products/holderstore.h"
#include "products/owedappointmentstore.h"
#include "products/productstore.h"
#include "storage/transaction.h"
#include "time/businessday.h"

namespace yiren {

namespace {

Done noteBooking(Database &database, const Booking &booking, const char *action, qint64 now)
{
    return AuditStore(database).append({0,
                                        now,
                                        booking.account,
                                        QString::fromLatin1(action),
                                        QStringLiteral("booking %1").arg(toInteger(booking.id)),
                                        msToBeijingText(booking.startsAt),
                                        {}});
}

Done refusePast(qint64 startsAt, qint64 now)
{
    return startsAt > now ? Done() : failure(ErrorKind::Input, "booking.past", msToBeijingText(startsAt).left(16));
}

// An order that was sold with lines of this service pays for as many as they say; which time another order pays is the founder's word.
Done refuseUsedOrder(Database &database, const Booking &booking)
{
    if (booking.order.isEmpty())
        return {};
    const auto room = OwedAppointmentStore(database, booking.account).room(booking.order, booking.product);
    if (!room)
        return failure(room.error());
    return room->value_or(1) > 0 ? Done() : failure(ErrorKind::Refused, "booking.order_used", booking.order.toString());
}

Result<Booking> wishedBooking(Database &database, const BookingWish &wish)
{
    const auto product = ProductStore(database).product(wish.account, wish.product);
    if (!product)
        return failure(product.error());
    if (product->kind != ProductKind::Service)
        return failure(ErrorKind::Refused, "booking.no_service", product->name);
    const auto holder = HolderStore(database).named(wish.account, wish.name);
    if (!holder)
        return failure(holder.error());
    Booking booking = bookingOf(*product, *holder, wish.startsAt);
    booking.order = wish.order;
    return booking;
}

} // namespace

Result<Booking> book(Database &database, const BookingWish &wish, qint64 now)
{
    if (auto checked = refusePast(wish.startsAt, now); !checked)
        return failure(checked.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto booking = wishedBooking(database, wish);
    if (!booking)
        return booking;
    if (auto checked = refuseUsedOrder(database, *booking); !checked)
        return failure(checked.error());
    booking->changedAt = now;
    const auto id = BookingStore(database).add(*booking);
    if (!id)
        return failure(id.error());
    booking->id = *id;
    if (auto noted = noteBooking(database, *booking, "booking.made", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return booking;
}

Result<Booking> moveBooking(Database &database, AccountId account, BookingId id, qint64 startsAt, qint64 now)
{
    if (auto checked = refusePast(startsAt, now); !checked)
        return failure(checked.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    BookingStore store(database);
    const auto before = store.booking(account, id);
    if (!before)
        return before;
    if (before->cancelledAt)
        return failure(ErrorKind::Refused, "booking.cancelled", msToBeijingText(before->startsAt).left(16));
    Booking after = *before;
    const qint64 later = startsAt - before->startsAt;
    after.startsAt += later;
    after.endsAt += later;
    after.busyUntil += later;
    after.changedAt = now;
    if (auto put = store.put(after); !put)
        return failure(put.error());
    if (auto noted = noteBooking(database, after, "booking.moved", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return before;
}

Result<Booking> setBookingOrder(Database &database, AccountId account, BookingId id, const OutTradeNo &order, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    BookingStore store(database);
    const auto before = store.booking(account, id);
    if (!before || before->order == order)
        return before;
    Booking after = *before;
    after.order = order;
    after.changedAt = now;
    if (auto checked = refuseUsedOrder(database, after); !checked)
        return failure(checked.error());
    if (auto put = store.put(after); !put)
        return failure(put.error());
    if (auto noted = noteBooking(database, after, "booking.paid_by", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return before;
}

Result<Booking> setBookingCancelled(Database &database, AccountId account, BookingId id, bool isCancelled, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    BookingStore store(database);
    auto booking = store.booking(account, id);
    if (!booking)
        return booking;
    if (booking->cancelledAt.has_value() == isCancelled)
        return booking;
    if (auto checked = isCancelled ? Done() : refuseUsedOrder(database, *booking); !checked)
        return failure(checked.error());
    booking->cancelledAt = isCancelled ? std::optional(now) : std::nullopt;
    booking->changedAt = now;
    if (auto put = store.put(*booking); !put)
        return failure(put.error());
    if (auto noted = noteBooking(database, *booking, isCancelled ? "booking.cancelled" : "booking.restored", now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return booking;
}

} // namespace yiren
