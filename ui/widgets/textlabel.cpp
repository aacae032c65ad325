#include "widgets/textlabel.h"

#include <QPainter>
#include <QStyle>

namespace yiren {

TextLabel::TextLabel(TextLook look, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setLook(*this, look);
}

TextLabel::TextLabel(const QString &text, TextLook look, QWidget *parent) : TextLabel(look, parent)
{
    setText(text);
}

void TextLabel::setText(const QString &text)
{
    QLabel::setText(text.size() <= mostCharacters ? text : QString(text.left(mostCharacters) + u'…'));
}

void TextLabel::setWrapping(bool on)
{
    setWordWrap(on);
    setMinimumWidth(on ? 40 : 0);
}

void TextLabel::setGivingWay(bool on)
{
    m_givesWay = on;
    setMinimumWidth(on ? 1 : 0);
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    const QRect room = contentsRect();
    if (!m_givesWay || fontMetrics().horizontalAdvance(text()) <= room.width())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    style()->drawItemText(&painter, room, Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(), shown, foregroundRole());
}

void TextLabel::setCopyable(bool on)
{
    setTextInteractionFlags(on ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
}

} // namespace yiren
