#pragma once

#include "charts/chart.h"
#include "pages/products/weekgrid.h"

#include <optional>

namespace yiren {

// A week of appointments. Arrows move by a half hour and a day, Page Up and Down by a week, Space goes to the next appointment, Enter opens
// the one that is chosen or asks for a new one then, Alt with arrows moves it, Delete cancels it. The view only says what was wanted.
class WeekView : public Chart
{
    Q_OBJECT

public:
    explicit WeekView(BusinessDay today, QWidget *parent = nullptr);

    void setBookings(std::vector<Booking> bookings); // by their beginning
    void setToday(BusinessDay today);
    void goTo(qint64 startsAt); // shows its week; chooses what begins in this half hour
    void choose(std::optional<BookingId> booking);

    BusinessDay monday() const { return grid().monday(); }
    qint64 cursor() const { return m_cursor; } // the half hour that the keyboard is on, UTC ms
    const Booking *chosenBooking() const;
    QRect placeOf(BookingId booking) const;

    QString summary() const override;
    ChartTable table() const override;
    QSize sizeHint() const override { return {880, 620}; }
    QSize minimumSizeHint() const override { return {420, 360}; }

signals:
    void chosen(std::optional<BookingId> booking);
    void opened(BookingId booking);
    void newWanted(qint64 startsAt);
    void weekChanged(BusinessDay monday);
    void moveWanted(BookingId booking, qint64 startsAt);
    void cancelWanted(BookingId booking);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    WeekGrid grid() const;
    const Booking *bookingAt(QPoint place) const;
    const Booking *bookingAtCursor() const;
    bool moveByKey(int key);
    bool stepByKey(int key);
    void step(qint64 to);
    void chooseNext();
    void openCursor();
    void describe();
    QString sentenceOf(const Booking &booking) const;

    BusinessDay m_today;
    qint64 m_cursor = 0;
    std::optional<BookingId> m_chosen;
    std::vector<Booking> m_bookings;
};

} // namespace yiren
