#include "wechat/publishing.h"

#include "wechat/officialfields.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

PublishState::Status statusOf(qint64 number)
{
    const bool isKnown = number >= 0 && number <= static_cast<qint64>(PublishState::Status::BannedBySystem);
    return isKnown ? static_cast<PublishState::Status>(number) : PublishState::Status::Unknown;
}

std::vector<PublishedPart> partsOf(const QJsonObject &detail)
{
    std::vector<PublishedPart> parts;
    for (const QJsonObject &item : OfficialFields(detail).objects(QLatin1String("item"))) {
        OfficialFields one(item);
        parts.push_back(
            {static_cast<int>(one.optionalInteger(QLatin1String("idx")).value_or(1)), one.optionalText(QLatin1String("article_url"))});
    }
    return parts;
}

} // namespace

OfficialCall publishCall(const DraftId &draft)
{
    return jsonCall("/cgi-bin/freepublish/submit", {{QStringLiteral("media_id"), draft.toString()}}, Safety::OnceOnly);
}

Result<PublishAccepted> publishAccepted(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const PublishAccepted accepted{fields.idAs<PublishId>(QLatin1String("publish_id")),
                                   fields.optionalIdAs<MessageDataId>(QLatin1String("msg_data_id"))};
    const Done read = endOfChange(fields);
    return read ? Result<PublishAccepted>(accepted) : failure(read.error());
}

OfficialCall publishStateCall(const PublishId &id)
{
    return jsonCall("/cgi-bin/freepublish/get", {{QStringLiteral("publish_id"), id.toString()}});
}

Result<PublishState> publishState(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    PublishState state;
    state.number = fields.integer(QLatin1String("publish_status"));
    state.status = statusOf(state.number);
    state.article = fields.optionalIdAs<ArticleId>(QLatin1String("article_id"));
    state.parts = partsOf(fields.object(QLatin1String("article_detail")));
    const QJsonValue failed = answer.json.value(u"fail_idx");
    for (const QJsonValue &index : failed.isArray() ? failed.toArray() : QJsonArray{failed}) {
        if (index.isDouble())
            state.failedParts.push_back(index.toInt());
    }
    return fields.end() ? Result<PublishState>(std::move(state)) : failure(fields.end().error());
}

std::optional<std::chrono::seconds> waitBeforePoll(int poll)
{
    constexpr int mostPolls = 15;
    constexpr std::array<int, 7> waits{5, 15, 30, 60, 120, 300, 600};
    if (poll < 1 || poll > mostPolls)
        return std::nullopt;
    return std::chrono::seconds(waits[std::min(static_cast<size_t>(poll), waits.size()) - 1]);
}

OfficialCall publishedListCall(int offset, int count, Contents contents)
{
    return jsonCall("/cgi-bin/freepublish/batchget",
                    {{QStringLiteral("offset"), offset},
                     {QStringLiteral("count"), count},
                     {QStringLiteral("no_content"), contents == Contents::Left ? 1 : 0}});
}

Result<PublishedPage> publishedPage(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    PublishedPage page{fields.integer(QLatin1String("total_count")), {}};
    for (const QJsonObject &item : fields.objects(QLatin1String("item"))) {
        OfficialFields one(item);
        page.items.push_back({one.idAs<ArticleId>(QLatin1String("article_id")), one.optionalTime(QLatin1String("update_time")),
                              remoteArticles(one.object(QLatin1String("content")))});
        if (!one.end())
            return failure(one.end().error());
    }
    if (!fields.end())
        return failure(fields.end().error());
    std::stable_sort(page.items.begin(), page.items.end(), [](const auto &a, const auto &b) { return a.updatedAt > b.updatedAt; });
    return page;
}

OfficialCall publishedGetCall(const ArticleId &id)
{
    return jsonCall("/cgi-bin/freepublish/getarticle", {{QStringLiteral("article_id"), id.toString()}});
}

Result<std::vector<RemoteArticle>> publishedArticles(const OfficialAnswer &answer)
{
    if (!OfficialFields(answer.json).has(QLatin1String("news_item")))
        return failure(ErrorKind::BadReply, "json.missing", QStringLiteral("news_item"));
    return remoteArticles(answer.json);
}

OfficialCall publishedDeleteCall(const ArticleId &id, int index)
{
    return jsonCall("/cgi-bin/freepublish/delete", {{QStringLiteral("article_id"), id.toString()}, {QStringLiteral("index"), index}},
                    Safety::IdempotentByKey);
}

} // namespace yiren
