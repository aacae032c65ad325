#pragma once

#include "customers/erasure.h"

namespace yiren {

// An erased person's place in a group: a digest of the external_userid, so that the next reading of a group where the person still is does
// not name them again.
[[nodiscard]] QString erasedGroupMember(const QString &externalUserid);

// Customer groups and mass messages of an erased person: where they were keeps its times, who got what its counts. What was sent, as it was
// written down, goes where they were among its receivers. Inside the caller's transaction.
class ErasureReachStore
{
public:
    explicit ErasureReachStore(Database &database) : m_database(database) {}

    [[nodiscard]] Done anonymise(const ErasedPerson &person);

private:
    Database &m_database;
};

} // namespace yiren
