#include "conversations/chatrecordreading.h"

#include "base/json.h"
#include "conversations/talktwinstore.h"
#include "crypto/digest.h"

namespace yiren {

namespace {

// Lengths before the parts: nothing can be moved from one to the other.
QByteArray whatItSays(const ChatRecord &record)
{
    QByteArray said;
    for (const QString &part : {record.openid, record.agent, record.text}) {
        const QByteArray bytes = part.toUtf8();
        said += QByteArray::number(bytes.size()) + ':' + bytes;
    }
    said += QByteArray::number(record.at);
    return said.append(record.isFromCustomer ? 'c' : 'a');
}

} // namespace

std::vector<HeardMessage> ChatRecordReading::read(const ChatRecordPage &page)
{
    std::vector<HeardMessage> lines;
    lines.reserve(page.records.size());
    for (const ChatRecord &record : page.records) {
        const QByteArray said = whatItSays(record);
        const int number = m_alike[said]++;
        HeardMessage line;
        line.peer.channel = TalkPeer::Channel::Official;
        line.peer.app = m_appid;
        line.peer.peer = record.openid;
        TalkMessage &message = line.message;
        const QByteArray numbered = said + '#' + QByteArray::number(number);
        message.messageId = recordNameStart + QString::fromLatin1(sha256(numbered).toHex().left(40));
        message.at = record.at;
        message.speaker = record.isFromCustomer ? TalkMessage::Speaker::Customer : TalkMessage::Speaker::Colleague;
        message.kind = QStringLiteral("text");
        message.text = record.text;
        message.detail = toBytes({{QStringLiteral("content"), record.text}});
        if (record.isFromCustomer)
            message.trigger = TalkMessage::Trigger::Message;
        lines.push_back(std::move(line));
    }
    return lines;
}

// A line that is known makes nobody a customer: its person may have been erased since.
Result<KeptTalk> keepRecords(Database &database, AccountId account, const std::vector<HeardMessage> &lines, qint64 now)
{
    TalkTwinStore twins(database);
    TalkNews news;
    for (const HeardMessage &line : lines) {
        const auto known = twins.isKnown(account, line.message.messageId);
        if (!known)
            return failure(known.error());
        if (!*known)
            news.heard.push_back(line);
    }
    auto kept = keepTalk(database, account, news, now);
    if (kept)
        kept->read = static_cast<qint64>(lines.size());
    return kept;
}

} // namespace yiren
