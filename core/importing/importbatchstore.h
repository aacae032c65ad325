#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "time/businessday.h"

#include <vector>

namespace yiren {

// One import as it is remembered.
struct ImportBatch {
    qint64 id = 0;
    AccountId account{};
    QString kind; // of the bill, or of the file
    std::optional<qint64> rawFileId;
    QString name;
    qint64 importedAt = 0; // UTC ms
    qint64 newRows = 0;
    qint64 sameRows = 0;
    qint64 changedRows = 0;
    qint64 conflictingRows = 0;
    qint64 quarantinedRows = 0;
    std::optional<bool> summaryAgrees;
    std::optional<qint64> undoneAt;
};

class ImportBatchStore
{
public:
    explicit ImportBatchStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<ImportBatch>> batch(qint64 id);
    // Those of files that the founder gave, not of bills that were fetched; the newest first, at most `most`.
    [[nodiscard]] Result<std::vector<ImportBatch>> ofFiles(AccountId account, int most);
    // Whether this file was imported for the account by a batch that stands.
    [[nodiscard]] Result<bool> isImported(AccountId account, qint64 rawFileId);
    // The day of the bill that the batch brought; nothing when it was no bill.
    [[nodiscard]] Result<std::optional<BusinessDay>> billDay(qint64 id);

    // Inside the caller's transaction.
    [[nodiscard]] Result<qint64> insert(const ImportBatch &batch);
    [[nodiscard]] Done setCounts(const ImportBatch &batch);
    [[nodiscard]] Done setUndone(qint64 id, qint64 at);

private:
    [[nodiscard]] Result<std::vector<ImportBatch>> read(const QString &where, qint64 value, int most);

    Database &m_database;
};

} // namespace yiren
