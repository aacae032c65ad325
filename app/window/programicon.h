#pragma once

#include <QIcon>

namespace yiren {

// The program's icon, for windows and task bars (resources/desktop/icons): pictures instead of the SVG, which would load a plugin before
// the first window is seen.
[[nodiscard]] QIcon programIcon();

} // namespace yiren
