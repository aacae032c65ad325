#include "sandbox/official/publishdesk.h"

#include "sandbox/official/pagerange.h"

namespace yiren::sandbox {

namespace {

QJsonObject articleDetail(const Publication &publication)
{
    QJsonArray items;
    for (const QJsonValue &article : publication.articles)
        items.append(QJsonObject{{QStringLiteral("idx"), items.size() + 1}, {QStringLiteral("article_url"), article[u"url"]}});
    return {{QStringLiteral("count"), items.size()}, {QStringLiteral("item"), items}};
}

int statusOf(const Publication &publication)
{
    switch (publication.fate) {
    case Publication::Fate::Stands:
        return 0;
    case Publication::Fate::Deleted:
        return 5;
    case Publication::Fate::Banned:
        return 6;
    }
    return 0;
}

QJsonArray failedPositions(const PublishTask &task)
{
    QJsonArray positions;
    for (const int position : task.plan.failed)
        positions.append(position);
    return positions;
}

QJsonArray shown(const QJsonArray &articles, bool hasContent)
{
    QJsonArray all;
    for (const QJsonValue &value : articles) {
        QJsonObject article = value.toObject();
        if (!hasContent)
            article.remove(u"content");
        all.append(article);
    }
    return all;
}

} // namespace

DeskAnswer PublishDesk::answer(const DeskRequest &request)
{
    switch (request.route.kind) {
    case OfficialCallKind::Publish:
        return submit(request.body);
    case OfficialCallKind::PublishGet:
        return get(request.body);
    case OfficialCallKind::PublishList:
        return list(request.body);
    case OfficialCallKind::PublishedArticle:
        return article(request.body);
    default:
        return remove(request.body);
    }
}

DeskAnswer PublishDesk::submit(const QJsonObject &body)
{
    if (!body[u"media_id"].isString())
        return wrongType(QLatin1String("media_id"));
    const KeptDraft *draft = m_books.drafts.find(body[u"media_id"].toString());
    if (!draft)
        return refused(40007);
    const PublishPlan &plan = m_books.publications.plan;
    if (plan.refusal != 0)
        return refused(plan.refusal);
    const qint64 endsAtMs = m_clock.now().toMSecsSinceEpoch() + std::chrono::milliseconds(plan.takes).count();
    const PublishTask task{m_books.ids.number(), m_books.ids.number(), draft->mediaId, draft->articles, endsAtMs, plan, false};
    m_books.publications.tasks.push_back(task);
    return enveloped({{QStringLiteral("publish_id"), m_books.ids.either(task.publishId)},
                      {QStringLiteral("msg_data_id"), m_books.ids.either(task.msgDataId)}});
}

DeskAnswer PublishDesk::get(const QJsonObject &body)
{
    const QJsonValue given = body[u"publish_id"]; // both forms, as the answer has both
    const PublishTask *task = m_books.publications.task(given.isString() ? given.toString().toLongLong() : given.toInteger(0));
    if (!task)
        return invalidParameter(QLatin1String("publish_id"));
    QJsonObject answer{{QStringLiteral("publish_id"), m_books.ids.either(task->publishId)}};
    const Publication *publication = m_books.publications.ofTask(task->publishId);
    const int status = !task->isSettled ? 1 : publication ? statusOf(*publication) : task->plan.status;
    answer.insert(QStringLiteral("publish_status"), status);
    if (publication) {
        answer.insert(QStringLiteral("article_id"), publication->articleId);
        answer.insert(QStringLiteral("article_detail"), articleDetail(*publication));
    }
    answer.insert(QStringLiteral("fail_idx"), status == 2 || status == 4 ? failedPositions(*task) : QJsonArray());
    return bare(answer);
}

// Newest first; what was published by hand or mass-sent is not among them.
DeskAnswer PublishDesk::list(const QJsonObject &body)
{
    PageRange page;
    if (auto problem = pageProblem(body, page))
        return *problem;
    std::vector<Publication> all;
    const std::vector<Publication> &known = m_books.publications.publications;
    std::copy_if(known.rbegin(), known.rend(), std::back_inserter(all), [](const Publication &publication) {
        return publication.way == Publication::Way::ByApi && publication.fate == Publication::Fate::Stands;
    });
    QJsonArray items;
    for (const Publication &publication : page.of(all)) {
        const QJsonObject content{{QStringLiteral("news_item"), shown(publication.articles, page.hasContent)}};
        items.append(QJsonObject{{QStringLiteral("article_id"), publication.articleId},
                                 {QStringLiteral("content"), content},
                                 {QStringLiteral("update_time"), publication.atMs / 1000}});
    }
    return bare({{QStringLiteral("total_count"), static_cast<qint64>(all.size())},
                 {QStringLiteral("item_count"), items.size()},
                 {QStringLiteral("item"), items}});
}

DeskAnswer PublishDesk::article(const QJsonObject &body)
{
    if (!body[u"article_id"].isString())
        return wrongType(QLatin1String("article_id"));
    const Publication *publication = m_books.publications.article(body[u"article_id"].toString());
    return publication ? bare({{QStringLiteral("news_item"), publication->articles}}) : refused(53600);
}

DeskAnswer PublishDesk::remove(const QJsonObject &body)
{
    if (!body[u"article_id"].isString())
        return wrongType(QLatin1String("article_id"));
    if (body.contains(u"index") && !body[u"index"].isDouble())
        return wrongType(QLatin1String("index"));
    Publication *publication = m_books.publications.article(body[u"article_id"].toString());
    if (!publication)
        return refused(53600);
    const qint64 index = body[u"index"].toInteger(0);
    if (index < 0 || index > publication->articles.size())
        return refused(40114);
    bool areAllGone = true;
    for (qsizetype i = 0; i < publication->articles.size(); ++i) {
        QJsonObject article = publication->articles[i].toObject();
        if (index == 0 || index == i + 1)
            article.insert(QStringLiteral("is_deleted"), true);
        areAllGone = areAllGone && article[u"is_deleted"].toBool();
        publication->articles[i] = article;
    }
    if (areAllGone)
        publication->fate = Publication::Fate::Deleted;
    return enveloped();
}

} // namespace yiren::sandbox
