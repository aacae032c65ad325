#include "products/bookingstore.h"

#include "products/freeslots.h"
#include "products/holderstore.h"
#include "time/businessday.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 longestBusyMs = 2 * dayMs; // the table refuses more

QString selectBookings()
{
    return QStringLiteral("SELECT booking.id, booking.account_id, product_id, p.name, %1, out_trade_no, booking.place, booking.needs_me, "
                          "starts_at, ends_at, busy_until, changed_at, cancelled_at FROM booking JOIN product p ON p.id = product_id "
                          "WHERE booking.account_id = ? ")
        .arg(holderColumns("booking"));
}

Booking bookingOfRow(const Statement &row)
{
    Booking booking;
    booking.id = BookingId(row.integer(0));
    booking.account = AccountId(row.integer(1));
    booking.product = ProductId(row.integer(2));
    booking.productName = row.text(3);
    booking.holder = holderOf(row, 4);
    booking.order = OutTradeNo(row.text(6));
    booking.place = row.text(7);
    booking.needsMe = row.integer(8) != 0;
    booking.startsAt = row.integer(9);
    booking.endsAt = row.integer(10);
    booking.busyUntil = row.integer(11);
    booking.changedAt = row.integer(12);
    booking.cancelledAt = row.optionalInteger(13);
    return booking;
}

BookingChangeKind changeKindOf(const QString &name)
{
    if (name == QLatin1String("moved"))
        return BookingChangeKind::Moved;
    return name == QLatin1String("cancelled") ? BookingChangeKind::Cancelled : BookingChangeKind::Restored;
}

} // namespace

Result<Booking> BookingStore::booking(AccountId account, BookingId id)
{
    auto query = m_database.prepare(selectBookings() + QLatin1String("AND booking.id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "booking.not_found", QString::number(toInteger(id)));
    return bookingOfRow(*query);
}

Result<std::vector<Booking>> BookingStore::between(AccountId account, qint64 from, qint64 until)
{
    auto query =
        m_database.prepare(selectBookings()
                           + QLatin1String("AND cancelled_at IS NULL AND starts_at > ? AND starts_at < ? AND busy_until > ? ORDER BY "
                                           "starts_at, booking.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, from - longestBusyMs);
    query->bind(2, until);
    query->bind(3, from);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Booking> bookings;
    while (query->next())
        bookings.push_back(bookingOfRow(*query));
    return bookings;
}

Result<std::vector<Booking>> BookingStore::ofOrder(AccountId account, const OutTradeNo &order)
{
    auto query = m_database.prepare(selectBookings()
                                    + QLatin1String("AND out_trade_no = ? AND cancelled_at IS NULL ORDER BY starts_at, booking.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, order);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Booking> bookings;
    while (query->next())
        bookings.push_back(bookingOfRow(*query));
    return bookings;
}

Result<std::vector<BookingChange>> BookingStore::changes(BookingId id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT at, kind, starts_before FROM booking_change WHERE booking_id = ? ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<BookingChange> changes;
    while (query->next())
        changes.push_back({query->integer(0), changeKindOf(query->text(1)), query->integer(2)});
    return changes;
}

Result<BookingId> BookingStore::add(const Booking &booking)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO booking(account_id, product_id, customer_id, holder, out_trade_no, place, needs_me, starts_at, ends_at, "
        "busy_until, made_at, changed_at) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(booking.account));
    insert->bind(1, toInteger(booking.product));
    bindHolder(*insert, 2, booking.holder);
    insert->bind(4, booking.order);
    insert->bind(5, booking.place);
    insert->bind(6, booking.needsMe);
    insert->bind(7, booking.startsAt);
    insert->bind(8, booking.endsAt);
    insert->bind(9, booking.busyUntil);
    insert->bind(10, booking.changedAt);
    insert->bind(11, booking.changedAt);
    if (auto ran = insert->run(); !ran)
        return failure(overlapping(booking, ran.error()));
    return BookingId(insert->lastId());
}

Done BookingStore::put(const Booking &booking)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE booking SET starts_at = ?, ends_at = ?, busy_until = ?, changed_at = ?, "
                                                    "cancelled_at = ?, out_trade_no = ? WHERE account_id "
                                                    "= ? AND id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, booking.startsAt);
    update->bind(1, booking.endsAt);
    update->bind(2, booking.busyUntil);
    update->bind(3, booking.changedAt);
    update->bind(4, booking.cancelledAt);
    update->bind(5, booking.order);
    update->bind(6, toInteger(booking.account));
    update->bind(7, toInteger(booking.id));
    if (auto ran = update->run(); !ran)
        return failure(overlapping(booking, ran.error()));
    return update->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "booking.not_found", QString::number(toInteger(booking.id)));
}

Result<qint64> BookingStore::cancelOrder(AccountId account, const OutTradeNo &order, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE booking SET cancelled_at = ?, changed_at = ? WHERE account_id = ? AND "
                                                    "out_trade_no = ? AND cancelled_at IS NULL AND starts_at > ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, now);
    update->bind(2, toInteger(account));
    update->bind(3, order);
    update->bind(4, now);
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    return update->changedRows();
}

// The refusal is the trigger's; which one is in the way is looked up for the sentence only. No name: details go to the log.
Error BookingStore::overlapping(const Booking &booking, const Error &error)
{
    if (!error.detail.contains(QLatin1String("booking_overlap")))
        return error;
    QString when;
    if (const auto there = between(booking.account, booking.startsAt, booking.busyUntil)) {
        for (const Booking &other : *there) {
            if (other.id != booking.id && excludeEachOther(other, booking))
                when = msToBeijingText(other.startsAt).left(16) + u' ' + other.productName;
        }
    }
    return makeError(ErrorKind::Refused, "booking.overlap", when);
}

} // namespace yiren
