#include "pages/content/calendarview.h"

#include <QApplication>
#include <QMouseEvent>

// What mouse and keyboard do in the calendar.
namespace yiren {

void CalendarView::goTo(BusinessDay day)
{
    setCurrentDay(day);
    emit dayMoved(day);
    emit chosen(m_post);
}

// The next post of the day, and after its last the first again.
void CalendarView::chooseNext()
{
    const auto [first, last] = rangeOf(m_current);
    if (first == last)
        return;
    size_t next = first;
    for (size_t i = first; i + 1 < last; ++i) {
        if (m_entries[i].id == m_post)
            next = i + 1;
    }
    choose(m_entries[next].id);
    emit chosen(m_post);
}

void CalendarView::openCurrent()
{
    if (m_post)
        emit opened(*m_post);
    else
        emit newWanted(m_current);
}

namespace {

std::optional<int> daysMoved(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Up:
        return -7;
    case Qt::Key_Down:
        return 7;
    default:
        return {};
    }
}

} // namespace

bool CalendarView::moveByKey(int key)
{
    const auto days = daysMoved(key);
    if (!days)
        return false;
    const CalendarEntry *entry = m_post ? entryOf(*m_post) : nullptr;
    if (entry)
        emit moveWanted(entry->id, entry->day.plusDays(*days));
    return true;
}

bool CalendarView::stepByKey(int key)
{
    if (const auto days = daysMoved(key)) {
        goTo(m_current.plusDays(*days));
        return true;
    }
    const int step = key == Qt::Key_PageUp ? -1 : key == Qt::Key_PageDown ? 1 : 0;
    if (step != 0)
        goTo(BusinessDay(m_span == CalendarGrid::Span::Month ? m_current.date().addMonths(step) : m_current.date().addDays(7 * step)));
    else if (key == Qt::Key_Home)
        goTo(m_today);
    return step != 0 || key == Qt::Key_Home;
}

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::AltModifier && moveByKey(event->key()))
        return;
    if (modifiers != Qt::NoModifier) {
        Chart::keyPressEvent(event);
        return;
    }
    if (stepByKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        break;
    case Qt::Key_Space:
        chooseNext();
        break;
    case Qt::Key_N:
        emit newWanted(m_current);
        break;
    case Qt::Key_Delete:
        if (m_post)
            emit removeWanted(*m_post);
        break;
    default:
        Chart::keyPressEvent(event);
    }
}

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt.reset();
    const auto day = grid().dayAt(event->pos());
    if (event->button() != Qt::LeftButton || !day)
        return;
    if (const CalendarEntry *entry = entryAt(event->pos())) {
        if (entry->isMovable)
            m_pressedAt = event->pos();
        choose(entry->id);
        emit dayMoved(*day);
        emit chosen(m_post);
        return;
    }
    const CellPlan plan = planOf(*day);
    if (plan.hidden() > 0 && plan.chip(plan.shown()).contains(event->pos()))
        emit crowdWanted(*day);
    else
        goTo(*day);
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    const CalendarEntry *entry = entryAt(event->pos());
    setCursor(entry ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_pressedAt && m_post && (event->pos() - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_pressedAt.reset();
        emit dragBegun(*m_post, event->globalPosition().toPoint());
    }
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressedAt.reset();
    Chart::mouseReleaseEvent(event);
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const CalendarEntry *entry = entryAt(event->pos()))
        emit opened(entry->id);
    else if (const auto day = grid().dayAt(event->pos()))
        emit newWanted(*day);
}

void CalendarView::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    describeCurrent();
}

void CalendarView::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    describeCurrent();
}

} // namespace yiren
