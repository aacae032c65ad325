#include "pages/products/weekview.h"

#include "time/durations.h"

#include <QMouseEvent>

// What mouse and keyboard do in the week.
namespace yiren {

namespace {

std::optional<qint64> timeMoved(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return -dayMs;
    case Qt::Key_Right:
        return dayMs;
    case Qt::Key_Up:
        return -slotMinutes * minuteMs;
    case Qt::Key_Down:
        return slotMinutes * minuteMs;
    default:
        return {};
    }
}

} // namespace

void WeekView::step(qint64 to)
{
    goTo(to);
    emit chosen(m_chosen);
}

// The next that begins later, of the bookings that are here; after the last the first.
void WeekView::chooseNext()
{
    if (m_bookings.empty())
        return;
    const Booking *there = chosenBooking();
    size_t next = 0;
    for (size_t i = 0; i < m_bookings.size(); ++i) {
        if (there ? &m_bookings[i] == there + 1 : m_bookings[i].startsAt >= m_cursor) {
            next = i;
            break;
        }
    }
    choose(m_bookings[next].id);
    emit chosen(m_chosen);
}

void WeekView::openCursor()
{
    if (m_chosen)
        emit opened(*m_chosen);
    else
        emit newWanted(m_cursor);
}

bool WeekView::moveByKey(int key)
{
    const auto by = timeMoved(key);
    if (!by)
        return false;
    if (const Booking *booking = chosenBooking())
        emit moveWanted(booking->id, booking->startsAt + *by);
    return true;
}

bool WeekView::stepByKey(int key)
{
    if (const auto by = timeMoved(key)) {
        step(m_cursor + *by);
        return true;
    }
    if (key == Qt::Key_PageUp || key == Qt::Key_PageDown)
        step(m_cursor + (key == Qt::Key_PageUp ? -7 : 7) * dayMs);
    else if (key == Qt::Key_Home)
        step(m_cursor + BusinessDay::ofMs(m_cursor).daysTo(m_today) * dayMs);
    else
        return false;
    return true;
}

void WeekView::keyPressEvent(QKeyEvent *event)
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
        openCursor();
        break;
    case Qt::Key_Space:
        chooseNext();
        break;
    case Qt::Key_N:
        emit newWanted(m_cursor);
        break;
    case Qt::Key_Delete:
        if (m_chosen)
            emit cancelWanted(*m_chosen);
        break;
    default:
        Chart::keyPressEvent(event);
    }
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const Booking *booking = bookingAt(event->pos())) {
        choose(booking->id);
        emit opened(booking->id);
    } else if (const auto start = grid().startAt(event->pos())) {
        goTo(*start);
        m_chosen.reset();
        emit chosen(m_chosen);
    }
}

void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || bookingAt(event->pos()))
        return;
    if (const auto start = grid().startAt(event->pos()))
        emit newWanted(*start);
}

void WeekView::focusInEvent(QFocusEvent *event)
{
    Chart::focusInEvent(event);
    describe();
    update();
}

void WeekView::focusOutEvent(QFocusEvent *event)
{
    Chart::focusOutEvent(event);
    describe();
    update();
}

} // namespace yiren
