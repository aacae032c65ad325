#include "pages/products/bookingspart.h"

#include "formatting/format.h"
#include "pages/products/bookingpane.h"
#include "pages/products/productwords.h"
#include "pages/products/weekview.h"
#include "products/bookingdeeds.h"
#include "products/bookingstore.h"
#include "products/holderstore.h"
#include "products/productstore.h"
#include "time/durations.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int bookingNamesOffered = 500;

} // namespace

BookingsPart::BookingsPart(const PageServices &services, QWidget *parent)
    : SellingPart(services, parent), m_week(new WeekView(today(), this)), m_pane(new BookingPane(this)),
      m_before(makeButton(ButtonLook::Plain, this, "left")), m_after(makeButton(ButtonLook::Plain, this, "right")),
      m_today(makeButton(ButtonLook::Plain, this)), m_days(new TextLabel(TextLook::Strong, this)),
      m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    for (QWidget *tool : std::initializer_list<QWidget *>{m_before, m_after, m_today, m_days})
        tools()->addWidget(tool);
    tools()->addStretch();
    tools()->addWidget(m_new);
    auto *card = new Card(this);
    card->body()->addWidget(m_week);
    layOut(card, m_pane);
    connectParts();
}

void BookingsPart::connectParts()
{
    connect(m_before, &QPushButton::clicked, this, [this] { m_week->goTo(m_week->cursor() - 7 * dayMs); });
    connect(m_after, &QPushButton::clicked, this, [this] { m_week->goTo(m_week->cursor() + 7 * dayMs); });
    connect(m_today, &QPushButton::clicked, this, &BookingsPart::showWaiting);
    connect(m_new, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_week, &WeekView::weekChanged, this, [this] {
        showWeek();
        refresh();
    });
    connect(m_week, &WeekView::opened, this, &BookingsPart::open);
    connect(m_week, &WeekView::newWanted, this, &BookingsPart::beginAt);
    connect(m_week, &WeekView::moveWanted, this, &BookingsPart::move);
    connect(m_week, &WeekView::cancelWanted, this, [this](BookingId id) { setCancelled(id, true); });
    connect(m_pane, &BookingPane::closed, this, [this] { m_week->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &BookingPane::dayWanted, this, &BookingsPart::readDay);
    connect(m_pane, &BookingPane::bookWanted, this, &BookingsPart::bookIt);
    connect(m_pane, &BookingPane::moveWanted, this, [this](const Booking &booking, qint64 startsAt) { move(booking.id, startsAt); });
    connect(m_pane, &BookingPane::cancelWanted, this, [this](const Booking &booking) { setCancelled(booking.id, true); });
    connect(m_pane, &BookingPane::copied, this, [this] { emit noticed(tr("The reminder is copied: paste it into your chat."), {}); });
}

void BookingsPart::refresh()
{
    const qint64 from = m_week->monday().start().toMSecsSinceEpoch();
    read<Books>(
        [account = services().account.id, from](Database &database) -> Result<Books> {
            auto bookings = BookingStore(database).between(account, from, from + 7 * dayMs);
            const auto products = ProductStore(database).products(account);
            auto customers = HolderStore(database).names(account, bookingNamesOffered);
            if (!bookings || !products)
                return failure(bookings ? products.error() : bookings.error());
            if (!customers)
                return failure(customers.error());
            return Books{std::move(*bookings), ofKind(*products, ProductKind::Service), std::move(*customers)};
        },
        [this](const Books &books) { take(books); });
}

void BookingsPart::take(const Books &books)
{
    m_books = books;
    m_week->setToday(today());
    m_week->setBookings(books.bookings);
    showWeek();
    m_new->setEnabled(!books.services.empty());
    m_new->setToolTip(books.services.empty() ? tr("There is nothing that can be booked yet: add an appointment product first.")
                                             : QString());
    if (books.services.empty() && books.bookings.empty())
        showNothing("calendar", tr("There is nothing that can be booked yet."), tr("Add an appointment product"),
                    tr("It needs a name, a price, how long it takes and where; two can't be at the same time then."));
    else
        showList();
}

void BookingsPart::showWeek()
{
    m_days->setText(format::dayRange(m_week->monday(), m_week->monday().plusDays(6)));
}

void BookingsPart::emptyActionTriggered()
{
    emit productWanted(static_cast<int>(ProductKind::Service));
}

void BookingsPart::showWaiting()
{
    m_week->goTo(m_week->cursor() + BusinessDay::ofMs(m_week->cursor()).daysTo(today()) * dayMs);
}

void BookingsPart::beginNew()
{
    beginAt(std::max(m_week->cursor(), now() - now() % (slotMinutes * minuteMs) + slotMinutes * minuteMs));
}

void BookingsPart::beginAt(qint64 startsAt)
{
    if (!m_books || m_books->services.empty())
        return;
    m_pane->showNew(m_books->services, m_books->customers, startsAt);
}

void BookingsPart::open(BookingId id)
{
    m_openJob = services().storage.read<Opened>([account = services().account.id, id](Database &database) -> Result<Opened> {
        BookingStore store(database);
        auto booking = store.booking(account, id);
        auto changes = store.changes(id);
        if (!booking || !changes)
            return failure(booking ? changes.error() : booking.error());
        return Opened{std::move(*booking), std::move(*changes)};
    });
    m_openJob->then(this, [this, id](const Result<Opened> &opened) {
        if (opened)
            m_pane->showBooking(opened->booking, opened->changes);
        else if (opened.error().kind != ErrorKind::Cancelled)
            emit deedFailed(opened.error(), [this, id] { open(id); });
    });
    m_openJob->start();
}

void BookingsPart::readDay(BusinessDay day)
{
    const qint64 from = day.start().toMSecsSinceEpoch();
    m_dayJob = services().storage.read<std::vector<Booking>>([account = services().account.id, from](Database &database) {
        return BookingStore(database).between(account, from, from + 2 * dayMs);
    });
    m_dayJob->then(this, [this, day](const Result<std::vector<Booking>> &bookings) {
        if (bookings)
            m_pane->offer(day, *bookings, now());
        else if (bookings.error().kind != ErrorKind::Cancelled)
            emit deedFailed(bookings.error(), [this, day] { readDay(day); });
    });
    m_dayJob->start();
}

void BookingsPart::bookIt(ProductId service, const QString &name, qint64 startsAt)
{
    const BookingWish wish{services().account.id, service, name, startsAt, {}};
    write<Booking>([wish](Database &database, qint64 at) { return book(database, wish, at); },
                   [this](const Booking &booking) {
                       m_week->goTo(booking.startsAt);
                       open(booking.id);
                       emit noticed(tr("%1 is booked for %2.").arg(holderText(booking.holder), bookingTime(booking)),
                                    [this, id = booking.id] { setCancelled(id, true); });
                   },
                   [this](const Error &error) { m_pane->sayError(services().words(error)); });
}

void BookingsPart::move(BookingId id, qint64 startsAt)
{
    write<Booking>([account = services().account.id, id, startsAt](Database &database,
                                                                   qint64 at) { return moveBooking(database, account, id, startsAt, at); },
                   [this, startsAt](const Booking &before) {
                       m_week->goTo(startsAt);
                       m_week->choose(before.id);
                       if (m_pane->shown() == before.id)
                           open(before.id);
                       emit noticed(tr("%1: now %2").arg(holderText(before.holder), format::moment(startsAt)),
                                    [this, before] { move(before.id, before.startsAt); });
                   });
}

void BookingsPart::setCancelled(BookingId id, bool isCancelled)
{
    write<Booking>([account = services().account.id, id,
                    isCancelled](Database &database, qint64 at) { return setBookingCancelled(database, account, id, isCancelled, at); },
                   [this, isCancelled](const Booking &booking) {
                       if (isCancelled && m_pane->shown() == booking.id) {
                           m_pane->hide();
                           m_week->setFocus(Qt::OtherFocusReason);
                       }
                       const QString what = holderText(booking.holder) + u' ' + bookingTime(booking);
                       emit noticed(isCancelled ? tr("%1 is cancelled.").arg(what) : tr("%1 is there again.").arg(what),
                                    [this, id = booking.id, isCancelled] { setCancelled(id, !isCancelled); });
                   });
}

void BookingsPart::retranslate()
{
    m_new->setText(tr("New appointment"));
    m_today->setText(tr("This week"));
    setOnlyIcon(*m_before, tr("The week before"));
    setOnlyIcon(*m_after, tr("The week after"));
    if (m_pane->isAsking())
        m_pane->hide();
    else if (const auto shown = m_pane->shown())
        open(*shown);
    if (m_books)
        take(*m_books);
}

} // namespace yiren
