#include "experiments/personeventstore.h"

#include "customers/customerconditionstore.h"
#include "customers/personidstore.h"

namespace yiren {

namespace {

const QString selectSeen =
    QStringLiteral("SELECT p.id, x.arm, min(x.at), p.source, COALESCE(f.first_paid_at < min(x.at), 0) FROM experiment_exposure x "
                   "JOIN customer c ON c.id = x.customer_id JOIN customer p ON p.id = ")
    + activePersonOfRow()
    + QStringLiteral(
        " LEFT JOIN customer_figures f ON f.customer_id = p.id WHERE x.experiment_id = ? GROUP BY p.id, x.arm ORDER BY p.id, x.arm");
// %1: whose.
const QString selectEvents =
    QStringLiteral("SELECT e.customer_id, e.at, 0 FROM customer_event e WHERE e.kind = ? AND e.customer_id IN (%1)");
// What customers wrote: to 客户消息, and what was imported.
const QString selectMessages = QStringLiteral(
    "SELECT d.customer_id, d.at, 0 FROM (SELECT customer_id, at FROM customer_event WHERE kind = ? UNION ALL SELECT i.customer_id, m.at "
    "FROM customer_identity i JOIN talk_peer p ON p.account_id = i.account_id AND p.peer = i.value AND i.kind = iif(p.channel = 'kf', "
    "'external_userid', 'openid') JOIN talk_message m ON m.peer_id = p.id WHERE m.speaker = 'customer' AND m.recalled_at IS NULL) d WHERE "
    "d.customer_id IN (%1)");
const QString selectOrders = QStringLiteral(
    "SELECT i.customer_id, o.paid_at, o.amount_fen - min(o.amount_fen, max(o.refunded_fen, COALESCE((SELECT sum(r.refund_fen) FROM "
    "refund r WHERE r.account_id = o.account_id AND r.out_trade_no = o.out_trade_no AND r.status = 'SUCCESS' AND r.occurrence = 1), 0))) "
    "FROM customer_identity i CROSS JOIN orders o ON o.account_id = i.account_id AND o.openid = i.value WHERE i.kind = 'openid' "
    "AND o.paid_at IS NOT NULL AND o.status IN ('SUCCESS', 'REFUND') AND o.mark <> 'test' AND o.occurrence = 1 AND ? <> '' "
    "AND i.customer_id IN (%1)");
const QString inExperiment = QStringLiteral("SELECT ") + activePersonOfRow()
    + QStringLiteral(" FROM experiment_exposure x JOIN customer c "
                     "ON c.id = x.customer_id WHERE x.experiment_id = ?");
// %1: AND a condition, or nothing.
const QString selectMembers = QStringLiteral(
    "SELECT c.id FROM customer c LEFT JOIN customer_figures f ON f.customer_id = c.id LEFT JOIN customer_rfm r ON r.customer_id = c.id "
    "WHERE c.account_id = ? AND c.joined_into IS NULL %1");

const QString selectMet = QStringLiteral("SELECT ") + activePersonOfRow()
    + QStringLiteral(", min(e.at) FROM customer_event e JOIN customer c ON c.id = e.customer_id "
                     "WHERE e.account_id = ? AND e.subject = ? AND e.at BETWEEN ? AND ? AND e.kind <> 'unfollow' AND c.erased_at IS NULL "
                     "AND NOT EXISTS (SELECT 1 FROM experiment_exposure x WHERE x.experiment_id = ? AND x.customer_id = ")
    + activePersonOfRow() + QStringLiteral(" AND x.arm = ?) GROUP BY 1 ORDER BY 1");

// The word of customer_event.kind; of orders and revenue a word that is none.
QString eventKindOf(Metric metric)
{
    switch (metric) {
    case Metric::Reads:
        return QStringLiteral("article");
    case Metric::Clicks:
        return QStringLiteral("view");
    case Metric::Follows:
        return QStringLiteral("follow");
    case Metric::Messages:
        return QStringLiteral("message");
    case Metric::Orders:
    case Metric::Revenue:
        break;
    }
    return QStringLiteral("order");
}

// Whoever belongs to an audience, as the inside of an IN, and its values.
class MemberSelection
{
public:
    explicit MemberSelection(const PersonEventStore::Members &members)
        : m_account(members.account), m_condition(CustomerCondition::ofRule(members.audience.rule, members.account, members.day))
    {
    }
    QString sql() const
    {
        return selectMembers.arg(m_condition.sql().isEmpty() ? QString() : QStringLiteral("AND (%1)").arg(m_condition.sql()));
    }
    // The first place behind.
    int bind(Statement &statement, int at) const
    {
        statement.bind(at, toInteger(m_account));
        return m_condition.bind(statement, at + 1);
    }

private:
    AccountId m_account;
    CustomerCondition m_condition;
};

QString deedsOf(Metric metric, const QString &whose)
{
    if (metric == Metric::Messages)
        return selectMessages.arg(whose);
    return (metric == Metric::Orders || metric == Metric::Revenue ? selectOrders : selectEvents).arg(whose);
}

} // namespace

Result<std::vector<SeenPerson>> PersonEventStore::seen(ExperimentId experiment)
{
    auto query = m_database.prepare(selectSeen);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(experiment));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<SeenPerson> seen;
    while (query->next())
        seen.push_back({CustomerId{query->integer(0)}, static_cast<size_t>(query->integer(1)), query->integer(2), query->text(3),
                        query->integer(4) != 0});
    return seen;
}

Result<std::vector<PersonDeed>> PersonEventStore::deeds(const Experiment &experiment)
{
    auto query = m_database.prepare(deedsOf(experiment.rule.metric, inExperiment) + QStringLiteral(" ORDER BY 1, 2"));
    if (!query)
        return failure(query.error());
    query->bind(0, eventKindOf(experiment.rule.metric));
    query->bind(1, toInteger(experiment.id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<PersonDeed> deeds;
    while (query->next())
        deeds.push_back({CustomerId{query->integer(0)}, query->integer(1), query->integer(2)});
    return deeds;
}

Result<std::map<BusinessDay, qint64>> PersonEventStore::paidByDay(AccountId account, BusinessDay before)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT paid_day, sum(amount_fen) FROM orders WHERE account_id = ? AND paid_day < ? AND status IN ('SUCCESS', "
                       "'REFUND') AND mark <> 'test' AND occurrence = 1 GROUP BY paid_day"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, before);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<BusinessDay, qint64> paid;
    while (query->next()) {
        if (const auto day = query->day(0))
            paid.emplace(*day, query->integer(1));
    }
    return paid;
}

Result<std::vector<Exposure>> PersonEventStore::met(const Experiment &experiment, qint64 now)
{
    auto query = m_database.prepare(selectMet);
    if (!query)
        return failure(query.error());
    std::vector<Exposure> met;
    for (size_t arm = 0; arm < experiment.rule.arms.size(); ++arm) {
        query->bind(0, toInteger(experiment.account));
        query->bind(1, experiment.rule.arms[arm].shown.trimmed());
        query->bind(2, *experiment.startedAt);
        query->bind(3, now);
        query->bind(4, toInteger(experiment.id));
        query->bind(5, static_cast<qint64>(arm));
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        while (query->next())
            met.push_back({CustomerId{query->integer(0)}, arm, query->integer(1)});
    }
    return met;
}

Result<PersonEventStore::Cases> PersonEventStore::casesIn(const Members &members, Metric metric, const Windows &windows)
{
    const MemberSelection selection(members);
    auto query =
        m_database.prepare(QStringLiteral("SELECT sum(d.fen) FROM (SELECT NULL AS person, NULL AS at, NULL AS fen WHERE 0 UNION ALL %1) d "
                                          "WHERE d.at >= ? AND d.at < ? GROUP BY d.person, (d.at - ?) / ?")
                               .arg(deedsOf(metric, selection.sql())));
    auto known = m_database.prepare(QStringLiteral("SELECT COALESCE(sum(? - max(0, (first_seen_at - ?) / ?)), 0) FROM customer WHERE "
                                                   "erased_at IS NULL AND first_seen_at < ? AND id IN (%1)")
                                        .arg(selection.sql()));
    if (!query || !known)
        return failure(query ? known.error() : query.error());
    const qint64 to = windows.from + windows.count * windows.length;
    query->bind(0, eventKindOf(metric));
    int at = selection.bind(*query, 1);
    for (const qint64 value : {windows.from, to, windows.from, windows.length})
        query->bind(at++, value);
    known->bind(0, windows.count);
    known->bind(1, windows.from);
    known->bind(2, windows.length);
    known->bind(3, to);
    selection.bind(*known, 4);
    for (Statement *one : {&*query, &*known}) {
        if (auto ran = one->run(); !ran)
            return failure(ran.error());
    }
    Cases cases;
    cases.all = known->next() ? known->integer(0) : 0;
    while (query->next()) {
        const auto fen = static_cast<double>(query->integer(0));
        ++cases.did;
        cases.fen += fen;
        cases.squares += fen * fen;
    }
    return cases;
}

Result<qint64> PersonEventStore::cameWithin(const Members &members, qint64 fromMs, qint64 toMs)
{
    const MemberSelection selection(members);
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM customer WHERE first_seen_at >= ? AND first_seen_at < ? AND id IN (%1)").arg(selection.sql()));
    if (!query)
        return failure(query.error());
    query->bind(0, fromMs);
    query->bind(1, toMs);
    selection.bind(*query, 2);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->integer(0) : 0;
}

} // namespace yiren
