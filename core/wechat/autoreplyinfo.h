#pragma once

#include "wechat/officialanswer.h"

#include <optional>
#include <vector>

namespace yiren {

// WeChat's own auto-reply as it is set in the backend (contract 6.4): can be read by every account, and set by hand only.
struct BackendReply {
    QString type; // "text", "img", "voice", "video", "news"
    QString content;

    friend bool operator==(const BackendReply &, const BackendReply &) = default;
};

struct BackendKeyword {
    QString content;
    bool isWhole = false; // 全匹配 (equal); else 半匹配 (contain)

    friend bool operator==(const BackendKeyword &, const BackendKeyword &) = default;
};

struct BackendRule {
    QString name;
    qint64 createdAt = 0;  // UTC ms
    bool sendsAll = false; // reply_all; else one of them by chance
    std::vector<BackendKeyword> keywords;
    std::vector<BackendReply> replies;

    friend bool operator==(const BackendRule &, const BackendRule &) = default;
};

struct BackendReplies {
    bool isFollowOpen = false; // 被关注回复
    bool isReplyOpen = false;  // the others
    std::optional<BackendReply> follow;
    std::optional<BackendReply> fallback; // 收到消息回复
    std::vector<BackendRule> keywords;

    friend bool operator==(const BackendReplies &, const BackendReplies &) = default;
};

[[nodiscard]] OfficialCall backendRepliesCall();
[[nodiscard]] Result<BackendReplies> backendReplies(const OfficialAnswer &answer);

} // namespace yiren
