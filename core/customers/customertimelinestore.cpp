#include "customers/customertimelinestore.h"

#include "customers/personidstore.h"

namespace yiren {

namespace {

// Marks: %1 the account, %2 the customer, both whole numbers of ours, %3 the ids of all who were joined into this one. Kinds are numbered
// as TimelineEntry::Kind.
const QString whoAndWhat = QStringLiteral(
    "WITH payer AS (SELECT DISTINCT value FROM customer_identity WHERE customer_id = %2 AND kind = 'openid'), "
    "mine(id) AS MATERIALIZED (SELECT id FROM %3), "
    "bought AS (SELECT o.id, o.paid_at, o.created_at, o.status, o.product, o.amount_fen, o.out_trade_no, o.occurrence "
    "FROM payer p CROSS JOIN orders o ON o.account_id = %1 AND o.openid = p.value WHERE p.value <> '' "
    "UNION SELECT o.id, o.paid_at, o.created_at, o.status, o.product, o.amount_fen, o.out_trade_no, o.occurrence "
    "FROM mine m CROSS JOIN pay_request q ON q.made_for = m.id AND q.account_id = %1 CROSS JOIN orders o ON o.account_id = %1 "
    "AND o.out_trade_no = q.out_trade_no AND o.occurrence = 1 WHERE o.status IN ('SUCCESS', 'REFUND')), "
    "stay AS (SELECT m.id, g.name, m.joined_at, m.left_at FROM customer_identity i JOIN group_member m "
    "ON m.account_id = i.account_id AND m.member = i.value JOIN customer_group g ON g.id = m.group_id "
    "WHERE i.customer_id = %2 AND i.kind = 'external_userid'), "
    "place AS (SELECT e.id, e.enrolled_at, e.cancelled_at, e.out_trade_no, p.name FROM mine m CROSS JOIN enrolment e "
    "ON e.customer_id = m.id CROSS JOIN product p ON p.id = e.product_id WHERE e.account_id = %1), "
    "card AS (SELECT s.id, s.made_at, s.cancelled_at, s.out_trade_no, s.level || ' · ' || s.first_day || '–' || s.last_day AS days "
    "FROM mine m CROSS JOIN membership s ON s.customer_id = m.id WHERE s.account_id = %1), ");
const QString saidAndPaid =
    QStringLiteral("SELECT 0, id, COALESCE(paid_at, created_at, 0), status, product, amount_fen, out_trade_no FROM bought "
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
                   "UNION ALL SELECT 8, 2 * s.id + 1, s.left_at, 'left', s.name, 0, '' FROM stay s WHERE s.left_at IS NOT NULL ");
const QString hadAndHeld = QStringLiteral(
    "UNION ALL SELECT 9, b.id, b.starts_at, iif(b.cancelled_at IS NULL, 'booked', 'cancelled'), p.name, 0, b.out_trade_no "
    "FROM mine m CROSS JOIN booking b ON b.customer_id = m.id CROSS JOIN product p ON p.id = b.product_id WHERE b.account_id = %1 "
    "UNION ALL SELECT 10, 4096 * id, enrolled_at, 'enrolled', name, 0, out_trade_no FROM place "
    "UNION ALL SELECT 10, 4096 * id + 1, cancelled_at, 'cancelled', name, 0, out_trade_no FROM place WHERE cancelled_at IS NOT NULL "
    "UNION ALL SELECT 10, 4096 * p.id + 1 + l.session, l.attended_at, 'attended', p.name, 0, p.out_trade_no FROM place p "
    "CROSS JOIN lesson l ON l.enrolment_id = p.id "
    "UNION ALL SELECT 11, 2 * id, made_at, 'began', days, 0, out_trade_no FROM card "
    "UNION ALL SELECT 11, 2 * id + 1, cancelled_at, 'cancelled', days, 0, out_trade_no FROM card WHERE cancelled_at IS NOT NULL "
    "UNION ALL SELECT 12, e.id, e.at, e.kind, CAST(e.points AS TEXT), 0, e.out_trade_no FROM mine m CROSS JOIN point_entry e "
    "ON e.customer_id = m.id WHERE e.account_id = %1 "
    "UNION ALL SELECT 13, 2 * h.id, h.at, h.kind, c.code, c.off_fen, h.out_trade_no FROM mine m CROSS JOIN coupon c "
    "ON c.customer_id = m.id CROSS JOIN coupon_change h ON h.coupon_id = c.id WHERE c.account_id = %1 "
    "UNION ALL SELECT 13, 2 * c.id + 1, c.withdrawn_at, 'withdrawn', c.code, c.off_fen, '' FROM mine m CROSS JOIN coupon c "
    "ON c.customer_id = m.id WHERE c.account_id = %1 AND c.withdrawn_at IS NOT NULL "
    "UNION ALL SELECT 14, rank() OVER (ORDER BY c.complained_at, c.complaint_id), c.complained_at, c.state, c.detail, "
    "COALESCE(c.amount, 0), c.out_trade_no FROM payer p CROSS JOIN complaint c ON c.account_id = %1 AND c.openid = p.value "
    "WHERE p.value <> '' ");

QString everythingOf(AccountId account, CustomerId customer)
{
    const QString person = QString::number(toInteger(customer));
    return QString(whoAndWhat + QLatin1String("entry(kind, id, at, what, text, amount, number) AS (") + saidAndPaid + hadAndHeld
                   + QLatin1String(") SELECT kind, id, at, what, text, amount, number FROM entry "))
        .arg(QString::number(toInteger(account)), person, idsOfPerson(person));
}

} // namespace

Result<std::vector<TimelineEntry>> CustomerTimelineStore::page(AccountId account, CustomerId customer,
                                                               const std::optional<TimelineEntry> &after, int limit,
                                                               const std::vector<TimelineEntry::Kind> &kinds)
{
    QStringList numbers;
    for (const TimelineEntry::Kind kind : kinds)
        numbers.append(QString::number(static_cast<int>(kind)));
    const QString which = kinds.empty() ? QStringLiteral("1") : QStringLiteral("kind IN (%1)").arg(numbers.join(u','));
    auto query = m_database.prepare(everythingOf(account, customer) + QLatin1String("WHERE ") + which
                                    + QLatin1String(after ? " AND (at, kind, id) < (?, ?, ?)" : "")
                                    + QLatin1String(" ORDER BY at DESC, kind DESC, id DESC LIMIT ?"));
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
    auto query = m_database.prepare(everythingOf(account, customer)
                                    + QLatin1String("WHERE kind = 0 AND number <> '' ORDER BY at DESC, id DESC LIMIT ?"));
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
