#include "frame/searchbutton.h"

#include "theme/icons.h"
#include "theme/looks.h"
#include "theme/metrics.h"
#include "widgets/keycap.h"

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
    paintKeyCap(*this, m_keys);
}

} // namespace yiren
