#include "program/program.h"

#include "accounts/accountstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/erasure.h"
#include "http/leftdownloads.h"
#include "storage/migrations.h"
#include "time/businessday.h"

namespace yiren {

Result<std::unique_ptr<Clock>> processClock()
{
    const QString start = qEnvironmentVariable("YIREN_NOW");
    if (start.isEmpty())
        return std::make_unique<SystemClock>();
    const auto ms = rfc3339ToMs(start);
    if (!ms)
        return failure(ErrorKind::Usage, "now.unreadable", start);
    return std::make_unique<ShiftedClock>(QDateTime::fromMSecsSinceEpoch(*ms, Qt::UTC));
}

Result<std::unique_ptr<Program>> Program::create(const QString &dataDir, PassphraseSource passphrase)
{
    auto clock = processClock();
    if (!clock)
        return failure(clock.error());
    auto folder = DataDir::prepare(dataDir.isEmpty() ? DataDir::platformDefault() : dataDir);
    if (!folder)
        return failure(folder.error());
    removeLeftDownloads(folder->path());
    return std::unique_ptr<Program>(new Program(std::move(*clock), std::move(*folder), std::move(passphrase)));
}

Program::Program(std::unique_ptr<Clock> clock, DataDir dataDir, PassphraseSource passphrase)
    : m_clock(std::move(clock)), m_dataDir(std::move(dataDir)), m_keyPlace(m_keychain)
{
    StorageThread::Setup setup;
    setup.path = m_dataDir.databasePath();
    setup.prepare = [backups = m_dataDir.backupFolder(), clock = m_clock.get()](Database &database) -> Done {
        if (auto migrated = migrate(database, backups, *clock); !migrated)
            return migrated;
        // Where the disk is full or another program reads on, the next start tries both again.
        (void)resumeErasure(database);
        (void)CustomerFiguresStore(database).catchUp(clock->now().toMSecsSinceEpoch());
        return {};
    };
    m_storage = std::make_unique<StorageThread>(std::move(setup));
    m_opener = std::make_unique<VaultOpener>(VaultSurroundings{*m_storage, m_keyPlace, m_pool, *m_clock, std::move(passphrase), {}});
    m_vault = std::make_unique<Vault>(*m_storage, *m_opener, *m_clock);
}

PayConnection Program::connectPay(Merchant merchant, AccountId account)
{
    PayConnection connection;
    const HttpSetup setup{allowedHosts(merchant.baseUrls), merchant.caPem, m_dataDir.path()};
    connection.http = std::make_unique<HttpClient>(setup, *m_clock);
    PaySettings settings;
    settings.onCertificates = [this, account](const std::vector<PlatformCertificate> &certificates) {
        keepCertificates(account, certificates);
    };
    connection.api = std::make_unique<PayApi>(*connection.http, std::move(merchant), *m_clock, m_pool, std::move(settings));
    return connection;
}

CorpConnection Program::connectCorp(Corp corp)
{
    CorpConnection connection;
    const HttpSetup setup{HostAllowList(QList<QUrl>{corp.baseUrl}), corp.caPem, m_dataDir.path(), corp.proxy};
    connection.http = std::make_unique<HttpClient>(setup, *m_clock);
    connection.api = std::make_unique<CorpApi>(CorpSurroundings{*connection.http, *m_vault, *m_clock}, std::move(corp));
    return connection;
}

OfficialConnection Program::connectOfficial(OfficialAccount account)
{
    constexpr int shopCallsPerSecond = 50; // of its 10 000 a minute (contract 10.2); each order is a call of its own
    OfficialConnection connection;
    OfficialSettings settings;
    if (account.kind == AppKind::Shop)
        settings.callsPerSecond = shopCallsPerSecond;
    const HttpSetup setup{HostAllowList(account.baseUrls), account.caPem, m_dataDir.path(), account.proxy};
    connection.http = std::make_unique<HttpClient>(setup, *m_clock);
    connection.api =
        std::make_unique<OfficialApi>(OfficialSurroundings{*connection.http, *m_storage, *m_vault, *m_clock}, std::move(account), settings);
    return connection;
}

// Nobody waits for it: certificates that are not kept are fetched again by the next start.
void Program::keepCertificates(AccountId account, const std::vector<PlatformCertificate> &certificates)
{
    const qint64 now = m_clock->now().toMSecsSinceEpoch();
    m_keeping.push_back(m_storage->write<void>(
        [account, certificates, now](Database &database) { return AccountStore(database).keepCertificates(account, certificates, now); }));
    m_keeping.back()->start();
}

} // namespace yiren
