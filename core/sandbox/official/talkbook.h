#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace yiren::sandbox {

// A line of the chat records of WeChat's own tool for agents (contract/wechat-official-account.md 4.3).
struct ChatLine {
    QString openId;
    qint64 atMs = 0;
    bool isFromCustomer = false;
    QString text;
    QString worker;
};

// A message that was accepted from the API.
struct CustomMessage {
    QString openId;
    qint64 atMs = 0;
    QJsonObject body;
};

// What somebody did last that lets them be answered (4.1), and what was sent since.
struct ReplyRight {
    qint64 untilMs = 0;
    std::optional<int> messages; // nothing: any number
    int used = 0;
};

// Conversations of an official account or a Mini Program.
struct TalkBook {
    std::vector<ChatLine> lines; // in the order in which they were said
    std::vector<CustomMessage> sent;
    std::map<QString, std::vector<ReplyRight>> rights; // by openid
    std::map<QString, qint64> spokeAt, typingUntil;    // by openid, ms; spokeAt: either side
    bool hasRecords = true;                            // the new customer-service function is enabled
    bool listsOwn = true;                              // what the API sent stands in the records
};

} // namespace yiren::sandbox
