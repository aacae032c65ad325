#include "orders/orderliststore.h"

#include "orders/orderrow.h"
#include "time/durations.h"

#include <algorithm>
#include <array>
#include <variant>

namespace yiren {

namespace {

constexpr qsizetype shortestTail = 4; // as the indexes orders_number_tail and orders_transaction_tail have it
constexpr std::array stateNames = {"unpaid", "paid", "refunded", "closed"}; // as OrderGroup

// As the index orders_listed has it.
constexpr QLatin1String listedAt("COALESCE(created_at, paid_at, 0)");
constexpr QLatin1String refunds("FROM refund r WHERE r.account_id = orders.account_id AND r.out_trade_no = orders.out_trade_no "
                                "AND r.status <> 'CLOSED'");

// A payer's name, where one is known. An openid that stands under two apps is the one's who had it first.
constexpr QLatin1String payerName("(SELECT c.name FROM customer_identity i JOIN customer c ON c.id = i.customer_id "
                                  "WHERE i.account_id = orders.account_id AND i.value = orders.openid AND i.kind = 'openid' "
                                  "ORDER BY i.id LIMIT 1)");

// The name of the OrderGroup of a row.
QString stateSql()
{
    return QStringLiteral("CASE WHEN status = 'NOTPAY' THEN 'unpaid' WHEN status = 'CLOSED' THEN 'closed' "
                          "WHEN status = 'REFUND' OR refunded_fen > 0 OR EXISTS (SELECT 1 %1) THEN 'refunded' ELSE 'paid' END")
        .arg(refunds);
}

QString selectSql()
{
    return QStringLiteral("SELECT %1, %2, (SELECT COALESCE(sum(r.refund_fen), 0) %3), %4 FROM orders WHERE ")
        .arg(orderColumns, stateSql(), refunds, payerName);
}

QString escaped(QString word)
{
    return word.replace(u'\\', QLatin1String("\\\\")).replace(u'%', QLatin1String("\\%")).replace(u'_', QLatin1String("\\_"));
}

// Four or more digits, as at the end of a number: no letter, which LIKE would take in either case.
bool canBeLookedUp(const QString &word)
{
    return word.size() >= shortestTail
        && std::ranges::all_of(word, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u'_'; });
}

// The same as a look through all orders, out of indexes: ends of numbers, beginnings of openids, products with the word, payers with it in
// the name.
constexpr QLatin1String lookedUp(
    "AND id IN (WITH RECURSIVE named(product) AS (SELECT min(product) FROM orders WHERE account_id = ? UNION ALL "
    "SELECT (SELECT min(o.product) FROM orders o WHERE o.account_id = ? AND o.product > n.product) FROM named n WHERE n.product IS NOT "
    "NULL) "
    "SELECT o.id FROM orders o INDEXED BY orders_number_tail WHERE o.account_id = ? AND substr(o.out_trade_no, -4) = ? "
    "AND o.out_trade_no LIKE ? ESCAPE '\\' "
    "UNION SELECT o.id FROM orders o INDEXED BY orders_transaction_tail WHERE o.account_id = ? AND substr(o.transaction_id, -4) = ? "
    "AND o.transaction_id LIKE ? ESCAPE '\\' "
    "UNION SELECT o.id FROM orders o WHERE o.account_id = ? AND o.openid >= ? AND o.openid < ? "
    "UNION SELECT o.id FROM named n CROSS JOIN orders o ON o.account_id = ? AND o.product = n.product WHERE n.product LIKE ? ESCAPE '\\' "
    "UNION SELECT o.id FROM customer c CROSS JOIN customer_identity i ON i.customer_id = c.id AND i.kind = 'openid' "
    "CROSS JOIN orders o ON o.account_id = ? AND o.openid = i.value WHERE c.name LIKE ? ESCAPE '\\') ");

// A condition with its parameters, in their order.
class Condition
{
public:
    Condition(const OrderFilter &filter, AccountId account)
    {
        if (filter.period) {
            add(QStringLiteral("AND %1 >= ? AND %1 < ? ").arg(listedAt), {filter.period->startMs(), filter.period->endMs()});
        }
        if (filter.isRefundUnderWay)
            add(QStringLiteral("AND out_trade_no IN (SELECT r.out_trade_no FROM refund r WHERE r.account_id = orders.account_id "
                               "AND r.status = 'PROCESSING') "),
                {});
        for (const QString &word : filter.words.split(u' ', Qt::SkipEmptyParts)) {
            const QString ending = u'%' + escaped(word), within = ending + u'%';
            if (canBeLookedUp(word)) {
                const qint64 id = toInteger(account);
                const QString tail = word.right(shortestTail);
                m_isLookedUp = true;
                add(lookedUp,
                    {id, id, id, tail, ending, id, tail, ending, id, word, QString(word + QChar(0xffff)), id, within, id, within});
                continue;
            }
            const QString beginning = escaped(word) + u'%'; // in the middle of an openid stand all letters
            add(QStringLiteral("AND (out_trade_no LIKE ? ESCAPE '\\' OR transaction_id LIKE ? ESCAPE '\\' OR product LIKE ? ESCAPE '\\' "
                               "OR openid LIKE ? ESCAPE '\\' OR openid IN (SELECT i.value FROM customer_identity i JOIN customer c "
                               "ON c.id = i.customer_id WHERE i.kind = 'openid' AND c.name LIKE ? ESCAPE '\\')) "),
                {ending, ending, within, beginning, within});
        }
    }
    void add(const QString &sql, std::initializer_list<std::variant<qint64, QString>> values)
    {
        m_sql += sql;
        m_values.insert(m_values.end(), values);
    }
    // Behind "WHERE ". The plus keeps SQLite from walking through the whole list for its order where few orders are looked up.
    QString sql() const { return QLatin1String(m_isLookedUp ? "+account_id = ? " : "account_id = ? ") + m_sql; }
    int bind(Statement &query, int at) const
    {
        for (const auto &value : m_values)
            std::visit([&](const auto &plain) { query.bind(at++, plain); }, value);
        return at;
    }

private:
    QString m_sql;
    std::vector<std::variant<qint64, QString>> m_values;
    bool m_isLookedUp = false;
};

Result<std::vector<ListedOrder>> rowsOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<ListedOrder> rows;
    while (query.next()) {
        ListedOrder row;
        row.order = orderOf(query);
        row.state = orderStateFromName(query.text(orderColumnCount)).value_or(OrderGroup::Unpaid);
        row.refunded = std::max(row.order.refunded, query.money(orderColumnCount + 1));
        row.payerName = query.text(orderColumnCount + 2);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

QString orderStateName(OrderGroup state)
{
    return QLatin1String(stateNames[static_cast<size_t>(state)]);
}

std::optional<OrderGroup> orderStateFromName(QStringView name)
{
    for (size_t i = 0; i < stateNames.size(); ++i) {
        if (name == QLatin1String(stateNames[i]))
            return static_cast<OrderGroup>(i);
    }
    return std::nullopt;
}

Result<std::vector<ListedOrder>> OrderListStore::page(AccountId account, const OrderFilter &filter, std::optional<Place> after, int limit)
{
    Condition condition(filter, account);
    if (filter.state)
        condition.add(QStringLiteral("AND %1 = ? ").arg(stateSql()), {orderStateName(*filter.state)});
    if (after)
        condition.add(QStringLiteral("AND (%1, id) < (?, ?) ").arg(listedAt), {after->listedAt, after->id});
    auto query = m_database.prepare(selectSql() + condition.sql() + QStringLiteral("ORDER BY %1 DESC, id DESC LIMIT ?").arg(listedAt));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(condition.bind(*query, 1), limit);
    return rowsOf(*query);
}

Result<std::optional<ListedOrder>> OrderListStore::order(AccountId account, const OutTradeNo &number, int occurrence)
{
    auto query = m_database.prepare(selectSql() + QLatin1String("account_id = ? AND out_trade_no = ? AND occurrence = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, number);
    query->bind(2, occurrence);
    const auto rows = rowsOf(*query);
    if (!rows)
        return failure(rows.error());
    return rows->empty() ? std::nullopt : std::optional(rows->front());
}

Result<std::map<OrderGroup, OrderSum>> OrderListStore::sums(AccountId account, const OrderFilter &filter)
{
    const Condition condition(filter, account);
    auto query = m_database.prepare(QStringLiteral("SELECT %1 AS state, count(*), sum(amount_fen) FROM orders WHERE %2 GROUP BY state")
                                        .arg(stateSql(), condition.sql()));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    condition.bind(*query, 1);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<OrderGroup, OrderSum> sums;
    while (query->next())
        sums[orderStateFromName(query->text(0)).value_or(OrderGroup::Unpaid)] = {query->integer(1), query->money(2)};
    return sums;
}

Result<UnpaidOrders> OrderListStore::unpaid(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*), min(COALESCE(created_at, paid_at)) FROM orders WHERE account_id = ? AND status = 'NOTPAY'"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? UnpaidOrders{query->integer(0), query->optionalInteger(1)} : UnpaidOrders();
}

Result<std::map<BusinessDay, qint64>> OrderListStore::dayCounts(AccountId account, Period period)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT min(%1), count(*) FROM orders WHERE account_id = ? AND %1 >= ? AND %1 < ? GROUP BY (%1 - ?) / %2")
            .arg(listedAt)
            .arg(dayMs));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.startMs());
    query->bind(2, period.endMs());
    query->bind(3, period.startMs());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<BusinessDay, qint64> counts;
    while (query->next())
        counts[BusinessDay::ofMs(query->integer(0))] = query->integer(1);
    return counts;
}

} // namespace yiren
