#include "sandbox/official/settling.h"

namespace yiren::sandbox {

namespace {

QString addressOf(OfficialBooks &books, qint64 msgDataId, qsizetype position)
{
    return QStringLiteral("http://mp.weixin.qq.com/s?__biz=%1&mid=%2&idx=%3&sn=%4")
        .arg(books.settings.appid, QString::number(msgDataId), QString::number(position), books.ids.hex(32));
}

QJsonArray withAddresses(OfficialBooks &books, const QJsonArray &articles, qint64 msgDataId)
{
    QJsonArray published;
    for (const QJsonValue &value : articles) {
        QJsonObject article = value.toObject();
        article.insert(QStringLiteral("url"), addressOf(books, msgDataId, published.size() + 1));
        article.insert(QStringLiteral("is_deleted"), false);
        published.append(article);
    }
    return published;
}

Publication publicationOf(OfficialBooks &books, const PublishTask &task)
{
    Publication publication;
    publication.articleId = books.ids.mediaId();
    publication.mediaId = task.mediaId;
    publication.publishId = task.publishId;
    publication.msgDataId = task.msgDataId;
    publication.articles = withAddresses(books, task.articles, task.msgDataId);
    publication.atMs = task.endsAtMs;
    return publication;
}

void settle(OfficialBooks &books, PublishTask &task)
{
    task.isSettled = true;
    if (task.plan.status != 0)
        return;
    books.publications.publications.push_back(publicationOf(books, task));
    books.drafts.remove(task.mediaId);
    books.effects.record(EffectLedger::Kind::ArticlePublished, task.mediaId, task.endsAtMs);
}

void finishSending(OfficialBooks &books, MassTask &task)
{
    task.state = MassTask::State::Sent;
    books.effects.record(EffectLedger::Kind::MassSent, task.mediaId.isEmpty() ? QString::number(task.msgId) : task.mediaId, task.endsAtMs);
    if (task.articles.isEmpty())
        return;
    Publication publication;
    publication.mediaId = task.mediaId;
    publication.clientMessageId = task.clientMessageId;
    publication.msgDataId = task.msgDataId;
    publication.articles = withAddresses(books, task.articles, task.msgDataId);
    publication.atMs = task.endsAtMs;
    publication.way = Publication::Way::MassSent;
    books.publications.publications.push_back(std::move(publication));
    books.drafts.remove(task.mediaId);
}

void settle(OfficialBooks &books, MassTask &task)
{
    if (task.state == MassTask::State::WaitsForAdministrator || books.mass.fails)
        task.state = MassTask::State::Failed;
    else
        finishSending(books, task);
}

bool isOpen(const MassTask &task)
{
    return task.state == MassTask::State::Sending || task.state == MassTask::State::WaitsForAdministrator;
}

} // namespace

void settleUntil(OfficialBooks &books, qint64 nowMs)
{
    for (PublishTask &task : books.publications.tasks) {
        if (!task.isSettled && task.endsAtMs <= nowMs)
            settle(books, task);
    }
    for (MassTask &task : books.mass.tasks) {
        if (isOpen(task) && task.endsAtMs <= nowMs)
            settle(books, task);
    }
}

const Publication *publishByHand(OfficialBooks &books, const QString &mediaId, qint64 nowMs)
{
    const KeptDraft *draft = books.drafts.find(mediaId);
    if (!draft)
        return nullptr;
    Publication publication;
    publication.mediaId = mediaId;
    publication.msgDataId = books.ids.number();
    publication.articles = withAddresses(books, draft->articles, publication.msgDataId);
    publication.atMs = nowMs;
    publication.way = Publication::Way::ByHand;
    books.publications.publications.push_back(std::move(publication));
    books.drafts.remove(mediaId);
    books.effects.record(EffectLedger::Kind::ArticlePublished, mediaId, nowMs);
    return &books.publications.publications.back();
}

} // namespace yiren::sandbox
