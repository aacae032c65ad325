#pragma once

#include "bills/accountid.h"
#include "customers/customerkey.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// A field of the founder's own, with what it is kept for.
struct CustomerField {
    qint64 id = 0;
    QString name;
    bool isSensitive = false; // its values are sealed
    QString purpose;
    int retentionMonths = 0;

    friend bool operator==(const CustomerField &, const CustomerField &) = default;
};

// One person's value of a field; a sensitive one is sealed.
struct FieldValue {
    QString text;
    std::optional<SealedValue> sealed;
};

// Fields and their values. Writing stands inside the caller's transaction.
class CustomerFieldStore
{
public:
    explicit CustomerFieldStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<CustomerField>> fields(AccountId account); // by position
    [[nodiscard]] Result<qint64> add(AccountId account, const CustomerField &field);
    // The sensitive field that holds phones, made when it is not there. Name "phone", purpose "contact".
    [[nodiscard]] Result<qint64> phoneField(AccountId account);

    [[nodiscard]] Result<std::optional<FieldValue>> value(CustomerId customer, qint64 field);
    [[nodiscard]] Done put(CustomerId customer, qint64 field, const FieldValue &value, qint64 now, std::optional<qint64> batchId = {});

private:
    Database &m_database;
    std::optional<Statement> m_find, m_put;
};

} // namespace yiren
