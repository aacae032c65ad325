#pragma once

#include "theme/palette.h"

#include <QWidget>

namespace yiren {

// How a text stands on the page: size, weight and colour come from the style sheet.
enum class TextLook { Body, PageTitle, CardTitle, KeyFigure, Caption, Secondary, Faint, Strong };

enum class ButtonLook { Plain, Primary, Quiet, Link, Danger, Navigation, Field };

void setLook(QWidget &label, TextLook look);
void setLook(QWidget &button, ButtonLook look);
// The colour of a label's text; Neutral: the one of its look.
void setTone(QWidget &label, Meaning meaning);
// Surfaces the style sheet knows by name: "card", "side", "bar", "page", "note", "good", "error", "warning", "banner", "popover", "drop",
// "dropActive".
void setSurface(QWidget &widget, const char *name);

} // namespace yiren
