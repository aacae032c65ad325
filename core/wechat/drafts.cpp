#include "wechat/drafts.h"

#include "wechat/officialfields.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t mostArticles = 8; // contract 3.6, from the older news API

QJsonObject draftNamed(const DraftId &id)
{
    return {{QStringLiteral("media_id"), id.toString()}};
}

} // namespace

Result<OfficialCall> draftAddCall(const std::vector<DraftArticle> &articles)
{
    if (articles.empty() || articles.size() > mostArticles)
        return failure(
            inputError("wechat.draft_field",
                       Place{{}, 0, QStringLiteral("articles"), QStringLiteral("articles:8"), QString::number(articles.size())}));
    QJsonArray list;
    for (const DraftArticle &article : articles) {
        if (auto sound = checkDraftArticle(article); !sound)
            return failure(sound.error());
        list.append(draftArticleJson(article, articles.size() == 1));
    }
    return jsonCall("/cgi-bin/draft/add", {{QStringLiteral("articles"), list}}, Safety::OnceOnly);
}

Result<DraftId> draftAdded(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const DraftId id = fields.idAs<DraftId>(QLatin1String("media_id"));
    const Done read = endOfChange(fields);
    return read ? Result<DraftId>(id) : failure(read.error());
}

Result<OfficialCall> draftUpdateCall(const DraftId &id, int index, const DraftArticle &article)
{
    if (auto sound = checkDraftArticle(article); !sound)
        return failure(sound.error());
    QJsonObject body = draftNamed(id);
    body.insert(QStringLiteral("index"), index);
    body.insert(QStringLiteral("articles"), draftArticleJson(article));
    return jsonCall("/cgi-bin/draft/update", body, Safety::IdempotentByKey);
}

OfficialCall draftDeleteCall(const DraftId &id)
{
    return jsonCall("/cgi-bin/draft/delete", draftNamed(id), Safety::IdempotentByKey);
}

OfficialCall draftGetCall(const DraftId &id)
{
    return jsonCall("/cgi-bin/draft/get", draftNamed(id));
}

Result<DraftContents> draftContents(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    if (!fields.has(QLatin1String("news_item")))
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("news_item"));
    const DraftContents contents{remoteArticles(answer.json), fields.optionalTime(QLatin1String("create_time")),
                                 fields.optionalTime(QLatin1String("update_time"))};
    return fields.end() ? Result<DraftContents>(contents) : failure(fields.end().error());
}

OfficialCall draftListCall(int offset, int count, Contents contents)
{
    return jsonCall("/cgi-bin/draft/batchget",
                    {{QStringLiteral("offset"), offset},
                     {QStringLiteral("count"), count},
                     {QStringLiteral("no_content"), contents == Contents::Left ? 1 : 0}});
}

Result<DraftPage> draftPage(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    DraftPage page{fields.integer(QLatin1String("total_count")), {}};
    for (const QJsonObject &item : fields.objects(QLatin1String("item"))) {
        OfficialFields one(item);
        page.drafts.push_back({one.idAs<DraftId>(QLatin1String("media_id")), one.optionalTime(QLatin1String("update_time")),
                               remoteArticles(one.object(QLatin1String("content")))});
        if (!one.end())
            return failure(one.end().error());
    }
    if (!fields.end())
        return failure(fields.end().error());
    // WeChat's own order is not promised.
    std::stable_sort(page.drafts.begin(), page.drafts.end(), [](const auto &a, const auto &b) { return a.updatedAt > b.updatedAt; });
    return page;
}

OfficialCall draftCountCall()
{
    return questionCall("/cgi-bin/draft/count");
}

Result<qint64> draftCount(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const qint64 count = fields.integer(QLatin1String("total_count"));
    return fields.end() ? Result<qint64>(count) : failure(fields.end().error());
}

} // namespace yiren
