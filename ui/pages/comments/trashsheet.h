#pragma once

#include "widgets/sheet.h"

namespace yiren {

// A comment is about to be taken from under its article. Asked, because it can't be undone.
class TrashSheet : public Sheet
{
    Q_OBJECT

public:
    TrashSheet(const QString &comment, QWidget &window);

signals:
    void confirmed();
};

} // namespace yiren
