#include "widgets/popover.h"

#include "theme/looks.h"
#include "theme/metrics.h"
#include "theme/palette.h"

#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

namespace yiren {

Popover::Popover(QWidget *owner)
    : QFrame(owner, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint), m_body(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_TranslucentBackground);
    setSurface(*this, "popover");
    m_body->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    m_body->setSpacing(8);
}

void Popover::openBelow(QWidget &control)
{
    fit();
    QPoint corner = control.mapToGlobal(QPoint(0, control.height() + 4));
    const QWidget &window = *control.window();
    corner.setX(std::min(corner.x(), window.mapToGlobal(QPoint(window.width() - metrics::gap, 0)).x() - width()));
    if (const QScreen *screen = control.screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    focusNextChild();
}

// Qt sizes a window by the width its wrapped labels would like, not by the one it was given.
void Popover::fit()
{
    adjustSize();
    if (minimumWidth() == maximumWidth())
        resize(minimumWidth(), m_body->totalHeightForWidth(minimumWidth()));
}

// Qt leaves the ground of a translucent window unpainted, whatever the style sheet says.
void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Role::Line));
    painter.setBrush(color(Role::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::cardRadius, metrics::cardRadius);
}

} // namespace yiren
