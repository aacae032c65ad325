#include "formatting/format.h"
#include "models/tableview.h"
#include "orders/orderstore.h"
#include "pages/orders/orderspage.h"
#include "pages/orders/statestrip.h"
#include "pages/orders/waitingstrip.h"
#include "pages/orders/paymentpane.h"
#include "pages/products/sellingview.h"
#include "storage/storagethread.h"
#include "widgets/emptystate.h"

// What the page reads, and what comes of it.
namespace yiren {

namespace {

// Newest first, until a title is clicked.
OrderSorting sortingOf(const OrdersModel::Request &request)
{
    if (request.sortColumn.isEmpty())
        return {};
    return {request.sortColumn == "amount_fen" ? OrderSorting::By::Amount : OrderSorting::By::Time, request.order == Qt::AscendingOrder};
}

} // namespace

// Of several wishes in one go, as when another page leads here, the last one is read. What was asked for before and has not been begun is
// not looked for any more.
void OrdersPage::read()
{
    *m_isWanted = false;
    m_pageJob.reset();
    m_overviewJob.reset();
    showLoading();
    if (!std::exchange(m_isReadPlanned, true))
        QMetaObject::invokeMethod(this, &OrdersPage::readNow, Qt::QueuedConnection);
}

void OrdersPage::readNow()
{
    m_isReadPlanned = false;
    if (m_selling->section() != SellingSection::Orders)
        return; // somebody went elsewhere meanwhile
    m_isWanted = std::make_shared<std::atomic_bool>(true);
    m_model->reload();
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_overviewJob =
        m_services.storage.read<Overview>([account = m_services.account.id, filter = filter(), now, withWaiting = m_isWaitingOld,
                                           wanted = m_isWanted](Database &database) -> Result<Overview> {
            if (!*wanted)
                return failure(ErrorKind::Cancelled, "cancelled");
            auto sums = OrderListStore(database).sums(account, filter);
            const auto orders = OrderStore(database).count(account);
            if (!sums || !orders)
                return failure(sums ? orders.error() : sums.error());
            Overview overview{std::move(*sums), *orders, {}, now, {}};
            if (!withWaiting)
                return overview;
            auto waiting = loadWaiting(database, account, now);
            const auto toShip = OrdersPage::waiting(database, account, BusinessDay::ofMs(now));
            if (!waiting || !toShip)
                return failure(waiting ? toShip.error() : waiting.error());
            overview.waiting = std::move(*waiting);
            overview.toShip = *toShip;
            return overview;
        });
    m_overviewJob->then(this, [this](const Result<Overview> &overview) { takeOverview(overview); });
    m_overviewJob->start();
}

void OrdersPage::fetchPage(const OrdersModel::Request &request)
{
    m_sorting = sortingOf(request);
    std::optional<OrderListStore::Place> after;
    if (request.after)
        after = OrderListStore::placeOf(*request.after, m_sorting);
    m_pageJob =
        m_services.storage.read<std::vector<ListedOrder>>([account = m_services.account.id, filter = filter(), after, limit = request.limit,
                                                           wanted = m_isWanted](Database &database) -> Result<std::vector<ListedOrder>> {
            if (!*wanted)
                return failure(ErrorKind::Cancelled, "cancelled");
            return OrderListStore(database).page(account, filter, after, limit);
        });
    m_pageJob->then(this, [this, ticket = request.ticket, limit = request.limit](const Result<std::vector<ListedOrder>> &rows) {
        takePage(ticket, limit, rows);
    });
    m_pageJob->start();
}

void OrdersPage::takePage(quint64 ticket, int limit, const Result<std::vector<ListedOrder>> &rows)
{
    if (!rows) {
        m_model->pageFailed(ticket);
        showFailed(m_services.words(rows.error()));
        return;
    }
    m_model->addPage(ticket, *rows, rows->size() == static_cast<size_t>(limit));
}

// Comes after the first page: the reading lane works in order.
void OrdersPage::takeOverview(const Result<Overview> &overview)
{
    if (!overview) {
        showFailed(m_services.words(overview.error()));
        return;
    }
    m_overview = *overview;
    m_strip->setSums(m_overview->sums);
    if (m_overview->waiting) {
        m_waiting->set(*m_overview->waiting, m_overview->at);
        emit waitingChanged(m_overview->toShip.count, m_overview->toShip.isUrgent);
        m_isWaitingOld = false;
    }
    showWhatIsListed();
    showWhetherAny();
}

// A payment is taken beside whatever there is. What was opened by its number stays open, whatever is listed beside it.
void OrdersPage::showWhetherAny()
{
    const bool isNothing = m_model->rowCount() == 0;
    m_table->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
    if (isNothing)
        m_nothing->set("search", whyNothingIsListed(), tr("Show all orders"));
    if (m_overview->orders == 0 && m_payment->isHidden())
        showEmpty("orders", tr("There are no orders yet."), tr("Go to reconciliation"),
                  tr("Import an orders CSV or a bill there; every paid order then stands here."));
    else
        showReady();
}

QString OrdersPage::whyNothingIsListed() const
{
    const OrderFilter shown = filter();
    if (!m_listed.words.isEmpty())
        return tr("No order matches “%1”.").arg(m_listed.words);
    if (m_listed.isRefundUnderWay)
        return tr("No refund is under way.");
    if (!m_listed.state && !m_listed.source && shown.period)
        return tr("There are no orders in %1.").arg(format::dayRange(shown.period->first, shown.period->last.previous()));
    return tr("No order is in this state in these days.");
}

} // namespace yiren
