#pragma once

#include "accounts/account.h"
#include "storage/datadir.h"
#include "widgets/problem.h"

class QThreadPool;

namespace yiren {

class Clock;
class LanguageSwitch;
class RunningJobs;
class StorageThread;
class Theme;
class Vault;
class ViewMemory;

// What the window hands to every page. A page takes from it what it needs and keeps references; all of it outlives the pages.
struct PageServices {
    StorageThread &storage;
    Clock &clock;
    QThreadPool &pool;
    Vault &vault;
    const DataDir &folder;
    RunningJobs &jobs;  // shows running work and lets it be cancelled
    ViewMemory &memory; // widths, filters
    Theme &theme;       //
    LanguageSwitch &language;
    Account account;    // whose books these are
    ProblemWords words; // an error as a sentence
};

} // namespace yiren
