#include "retention/attributionstore.h"

#include "readership/postreadings.h"

namespace yiren {

namespace {

// %1 the account, %2 and %3 the first and last day (inclusive) whose bills may have the payments.
const QString selectLedger = QStringLiteral(
    "WITH payer(openid, customer) AS MATERIALIZED (SELECT value, customer_id FROM (SELECT value, customer_id, min(id) FROM "
    "customer_identity WHERE +account_id = %1 AND kind = 'openid' GROUP BY value)), "
    "given(number, fen) AS MATERIALIZED (SELECT out_trade_no, sum(refund_fen) FROM refund WHERE account_id = %1 AND status = 'SUCCESS' "
    "AND occurrence = 1 GROUP BY out_trade_no), "
    "named(number, attach) AS MATERIALIZED (SELECT out_trade_no, max(attach) FROM trade_row WHERE account_id = %1 AND bill_day >= '%2' AND "
    "bill_day <= '%3' AND kind = 'payment' AND attach LIKE 'post:%' GROUP BY out_trade_no) "
    "SELECT COALESCE(o.paid_at, o.created_at, 0), o.amount_fen, min(o.amount_fen, max(o.refunded_fen, COALESCE(g.fen, 0))), "
    "COALESCE(n.attach, ''), COALESCE(p.customer, 0) FROM orders o LEFT JOIN given g ON g.number = o.out_trade_no "
    "LEFT JOIN named n ON n.number = o.out_trade_no LEFT JOIN payer p ON p.openid = o.openid AND o.openid <> '' "
    "WHERE o.account_id = %1 AND o.paid_day >= ? AND o.paid_day < ? AND o.status IN ('SUCCESS', 'REFUND') AND o.mark <> 'test' AND "
    "o.occurrence = 1 ORDER BY o.id");
const QString selectTouches =
    QStringLiteral("SELECT customer_id, at, kind = 'follow', subject FROM customer_event WHERE account_id = ? AND "
                   "at >= ? AND at < ? AND subject LIKE 'post:%' AND kind <> 'unfollow' ORDER BY at, id");
const QString selectTitles = QStringLiteral("SELECT id, title FROM post WHERE account_id = ?");

} // namespace

std::optional<PostId> postNamedBy(QStringView text)
{
    static const QLatin1String prefix("post:");
    if (!text.startsWith(prefix))
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = text.mid(prefix.size()).toLongLong(&isNumber);
    const PostId post{number};
    return isNumber && text == attachOfPost(post) ? std::optional(post) : std::nullopt;
}

Result<std::vector<AttributedOrder>> AttributionStore::orders(AccountId account, Period period)
{
    QString sql = selectLedger;
    sql.replace(QLatin1String("%1"), QString::number(toInteger(account)));
    sql.replace(QLatin1String("%2"), period.first.previous().toText());
    sql.replace(QLatin1String("%3"), period.last.next().toText());
    auto query = m_database.prepare(sql);
    if (!query)
        return failure(query.error());
    query->bind(0, period.first);
    query->bind(1, period.last);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<AttributedOrder> orders;
    while (query->next())
        orders.push_back({query->integer(0), query->money(1), query->money(2), postNamedBy(query->text(3)), query->integer(4)});
    return orders;
}

Result<std::map<qint64, std::vector<Touch>>> AttributionStore::touches(AccountId account, Period period)
{
    auto query = m_database.prepare(selectTouches);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first.plusDays(-sceneDays).start().toMSecsSinceEpoch());
    query->bind(2, period.endMs());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<qint64, std::vector<Touch>> touches;
    while (query->next()) {
        const auto way = query->integer(2) != 0 ? AttributionWay::Scene : AttributionWay::Link;
        if (const auto post = postNamedBy(query->text(3)))
            touches[query->integer(0)].push_back({*post, query->integer(1), way});
    }
    return touches;
}

Result<std::map<PostId, QString>> AttributionStore::titles(AccountId account)
{
    auto query = m_database.prepare(selectTitles);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<PostId, QString> titles;
    while (query->next())
        titles.emplace(PostId{query->integer(0)}, query->text(1));
    return titles;
}

Result<Attribution> loadAttribution(Database &database, AccountId account, Period period)
{
    AttributionStore store(database);
    const auto orders = store.orders(account, period);
    const auto touches = orders ? store.touches(account, period) : failure(orders.error());
    const auto titles = touches ? store.titles(account) : failure(touches.error());
    const auto readings = titles ? postReadings(database, account) : failure(titles.error());
    if (!readings)
        return failure(readings.error());
    Attribution all = attribution(period, *orders, *touches);
    for (AttributedPost &post : all.posts) {
        const auto title = titles->find(post.post);
        post.title = title == titles->end() ? QString() : title->second;
        const auto reading = readings->find(post.post);
        const Figure readers = reading == readings->end() ? Figure() : newestFigures(reading->second).figures.readers;
        post.readers = readers.state() == Figure::State::Value ? std::optional(readers.value()) : std::nullopt;
    }
    return all;
}

} // namespace yiren
