#pragma once

#include <functional>

class QBoxLayout;
class QPushButton;
class QWidget;

namespace yiren {

// One of several buttons of which the chosen one is marked. Pressed, it chooses and then shows what is chosen: a second press on it must
// not take its mark away.
[[nodiscard]] QPushButton *addChoice(QWidget &card, QBoxLayout &row, std::function<void()> choose, std::function<void()> showChosen);

} // namespace yiren
