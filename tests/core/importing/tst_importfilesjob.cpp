#include "importing/importbatchstore.h"
#include "importing/importfilesjob.h"
#include "importing/undobatch.h"
#include "storage/migrations.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/importworld.h"

#include <QFile>
#include <QtTest>

using namespace yiren;

// Several files in one go. The counts are those of the samples, counted by hand with wc and a look at each file.
class TestImportFilesJob : public QObject
{
    Q_OBJECT

private slots:
    void aPreviewSaysWhatWouldHappenAndChangesNothing();
    void oneBadFileStopsNoOther();
    void undoingSeveralGoesBackwards();
    void stoppedHalfWayEndsWithWhatWasDone();

private:
    static QString sample(const char *name) { return QStringLiteral(SHARED_DIR "/samples/bills/") + QLatin1String(name); }
    struct Books {
        ImportWorld world;
        StorageThread storage{{world.database.path(), {}, {}}};
        Books()
        {
            world.database.close();
            if (!awaited(storage.open()))
                qFatal("storage");
        }
        std::unique_ptr<ImportFilesJob, AbandonJob> job(const QStringList &paths, ImportFilesJob::Purpose purpose)
        {
            ImportRequest common;
            common.account = AccountId{1};
            common.receivedAt = ImportWorld::now;
            return std::unique_ptr<ImportFilesJob, AbandonJob>(new ImportFilesJob(storage, common, paths, purpose));
        }
        std::vector<FileOutcome> run(const QStringList &paths, ImportFilesJob::Purpose purpose)
        {
            auto outcomes = awaited(JobHandle<std::vector<FileOutcome>>(job(paths, purpose).release()));
            return outcomes ? *outcomes : std::vector<FileOutcome>();
        }
        Done undo(const std::vector<qint64> &batches)
        {
            return awaited(storage.write<void>([batches](Database &database) { return undoBatches(database, batches, ImportWorld::now); }));
        }
    };
};

void TestImportFilesJob::aPreviewSaysWhatWouldHappenAndChangesNothing()
{
    Books books;
    const QString before = books.world.dump();
    const auto seen = books.run({sample("gunsluo.BASIC.csv"), sample("wxjava-2019.ALL.csv")}, ImportFilesJob::Purpose::Preview);
    QCOMPARE(seen.size(), size_t(2));
    QVERIFY(seen[0].outcome && seen[1].outcome);
    QCOMPARE(seen[0].outcome->kind, FileKind::FundBill);
    QCOMPARE(seen[0].outcome->day->toText(), QStringLiteral("2021-02-01"));
    QCOMPARE(seen[0].outcome->newRows, 2);
    QCOMPARE(seen[0].outcome->summary.agrees(), std::optional<bool>(false)); // it counts 3 rows and shows 2
    QCOMPARE(seen[1].outcome->kind, FileKind::TradeBill);
    QCOMPARE(seen[1].outcome->day->toText(), QStringLiteral("2019-07-25"));
    QVERIFY(!seen[0].outcome->batchId && !seen[1].outcome->batchId);
    QCOMPARE(books.world.dump(), before);
}

void TestImportFilesJob::oneBadFileStopsNoOther()
{
    Books books;
    const QString shopping = books.world.write(QStringLiteral("list.csv"), "milk,2\nbread,1\n");
    const QString absent = books.world.database.folder() + QStringLiteral("/absent.csv");
    const auto done = books.run({shopping, absent, sample("gunsluo.BASIC.csv")}, ImportFilesJob::Purpose::Import);
    QCOMPARE(done.size(), size_t(3));
    QCOMPARE(done[0].outcome.error().code, QStringLiteral("import.unknown_kind"));
    QCOMPARE(done[0].outcome.error().place.file, shopping);
    QCOMPARE(done[1].outcome.error().code, QStringLiteral("file.missing"));
    QVERIFY(done[2].outcome && done[2].outcome->batchId);
}

void TestImportFilesJob::undoingSeveralGoesBackwards()
{
    Books books;
    const QString before = books.world.dump();
    const QString first = books.world.write(QStringLiteral("a.csv"), "out_trade_no,amount_fen,status\nA1,100,NOTPAY\n");
    const QString second = books.world.write(QStringLiteral("b.csv"), "out_trade_no,amount_fen,status\nA1,100,SUCCESS\n");
    const auto done = books.run({first, second}, ImportFilesJob::Purpose::Import);
    QVERIFY(done.size() == 2 && done[0].outcome && done[1].outcome);
    QCOMPARE(done[1].outcome->changedRows, 1); // of the first file's order
    QVERIFY(books.world.dump() != before);
    const Done undone = books.undo({*done[0].outcome->batchId, *done[1].outcome->batchId});
    QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().code));
    QCOMPARE(books.world.dump(), before);
}

void TestImportFilesJob::stoppedHalfWayEndsWithWhatWasDone()
{
    Books books;
    QByteArray many = "out_trade_no,amount_fen,status\n";
    for (int i = 0; i < 200'000; ++i)
        many += "B" + QByteArray::number(i) + ",100,SUCCESS\n";
    const QString large = books.world.write(QStringLiteral("large.csv"), many);
    auto *job = books.job({sample("gunsluo.BASIC.csv"), large, sample("wxjava-2019.ALL.csv")}, ImportFilesJob::Purpose::Import).release();
    connect(job, &JobBase::progressed, job, [job](qint64 done, qint64) {
        if (done >= 8) // the first file has one kilobyte: the large one is at work
            job->stop();
    });
    const auto done = awaited(JobHandle<std::vector<FileOutcome>>(job));
    QVERIFY(done);
    QCOMPARE(done->size(), size_t(2));
    QVERIFY((*done)[0].outcome && (*done)[0].outcome->batchId);
    QCOMPARE((*done)[1].outcome.error().kind, ErrorKind::Cancelled);
    QVERIFY(!books.world.dump().contains(QStringLiteral("B199999")));
}

QTEST_GUILESS_MAIN(TestImportFilesJob)
#include "tst_importfilesjob.moc"
