#include "retention/actionstore.h"

#include "customers/personidstore.h"
#include "retention/paidmomentsstore.h"
#include "time/durations.h"

#include <algorithm>
#include <initializer_list>

namespace yiren {

namespace {

// %1 the account, %2 now. Only customers whom a rule can concern: something of theirs happened lately, or an order once.
const QString selectFacts =
    QStringLiteral(
        "WITH lately(customer, asked, joined, went, articles, read_at) AS MATERIALIZED (SELECT customer_id, "
        "max(CASE WHEN kind = 'message' THEN at END), max(CASE WHEN kind = 'follow' THEN at END), max(CASE WHEN kind = 'unfollow' THEN at "
        "END), "
        "count(DISTINCT CASE WHEN kind = 'article' THEN subject END), max(CASE WHEN kind = 'article' THEN at END) FROM customer_event "
        "WHERE "
        "account_id = %1 AND at >= %2 - 2592000000 AND at <= %2 GROUP BY customer_id), "
        "payer(openid, customer) AS MATERIALIZED (SELECT value, customer_id FROM customer_identity WHERE account_id = %1 AND kind = "
        "'openid' "
        "GROUP BY value), "
        "waits(customer, at) AS MATERIALIZED (SELECT p.customer, max(o.created_at) FROM orders o JOIN payer p ON p.openid = o.openid WHERE "
        "o.account_id = %1 AND o.created_at > %2 - 86400000 AND o.status = 'NOTPAY' AND o.openid <> '' GROUP BY 1), "
        "complains(customer, at) AS MATERIALIZED (SELECT p.customer, max(c.complained_at) FROM complaint c JOIN payer p ON p.openid = "
        "c.openid "
        "WHERE c.account_id = %1 AND c.is_reply_due <> 0 GROUP BY 1), "
        // A conversation waits as 客户消息 counts it (conversations/inboxstore.cpp): what the customer wrote after the last answer, unless
        // the founder said that it needs none.
        "peer(id, customer, done_up_to) AS MATERIALIZED (SELECT DISTINCT p.id, i.customer_id, p.done_up_to FROM talk_peer p JOIN "
        "customer_identity i ON i.account_id = p.account_id AND i.value = p.peer AND i.kind = iif(p.channel = 'kf', 'external_userid', "
        "'openid') WHERE p.account_id = %1), "
        "answer(peer, id, at) AS MATERIALIZED (SELECT p.id, a.id, a.at FROM (SELECT DISTINCT id FROM peer) p JOIN talk_message a ON a.id = "
        "(SELECT m.id FROM talk_message m WHERE m.peer_id = p.id AND m.speaker IN ('us', 'colleague') AND m.state <> 'failed' AND "
        "m.leaves_waiting = 0 ORDER BY "
        "m.at "
        "DESC, m.id DESC LIMIT 1)), "
        "talk(customer, asked, answered) AS MATERIALIZED (SELECT p.customer, max((SELECT max(m.at) FROM talk_message m WHERE m.peer_id = "
        "p.id "
        "AND m.at >= %2 - 2592000000 AND m.speaker = 'customer' AND m.recalled_at IS NULL AND m.id > p.done_up_to AND (a.id IS NULL OR "
        "(m.at, "
        "m.id) > (a.at, a.id)))), max(a.at) FROM peer p LEFT JOIN answer a ON a.peer = p.id GROUP BY 1), "
        "done(customer, answered, at) AS MATERIALIZED (SELECT ")
    + activePersonOfRow()
    + QStringLiteral(", max(CASE WHEN r.rule = 'answer' THEN r.done_at END), max(r.done_at) FROM "
                     "rule_case r JOIN customer c ON c.id = r.customer_id WHERE r.account_id = %1 GROUP BY 1), "
                     "sent(customer, at) AS MATERIALIZED (SELECT ")
    + activePersonOfRow()
    + QStringLiteral(
        ", max(s.at) FROM (SELECT p.customer_id AS customer, "
        "p.contacted_at AS at FROM win_back w JOIN win_back_place p ON p.win_back_id = w.id WHERE w.account_id = %1 UNION ALL SELECT "
        "p.customer_id, p.at FROM campaign g JOIN campaign_person p ON p.campaign_id = g.id WHERE g.account_id = %1 AND p.state IN "
        "('handed', "
        "'done')) s JOIN customer c ON c.id = s.customer GROUP BY 1) "
        "SELECT c.id, c.name, l.asked, t.asked, x.at, t.answered, d.answered, d.at, s.at, w.at, COALESCE(r.rfm_group, ''), "
        "COALESCE(f.orders, "
        "0), "
        "f.last_paid_at, COALESCE(f.refunded_fen, 0), COALESCE(l.articles, 0), l.read_at, COALESCE(f.views, 0), "
        "CASE WHEN l.joined > COALESCE(l.went, 0) THEN l.joined END "
        "FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id LEFT JOIN lately l ON l.customer = c.id LEFT JOIN waits w ON "
        "w.customer = c.id LEFT JOIN complains x ON x.customer = c.id LEFT JOIN sent s ON s.customer = c.id LEFT JOIN talk t ON "
        "t.customer = c.id LEFT JOIN done d ON d.customer = c.id LEFT JOIN customer_rfm r ON "
        "r.customer_id = c.id WHERE c.account_id = %1 AND c.joined_into IS NULL AND c.erased_at IS NULL AND (l.customer IS NOT NULL OR "
        "t.asked IS NOT NULL OR w.at IS NOT NULL OR x.at IS NOT NULL OR r.rfm_group = 'best' OR (f.orders = 1 AND f.last_paid_at > %2 - "
        "3974400000)) ORDER BY c.id");
const QString selectCases = QStringLiteral("SELECT ") + activePersonOfRow()
    + QStringLiteral(", r.rule, r.due_at, r.is_held_out, r.done_at FROM rule_case r JOIN customer "
                     "c ON c.id = r.customer_id WHERE r.account_id = ? ORDER BY 1, r.id");
const QString customersOfCases = QStringLiteral("SELECT ") + activePersonOfRow()
    + QStringLiteral(" FROM rule_case r JOIN customer c ON c.id = "
                     "r.customer_id WHERE r.account_id = %1");
const QString insertCase =
    QStringLiteral(
        "INSERT INTO rule_case(account_id, customer_id, rule, due_at, is_held_out) SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM "
        "rule_case WHERE account_id = ? AND rule = ? AND due_at > ? AND customer_id IN ")
    + idsOfPerson() + QStringLiteral(")");

std::optional<qint64> latest(std::initializer_list<std::optional<qint64>> moments)
{
    return std::max(moments); // nothing is before everything
}

ActionFacts factsOf(const Statement &row)
{
    ActionFacts facts;
    facts.customer = CustomerId{row.integer(0)};
    facts.name = row.text(1);
    const auto toldByImport = row.optionalInteger(2), inTalk = row.optionalInteger(3), complained = row.optionalInteger(4);
    const auto answeredInTalk = row.optionalInteger(5), noted = row.optionalInteger(6);
    // A complaint waits for its own reply, a conversation was read message by message; of an imported question an answer is all we know.
    facts.askedAt = latest({toldByImport > answeredInTalk ? toldByImport : std::nullopt, inTalk, complained});
    facts.answeredAt = noted;
    facts.writtenAt = latest({answeredInTalk, noted, row.optionalInteger(7), row.optionalInteger(8)});
    facts.unpaidAt = row.optionalInteger(9);
    facts.isBest = row.text(10) == QLatin1String("best");
    facts.orders = row.integer(11);
    facts.lastPaidAt = row.optionalInteger(12);
    facts.hasRefund = row.integer(13) > 0;
    facts.articlesRead = row.integer(14);
    facts.lastReadAt = row.optionalInteger(15);
    facts.views = row.integer(16);
    facts.joinedAt = row.optionalInteger(17);
    return facts;
}

} // namespace

Result<std::vector<ActionFacts>> ActionStore::facts(AccountId account, qint64 now)
{
    auto query = m_database.prepare(selectFacts.arg(toInteger(account)).arg(now));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ActionFacts> facts;
    while (query->next())
        facts.push_back(factsOf(*query));
    return facts;
}

Result<std::vector<RuleCase>> ActionStore::cases(AccountId account)
{
    const auto ordered = paidMoments(m_database, account, customersOfCases.arg(toInteger(account)));
    auto query = ordered ? m_database.prepare(selectCases) : failure(ordered.error());
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<RuleCase> cases;
    while (query->next()) {
        const auto rule = actionRuleFromName(query->text(1));
        if (!rule)
            continue;
        RuleCase of{*rule, query->integer(2), query->integer(3) != 0, query->optionalInteger(4), {}};
        of.orderedAt = firstPaidSince(*ordered, query->integer(0), of.doneAt.value_or(of.dueAt));
        cases.push_back(of);
    }
    return cases;
}

Result<bool> ActionStore::noteDue(AccountId account, const NextAction &action, qint64 now)
{
    if (!m_insert) {
        auto insert = m_database.prepare(insertCase);
        if (!insert)
            return failure(insert.error());
        m_insert = std::move(*insert);
    }
    m_insert->bind(0, toInteger(account));
    m_insert->bind(1, toInteger(action.customer));
    m_insert->bind(2, actionRuleName(action.rule));
    m_insert->bind(3, now);
    m_insert->bind(4, action.isHeldOut);
    m_insert->bind(5, toInteger(account));
    m_insert->bind(6, actionRuleName(action.rule));
    m_insert->bind(7, now - actionDays * dayMs);
    m_insert->bind(8, toInteger(action.customer));
    if (auto ran = m_insert->run(); !ran)
        return failure(ran.error());
    return m_insert->changedRows() > 0;
}

Done ActionStore::setDone(AccountId account, ActionRule rule, CustomerId customer, std::optional<qint64> at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE rule_case SET done_at = ? WHERE is_held_out = 0 AND id = (SELECT max(id) FROM "
                                                    "rule_case WHERE account_id = ? AND rule = ? AND customer_id IN ")
                                     + idsOfPerson() + QStringLiteral(")"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, toInteger(account));
    update->bind(2, actionRuleName(rule));
    update->bind(3, toInteger(customer));
    if (auto ran = update->run(); !ran)
        return ran;
    return update->changedRows() > 0 ? Done() : failure(ErrorKind::NotFound, "action.not_due");
}

} // namespace yiren
