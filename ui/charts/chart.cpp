#include "charts/chart.h"

#include <QEvent>

namespace yiren {

void Chart::announce()
{
    setAccessibleDescription(summary());
    update();
    emit dataChanged();
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        announce();
    QWidget::changeEvent(event);
}

} // namespace yiren
