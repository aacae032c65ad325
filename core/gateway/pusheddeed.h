#pragma once

#include "bills/accountid.h"
#include "push/inboundpush.h"
#include "storage/database.h"

#include <optional>

namespace yiren {

// What a push of the official account or a Mini Program says that somebody did, besides what belongs into a conversation.
struct PushedDeed {
    // Withdrew: the consent to what is kept of them; their data have to go (contract, official account 5.6).
    enum class Kind { Followed, Left, Scanned, Withdrew };

    Kind kind = Kind::Followed;
    QString openid;
    qint64 at = 0;    // UTC ms
    QString scene;    // of the code by which they came, or which they scanned
    QString identity; // pushIdentity()

    friend bool operator==(const PushedDeed &, const PushedDeed &) = default;
};

[[nodiscard]] std::optional<PushedDeed> deedOf(const InboundPush &push);
// Inside the caller's transaction, after keepTalk(), which makes customers of who is new. An event of the customer, each once; who withdrew
// becomes a task of today with the words of `eraseTask`. Who is not known here has nothing that could be kept or erased.
[[nodiscard]] Done keepPushedDeeds(Database &database, AccountId account, const std::vector<PushedDeed> &deeds, const QString &eraseTask,
                                   qint64 now);

} // namespace yiren
