#pragma once

#include "wechat/drafts.h"

#include <chrono>
#include <optional>

namespace yiren {

// 发布: a page with an address of its own that nobody is told of (contract 3.7). 48001: not for personal and unverified accounts.

// Has no number of its own: after a lost answer ask draftGetCall() (40007: it was published) and publishedListCall().
[[nodiscard]] OfficialCall publishCall(const DraftId &draft);
struct PublishAccepted {
    PublishId id;
    MessageDataId messageData; // empty: not said
};
[[nodiscard]] Result<PublishAccepted> publishAccepted(const OfficialAnswer &answer); // OutcomeUnknown when the id is not there

struct PublishedPart {
    int index = 1; // from 1
    QString url;
};
struct PublishState {
    enum class Status {
        Published = 0,
        InProgress = 1,
        OriginalCheckFailed = 2, // 原创失败
        Failed = 3,
        RefusedByReview = 4,
        DeletedByOwner = 5,
        BannedBySystem = 6,
        Unknown = -1, // `number` says which
    };
    Status status = Status::Unknown;
    qint64 number = -1; // WeChat's own
    ArticleId article;  // of Published, DeletedByOwner, BannedBySystem
    std::vector<PublishedPart> parts;
    std::vector<int> failedParts; // from 1
};
[[nodiscard]] OfficialCall publishStateCall(const PublishId &id);
[[nodiscard]] Result<PublishState> publishState(const OfficialAnswer &answer);

// How long to wait before asking publishStateCall() for the `poll`-th time, from 1. Nothing: stop and say that it is still in progress.
[[nodiscard]] std::optional<std::chrono::seconds> waitBeforePoll(int poll);

struct PublishedItem {
    ArticleId id;
    qint64 updatedAt = 0; // UTC ms
    std::vector<RemoteArticle> articles;
};
struct PublishedPage {
    qint64 total = 0;
    std::vector<PublishedItem> items; // the last first
};
[[nodiscard]] OfficialCall publishedListCall(int offset, int count, Contents contents); // `count` 1 to mostListedAtOnce
[[nodiscard]] Result<PublishedPage> publishedPage(const OfficialAnswer &answer);

[[nodiscard]] OfficialCall publishedGetCall(const ArticleId &id); // 53600: unknown
[[nodiscard]] Result<std::vector<RemoteArticle>> publishedArticles(const OfficialAnswer &answer);
// Takes the page away for good. `index` from 1; 0: all of it.
[[nodiscard]] OfficialCall publishedDeleteCall(const ArticleId &id, int index);

} // namespace yiren
