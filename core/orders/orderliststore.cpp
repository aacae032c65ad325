#include "orders/orderliststore.h"

#include "orders/orderrow.h"
#include "time/durations.h"

#include <algorithm>
#include <array>
#include <variant>

namespace yiren {

namespace {

constexpr std::array stateNames = {"unpaid", "paid", "refunded", "closed"}; // as OrderGroup

// As the index orders_listed has it.
constexpr QLatin1String listedAt("COALESCE(created_at, paid_at, 0)");
constexpr QLatin1String refunds("FROM refund r WHERE r.account_id = orders.account_id AND r.out_trade_no = orders.out_trade_no "
                                "AND r.status <> 'CLOSED'");

// A payer's name, where one is known. An openid that stands under two apps is the one's who had it first.
constexpr QLatin1String payerName("(SELECT c.name FROM customer_identity i JOIN customer c ON c.id = i.customer_id "
                                  "WHERE i.account_id = orders.account_id AND i.value = orders.openid AND i.kind = 'openid' "
                                  "ORDER BY i.id LIMIT 1)");

// When WeChat Pay last said that it waits for its payment; a code that it gave is such a word.
constexpr QLatin1String unpaidAsOf("(SELECT COALESCE(q.asked_at, CASE q.state WHEN 'open' THEN q.created_at ELSE 0 END) FROM pay_request q "
                                   "WHERE q.account_id = orders.account_id AND q.out_trade_no = orders.out_trade_no "
                                   "AND q.state IN ('sending', 'open'))");

// The name of the OrderGroup of a row.
QString stateSql()
{
    return QStringLiteral("CASE WHEN status = 'NOTPAY' THEN 'unpaid' WHEN status = 'CLOSED' THEN 'closed' "
                          "WHEN status = 'REFUND' OR refunded_fen > 0 OR EXISTS (SELECT 1 %1) THEN 'refunded' ELSE 'paid' END")
        .arg(refunds);
}

// How many orders are so, and what they come to.
QString sumOf(const char *condition)
{
    return QStringLiteral("count(*) FILTER (WHERE %1), COALESCE(sum(amount_fen) FILTER (WHERE %1), 0)").arg(QLatin1String(condition));
}

// `all`: how the account's orders are looked through.
QString selectSql(QLatin1String all = QLatin1String("account_id = ? "))
{
    return QStringLiteral("SELECT %1, %2, (SELECT COALESCE(sum(r.refund_fen), 0) %3), %4, %5 FROM orders WHERE %6")
        .arg(orderColumns, stateSql(), refunds, payerName, unpaidAsOf, all);
}

// Through the whole table in the order in which it lies: five times as fast as row by row after an index that has them all.
constexpr QLatin1String inPlace("+account_id = ? ");

// An index leads to what is meant: to the days, to the orders that the few refunds under way name.
bool isLookedFor(const OrderFilter &filter)
{
    return filter.period || filter.isRefundUnderWay;
}

// A condition with its parameters, in their order.
class Condition
{
public:
    Condition(AccountId account, const OrderFilter &filter, const std::vector<OrderWord> &words) : m_account(toInteger(account))
    {
        if (filter.period)
            add(QStringLiteral("AND %1 >= ? AND %1 < ? ").arg(listedAt), {filter.period->startMs(), filter.period->endMs()});
        if (filter.isRefundUnderWay)
            add(QStringLiteral(
                    "AND out_trade_no IN (SELECT r.out_trade_no FROM refund r WHERE r.account_id = ? AND r.status = 'PROCESSING' "
                    "UNION ALL SELECT q.out_trade_no FROM refund_request q WHERE q.account_id = ? AND q.state = 'sending') "),
                {m_account, m_account});
        if (filter.source)
            add(QStringLiteral("AND source = ? "), {recordSourceName(*filter.source)});
        if (filter.state)
            addState(*filter.state);
        for (const OrderWord &word : words) {
            const OrderWordCondition condition = conditionOf(word, account);
            add(condition.sql, std::vector<std::variant<qint64, QString>>(condition.values.begin(), condition.values.end()));
            m_isLookedUp = m_isLookedUp || word.way == OrderWord::Way::LookedUp;
            m_isCompared = m_isCompared || word.way == OrderWord::Way::Compared;
        }
    }
    void add(const QString &sql, const std::vector<std::variant<qint64, QString>> &values)
    {
        m_sql += sql;
        m_values.insert(m_values.end(), values.begin(), values.end());
    }
    const QString &sql() const { return m_sql; }
    bool isLookedUp() const { return m_isLookedUp; } // few orders are meant
    bool isCompared() const { return m_isCompared; } // perhaps few are, and nothing says which
    int bind(Statement &query, int at) const
    {
        for (const auto &value : m_values)
            std::visit([&](const auto &plain) { query.bind(at++, plain); }, value);
        return at;
    }

private:
    void addState(OrderGroup state);

    qint64 m_account;
    QString m_sql;
    std::vector<std::variant<qint64, QString>> m_values;
    bool m_isLookedUp = false;
    bool m_isCompared = false;
};

// As stateSql(), so that it is asked of refunds only where it must be.
void Condition::addState(OrderGroup state)
{
    const QString refunded = QStringLiteral(
        "(refunded_fen > 0 OR out_trade_no IN (SELECT r.out_trade_no FROM refund r WHERE r.account_id = ? AND r.status <> 'CLOSED'))");
    switch (state) {
    case OrderGroup::Unpaid:
        return add(QStringLiteral("AND status = 'NOTPAY' "), {});
    case OrderGroup::Closed:
        return add(QStringLiteral("AND status = 'CLOSED' "), {});
    case OrderGroup::Refunded:
        return add(QStringLiteral("AND (status = 'REFUND' OR (status = 'SUCCESS' AND %1)) ").arg(refunded), {m_account});
    case OrderGroup::Paid:
        return add(QStringLiteral("AND status = 'SUCCESS' AND NOT %1 ").arg(refunded), {m_account});
    }
}

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
        row.unpaidAsOf = query.optionalInteger(orderColumnCount + 3);
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

Result<std::vector<OrderWord>> OrderListStore::lookUp(AccountId account, const OrderFilter &filter)
{
    std::vector<OrderWord> words;
    for (const QString &word : filter.words.split(u' ', Qt::SkipEmptyParts)) {
        auto found = lookUpOrderWord(m_database, account, word, m_limits);
        if (!found)
            return failure(found.error());
        words.push_back(std::move(*found));
    }
    return words;
}

OrderListStore::Place OrderListStore::placeOf(const ListedOrder &row, OrderSorting sorting)
{
    return {sorting.by == OrderSorting::By::Amount ? row.order.amount.fen() : row.listedAt(), row.order.id};
}

Result<std::vector<ListedOrder>> OrderListStore::page(AccountId account, const OrderFilter &filter, std::optional<Place> after, int limit)
{
    const auto words = lookUp(account, filter);
    if (!words)
        return failure(words.error());
    Condition condition(account, filter, *words);
    const QLatin1String key = filter.sorting.by == OrderSorting::By::Amount ? QLatin1String("amount_fen") : listedAt;
    if (after)
        condition.add(QStringLiteral("AND (%1, id) %2 (?, ?) ").arg(key, QLatin1String(filter.sorting.isAscending ? ">" : "<")),
                      {after->key, after->id});
    // The sign keeps SQLite from the index of all orders where few are meant: it would read them all for being sorted.
    const QString sorted =
        QStringLiteral("ORDER BY %3%1 %2, id %2 ")
            .arg(key, QLatin1String(filter.sorting.isAscending ? "ASC" : "DESC"), QLatin1String(filter.isRefundUnderWay ? "+" : ""));
    const bool isRareState = filter.state && filter.state != OrderGroup::Paid;
    const bool isRare =
        !filter.period && (isRareState || filter.source || filter.isRefundUnderWay || condition.isLookedUp() || condition.isCompared());
    // Few of all: they are found first and read then. Else the newest are among the first of the index. By amount there is none: what
    // stands beside an order must not be looked up for each that is sorted.
    const bool isFoundFirst = isRare || filter.sorting.by == OrderSorting::By::Amount;
    QString sql = (condition.isLookedUp() ? selectSql(inPlace) : selectSql()) + condition.sql() + sorted + QLatin1String("LIMIT ?");
    if (isFoundFirst)
        sql = selectSql(inPlace)
            + QStringLiteral("AND id IN (SELECT id FROM (SELECT id FROM orders WHERE %1%2%3LIMIT ?)) %3")
                  .arg(isLookedFor(filter) ? QLatin1String("account_id = ? ") : inPlace, condition.sql(), sorted);
    auto query = m_database.prepare(sql);
    if (!query)
        return failure(query.error());
    int at = 0;
    query->bind(at++, toInteger(account));
    if (isFoundFirst)
        query->bind(at++, toInteger(account));
    query->bind(condition.bind(*query, at), limit);
    return rowsOf(*query);
}

Result<std::optional<ListedOrder>> OrderListStore::order(AccountId account, const OutTradeNo &number, int occurrence)
{
    auto query = m_database.prepare(selectSql() + QLatin1String("AND out_trade_no = ? AND occurrence = ?"));
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

// One pass over the orders, without sorting them by state; then those that are refunded only by what their refunds say, which are few.
Result<std::map<OrderGroup, OrderSum>> OrderListStore::sums(AccountId account, const OrderFilter &filter)
{
    OrderFilter anyState = filter;
    anyState.state.reset();
    const auto words = lookUp(account, filter);
    if (!words)
        return failure(words.error());
    const Condition condition(account, anyState, *words);
    const QLatin1String which = isLookedFor(filter) && !condition.isLookedUp() ? QLatin1String("account_id = ? ") : inPlace;
    auto all = m_database.prepare(QStringLiteral("SELECT %1, %2, %3, %4 FROM (SELECT amount_fen, CASE status WHEN 'NOTPAY' THEN 0 WHEN "
                                                 "'SUCCESS' THEN 1 + (refunded_fen > 0) WHEN 'REFUND' THEN 2 ELSE 3 END AS state FROM "
                                                 "orders WHERE ")
                                      .arg(sumOf("state = 0"), sumOf("state = 1"), sumOf("state = 2"), sumOf("state = 3"))
                                  + which + condition.sql() + QLatin1String("LIMIT -1)")); // looked at once a row, not once a sum
    auto refunding = m_database.prepare(
        QStringLiteral("SELECT count(*), COALESCE(sum(amount_fen), 0) FROM orders WHERE account_id = ? AND status = 'SUCCESS' AND "
                       "refunded_fen = 0 AND out_trade_no IN (SELECT r.out_trade_no FROM refund r WHERE r.account_id = ? AND r.status <> "
                       "'CLOSED') ")
        + condition.sql());
    if (!all || !refunding)
        return failure(all ? refunding.error() : all.error());
    all->bind(0, toInteger(account));
    condition.bind(*all, 1);
    refunding->bind(0, toInteger(account));
    refunding->bind(1, toInteger(account));
    condition.bind(*refunding, 2);
    const auto ranAll = all->run(), ranRefunding = refunding->run();
    if (!ranAll || !ranRefunding)
        return failure(ranAll ? ranRefunding.error() : ranAll.error());
    std::map<OrderGroup, OrderSum> sums;
    if (!all->next() || !refunding->next())
        return sums;
    for (int i = 0; i < static_cast<int>(stateNames.size()); ++i)
        sums[static_cast<OrderGroup>(i)] = {all->integer(2 * i), all->money(2 * i + 1)};
    const OrderSum more{refunding->integer(0), refunding->money(1)};
    sums[OrderGroup::Paid].count -= more.count;
    sums[OrderGroup::Paid].amount -= more.amount;
    sums[OrderGroup::Refunded].count += more.count;
    sums[OrderGroup::Refunded].amount += more.amount;
    std::erase_if(sums, [](const auto &entry) { return entry.second.count == 0; });
    return sums;
}

Result<UnpaidOrders> OrderListStore::unpaid(AccountId account)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*), min(COALESCE(created_at, paid_at)) FROM orders WHERE %1AND status = 'NOTPAY'").arg(inPlace));
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
