#pragma once

#include "groups/groupstore.h"

namespace yiren {

// What one reading of a group changed.
struct KeptGroup {
    qint64 joined = 0; // customers who were not here at the last reading
    qint64 left = 0;
    std::vector<std::pair<QString, QString>> unionids; // external_userid and unionid of customers who are here

    friend bool operator==(const KeptGroup &, const KeptGroup &) = default;
};

// Keeps a group as it was read, for StorageThread::write(). Customers in it are customers from now on, by their external_userid; who was
// there at the last reading and is not any more has left; who was erased stays nameless. Members are compared only where member_version is
// another one. `corpid`: whose external_userids these are. Persons of one unionid become one, each in a transaction of its own behind the
// first.
[[nodiscard]] Result<KeptGroup> keepGroupChat(Database &database, AccountId account, const QString &corpid, const GroupChat &chat,
                                              qint64 now);

} // namespace yiren
