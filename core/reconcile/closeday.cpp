#include "reconcile/closeday.h"

#include "base/crashpoint.h"
#include "importing/verifydigests.h"
#include "audit/auditstore.h"
#include "reconcile/certificate.h"
#include "reconcile/certificatecontents.h"
#include "reconcile/loadday.h"
#include "reconcile/reconcilestore.h"
#include "storage/backup.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>

namespace yiren {

namespace {

CertificatePlace placeOf(const std::vector<ClosedDay> &versions, const QString &head)
{
    CertificatePlace place;
    place.version = qint64(versions.size()) + 1;
    place.previousSha256 = head;
    for (const ClosedDay &version : versions)
        place.reopenings.push_back({version.version, version.reopenReason});
    return place;
}

Result<ClosedDay> certify(ClosedDayStore &store, AccountId account, const DayReport &report, qint64 now)
{
    const BusinessDay day = report.period().first;
    const auto versions = store.versions(account, day);
    if (!versions)
        return failure(versions.error());
    const auto head = store.head(account);
    if (!head)
        return failure(head.error());
    const CertificatePlace place = placeOf(*versions, *head);
    ClosedDay closing;
    closing.day = day;
    closing.version = place.version;
    closing.certificate = certificateOf(report, place);
    closing.sha256 = certificateHash(closing.certificate);
    closing.previousSha256 = place.previousSha256;
    closing.closedAt = now;
    return closing;
}

} // namespace

CloseDecision closeDecision(const DayReport &report)
{
    return {report.blockers.empty(), report.blockers};
}

Result<CloseOutcome> closedBefore(const ClosedDay &closing)
{
    const auto contents = readCertificate(closing);
    if (!contents)
        return failure(contents.error());
    return CloseOutcome{closing.day, closing, {}, contents->unexplained, true};
}

Result<DayReport> reconcileDays(Database &database, AccountId account, Period days)
{
    const auto input = loadReportInput(database, account, days);
    return input ? makeReport(*input) : Result<DayReport>(failure(input.error()));
}

Done storeReport(Database &database, AccountId account, const DayReport &report, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto saved = ReconcileStore(database).save(account, report, now); !saved)
        return saved;
    return transaction->commit();
}

Result<DayReport> reconcileAndStore(Database &database, AccountId account, BusinessDay day, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto report = reconcileDays(database, account, Period::ofDay(day));
    if (!report)
        return report;
    if (auto saved = ReconcileStore(database).save(account, *report, now); !saved)
        return failure(saved.error());
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return report;
}

Result<QString> backUpBeforeClosing(Database &database, const QString &folder, const Clock &clock)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Storage, "backup.write", folder);
    const QString name =
        QStringLiteral("daily-") + BusinessDay::of(clock.now()).date().toString(QStringLiteral("yyyyMMdd")) + QStringLiteral(".yirenbak");
    const QString path = folder + u'/' + name;
    if (auto made = createBackup(database, path, clock, moneyRowsHold); !made)
        return failure(made.error());
    const QStringList names = QDir(folder).entryList({QStringLiteral("daily-*.yirenbak")}, QDir::Files);
    for (const QString &old : backupsToRemove(names)) {
        if (old != name)
            QFile::remove(folder + u'/' + old);
    }
    return path;
}

Result<CloseOutcome> lockDay(Database &database, AccountId account, BusinessDay day, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ClosedDayStore store(database);
    const auto present = store.current(account, day);
    if (!present)
        return failure(present.error());
    if (*present)
        return closedBefore(**present);
    const auto report = reconcileDays(database, account, Period::ofDay(day));
    if (!report)
        return failure(report.error());
    const CloseDecision decision = closeDecision(*report);
    if (!decision.canClose)
        return CloseOutcome{day, std::nullopt, decision.blockers, report->unexplained, false};
    auto closing = certify(store, account, *report, now);
    if (!closing)
        return failure(closing.error());
    const auto id = store.add(account, *closing);
    if (!id)
        return failure(id.error());
    closing->id = *id;
    const AuditEntry entry{0, now, account, QStringLiteral("day.closed"), day.toText(), closing->sha256, {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return failure(noted.error());
    crashPoint("close.before_lock");
    if (auto done = transaction->commit(); !done)
        return failure(done.error());
    return CloseOutcome{day, *closing, {}, report->unexplained, false};
}

Done reopenDay(Database &database, AccountId account, BusinessDay day, const QString &reason, qint64 now)
{
    if (reason.trimmed().isEmpty())
        return failure(ErrorKind::Usage, "close.no_reason", day.toText());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    ClosedDayStore store(database);
    const auto present = store.current(account, day);
    if (!present)
        return failure(present.error());
    if (!*present)
        return failure(ErrorKind::NotFound, "close.not_closed", day.toText());
    if (auto reopened = store.reopen(account, **present, reason.trimmed(), now); !reopened)
        return reopened;
    const AuditEntry entry{0, now, account, QStringLiteral("day.reopened"), day.toText(), reason.trimmed(), {}};
    if (auto noted = AuditStore(database).append(entry); !noted)
        return noted;
    return transaction->commit();
}

} // namespace yiren
