#pragma once

#include <QStyledItemDelegate>

namespace yiren {

// Paints the lines of the palette: sign, title, detail, and at the right end the keys or the amount; headings small and faint.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace yiren
