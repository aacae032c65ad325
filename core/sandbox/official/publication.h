#pragma once

#include <QJsonArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace yiren::sandbox {

// How submissions to freepublish end from now on (contract/wechat-official-account.md 3.7).
struct PublishPlan {
    int refusal = 0;               // errcode of freepublish/submit: 53503, 53504 or 53505; 0: it is accepted
    int status = 0;                // publish_status at the end: 0 published, 2 not original, 3 failure, 4 refused by review
    std::vector<int> failed{1};    // 1-based positions, of 2 and 4
    std::chrono::seconds takes{2}; // publish_status is 1 for so long
};

// An accepted submission.
struct PublishTask {
    qint64 publishId = 0;
    qint64 msgDataId = 0;
    QString mediaId;
    QJsonArray articles;
    qint64 endsAtMs = 0;
    PublishPlan plan;
    bool isSettled = false;
};

// An article, or several at one address each, that readers can open.
struct Publication {
    enum class Way { ByApi, ByHand, MassSent };
    enum class Fate { Stands, Deleted, Banned };

    QString articleId;       // only of ByApi: the API knows no other
    QString mediaId;         // of the draft that it was
    QString clientMessageId; // of MassSent, when one was given
    qint64 publishId = 0;
    qint64 msgDataId = 0;
    QJsonArray articles; // each with its "url" and "is_deleted"
    qint64 atMs = 0;
    Way way = Way::ByApi;
    Fate fate = Fate::Stands;

    QString title() const { return articles.isEmpty() ? QString() : articles.first()[u"title"].toString(); }
    QString url() const { return articles.isEmpty() ? QString() : articles.first()[u"url"].toString(); }
};

struct PublicationBook {
    PublishPlan plan;
    std::vector<PublishTask> tasks;
    std::vector<Publication> publications;

    [[nodiscard]] PublishTask *task(qint64 publishId);
    [[nodiscard]] Publication *ofTask(qint64 publishId); // nullptr: not published (yet)
    [[nodiscard]] Publication *article(const QString &articleId);
    [[nodiscard]] Publication *data(qint64 msgDataId);
};

} // namespace yiren::sandbox
