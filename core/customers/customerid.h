#pragma once

#include <QtGlobal>

namespace yiren {

// One person: customer.id. Not a number to calculate with.
enum class CustomerId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(CustomerId id)
{
    return static_cast<qint64>(id);
}

} // namespace yiren
