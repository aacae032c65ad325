#pragma once

#include "accounts/account.h"
#include "frame/talkwires.h"
#include "pay/payconnection.h"
#include "storage/datadir.h"
#include "wechat/officialconnection.h"
#include "wecom/corpconnection.h"
#include "widgets/problem.h"

class QThreadPool;

namespace yiren {

class Cashier;
class Clock;
class GatewaySwitch;
class LanguageSwitch;
class RunningJobs;
class StorageThread;
class Synchronisation;
class Theme;
class Vault;
class VaultDoor;
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
    VaultDoor &door;    // opens the vault, with a person's help where it needs that
    std::function<PayConnection(Merchant, AccountId)> connectPay;
    std::function<OfficialConnection(OfficialAccount)> connectOfficial; // needs the open vault
    std::function<void(const QStringList &)> importFiles;               // the preview of these files, or without any, a place to drop some
    std::function<void(const QString &)> restore;      // puts this backup in the data file's place and opens the books again
    std::function<void(const Account &)> accountSaved; // other pages must know
    Synchronisation *sync = nullptr;                   // fetches bills by itself; none: nothing is fetched unless asked for
    Cashier *cashier = nullptr;                        // takes and pays back money; none: no money is taken
    bool isDemo = false;                               // a made-up company
    std::function<Result<PayConnection>()> demoPay{};  // its stand-in for WeChat Pay; NotReady "demo.no_server" until that runs
    ConnectTalk connectTalk{};                         // none: conversations are read here only
    std::function<CorpConnection(Corp)> connectCorp{}; // needs the open vault
    GatewaySwitch *gateway = nullptr;                  // receives pushes; none: not in this window
};

} // namespace yiren
