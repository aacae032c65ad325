#pragma once

#include "wechat/shipping.h"

namespace yiren {

// What a person wants WeChat to be told of one order. isCorrection: the person knows that it takes the place of what was sent, and that
// there is no second correction.
struct ShippingWish {
    TransactionId order;
    ShippingMode mode = ShippingMode::Express;
    bool isSplit = false;
    bool isLast = true; // no further parcel follows
    std::vector<Parcel> parcels;
    bool isCorrection = false;

    friend bool operator==(const ShippingWish &, const ShippingWish &) = default;
};
[[nodiscard]] Shipment shipmentOf(const ShippingWish &wish);

// Shipping data as they were written down before their first byte left. The body never changes afterwards.
struct ShippingDeed {
    enum class Kind { Part, First, Correction };
    // Sending: on its way; when its process is no more, nobody knows what became of it. Unknown: no answer came. Done and Refused are
    // WeChat's own word, or what the order showed.
    enum class State { Sending, Unknown, Done, Refused };

    qint64 id = 0;
    TransactionId order;
    Kind kind = Kind::First;
    QByteArray body;
    int uploadsBefore = 0; // finish_shipping_count when it was sent
    State state = State::Sending;
    qint64 sentAt = 0;       // UTC ms
    qint64 unknownSince = 0; // UTC ms; 0: it never was
    QString failure;         // code of why it was refused, or of why nothing is known

    bool isUnderWay() const { return state == State::Sending || state == State::Unknown; }
    friend bool operator==(const ShippingDeed &, const ShippingDeed &) = default;
};

using ShippingDeedKind = ShippingDeed::Kind;
using ShippingDeedState = ShippingDeed::State;

[[nodiscard]] QString shippingDeedKindName(ShippingDeed::Kind kind);    // "part", "first", "correction"
[[nodiscard]] QString shippingDeedStateName(ShippingDeed::State state); // "sending", "unknown", "done", "refused"
[[nodiscard]] ShippingDeed::Kind shippingDeedKindFromName(QStringView name);
[[nodiscard]] ShippingDeed::State shippingDeedStateFromName(QStringView name);
[[nodiscard]] OfficialCall shippingCall(const ShippingDeed &deed);

// After this time an upload that arrived shows in the order: longer than a call may take, by far.
inline constexpr qint64 shippingShowsAfterMs = 5 * 60'000;
inline constexpr QLatin1String shippingNotArrived("shipping.not_arrived"); // the failure of a deed that the order does not show

// What the order shows of a deed under way: Done when it is there. When it should be by now and is not, one on its way becomes Unknown,
// since a computer that slept may send it yet; one that has been Unknown for as long is Refused. Else its own state.
[[nodiscard]] ShippingDeed::State whatBecameOf(const ShippingDeed &deed, const ManagedOrder &order, qint64 now);

} // namespace yiren
