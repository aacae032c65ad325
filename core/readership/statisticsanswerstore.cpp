#include "readership/statisticsanswerstore.h"

#include "bills/daysquery.h"
#include "accounts/capabilitystore.h"

namespace yiren {

namespace {

const QString selectAnswers = QStringLiteral("SELECT kind, day, up_to, is_late, rows, asked_at FROM statistics_answer "
                                             "WHERE account_id = ? AND day >= ? AND day < ?");
const QString upsertAnswer =
    QStringLiteral("INSERT INTO statistics_answer(account_id, kind, day, up_to, is_late, rows, asked_at) VALUES(?, ?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT(account_id, kind, day) DO UPDATE SET up_to = excluded.up_to, is_late = excluded.is_late, "
                   "rows = excluded.rows, asked_at = excluded.asked_at");
// When it was planned for, and when its call left: a late one, or one that WeChat reviewed past midnight, is looked for on both.
const QString selectPublished =
    QStringLiteral("SELECT due_at FROM post WHERE account_id = ? AND state = 'published' AND kind IN ('draft', 'publish', 'mass_send') "
                   "AND due_at >= ? AND due_at < ? UNION "
                   "SELECT o.sent_at FROM outbox o JOIN post p ON p.id = o.post_id WHERE p.account_id = ? "
                   "AND o.step IN ('publish', 'mass_send') AND o.state = 'sent' AND o.sent_at >= ? AND o.sent_at < ?");
const QString selectNamed =
    QStringLiteral("SELECT DISTINCT published FROM article WHERE account_id = ? AND published >= ? AND published < ?");
const QString selectQuiet =
    QStringLiteral("SELECT day FROM reading WHERE account_id = ? AND message_id = '' AND published = 0 AND is_late = 0 "
                   "AND day >= ? AND day < ?");

Result<std::set<BusinessDay>> daysIn(Database &database, const QString &sql, AccountId account, Period period)
{
    auto query = runForDays(database, sql, account, period);
    if (!query)
        return failure(query.error());
    std::set<BusinessDay> days;
    while (query->next()) {
        if (const auto day = query->day(0))
            days.insert(*day);
    }
    return days;
}

} // namespace

Result<StatisticsOnHand> StatisticsAnswerStore::onHand(AccountId account, Period period)
{
    StatisticsOnHand onHand;
    for (const auto read :
         {&StatisticsAnswerStore::readAnswers, &StatisticsAnswerStore::readPublished, &StatisticsAnswerStore::readQuiet}) {
        if (auto done = (this->*read)(onHand, account, period); !done)
            return failure(done.error());
    }
    if (auto done = readRefusal(onHand, account); !done)
        return failure(done.error());
    return onHand;
}

Done StatisticsAnswerStore::readAnswers(StatisticsOnHand &onHand, AccountId account, Period period)
{
    auto query = runForDays(m_database, selectAnswers, account, period);
    if (!query)
        return failure(query.error());
    while (query->next()) {
        const auto kind = statisticsKindFromName(query->text(0));
        const auto day = query->day(1), upTo = query->day(2);
        if (kind && day && upTo)
            onHand.answers.push_back({*kind, *day, *upTo, query->integer(3) != 0, int(query->integer(4)), query->integer(5)});
    }
    return {};
}

Done StatisticsAnswerStore::readPublished(StatisticsOnHand &onHand, AccountId account, Period period)
{
    auto named = daysIn(m_database, selectNamed, account, period);
    if (!named)
        return failure(named.error());
    onHand.published = std::move(*named);
    auto query = m_database.prepare(selectPublished);
    if (!query)
        return failure(query.error());
    for (const int first : {0, 3}) {
        query->bind(first, toInteger(account));
        query->bind(first + 1, period.startMs());
        query->bind(first + 2, period.endMs());
    }
    if (auto ran = query->run(); !ran)
        return ran;
    while (query->next())
        onHand.published.insert(BusinessDay::ofMs(query->integer(0)));
    return {};
}

Done StatisticsAnswerStore::readQuiet(StatisticsOnHand &onHand, AccountId account, Period period)
{
    auto quiet = daysIn(m_database, selectQuiet, account, period);
    if (!quiet)
        return failure(quiet.error());
    onHand.quiet = std::move(*quiet);
    return {};
}

Done StatisticsAnswerStore::readRefusal(StatisticsOnHand &onHand, AccountId account)
{
    const auto known = CapabilityStore(m_database).capabilities(account);
    if (!known)
        return failure(known.error());
    for (const KnownCapability &one : *known) {
        if (one.name == QLatin1String("wechat.statistics") && one.state == Capability::State::NotPermitted)
            onHand.refusedAt = one.askedAt;
    }
    return {};
}

Done StatisticsAnswerStore::put(AccountId account, const StatisticsAnswer &answer)
{
    auto put = m_database.prepare(upsertAnswer);
    if (!put)
        return failure(put.error());
    put->bind(0, toInteger(account));
    put->bind(1, statisticsKindName(answer.kind));
    put->bind(2, answer.day);
    put->bind(3, answer.upTo);
    put->bind(4, answer.isLate);
    put->bind(5, answer.rows);
    put->bind(6, answer.askedAt);
    return put->run();
}

} // namespace yiren
