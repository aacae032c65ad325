#include "customers/customertimelinestore.h"

namespace yiren {

namespace {

// Marks: %1 the account, %2 the customer, both whole numbers of ours. Kinds are numbered as TimelineEntry::Kind.
const QLatin1String
    everythingOf("WITH payer AS (SELECT DISTINCT value FROM customer_identity WHERE customer_id = %2 AND kind = 'openid'), "
                 "bought AS (SELECT o.id, o.paid_at, o.created_at, o.status, o.product, o.amount_fen, o.out_trade_no, o.occurrence "
                 "FROM payer p CROSS JOIN orders o ON o.account_id = %1 AND o.openid = p.value WHERE p.value <> ''), "
                 "stay AS (SELECT m.id, g.name, m.joined_at, m.left_at FROM customer_identity i JOIN group_member m "
                 "ON m.account_id = i.account_id AND m.member = i.value JOIN customer_group g ON g.id = m.group_id "
                 "WHERE i.customer_id = %2 AND i.kind = 'external_userid'), "
                 "entry(kind, id, at, what, text, amount, number) AS ("
                 "SELECT 0, id, COALESCE(paid_at, created_at, 0), status, product, amount_fen, out_trade_no FROM bought "
                 "UNION ALL SELECT 1, r.id, COALESCE(r.succeeded_at, r.created_at, 0), r.status, b.product, r.refund_fen, r.out_trade_no "
                 "FROM bought b CROSS JOIN refund r ON r.account_id = %1 AND r.out_trade_no = b.out_trade_no WHERE b.occurrence = 1 "
                 "UNION ALL SELECT 2, id, at, kind, subject, 0, '' FROM customer_event WHERE customer_id = %2 "
                 "UNION ALL SELECT 3, rank() OVER (ORDER BY tag), at, '', tag, 0, '' FROM customer_tag WHERE customer_id = %2 "
                 "UNION ALL SELECT 4, id, written_at, '', text, 0, '' FROM customer_note WHERE customer_id = %2 AND deleted_at IS NULL "
                 "UNION ALL SELECT 5, rank() OVER (ORDER BY c.created_at, c.comment_id), c.created_at, '', c.content, 0, '' FROM payer p "
                 "CROSS JOIN article_comment c ON c.account_id = %1 AND c.openid = p.value WHERE p.value <> '' AND c.is_gone = 0 "
                 "UNION ALL SELECT 6, m.id, m.at, CASE WHEN m.speaker <> 'us' THEN m.speaker WHEN m.state = 'failed' THEN 'failed' "
                 "WHEN m.rule_id IS NULL THEN 'us' ELSE 'rule' END, m.text, 0, '' FROM customer_identity i "
                 "CROSS JOIN talk_peer p ON p.account_id = %1 AND p.peer = i.value "
                 "AND i.kind = iif(p.channel = 'kf', 'external_userid', 'openid') CROSS JOIN talk_message m ON m.peer_id = p.id "
                 "WHERE i.customer_id = %2 AND m.speaker <> 'system' "
                 "UNION ALL SELECT 7, p.campaign_id, COALESCE(p.at, 0), p.channel, c.name, 0, '' FROM campaign_person p JOIN campaign c "
                 "ON c.id = p.campaign_id WHERE p.customer_id = %2 AND p.state IN ('handed', 'done') "
                 "UNION ALL SELECT 8, 2 * s.id, s.joined_at, 'joined', s.name, 0, '' FROM stay s "
                 "UNION ALL SELECT 8, 2 * s.id + 1, s.left_at, 'left', s.name, 0, '' FROM stay s WHERE s.left_at IS NOT NULL) "
                 "SELECT kind, id, at, what, text, amount, number FROM entry ");

} // namespace

Result<std::vector<TimelineEntry>> CustomerTimelineStore::page(AccountId account, CustomerId customer,
                                                               const std::optional<TimelineEntry> &after, int limit)
{
    const QString entries = QString(everythingOf).arg(toInteger(account)).arg(toInteger(customer));
    auto query = m_database.prepare(entries + QLatin1String(after ? "WHERE (at, kind, id) < (?, ?, ?) " : "")
                                    + QLatin1String("ORDER BY at DESC, kind DESC, id DESC LIMIT ?"));
    if (!query)
        return failure(query.error());
    int at = 0;
    if (after) {
        query->bind(at++, after->at);
        query->bind(at++, static_cast<int>(after->kind));
        query->bind(at++, after->id);
    }
    query->bind(at, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<TimelineEntry> page;
    while (query->next())
        page.push_back({static_cast<TimelineEntry::Kind>(query->integer(0)), query->integer(1), query->integer(2), query->text(3),
                        query->text(4), query->money(5), query->text(6)});
    return page;
}

Result<QStringList> CustomerTimelineStore::latestOrders(AccountId account, CustomerId customer, int limit)
{
    const QString entries = QString(everythingOf).arg(toInteger(account)).arg(toInteger(customer));
    auto query = m_database.prepare(entries + QLatin1String("WHERE kind = 0 AND number <> '' ORDER BY at DESC, id DESC LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, limit);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QStringList numbers;
    while (query->next())
        numbers.append(query->text(6));
    return numbers;
}

} // namespace yiren
