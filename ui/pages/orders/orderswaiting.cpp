#include "frame/pageheader.h"
#include "formatting/format.h"
#include "models/viewmemory.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/viewspopover.h"
#include "pages/orders/waitingstrip.h"
#include "pages/products/sellingview.h"
#include "shipping/shippingstore.h"
#include "storage/storagethread.h"

#include <QAction>
#include <QPushButton>

// What waits leads to its rows; what is listed gets a name.
namespace yiren {

Result<Waiting> OrdersPage::waiting(Database &database, AccountId account, BusinessDay today)
{
    const auto open = ShippingStore(database).open(account);
    if (!open)
        return failure(open.error());
    Waiting waiting;
    for (const ManagedOrder &order : *open) {
        if (order.state != ManagedOrder::State::ToShip)
            continue;
        ++waiting.count;
        waiting.isUrgent = waiting.isUrgent || BusinessDay::ofMs(order.paidAt).daysTo(today) >= 2;
    }
    return waiting;
}

void OrdersPage::connectWaiting()
{
    connect(m_waiting, &WaitingStrip::chosen, this, &OrdersPage::showWaiting);
    connect(m_views, &QPushButton::clicked, this, &OrdersPage::openViews);
    connect(command("views"), &QAction::triggered, this, &OrdersPage::openViews);
    connect(m_onlyRefunds, &QPushButton::clicked, this, [this] {
        OrderView view = m_listed;
        view.isRefundUnderWay = false;
        list(view);
    });
}

void OrdersPage::showWaiting(WaitingKind what)
{
    switch (what) {
    case WaitingKind::ToPay:
        return openTarget(QStringLiteral("state:") + orderStateName(OrderGroup::Unpaid));
    case WaitingKind::Refunds:
        return openTarget(QStringLiteral("refunds:underway"));
    case WaitingKind::ToShip:
        return m_selling->show(QByteArray("shipping"));
    case WaitingKind::Shop:
        return openTarget(QStringLiteral("source:") + recordSourceName(RecordSource::Shop));
    case WaitingKind::Bookings:
        return m_selling->showWaiting(SellingSection::Bookings);
    case WaitingKind::Memberships:
        return m_selling->showWaiting(SellingSection::Members);
    }
}

OrderView OrdersPage::listedByName() const
{
    OrderView view = m_listed;
    if (filter().period && !view.days)
        view.days = periodChoiceFromName(m_services.memory.value(QStringLiteral("period")).toString());
    return view;
}

void OrdersPage::openViews()
{
    m_viewsJob = m_services.storage.read<std::vector<OrderView>>([](Database &database) { return loadOrderViews(database); });
    m_viewsJob->then(this, [this](const Result<std::vector<OrderView>> &views) {
        if (!views) {
            showDeedFailed(m_services.words(views.error()), [this] { openViews(); });
            return;
        }
        const OrderView listed = listedByName();
        auto *popover = new ViewsPopover(listed, *views, this);
        connect(popover, &ViewsPopover::opened, this, &OrdersPage::list);
        connect(popover, &ViewsPopover::removed, this,
                [this](const OrderView &view, size_t place) { removeView(view, place, Undoable::Yes); });
        connect(popover, &ViewsPopover::saved, this, [this, listed](const QString &name) {
            OrderView view = listed;
            view.name = name;
            saveView(view, mostOrderViews, Undoable::Yes);
        });
        popover->openBelow(*m_views);
    });
    m_viewsJob->start();
}

void OrdersPage::saveView(const OrderView &view, size_t place, Undoable undoable)
{
    const auto undo = [this, view, place] { removeView(view, place, Undoable::No); };
    writeViews([view, place](Database &database) { return addOrderView(database, view, place); },
               [this, view, step = undoable == Undoable::Yes ? std::function<void()>(undo) : nullptr] {
                   emit noticed(tr("View saved: %1").arg(format::oneLine(view.name)), step);
               });
}

void OrdersPage::removeView(const OrderView &view, size_t place, Undoable undoable)
{
    const auto undo = [this, view, place] { saveView(view, place, Undoable::No); };
    writeViews([name = view.name](Database &database) { return removeOrderView(database, name); },
               [this, view, step = undoable == Undoable::Yes ? std::function<void()>(undo) : nullptr] {
                   emit noticed(tr("View removed: %1").arg(format::oneLine(view.name)), step);
               });
}

void OrdersPage::writeViews(const std::function<Done(Database &)> &work, const std::function<void()> &after)
{
    std::erase_if(m_viewWrites, [](const auto &job) { return job->isFinished(); });
    auto job = m_services.storage.write<void>(work);
    job->then(this, [this, work, after](const Done &done) {
        if (done)
            after();
        else if (done.error().kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(done.error()), [this, work, after] { writeViews(work, after); });
    });
    job->start();
    m_viewWrites.push_back(std::move(job));
}

} // namespace yiren
