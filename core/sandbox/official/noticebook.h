#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace yiren::sandbox {

// What an account told single persons by templates, and what they accepted (contract/wechat-official-account.md 4.6, 4.7).
struct SentNotice {
    QString openId;
    QJsonObject body;
    qint64 atMs = 0;
};
struct NoticeBook {
    std::vector<SentNotice> sent;                        // the oldest first
    std::map<std::pair<QString, QString>, int> accepted; // messages left, by openid and template
    QJsonArray templates;                                // as gettemplate shows them
};

} // namespace yiren::sandbox
