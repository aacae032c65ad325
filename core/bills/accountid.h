#pragma once

#include <QtGlobal>

namespace yiren {

// Which company of this data file a row belongs to: account.id. Not a number to calculate with.
enum class AccountId : qint64 {};

[[nodiscard]] constexpr qint64 toInteger(AccountId id)
{
    return static_cast<qint64>(id);
}

} // namespace yiren
