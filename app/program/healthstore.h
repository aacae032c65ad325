#pragma once

#include "storage/database.h"

namespace yiren {

// What SQLite itself says about the data file.
class HealthStore
{
public:
    explicit HealthStore(Database &database) : m_database(database) {}

    // The first fault that integrity_check names; empty when there is none.
    [[nodiscard]] Result<QString> integrityFault();

private:
    Database &m_database;
};

} // namespace yiren
