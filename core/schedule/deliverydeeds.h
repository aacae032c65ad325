#pragma once

#include "schedule/delivery.h"
#include "storage/database.h"

#include <functional>

namespace yiren {

// Which delivery, and by whom.
struct DeliveryKey {
    AccountId account{};
    PostId post{};
    QString claim; // of the pass
};

// Takes the post in hand: a scheduled one whose time has come begins a new run, one on its way (or isStillAsked()) goes on with its own. A
// call that was on its way when its pass ended becomes unknown. Whoever calls this holds the lock of sending, so another claim is a dead
// one's. Refused "post.not_due" for another post: it was moved or taken back since the pass looked.
[[nodiscard]] Result<Delivery> claimDelivery(Database &database, const DeliveryKey &key, qint64 now);

// One change of a delivery and its row of the audit log, in one transaction, if the pass still has it in hand (Locked "post.claimed" if
// not).
struct DeliveryChange {
    const char *action; // "post.draft_written", …
    std::function<void(Delivery &)> apply;
};
[[nodiscard]] Result<Delivery> changeDelivery(Database &database, const DeliveryKey &key, const DeliveryChange &change, qint64 now);

// The founder takes a post's time away, also of one that has begun: it is a draft again, and a pass that has it in hand loses it. Returns
// the post as it was. Refused "post.on_its_way" while a call's answer is missing, and once readers may have it; else as planPost().
[[nodiscard]] Result<Post> takeBack(Database &database, AccountId account, PostId post, qint64 now);

// The scheduled post's time has passed and nothing happens by itself any more. Refused "post.not_due" for a post in another state.
[[nodiscard]] Done noteMissed(Database &database, AccountId account, PostId post, qint64 now);
// Its time lies ahead again: it was called missed by a clock that has been set right since. Refused "post.not_due" for one of which a call
// was written.
[[nodiscard]] Done noteDueAgain(Database &database, AccountId account, PostId post, qint64 now);

// The draft that waits for a person is in the box no more: it was published or deleted there. Refused "post.not_waiting" for another state.
[[nodiscard]] Done noteDraftLeft(Database &database, const DeliveryKey &key, qint64 now);

} // namespace yiren
