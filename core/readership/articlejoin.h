#pragma once

#include "content/postid.h"
#include "wechat/articlestatistics.h"

#include <QStringList>

#include <set>

namespace yiren {

// A post that is out, as far as WeChat's statistics could speak of it.
struct OutwardPost {
    PostId id{};
    QString title;
    QString url;                // of its page, as WeChat gave it or as a person pasted it; empty: not known
    QStringList messageIds;     // "2247500010_1", from the answers to publishing and mass sending
    std::set<BusinessDay> days; // on which it went out; mostly one
};

// The post that an article of the statistics is; nothing for an article that was not published from here. By WeChat's own name for it
// (contract 3.7: msg_data_id and index); else by the address of its page, of which mid and idx count, or the whole of a short one;
// else, where an address says nothing, by title and day if no other post has both.
[[nodiscard]] std::optional<PostId> postOfArticle(const ArticleTotal &article, const std::vector<OutwardPost> &posts);

// "2247500010_1" from "http://mp.weixin.qq.com/s?__biz=…&mid=2247500010&idx=1&sn=…"; empty for an address without mid and idx.
[[nodiscard]] QString messageIdInAddress(const QString &url);

} // namespace yiren
