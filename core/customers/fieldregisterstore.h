#pragma once

#include "customers/fieldregister.h"

namespace yiren {

// The founder's own fields and what stands in them (customer_field, customer_value). Writing stands inside the caller's transaction.
class FieldRegisterStore
{
public:
    explicit FieldRegisterStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<CustomerField>> fields(AccountId account);      // in their order, without deleted ones
    [[nodiscard]] Result<CustomerField> field(AccountId account, FieldId id);        // NotFound "field.unknown", also for a deleted one
    [[nodiscard]] Result<CustomerField> deletedField(AccountId account, FieldId id); // NotFound for one that is not deleted
    [[nodiscard]] Result<bool> isNameFree(AccountId account, const QString &name, FieldId besides);

    [[nodiscard]] Result<FieldId> add(AccountId account, const CustomerField &field); // behind the others
    [[nodiscard]] Done put(const CustomerField &field);
    [[nodiscard]] Done setDeleted(FieldId field, std::optional<qint64> at);
    // A deleted field of that name gives it up, so that another can have it.
    [[nodiscard]] Done takeNameOfDeleted(AccountId account, const QString &name);

    [[nodiscard]] Result<std::vector<FieldValue>>
    values(CustomerId customer); // in the order of their fields, without those of deleted ones
    [[nodiscard]] Result<std::optional<FieldValue>> value(CustomerId customer, FieldId field);
    [[nodiscard]] Done putValue(CustomerId customer, const FieldValue &value, std::optional<qint64> batchId);
    [[nodiscard]] Done removeValue(CustomerId customer, FieldId field);
    [[nodiscard]] Result<bool> isErased(CustomerId customer); // NotFound "customer.unknown"

private:
    Database &m_database;
};

} // namespace yiren
