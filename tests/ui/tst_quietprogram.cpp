#include "window/quietprogram.h"

#include "program/program.h"
#include "support/awaited.h"
#include "support/heldlane.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest>

using namespace yiren;

// What is waited for before the books are let go: with less, the window's thread would stand still until it has ended.
class TestQuietProgram : public QObject
{
    Q_OBJECT

private slots:
    void whatRunsInThePoolIsWaitedFor();
    void whatRunsInALaneIsWaitedFor();
    void nothingRunsInAProgramThatWasNeverOpened();

private:
    static std::unique_ptr<Program> programIn(const QTemporaryDir &folder)
    {
        return std::move(*Program::create(
            folder.path(), [](PassphrasePurpose) { return Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing")); }));
    }
};

void TestQuietProgram::whatRunsInThePoolIsWaitedFor()
{
    const QTemporaryDir folder;
    const auto program = programIn(folder);
    QVERIFY(awaited(program->open()));
    QSemaphore gate;
    program->pool().start([&gate] { gate.acquire(); });
    const auto quiet = quietProgram(*program);
    quiet->start();
    QTest::qWait(100);
    QVERIFY(!quiet->isFinished());
    gate.release();
    QTRY_VERIFY(quiet->isFinished());
}

void TestQuietProgram::whatRunsInALaneIsWaitedFor()
{
    const QTemporaryDir folder;
    const auto program = programIn(folder);
    QVERIFY(awaited(program->open()));
    HeldLane held(program->storage(), HeldLane::Lane::Historian);
    held.arrive();
    const auto quiet = quietProgram(*program);
    quiet->start();
    QTest::qWait(100);
    QVERIFY(!quiet->isFinished());
    held.letGo();
    QTRY_VERIFY(quiet->isFinished());
}

void TestQuietProgram::nothingRunsInAProgramThatWasNeverOpened()
{
    const QTemporaryDir folder;
    const auto program = programIn(folder);
    const auto quiet = quietProgram(*program);
    quiet->start();
    QTRY_VERIFY(quiet->isFinished());
}

QTEST_MAIN(TestQuietProgram)
#include "tst_quietprogram.moc"
