#pragma once

#include "base/result.h"
#include "wechat/wechatids.h"

#include <QJsonObject>

#include <vector>

namespace yiren {

// An article as WeChat has it, in a draft or published (news_item of contract 3.6 and 3.7). Lists that were asked for without contents
// leave most of it empty.
struct RemoteArticle {
    QString title, author, digest;
    QString content; // HTML as WeChat's cleaning left it
    QString sourceUrl;
    MediaId cover;
    QString coverUrl;
    QString url; // of a draft a preview that ends, of a published article its address
    bool opensComments = false;
    bool onlyFansComment = false;
    bool isDeleted = false;
    bool isPictures = false; // newspic

    friend bool operator==(const RemoteArticle &, const RemoteArticle &) = default;
};

// The members of `news_item`; none when it is not there.
[[nodiscard]] std::vector<RemoteArticle> remoteArticles(const QJsonObject &content);

} // namespace yiren
