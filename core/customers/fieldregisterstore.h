#pragma once

#include "customers/fieldregister.h"

namespace yiren {

// What the register of fields needs besides CustomerFieldStore. Writing stands inside the caller's transaction.
class FieldRegisterStore
{
public:
    explicit FieldRegisterStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<CustomerField> field(AccountId account, qint64 id);        // NotFound "field.unknown", also for a deleted one
    [[nodiscard]] Result<CustomerField> deletedField(AccountId account, qint64 id); // NotFound for one that is not deleted
    [[nodiscard]] Result<bool> isNameFree(AccountId account, const QString &name, qint64 besides);

    [[nodiscard]] Done put(const CustomerField &field);
    [[nodiscard]] Done setDeleted(qint64 field, std::optional<qint64> at);
    // A deleted field of that name gives it up, so that another can have it.
    [[nodiscard]] Done takeNameOfDeleted(AccountId account, const QString &name);

    [[nodiscard]] Done removeValue(CustomerId customer, qint64 field);
    [[nodiscard]] Result<bool> isErased(CustomerId customer); // NotFound "customer.unknown"

private:
    Database &m_database;
};

} // namespace yiren
