#include "widgets/chip.h"

#include "theme/icons.h"
#include "theme/metrics.h"

#include <QPainter>

namespace yiren {

namespace {

constexpr int chipPadding = 7;
constexpr int chipHeight = 20;
constexpr int chipMarkSize = 12;

} // namespace

const char *markOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return "more";
    case Meaning::Good:
        return "check";
    case Meaning::Info:
        return "info";
    case Meaning::Trial:
        return "experiments";
    case Meaning::Attention:
        return "alert";
    case Meaning::Wrong:
        return "close";
    }
    return "more";
}

Chip::Chip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

Chip::Chip(const QString &text, Meaning meaning, QWidget *parent) : Chip(parent)
{
    set(text, meaning);
}

void Chip::set(const QString &text, Meaning meaning)
{
    m_text = text;
    m_meaning = meaning;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Chip::setMark(bool on)
{
    m_mark = on;
    updateGeometry();
    update();
}

QFont Chip::chipFont() const
{
    QFont chip = font();
    chip.setPixelSize(metrics::secondarySize);
    return chip;
}

int Chip::markWidth() const
{
    return m_mark ? chipMarkSize + 4 : 0;
}

QSize Chip::sizeHint() const
{
    return {QFontMetrics(chipFont()).horizontalAdvance(m_text) + markWidth() + 2 * chipPadding, chipHeight};
}

QSize Chip::minimumSizeHint() const
{
    return {2 * chipPadding + markWidth() + 24, chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect ground(0, 0, std::min(width(), sizeHint().width()), chipHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(softRole(m_meaning)));
    painter.drawRoundedRect(ground, 6, 6);
    QRect inside = ground.adjusted(chipPadding, 0, -chipPadding, 0);
    if (m_mark) {
        lineIcon(markOf(m_meaning), textRole(m_meaning))
            .paint(&painter, QRect(inside.left(), (chipHeight - chipMarkSize) / 2, chipMarkSize, chipMarkSize));
        inside.setLeft(inside.left() + markWidth());
    }
    const QFont chip = chipFont();
    painter.setFont(chip);
    painter.setPen(color(textRole(m_meaning)));
    painter.drawText(inside, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(chip).elidedText(m_text, Qt::ElideRight, inside.width() + 1));
}

} // namespace yiren
