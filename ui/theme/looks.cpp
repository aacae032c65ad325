#include "theme/looks.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>

namespace yiren {

namespace {

// A style sheet reads properties when the widget is polished, which happens before it is measured or shown for the first time; one that is
// changed later takes effect after polishing again. Polishing costs a tenth of a millisecond, and a page has a hundred widgets.
void setStyleProperty(QWidget &widget, const char *name, const char *value)
{
    const QVariant wanted = QString::fromLatin1(value);
    if (widget.property(name) == wanted)
        return;
    widget.setProperty(name, wanted);
    if (!widget.testAttribute(Qt::WA_WState_Polished))
        return;
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

const char *nameOf(TextLook look)
{
    switch (look) {
    case TextLook::Body:
        return "body";
    case TextLook::PageTitle:
        return "pageTitle";
    case TextLook::CardTitle:
        return "cardTitle";
    case TextLook::KeyFigure:
        return "keyFigure";
    case TextLook::Caption:
        return "caption";
    case TextLook::Secondary:
        return "secondary";
    case TextLook::Faint:
        return "faint";
    case TextLook::Strong:
        return "strong";
    }
    return "";
}

const char *nameOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Plain:
        return "plain";
    case ButtonLook::Primary:
        return "primary";
    case ButtonLook::Quiet:
        return "quiet";
    case ButtonLook::Link:
        return "link";
    case ButtonLook::Danger:
        return "danger";
    case ButtonLook::Navigation:
        return "nav";
    case ButtonLook::Field:
        return "field";
    }
    return "";
}

const char *nameOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Neutral:
        return "";
    case Meaning::Good:
        return "good";
    case Meaning::Info:
        return "info";
    case Meaning::Trial:
        return "trial";
    case Meaning::Attention:
        return "attention";
    case Meaning::Wrong:
        return "wrong";
    }
    return "";
}

} // namespace

void setLook(QWidget &label, TextLook look)
{
    setStyleProperty(label, "type", nameOf(look));
}

void setLook(QWidget &button, ButtonLook look)
{
    setStyleProperty(button, "look", nameOf(look));
}

void setTone(QWidget &label, Meaning meaning)
{
    setStyleProperty(label, "tone", nameOf(meaning));
}

void setSurface(QWidget &widget, const char *name)
{
    widget.setAttribute(Qt::WA_StyledBackground);
    if (widget.property("surface") == QString::fromLatin1(name))
        return;
    setStyleProperty(widget, "surface", name);
    // What stands on it takes its colour from the ground.
    for (QLabel *label : widget.findChildren<QLabel *>())
        if (label->testAttribute(Qt::WA_WState_Polished)) {
            label->style()->unpolish(label);
            label->style()->polish(label);
        }
}

} // namespace yiren
