#pragma once

#include "theme/palette.h"

#include <QStyledItemDelegate>

namespace yiren {

// Draws a cell: hairline, selection, bar, chip or text cut with an ellipsis. Texts are drawn as they are, never as rich text.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The whole text as a tool tip when it had to be cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;
};

// A short word on a coloured ground at the left of a cell, cut where it has no room.
void paintChip(QPainter *painter, const QRect &cell, const QString &text, Meaning meaning, QFont font);

} // namespace yiren
