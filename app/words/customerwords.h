#pragma once

#include <QString>

namespace yiren {

// Why two customers are one: joinReasonName() and "split"; another word stays as it is.
[[nodiscard]] QString joinReasonText(const QString &reason);

} // namespace yiren
