#pragma once

#include "broadcasts/broadcaststore.h"
#include "broadcasts/broadcasttargetstore.h"

namespace yiren {

// What is done with broadcasts in the data file, each one transaction for StorageThread::write() except where it says so.

// A draft with its receivers; nothing is asked of WeChat yet. Its number. Inside the caller's transaction, so that a campaign writes its
// own rows with it.
[[nodiscard]] Result<qint64> addBroadcast(Database &database, AccountId account, const Broadcast &draft, const QStringList &targets,
                                          qint64 now);
// Refused "broadcast.begun" for one that is no draft any more.
[[nodiscard]] Done changeDraft(Database &database, AccountId account, const Broadcast &draft, const QStringList &targets);
[[nodiscard]] Done removeDraft(Database &database, AccountId account, qint64 id);

// A draft with what goes out with it.
struct BroadcastDraft {
    Broadcast broadcast;
    QStringList targets;
    std::vector<BroadcastPicture> pictures; // those that its attachments name, once each
};
[[nodiscard]] Result<BroadcastDraft> keptDraft(Database &database, AccountId account, qint64 id); // Refused "broadcast.begun"
// The same as far as it may be asked for at `now`: whatForbidsBroadcast(), Refused "broadcast.month" (place.found: how many of the
// receivers have had as many as they may get in this month, expected: how many that are), RateLimited "broadcast.pace" (ten moments in a
// minute).
[[nodiscard]] Result<BroadcastDraft> checkedDraft(Database &database, AccountId account, qint64 id, qint64 now);
// Those of `targets` who have had as many as they may get in the month of `now`.
[[nodiscard]] Result<QStringList> targetsAtLimit(Database &database, AccountId account, const QStringList &targets, qint64 now);
[[nodiscard]] Result<qint64> ownLimit(Database &database,
                                      AccountId account); // mass messages a month and person, courtesyAMonth without a choice
[[nodiscard]] Done setOwnLimit(Database &database, AccountId account, qint64 most); // 1 to 31

// Writes down that it is asked for now, with its body, after the same checks. What two programs begin is begun once.
[[nodiscard]] Result<Broadcast> beginBroadcast(Database &database, AccountId account, qint64 id, const QByteArray &body, qint64 now);
// How it stands from now on; `results`: what is known of receivers. nextLookAt follows from the state.
[[nodiscard]] Result<Broadcast> keepStanding(Database &database, AccountId account, Broadcast broadcast,
                                             const std::vector<BroadcastTarget> &results, qint64 now);

} // namespace yiren
