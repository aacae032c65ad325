#include "pages/content/calendarview.h"

#include "formatting/format.h"
#include "pages/content/calendarpainter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace yiren {

CalendarView::CalendarView(BusinessDay today, QWidget *parent) : Chart(parent), m_today(today), m_current(today)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void CalendarView::setEntries(std::vector<CalendarEntry> entries, DayNotes notes)
{
    m_entries = std::move(entries);
    m_notes = std::move(notes);
    if (m_post && !entryOf(*m_post))
        m_post.reset();
    announce();
    describeCurrent();
}

void CalendarView::setSpan(CalendarGrid::Span span)
{
    m_span = span;
    announce();
    describeCurrent();
}

void CalendarView::setToday(BusinessDay today)
{
    m_today = today;
    update();
}

void CalendarView::setCurrentDay(BusinessDay day)
{
    m_current = day;
    const auto [first, last] = rangeOf(day);
    m_post = first == last ? std::nullopt : std::optional(m_entries[first].id);
    describeCurrent();
    update();
}

void CalendarView::choose(std::optional<PostId> post)
{
    const CalendarEntry *entry = post ? entryOf(*post) : nullptr;
    if (entry)
        m_current = entry->day;
    m_post = entry ? post : std::nullopt;
    describeCurrent();
    update();
}

void CalendarView::showTarget(std::optional<BusinessDay> day)
{
    if (m_target == day)
        return;
    m_target = day;
    update();
}

const DayNote &CalendarView::noteOf(BusinessDay day) const
{
    static const DayNote nothing;
    const auto found = m_notes.find(day);
    return found == m_notes.end() ? nothing : found->second;
}

std::pair<size_t, size_t> CalendarView::rangeOf(BusinessDay day) const
{
    const auto [first, last] = std::ranges::equal_range(m_entries, day, {}, &CalendarEntry::day);
    return {static_cast<size_t>(first - m_entries.begin()), static_cast<size_t>(last - m_entries.begin())};
}

// Where it is in question: on the day that is chosen, the one that a post is dragged to, and where nothing more may go out.
bool CalendarView::showsQuota(BusinessDay day) const
{
    const DayNote &note = noteOf(day);
    return !note.quota.isEmpty() && grid().isInside(day) && (note.isUsedUp || day == m_current || day == m_target);
}

CellPlan CalendarView::planOf(BusinessDay day) const
{
    const auto [first, last] = rangeOf(day);
    const int posts = static_cast<int>(last - first);
    const CellPlan tall(grid().cellOf(day), posts, CalendarPainter::tallChipHeight, showsQuota(day));
    if (tall.hidden() == 0)
        return tall;
    return {grid().cellOf(day), posts, CalendarPainter::chipHeight, showsQuota(day)};
}

const CalendarEntry *CalendarView::entryAt(QPoint place) const
{
    const auto day = grid().dayAt(place);
    const auto index = day ? planOf(*day).chipAt(place) : std::nullopt;
    return index ? &m_entries[rangeOf(*day).first + static_cast<size_t>(*index)] : nullptr;
}

const CalendarEntry *CalendarView::entryOf(PostId post) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [post](const CalendarEntry &entry) { return entry.id == post; });
    return found == m_entries.end() ? nullptr : &*found;
}

QRect CalendarView::placeOf(PostId post) const
{
    const CalendarEntry *entry = entryOf(post);
    if (!entry || entry->day < grid().first() || grid().last() < entry->day)
        return {};
    const int index = static_cast<int>(static_cast<size_t>(entry - m_entries.data()) - rangeOf(entry->day).first);
    const CellPlan plan = planOf(entry->day);
    return index < plan.shown() ? plan.chip(index) : QRect();
}

void CalendarView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    CalendarPainter draw(painter, font());
    const CalendarGrid days = grid();
    draw.head(days);
    for (BusinessDay day = days.first(); day <= days.last(); day = day.next()) {
        const DayNote &note = noteOf(day);
        draw.cell({day, days.cellOf(day), days.isInside(day), day == m_today, day == m_current, hasFocus(), day == m_target}, note);
        const CellPlan plan = planOf(day);
        const size_t first = rangeOf(day).first;
        for (int i = 0; i < plan.shown(); ++i) {
            const CalendarEntry &entry = m_entries[first + static_cast<size_t>(i)];
            draw.chip(plan.chip(i), entry, entry.id == m_post);
        }
        if (plan.hidden() > 0)
            draw.more(plan.chip(plan.shown()), plan.hidden());
        if (!plan.foot().isEmpty())
            draw.foot(plan.foot(), note);
    }
}

QString CalendarView::sentenceOf(BusinessDay day) const
{
    const DayNote &note = noteOf(day);
    QStringList parts{format::longDay(day, currentLanguage()), note.words};
    if (note.rest != DayNote::Rest::Usual)
        parts.append(note.rest == DayNote::Rest::DayOff ? tr("public holiday") : tr("a working weekend day"));
    const auto [first, last] = rangeOf(day);
    if (first == last)
        parts.append(tr("nothing planned"));
    for (size_t i = first; i < last; ++i)
        parts.append(QStringList{m_entries[i].time, m_entries[i].word, m_entries[i].title.left(80)}.join(u' ').trimmed());
    parts.append(note.quota);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

// What a screen reader says of the day that the keyboard stands on; without the keyboard here, of the whole.
void CalendarView::describeCurrent()
{
    setAccessibleName(tr("Calendar of %1").arg(format::month(m_current, currentLanguage())));
    setAccessibleDescription(hasFocus() ? sentenceOf(m_current) : summary());
}

QString CalendarView::summary() const
{
    const CalendarGrid days = grid();
    const auto count =
        std::count_if(m_entries.begin(), m_entries.end(), [&](const CalendarEntry &entry) { return days.isInside(entry.day); });
    return m_span == CalendarGrid::Span::Week ? tr("Posts of this week: %1.").arg(count) : tr("Posts of this month: %1.").arg(count);
}

ChartTable CalendarView::table() const
{
    ChartTable table{{tr("Day"), tr("Time"), tr("Title"), tr("State")}, {}};
    for (const CalendarEntry &entry : m_entries)
        table.rows.push_back({format::fullDay(entry.day), entry.time, entry.title, entry.word});
    return table;
}

bool CalendarView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Chart::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const CalendarEntry *entry = entryAt(help->pos());
    const auto day = grid().dayAt(help->pos());
    QString words = day ? sentenceOf(*day) : QString();
    if (entry)
        words = QStringList{entry->time, entry->word, format::shortened(entry->title)}.join(u' ').trimmed();
    QToolTip::showText(help->globalPos(), words.isEmpty() ? QString() : u"<span>" + words.toHtmlEscaped() + u"</span>", this);
    return true;
}

} // namespace yiren
