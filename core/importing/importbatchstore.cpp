#include "importing/importbatchstore.h"

namespace yiren {

namespace {

std::optional<qint64> asInteger(const std::optional<bool> &value)
{
    return value ? std::optional<qint64>(*value ? 1 : 0) : std::nullopt;
}

} // namespace

Result<std::optional<ImportBatch>> ImportBatchStore::batch(qint64 id)
{
    const auto found = read(QStringLiteral("id = ?"), id, 1);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::vector<ImportBatch>> ImportBatchStore::ofFiles(AccountId account, int most)
{
    return read(QStringLiteral("account_id = ? AND NOT EXISTS (SELECT 1 FROM raw_file r WHERE r.id = raw_file_id AND r.source = 'wechat') "
                               "ORDER BY id DESC"),
                toInteger(account), most);
}

Result<std::vector<ImportBatch>> ImportBatchStore::read(const QString &where, qint64 value, int most)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT id, account_id, kind, raw_file_id, name, imported_at, new_rows, same_rows, changed_rows, conflicting_rows, "
                       "quarantined_rows, summary_agrees, undone_at FROM import_batch WHERE %1 LIMIT ?")
            .arg(where));
    if (!query)
        return failure(query.error());
    query->bind(0, value);
    query->bind(1, most);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<ImportBatch> found;
    while (query->next()) {
        ImportBatch batch;
        batch.id = query->integer(0);
        batch.account = AccountId{query->integer(1)};
        batch.kind = query->text(2);
        batch.rawFileId = query->optionalInteger(3);
        batch.name = query->text(4);
        batch.importedAt = query->integer(5);
        batch.newRows = query->integer(6);
        batch.sameRows = query->integer(7);
        batch.changedRows = query->integer(8);
        batch.conflictingRows = query->integer(9);
        batch.quarantinedRows = query->integer(10);
        if (!query->isNull(11))
            batch.summaryAgrees = query->integer(11) != 0;
        batch.undoneAt = query->optionalInteger(12);
        found.push_back(std::move(batch));
    }
    return found;
}

Result<bool> ImportBatchStore::isImported(AccountId account, qint64 rawFileId)
{
    auto query = m_database.prepare(
        QStringLiteral("SELECT count(*) FROM import_batch WHERE account_id = ? AND raw_file_id = ? AND undone_at IS NULL"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, rawFileId);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() && query->integer(0) > 0;
}

Result<std::optional<BusinessDay>> ImportBatchStore::billDay(qint64 id)
{
    auto query = m_database.prepare(QStringLiteral("SELECT bill_day FROM bill_file WHERE batch_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next() ? query->day(0) : std::nullopt;
}

Result<qint64> ImportBatchStore::insert(const ImportBatch &batch)
{
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO import_batch (account_id, kind, raw_file_id, name, imported_at, new_rows, same_rows, changed_rows, conflicting_rows, "
        "quarantined_rows) VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0, 0)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(batch.account));
    insert->bind(1, batch.kind);
    insert->bind(2, batch.rawFileId);
    insert->bind(3, batch.name);
    insert->bind(4, batch.importedAt);
    if (auto ran = insert->run(); !ran)
        return failure(ran.error());
    return insert->lastId();
}

Done ImportBatchStore::setCounts(const ImportBatch &batch)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE import_batch SET new_rows = ?, same_rows = ?, changed_rows = ?, "
                                                    "conflicting_rows = ?, quarantined_rows = ?, summary_agrees = ? "
                                                    "WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, batch.newRows);
    update->bind(1, batch.sameRows);
    update->bind(2, batch.changedRows);
    update->bind(3, batch.conflictingRows);
    update->bind(4, batch.quarantinedRows);
    update->bind(5, asInteger(batch.summaryAgrees));
    update->bind(6, batch.id);
    return update->run();
}

Done ImportBatchStore::setUndone(qint64 id, qint64 at)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE import_batch SET undone_at = ? WHERE id = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, at);
    update->bind(1, id);
    return update->run();
}

} // namespace yiren
