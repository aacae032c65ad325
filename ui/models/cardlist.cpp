#include "models/cardlist.h"

#include "theme/metrics.h"
#include "theme/palette.h"

#include <QListView>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace yiren {

void showCards(QListView &list)
{
    list.setSelectionMode(QAbstractItemView::SingleSelection);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setUniformItemSizes(true);
    list.setMouseTracking(true);
    list.setFrameShape(QFrame::NoFrame);
}

QRect paintListCard(QPainter &painter, const QStyleOptionViewItem &option)
{
    const bool isChosen = option.state & QStyle::State_Selected;
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    const QRectF card = QRectF(option.rect).adjusted(1, 1, -1, -1 - cardListGap); // room for the focus, which is two pixels wide
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(isChosen || hasFocus ? Role::Accent : Role::Line), hasFocus ? 2 : 1));
    painter.setBrush(color(isChosen ? Role::Selection : option.state & QStyle::State_MouseOver ? Role::Hover : Role::Card));
    painter.drawRoundedRect(card, metrics::controlRadius, metrics::controlRadius);
    return card.toRect().adjusted(12, 8, -12, -8);
}

} // namespace yiren
