#pragma once

#include "bills/billstore.h"
#include "frame/synchronisation.h"
#include "frame/vaultdoor.h"
#include "pay/payapi.h"
#include "storage/transaction.h"
#include "support/sandboxmerchant.h"

namespace yiren {

// A company connected to a sandbox of its own, and what keeps its bills up to date. Both clocks stand until the test moves them.
struct SyncWorld {
    explicit SyncWorld(const char *beijing = "2026-11-28 10:30:00", sandbox::Sandbox::Contents contents = sandbox::Sandbox::Contents::Empty)
        : serverClock(instant(beijing)), merchant(serverClock, contents)
    {
        vault.clock.set(instant(beijing));
        merchant.store(vault);
        sync = makeSync(false);
    }
    ~SyncWorld() { sync.reset(); }

    static QDateTime instant(const char *beijing)
    {
        return QDateTime::fromMSecsSinceEpoch(*beijingTextToMs(QString::fromLatin1(beijing)), Qt::UTC);
    }
    std::unique_ptr<Synchronisation> makeSync(bool isDemo)
    {
        const auto connect = [this](Merchant connected, AccountId) {
            PayConnection connection;
            const HttpSetup setup{allowedHosts(connected.baseUrls), connected.caPem, vault.folder->path()};
            connection.http = std::make_unique<HttpClient>(setup, vault.clock);
            PaySettings settings;
            settings.callsPerSecond = 100'000; // the clock stands
            settings.retry.waits = {std::chrono::milliseconds(5)};
            connection.api = std::make_unique<PayApi>(*connection.http, std::move(connected), vault.clock, vault.pool, std::move(settings));
            ++connections;
            return connection;
        };
        return std::make_unique<Synchronisation>(
            Synchronisation::Setup{vault.storage, vault.clock, vault.vault, door, workLock, connect, isDemo}, account);
    }
    // Days that are here already, as far as the plan looks: without rows.
    void have(const char *first, const char *last)
    {
        const auto done = awaited(vault.storage.write<void>([first = text(first), last = text(last)](Database &database) -> Done {
            auto transaction = Transaction::begin(database);
            for (BusinessDay day = first; transaction && day <= last; day = day.next()) {
                for (const BillKind kind : fetchedKinds) {
                    BillFacts facts;
                    facts.kind = kind;
                    facts.day = day;
                    facts.state = BillState::Empty;
                    facts.receivedAt = day.end().toMSecsSinceEpoch() + 36'300'000; // 10:05
                    if (auto saved = BillStore(database).save(AccountId{1}, facts); !saved)
                        return failure(saved.error());
                }
            }
            return transaction ? transaction->commit() : Done(failure(transaction.error()));
        }));
        if (!done)
            qFatal("%s", qPrintable(done.error().code));
    }
    static BusinessDay text(const char *day) { return *BusinessDay::fromText(QString::fromLatin1(day)); }
    void moveTo(const char *beijing)
    {
        vault.clock.set(instant(beijing));
        server->control().setNow(instant(beijing));
    }
    // Minute after minute, as when nobody sleeps.
    void tickUntil(const char *beijing)
    {
        for (QDateTime now = vault.clock.now(); now < instant(beijing);) {
            now = std::min(now.addSecs(240), instant(beijing));
            vault.clock.set(now);
            server->control().setNow(now);
            sync->tick();
            QTest::qWait(5);
        }
    }
    SyncState::Kind kind() const { return sync->state().kind; }
    qsizetype asked() const { return server->control().requestCount(QStringLiteral("tradebill")); }

    VaultWorld vault;
    FakeClock serverClock;
    QString workLock = vault.folder->filePath(QStringLiteral("work.lock"));
    TypedPassphrase passphrase;
    VaultDoor door{vault.vault, passphrase, vault.folder->filePath(QStringLiteral("vault.lock"))};
    SandboxMerchant merchant;
    std::unique_ptr<sandbox::Sandbox> &server = merchant.server;
    Account &account = merchant.account;
    int connections = 0;
    std::unique_ptr<Synchronisation> sync;
};

} // namespace yiren
