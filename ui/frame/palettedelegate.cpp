#include "frame/palettedelegate.h"

#include "frame/palettemodel.h"
#include "theme/icons.h"
#include "theme/metrics.h"

#include <QPainter>

namespace yiren {

namespace {

constexpr int headingHeight = 28;
constexpr int between = 10;

QFont smallFont(QFont font)
{
    font.setPixelSize(metrics::secondarySize);
    return font;
}

// Paints the text into the left of what is left of the line and takes its width away.
void paintText(QPainter &painter, QRect &line, const QString &text, Role role)
{
    if (text.isEmpty() || line.width() <= 0)
        return;
    painter.setPen(color(role));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    line.setLeft(line.left() + painter.fontMetrics().horizontalAdvance(shown) + between);
}

void paintEntry(QPainter &painter, QRect line, const PaletteEntry &entry, bool isCurrent)
{
    if (isCurrent) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::AccentSoft));
        painter.drawRoundedRect(line, metrics::controlRadius, metrics::controlRadius);
    }
    line.adjust(between, 0, -between, 0);
    const QRect sign(line.left(), line.center().y() - metrics::iconSize / 2, metrics::iconSize, metrics::iconSize);
    lineIcon(entry.iconName, isCurrent ? Role::AccentText : Role::Secondary).paint(&painter, sign);
    line.setLeft(sign.right() + between);
    const QFont usual = painter.font();
    painter.setFont(smallFont(usual));
    painter.setPen(color(Role::Secondary));
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, entry.beside);
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(entry.beside) - between);
    painter.setFont(usual);
    paintText(painter, line, entry.title, !entry.isPossible ? Role::Faint : isCurrent ? Role::AccentText : Role::Ink);
    painter.setFont(smallFont(usual));
    paintText(painter, line, entry.detail, Role::Secondary);
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const PaletteModel *>(index.model());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (const PaletteEntry *entry = model->entryAt(index)) {
        paintEntry(*painter, option.rect.adjusted(0, 1, 0, -1), *entry, option.state & QStyle::State_Selected);
    } else {
        painter->setFont(smallFont(option.font));
        QRect line = option.rect.adjusted(between, 4, 0, 0);
        paintText(*painter, line, index.data().toString(), Role::Secondary);
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, static_cast<const PaletteModel *>(index.model())->entryAt(index) ? metrics::rowHeight : headingHeight};
}

} // namespace yiren
