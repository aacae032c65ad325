#pragma once

#include "shipping/shippingstore.h"

namespace yiren {

// One pasted line "order number, tracking number[, express company]".
struct TrackingLine {
    enum class Problem {
        None,
        Incomplete,     // no tracking number
        UnknownOrder,   // no order that waits has this number
        NotToShip,      // shipped already: a correction is made one by one
        UnderWay,       // something of it is on its way
        PartlyShipped,  // parcels of it went already: the rest is sent one by one
        Twice,          // the order or the tracking number stands in an earlier line
        UnknownCompany, // WeChat knows no such company
    };

    qint64 number = 0; // of the line, from 1
    QString order;     // as it was pasted
    QString trackingNo;
    QString company; // delivery_id; empty: none was named
    std::optional<ManagedOrder> match{};
    Problem problem = Problem::None;

    friend bool operator==(const TrackingLine &, const TrackingLine &) = default;
};

// Reads pasted lines and finds their orders by the merchant's or WeChat's number. Columns stand apart by tab, comma, semicolon or spaces,
// as spreadsheets and express companies give them; a company is named by its id or its name. Empty lines, and a first line without any
// digit, are left out.
[[nodiscard]] std::vector<TrackingLine> readTrackingLines(const QString &text, const std::vector<ListedShipment> &orders,
                                                          const std::vector<ExpressCompany> &companies);

inline constexpr qsizetype longestPaste = 200'000; // characters: a few thousand lines

} // namespace yiren
