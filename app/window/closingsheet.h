#pragma once

#include "widgets/sheet.h"

namespace yiren {

// Asks once what closing the window means while posts are planned. The answer is remembered and can be changed in the settings.
class ClosingSheet : public Sheet
{
    Q_OBJECT

public:
    // Without a tray there is nothing to choose: it says what sends meanwhile.
    ClosingSheet(QWidget &window, const QString &next, bool hasTray);

signals:
    void stayChosen();
    void endChosen();
    void settingsChosen();
};

} // namespace yiren
