#include "groups/joincodestore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace yiren {

namespace {

constexpr std::array codeStateNames{"making", "unknown", "made", "failed", "removed"}; // as JoinCode::State

const QLatin1String selectCodes(
    "SELECT c.id, c.state_key, c.source, c.chat_ids, c.body, c.state, c.config_id, c.qr_address, c.picture, c.begun_at, c.failure, "
    "(SELECT count(*) FROM group_member m WHERE m.account_id = c.account_id AND m.state = c.state_key AND m.is_external = 1), "
    "(SELECT count(*) FROM group_member m WHERE m.account_id = c.account_id AND m.state = c.state_key AND m.is_external = 1 "
    "AND m.left_at IS NULL) FROM join_code c WHERE c.account_id = ? ");

JoinCode::State codeState(const QString &name)
{
    for (size_t i = 0; i < codeStateNames.size(); ++i) {
        if (name == QLatin1String(codeStateNames[i]))
            return static_cast<JoinCode::State>(i);
    }
    return JoinCode::State::Unknown;
}

JoinCode codeOf(const Statement &row)
{
    JoinCode code;
    code.id = row.integer(0);
    code.key = row.text(1);
    code.source = row.text(2);
    const QJsonArray chats = QJsonDocument::fromJson(row.text(3).toUtf8()).array();
    for (const QJsonValue &chat : chats)
        code.chatIds.append(chat.toString());
    code.body = row.blob(4);
    code.state = codeState(row.text(5));
    code.configId = row.text(6);
    code.qrAddress = row.text(7);
    code.picture = row.blob(8);
    code.begunAt = row.integer(9);
    code.failure = row.text(10);
    code.joined = row.integer(11);
    code.stayed = row.integer(12);
    return code;
}

} // namespace

QString joinCodeStateName(JoinCode::State state)
{
    return QLatin1String(codeStateNames[static_cast<size_t>(state)]);
}

Result<std::vector<JoinCode>> JoinCodeStore::codes(AccountId account)
{
    auto query = m_database.prepare(selectCodes + QLatin1String("AND c.state <> 'removed' ORDER BY c.id DESC"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<JoinCode> codes;
    while (query->next())
        codes.push_back(codeOf(*query));
    return codes;
}

Result<JoinCode> JoinCodeStore::code(AccountId account, qint64 id)
{
    auto query = m_database.prepare(selectCodes + QLatin1String("AND c.id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? Result<JoinCode>(codeOf(*query)) : failure(ErrorKind::NotFound, "groups.no_code", QString::number(id));
}

Result<qint64> JoinCodeStore::add(AccountId account, const JoinCode &code)
{
    auto add = m_database.prepare(QStringLiteral(
        "INSERT INTO join_code(account_id, state_key, source, chat_ids, body, state, begun_at) VALUES(?, ?, ?, ?, ?, 'making', ?)"));
    if (!add)
        return failure(add.error());
    add->bind(0, toInteger(account));
    add->bind(1, code.key);
    add->bind(2, code.source);
    add->bind(3, QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(code.chatIds)).toJson(QJsonDocument::Compact)));
    add->bind(4, code.body);
    add->bind(5, code.begunAt);
    if (auto ran = add->run(); !ran)
        return failure(ran.error().code == QLatin1String("storage.constraint") ? makeError(ErrorKind::Usage, "groups.key_taken", code.key)
                                                                               : ran.error());
    return add->lastId();
}

Done JoinCodeStore::settle(const JoinCode &code)
{
    auto settle = m_database.prepare(
        QStringLiteral("UPDATE join_code SET state = ?, config_id = ?, qr_address = ?, failure = ? WHERE id = ? AND state <> 'removed'"));
    if (!settle)
        return failure(settle.error());
    settle->bind(0, joinCodeStateName(code.state));
    settle->bind(1, code.configId);
    settle->bind(2, code.qrAddress);
    settle->bind(3, code.failure);
    settle->bind(4, code.id);
    return settle->run();
}

Done JoinCodeStore::putPicture(qint64 id, const QByteArray &picture)
{
    auto put = m_database.prepare(QStringLiteral("UPDATE join_code SET picture = ? WHERE id = ?"));
    if (!put)
        return failure(put.error());
    put->bind(0, picture);
    put->bind(1, id);
    return put->run();
}

Done JoinCodeStore::loseOld(AccountId account, qint64 before)
{
    auto lose = m_database.prepare(
        QStringLiteral("UPDATE join_code SET state = 'unknown' WHERE account_id = ? AND state = 'making' AND begun_at < ?"));
    if (!lose)
        return failure(lose.error());
    lose->bind(0, toInteger(account));
    lose->bind(1, before);
    return lose->run();
}

} // namespace yiren
