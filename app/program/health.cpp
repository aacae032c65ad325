#include "program/health.h"

#include "accounts/accountstore.h"
#include "importing/verifydigests.h"
#include "program/healthstore.h"
#include "audit/auditstore.h"
#include "reconcile/certificatechain.h"
#include "reconcile/explanation.h"
#include "reconcile/loadday.h"
#include "reconcile/missingbills.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <limits>

namespace yiren {

namespace {

constexpr qint64 fewestFreeBytes = 500'000'000;
constexpr qint64 oldestBackupDays = 3;
constexpr size_t mostDaysNamed = 10;
constexpr qint64 expiryWarningMs = 30LL * 86'400'000;

HealthCheck failed(const char *name, const Error &error)
{
    return {QString::fromLatin1(name), HealthCheck::State::Failed, error, error.detail};
}

HealthCheck warning(const char *name, const char *code, const QString &detail)
{
    return {QString::fromLatin1(name), HealthCheck::State::Warning, makeError(ErrorKind::Storage, code, detail), detail};
}

HealthCheck good(const char *name, const QString &detail = {})
{
    return {QString::fromLatin1(name), HealthCheck::State::Ok, {}, detail};
}

HealthCheck checkRights(const DataDir &folder)
{
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QStringList open;
    for (const QString &path : {folder.path(), folder.databasePath(), folder.backupFolder()}) {
        if (QFileInfo::exists(path) && (QFileInfo(path).permissions() & others))
            open.append(path);
    }
    return open.isEmpty() ? good("data_folder", folder.path()) : warning("data_folder", "health.readable_by_others", open.join(u' '));
}

HealthCheck checkBackups(const DataDir &folder, const Clock &clock)
{
    const auto backups = QDir(folder.backupFolder()).entryInfoList({QStringLiteral("*.yirenbak")}, QDir::Files, QDir::Time);
    if (backups.isEmpty())
        return warning("backups", "health.no_backup", folder.backupFolder());
    const qint64 age = backups.front().lastModified().daysTo(clock.now());
    return age > oldestBackupDays ? warning("backups", "health.old_backup", QString::number(age))
                                  : good("backups", backups.front().fileName());
}

HealthCheck checkDigestsOf(Database &database)
{
    const auto report = verifyDigests(database);
    if (!report)
        return failed("money_rows", report.error());
    if (!report->holds())
        return failed("money_rows",
                      makeError(ErrorKind::Damaged, "digest.mismatch", report->broken.front().table + u' ' + report->broken.front().day));
    return good("money_rows", QString::number(report->rowsChecked));
}

HealthCheck checkChain(Database &database, const Account &account)
{
    const auto report = verifyCertificates(database, account.id);
    if (!report)
        return failed("certificates", report.error());
    if (report->holds())
        return good("certificates", QStringLiteral("%1: %2").arg(account.name, QString::number(report->closings)));
    const CertificateBreak &first = report->breaks.front();
    return failed("certificates",
                  makeError(ErrorKind::Damaged, "certificate.broken_chain", first.day.toText() + u' ' + certificateBreakName(first.kind)));
}

// The running balances of every imported day; what is wrong is worded where sentences are made. Money that moved on days whose bill is not
// here is a hole and no damage.
HealthCheck checkBalances(Database &database, const Account &account, const BillDays &days)
{
    const auto chains = loadWholeChains(database, account.id);
    if (!chains)
        return failed("balances", chains.error());
    qint64 rows = 0;
    QString hole;
    for (const AccountChain &chain : *chains) {
        rows += chain.report.rows;
        for (const ChainBreak &found : chain.report.breaks) {
            if (found.kind != ChainBreak::Kind::DayMissing)
                return failed("balances", makeError(ErrorKind::Damaged, "balances.broken", explanation(found, chain.account)));
            if (hole.isEmpty() && !isClosedHole(days, fundBillOf(chain.account), found.day))
                hole = explanation(found, chain.account);
        }
    }
    return hole.isEmpty() ? good("balances", QString::number(rows)) : warning("balances", "health.balances_have_hole", hole);
}

QString namedDays(const std::vector<BusinessDay> &days)
{
    QStringList texts;
    for (size_t i = 0; i < std::min(days.size(), mostDaysNamed); ++i)
        texts.append(days[i].toText());
    if (days.size() > mostDaysNamed)
        texts.append(QStringLiteral("… (%1)").arg(days.size()));
    return texts.join(QStringLiteral(", "));
}

HealthCheck checkDays(const char *name, const char *code, const std::vector<BusinessDay> &missing)
{
    return missing.empty() ? good(name) : warning(name, code, namedDays(missing));
}

Done checkBillsOf(Database &database, const Account &account, std::vector<HealthCheck> &checks)
{
    const auto days = loadBillDays(database, account.id);
    if (!days)
        return failure(days.error());
    checks.push_back(checkBalances(database, account, *days));
    checks.push_back(checkDays("trade_days", "health.trade_bills_missing", missingTradeBills(*days)));
    checks.push_back(checkDays("fund_days", "health.fund_bills_missing", missingFundBills(*days)));
    return {};
}

// Only when no other key takes over from it: certificates come and go, and the newest counts.
std::optional<HealthCheck> checkKeys(const std::vector<PlatformKey> &keys, qint64 now)
{
    const auto endsEarlier = [](const PlatformKey &one, const PlatformKey &other) {
        constexpr qint64 never = std::numeric_limits<qint64>::max();
        return one.validTo.value_or(never) < other.validTo.value_or(never);
    };
    const auto newest = std::max_element(keys.begin(), keys.end(), endsEarlier);
    if (newest == keys.end() || !newest->validTo || *newest->validTo >= now + expiryWarningMs)
        return std::nullopt;
    return warning("platform_keys", "health.key_expires", QStringLiteral("%1 %2").arg(newest->serial, msToBeijingText(*newest->validTo)));
}

} // namespace

QString healthStateName(HealthCheck::State state)
{
    switch (state) {
    case HealthCheck::State::Ok:
        return QStringLiteral("ok");
    case HealthCheck::State::Warning:
        return QStringLiteral("warning");
    case HealthCheck::State::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

std::vector<HealthCheck> checkFolder(const DataDir &folder, const Clock &clock)
{
    const qint64 free = QStorageInfo(folder.path()).bytesAvailable();
    const QString megabytes = QString::number(free / 1'000'000);
    return {checkRights(folder),
            free < fewestFreeBytes ? warning("disk_space", "health.little_space", megabytes) : good("disk_space", megabytes),
            checkBackups(folder, clock)};
}

Result<std::vector<HealthCheck>> checkBooks(Database &database, qint64 now)
{
    std::vector<HealthCheck> checks;
    const auto integrity = HealthStore(database).integrityFault();
    if (!integrity)
        return failure(integrity.error());
    checks.push_back(integrity->isEmpty() ? good("database")
                                          : failed("database", makeError(ErrorKind::Damaged, "storage.damaged", *integrity)));
    checks.push_back(checkDigestsOf(database));
    const auto audit = AuditStore(database).verify();
    checks.push_back(audit ? good("audit") : failed("audit", audit.error()));
    AccountStore store(database);
    const auto accounts = store.accounts();
    if (!accounts)
        return failure(accounts.error());
    for (const Account &account : *accounts) {
        checks.push_back(checkChain(database, account));
        if (auto checked = checkBillsOf(database, account, checks); !checked)
            return failure(checked.error());
        const auto keys = store.platformKeys(account.id);
        if (!keys)
            return failure(keys.error());
        if (auto expiring = checkKeys(keys->keys, now))
            checks.push_back(std::move(*expiring));
    }
    return checks;
}

} // namespace yiren
