#include "customers/fieldregister.h"

#include "audit/auditstore.h"
#include "customers/customerphonestore.h"
#include "customers/fieldregisterstore.h"
#include "storage/transaction.h"

#include <functional>

namespace yiren {

namespace {

QString subjectOfField(qint64 field)
{
    return QStringLiteral("field %1").arg(field);
}

Done noteField(Database &database, const AuditEntry &entry)
{
    return AuditStore(database).append(entry);
}

Done insideTransaction(Database &database, const std::function<Done()> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto done = work(); !done)
        return done;
    return transaction->commit();
}

// Texts without spaces around them; what can't be a field is refused.
Done tidyField(FieldRegisterStore &store, AccountId account, CustomerField &field)
{
    field.name = field.name.simplified();
    field.purpose = field.purpose.simplified();
    if (field.name.isEmpty())
        return failure(ErrorKind::Usage, "field.no_name");
    if (field.purpose.isEmpty())
        return failure(ErrorKind::Usage, "field.no_purpose", field.name);
    if (field.retentionMonths < 1 || field.retentionMonths > longestRetentionMonths)
        return failure(ErrorKind::Usage, "field.months", QString::number(longestRetentionMonths));
    const auto isFree = store.isNameFree(account, field.name, field.id);
    if (!isFree)
        return failure(isFree.error());
    if (!*isFree)
        return failure(ErrorKind::Usage, "field.name_taken", field.name);
    return store.takeNameOfDeleted(account, field.name);
}

QString detailOfField(const CustomerField &field)
{
    return QStringLiteral("%1, %2 months%3")
        .arg(field.name, QString::number(field.retentionMonths), field.isSensitive ? QStringLiteral(", sensitive") : QString());
}

} // namespace

Result<CustomerField> addField(Database &database, AccountId account, CustomerField field, qint64 now)
{
    FieldRegisterStore store(database);
    field.id = 0;
    const auto done = insideTransaction(database, [&]() -> Done {
        if (auto tidy = tidyField(store, account, field); !tidy)
            return tidy;
        const auto id = CustomerFieldStore(database).add(account, field);
        if (!id)
            return failure(id.error());
        field.id = *id;
        return noteField(database, {0, now, account, QStringLiteral("field.added"), subjectOfField(*id), detailOfField(field), {}});
    });
    return done ? store.field(account, field.id) : failure(done.error());
}

Result<CustomerField> changeField(Database &database, AccountId account, const CustomerField &field, qint64 now)
{
    FieldRegisterStore store(database);
    CustomerField before, after = field;
    const auto done = insideTransaction(database, [&]() -> Done {
        auto known = store.field(account, field.id);
        if (!known)
            return failure(known.error());
        before = *known;
        after.isSensitive = before.isSensitive;
        if (auto tidy = tidyField(store, account, after); !tidy)
            return tidy;
        if (auto put = store.put(after); !put)
            return put;
        return noteField(database, {0, now, account, QStringLiteral("field.changed"), subjectOfField(field.id), detailOfField(after), {}});
    });
    return done ? Result<CustomerField>(before) : failure(done.error());
}

Done deleteField(Database &database, AccountId account, qint64 field, qint64 now)
{
    FieldRegisterStore store(database);
    return insideTransaction(database, [&]() -> Done {
        if (auto known = store.field(account, field); !known)
            return failure(known.error());
        if (auto deleted = store.setDeleted(field, now); !deleted)
            return deleted;
        return noteField(database, {0, now, account, QStringLiteral("field.deleted"), subjectOfField(field), {}, {}});
    });
}

Done undeleteField(Database &database, AccountId account, qint64 field, qint64 now)
{
    FieldRegisterStore store(database);
    return insideTransaction(database, [&]() -> Done {
        if (auto known = store.deletedField(account, field); !known)
            return failure(known.error());
        if (auto back = store.setDeleted(field, {}); !back)
            return back;
        return noteField(database, {0, now, account, QStringLiteral("field.undeleted"), subjectOfField(field), {}, {}});
    });
}

Done putFieldValue(Database &database, const CustomerKey *key, CustomerId customer, const CustomerField &field, const QString &text,
                   qint64 now, std::optional<qint64> batchId)
{
    FieldRegisterStore store(database);
    const auto isErased = store.isErased(customer);
    if (!isErased)
        return failure(isErased.error());
    if (*isErased)
        return failure(ErrorKind::Refused, "customer.erased");
    CustomerPhoneStore phones(database);
    const auto isPhone = phones.isPhoneField(field.id);
    if (!isPhone)
        return failure(isPhone.error());
    const auto followed = [&](const Done &written) { return written && *isPhone ? phones.followValues(customer, key, now) : written; };
    if (text.trimmed().isEmpty())
        return followed(store.removeValue(customer, field.id));
    CustomerFieldStore values(database);
    if (!field.isSensitive)
        return values.put(customer, field.id, {text.trimmed(), {}}, now, batchId);
    if (!key)
        return failure(ErrorKind::Credential, "vault.locked");
    const auto sealed = key->seal(customer, field.id, text.trimmed());
    return sealed ? followed(values.put(customer, field.id, {{}, *sealed}, now, batchId)) : failure(sealed.error());
}

Result<QString> revealFieldValue(Database &database, AccountId account, const CustomerKey &key, CustomerId customer, qint64 field,
                                 qint64 now)
{
    QString text;
    const auto done = insideTransaction(database, [&]() -> Done {
        const auto value = CustomerFieldStore(database).value(customer, field);
        if (!value)
            return failure(value.error());
        if (!*value || !(*value)->sealed)
            return failure(ErrorKind::NotFound, "field.no_value");
        const auto opened = key.unseal(customer, field, *(*value)->sealed);
        if (!opened)
            return failure(opened.error());
        text = *opened;
        return noteField(database,
                         {0,
                          now,
                          account,
                          QStringLiteral("customer.value_revealed"),
                          QStringLiteral("customer %1").arg(toInteger(customer)),
                          subjectOfField(field),
                          {}});
    });
    return done ? Result<QString>(text) : failure(done.error());
}

} // namespace yiren
