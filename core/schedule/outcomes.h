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

// A call begins: from here to its answer nobody knows.
void beginAttempt(Delivery &delivery, qint64 now);
// The current call's answer or failure (contract 11.7, 11.9).
void takeAnswer(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now);

// The draft box, asked for because draft/add was not answered. A draft with our title and text that no other post knows is ours (`known`:
// the references of all posts); when there is none, the draft may be added again.
void takeBox(Delivery &delivery, const Result<std::vector<ListedDraft>> &box, const std::set<QString> &known, qint64 now);
// The draft as it was read back.
void takeDraft(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now);

// Whether the draft is still in the box, asked because publishing or mass sending was not answered. Returns whether it is gone: then what
// was published is to be looked through, or a mass send repeated under its key.
[[nodiscard]] bool takeLook(Delivery &delivery, const Result<OfficialAnswer> &answer, qint64 now);
void takePages(Delivery &delivery, const Result<PublishedPage> &pages, const std::set<QString> &known, qint64 now);

void takePublishState(Delivery &delivery, const Result<PublishState> &state, qint64 now);
void takeMassState(Delivery &delivery, const Result<MassState> &state, qint64 now);

// A picture could not be uploaded.
void takeUploadFailure(Delivery &delivery, const Error &error, qint64 now);

// A person goes on; `why` is empty where that is the usual way.
void handOver(Delivery &delivery, const QString &why = {});
void endFailed(Delivery &delivery, const QString &why);
// Too late to begin anything. A mass send that perhaps went out all the same is left to a person ("post.unclear").
void endMissed(Delivery &delivery);

} // namespace yiren
