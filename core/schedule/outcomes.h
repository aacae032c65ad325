#pragma once

#include "schedule/delivery.h"
#include "wechat/drafts.h"
#include "wechat/masssend.h"
#include "wechat/publishing.h"

#include <set>

namespace yiren {

// What WeChat's answers make of a delivery: pure rules, one for each question. `now` is UTC ms. After them the delivery has ended, waits
// (waitUntil), or has a next step.

// Between two looks at a draft (contract 3.7).
inline constexpr qint64 settlingMs = 60'000;
// 群发保护: so long the account's administrator may take to confirm a mass send on the phone (contract 3.8).
inline constexpr qint64 confirmationMs = 30 * 60'000;

// A call begins: from here to its answer nobody knows.
void beginAttempt(Delivery &delivery, qint64 now);
// The current call's answer or failure (contract 11.7, 11.9).
void takeAnswer(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now);

// draft/add was refused because WeChat does not know the cover any more (40007): the draft is prepared once more, with the cover sent anew.
void takeGoneCover(Delivery &delivery);

// The draft box, asked for because draft/add was not answered. The one draft of ours that no other post knows (`known`: the references of
// all posts) is adopted; when there is none, the draft may be added again. Where several may be it a person decides ("post.draft_unclear").
void takeBox(Delivery &delivery, const Result<std::vector<ListedDraft>> &box, const std::set<QString> &known, qint64 now);
// The draft as it was read back; where that can't be had a person looks at it ("post.draft_unread").
void takeDraft(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now);

// Whether the draft is still in the box, asked because publishing or mass sending was not answered. Returns whether it is gone: then what
// was published is to be looked through, or a mass send repeated under its key.
[[nodiscard]] bool takeLook(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now);
void takePages(Delivery &delivery, const Result<PublishedPage> &pages, const std::set<QString> &known, qint64 now);

void takePublishState(Delivery &delivery, const Result<PublishState> &state, qint64 now);
void takeMassState(Delivery &delivery, const Result<MassState> &state, qint64 now);

// Its time and the grace have passed and the next step would begin something: missed, or, when a lost attempt may have had its effect, for
// a person to find out.
void takeTimeOver(Delivery &delivery);

// A picture could not be uploaded.
void takeUploadFailure(Delivery &delivery, const Error &error, qint64 now);

// A person goes on; `why` is empty where that is the usual way.
void handOver(Delivery &delivery, const QString &why = {});
void endFailed(Delivery &delivery, const QString &why);

} // namespace yiren
