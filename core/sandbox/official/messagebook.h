#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace yiren::sandbox {

// What an account said to single persons, and their leave for it (contract/wechat-official-account.md 4.1, 4.6, 4.7).
struct SentMessage {
    QString kind; // "custom", "subscribe"
    QString openId;
    QJsonObject body;
    qint64 atMs = 0;
};
struct MessageBook {
    struct Leave {
        qint64 untilMs = 0;
        int left = 0;
    };
    std::vector<SentMessage> sent;                       // the oldest first
    std::map<QString, Leave> leaves;                     // to answer, by openid
    std::map<std::pair<QString, QString>, int> accepted; // messages left, by openid and template
    QJsonArray templates;                                // as gettemplate shows them
};

} // namespace yiren::sandbox
