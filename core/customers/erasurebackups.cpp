#include "customers/erasurebackups.h"

#include "storage/backup.h"

#include <QDir>
#include <QHash>

namespace yiren {

namespace {

constexpr int longestKeptDays = 400; // twelve months, the longest that a daily backup stays, and some

QString dailyName(BusinessDay day)
{
    return QStringLiteral("daily-%1.yirenbak").arg(day.date().toString(QStringLiteral("yyyyMMdd")));
}

} // namespace

std::vector<std::optional<BusinessDay>> daysOfGoing(const QStringList &names, BusinessDay today)
{
    QHash<QString, BusinessDay> going;
    QStringList present = names;
    for (int i = 0; i <= longestKeptDays; ++i) {
        const BusinessDay day = today.plusDays(i);
        if (!present.contains(dailyName(day)))
            present.append(dailyName(day));
        for (const QString &name : backupsToRemove(present)) {
            present.removeAll(name);
            going.insert(name, day);
        }
    }
    std::vector<std::optional<BusinessDay>> days;
    for (const QString &name : names) {
        const auto found = going.constFind(name);
        days.push_back(found == going.cend() ? std::nullopt : std::optional(*found));
    }
    return days;
}

std::vector<OlderCopy> olderCopies(const DataDir &folder, BusinessDay today)
{
    const QStringList backups = QDir(folder.backupFolder()).entryList({QStringLiteral("*.yirenbak")}, QDir::Files, QDir::Name);
    const auto days = daysOfGoing(backups, today);
    std::vector<OlderCopy> copies;
    for (qsizetype i = 0; i < backups.size(); ++i)
        copies.push_back({backups[i], true, days[static_cast<size_t>(i)]});
    for (const QString &name : QDir(folder.path()).entryList({QStringLiteral("yiren.db.before-restore-*")}, QDir::Files, QDir::Name))
        copies.push_back({name, false, {}});
    return copies;
}

} // namespace yiren
