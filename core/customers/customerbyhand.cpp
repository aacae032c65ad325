#include "customers/customerbyhand.h"

#include "audit/auditstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerjoinstore.h"
#include "customers/customernotestore.h"
#include "customers/customerstore.h"
#include "customers/fieldregisterstore.h"
#include "customers/phonenumber.h"
#include "customers/typedcustomerstore.h"

namespace yiren {

namespace {

Done noteTyped(Database &database, AccountId account, const char *action, CustomerId customer, qint64 now)
{
    const QString subject = QStringLiteral("customer %1").arg(toInteger(customer));
    return AuditStore(database).append({0, now, account, QLatin1String(action), subject, {}, {}});
}

QString tidyName(const QString &typed)
{
    return typed.simplified().left(longestCustomerName);
}

// The number in one form; empty: none was typed.
Result<QString> typedPhone(Database &database, AccountId account, const QString &typed, const CustomerKey *key)
{
    if (typed.trimmed().isEmpty())
        return QString();
    const auto phone = normalisedPhone(typed);
    if (!phone)
        return failure(ErrorKind::Usage, "customer.phone_unreadable", typed.trimmed());
    if (!key)
        return failure(ErrorKind::Credential, "vault.locked");
    const auto known = CustomerStore(database).find(account, {IdentityKind::Phone, {}, key->phoneIndex(*phone)});
    if (!known)
        return failure(known.error());
    if (*known)
        return failure(ErrorKind::Refused, "customer.phone_known", QString::number(toInteger(**known)));
    return *phone;
}

Done putPhone(Database &database, AccountId account, CustomerId customer, const QString &phone, const CustomerKey *key, qint64 now)
{
    const auto id = CustomerFieldStore(database).phoneField(account);
    const auto field = id ? FieldRegisterStore(database).field(account, *id) : failure(id.error());
    return field ? putFieldValue(database, key, customer, *field, phone, now) : failure(field.error());
}

} // namespace

Result<CustomerId> addTypedCustomer(Database &database, AccountId account, const TypedCustomer &typed, const CustomerKey *key, qint64 now)
{
    const QString name = tidyName(typed.name), note = typed.note.trimmed();
    const auto phone = typedPhone(database, account, typed.phone, key);
    if (!phone)
        return failure(phone.error());
    if (name.isEmpty() && phone->isEmpty() && note.isEmpty())
        return failure(ErrorKind::Usage, "customer.nothing_typed");
    const auto customer = CustomerStore(database).create(account, {name, QStringLiteral("hand"), {}, now, {}}, now);
    if (!customer)
        return customer;
    if (auto put = phone->isEmpty() ? Done() : putPhone(database, account, *customer, *phone, key, now); !put)
        return failure(put.error());
    const auto noted = note.isEmpty() ? Result<qint64>(0) : CustomerNoteStore(database).add(*customer, note, now);
    if (!noted)
        return failure(noted.error());
    if (auto computed = CustomerFiguresStore(database).compute(account, {*customer}); !computed)
        return failure(computed.error());
    const auto logged = noteTyped(database, account, "customer.added", *customer, now);
    return logged ? customer : failure(logged.error());
}

Done removeTypedCustomer(Database &database, AccountId account, CustomerId customer, qint64 now)
{
    if (auto removed = TypedCustomerStore(database).remove(account, customer); !removed)
        return removed;
    return noteTyped(database, account, "customer.add_undone", customer, now);
}

Result<QString> renameCustomer(Database &database, AccountId account, CustomerId customer, const QString &name, qint64 now)
{
    const auto active = CustomerJoinStore(database).isActive(account, customer);
    if (!active)
        return failure(active.error());
    if (!*active)
        return failure(ErrorKind::NotFound, "customer.not_active", QString::number(toInteger(customer)));
    CustomerStore store(database);
    const auto before = store.customer(customer);
    if (!before)
        return failure(before.error());
    if (auto set = store.setName(customer, tidyName(name), now); !set)
        return failure(set.error());
    const auto logged = noteTyped(database, account, "customer.renamed", customer, now);
    return logged ? Result<QString>(before->name) : failure(logged.error());
}

} // namespace yiren
