#pragma once

#include "experiments/experiment.h"
#include "storage/database.h"

namespace yiren {

// What is to be shown on a day, of an experiment whose days alternate.
struct VersionOfDay {
    ExperimentId experiment{};
    BusinessDay day{QDate()};
    QString question;
    size_t arm = 0;
    QString name; // of that version

    friend bool operator==(const VersionOfDay &, const VersionOfDay &) = default;
};

// From `from` on, at most `days` of them and none after the planned end. Pure; nothing for one that does not run or splits persons.
[[nodiscard]] std::vector<VersionOfDay> versionsFrom(const Experiment &experiment, BusinessDay from, int days);

// Of all of an account that run, what is due on `day`. For StorageThread::read().
[[nodiscard]] Result<std::vector<VersionOfDay>> versionsOfDay(Database &database, AccountId account, BusinessDay day);

} // namespace yiren
