#include "charts/cohortmap.h"

#include "charts/axis.h"
#include "formatting/format.h"
#include "theme/metrics.h"
#include "theme/palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

constexpr int cohortHead = 26;
constexpr int leastRow = 18;
constexpr int sizeWidth = 64;
constexpr int cellMargin = 3;         // at either side of the words
constexpr double brightGround = 0.18; // above this luminance dark words have the larger contrast (WCAG 2.1)

// From the card's colour to the accent's.
QColor heat(double share)
{
    const double part = 0.06 + 0.8 * std::clamp(share, 0.0, 1.0);
    const QColor from = color(Role::Card);
    const QColor to = color(Role::Accent);
    return QColor::fromRgbF(static_cast<float>(from.redF() + part * (to.redF() - from.redF())),
                            static_cast<float>(from.greenF() + part * (to.greenF() - from.greenF())),
                            static_cast<float>(from.blueF() + part * (to.blueF() - from.blueF())));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

QColor wordsOn(const QColor &ground)
{
    const double luminance = 0.2126 * linear(ground.redF()) + 0.7152 * linear(ground.greenF()) + 0.0722 * linear(ground.blueF());
    return luminance > brightGround ? lightPalette().color(Role::Ink) : darkPalette().color(Role::Ink);
}

// "73%"; "73" in all cells of a map whose cells don't hold "100%" (the card says that they are per cent); nothing where there is no room.
QString wordsIn(int width, const QFontMetrics &metrics, int percent)
{
    const auto fits = [&](const QString &words) { return metrics.horizontalAdvance(words) + 2 * cellMargin <= width; };
    const QString number = QString::number(percent);
    if (fits(QStringLiteral("100%")))
        return QString(number + u'%');
    return fits(number) ? number : QString();
}

} // namespace

int CohortMap::rowHeight() const
{
    const int rows = std::max<int>(1, static_cast<int>(m_data.rows.size()));
    return std::clamp((height() - cohortHead) / rows, leastRow, metrics::rowHeight);
}

int CohortMap::labelWidth() const
{
    int widest = 64;
    for (const CohortRow &row : m_data.rows)
        widest = std::max(widest, fontMetrics().horizontalAdvance(row.label) + 14);
    return std::min(widest, width() / 4);
}

QSize CohortMap::sizeHint() const
{
    return {560, cohortHead + 30 * std::max<int>(3, static_cast<int>(m_data.rows.size()))};
}

QSize CohortMap::minimumSizeHint() const
{
    return {260, cohortHead + leastRow * std::max<int>(3, static_cast<int>(m_data.rows.size()))};
}

// Without gaps between columns: a cell begins where the one before it ends, to the pixel.
QRect CohortMap::cellOf(Place place) const
{
    const int left = labelWidth() + sizeWidth;
    const int room = std::min(width() - left, 68 * std::max(1, periods()));
    const int from = left + room * place.period / std::max(1, periods());
    const int to = left + room * (place.period + 1) / std::max(1, periods());
    return {from, cohortHead + place.row * rowHeight(), to - from, rowHeight()};
}

void CohortMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.rows.empty()) {
        painter.setPen(color(Role::Faint));
        painter.drawText(rect(), Qt::AlignCenter, tr("No data yet."));
        return;
    }
    paintHead(painter);
    for (int row = 0; row < static_cast<int>(m_data.rows.size()); ++row)
        paintRow(painter, row);
    if (hasFocus() && cellAt(m_current)) {
        painter.setPen(QPen(color(Role::Ink), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(cellOf(m_current)).adjusted(1, 1, -1, -1));
    }
}

void CohortMap::paintHead(QPainter &painter) const
{
    painter.setFont(axisFont(font()));
    painter.setPen(color(Role::Faint));
    painter.drawText(QRect(6, 0, labelWidth() - 8, cohortHead), Qt::AlignVCenter, m_data.subject);
    painter.drawText(QRect(labelWidth(), 0, sizeWidth - 8, cohortHead), Qt::AlignVCenter | Qt::AlignRight, tr("Persons"));
    for (int period = 0; period < periods(); ++period) {
        const QRect cell = cellOf({0, period});
        if (cell.width() >= 18 || period % 3 == 0)
            painter.drawText(QRect(cell.left() - 8, 0, cell.width() + 16, cohortHead), Qt::AlignCenter, QString::number(period));
    }
}

void CohortMap::paintRow(QPainter &painter, int row) const
{
    const CohortRow &cohort = m_data.rows[static_cast<size_t>(row)];
    const int height = rowHeight();
    const int top = cohortHead + row * height;
    painter.setFont(height >= 24 ? font() : axisFont(font()));
    painter.setPen(color(Role::Secondary));
    painter.drawText(QRect(6, top, labelWidth() - 8, height), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(cohort.label, Qt::ElideRight, labelWidth() - 8));
    painter.setPen(color(cohort.isSmall ? Role::Faint : Role::Ink));
    painter.drawText(QRect(labelWidth(), top, sizeWidth - 8, height), Qt::AlignVCenter | Qt::AlignRight, format::count(cohort.size));
    for (int period = 0; period < static_cast<int>(cohort.cells.size()); ++period)
        paintCell(painter, {row, period});
    painter.setPen(color(Role::Hairline));
    painter.drawLine(QPointF(0, top + height - 0.5), QPointF(width(), top + height - 0.5));
}

void CohortMap::paintCell(QPainter &painter, Place place) const
{
    const CohortRow &cohort = m_data.rows[static_cast<size_t>(place.row)];
    const CohortCell &cell = cohort.cells[static_cast<size_t>(place.period)];
    const QRect room = cellOf(place);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(room, cohort.isSmall ? color(Role::NeutralSoft) : heat(cell.share));
    if (cell.inProgress) {
        painter.fillRect(room, color(Role::Card));
        painter.fillRect(room, QBrush(color(cohort.isSmall ? Role::Faint : Role::Accent), Qt::BDiagPattern));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QString words = cell.hasShare ? wordsIn(cellOf({0, 0}).width(), painter.fontMetrics(), qRound(100 * cell.share)) : QString();
    if (words.isEmpty())
        return;
    painter.setPen(cohort.isSmall ? color(Role::Secondary) : cell.inProgress ? color(Role::Ink) : wordsOn(heat(cell.share)));
    if (cell.inProgress) {
        const QRect ground = painter.fontMetrics().boundingRect(room, Qt::AlignCenter, words);
        painter.fillRect(ground.adjusted(-3, -1, 3, 1), color(Role::Card));
    }
    painter.drawText(room, Qt::AlignCenter, words);
}

} // namespace yiren
