#pragma once

#include "pages/products/weekgrid.h"
#include "theme/palette.h"

#include <QFont>

class QPainter;

namespace yiren {

// Draws the parts of a week with the theme's colours.
class WeekPainter
{
public:
    WeekPainter(QPainter &painter, const QFont &font, WeekGrid grid);

    void hours();
    void day(BusinessDay day, bool isToday);
    void booking(const Booking &booking, bool isChosen);
    void cursor(qint64 startsAt, bool hasFocus);

private:
    void text(QRect place, const QString &words, Role role, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

    QPainter &m_painter;
    WeekGrid m_grid;
    QFont m_usual;
    QFont m_small;
};

} // namespace yiren
