#pragma once

#include "bills/accountid.h"
#include "base/money.h"
#include "storage/database.h"

#include <optional>

namespace yiren {

// What waits on the page of orders. What a company does not do has no figures.
struct WaitingFigures {
    // At the Mini Program: orders that are paid and not shipped, and what WeChat holds back of these and of those on their way.
    struct ToShip {
        qint64 orders = 0;
        Money frozen;

        friend bool operator==(const ToShip &, const ToShip &) = default;
    };
    struct Bookings {
        qint64 today = 0;             // that begin on the Beijing day
        std::optional<qint64> nextAt; // of those the first that has not begun, UTC ms
        qint64 owed = 0;              // that are paid for and have no time yet

        friend bool operator==(const Bookings &, const Bookings &) = default;
    };

    qint64 toPay = 0;
    std::optional<qint64> oldestToPay; // since when it waits, UTC ms; nothing: none that says
    std::optional<ToShip> toShip;      // nothing: WeChat was never asked for a Mini Program's orders
    std::optional<qint64> shopToShip;  // orders of the WeChat Shop, which are shipped in its own backend; nothing: there is no shop
    qint64 refunds = 0;                // accepted by WeChat Pay, and not with the payer yet
    Money refundsAmount;
    qint64 unsentRefunds = 0; // asked for here, and not known to be accepted: they wait until somebody goes on with them
    Money unsentAmount;
    std::optional<Bookings> bookings;        // nothing: nothing can be booked
    std::optional<qint64> membershipsEnding; // within membershipDays; nothing: there are no memberships

    friend bool operator==(const WaitingFigures &, const WaitingFigures &) = default;
};

inline constexpr int membershipDays = 30;

// For StorageThread::read(). `now`: UTC ms.
[[nodiscard]] Result<WaitingFigures> loadWaiting(Database &database, AccountId account, qint64 now);

} // namespace yiren
