#include "widgets/buttons.h"

#include "theme/icons.h"
#include "theme/metrics.h"

namespace yiren {

namespace {

Role tintOf(ButtonLook look)
{
    switch (look) {
    case ButtonLook::Primary:
        return Role::OnFill;
    case ButtonLook::Link:
        return Role::AccentText;
    case ButtonLook::Danger:
        return Role::WrongText;
    case ButtonLook::Plain:
    case ButtonLook::Quiet:
    case ButtonLook::Navigation:
    case ButtonLook::Field:
        break;
    }
    return Role::Secondary;
}

} // namespace

QPushButton *makeButton(ButtonLook look, QWidget *parent, const char *iconName)
{
    auto *button = new QPushButton(parent);
    setLook(*button, look);
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::StrongFocus);
    if (iconName) {
        button->setIcon(lineIcon(iconName, tintOf(look)));
        button->setIconSize({metrics::iconSize, metrics::iconSize});
    }
    return button;
}

void setOnlyIcon(QPushButton &button, const QString &name)
{
    button.setAccessibleName(name);
    button.setToolTip(name.toHtmlEscaped());
}

} // namespace yiren
