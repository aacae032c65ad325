#include "pages/products/slotfield.h"

#include "formatting/format.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>

namespace yiren {

SlotField::SlotField(QWidget *parent) : QWidget(parent), m_day(new QDateEdit(this)), m_time(new QComboBox(this))
{
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setAccessibleName(tr("Day"));
    m_time->setAccessibleName(tr("Free times"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_day, 3);
    row->addWidget(m_time, 2);
    setFocusProxy(m_day);
    connect(m_day, &QDateEdit::dateChanged, this, [this] { emit dayWanted(day()); });
    connect(m_time, &QComboBox::activated, this, [this] { m_wanted = start().value_or(m_wanted); });
}

void SlotField::setService(const Product &service)
{
    m_service = service;
    if (m_known)
        fill();
}

void SlotField::setWanted(qint64 startsAt)
{
    m_wanted = startsAt;
    const QSignalBlocker silent(m_day);
    m_day->setDate(BusinessDay::ofMs(startsAt).date());
    emit dayWanted(day());
}

void SlotField::offer(BusinessDay asked, const std::vector<Booking> &bookings, qint64 now)
{
    if (asked != day()) // another was asked for since
        return;
    m_known = asked;
    m_bookings = bookings;
    m_now = now;
    fill();
}

void SlotField::fill()
{
    m_time->clear();
    for (const qint64 start : freeSlots(m_service, day(), {}, m_bookings, m_now))
        m_time->addItem(format::time(start), start);
    int wanted = 0; // or the next that is free
    while (wanted < m_time->count() - 1 && m_time->itemData(wanted).toLongLong() < m_wanted)
        ++wanted;
    m_time->setCurrentIndex(wanted);
    if (m_time->count() == 0)
        m_time->addItem(tr("none free"));
    m_time->setEnabled(start().has_value());
    emit offered();
}

std::optional<qint64> SlotField::start() const
{
    const QVariant start = m_time->currentData();
    return start.isValid() ? std::optional(start.toLongLong()) : std::nullopt;
}

BusinessDay SlotField::day() const
{
    return BusinessDay(m_day->date());
}

} // namespace yiren
