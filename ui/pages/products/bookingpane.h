#pragma once

#include "pages/products/formpane.h"
#include "products/booking.h"
#include "products/product.h"
#include "selling/owedappointments.h"
#include "time/businessday.h"

#include <QStringList>

class QComboBox;
class QLineEdit;

namespace yiren {

class SlotField;

// A new appointment, or one that is there: when, for whom, what became of it, another time for it.
class BookingPane : public FormPane
{
    Q_OBJECT

public:
    using FormPane::FormPane;

    // From what a new one is chosen.
    struct Choice {
        std::vector<Product> services; // at least one; with those that are owed
        QStringList customers;
        std::vector<OwedToSomebody> owed;
    };
    void showNew(const Choice &choice, qint64 startsAt, const OutTradeNo &paidBy = {});
    void showBooking(const Booking &booking, const std::vector<BookingChange> &changes, const std::vector<OwedToSomebody> &owed);
    void offer(BusinessDay day, std::vector<Booking> bookings, qint64 now); // the times that are free that day
    void sayError(const Problem &problem);
    bool isAsking() const { return m_name && isVisible(); }
    std::optional<BookingId> shown() const { return isVisible() && !m_name ? std::optional(m_booking.id) : std::nullopt; }

signals:
    void dayWanted(BusinessDay day);
    void bookWanted(ProductId service, const QString &name, qint64 startsAt, const OutTradeNo &paidBy);
    void orderWanted(const Booking &booking, const OutTradeNo &paidBy); // empty: none
    void moveWanted(const Booking &booking, qint64 startsAt);
    void cancelWanted(const Booking &booking);
    void copied(); // the reminder, to the clipboard

private:
    SlotField *addSlots(const QString &name);
    void addService();
    void addPaidBy(const OutTradeNo &paidBy);
    void takeOwed(); // what the chosen order paid for, and for whom
    void addOrder(const std::vector<OwedToSomebody> &owed);
    void addHistory(const std::vector<BookingChange> &changes);
    void addMoving();

    Booking m_booking;
    Choice m_choice;
    QComboBox *m_service = nullptr;
    QComboBox *m_paidBy = nullptr; // nothing: no order waits for a time
    SlotField *m_slots = nullptr;
    QLineEdit *m_name = nullptr; // nothing: an appointment is shown
    QPushButton *m_go = nullptr;
};

} // namespace yiren
