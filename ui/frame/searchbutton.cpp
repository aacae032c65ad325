#include "frame/searchbutton.h"

#include "theme/icons.h"
#include "theme/looks.h"
#include "theme/metrics.h"

#include <QPainter>

namespace yiren {

SearchButton::SearchButton(QWidget *parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("search"));
    setLook(*this, ButtonLook::Field);
    setIcon(lineIcon("search", Role::Faint));
    setIconSize({metrics::iconSize, metrics::iconSize});
    setAutoDefault(false);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(160);
}

void SearchButton::set(const QString &hint, const QString &keys)
{
    m_keys = keys;
    setText(u' ' + hint);
    setAccessibleName(hint);
    setToolTip(QStringLiteral("%1 (%2)").arg(hint, keys));
    update();
}

void SearchButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(11);
    const int textWidth = QFontMetrics(small).horizontalAdvance(m_keys);
    const QRectF key(width() - textWidth - 20.5, height() / 2.0 - 9.5, textWidth + 10, 19);
    painter.setPen(color(Role::Line));
    painter.setBrush(color(Role::Card));
    painter.drawRoundedRect(key, 4, 4);
    painter.setFont(small);
    painter.setPen(color(Role::Faint));
    painter.drawText(key, Qt::AlignCenter, m_keys);
}

} // namespace yiren
