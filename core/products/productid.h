#pragma once

#include <QtGlobal>

namespace yiren {

// Rows of product, booking, enrolment, membership, coupon. Not numbers to calculate with.
enum class ProductId : qint64 {};
enum class BookingId : qint64 {};
enum class EnrolmentId : qint64 {};
enum class MembershipId : qint64 {};
enum class CouponId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(ProductId id)
{
    return static_cast<qint64>(id);
}
[[nodiscard]] constexpr qint64 toInteger(BookingId id)
{
    return static_cast<qint64>(id);
}
[[nodiscard]] constexpr qint64 toInteger(EnrolmentId id)
{
    return static_cast<qint64>(id);
}
[[nodiscard]] constexpr qint64 toInteger(MembershipId id)
{
    return static_cast<qint64>(id);
}
[[nodiscard]] constexpr qint64 toInteger(CouponId id)
{
    return static_cast<qint64>(id);
}

} // namespace yiren
