#include "conversations/talktwinstore.h"

#include "time/durations.h"

namespace yiren {

namespace {

// WeChat's two ways tell the time of the same clock; what was sent from here has this computer's.
constexpr qint64 nearMs = minuteMs;
constexpr qint64 nearOwnMs = 5 * minuteMs;

const QString selectTwin =
    QStringLiteral("SELECT m.id FROM talk_message m WHERE m.peer_id = ? AND m.at BETWEEN ? AND ? AND m.kind = 'text' AND m.text = ? "
                   "AND m.speaker = ? AND m.state IN ('', 'sending', 'unknown', 'sent') AND (m.message_id GLOB 'record-*') = ? "
                   "AND NOT EXISTS (SELECT 1 FROM talk_twin t WHERE t.message_id = m.id) ORDER BY abs(m.at - ?), m.id LIMIT 1");

} // namespace

Result<bool> TalkTwinStore::isAnyPossible(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT EXISTS (SELECT 1 FROM talk_record_mark WHERE account_id = ? AND read_to > 0)"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) != 0;
}

Result<bool> TalkTwinStore::isKnown(AccountId account, const QString &name)
{
    auto query = m_database.prepare(QStringLiteral("SELECT EXISTS (SELECT 1 FROM talk_message WHERE account_id = ? AND message_id = ?) "
                                                   "OR EXISTS (SELECT 1 FROM talk_twin WHERE account_id = ? AND name = ?)"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, name);
    query->bind(2, toInteger(account));
    query->bind(3, name);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) != 0;
}

Result<bool> TalkTwinStore::recognise(AccountId account, const TalkMessage &message)
{
    const bool isRecord = message.messageId.startsWith(recordNameStart);
    const bool isCustomers = message.speaker == TalkMessage::Speaker::Customer;
    const qint64 near = isCustomers ? nearMs : nearOwnMs;
    auto query = m_database.prepare(selectTwin);
    auto add = m_database.prepare(QStringLiteral("INSERT INTO talk_twin(account_id, name, message_id) VALUES(?, ?, ?)"));
    if (!query || !add)
        return failure(query ? add.error() : query.error());
    query->bind(0, message.peer);
    query->bind(1, message.at - near);
    query->bind(2, message.at + near);
    query->bind(3, message.text);
    query->bind(4, isCustomers ? QStringLiteral("customer") : QStringLiteral("us"));
    query->bind(5, !isRecord);
    query->bind(6, message.at);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return false;
    add->bind(0, toInteger(account));
    add->bind(1, message.messageId);
    add->bind(2, query->integer(0));
    if (auto ran = add->run(); !ran)
        return failure(ran.error());
    return true;
}

} // namespace yiren
