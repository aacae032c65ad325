#pragma once

#include "bills/accountid.h"
#include "broadcasts/broadcast.h"
#include "customers/customerid.h"
#include "storage/database.h"

namespace yiren {

struct BroadcastPicture {
    QString digest;
    QString name;
    QByteArray bytes;
};

// Rows of broadcasts. Writing stands inside the caller's transaction.
class BroadcastStore
{
public:
    explicit BroadcastStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<Broadcast>> broadcasts(AccountId account); // the newest first
    // NotFound "broadcast.unknown".
    [[nodiscard]] Result<Broadcast> broadcast(AccountId account, qint64 id);
    [[nodiscard]] Result<std::vector<qint64>> due(AccountId account, qint64 now); // asked for, and to be looked at by now; the oldest first
    [[nodiscard]] Result<qint64> momentsBegunSince(AccountId account, qint64 since);
    [[nodiscard]] Result<bool> knowsTask(AccountId account, const QString &task);

    [[nodiscard]] Result<qint64> add(AccountId account, const Broadcast &broadcast);
    [[nodiscard]] Done putDraft(const Broadcast &broadcast); // text, attachments, tags, sender
    [[nodiscard]] Done removeDraft(qint64 id);
    [[nodiscard]] Done begin(qint64 id, const QByteArray &body, qint64 now);
    [[nodiscard]] Done putStanding(const Broadcast &broadcast); // state, task, job, times, counts, failure

    [[nodiscard]] Result<qint64> addPicture(AccountId account, const BroadcastPicture &picture);
    // NotFound "broadcast.picture_gone".
    [[nodiscard]] Result<BroadcastPicture> picture(AccountId account, const QString &digest);

private:
    Result<std::vector<Broadcast>> select(const QString &condition, AccountId account, std::optional<qint64> parameter);

    Database &m_database;
};

} // namespace yiren
