#pragma once

#include "theme/palette.h"

#include <QIcon>

namespace yiren {

// A line icon of ours (resources/icons/NAME.svg, stroke 1.7 on 24 x 24) in the colour of a role. It follows the theme by itself and is
// drawn as lines at every size and scale.
[[nodiscard]] QIcon lineIcon(const char *name, Role role = Role::Secondary);
// Two colours: as it is, and when the button that carries it is checked.
[[nodiscard]] QIcon lineIcon(const char *name, Role off, Role on);

} // namespace yiren
