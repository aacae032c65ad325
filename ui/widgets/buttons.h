#pragma once

#include "theme/looks.h"
#include "theme/palette.h"

#include <QPushButton>

namespace yiren {

// A button of ours. Its text is its accessible name; one that shows an icon only needs `setOnlyIcon`.
[[nodiscard]] QPushButton *makeButton(ButtonLook look, QWidget *parent, const char *iconName = nullptr);
// For buttons without text: name for screen readers and tool tip. Call again when the language changes.
void setOnlyIcon(QPushButton &button, const QString &name);

} // namespace yiren
