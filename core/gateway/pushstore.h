#pragma once

#include "bills/accountid.h"
#include "gateway/arrivedpush.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What became of one that was to be kept.
struct KeptPush {
    qint64 id = 0;
    bool isNew = false; // false: another delivery of one that is here
};

// One that is dealt with. `failure`: why nothing was done; empty: it was.
struct HandledPush {
    qint64 id = 0;
    QString failure{};
};

// Pushes as they came.
class PushStore
{
public:
    explicit PushStore(Database &database) : m_database(database) {}

    // All of them in one transaction: a commit waits for the disk, and they come in bursts.
    [[nodiscard]] Result<std::vector<KeptPush>> keep(AccountId account, const std::vector<ArrivedPush> &pushes);
    // Those that something is still to be done for, the oldest first, with an id above `after`.
    [[nodiscard]] Result<std::vector<ArrivedPush>> waiting(AccountId account, qint64 after, int limit);
    // Nothing has to be done for these any more. Inside the caller's transaction or alone.
    [[nodiscard]] Done setHandled(const std::vector<HandledPush> &pushes, qint64 at);
    [[nodiscard]] Done setFailure(qint64 id, const QString &code); // it is tried again later
    // Handled ones that arrived before then go: WeChat's last retry comes after a day. How many went.
    [[nodiscard]] Result<qint64> forgetBefore(AccountId account, qint64 at);
    // Of an erased person: what they wrote goes, that something arrived stays. How many.
    [[nodiscard]] Result<qint64> erase(AccountId account, const QString &person);

private:
    Database &m_database;
};

} // namespace yiren
