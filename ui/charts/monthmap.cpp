#include "charts/monthmap.h"

#include "formatting/format.h"
#include "theme/metrics.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace yiren {

namespace {

constexpr int headHeight = 20;
constexpr int gapBetween = 4;

} // namespace

MonthMap::MonthMap(QWidget *parent) : Chart(parent), m_first(QDate(2000, 1, 1)), m_current(QDate(2000, 1, 1))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void MonthMap::setMonth(BusinessDay anyDay, std::map<BusinessDay, Day> days)
{
    m_first = BusinessDay(QDate(anyDay.date().year(), anyDay.date().month(), 1));
    m_days = std::move(days);
    if (m_current.date().month() != anyDay.date().month() || m_current.date().year() != anyDay.date().year())
        m_current = anyDay;
    setAccessibleName(format::month(m_first, currentLanguage()));
    announce();
}

void MonthMap::setCurrent(BusinessDay day)
{
    m_current = day;
    describeCurrent();
    update();
}

// What a screen reader says of the day that the keyboard stands on; without the keyboard here, of the month.
void MonthMap::describeCurrent()
{
    const auto entry = m_days.find(m_current);
    const QString detail = entry == m_days.end() ? tr("nothing is known of this day") : entry->second.detail;
    setAccessibleDescription(hasFocus() ? format::longDay(m_current, currentLanguage()) + QStringLiteral(", ") + detail : summary());
}

void MonthMap::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    describeCurrent();
}

void MonthMap::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    describeCurrent();
}

QString MonthMap::summary() const
{
    std::map<Meaning, int> days;
    for (const auto &[day, entry] : m_days) {
        if (day.date().month() != m_first.date().month() || day.date().year() != m_first.date().year())
            continue;
        ++days[entry.meaning];
    }
    return tr("%1: days in order %2, explained %3, not closed yet %4.")
        .arg(format::month(m_first, currentLanguage()))
        .arg(days[Meaning::Good])
        .arg(days[Meaning::Attention])
        .arg(days[Meaning::Wrong] + days[Meaning::Info]);
}

ChartTable MonthMap::table() const
{
    ChartTable table{{tr("Day"), tr("State")}, {}, true};
    for (int i = 0; i < m_first.date().daysInMonth(); ++i) {
        const auto entry = m_days.find(m_first.plusDays(i));
        if (entry != m_days.end())
            table.rows.push_back({format::fullDay(entry->first), entry->second.detail});
    }
    return table;
}

int MonthMap::weeks() const
{
    return (m_first.date().dayOfWeek() - 1 + m_first.date().daysInMonth() + 6) / 7;
}

QRect MonthMap::cellOf(BusinessDay day) const
{
    const int place = m_first.date().dayOfWeek() - 1 + day.date().day() - 1;
    const int cellWidth = (width() + gapBetween) / 7;
    const int cellHeight = std::min((height() - headHeight + gapBetween) / weeks(), cellWidth + 8);
    return {place % 7 * cellWidth, headHeight + place / 7 * cellHeight, cellWidth - gapBetween, cellHeight - gapBetween};
}

std::optional<BusinessDay> MonthMap::dayAt(QPoint place) const
{
    for (int i = 0; i < m_first.date().daysInMonth(); ++i) {
        if (cellOf(m_first.plusDays(i)).contains(place))
            return m_first.plusDays(i);
    }
    return {};
}

void MonthMap::paintWeekdays(QPainter &painter) const
{
    QFont small = font();
    small.setPixelSize(metrics::secondarySize);
    painter.setFont(small);
    painter.setPen(color(Role::Faint));
    const QStringList names = tr("Mo Tu We Th Fr Sa Su").split(u' ');
    const int cellWidth = (width() + gapBetween) / 7;
    for (int i = 0; i < 7 && i < static_cast<int>(names.size()); ++i)
        painter.drawText(QRect(i * cellWidth, 0, cellWidth - gapBetween, headHeight - 4), Qt::AlignCenter, names[i]);
}

void MonthMap::paintDay(QPainter &painter, BusinessDay day) const
{
    const auto entry = m_days.find(day);
    const bool known = entry != m_days.end();
    const Meaning meaning = known ? entry->second.meaning : Meaning::Neutral;
    const QRect cell = cellOf(day);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(known ? softRole(meaning) : Role::Field));
    painter.drawRoundedRect(cell, 6, 6);
    if (day == m_current) {
        painter.setPen(QPen(color(hasFocus() ? Role::Ink : strongRole(meaning)), hasFocus() ? 2 : 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(cell).adjusted(1, 1, -1, -1), 5.5, 5.5);
    }
    painter.setPen(color(known ? textRole(meaning) : Role::Faint));
    const QRect inside = cell.adjusted(6, 3, -3, -3);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop, QString::number(day.date().day()));
    if (known && cell.height() >= 32)
        painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom,
                         painter.fontMetrics().elidedText(entry->second.word, Qt::ElideRight, inside.width()));
}

void MonthMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWeekdays(painter);
    for (int i = 0; i < m_first.date().daysInMonth(); ++i)
        paintDay(painter, m_first.plusDays(i));
}

void MonthMap::choose(BusinessDay day)
{
    m_current = day;
    update();
    emit chosen(day);
}

void MonthMap::mousePressEvent(QMouseEvent *event)
{
    if (const auto day = dayAt(event->pos()); day && event->button() == Qt::LeftButton)
        choose(*day);
}

void MonthMap::keyPressEvent(QKeyEvent *event)
{
    const std::pair<int, int> steps[] = {{Qt::Key_Left, -1}, {Qt::Key_Right, 1}, {Qt::Key_Up, -7}, {Qt::Key_Down, 7}};
    for (const auto &[key, days] : steps) {
        const BusinessDay there = m_current.plusDays(days);
        if (event->key() == key && there.date().month() == m_first.date().month()) {
            setCurrent(there);
            return;
        }
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        choose(m_current);
    else
        Chart::keyPressEvent(event);
}

bool MonthMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto day = dayAt(help->pos());
        const auto entry = day ? m_days.find(*day) : m_days.end();
        QToolTip::showText(help->globalPos(),
                           entry == m_days.end()
                               ? QString()
                               : u"<span>" + format::fullDay(*day) + u' ' + entry->second.detail.toHtmlEscaped() + u"</span>",
                           this);
        return true;
    }
    return Chart::event(event);
}

} // namespace yiren
