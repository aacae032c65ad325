#include "customers/erasurereachstore.h"

#include "crypto/digest.h"

namespace yiren {

namespace {

constexpr int digestCharacters = 32;

} // namespace

QString erasedGroupMember(const QString &externalUserid)
{
    const QByteArray digest = sha256(QByteArray("group_member:" + externalUserid.toUtf8())).toHex();
    return QStringLiteral("erased-") + QString::fromLatin1(digest.first(digestCharacters));
}

Done ErasureReachStore::anonymise(const ErasedPerson &person)
{
    auto leave = m_database.prepare(QStringLiteral("UPDATE group_member SET member = ?, name = '' WHERE account_id = ? AND member = ?"));
    auto empty = m_database.prepare(QStringLiteral(
        "UPDATE broadcast SET body = x'' WHERE id IN (SELECT broadcast_id FROM broadcast_target WHERE account_id = ? AND target = ?)"));
    auto hide =
        m_database.prepare(QStringLiteral("UPDATE broadcast_target SET target = 'erased-' || id WHERE account_id = ? AND target = ?"));
    auto guest = m_database.prepare(QStringLiteral("UPDATE group_member SET invitor = '' WHERE account_id = ? AND invitor = ?"));
    for (const auto *statement : {&leave, &empty, &hide, &guest}) {
        if (!*statement)
            return failure(statement->error());
    }
    for (const QString &external : person.externalIds) {
        leave->bind(0, erasedGroupMember(external));
        leave->bind(1, toInteger(person.account));
        leave->bind(2, external);
        if (auto ran = leave->run(); !ran)
            return ran;
        for (Statement *statement : {&*empty, &*hide, &*guest}) {
            statement->bind(0, toInteger(person.account));
            statement->bind(1, external);
            if (auto ran = statement->run(); !ran)
                return ran;
        }
    }
    return {};
}

} // namespace yiren
