#include "models/celldelegate.h"

#include "formatting/format.h"
#include "models/tablebase.h"
#include "theme/metrics.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace yiren {

namespace {

constexpr int cellPadding = 8;
constexpr int chipPadding = 7;
constexpr int chipHeight = 20;
constexpr int barWidth = 70;
constexpr int barHeight = 6;
constexpr int barGap = 8;              // before its text
constexpr qsizetype mostInCell = 1000; // no cell is wider; a megabyte would be measured at each painting

TableBase::CellLook lookOf(const QModelIndex &index)
{
    return static_cast<TableBase::CellLook>(index.data(TableBase::LookRole).toInt());
}

QFont fontOf(const QFont &base, TableBase::CellLook look)
{
    QFont font = base;
    if (look == TableBase::CellLook::Strong || look == TableBase::CellLook::Link)
        font.setWeight(QFont::DemiBold);
    return font;
}

QColor inkOf(TableBase::CellLook look)
{
    switch (look) {
    case TableBase::CellLook::Secondary:
        return color(Role::Secondary);
    case TableBase::CellLook::Link:
        return color(Role::AccentText);
    case TableBase::CellLook::Normal:
    case TableBase::CellLook::Strong:
        break;
    }
    return color(Role::Ink);
}

// Its length says what the text beside it says.
void drawBar(QPainter *painter, const QRect &cell, double share)
{
    const QRectF whole(cell.left(), cell.center().y() - barHeight / 2, barWidth, barHeight);
    QRectF part = whole;
    part.setWidth(whole.width() * std::clamp(share, 0.0, 1.0));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(Role::NeutralSoft));
    painter->drawRoundedRect(whole, barHeight / 2, barHeight / 2);
    painter->setBrush(color(Role::Wrong));
    painter->drawRoundedRect(part, barHeight / 2, barHeight / 2);
}

void drawGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, color(Role::Selection));
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, color(Role::Hover));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), color(Role::Hairline));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(color(Role::Accent));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

} // namespace

void paintChip(QPainter *painter, const QRect &cell, const QString &text, Meaning meaning, QFont font)
{
    font.setPixelSize(metrics::secondarySize);
    const QFontMetrics measure(font);
    const QString shown = measure.elidedText(text, Qt::ElideRight, cell.width() - 2 * chipPadding);
    const QRect chip(cell.left(), cell.center().y() - chipHeight / 2 + 1, measure.horizontalAdvance(shown) + 2 * chipPadding, chipHeight);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color(softRole(meaning)));
    painter->drawRoundedRect(chip, 6, 6);
    painter->setFont(font);
    painter->setPen(color(textRole(meaning)));
    painter->drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, shown);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    drawGround(painter, option);
    QRect inside = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (const QVariant share = index.data(TableBase::BarRole); share.isValid()) {
        drawBar(painter, inside, share.toDouble());
        inside.adjust(barWidth + barGap, 0, 0, 0);
    }
    const QString text = index.data().toString().left(mostInCell);
    const QVariant chip = index.data(TableBase::ChipRole);
    if (chip.isValid() && !text.isEmpty()) {
        paintChip(painter, inside, text, static_cast<Meaning>(chip.toInt()), option.font);
    } else {
        const QFont font = fontOf(option.font, lookOf(index));
        painter->setFont(font);
        painter->setPen(inkOf(lookOf(index)));
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        painter->drawText(inside, int(alignment) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, inside.width()));
    }
    painter->restore();
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = format::shortened(index.data().toString(), mostInCell);
    const bool cut = QFontMetrics(fontOf(option.font, lookOf(index))).horizontalAdvance(text) > option.rect.width() - 2 * cellPadding;
    // Escaped: a tool tip would take "<b>" for markup (PLATFORM T12).
    QToolTip::showText(event->globalPos(), cut ? u"<span>" + text.toHtmlEscaped() + u"</span>" : QString(), view);
    return true;
}

} // namespace yiren
