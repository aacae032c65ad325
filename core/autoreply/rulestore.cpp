#include "autoreply/rulestore.h"

#include "autoreply/rulejson.h"
#include "base/json.h"

namespace yiren {

namespace {

Result<RulePictures> allPictures(Database &database, AccountId account)
{
    auto query = database.prepare(QStringLiteral("SELECT digest, bytes FROM reply_picture WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    RulePictures pictures;
    while (query->next())
        pictures.emplace(query->text(0), query->blob(1));
    return pictures;
}

Done oneChanged(const Result<Statement> &statement, qint64 id)
{
    return statement->changedRows() == 1 ? Done() : failure(ErrorKind::NotFound, "rule.not_found", QString::number(id));
}

} // namespace

Result<ReplyRules> RuleStore::select(const QString &condition, AccountId account, std::optional<qint64> id)
{
    const auto pictures = allPictures(m_database, account);
    if (!pictures)
        return failure(pictures.error());
    auto query = m_database.prepare(QStringLiteral("SELECT id, is_on, switched_on_at, body FROM reply_rule WHERE account_id = ? ")
                                    + condition + QStringLiteral(" ORDER BY position, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (id)
        query->bind(1, *id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    ReplyRules rules;
    while (query->next()) {
        const auto body = parseObject(query->text(3).toUtf8());
        if (!body)
            return failure(ErrorKind::Damaged, "rule.unreadable", query->text(0));
        ReplyRule rule = ruleFromJson(*body, *pictures);
        rule.id = query->integer(0);
        rule.isOn = query->integer(1) != 0;
        rule.switchedOnAt = query->integer(2);
        rules.push_back(std::move(rule));
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
