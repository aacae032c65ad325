#include "customers/erasedopenidstore.h"

#include "crypto/digest.h"
#include "crypto/random.h"
#include "storage/settingstore.h"

namespace yiren {

namespace {

constexpr int erasedKeyBytes = 32;
const QString erasedKeyName = QStringLiteral("erased.key");

} // namespace

Result<QString> ErasedOpenIdStore::digest(const QString &openId)
{
    if (m_key.isEmpty()) {
        SettingStore settings(m_database);
        const auto kept = settings.value(erasedKeyName);
        if (!kept)
            return failure(kept.error());
        m_key = kept->isEmpty() ? randomBytes(erasedKeyBytes) : QByteArray::fromHex(kept->toLatin1());
        if (auto set = kept->isEmpty() ? settings.set(erasedKeyName, QString::fromLatin1(m_key.toHex())) : Done(); !set)
            return failure(set.error());
    }
    return QString::fromLatin1(hmacSha256(m_key, openId.toUtf8()).toHex());
}

Done ErasedOpenIdStore::note(const QStringList &openIds, qint64 now)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO erased_openid(account_id, digest, erased_at) VALUES(?, ?, ?) "
                                                    "ON CONFLICT DO UPDATE SET erased_at = excluded.erased_at"));
    if (!insert)
        return failure(insert.error());
    for (const QString &openId : openIds) {
        const auto mark = digest(openId);
        if (!mark)
            return failure(mark.error());
        insert->bind(0, toInteger(m_account));
        insert->bind(1, *mark);
        insert->bind(2, now);
        if (auto ran = insert->run(); !ran)
            return ran;
    }
    m_known.reset();
    return {};
}

Done ErasedOpenIdStore::read()
{
    auto query = m_database.prepare(QStringLiteral("SELECT digest, erased_at FROM erased_openid WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(m_account));
    if (auto ran = query->run(); !ran)
        return ran;
    m_known.emplace();
    while (query->next())
        m_known->emplace(query->text(0), query->integer(1));
    return {};
}

Result<std::optional<qint64>> ErasedOpenIdStore::erasedAt(const OpenId &openId)
{
    using At = std::optional<qint64>;
    if (auto known = m_known ? Done() : read(); !known)
        return failure(known.error());
    if (m_known->empty()) // as in most data files: there is no key either
        return At();
    const auto mark = digest(openId.toString());
    if (!mark)
        return failure(mark.error());
    const auto found = m_known->find(*mark);
    return found == m_known->end() ? At() : At(found->second);
}

Done ErasedOpenIdStore::forget(const OpenId &openId)
{
    const auto mark = digest(openId.toString());
    auto deletion = m_database.prepare(QStringLiteral("DELETE FROM erased_openid WHERE account_id = ? AND digest = ?"));
    if (!mark || !deletion)
        return failure(mark ? deletion.error() : mark.error());
    deletion->bind(0, toInteger(m_account));
    deletion->bind(1, *mark);
    m_known.reset();
    return deletion->run();
}

} // namespace yiren
