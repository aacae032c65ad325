#include "bills/quarantinestore.h"

namespace yiren {

namespace {

constexpr QLatin1String selectRows(
    "SELECT id, line, raw, column_name, expected, found, batch_id, bill_file_id, row_day, settled_at, reason FROM quarantine_row ");

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
        row.settledAt = query.optionalInteger(9);
        row.reason = query.text(10);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

Result<std::vector<QuarantinedRow>> QuarantineStore::ofDays(AccountId account, Period period)
{
    auto query =
        m_database.prepare(selectRows + QLatin1String("WHERE account_id = ? AND row_day >= ? AND row_day < ? ORDER BY row_day, line, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    return rowsOf(*query);
}

Result<std::vector<QuarantinedRow>> QuarantineStore::openLines(AccountId account)
{
    auto query = m_database.prepare(selectRows + QLatin1String("WHERE account_id = ? AND settled_at IS NULL ORDER BY row_day, line, id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return rowsOf(*query);
}

Done QuarantineStore::settle(qint64 id, const QString &reason, qint64 settledAt)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Input, "quarantine.no_reason");
    auto update =
        m_database.prepare(QStringLiteral("UPDATE quarantine_row SET settled_at = ?, reason = ? WHERE id = ? AND settled_at IS NULL"));
    if (!update)
        return failure(update.error());
    update->bind(0, settledAt);
    update->bind(1, reason.trimmed());
    update->bind(2, id);
    if (auto ran = update->run(); !ran)
        return ran;
    if (update->changedRows() == 0)
        return failure(ErrorKind::NotFound, "quarantine.not_found", QString::number(id));
    return {};
}

Done QuarantineStore::open(qint64 id)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE quarantine_row SET settled_at = NULL, reason = '' WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, id);
    return update->run();
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
