#pragma once

#include "wechat/officialanswer.h"

#include <vector>

namespace yiren {

// What an official account or a Mini Program says to one person who has the right to be answered (contract 4.1), and what was said through
// WeChat's own tool for agents (4.3).

// A message to that openid, as it is written down before it leaves. `content`: the object that is named like its type.
[[nodiscard]] QByteArray customMessageBody(const QString &openid, const QString &type, const QJsonObject &content);
[[nodiscard]] OfficialCall customMessageCall(const QByteArray &body);
[[nodiscard]] Result<void> customMessageSent(const OfficialAnswer &answer);

// A line of the chat records. They have no id of their own.
struct ChatRecord {
    QString openid;
    qint64 at = 0;               // UTC ms, whole seconds
    bool isFromCustomer = false; // else an agent's
    QString text;
    QString agent;

    friend bool operator==(const ChatRecord &, const ChatRecord &) = default;
};
struct ChatRecordPage {
    std::vector<ChatRecord> records;
    qint64 count = 0; // with those that are neither the customer's nor an agent's words
    qint64 next = 0;  // where the next page begins, while `count` is as many as were asked for
};
inline constexpr qint64 chatRecordsAPage = 10'000;
inline constexpr qint64 chatRecordsSpanMs = qint64{24} * 3600 * 1000; // at most
// From the one instant to the other, UTC ms; `first`: 1, or ChatRecordPage::next.
[[nodiscard]] OfficialCall chatRecordsCall(qint64 from, qint64 to, qint64 first);
[[nodiscard]] Result<ChatRecordPage> chatRecords(const OfficialAnswer &answer);

} // namespace yiren
