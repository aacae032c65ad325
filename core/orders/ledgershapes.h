#pragma once

#include "bills/rowshape.h"

namespace yiren {

[[nodiscard]] const RowShape &orderShape();
[[nodiscard]] const RowShape &refundShape();

} // namespace yiren
