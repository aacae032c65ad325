#include "pages/products/bookingspart.h"

#include "formatting/format.h"
#include "pages/products/productwords.h"
#include "pages/products/weekview.h"
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
      m_owed(makeButton(ButtonLook::Plain, this, "calendar")), m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    for (QWidget *tool : std::initializer_list<QWidget *>{m_before, m_after, m_today, m_days})
        tools()->addWidget(tool);
    tools()->addStretch();
    tools()->addWidget(m_owed);
    tools()->addWidget(m_new);
    m_owed->hide();
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
    connect(m_owed, &QPushButton::clicked, this, [this] { beginFor(m_books->choice.owed.front().owed.order); });
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
    connect(m_pane, &BookingPane::bookWanted, this,
            [this](ProductId service, const QString &name, qint64 startsAt, const OutTradeNo &paidBy) {
                bookIt({services().account.id, service, name, startsAt, paidBy});
            });
    connect(m_pane, &BookingPane::orderWanted, this,
            [this](const Booking &booking, const OutTradeNo &paidBy) { setOrder(booking.id, paidBy); });
    connect(m_pane, &BookingPane::moveWanted, this, [this](const Booking &booking, qint64 startsAt) { move(booking.id, startsAt); });
    connect(m_pane, &BookingPane::cancelWanted, this, [this](const Booking &booking) { setCancelled(booking.id, true); });
    connect(m_pane, &BookingPane::copied, this, [this] { emit noticed(tr("The reminder is copied: paste it into your chat."), {}); });
}

Result<BookingsPart::Books> BookingsPart::load(Database &database, AccountId account, qint64 from)
{
    auto bookings = BookingStore(database).between(account, from, from + 7 * dayMs);
    const auto products = ProductStore(database).products(account);
    auto customers = HolderStore(database).names(account, bookingNamesOffered);
    auto owed = loadOwedAppointments(database, account);
    if (!bookings || !products)
        return failure(bookings ? products.error() : bookings.error());
    if (!customers || !owed)
        return failure(customers ? owed.error() : customers.error());
    Books books{std::move(*bookings), {ofKind(*products, ProductKind::Service), std::move(*customers), std::move(*owed)}};
    for (const OwedToSomebody &one : books.choice.owed) { // what was withdrawn since is owed as well
        std::vector<Product> &services = books.choice.services;
        if (std::any_of(services.begin(), services.end(), [&one](const Product &service) { return service.id == one.owed.product; }))
            continue;
        auto withdrawn = ProductStore(database).product(account, one.owed.product);
        if (!withdrawn)
            return failure(withdrawn.error());
        services.push_back(std::move(*withdrawn));
    }
    return books;
}

void BookingsPart::refresh()
{
    const qint64 from = m_week->monday().start().toMSecsSinceEpoch();
    read<Books>([account = services().account.id, from](Database &database) { return load(database, account, from); },
                [this](const Books &books) { take(books); });
}

void BookingsPart::take(const Books &books)
{
    m_books = books;
    m_week->setToday(today());
    m_week->setBookings(books.bookings);
    showWeek();
    const std::vector<Product> &services = books.choice.services;
    showOwed();
    m_new->setEnabled(!services.empty());
    m_new->setToolTip(services.empty() ? tr("There is nothing that can be booked yet: add an appointment product first.") : QString());
    if (services.empty() && books.bookings.empty())
        showNothing("calendar", tr("There is nothing that can be booked yet."), tr("Add an appointment product"),
                    tr("It needs a name, a price, how long it takes and where; two can't be at the same time then."));
    else
        showList();
    if (!m_wanted.isEmpty())
        beginWanted();
}

void BookingsPart::showOwed()
{
    qint64 owed = 0;
    for (const OwedToSomebody &one : m_books->choice.owed)
        owed += one.owed.left;
    m_owed->setVisible(owed > 0);
    m_owed->setText(tr("%n paid, without a time", nullptr, static_cast<int>(owed)));
    m_owed->setToolTip(tr("Appointments that orders have paid for and that nobody has given a time yet."));
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
    beginAt(nextStart());
}

qint64 BookingsPart::nextStart() const
{
    return std::max(m_week->cursor(), now() - now() % (slotMinutes * minuteMs) + slotMinutes * minuteMs);
}

void BookingsPart::beginAt(qint64 startsAt)
{
    if (m_books && !m_books->choice.services.empty())
        m_pane->showNew(m_books->choice, startsAt);
}

void BookingsPart::beginFor(const OutTradeNo &order)
{
    m_wanted = order; // when the rows are as they are now
    refresh();
}

void BookingsPart::beginWanted()
{
    const OutTradeNo order = std::exchange(m_wanted, {});
    const auto &owed = m_books->choice.owed;
    if (std::any_of(owed.begin(), owed.end(), [&order](const OwedToSomebody &one) { return one.owed.order == order; }))
        m_pane->showNew(m_books->choice, nextStart(), order);
    else
        emit noticed(tr("Every appointment of this order has a time."), {});
}

void BookingsPart::open(BookingId id)
{
    m_openJob = services().storage.read<Opened>([account = services().account.id, id](Database &database) -> Result<Opened> {
        BookingStore store(database);
        auto booking = store.booking(account, id);
        auto changes = store.changes(id);
        auto owed = loadOwedAppointments(database, account);
        if (!booking || !changes)
            return failure(booking ? changes.error() : booking.error());
        if (!owed)
            return failure(owed.error());
        return Opened{std::move(*booking), std::move(*changes), std::move(*owed)};
    });
    m_openJob->then(this, [this, id](const Result<Opened> &opened) {
        if (opened)
            m_pane->showBooking(opened->booking, opened->changes, opened->owed);
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

void BookingsPart::setOrder(BookingId id, const OutTradeNo &order)
{
    write<Booking>([account = services().account.id, id, order](Database &database,
                                                                qint64 at) { return setBookingOrder(database, account, id, order, at); },
                   [this, order](const Booking &before) {
                       open(before.id);
                       const QString whose = holderText(before.holder);
                       emit noticed(order.isEmpty() ? tr("%1: paid by no order that is here").arg(whose)
                                                    : tr("%1: paid by order %2").arg(whose, order.toString()),
                                    [this, before] { setOrder(before.id, before.order); });
                   });
}

void BookingsPart::bookIt(const BookingWish &wish)
{
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
