#include "orders/orderstore.h"

#include "bills/rowchangestore.h"
#include "orders/ledgerput.h"
#include "orders/ledgershapes.h"
#include "orders/lockeddaystore.h"
#include "orders/ordereventstore.h"
#include "orders/orderrow.h"
#include "storage/rowdigest.h"

namespace yiren {

namespace {

QString selectOrders()
{
    return QLatin1String("SELECT ") + orderColumns + QLatin1String(" FROM orders WHERE account_id = ? ");
}

constexpr QLatin1String
    insertOrder("INSERT INTO orders (account_id, out_trade_no, occurrence, transaction_id, openid, created_at, paid_at, paid_day, "
                "amount_fen, refunded_fen, "
                "status, product, source, mark, batch_id, updated_at, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
constexpr QLatin1String updateOrder(
    "UPDATE orders SET account_id = ?, out_trade_no = ?, occurrence = ?, transaction_id = ?, openid = ?, created_at = ?, paid_at = ?, "
    "paid_day = ?, amount_fen = ?, refunded_fen = ?, status = ?, product = ?, source = ?, mark = ?, batch_id = ?, updated_at = ?, digest = "
    "? "
    "WHERE id = ?");
constexpr int orderIdParameter = 17; // of updateOrder

Result<std::vector<Order>> ordersOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<Order> orders;
    while (query.next())
        orders.push_back(orderOf(query));
    return orders;
}

// In the order of orderShape().
QByteArray orderDigest(AccountId account, const Order &order)
{
    RowDigest digest("orders");
    digest.add(toInteger(account)).add(order.outTradeNo.toString()).add(qint64(order.occurrence)).add(order.transactionId.toString());
    digest.add(order.openid.toString()).add(order.createdAt).add(order.paidAt);
    const auto day = order.paidDay();
    day ? digest.add(day->toText()) : digest.addNull();
    digest.add(order.amount).add(order.refunded).add(orderStatusName(order.status)).add(order.product).add(recordSourceName(order.source));
    return digest.add(orderMarkName(order.mark)).add(order.batchId).add(order.updatedAt).result();
}

void bindOrder(Statement &write, AccountId account, const Order &order)
{
    write.bind(0, toInteger(account));
    write.bind(1, order.outTradeNo);
    write.bind(2, order.occurrence);
    write.bind(3, order.transactionId);
    write.bind(4, order.openid);
    write.bind(5, order.createdAt);
    write.bind(6, order.paidAt);
    write.bind(7, order.paidDay());
    write.bind(8, order.amount);
    write.bind(9, order.refunded);
    write.bind(10, orderStatusName(order.status));
    write.bind(11, order.product);
    write.bind(12, recordSourceName(order.source));
    write.bind(13, orderMarkName(order.mark));
    write.bind(14, order.batchId);
    write.bind(15, order.updatedAt);
    write.bind(16, orderDigest(account, order));
}

// The store's rows as putRecords() needs them.
class OrderTable
{
public:
    OrderTable(Database &database, AccountId account) : m_database(database), m_account(account) {}

    const OutTradeNo &number(const Order &order) const { return order.outTradeNo; }
    Result<QSet<QString>> lockedDays() { return LockedDayStore(m_database).days(m_account); }
    Result<std::vector<Order>> there(const std::vector<OutTradeNo> &numbers) { return OrderStore(m_database).ordersOf(m_account, numbers); }
    Result<Order> insert(Order order, const PutRules &rules);
    Result<Order> update(Order order, const PutRules &rules);

private:
    Result<Statement *> prepared(std::optional<Statement> &statement, QLatin1String sql);

    Database &m_database;
    AccountId m_account;
    std::optional<Statement> m_insert;
    std::optional<Statement> m_update;
};

Result<Statement *> OrderTable::prepared(std::optional<Statement> &statement, QLatin1String sql)
{
    if (!statement) {
        auto fresh = m_database.prepare(sql);
        if (!fresh)
            return failure(fresh.error());
        statement.emplace(std::move(*fresh));
    }
    return &*statement;
}

Result<Order> OrderTable::insert(Order order, const PutRules &rules)
{
    const auto write = prepared(m_insert, insertOrder);
    if (!write)
        return failure(write.error());
    order.batchId = rules.batchId;
    order.updatedAt = rules.at;
    bindOrder(**write, m_account, order);
    if (auto ran = (*write)->run(); !ran)
        return failure(ran.error());
    order.id = (*write)->lastId();
    return order;
}

Result<Order> OrderTable::update(Order order, const PutRules &rules)
{
    const auto write = prepared(m_update, updateOrder);
    if (!write)
        return failure(write.error());
    RowChangeStore changes(m_database);
    const auto before = changes.valuesOfRow(orderShape(), order.id);
    if (!before)
        return failure(before.error());
    order.updatedAt = rules.at;
    bindOrder(**write, m_account, order);
    (*write)->bind(orderIdParameter, order.id);
    if (auto ran = (*write)->run(); !ran)
        return failure(ran.error());
    if (!rules.batchId)
        return order;
    const auto after = changes.valuesOfRow(orderShape(), order.id);
    if (!after)
        return failure(after.error());
    if (auto noted = changes.note(*rules.batchId, {orderShape().table, order.id, *before, *after}); !noted)
        return failure(noted.error());
    return order;
}

} // namespace

Result<std::vector<Order>> OrderStore::paidIn(AccountId account, Period period)
{
    auto query =
        m_database.prepare(selectOrders() + QLatin1String("AND paid_day >= ? AND paid_day < ? ORDER BY paid_at, out_trade_no, occurrence"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    return yiren::ordersOf(*query);
}

Result<std::vector<Order>> OrderStore::createdIn(AccountId account, Period period)
{
    auto query = m_database.prepare(
        selectOrders() + QLatin1String("AND created_at >= ? AND created_at < ? ORDER BY created_at, out_trade_no, occurrence"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.startMs());
    query->bind(2, period.endMs());
    return yiren::ordersOf(*query);
}

Result<std::vector<Order>> OrderStore::ordersOf(AccountId account, const std::vector<OutTradeNo> &numbers)
{
    std::vector<OutTradeNo> wanted = numbers;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<Order> orders;
    for (size_t first = 0; first < wanted.size(); first += numbersAtOnce) {
        const size_t count = std::min(numbersAtOnce, wanted.size() - first);
        const QString places = QStringLiteral("?, ").repeated(static_cast<qsizetype>(count)).chopped(2);
        auto query =
            m_database.prepare(selectOrders() + QStringLiteral("AND out_trade_no IN (%1) ORDER BY out_trade_no, occurrence").arg(places));
        if (!query)
            return failure(query.error());
        query->bind(0, toInteger(account));
        for (size_t i = 0; i < count; ++i)
            query->bind(static_cast<int>(i) + 1, wanted[first + i]);
        auto some = yiren::ordersOf(*query);
        if (!some)
            return some;
        std::move(some->begin(), some->end(), std::back_inserter(orders));
    }
    return orders;
}

Result<qint64> OrderStore::count(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM orders WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

Result<std::vector<PutOutcome>> OrderStore::put(AccountId account, const std::vector<Order> &orders, const PutRules &rules)
{
    if (orders.empty())
        return std::vector<PutOutcome>();
    OrderEventStore events(m_database);
    const OrderCause cause = rules.policy == ConflictPolicy::TakeNew ? OrderCause::Decision : OrderCause::News;
    if (auto begun = events.beginWriting(cause, orders.front().source, rules.at); !begun)
        return failure(begun.error());
    OrderTable table(m_database, account);
    auto outcomes = putRecords(table, orders, rules);
    if (auto ended = events.endWriting(); !ended)
        return failure(ended.error());
    return outcomes;
}

Result<PutOutcome> OrderStore::recordFromBill(AccountId account, const TradeRow &row, const PutRules &rules)
{
    if (row.kind != TradeKind::Payment)
        return failure(ErrorKind::Input, "order.not_a_payment", row.outTradeNo.toString());
    Order order;
    order.outTradeNo = row.outTradeNo;
    order.transactionId = row.transactionId;
    order.openid = row.openid;
    order.paidAt = row.tradedAt;
    order.amount = row.amount;
    order.status = OrderStatus::Paid;
    order.product = row.product;
    order.source = RecordSource::Bill;
    const auto outcomes = put(account, {order}, rules);
    if (!outcomes)
        return failure(outcomes.error());
    return outcomes->front();
}

Done OrderStore::setMark(AccountId account, const OutTradeNo &number, OrderMark mark, const PutRules &rules)
{
    const auto there = ordersOf(account, {number});
    if (!there)
        return failure(there.error());
    if (there->empty())
        return failure(ErrorKind::NotFound, "order.not_found", number.toString());
    OrderTable table(m_database, account);
    for (Order order : *there) {
        if (order.mark == mark)
            continue;
        order.mark = mark;
        if (auto updated = table.update(order, rules); !updated)
            return failure(updated.error());
    }
    return {};
}

} // namespace yiren
