#pragma once

#include "customers/personaldata.h"
#include "exporting/table.h"

namespace yiren {

// A person's card as a table in the program's language: class, what, value, since when (Beijing time), what for, how long. Pure.
[[nodiscard]] ExportTable personalCopyTable(const PersonalCard &card);

} // namespace yiren
