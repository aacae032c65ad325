#pragma once

#include <QString>

namespace yiren {

// The paid orders of an account (the one parameter), also those refunded later, counted as customer_figures counts them: columns customer
// (NULL: nobody's), at (UTC ms), paid and refunded (fen). A part of statements of the stores beside.
[[nodiscard]] QString paidOrdersSql();

} // namespace yiren
