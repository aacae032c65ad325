#include "storage/storagethread.h"

#include "crypto/threadend.h"

namespace yiren {

namespace {

constexpr int readerKib = 32 * 1024, historianKib = 8 * 1024; // of the file in memory

} // namespace

StorageThread::StorageThread(Setup setup) : m_setup(std::move(setup))
{
    startLane(m_writer, QStringLiteral("storage-writer"));
    startLane(m_reader, QStringLiteral("storage-reader"));
    startLane(m_historian, QStringLiteral("storage-historian"));
}

StorageThread::~StorageThread()
{
    endLane(m_historian);
    endLane(m_reader);
    endLane(m_writer); // last: its closing checkpoints the log
}

void StorageThread::startLane(Lane &lane, const QString &name)
{
    lane.thread.setObjectName(name);
    lane.context = new QObject; // owned by the thread: deleted by endLane() in it
    lane.context->moveToThread(&lane.thread);
    QObject::connect(&lane.thread, &QThread::finished, &lane.thread, releaseThreadState,
                     Qt::DirectConnection); // emitted in the thread itself
    lane.thread.start();
}

void StorageThread::endLane(Lane &lane)
{
    QMetaObject::invokeMethod(
        lane.context,
        [&lane] {
            lane.database.reset();
            lane.context->deleteLater();
            lane.thread.quit();
        },
        Qt::QueuedConnection);
    lane.thread.wait();
}

JobHandle<void> StorageThread::open(Looking looking)
{
    return JobHandle<void>(new FutureJob<void>([this, looking] {
        auto promise = std::make_shared<QPromise<Done>>();
        promise->start();
        auto future = promise->future();
        QMetaObject::invokeMethod(
            m_writer.context,
            [this, promise, looking] {
                Done opened = openWriter(looking);
                if (!opened) {
                    promise->addResult(opened);
                    promise->finish();
                    return;
                }
                QMetaObject::invokeMethod(
                    m_historian.context,
                    [this] {
                        if (const Done historian = openReader(m_historian); !historian)
                            m_historian.whyClosed = historian.error();
                    },
                    Qt::QueuedConnection);
                QMetaObject::invokeMethod(
                    m_reader.context,
                    [this, promise] {
                        promise->addResult(openReader(m_reader));
                        promise->finish();
                    },
                    Qt::QueuedConnection);
                if (looking == Looking::First) // before any write: nobody knows yet that it is open
                    noteLooked({});
            },
            Qt::QueuedConnection);
        return future;
    }));
}

JobHandle<void> StorageThread::soundness()
{
    return JobHandle<void>(new FutureJob<void>([this] {
        QMetaObject::invokeMethod(
            m_writer.context, [this] { lookThroughOnce(); }, Qt::QueuedConnection);
        return m_looked->future();
    }));
}

// In the writer's thread.
void StorageThread::lookThroughOnce()
{
    if (m_looked->future().isFinished())
        return;
    const Done looked = lookThrough();
    if (!looked) {
        m_writer.whyClosed = looked.error();
        m_writer.database.reset();
    }
    noteLooked(looked);
}

// By a connection of its own, as open() does when it looks first.
Done StorageThread::lookThrough() const
{
    const auto looked = Database::open(m_setup.path, {DatabaseOptions::Access::ReadOnly, m_setup.gate, false});
    return looked ? Done() : Done(failure(looked.error()));
}

void StorageThread::noteLooked(Done result)
{
    m_looked->start();
    m_looked->addResult(std::move(result));
    m_looked->finish();
}

Done StorageThread::openWriter(Looking looking)
{
    auto opened = Database::open(m_setup.path, {DatabaseOptions::Access::ReadWrite, m_setup.gate, looking == Looking::Later});
    if (!opened)
        return failure(opened.error());
    if (m_setup.prepare) {
        if (auto prepared = m_setup.prepare(**opened); !prepared)
            return prepared;
    }
    m_writer.database = std::move(*opened);
    return {};
}

Done StorageThread::openReader(Lane &lane)
{
    auto opened = Database::open(m_setup.path, {DatabaseOptions::Access::ReadOnly, m_setup.gate, true});
    if (!opened)
        return failure(opened.error());
    lane.database = std::move(*opened);
    // What goes through whole tables finds nothing of them again, however much is kept; lists read the same pages again.
    return lane.database->execute(QStringLiteral("PRAGMA cache_size=-%1").arg(&lane == &m_historian ? historianKib : readerKib));
}

} // namespace yiren
