#pragma once

#include "content/post.h"
#include "schedule/outboxcall.h"

#include <QStringList>

#include <vector>

namespace yiren {

// A post on its way: what is known of it, from the data file alone, so that any process can go on where another one died.
struct Delivery {
    Post post;
    int run = 0;                       // counts the decisions to send it, and the drafts that had to be made anew
    QString claim;                     // the pass that has it in hand; empty: none
    qint64 waitUntil = 0;              // UTC ms: nothing to do before
    int looks = 0;                     // how often WeChat was asked about what it is waiting for
    std::optional<QStringList> losses; // what the draft lacked when it was read back ("picture URL", "link URL", "text", "style NAME")
    std::vector<OutboxCall> calls;     // of this run

    const OutboxCall *call(SendStep step) const;
    OutboxCall *call(SendStep step);
};

// What a pass does next with it.
enum class NextStep {
    Copy,        // a text for 朋友圈 or a group: a person copies it
    Prepare,     // pictures go up, the draft is written down
    Send,        // currentCall() is ready to leave
    FindDraft,   // draft/add was not answered: look for the draft in the box
    ReadBack,    // compare the draft with what was sent
    WriteOut,    // write publishing or mass sending down
    LookAtDraft, // publishing or mass sending was not answered: is the draft still in the box?
    AskOutcome,  // accepted: ask how it went
    HandOver,    // a person goes on from the draft box
};
[[nodiscard]] NextStep nextStep(const Delivery &delivery);
// Steps that begin something new: not before a post's time, and not when it has been missed. The others only ask and tell.
[[nodiscard]] bool beginsAnew(NextStep step);

// Whether a person carries it to its readers: a text for 朋友圈 or a group.
[[nodiscard]] bool isCopied(PostKind kind);

// The step by which this kind goes to its readers; nothing: a draft ends in the box.
[[nodiscard]] std::optional<SendStep> outwardStep(PostKind kind);
// The call that nextStep() speaks of: the outward one where there is one, else that of the draft.
[[nodiscard]] OutboxCall *currentCall(Delivery &delivery);

// Sending, or Unknown while the answer to a call is missing, as long as it has not ended.
void showState(Delivery &delivery);
[[nodiscard]] bool isOnItsWay(const Delivery &delivery);

// Whether WeChat has accepted it and took so long that it was handed over ("post.still_processing"). Then it is asked once an hour for a
// day how it ended (contract 3.7 allows 100 such questions a day).
[[nodiscard]] bool isStillAsked(const Delivery &delivery, qint64 now);

// Whether there is nothing to do before waitUntil. A time further away than any wait means that the clock was set back: then it is over.
[[nodiscard]] bool isWaiting(const Delivery &delivery, qint64 now);

// Whether readers miss something if it goes out like that: a picture, a link or text. Lost styles don't stop an article.
[[nodiscard]] bool losesContent(const QStringList &losses);

} // namespace yiren
