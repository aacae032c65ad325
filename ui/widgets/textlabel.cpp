#include "widgets/textlabel.h"

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

void TextLabel::setCopyable(bool on)
{
    setTextInteractionFlags(on ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
}

} // namespace yiren
