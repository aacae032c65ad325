#pragma once

#include "bills/rowshape.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// A row whose values are not those that were written.
struct BrokenRow {
    QString table;
    qint64 rowId = 0;
    QString day; // as it stands in the row, which may be what is broken
};

struct DigestReport {
    qint64 rowsChecked = 0;
    std::vector<BrokenRow> broken;

    bool holds() const { return broken.empty(); }
};

// Recomputes digests from what stands in the tables: SQLite's own checks miss a flipped bit in a value.
class DigestStore
{
public:
    explicit DigestStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<DigestReport> check(const std::vector<RowShape> &shapes);

private:
    Done checkTable(const RowShape &shape, DigestReport &report);

    Database &m_database;
};

} // namespace yiren
