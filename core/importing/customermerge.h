#pragma once

#include "customers/customernotestore.h"
#include "customers/customerphonestore.h"
#include "customers/customerstore.h"
#include "importing/customerrow.h"
#include "importing/importrequest.h"

namespace yiren {

// Brings lines of a file and known persons together. Inside the caller's transaction.
class CustomerMerge
{
public:
    CustomerMerge(Database &database, const ImportRequest &request, qint64 batchId, QString fileName,
                  const std::vector<FieldColumn> &fields);

    // Conflict: a name or value that differs (column, stored, given; a sensitive value is not shown), or ids of two persons (column
    // "person": their numbers).
    [[nodiscard]] Result<PutOutcome> put(const CustomerRow &row);
    [[nodiscard]] Done finish(); // figures of everybody who is new or was changed

private:
    Result<std::vector<CustomerId>> owners(const CustomerRow &row);
    Result<CustomerId> create(const CustomerRow &row);
    Result<std::optional<PutOutcome>> contradiction(CustomerId id, const Customer &known, const CustomerRow &row);
    Result<std::optional<PutOutcome>> otherValue(CustomerId id, const FieldColumn &field, const QString &given);
    // True when something was missing.
    Result<bool> fillIn(CustomerId id, const Customer *known, const CustomerRow &row);
    Result<bool> putName(CustomerId id, const Customer &known, const QString &name);
    Result<bool> putValue(CustomerId id, const CustomerField &field, const QString &value);
    Result<bool> putNote(CustomerId id, const QString &note);
    Result<qint64> phoneField();

    Database &m_database;
    const ImportRequest &m_request;
    const qint64 m_batchId;
    const QString m_fileName;
    const std::vector<FieldColumn> &m_fields;
    CustomerStore m_customers;
    CustomerNoteStore m_notes;
    CustomerFieldStore m_values;
    CustomerPhoneStore m_phones;
    QString m_app;
    std::optional<qint64> m_phoneField;
    std::vector<CustomerId> m_touched;
};

} // namespace yiren
