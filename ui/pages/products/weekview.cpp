#include "pages/products/weekview.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "pages/products/weekpainter.h"
#include "time/durations.h"

#include <QPainter>

#include <algorithm>

namespace yiren {

namespace {

constexpr int firstCursorHour = 10;

} // namespace

WeekView::WeekView(BusinessDay today, QWidget *parent)
    : Chart(parent), m_today(today), m_cursor(today.start().toMSecsSinceEpoch() + firstCursorHour * hourMs)
{
    setFocusPolicy(Qt::StrongFocus);
}

WeekGrid WeekView::grid() const
{
    return {BusinessDay::ofMs(m_cursor), m_bookings, size()};
}

void WeekView::setBookings(std::vector<Booking> bookings)
{
    m_bookings = std::move(bookings);
    if (!chosenBooking())
        m_chosen.reset();
    announce();
    describe();
}

void WeekView::setToday(BusinessDay today)
{
    m_today = today;
    update();
}

void WeekView::goTo(qint64 startsAt)
{
    const BusinessDay before = monday();
    m_cursor = startsAt - startsAt % (slotMinutes * minuteMs);
    const Booking *there = bookingAtCursor();
    m_chosen = there ? std::optional(there->id) : std::nullopt;
    describe();
    update();
    if (monday() != before)
        emit weekChanged(monday());
}

void WeekView::choose(std::optional<BookingId> booking)
{
    m_chosen = booking;
    if (const Booking *there = chosenBooking())
        m_cursor = there->startsAt - there->startsAt % (slotMinutes * minuteMs);
    else
        m_chosen.reset();
    describe();
    update();
}

const Booking *WeekView::chosenBooking() const
{
    const auto found =
        std::find_if(m_bookings.begin(), m_bookings.end(), [this](const Booking &booking) { return m_chosen == booking.id; });
    return found == m_bookings.end() ? nullptr : &*found;
}

QRect WeekView::placeOf(BookingId id) const
{
    const auto found = std::find_if(m_bookings.begin(), m_bookings.end(), [id](const Booking &booking) { return booking.id == id; });
    return found == m_bookings.end() ? QRect() : grid().placeOf(*found);
}

const Booking *WeekView::bookingAt(QPoint place) const
{
    const WeekGrid week = grid();
    const auto found =
        std::find_if(m_bookings.begin(), m_bookings.end(), [&](const Booking &booking) { return week.placeOf(booking).contains(place); });
    return found == m_bookings.end() ? nullptr : &*found;
}

const Booking *WeekView::bookingAtCursor() const
{
    const auto found = std::find_if(m_bookings.begin(), m_bookings.end(), [this](const Booking &booking) {
        return booking.startsAt < m_cursor + slotMinutes * minuteMs && m_cursor < booking.endsAt;
    });
    return found == m_bookings.end() ? nullptr : &*found;
}

void WeekView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    WeekPainter draw(painter, font(), grid());
    draw.hours();
    for (BusinessDay day = monday(); day < monday().plusDays(7); day = day.next())
        draw.day(day, day == m_today);
    for (const Booking &booking : m_bookings)
        draw.booking(booking, booking.id == m_chosen);
    if (hasFocus() || (!m_chosen && !bookingAtCursor()))
        draw.cursor(m_cursor, hasFocus());
}

QString WeekView::sentenceOf(const Booking &booking) const
{
    return QStringList{format::longDay(BusinessDay::ofMs(booking.startsAt), currentLanguage()),
                       format::time(booking.startsAt) + u'–' + format::time(booking.endsAt), holderText(booking.holder),
                       format::oneLine(booking.productName), format::oneLine(booking.place)}
        .join(u' ')
        .trimmed();
}

// What a screen reader says of where the keyboard stands; without the keyboard here, of the whole week.
void WeekView::describe()
{
    setAccessibleName(tr("Appointments of the week of %1").arg(format::fullDay(monday())));
    const Booking *there = chosenBooking();
    const QString free =
        format::longDay(BusinessDay::ofMs(m_cursor), currentLanguage()) + u' ' + format::time(m_cursor) + u' ' + tr("nothing");
    setAccessibleDescription(!hasFocus() ? summary() : there ? sentenceOf(*there) : free);
}

QString WeekView::summary() const
{
    const auto count = std::count_if(m_bookings.begin(), m_bookings.end(), [this](const Booking &booking) {
        const BusinessDay day = BusinessDay::ofMs(booking.startsAt);
        return monday() <= day && day < monday().plusDays(7);
    });
    return tr("Appointments of this week: %1.").arg(format::count(count));
}

ChartTable WeekView::table() const
{
    ChartTable table{{tr("Time"), tr("For whom"), tr("Appointment"), tr("Place")}, {}};
    for (const Booking &booking : m_bookings)
        table.rows.push_back(
            {bookingTime(booking), holderText(booking.holder), format::oneLine(booking.productName), format::oneLine(booking.place)});
    return table;
}

} // namespace yiren
