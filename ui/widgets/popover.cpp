#include "widgets/popover.h"

#include "theme/looks.h"
#include "theme/metrics.h"

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
    adjustSize();
    QPoint corner = control.mapToGlobal(QPoint(0, control.height() + 4));
    if (const QScreen *screen = control.screen()) {
        const QRect room = screen->availableGeometry();
        corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
        corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(corner);
    show();
    focusNextChild();
}

} // namespace yiren
