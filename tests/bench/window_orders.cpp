// A page of the orders list against the bare keyset query over the same rows through QtSql, page by page through all orders.
//   window_orders FOLDER [rounds]      after window_start, which fills FOLDER/data
#include "accounts/accountstore.h"
#include "bench/comparison.h"
#include "orders/orderrow.h"
#include "pages/orders/ordersmodel.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "time/clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <array>

using namespace yiren;

namespace {

using Rows = std::vector<ListedOrder>;
using BareRow = std::array<QVariant, orderColumnCount>;

constexpr int pageSize = OrdersModel::pageSize;

OrderListStore::Place placeOf(const ListedOrder &row)
{
    return {row.listedAt(), row.order.id};
}

double msOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// What one would write without any of our code: the ledger's columns, newest first, behind the last row of the page before.
size_t barePage(QSqlDatabase &database, qint64 account, std::optional<OrderListStore::Place> after, std::vector<BareRow> &rows)
{
    const QString from = after ? QStringLiteral("AND (COALESCE(created_at, paid_at, 0), id) < (?, ?) ") : QString();
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(
        QStringLiteral("SELECT %1 FROM orders WHERE account_id = ? %2ORDER BY COALESCE(created_at, paid_at, 0) DESC, id DESC LIMIT ?")
            .arg(orderColumns, from));
    query.addBindValue(account);
    if (after) {
        query.addBindValue(after->key);
        query.addBindValue(after->id);
    }
    query.addBindValue(pageSize);
    query.exec();
    rows.clear();
    while (query.next()) {
        BareRow &row = rows.emplace_back();
        for (int column = 0; column < orderColumnCount; ++column)
            row[static_cast<size_t>(column)] = query.value(column);
    }
    return rows.size();
}

// The same pages three ways: from the store, into the model of the page through the reading thread, and bare.
class Pages
{
public:
    explicit Pages(const QString &path) : m_storage({path, [](Database &) { return Done(); }, {}}), m_model(makeOrdersModel(m_clock))
    {
        m_bare = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        m_bare.setDatabaseName(path);
        m_model->setFetch([this](const OrdersModel::Request &request) { m_request = request; });
    }
    bool open()
    {
        auto database = Database::open(m_bare.databaseName());
        if (!database || !m_bare.open() || !awaited(m_storage.open()))
            return false;
        m_database = std::move(*database);
        QSqlQuery(m_bare).exec(QStringLiteral("PRAGMA cache_size=-65536")); // as ours
        const auto accounts = AccountStore(*m_database).accounts();
        if (!accounts || accounts->empty())
            return false;
        m_account = accounts->front().id;
        return true;
    }
    // Every page once, each way in turn.
    bool walk(Comparison &store, Comparison &model)
    {
        std::optional<OrderListStore::Place> after;
        m_model = makeOrdersModel(m_clock);
        m_model->setFetch([this](const OrdersModel::Request &request) { m_request = request; });
        m_model->reload();
        for (bool more = true; more;) {
            const double bare = measureBare(after);
            const auto [ours, rows] = measureStore(after);
            const double shown = measureModel(after);
            if (rows.size() != m_bareRows.size() || rows.empty())
                return rows.size() == m_bareRows.size() && m_model->rowCount() > 0;
            more = rows.size() == pageSize; // only full pages count
            if (more) {
                store.add(ours, bare);
                model.add(shown, bare);
                after = placeOf(rows.back());
            }
        }
        return true;
    }

private:
    double measureBare(std::optional<OrderListStore::Place> after)
    {
        QElapsedTimer timer;
        timer.start();
        barePage(m_bare, toInteger(m_account), after, m_bareRows);
        return msOf(timer);
    }
    std::pair<double, Rows> measureStore(std::optional<OrderListStore::Place> after)
    {
        QElapsedTimer timer;
        timer.start();
        auto rows = OrderListStore(*m_database).page(m_account, {}, after, pageSize);
        const double took = msOf(timer);
        return {took, rows ? std::move(*rows) : Rows()};
    }
    // From the table's asking for more rows until it has them.
    double measureModel(std::optional<OrderListStore::Place> after)
    {
        QElapsedTimer timer;
        timer.start();
        if (after)
            m_model->fetchMore({});
        auto rows = awaited(m_storage.read<Rows>(
            [account = m_account, after](Database &database) { return OrderListStore(database).page(account, {}, after, pageSize); }));
        if (rows)
            m_model->addPage(m_request.ticket, std::move(*rows), true);
        return msOf(timer);
    }

    SystemClock m_clock;
    StorageThread m_storage;
    std::unique_ptr<Database> m_database;
    QSqlDatabase m_bare;
    std::vector<BareRow> m_bareRows;
    AccountId m_account{};
    std::unique_ptr<OrdersModel> m_model;
    OrdersModel::Request m_request;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2)
        return 2;
    Pages pages(words[1] + QStringLiteral("/data/yiren.db"));
    Comparison store, model, warmingUp;
    if (!pages.open() || !pages.walk(warmingUp, warmingUp))
        return 1;
    for (int round = 0; round < (words.size() > 2 ? words[2].toInt() : 10); ++round) {
        if (!pages.walk(store, model))
            return 1;
    }
    store.say("200 orders by key, from the store", "bare query");
    model.say("200 orders by key, into the page's table", "bare query");
    return 0;
}
