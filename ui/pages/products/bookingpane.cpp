#include "pages/products/bookingpane.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "pages/products/salepane.h"
#include "pages/products/slotfield.h"
#include "time/durations.h"
#include "widgets/buttons.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>

namespace yiren {

namespace {

// What is needed of a service to move this appointment of it.
Product serviceOf(const Booking &booking)
{
    Product service;
    service.id = booking.product;
    service.account = booking.account;
    service.kind = ProductKind::Service;
    service.name = booking.productName;
    service.minutes = static_cast<int>((booking.endsAt - booking.startsAt) / minuteMs);
    service.bufferMinutes = static_cast<int>((booking.busyUntil - booking.endsAt) / minuteMs);
    service.place = booking.place;
    service.needsMe = booking.needsMe;
    return service;
}

// "Su Mu · Consulting · paid 11-28 · …3f2a"
QString owedText(const OwedToSomebody &one)
{
    const QString number = one.owed.order.toString();
    const QString what = QStringLiteral("%1 · %2 · …%3")
                             .arg(format::oneLine(one.owed.productName),
                                  BookingPane::tr("paid %1").arg(format::day(BusinessDay::ofMs(one.owed.paidAt))), number.right(4));
    return one.name.isEmpty() ? what : format::oneLine(one.name) + QStringLiteral(" · ") + what;
}

QString changeText(const BookingChange &change)
{
    switch (change.kind) {
    case BookingChangeKind::Moved:
        return BookingPane::tr("%1 moved, was %2").arg(format::moment(change.at), format::moment(change.startedBefore));
    case BookingChangeKind::Cancelled:
        return BookingPane::tr("%1 cancelled").arg(format::moment(change.at));
    case BookingChangeKind::Restored:
        break;
    }
    return BookingPane::tr("%1 put back").arg(format::moment(change.at));
}

} // namespace

SlotField *BookingPane::addSlots(const QString &name)
{
    m_slots = new SlotField(this);
    addField(name, m_slots);
    connect(m_slots, &SlotField::dayWanted, this, &BookingPane::dayWanted);
    connect(m_slots, &SlotField::offered, this, [this] {
        m_go->setEnabled(m_slots->start().has_value());
        m_go->setToolTip(m_slots->start() ? QString() : tr("No time is free on this day: choose another one."));
    });
    return m_slots;
}

void BookingPane::showNew(const Choice &choice, qint64 startsAt, const OutTradeNo &paidBy)
{
    m_choice = choice;
    m_booking = {};
    begin(tr("New appointment"));
    addService();
    addSlots(tr("When"))->setService(choice.services.front());
    m_name = makeNameField(choice.customers, this);
    addField(tr("For whom"), m_name);
    addPaidBy(paidBy);
    m_go = addButton(ButtonLook::Primary, tr("Book it"));
    m_go->setEnabled(false);
    connect(m_service, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_slots->setService(m_choice.services[static_cast<size_t>(index)]); });
    connect(m_go, &QPushButton::clicked, this, [this] {
        const QString order = m_paidBy ? m_paidBy->currentData().toString() : QString();
        if (const auto start = m_slots->start())
            emit bookWanted(ProductId(m_service->currentData().toLongLong()), m_name->text(), *start, OutTradeNo(order));
    });
    connect(m_name, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    takeOwed();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
    m_slots->setWanted(startsAt);
}

void BookingPane::addService()
{
    m_service = new QComboBox(this);
    for (const Product &service : m_choice.services)
        m_service->addItem(QStringLiteral("%1 · %2").arg(format::oneLine(service.name), productFacts(service)), toInteger(service.id));
    m_service->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField(tr("What"), m_service);
}

void BookingPane::addPaidBy(const OutTradeNo &paidBy)
{
    m_paidBy = nullptr;
    if (m_choice.owed.empty())
        return;
    m_paidBy = new QComboBox(this);
    m_paidBy->addItem(tr("No order that is here"));
    for (const OwedToSomebody &one : m_choice.owed) {
        m_paidBy->addItem(owedText(one), one.owed.order.toString());
        if (one.owed.order == paidBy && m_paidBy->currentIndex() <= 0)
            m_paidBy->setCurrentIndex(m_paidBy->count() - 1);
    }
    m_paidBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addField(tr("Paid by"), m_paidBy);
    connect(m_paidBy, &QComboBox::currentIndexChanged, this, &BookingPane::takeOwed);
}

void BookingPane::takeOwed()
{
    const int index = m_paidBy ? m_paidBy->currentIndex() - 1 : -1;
    m_service->setEnabled(index < 0);
    m_service->setToolTip(index < 0 ? QString() : tr("This is what the order paid for."));
    if (index < 0)
        return;
    const OwedToSomebody &one = m_choice.owed[static_cast<size_t>(index)];
    m_service->setCurrentIndex(m_service->findData(toInteger(one.owed.product)));
    m_name->setText(one.name);
}

void BookingPane::showBooking(const Booking &booking, const std::vector<BookingChange> &changes, const std::vector<OwedToSomebody> &owed)
{
    m_booking = booking;
    m_service = nullptr;
    m_name = nullptr;
    begin(holderText(booking.holder), bookingTime(booking));
    addFact(tr("What"), format::oneLine(booking.productName));
    if (!booking.place.isEmpty())
        addFact(tr("Place"), format::oneLine(booking.place));
    if (booking.busyUntil > booking.endsAt)
        addFact(tr("Kept free"), tr("until %1").arg(format::time(booking.busyUntil)));
    addOrder(owed);
    auto *remind = addButton(ButtonLook::Link, tr("Copy a reminder"));
    remind->setToolTip(tr("A text to send to the customer; nothing is sent from here."));
    connect(remind, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(reminderText(m_booking));
        emit copied();
    });
    addMoving();
    addHistory(changes);
    show();
    m_slots->setWanted(booking.startsAt);
}

void BookingPane::addOrder(const std::vector<OwedToSomebody> &owed)
{
    if (!m_booking.order.isEmpty()) {
        addFact(tr("Paid by"), m_booking.order.toString());
        auto *other = addButton(ButtonLook::Link, tr("Not paid by this order"));
        connect(other, &QPushButton::clicked, this, [this] { emit orderWanted(m_booking, {}); });
        return;
    }
    auto *orders = new QMenu(this);
    for (const OwedToSomebody &one : owed) {
        if (one.owed.product == m_booking.product)
            orders->addAction(owedText(one).replace(u'&', QLatin1String("&&")), this,
                              [this, order = one.owed.order] { emit orderWanted(m_booking, order); });
    }
    if (orders->isEmpty())
        return;
    auto *choose = addButton(ButtonLook::Link, tr("Paid by an order …"));
    choose->setToolTip(tr("So that the order does not wait for a time any more."));
    choose->setMenu(orders);
}

void BookingPane::addMoving()
{
    addSection(tr("Another time"));
    addSlots(tr("When"))->setService(serviceOf(m_booking));
    m_go = addButton(ButtonLook::Primary, tr("Move it"));
    m_go->setEnabled(false);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (const auto start = m_slots->start())
            emit moveWanted(m_booking, *start);
    });
    auto *cancel = addButton(ButtonLook::Link, tr("Cancel the appointment"));
    connect(cancel, &QPushButton::clicked, this, [this] { emit cancelWanted(m_booking); });
}

void BookingPane::addHistory(const std::vector<BookingChange> &changes)
{
    if (changes.empty())
        return;
    addSection(tr("What happened"));
    for (const BookingChange &change : changes)
        addText(changeText(change));
}

void BookingPane::offer(BusinessDay day, std::vector<Booking> bookings, qint64 now)
{
    if (!m_slots || !isVisible())
        return;
    std::erase_if(bookings, [this](const Booking &booking) { return booking.id == m_booking.id; });
    m_slots->offer(day, bookings, now);
}

void BookingPane::sayError(const Problem &problem)
{
    say(problem, m_name);
}

} // namespace yiren
