#pragma once

#include "accounts/account.h"
#include "base/error.h"
#include "storage/database.h"
#include "storage/datadir.h"
#include "time/clock.h"

#include <optional>
#include <vector>

namespace yiren {

// What one look at the data folder showed. The words are made by whoever shows it, from name and error.
struct HealthCheck {
    enum class State { Ok, Warning, Failed };

    QString name; // "data_folder", "database", …: stable
    State state = State::Ok;
    std::optional<Error> error;
    QString detail; // a number or a place, for the bundle
};

[[nodiscard]] QString healthStateName(HealthCheck::State state); // "ok", "warning", "failed"

// Folder: rights and free space. Pure looking.
[[nodiscard]] std::vector<HealthCheck> checkFolder(const DataDir &folder, const Clock &clock);

// Data file: SQLite's own check, digests of money rows, chains of certificates and audit, running balances, days whose bills are missing
// between others, keys that expire. For StorageThread::read().
[[nodiscard]] Result<std::vector<HealthCheck>> checkBooks(Database &database, qint64 now);

} // namespace yiren
