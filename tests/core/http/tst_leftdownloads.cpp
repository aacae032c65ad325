#include "http/leftdownloads.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

using namespace yiren;

// What a killed process left is removed, and nothing else.
class TestLeftDownloads : public QObject
{
    Q_OBJECT

private slots:
    void removesWhatNobodyHolds();
    void leavesOtherFilesAlone();
    void leavesADownloadUnderWay();
    void leavesADownloadOfAnotherProcess();

private:
    static void make(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("half a bill") != 11)
            qFatal("can't write %s", qPrintable(path));
    }
    static QStringList namesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System, QDir::Name);
    }
};

void TestLeftDownloads::removesWhatNobodyHolds()
{
    const QTemporaryDir folder;
    make(folder.filePath(QStringLiteral("download-a1B2c3")));
    make(folder.filePath(QStringLiteral("download-ZZZZZZ")));
    removeLeftDownloads(folder.path());
    QCOMPARE(namesIn(folder), QStringList());
}

void TestLeftDownloads::leavesOtherFilesAlone()
{
    const QTemporaryDir folder;
    const QTemporaryDir outside;
    for (const char *name : {"yiren.db", "download-1234567", "download-notes.csv", "my-download-ABCDEF"})
        make(folder.filePath(QLatin1String(name)));
    make(outside.filePath(QStringLiteral("download-ABCDEF")));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("download-folder")));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("download-ABCDEF")), folder.filePath(QStringLiteral("download-linked"))));
    const QStringList before = namesIn(folder);
    removeLeftDownloads(folder.path());
    QCOMPARE(namesIn(folder), before);
    QCOMPARE(namesIn(outside), QStringList{QStringLiteral("download-ABCDEF")});
}

void TestLeftDownloads::leavesADownloadUnderWay()
{
    const QTemporaryDir folder;
    {
        QTemporaryFile file(folder.filePath(QStringLiteral("download-XXXXXX")));
        QVERIFY(file.open());
        holdDownload(file);
        file.write("half");
        file.close(); // written; now it is read by its name
        const QString name = file.fileName();
        removeLeftDownloads(folder.path());
        QVERIFY(QFile::exists(name));
        QFile reader(name);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        reader.close();
        removeLeftDownloads(folder.path());
        QVERIFY(QFile::exists(name));
    }
    QCOMPARE(namesIn(folder), QStringList());
}

// flock(1) is the other process.
void TestLeftDownloads::leavesADownloadOfAnotherProcess()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("download-ABCDEF"));
    make(path);
    QProcess other;
    other.start(QStringLiteral("flock"),
                {QStringLiteral("--shared"), QStringLiteral("--no-fork"), path, QStringLiteral("sh"), QStringLiteral("-c"),
                 QStringLiteral("echo held; exec sleep 60")});
    QVERIFY(other.waitForReadyRead(10'000));
    removeLeftDownloads(folder.path());
    QVERIFY(QFile::exists(path));
    other.kill(); // as hard as kill -9
    QVERIFY(other.waitForFinished(10'000));
    removeLeftDownloads(folder.path());
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestLeftDownloads)
#include "tst_leftdownloads.moc"
