#include "pages/orders/figurebutton.h"

#include "formatting/format.h"
#include "theme/metrics.h"
#include "theme/palette.h"

#include <QPainter>

namespace yiren {

FigureButton::FigureButton(QWidget *parent) : QPushButton(parent)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(110);
}

void FigureButton::set(const QString &word, qint64 number, const QString &comment)
{
    m_word = word;
    m_count = format::count(number);
    m_comment = comment;
    m_isNothing = number == 0;
    setAccessibleName(word + u' ' + m_count);
    setAccessibleDescription(comment);
    setToolTip(comment);
    update();
}

QFont FigureButton::fontOf(int pixels, QFont::Weight weight) const
{
    QFont made = font();
    made.setPixelSize(pixels);
    made.setWeight(weight);
    return made;
}

void FigureButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(color(hasFocus() ? Role::Accent : Role::Line), line));
    painter.setBrush(color(underMouse() ? Role::Hover : Role::Card));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), metrics::cardRadius, metrics::cardRadius);
    const QRect inside = rect().adjusted(14, 0, -14, 0);
    painter.setFont(fontOf(metrics::textSize, QFont::Normal));
    painter.setPen(color(Role::Secondary));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, m_word);
    const int wordEnd = painter.fontMetrics().horizontalAdvance(m_word) + 8;
    painter.setFont(fontOf(metrics::pageTitleSize, QFont::Bold));
    painter.setPen(color(m_isNothing ? Role::Faint : Role::Ink));
    painter.drawText(inside.adjusted(wordEnd, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_count);
    const int countEnd = wordEnd + painter.fontMetrics().horizontalAdvance(m_count) + 10;
    painter.setFont(fontOf(metrics::secondarySize, QFont::Normal));
    painter.setPen(color(Role::Secondary));
    if (countEnd + painter.fontMetrics().horizontalAdvance(m_comment) <= inside.width())
        painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_comment);
}

} // namespace yiren
