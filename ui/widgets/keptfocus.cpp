#include "widgets/keptfocus.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace yiren {

namespace {

QList<QWidget *> controlsOf(const QWidget &part)
{
    QList<QWidget *> controls;
    for (QWidget *widget : part.findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isEnabled() && widget->isVisibleTo(&part))
            controls.append(widget);
    }
    return controls;
}

} // namespace

KeptFocus::KeptFocus(const QWidget *before)
{
    QWidget *focus = QApplication::focusWidget();
    if (before && focus && before->isAncestorOf(focus))
        m_place = std::max<qsizetype>(0, controlsOf(*before).indexOf(focus));
}

void KeptFocus::giveTo(const QWidget &after) const
{
    if (!m_place)
        return;
    if (const QList<QWidget *> controls = controlsOf(after); !controls.isEmpty())
        controls[std::min(*m_place, controls.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

} // namespace yiren
