#pragma once

#include "customers/customerid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// What the founder wrote about a person.
struct CustomerNote {
    qint64 id = 0;
    QString text;
    qint64 writtenAt = 0; // UTC ms

    friend bool operator==(const CustomerNote &, const CustomerNote &) = default;
};

class CustomerNoteStore
{
public:
    explicit CustomerNoteStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<CustomerNote>> notes(CustomerId customer); // newest first, without deleted ones
    [[nodiscard]] Result<qint64> add(CustomerId customer, const QString &text, qint64 now, std::optional<qint64> batchId = {});
    [[nodiscard]] Done remove(qint64 note, qint64 now); // marked, so that it can be restored
    [[nodiscard]] Done restore(qint64 note);

private:
    Database &m_database;
};

} // namespace yiren
