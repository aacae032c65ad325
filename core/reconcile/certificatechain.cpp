#include "reconcile/certificatechain.h"

#include "base/json.h"
#include "reconcile/certificate.h"
#include "reconcile/loadday.h"

#include <algorithm>
#include <array>
#include <map>

namespace yiren {

namespace {

using BreakKind = CertificateBreak::Kind;

bool saysWhatStandsBeside(const ClosedDay &closing)
{
    const auto parsed = parseObject(closing.certificate);
    return parsed && parsed->value(QLatin1String("day")).toString() == closing.day.toText()
        && parsed->value(QLatin1String("closing")).toInteger() == closing.version
        && parsed->value(QLatin1String("previous_sha256")).toString() == closing.previousSha256;
}

// The totals of the bill's side, which a locked day can't change.
Result<QString> changedTotal(Database &database, AccountId account, const ClosedDay &closing)
{
    auto records = loadDay(database, account, Period::ofDay(closing.day));
    if (!records)
        return failure(records.error());
    const auto report = makeReport({std::move(*records), {}, {}});
    if (!report)
        return failure(report.error());
    const auto then = parseObject(closing.certificate);
    const auto now = parseObject(certificateOf(*report, {}));
    if (!then || !now)
        return failure(ErrorKind::Damaged, "certificate.damaged", closing.day.toText());
    for (const QLatin1String part : {QLatin1String("files"), QLatin1String("fees")}) {
        if (then->value(part) != now->value(part))
            return QString(part);
    }
    const QJsonObject before = then->value(QLatin1String("totals")).toObject();
    const QJsonObject after = now->value(QLatin1String("totals")).toObject();
    for (const QString &name : before.keys()) {
        if (name.startsWith(QLatin1String("bill_")) && before.value(name) != after.value(name))
            return name;
    }
    return QString();
}

} // namespace

QLatin1String certificateBreakName(CertificateBreak::Kind kind)
{
    constexpr std::array names = {"certificate_changed", "previous_differs", "day_differs",
                                  "lock_missing",        "lock_without_day", "totals_differ"};
    static_assert(names.size() == static_cast<size_t>(BreakKind::TotalsDiffer) + 1);
    return QLatin1String(names[static_cast<size_t>(kind)]);
}

CertificateChainReport checkCertificates(const std::vector<ClosedDay> &chain, const std::vector<BusinessDay> &locked)
{
    CertificateChainReport report;
    report.closings = qint64(chain.size());
    QString previous;
    std::map<BusinessDay, const ClosedDay *> last;
    for (const ClosedDay &closing : chain) {
        if (certificateHash(closing.certificate) != closing.sha256)
            report.breaks.push_back({BreakKind::CertificateChanged, closing.day, closing.version, {}});
        else if (closing.previousSha256 != previous)
            report.breaks.push_back({BreakKind::PreviousDiffers, closing.day, closing.version, {}});
        else if (!saysWhatStandsBeside(closing))
            report.breaks.push_back({BreakKind::DayDiffers, closing.day, closing.version, {}});
        previous = closing.sha256;
        last[closing.day] = &closing;
    }
    const auto isLocked = [&](BusinessDay day) { return std::find(locked.begin(), locked.end(), day) != locked.end(); };
    for (const auto &[day, closing] : last) {
        if (!closing->reopenedAt && !isLocked(day))
            report.breaks.push_back({BreakKind::LockMissing, day, 0, {}});
    }
    for (const BusinessDay day : locked) {
        const auto found = last.find(day);
        if (found == last.end() || found->second->reopenedAt)
            report.breaks.push_back({BreakKind::LockWithoutDay, day, 0, {}});
    }
    return report;
}

Result<CertificateChainReport> verifyCertificates(Database &database, AccountId account)
{
    ClosedDayStore store(database);
    const auto chain = store.chain(account);
    if (!chain)
        return failure(chain.error());
    const auto locked = store.lockedDays(account);
    if (!locked)
        return failure(locked.error());
    CertificateChainReport report = checkCertificates(*chain, *locked);
    for (const ClosedDay &closing : *chain) {
        if (closing.reopenedAt)
            continue;
        const auto changed = changedTotal(database, account, closing);
        if (!changed)
            return failure(changed.error());
        if (!changed->isEmpty())
            report.breaks.push_back({BreakKind::TotalsDiffer, closing.day, closing.version, *changed});
    }
    return report;
}

} // namespace yiren
