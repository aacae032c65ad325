#pragma once

#include "shipping/shippingdeeds.h"
#include "shipping/trackinglines.h"
#include "theme/palette.h"
#include "widgets/problem.h"

namespace yiren {

// How shipping is said: in the list, in the pane, in the sheet of tracking numbers.

[[nodiscard]] QString shippingModeText(ShippingMode mode);
[[nodiscard]] QString shippingStateText(const ListedShipment &listed);
[[nodiscard]] Meaning shippingStateMeaning(const ListedShipment &listed, qint64 nowMs);
[[nodiscard]] QString parcelText(const Parcel &parcel, const std::vector<ExpressCompany> &companies); // "中通快递 7500001 · 陶杯*1"
[[nodiscard]] QString trackingProblemText(TrackingLine::Problem problem);                             // empty: none
// Why something can't be sent: what is still to be filled in, or the error's own words.
[[nodiscard]] QString shippingReasonText(const Error &error, const ProblemWords &words);
// What WeChat is told that is in the parcel, unless a person says otherwise: the order's own words, shortened to what it takes.
[[nodiscard]] QString itemOf(const ManagedOrder &order);

inline constexpr qint64 shippingIsLateAfterMs = 24 * 60 * 60'000; // a payer waits, and the money with him

} // namespace yiren
