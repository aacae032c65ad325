#include "bills/quarantinestore.h"

namespace yiren {

namespace {

constexpr QLatin1String
    selectQuarantined("SELECT id, line, raw, column_name, expected, found, batch_id, bill_file_id, row_day FROM quarantine_row ");

Result<std::vector<QuarantinedRow>> rowsOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<QuarantinedRow> rows;
    while (query.next()) {
        QuarantinedRow row;
        row.id = query.integer(0);
        row.line = {query.integer(1), query.text(2), query.text(3), query.text(4), query.text(5)};
        row.batchId = query.integer(6);
        row.billId = query.optionalInteger(7);
        row.day = query.day(8);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

Result<std::vector<QuarantinedRow>> QuarantineStore::ofDays(AccountId account, Period period)
{
    auto query = m_database.prepare(selectQuarantined
                                    + QLatin1String("WHERE account_id = ? AND row_day >= ? AND row_day < ? ORDER BY row_day, line, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    return rowsOf(*query);
}

Result<std::vector<QuarantinedRow>> QuarantineStore::all(AccountId account)
{
    auto query = m_database.prepare(selectQuarantined + QLatin1String("WHERE account_id = ? ORDER BY row_day, line, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return rowsOf(*query);
}

Done QuarantineStore::insert(const Place &place, const std::vector<QuarantinedLine> &lines)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO quarantine_row (account_id, batch_id, bill_file_id, row_day, line, raw, column_name, expected, found) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    for (const QuarantinedLine &line : lines) {
        insert->bind(0, toInteger(place.account));
        insert->bind(1, place.batchId);
        insert->bind(2, place.billId);
        insert->bind(3, place.day);
        insert->bind(4, line.line);
        insert->bind(5, line.raw);
        insert->bind(6, line.column);
        insert->bind(7, line.expected);
        insert->bind(8, line.found);
        if (auto ran = insert->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace yiren
