#include "retention/staystore.h"

#include "readership/outwardpoststore.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace yiren {

namespace {

// Events of the reading of followers have the kind and the openid in their key; others were there as they happened. Of 250,000 events a
// join, a text for how each came and sorting those of one moment were most of the time: the index has them by person and moment.
const QString selectFollowMarks =
    QStringLiteral("SELECT customer_id, id, at, 2 * (kind = 'follow') + (key >= 'follow:' AND key < 'follow;' OR key >= 'unfollow:' AND "
                   "key < 'unfollow;') "
                   "FROM customer_event WHERE account_id = ? AND kind IN ('follow', 'unfollow') ORDER BY customer_id, at");
// By their numbers as they lie: by way of an account's index each would be looked up and all of them sorted.
const QString selectSources = QStringLiteral("SELECT id, source FROM customer WHERE +account_id = ? AND erased_at IS NULL ORDER BY id");
// In WeChat's list alone: followers of before the tables of customers.
const QString selectListed = QStringLiteral(
    "SELECT i.customer_id, f.followed_at, f.left_at, f.scene FROM follower f CROSS JOIN customer_identity i ON i.account_id = f.account_id "
    "AND i.kind = 'openid' AND i.value = f.openid WHERE f.account_id = ? AND f.followed_at > 0 AND NOT EXISTS (SELECT 1 FROM "
    "customer_event e WHERE e.account_id = i.account_id AND e.customer_id = i.customer_id AND e.kind IN ('follow', 'unfollow') AND "
    "e.kind = 'follow') GROUP BY i.customer_id ORDER BY i.customer_id");
const QString selectFirstReading =
    QStringLiteral("SELECT MIN(started_at) FROM follower_run WHERE account_id = ? AND listed_at IS NOT NULL");
const QString selectPeriods = QStringLiteral("SELECT COALESCE(customer_id, 0), holder, level, first_day, last_day FROM membership "
                                             "WHERE account_id = ? AND cancelled_at IS NULL ORDER BY 1, 2, first_day");
const QString selectTotals = QStringLiteral(
    "SELECT day, MAX(followers), SUM(came), SUM(went) FROM (SELECT day, followers, 0 AS came, 0 AS went FROM follower_count WHERE "
    "account_id = ? AND day >= ? AND day < ? UNION ALL SELECT day, NULL, came, went FROM follower_movement WHERE account_id = ? AND day >= "
    "? AND "
    "day < ?) GROUP BY day ORDER BY day");
const QString selectMoments = QStringLiteral(
    "SELECT at FROM customer_event WHERE account_id = ? AND kind IN ('follow', 'unfollow') AND kind = 'unfollow' AND key NOT LIKE "
    "'unfollow:%' ORDER BY +at");

// One person's marks until the next person's begin.
class FollowerStays
{
public:
    explicit FollowerStays(std::optional<qint64> firstReading) : m_firstReading(firstReading) {}

    // Marks of one moment go by their numbers, the others come by time.
    void add(qint64 person, const FollowMark &mark, const QString &source, bool isRead, qint64 number = 0)
    {
        if (person != m_person)
            flush();
        m_person = person;
        m_source = source;
        m_isRead = m_isRead || (isRead && mark.follows);
        m_marks.push_back(mark);
        m_numbers.push_back(number);
        for (size_t i = m_marks.size() - 1; i > 0 && m_marks[i - 1].at == mark.at && m_numbers[i - 1] > number; --i) {
            std::swap(m_marks[i - 1], m_marks[i]);
            std::swap(m_numbers[i - 1], m_numbers[i]);
        }
    }
    void flush()
    {
        bool isFirst = true;
        for (const auto &[from, until] : followSpells(std::exchange(m_marks, {}))) {
            // Known by the list alone, and older than the first reading: known for having stayed, and perhaps not for the first time.
            const bool isLate = m_isRead && m_firstReading && from < *m_firstReading;
            m_stays.push_back({m_person, from, until, isLate ? *m_firstReading : from, isFirst, m_source});
            isFirst = false;
        }
        m_isRead = false;
        m_numbers.clear();
    }
    std::vector<Stay> take()
    {
        flush();
        return std::move(m_stays);
    }

private:
    const std::optional<qint64> m_firstReading;
    qint64 m_person = 0;
    QString m_source;
    bool m_isRead = false;
    std::vector<FollowMark> m_marks;
    std::vector<qint64> m_numbers; // of the marks, in their order
    std::vector<Stay> m_stays;
};

// Posts that no call of ours sent: published by hand, as a personal account does, when they were planned.
const QString selectByHand =
    QStringLiteral("SELECT p.due_at FROM post p WHERE p.account_id = ? AND p.state = 'published' AND p.due_at IS NOT NULL "
                   "AND p.kind IN ('draft', 'publish', 'mass_send') AND p.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o "
                   "WHERE o.post_id = p.id AND o.step IN ('publish', 'mass_send') AND o.state = 'sent')");

} // namespace

Result<std::optional<qint64>> StayStore::firstReading(AccountId account)
{
    auto query = m_database.prepare(selectFirstReading);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->optionalInteger(0) : std::nullopt;
}

Result<std::vector<std::pair<qint64, QString>>> StayStore::sources(AccountId account)
{
    auto query = m_database.prepare(selectSources);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<std::pair<qint64, QString>> all;
    QSet<QString> texts; // few: all who came the same way share one
    while (query->next())
        all.emplace_back(query->integer(0), *texts.insert(query->text(1)));
    return all;
}

Result<std::vector<Stay>> StayStore::followers(AccountId account)
{
    const auto first = firstReading(account);
    const auto known = first ? sources(account) : failure(first.error());
    auto marks = known ? m_database.prepare(selectFollowMarks) : failure(known.error());
    auto listed = marks ? m_database.prepare(selectListed) : failure(marks.error());
    if (!listed)
        return failure(listed.error());
    marks->bind(0, toInteger(account));
    listed->bind(0, toInteger(account));
    if (auto ran = marks->run(); !ran)
        return failure(ran.error());
    FollowerStays stays(*first);
    auto source = known->begin();
    while (marks->next()) {
        const qint64 person = marks->integer(0);
        while (source != known->end() && source->first < person)
            ++source;
        if (source != known->end() && source->first == person)
            stays.add(person, {marks->integer(2), (marks->integer(3) & 2) != 0}, source->second, (marks->integer(3) & 1) != 0,
                      marks->integer(1));
    }
    if (auto ran = listed->run(); !ran)
        return failure(ran.error());
    while (listed->next()) {
        stays.add(listed->integer(0), {listed->integer(1), true}, listed->text(3), true);
        if (const auto left = listed->optionalInteger(2))
            stays.add(listed->integer(0), {*left, false}, listed->text(3), true);
    }
    return stays.take();
}

Result<std::vector<Stay>> StayStore::members(AccountId account, BusinessDay today)
{
    auto query = m_database.prepare(selectPeriods);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    struct Member {
        QString level; // of the first period
        std::vector<PaidStretch> periods;
    };
    std::map<std::pair<qint64, QString>, Member> members;
    while (query->next()) {
        const auto first = query->day(3), last = query->day(4);
        if (!first || !last)
            continue;
        Member &member = members[{query->integer(0), query->text(1)}];
        if (member.periods.empty())
            member.level = query->text(2);
        member.periods.push_back({*first, *last});
    }
    std::vector<Stay> stays;
    qint64 nameless = 0;
    for (const auto &[who, member] : members) {
        const qint64 person = who.first != 0 ? who.first : --nameless;
        bool isFirst = true;
        for (const auto &[from, until] : memberSpells(member.periods, today)) {
            stays.push_back({person, from, until, from, isFirst, member.level});
            isFirst = false;
        }
    }
    return stays;
}

Result<std::vector<FollowerTotals>> StayStore::totals(AccountId account, Period period)
{
    auto query = m_database.prepare(selectTotals);
    if (!query)
        return failure(query.error());
    for (const int half : {0, 3}) {
        query->bind(half, toInteger(account));
        query->bind(half + 1, period.first.previous());
        query->bind(half + 2, period.last);
    }
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<FollowerTotals> days;
    while (query->next()) {
        if (const auto day = query->day(0))
            days.push_back({*day, query->optionalInteger(1), query->integer(2), query->integer(3)});
    }
    return days;
}

Result<std::vector<qint64>> StayStore::knownMoments(AccountId account)
{
    auto query = m_database.prepare(selectMoments);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<qint64> moments;
    while (query->next())
        moments.push_back(query->integer(0));
    return moments;
}

Result<std::vector<qint64>> StayStore::sentPosts(AccountId account)
{
    const auto sent = OutwardPostStore(m_database).sent(account);
    if (!sent)
        return failure(sent.error());
    std::vector<qint64> moments;
    for (const SentMoment &moment : *sent)
        moments.push_back(moment.atMs);
    auto query = m_database.prepare(selectByHand);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    while (query->next())
        moments.push_back(query->integer(0));
    std::sort(moments.begin(), moments.end());
    return moments;
}

} // namespace yiren
