#include "window/programicon.h"

#include <QSize>

namespace yiren {

// Larger ones are the desktop entry's: each size of a window's icon is sent to the screen before its first picture.
QIcon programIcon()
{
    QIcon icon;
    for (int size : {16, 24, 32, 48, 64})
        icon.addFile(QStringLiteral(":/program/icons/%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace yiren
