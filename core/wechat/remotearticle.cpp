#include "wechat/remotearticle.h"

#include "wechat/officialfields.h"

namespace yiren {

std::vector<RemoteArticle> remoteArticles(const QJsonObject &content)
{
    std::vector<RemoteArticle> articles;
    for (const QJsonObject &item : OfficialFields(content).objects(QLatin1String("news_item"))) {
        OfficialFields fields(item);
        RemoteArticle article;
        article.title = fields.optionalText(QLatin1String("title"));
        article.author = fields.optionalText(QLatin1String("author"));
        article.digest = fields.optionalText(QLatin1String("digest"));
        article.content = fields.optionalText(QLatin1String("content"));
        article.sourceUrl = fields.optionalText(QLatin1String("content_source_url"));
        article.cover = fields.optionalIdAs<MediaId>(QLatin1String("thumb_media_id"));
        article.coverUrl = fields.optionalText(QLatin1String("thumb_url"));
        article.url = fields.optionalText(QLatin1String("url"));
        article.opensComments = fields.flag(QLatin1String("need_open_comment"));
        article.onlyFansComment = fields.flag(QLatin1String("only_fans_can_comment"));
        article.isDeleted = fields.flag(QLatin1String("is_deleted"));
        article.isPictures = fields.optionalText(QLatin1String("article_type")) == QLatin1String("newspic");
        articles.push_back(std::move(article));
    }
    return articles;
}

} // namespace yiren
