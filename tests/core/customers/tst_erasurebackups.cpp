#include "customers/erasurebackups.h"

#include "storage/backup.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yiren;

class TestErasureBackups : public QObject
{
    Q_OBJECT

private slots:
    void saysWhenADailyBackupGoes();
    void namesEveryCopyInTheFolder();
};

namespace {

BusinessDay backupDay(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

QString dailyOf(QDate date)
{
    return QStringLiteral("daily-") + date.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral(".yirenbak");
}

} // namespace

// Seven days, four weeks, twelve months, each by its newest backup (backupsToRemove). Worked by hand for Sunday, 29 November 2026.
void TestErasureBackups::saysWhenADailyBackupGoes()
{
    const QStringList names{dailyOf({2026, 11, 27}), dailyOf({2026, 11, 28}), dailyOf({2026, 11, 29}),
                            QStringLiteral("by-hand-1.yirenbak")};
    const auto days = daysOfGoing(names, backupDay("2026-11-29"));
    QCOMPARE(days.size(), size_t(4));
    QCOMPARE(days[0]->toText(), QStringLiteral("2026-12-04")); // the eighth day: neither the last of its week nor of its month
    QCOMPARE(days[1]->toText(), QStringLiteral("2026-12-05"));
    // 29 November: the last of its week, until four newer weeks have begun; 30 November is the newest of its month
    QCOMPARE(days[2]->toText(), QStringLiteral("2026-12-21"));
    QVERIFY(!days[3]);
    // 30 November stays as its month's until December 2026 to November 2027 are twelve newer ones
    const auto monthly = daysOfGoing({dailyOf({2026, 11, 30})}, backupDay("2026-11-30"));
    QCOMPARE(monthly[0]->toText(), QStringLiteral("2027-11-01"));
}

void TestErasureBackups::namesEveryCopyInTheFolder()
{
    QTemporaryDir temporary;
    const auto folder = DataDir::prepare(temporary.path());
    QVERIFY(QDir().mkpath(folder->backupFolder()));
    const QStringList files{folder->backupFolder() + u'/' + dailyOf({2026, 11, 28}),
                            folder->backupFolder() + QStringLiteral("/by-hand-20261101.yirenbak"),
                            folder->path() + QStringLiteral("/yiren.db.before-restore-20261001-100000"), folder->databasePath()};
    for (const QString &name : files) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto copies = olderCopies(*folder, backupDay("2026-11-29"));
    QCOMPARE(copies.size(), size_t(3));
    QCOMPARE(copies[0].name, QStringLiteral("by-hand-20261101.yirenbak"));
    QVERIFY(!copies[0].goes);
    QVERIFY(copies[1].goes);
    QVERIFY(!copies[2].isBackup);
}

QTEST_GUILESS_MAIN(TestErasureBackups)
#include "tst_erasurebackups.moc"
