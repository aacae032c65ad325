#include "window/programicon.h"

#include <QSize>

namespace yiren {

QIcon programIcon()
{
    QIcon icon;
    for (int size : {16, 24, 32, 48, 64})
        icon.addFile(QStringLiteral(":/program/icons/%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace yiren
