#pragma once

#include "bills/quarantine.h"
#include "customers/customerfieldstore.h"
#include "customers/identity.h"
#include "importing/customercolumns.h"

#include <variant>

namespace yiren {

// A field of the founder's own that a column of the file is of.
struct FieldColumn {
    CustomerField field;
    size_t position = 0; // in the file
};

// One line of a customers CSV.
struct CustomerRow {
    qint64 line = 0;
    std::vector<Identity> identities; // of a phone the blind index
    QString phone;                    // normalised; empty: none
    QString name;
    QString source;
    QString note;
    QStringList tags;
    std::vector<QString> fields; // as FieldColumn
};

// What reads lines of one file. Without key a line with a phone or a sensitive value can't be read: needsKey().
class CustomerRowReader
{
public:
    CustomerRowReader(const CustomerColumns &columns, std::vector<FieldColumn> fields, CustomerKeyPtr key)
        : m_columns(columns), m_fields(std::move(fields)), m_key(std::move(key))
    {
    }

    // Why a line is rejected never holds a phone.
    [[nodiscard]] std::variant<CustomerRow, QuarantinedLine> read(const CsvRow &line);
    bool needsKey() const { return m_needsKey; } // a line was read that needs one
    const std::vector<FieldColumn> &fields() const { return m_fields; }

private:
    bool readPhone(const CsvRow &line, CustomerRow &row);

    const CustomerColumns &m_columns;
    std::vector<FieldColumn> m_fields;
    CustomerKeyPtr m_key;
    bool m_needsKey = false;
};

} // namespace yiren
