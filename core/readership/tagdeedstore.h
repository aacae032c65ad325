#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <QStringList>

namespace yiren {

// One call that makes a tag at WeChat, gives it to some or takes it from some, as it was written down before its first byte left. Whoever
// carries a tag carries it once, so one whose answer was lost is made again.
struct TagDeed {
    enum class Kind { Make, Give, Take };

    qint64 id = 0;
    Kind kind = Kind::Give;
    QString tag;
    QStringList people;   // openids, at most 50
    qint64 plannedAt = 0; // UTC ms: all of one decision have the same
    bool wasSent = false; // it left once, and nobody knows what became of it
};

struct TagDeedCounts {
    qint64 open = 0;
    qint64 failed = 0;  // of the last plan
    qint64 leftOut = 0; // people, of the last plan
};

// Writing stands inside the caller's transaction.
class TagDeedStore
{
public:
    explicit TagDeedStore(Database &database) : m_database(database) {}

    [[nodiscard]] Done add(AccountId account, const TagDeed &deed);
    [[nodiscard]] Result<std::optional<TagDeed>> next(AccountId account); // one that was sent before those that wait
    [[nodiscard]] Result<TagDeedCounts> counts(AccountId account);
    [[nodiscard]] Done setSending(qint64 deed);
    // Done, or with a code failed. Who it was about is not kept.
    [[nodiscard]] Done settle(qint64 deed, const QString &failure, qint64 leftOut, qint64 now);
    // The first half stays, the second is a deed of its own.
    [[nodiscard]] Done halve(AccountId account, const TagDeed &deed);
    [[nodiscard]] Done drop(AccountId account, qint64 now); // those that wait; what left already stays

private:
    Database &m_database;
};

} // namespace yiren
