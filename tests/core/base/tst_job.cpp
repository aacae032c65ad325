#include "base/futurejob.h"
#include "base/stoppablejob.h"

#include <QtTest>

using namespace yiren;

namespace {

// A job that the test ends by hand.
class HeldJob final : public Job<int>
{
public:
    void succeed(int value) { finish(value); }
    int stops = 0;

protected:
    void doStart() override {}
    void doStop() override { ++stops; }
};

} // namespace

class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void finishesExactlyOnce();
    void cancelReportsCancelled();
    void droppedHandleStopsSilently();
    void deadContextIsNotCalled();
    void mayBeDroppedInItsOwnCallback();
    void poolWorkComesBackOnTheCallersThread();
    void poolWorkIsDroppedWithItsHandle();
    void aCancelReachesTheWork();
    void aDroppedHandleReachesTheWork();
    void aCancelAfterTheLastLookIsNone();
};

void TestJob::finishesExactlyOnce()
{
    auto *held = new HeldJob;
    JobHandle<int> job(held);
    int calls = 0;
    job->then(this, [&](const Result<int> &result) { calls += *result; });
    job->start();
    held->succeed(1);
    held->succeed(1);
    job->cancel();
    QCOMPARE(calls, 1);
    QCOMPARE(*job->result(), 1);
}

void TestJob::cancelReportsCancelled()
{
    auto *held = new HeldJob;
    JobHandle<int> job(held);
    std::optional<ErrorKind> kind;
    job->then(this, [&](const Result<int> &result) { kind = result.error().kind; });
    job->start();
    job->cancel();
    QCOMPARE(kind, std::optional(ErrorKind::Cancelled));
    QCOMPARE(held->stops, 1);
}

void TestJob::droppedHandleStopsSilently()
{
    bool called = false;
    QPointer<HeldJob> held(new HeldJob);
    {
        JobHandle<int> job(held.data());
        job->then(this, [&](const Result<int> &) { called = true; });
        job->start();
    }
    QCOMPARE(held->stops, 1);
    held->succeed(1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!called);
    QVERIFY(held.isNull());
}

void TestJob::deadContextIsNotCalled()
{
    auto *held = new HeldJob;
    JobHandle<int> job(held);
    auto context = std::make_unique<QObject>();
    bool called = false;
    job->then(context.get(), [&](const Result<int> &) { called = true; });
    job->start();
    context.reset();
    held->succeed(1);
    QVERIFY(!called);
}

void TestJob::mayBeDroppedInItsOwnCallback()
{
    auto *held = new HeldJob;
    JobHandle<int> job(held);
    job->then(this, [&](const Result<int> &) { job.reset(); });
    job->start();
    held->succeed(1);
    QVERIFY(!job);
}

void TestJob::poolWorkComesBackOnTheCallersThread()
{
    QThreadPool pool;
    QThread *workThread = nullptr;
    auto job = runInPool<int>(pool, [&workThread]() -> Result<int> {
        workThread = QThread::currentThread();
        return 7;
    });
    QThread *callbackThread = nullptr;
    job->then(this, [&](const Result<int> &) { callbackThread = QThread::currentThread(); });
    job->start();
    QTRY_VERIFY(job->isFinished());
    QCOMPARE(*job->result(), 7);
    QCOMPARE(callbackThread, QThread::currentThread());
    QVERIFY(workThread != QThread::currentThread());
}

void TestJob::poolWorkIsDroppedWithItsHandle()
{
    QThreadPool pool;
    bool called = false;
    {
        auto job = runInPool<int>(pool, []() -> Result<int> { return 7; });
        job->then(this, [&](const Result<int> &) { called = true; });
        job->start();
    }
    pool.waitForDone();
    QTest::qWait(20);
    QVERIFY(!called);
}

void TestJob::aCancelReachesTheWork()
{
    const StopSign sign;
    auto job = stoppable(JobHandle<int>(new HeldJob), sign);
    job->start();
    QVERIFY(sign.look());
    job->cancel();
    QCOMPARE(job->result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(sign.look().error().kind, ErrorKind::Cancelled);
    QCOMPARE(sign.lastLook().error().kind, ErrorKind::Cancelled);
}

void TestJob::aDroppedHandleReachesTheWork()
{
    const StopSign sign;
    auto job = stoppable(JobHandle<int>(new HeldJob), sign);
    job->start();
    job.reset();
    QVERIFY(!sign.lastLook());
}

// What others can see of the work is there by then: the job says so instead of “cancelled”.
void TestJob::aCancelAfterTheLastLookIsNone()
{
    const StopSign sign;
    auto *held = new HeldJob;
    auto job = stoppable(JobHandle<int>(held), sign);
    job->start();
    QVERIFY(sign.lastLook());
    job->cancel();
    QVERIFY(!job->isFinished());
    held->succeed(7);
    QCOMPARE(*job->result(), 7);
}

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
