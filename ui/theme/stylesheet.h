#pragma once

#include "theme/palette.h"

#include <QString>

namespace yiren {

// The one style sheet of the application, made from the roles. Widgets choose a look by the properties "look", "type", "tone" and "surface"
// (theme/looks.h).
[[nodiscard]] QString styleSheet(const Palette &palette);

} // namespace yiren
