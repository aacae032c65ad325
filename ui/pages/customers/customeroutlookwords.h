#pragma once

#include "retention/customeroutlook.h"

#include <QStringList>

namespace yiren {

// What a customer is likely to do, in words and bands, each with its reason in days and habit; or why it can't be said.
[[nodiscard]] QStringList customerOutlookLines(const CustomerOutlook &outlook);

} // namespace yiren
