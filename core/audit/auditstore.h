#pragma once

#include "bills/accountid.h"
#include "storage/database.h"

#include <vector>

namespace yiren {

// Who did what. `subject` names it ("2026-11-20", an order's number); `detail` is free text without personal data.
struct AuditEntry {
    qint64 id = 0;
    qint64 at = 0; // UTC ms
    AccountId account{};
    QString action; // "day.closed", "day.reopened", "difference.settled", …: stable
    QString subject;
    QString detail;
    QByteArray hash; // 32 bytes

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

// The log's length and last hash at one moment: noted elsewhere, it shows later whether the log lost its end.
struct AuditHead {
    qint64 count = 0;
    QByteArray hash; // empty while there is no row
};

// The append-only log: each row's hash covers the row before it, so a row that was changed, taken out, added or moved shows.
class AuditStore
{
public:
    explicit AuditStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::vector<AuditEntry>> entries(); // oldest first, all accounts
    // Damaged "audit.damaged", detail: the id of the first row that does not hold. A log cut at its end chains: see continues().
    [[nodiscard]] Done verify();
    [[nodiscard]] Result<AuditHead> head();
    // Damaged "audit.cut", detail: the noted count, unless the log still begins with all that was there when `noted` was its head.
    [[nodiscard]] Done continues(const AuditHead &noted);

    // Inside the caller's transaction, together with what it reports.
    [[nodiscard]] Done append(const AuditEntry &entry);

private:
    Database &m_database;
};

// SHA-256 over the hash before it and the row as a compact JSON array [at, account, action, subject, detail].
[[nodiscard]] QByteArray auditHash(const QByteArray &previous, const AuditEntry &entry);

} // namespace yiren
