#include "customers/followerliststore.h"

#include "accounts/capabilitystore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

Result<Statement> runWithAccount(Database &database, const char *sql, AccountId account)
{
    auto query = database.prepare(QLatin1String(sql));
    if (!query)
        return query;
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query;
}

Result<qint64> countIn(Database &database, const char *sql, AccountId account)
{
    auto query = runWithAccount(database, sql, account);
    if (!query)
        return failure(query.error());
    return query->next() ? query->integer(0) : 0;
}

QString tagText(const std::vector<int> &tags)
{
    QJsonArray array;
    for (const int tag : tags)
        array.append(tag);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

Result<FollowersOnHand> FollowerListStore::onHand(AccountId account)
{
    auto query = runWithAccount(
        m_database, "SELECT max(finished_at), COALESCE(sum(finished_at IS NULL), 0) FROM follower_run WHERE account_id = ?", account);
    const auto rights = CapabilityStore(m_database).capabilities(account);
    if (!query || !rights)
        return failure(query ? rights.error() : query.error());
    FollowersOnHand onHand;
    if (query->next()) {
        onHand.finishedAt = query->optionalInteger(0);
        onHand.isUnfinished = query->integer(1) > 0;
    }
    for (const KnownCapability &one : *rights) {
        if (one.name == QLatin1String("wechat.followers") && one.state == Capability::State::NotPermitted)
            onHand.refusedAt = one.askedAt;
    }
    return onHand;
}

Result<std::optional<FollowerRun>> FollowerListStore::unfinishedRun(AccountId account)
{
    auto query = runWithAccount(m_database,
                                "SELECT id, next_openid, listed_at IS NOT NULL, listed, came, went FROM follower_run "
                                "WHERE account_id = ? AND finished_at IS NULL ORDER BY id DESC LIMIT 1",
                                account);
    if (!query)
        return failure(query.error());
    if (!query->next())
        return std::optional<FollowerRun>();
    return std::optional(FollowerRun{query->integer(0), OpenId(query->text(1)), query->integer(2) != 0, query->integer(3),
                                     query->integer(4), query->integer(5)});
}

Result<FollowerRun> FollowerListStore::beginRun(AccountId account, qint64 now)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO follower_run(account_id, started_at, next_openid) VALUES(?, ?, '')"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, now);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    FollowerRun run;
    run.id = insert->lastId();
    return run;
}

Done FollowerListStore::putRun(const FollowerRun &run, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE follower_run SET next_openid = ?, listed_at = ?, listed = ?, came = ?, went = ?, pages = pages + 1 WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, run.next);
    update->bind(1, run.isListed ? std::optional(now) : std::nullopt);
    update->bind(2, run.listed);
    update->bind(3, run.came);
    update->bind(4, run.went);
    update->bind(5, run.id);
    return update->run();
}

Done FollowerListStore::endRun(qint64 run, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE follower_run SET finished_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, run);
    return update->run();
}

Result<bool> FollowerListStore::putListed(AccountId account, const OpenId &openId, qint64 run)
{
    if (!m_insertListed) {
        // One that comes back is asked about again: when, and by which way.
        auto insert = m_database.prepare(QStringLiteral(
            "INSERT INTO follower(account_id, openid, is_following, run) VALUES(?, ?, 1, ?) ON CONFLICT(account_id, openid) DO UPDATE SET "
            "is_following = 1, left_at = NULL, is_told = 0, run = excluded.run WHERE is_following = 0"));
        auto update = m_database.prepare(QStringLiteral("UPDATE follower SET run = ? WHERE account_id = ? AND openid = ?"));
        if (!insert || !update)
            return failure(insert ? update.error() : insert.error());
        m_insertListed.emplace(std::move(*insert));
        m_updateListed.emplace(std::move(*update));
    }
    m_insertListed->bind(0, toInteger(account));
    m_insertListed->bind(1, openId);
    m_insertListed->bind(2, run);
    if (auto ran = m_insertListed->run(); !ran)
        return failure(ran.error());
    if (m_insertListed->changedRows() > 0)
        return true;
    m_updateListed->bind(0, run);
    m_updateListed->bind(1, toInteger(account));
    m_updateListed->bind(2, openId);
    if (auto ran = m_updateListed->run(); !ran)
        return failure(ran.error());
    return false;
}

Result<std::vector<OpenId>> FollowerListStore::takeAwayUnlisted(AccountId account, qint64 run, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE follower SET is_following = 0, left_at = ? WHERE account_id = ? AND is_following = 1 AND run <> ? RETURNING openid"));
    if (!update)
        return failure(update.error());
    update->bind(0, now);
    update->bind(1, toInteger(account));
    update->bind(2, run);
    if (auto ran = update->run(); !ran)
        return failure(ran.error());
    std::vector<OpenId> gone;
    while (update->next())
        gone.push_back(OpenId(update->text(0)));
    return gone;
}

Result<std::vector<OpenId>> FollowerListStore::untold(AccountId account, int atMost)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT openid FROM follower WHERE account_id = ? AND is_following = 1 AND is_told = 0 ORDER BY openid LIMIT ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, atMost);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<OpenId> openIds;
    while (query->next())
        openIds.push_back(OpenId(query->text(0)));
    return openIds;
}

Done FollowerListStore::putTold(AccountId account, const Follower &follower, qint64 now)
{
    auto update = m_database.prepare(QStringLiteral(
        "UPDATE follower SET unionid = ?, is_following = ?, followed_at = COALESCE(?, followed_at), left_at = ?, remark = ?, tags = ?, "
        "scene = ?, qr_scene = ?, qr_scene_str = ?, is_told = 1 WHERE account_id = ? AND openid = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, follower.unionId);
    update->bind(1, follower.isFollowing);
    update->bind(2, follower.subscribedAt > 0 ? std::optional(follower.subscribedAt) : std::nullopt);
    update->bind(3, follower.isFollowing ? std::nullopt : std::optional(now));
    update->bind(4, follower.remark);
    update->bind(5, tagText(follower.tags));
    update->bind(6, follower.scene);
    update->bind(7, follower.qrScene);
    update->bind(8, follower.qrSceneText);
    update->bind(9, toInteger(account));
    update->bind(10, follower.openId);
    return update->run();
}

Done FollowerListStore::remove(AccountId account, const OpenId &openId)
{
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM follower WHERE account_id = ? AND openid = ?"));
    if (!deletion)
        return failure(deletion.error());
    deletion->bind(0, toInteger(account));
    deletion->bind(1, openId);
    return deletion->run();
}

Result<std::optional<FollowerListStore::Remark>> FollowerListStore::remark(AccountId account, CustomerId customer)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT f.openid, f.remark FROM customer_identity i JOIN follower f ON f.account_id = i.account_id AND f.openid = i.value "
        "WHERE i.account_id = ? AND i.customer_id = ? AND i.kind = 'openid' AND f.is_following = 1 ORDER BY i.id LIMIT 1"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, toInteger(customer));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? std::optional(Remark{OpenId(query->text(0)), query->text(1)}) : std::nullopt;
}

Done FollowerListStore::putRemark(AccountId account, const OpenId &openId, const QString &remark)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE follower SET remark = ? WHERE account_id = ? AND openid = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, remark);
    update->bind(1, toInteger(account));
    update->bind(2, openId);
    return update->run();
}

Result<qint64> FollowerListStore::count(AccountId account)
{
    return countIn(m_database, "SELECT count(*) FROM follower WHERE account_id = ? AND is_following = 1", account);
}

Result<qint64> FollowerListStore::countUntold(AccountId account)
{
    return countIn(m_database, "SELECT count(*) FROM follower WHERE account_id = ? AND is_following = 1 AND is_told = 0", account);
}

} // namespace yiren
