#include "pages/reconcile/leadingfigure.h"

#include "theme/metrics.h"
#include "theme/palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yiren {

LeadingFigure::LeadingFigure(QWidget *parent) : QAbstractButton(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(4, 2, 4, 2);
    m_column->setSpacing(2);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover); // painted anew when the mouse comes and goes
}

QSize LeadingFigure::sizeHint() const
{
    return m_column->totalSizeHint();
}

void LeadingFigure::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LeadingFigure::paintEvent(QPaintEvent *)
{
    if (!hasFocus() && !underMouse())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(color(Role::Accent), 1) : QPen(Qt::NoPen));
    painter.setBrush(underMouse() ? QBrush(color(Role::Hover)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::controlRadius, metrics::controlRadius);
}

} // namespace yiren
