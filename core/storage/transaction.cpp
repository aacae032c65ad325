#include "storage/transaction.h"

namespace yiren {

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return failure(begun.error());
    return Transaction(database);
}

Result<Transaction> Transaction::beginReading(Database &database)
{
    auto begun = database.execute(QStringLiteral("BEGIN"));
    if (!begun && database.execute(QStringLiteral("ROLLBACK"))) // the last one did not end
        begun = database.execute(QStringLiteral("BEGIN"));
    if (!begun)
        return failure(begun.error());
    return Transaction(database);
}

Transaction::~Transaction()
{
    // After a full disk SQLite may have rolled back by itself; a second ROLLBACK fails harmlessly.
    if (m_database)
        (void)m_database->execute(QStringLiteral("ROLLBACK"));
}

Done Transaction::commit()
{
    auto done = m_database->execute(QStringLiteral("COMMIT"));
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace yiren
