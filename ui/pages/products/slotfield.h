#pragma once

#include "products/freeslots.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace yiren {

// A day and, of it, the times at which a service can begin. Whoever owns it brings the bookings of the day that is asked for.
class SlotField : public QWidget
{
    Q_OBJECT

public:
    explicit SlotField(QWidget *parent = nullptr);

    void setService(const Product &service);
    void setWanted(qint64 startsAt);                                               // its day, and its time where that is free
    void offer(BusinessDay day, const std::vector<Booking> &bookings, qint64 now); // without the one that is moved
    std::optional<qint64> start() const;                                           // nothing: no time is free
    BusinessDay day() const;

signals:
    void dayWanted(BusinessDay day);
    void offered();

private:
    void fill();

    QDateEdit *m_day;
    QComboBox *m_time;
    Product m_service;
    qint64 m_wanted = 0;
    std::vector<Booking> m_bookings;
    std::optional<BusinessDay> m_known; // the day that m_bookings are of
    qint64 m_now = 0;
};

} // namespace yiren
