#include "customers/consent.h"

#include "audit/auditstore.h"
#include "customers/consentstore.h"
#include "customers/fieldregisterstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

Done noteConsent(Database &database, AccountId account, const char *action, const Consent &consent, qint64 now)
{
    return AuditStore(database).append({0,
                                        now,
                                        account,
                                        QLatin1String(action),
                                        QStringLiteral("customer %1").arg(toInteger(consent.customer)),
                                        QStringLiteral("consent %1").arg(consent.id),
                                        {}});
}

} // namespace

Result<Consent> recordConsent(Database &database, AccountId account, Consent consent, qint64 now)
{
    consent.purpose = consent.purpose.simplified();
    consent.way = consent.way.simplified();
    if (consent.purpose.isEmpty())
        return failure(ErrorKind::Usage, "consent.no_purpose");
    if (consent.way.isEmpty())
        return failure(ErrorKind::Usage, "consent.no_way");
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto isErased = FieldRegisterStore(database).isErased(consent.customer);
    if (!isErased)
        return failure(isErased.error());
    if (*isErased)
        return failure(ErrorKind::Refused, "customer.erased");
    consent.givenAt = now;
    consent.withdrawnAt.reset();
    const auto id = ConsentStore(database).add(consent);
    if (!id)
        return failure(id.error());
    consent.id = *id;
    if (auto noted = noteConsent(database, account, "consent.given", consent, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return consent;
}

Result<Consent> withdrawConsent(Database &database, AccountId account, qint64 id, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ConsentStore store(database);
    auto consent = store.consent(account, id);
    if (!consent)
        return consent;
    if (!consent->isGiven())
        return failure(ErrorKind::Refused, "consent.withdrawn");
    consent->withdrawnAt = now;
    if (auto set = store.setWithdrawn(id, now); !set)
        return failure(set.error());
    if (auto noted = noteConsent(database, account, "consent.withdrawn", *consent, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return consent;
}

} // namespace yiren
