#include "autoreply/rulestore.h"

#include "autoreply/rulejson.h"
#include "base/json.h"

namespace yiren {

namespace {

// What those rules show. Files are not among it: who lists rules reads no 20 MB.
Result<RulePictures> picturesNamed(RuleStore &store, AccountId account, const std::vector<QJsonObject> &bodies)
{
    RulePictures pictures;
    for (const QJsonObject &body : bodies) {
        const QStringList digests = picturesNamedIn(body);
        for (const QString &digest : digests) {
            if (pictures.contains(digest))
                continue;
            const auto bytes = store.file(account, digest);
            if (!bytes && bytes.error().kind != ErrorKind::NotFound)
                return failure(bytes.error());
            if (bytes)
                pictures.emplace(digest, *bytes);
        }
    }
    return pictures;
}

Done oneChanged(const Result<Statement> &statement, qint64 id)
{
    return statement->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "rule.not_found", QString::number(id));
}

} // namespace

Result<ReplyRules> RuleStore::select(const QString &condition, AccountId account, std::optional<qint64> id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT id, is_on, switched_on_at, body FROM reply_rule WHERE account_id = ? ")
                                    + condition + QStringLiteral(" ORDER BY position, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (id)
        query->bind(1, *id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    ReplyRules heads;
    std::vector<QJsonObject> bodies;
    while (query->next()) {
        const auto body = parseObject(query->text(3).toUtf8());
        if (!body)
            return failure(ErrorKind::Damaged, "rule.unreadable", query->text(0));
        bodies.push_back(*body);
        ReplyRule &head = heads.emplace_back();
        head.id = query->integer(0);
        head.isOn = query->integer(1) != 0;
        head.switchedOnAt = query->integer(2);
    }
    const auto pictures = picturesNamed(*this, account, bodies);
    if (!pictures)
        return failure(pictures.error());
    ReplyRules rules;
    for (size_t i = 0; i < heads.size(); ++i) {
        ReplyRule &rule = rules.emplace_back(ruleFromJson(bodies[i], *pictures));
        rule.id = heads[i].id;
        rule.isOn = heads[i].isOn;
        rule.switchedOnAt = heads[i].switchedOnAt;
    }
    return rules;
}

Result<ReplyRules> RuleStore::rules(AccountId account)
{
    return select(QStringLiteral("AND deleted_at IS NULL"), account, {});
}

Result<ReplyRule> RuleStore::rule(AccountId account, qint64 id)
{
    auto found = select(QStringLiteral("AND id = ?"), account, id);
    if (!found)
        return failure(found.error());
    return found->empty() ? failure(ErrorKind::NotFound, "rule.not_found", QString::number(id)) : Result<ReplyRule>(found->front());
}

Result<QByteArray> RuleStore::file(AccountId account, const QString &digest)
{
    auto query = m_database.prepare(QStringLiteral("SELECT bytes FROM reply_picture WHERE account_id = ? AND digest = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, digest);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<QByteArray>(query->blob(0)) : failure(ErrorKind::NotFound, "rule.file_gone", digest);
}

Done RuleStore::putPictures(AccountId account, const ReplyRule &rule)
{
    auto put = m_database.prepare(QStringLiteral("INSERT OR IGNORE INTO reply_picture(account_id, digest, bytes) VALUES(?, ?, ?)"));
    if (!put)
        return failure(put.error());
    for (const auto &[digest, bytes] : picturesOf(rule)) {
        put->bind(0, toInteger(account));
        put->bind(1, digest);
        put->bind(2, bytes);
        if (auto ran = put->run(); !ran)
            return ran;
    }
    return {};
}

Result<qint64> RuleStore::add(AccountId account, const ReplyRule &rule)
{
    if (const Done kept = putPictures(account, rule); !kept)
        return failure(kept.error());
    auto add = m_database.prepare(
        QStringLiteral("INSERT INTO reply_rule(account_id, position, is_on, switched_on_at, body) "
                       "VALUES(?, (SELECT coalesce(max(position), 0) + 1 FROM reply_rule WHERE account_id = ?), ?, ?, ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, toInteger(account));
    add->bind(2, rule.isOn);
    add->bind(3, rule.switchedOnAt);
    add->bind(4, QString::fromUtf8(toBytes(ruleJson(rule))));
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return add->lastId();
}

Done RuleStore::put(AccountId account, const ReplyRule &rule)
{
    if (const Done kept = putPictures(account, rule); !kept)
        return kept;
    auto put =
        m_database.prepare(QStringLiteral("UPDATE reply_rule SET is_on = ?, switched_on_at = ?, body = ? WHERE account_id = ? AND id = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, rule.isOn);
    put->bind(1, rule.switchedOnAt);
    put->bind(2, QString::fromUtf8(toBytes(ruleJson(rule))));
    put->bind(3, toInteger(account));
    put->bind(4, rule.id);
    if (auto ran = put->run(); !ran)
        return ran;
    return oneChanged(put, rule.id);
}

Done RuleStore::setPosition(AccountId account, qint64 id, int position)
{
    auto set = m_database.prepare(QStringLiteral("UPDATE reply_rule SET position = ? WHERE account_id = ? AND id = ?"));
    if (!set)
        return failure(set.error());
    set->bind(0, position);
    set->bind(1, toInteger(account));
    set->bind(2, id);
    if (auto ran = set->run(); !ran)
        return ran;
    return oneChanged(set, id);
}

Done RuleStore::setRemoved(AccountId account, qint64 id, std::optional<qint64> at)
{
    auto set = m_database.prepare(QStringLiteral("UPDATE reply_rule SET deleted_at = ? WHERE account_id = ? AND id = ?"));
    if (!set)
        return failure(set.error());
    set->bind(0, at);
    set->bind(1, toInteger(account));
    set->bind(2, id);
    if (auto ran = set->run(); !ran)
        return ran;
    return oneChanged(set, id);
}

} // namespace yiren
