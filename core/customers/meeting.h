#pragma once

#include "customers/customerstore.h"

namespace yiren {

// Who is met by an id of one of WeChat's channels: that person, or a new customer with this id. Inside the caller's transaction.
[[nodiscard]] Result<CustomerId> meetPerson(Database &database, AccountId account, const KnownIdentity &known, const NewCustomer &person,
                                            qint64 now);
// Who is known by `own` and by `unionid` is one person: the elder one stays, which has the orders. Each join is a transaction of its own;
// the unionid becomes one more that the person is known by. A join that was taken back stays taken back.
[[nodiscard]] Done joinByUnionId(Database &database, AccountId account, const Identity &own, const QString &unionid, const QString &reason,
                                 qint64 now);

} // namespace yiren
