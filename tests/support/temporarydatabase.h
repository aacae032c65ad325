#pragma once

#include "support/fakeclock.h"
#include "storage/database.h"
#include "storage/migrations.h"

#include <QTemporaryDir>

namespace yiren {

// A migrated data file that goes with the test, with one account (id 1) in it.
class TemporaryDatabase
{
public:
    explicit TemporaryDatabase(StatementGate gate = {})
    {
        auto opened = Database::open(path());
        const bool isReady = opened && migrate(**opened, m_folder.path(), m_clock); // outside the assertion: release builds drop it
        Q_ASSERT(isReady);
        Q_UNUSED(isReady);
        (void)(*opened)->execute(QStringLiteral("INSERT INTO account(id, name, mchid, created_at) VALUES(1, 'test', '1900012345', 0)"));
        opened->reset();
        reopen(std::move(gate));
    }

    void reopen(StatementGate gate = {})
    {
        m_database.reset();
        auto opened = Database::open(path(), {DatabaseOptions::Access::ReadWrite, std::move(gate)});
        Q_ASSERT(opened);
        m_database = std::move(*opened);
    }
    void close() { m_database.reset(); }

    Database &database() { return *m_database; }
    operator Database &() { return *m_database; }
    QString path() const { return m_folder.filePath(QStringLiteral("yiren.db")); }
    QString folder() const { return m_folder.path(); }

private:
    FakeClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

} // namespace yiren
