#include "customers/meeting.h"

#include "customers/customerfiguresstore.h"
#include "customers/joining.h"
#include "storage/transaction.h"

namespace yiren {

Result<CustomerId> meetPerson(Database &database, AccountId account, const KnownIdentity &known, const NewCustomer &person, qint64 now)
{
    CustomerStore customers(database);
    const auto found = customers.find(account, {known.identity.kind, {}, known.identity.value});
    if (!found)
        return failure(found.error());
    if (*found)
        return **found;
    const auto id = customers.create(account, person, now);
    if (!id)
        return failure(id.error());
    if (auto added = customers.addIdentity(account, *id, known); !added)
        return failure(added.error());
    if (auto computed = CustomerFiguresStore(database).compute(account, {*id}); !computed)
        return failure(computed.error());
    return *id;
}

Done joinByUnionId(Database &database, AccountId account, const Identity &own, const QString &unionid, const QString &reason, qint64 now)
{
    if (unionid.isEmpty())
        return {};
    CustomerStore customers(database);
    const auto mine = customers.find(account, own);
    const auto same = customers.find(account, {IdentityKind::UnionId, {}, unionid});
    if (!mine || !same)
        return failure(mine ? same.error() : mine.error());
    if (!*mine || (*same && **same == **mine))
        return {};
    if (*same) {
        const auto joined = joinByRule(database, {account, **same, **mine, JoinReason::UnionId, now});
        return joined ? Done() : failure(joined.error());
    }
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto added = customers.addIdentity(account, **mine, {{IdentityKind::UnionId, {}, unionid}, reason, now});
    return added ? transaction->commit() : failure(added.error());
}

} // namespace yiren
