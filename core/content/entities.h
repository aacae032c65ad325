#pragma once

#include <QString>

namespace yiren {

// What "&amp;", "&#20013;" or "&#x4e2d;" stands for. A name that is not among the usual ones stays as it is; a number that is no character
// becomes U+FFFD.
[[nodiscard]] QString resolvedEntity(QStringView entity);

} // namespace yiren
