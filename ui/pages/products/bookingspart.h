#pragma once

#include "pages/products/bookingpane.h"
#include "pages/products/sellingpart.h"
#include "products/bookingdeeds.h"

class QPushButton;

namespace yiren {

class TextLabel;
class WeekView;

// 预约: the week's appointments; one is booked, moved and cancelled, by mouse and by keyboard, and each is undone.
class BookingsPart : public SellingPart
{
    Q_OBJECT

public:
    BookingsPart(const PageServices &services, QWidget *parent);

    void refresh() override;
    void retranslate() override;
    void beginNew() override;
    void showWaiting() override; // the week of today
    // Asks for the time of what this order has paid for.
    void beginFor(const OutTradeNo &order);

private:
    struct Books {
        std::vector<Booking> bookings; // of the week that is shown
        BookingPane::Choice choice;
    };
    struct Opened {
        Booking booking;
        std::vector<BookingChange> changes;
        std::vector<OwedToSomebody> owed;
    };
    static Result<Books> load(Database &database, AccountId account, qint64 from);
    void showOwed();
    void connectParts();
    void take(const Books &books);
    void showWeek();
    void beginAt(qint64 startsAt);
    void beginWanted();
    qint64 nextStart() const; // where the keyboard is, but not in the past
    void open(BookingId id);
    void readDay(BusinessDay day);
    void bookIt(const BookingWish &wish);
    void setOrder(BookingId id, const OutTradeNo &order);
    void move(BookingId id, qint64 startsAt);
    void setCancelled(BookingId id, bool isCancelled);
    void emptyActionTriggered() override;

    WeekView *m_week;
    BookingPane *m_pane;
    QPushButton *m_before;
    QPushButton *m_after;
    QPushButton *m_today;
    TextLabel *m_days;
    QPushButton *m_owed; // how many are paid for and have no time
    QPushButton *m_new;
    OutTradeNo m_wanted; // is asked for once the rows are there
    std::optional<Books> m_books;
    JobHandle<Opened> m_openJob;
    JobHandle<std::vector<Booking>> m_dayJob;
};

} // namespace yiren
