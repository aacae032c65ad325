#include "sandbox/official/draftdesk.h"

#include "sandbox/official/draftarticle.h"
#include "sandbox/official/pagerange.h"

namespace yiren::sandbox {

namespace {

constexpr qsizetype mostArticles = 8;

// The two calls that answer so, without a charset (13.5).
DeskAnswer asPlainText(DeskAnswer answer)
{
    answer.contentType = "text/plain";
    return answer;
}

QJsonArray withoutContent(const QJsonArray &articles)
{
    QJsonArray bare;
    for (const QJsonValue &value : articles) {
        QJsonObject article = value.toObject();
        article.remove(u"content");
        bare.append(article);
    }
    return bare;
}

} // namespace

DeskAnswer DraftDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::DraftAdd:
        return add(request.body);
    case OfficialCallKind::DraftGet:
        return get(request.body);
    case OfficialCallKind::DraftUpdate:
        return update(request.body);
    case OfficialCallKind::DraftDelete:
        return remove(request.body);
    case OfficialCallKind::DraftList:
        return list(request.body);
    case OfficialCallKind::DraftCount:
        return bare({{QStringLiteral("total_count"), m_books.drafts.count()}});
    default:
        return bare({{QStringLiteral("is_open"), 1}}); // draft/switch
    }
}

void DraftDesk::record(EffectLedger::Kind kind, const QString &mediaId)
{
    m_books.effects.record(kind, mediaId, m_clock.now().toMSecsSinceEpoch());
}

DeskAnswer DraftDesk::add(const QJsonObject &body)
{
    if (!body[u"articles"].isArray())
        return wrongType(QLatin1String("articles"));
    const QJsonArray articles = body[u"articles"].toArray();
    if (articles.isEmpty() || articles.size() > mostArticles)
        return invalidParameter(QLatin1String("articles"));
    KeptDraft draft;
    const auto place = articles.size() == 1 ? ArticlePlace::Alone : ArticlePlace::AmongOthers;
    for (const QJsonValue &article : articles) {
        if (!article.isObject())
            return wrongType(QLatin1String("articles"));
        if (auto problem = articleProblem(article.toObject(), m_books))
            return *problem;
    }
    for (const QJsonValue &article : articles)
        draft.articles.append(keptArticle(article.toObject(), m_books, place));
    draft.mediaId = m_books.ids.mediaId();
    draft.createdAt = draft.updatedAt = now();
    record(EffectLedger::Kind::DraftAdded, draft.mediaId);
    const QString mediaId = draft.mediaId;
    m_books.drafts.add(std::move(draft));
    return bare({{QStringLiteral("media_id"), mediaId}});
}

DeskAnswer DraftDesk::get(const QJsonObject &body)
{
    if (!body[u"media_id"].isString())
        return asPlainText(wrongType(QLatin1String("media_id")));
    const KeptDraft *draft = m_books.drafts.find(body[u"media_id"].toString());
    if (!draft)
        return asPlainText(refused(40007));
    QJsonObject answer{{QStringLiteral("news_item"), draft->articles}};
    if (m_books.ids.chance()) { // "in some replies"
        answer.insert(QStringLiteral("create_time"), draft->createdAt);
        answer.insert(QStringLiteral("update_time"), draft->updatedAt);
    }
    return asPlainText(bare(answer));
}

// What is not sent is reset: the article is replaced as a whole (point 28 of the uncertain ones).
DeskAnswer DraftDesk::update(const QJsonObject &body)
{
    if (!body[u"media_id"].isString() || !body[u"index"].isDouble() || !body[u"articles"].isObject())
        return wrongType(QLatin1String(body[u"articles"].isObject() ? "media_id or index" : "articles"));
    KeptDraft *draft = m_books.drafts.find(body[u"media_id"].toString());
    if (!draft)
        return refused(40007);
    const qint64 index = body[u"index"].toInteger(-1);
    if (index < 0 || index >= draft->articles.size())
        return refused(40114);
    const QJsonObject article = body[u"articles"].toObject();
    if (auto problem = articleProblem(article, m_books))
        return *problem;
    const auto place = draft->articles.size() == 1 ? ArticlePlace::Alone : ArticlePlace::AmongOthers;
    draft->articles[index] = keptArticle(article, m_books, place);
    draft->updatedAt = now();
    record(EffectLedger::Kind::DraftUpdated, draft->mediaId);
    return enveloped();
}

DeskAnswer DraftDesk::remove(const QJsonObject &body)
{
    if (!body[u"media_id"].isString())
        return wrongType(QLatin1String("media_id"));
    const QString mediaId = body[u"media_id"].toString();
    if (!m_books.drafts.remove(mediaId))
        return refused(40007);
    record(EffectLedger::Kind::DraftDeleted, mediaId);
    return enveloped();
}

DeskAnswer DraftDesk::list(const QJsonObject &body)
{
    PageRange page;
    if (auto problem = pageProblem(body, page))
        return asPlainText(*problem);
    QJsonArray items;
    for (const KeptDraft &draft : page.of(m_books.drafts.newestFirst())) {
        const QJsonObject content{{QStringLiteral("news_item"), page.hasContent ? draft.articles : withoutContent(draft.articles)},
                                  {QStringLiteral("create_time"), draft.createdAt},
                                  {QStringLiteral("update_time"), draft.updatedAt}};
        items.append(QJsonObject{{QStringLiteral("media_id"), draft.mediaId},
                                 {QStringLiteral("content"), content},
                                 {QStringLiteral("update_time"), draft.updatedAt}});
    }
    return asPlainText(bare({{QStringLiteral("total_count"), m_books.drafts.count()},
                             {QStringLiteral("item_count"), items.size()},
                             {QStringLiteral("item"), items}}));
}

} // namespace yiren::sandbox
