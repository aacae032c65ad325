#include "widgets/keycap.h"

#include "theme/palette.h"

#include <QPainter>
#include <QWidget>

namespace yiren {

void paintKeyCap(QWidget &field, const QString &keys)
{
    QPainter painter(&field);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = field.font();
    small.setPixelSize(11);
    const int textWidth = QFontMetrics(small).horizontalAdvance(keys);
    const QRectF cap(field.width() - textWidth - 20.5, field.height() / 2.0 - 9.5, textWidth + 10, 19);
    painter.setPen(color(Role::Line));
    painter.setBrush(color(Role::Card));
    painter.drawRoundedRect(cap, 4, 4);
    painter.setFont(small);
    painter.setPen(color(Role::Faint));
    painter.drawText(cap, Qt::AlignCenter, keys);
}

} // namespace yiren
