#pragma once

#include "formatting/language.h"
#include "frame/pageservices.h"
#include "frame/vaultdoor.h"
#include "models/viewmemory.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/fakekeychain.h"
#include "support/importworld.h"
#include "theme/theme.h"
#include "vault/keychainkeyplace.h"
#include "widgets/runningjobs.h"
#include "words/sentences.h"

#include <QApplication>
#include <QThreadPool>

namespace yiren {

// What a page of the window stands on, over a data file in a temporary folder, with the account "test" (id 1) in it.
struct PageWorld {
    PageWorld()
    {
        books.database.close();
        if (!awaited(storage.open()))
            qFatal("storage");
    }

    PageServices services()
    {
        Account account;
        account.id = AccountId{1};
        account.name = QStringLiteral("test");
        return PageServices{.storage = storage,
                            .clock = clock,
                            .pool = pool,
                            .vault = vault,
                            .folder = folder,
                            .jobs = jobs,
                            .memory = memory,
                            .theme = theme,
                            .language = language,
                            .account = account,
                            .words =
                                [](const Error &error) {
                                    return Problem{sentenceOf(error), nextStepOf(error, Face::Window), {}};
                                },
                            .door = door,
                            .connectPay = [this](Merchant merchant, AccountId) { return connect(std::move(merchant)); },
                            .connectOfficial = [this](OfficialAccount official) { return connect(std::move(official)); },
                            .importFiles = [this](const QStringList &paths) { askedImports.append(paths); },
                            .restore = [this](const QString &path) { restored.append(path); },
                            .accountSaved = [this](const Account &saved) { savedAccounts.push_back(saved); }};
    }
    OfficialConnection connect(OfficialAccount official)
    {
        OfficialConnection connection;
        connection.http =
            std::make_unique<HttpClient>(HttpSetup{HostAllowList(official.baseUrls), official.caPem, folder.path(), official.proxy}, clock);
        connection.api = std::make_unique<OfficialApi>(OfficialSurroundings{*connection.http, storage, vault, clock}, std::move(official));
        return connection;
    }
    PayConnection connect(Merchant merchant)
    {
        PayConnection connection;
        connection.http = std::make_unique<HttpClient>(HttpSetup{allowedHosts(merchant.baseUrls), merchant.caPem, folder.path()}, clock);
        connection.api = std::make_unique<PayApi>(*connection.http, std::move(merchant), clock, pool);
        return connection;
    }

    ImportWorld books;
    SystemClock clock;
    StorageThread storage{{books.database.path(), {}, {}}};
    QThreadPool pool;
    FakeKeychain keychain;
    KeychainKeyPlace keyPlace{keychain, std::chrono::milliseconds(100)};
    TypedPassphrase passphrase;
    VaultOpener opener{
        {storage, keyPlace, pool, clock, [this](PassphrasePurpose purpose) { return passphrase.take(purpose); }, ScryptCost{16, 8, 1}}};
    Vault vault{storage, opener, clock};
    DataDir folder = *DataDir::prepare(books.database.folder());
    VaultDoor door{vault, passphrase, folder.path() + QStringLiteral("/vault.lock")};
    RunningJobs jobs;
    ViewMemory memory{folder.path() + QStringLiteral("/window.ini")};
    Theme theme{*qApp, Theme::Mode::Light};
    LanguageSwitch language{*qApp, Language::English};
    QList<QStringList> askedImports;
    QStringList restored;
    std::vector<Account> savedAccounts;
};

} // namespace yiren
