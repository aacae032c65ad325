#pragma once

#include "products/booking.h"
#include "storage/database.h"

namespace yiren {

// Appointments. The data file itself refuses two that exclude each other (freeslots.h), whoever writes at the same time.
class BookingStore
{
public:
    explicit BookingStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<Booking> booking(AccountId account, BookingId id); // NotFound "booking.not_found"; also a cancelled one
    // Those not cancelled that are busy in some of this time (UTC ms, the end exclusive), by their beginning.
    [[nodiscard]] Result<std::vector<Booking>> between(AccountId account, qint64 from, qint64 until);
    [[nodiscard]] Result<std::vector<Booking>> ofOrder(AccountId account, const OutTradeNo &order); // not cancelled; by their beginning
    [[nodiscard]] Result<std::vector<BookingChange>> changes(BookingId id);                         // oldest first

    // Inside the caller's transaction. Refused "booking.overlap" with the time of the one that is in the way.
    [[nodiscard]] Result<BookingId> add(const Booking &booking);
    [[nodiscard]] Done put(const Booking &booking); // times, order, whether it is cancelled; times of before are kept

    // Cancels what an order paid for and is not over yet; says how many there were.
    [[nodiscard]] Result<qint64> cancelOrder(AccountId account, const OutTradeNo &order, qint64 now);

private:
    Error overlapping(const Booking &booking, const Error &error);

    Database &m_database;
};

} // namespace yiren
