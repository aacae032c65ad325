#pragma once

#include "pages/products/sellingpart.h"
#include "products/booking.h"
#include "products/product.h"

#include <QStringList>

class QPushButton;

namespace yiren {

class BookingPane;
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

private:
    struct Books {
        std::vector<Booking> bookings; // of the week that is shown
        std::vector<Product> services;
        QStringList customers;
    };
    struct Opened {
        Booking booking;
        std::vector<BookingChange> changes;
    };
    void connectParts();
    void take(const Books &books);
    void showWeek();
    void beginAt(qint64 startsAt);
    void open(BookingId id);
    void readDay(BusinessDay day);
    void bookIt(ProductId service, const QString &name, qint64 startsAt);
    void move(BookingId id, qint64 startsAt);
    void setCancelled(BookingId id, bool isCancelled);
    void emptyActionTriggered() override;

    WeekView *m_week;
    BookingPane *m_pane;
    QPushButton *m_before;
    QPushButton *m_after;
    QPushButton *m_today;
    TextLabel *m_days;
    QPushButton *m_new;
    std::optional<Books> m_books;
    JobHandle<Opened> m_openJob;
    JobHandle<std::vector<Booking>> m_dayJob;
};

} // namespace yiren
