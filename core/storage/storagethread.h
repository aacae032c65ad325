#pragma once

#include "base/futurejob.h"
#include "storage/transaction.h"

#include <QThread>

namespace yiren {

// The two threads that talk to the data file: one writes (and owns the only writing connection), one reads. Stores are used inside the
// functions given here and nowhere else; what they return are plain values.
class StorageThread
{
public:
    struct Setup {
        QString path;
        std::function<Done(Database &)> prepare; // runs once on the writing connection: migrations
        StatementGate gate;
    };
    explicit StorageThread(Setup setup);
    ~StorageThread(); // lets what runs end; what waits is dropped and its jobs finish as cancelled

    // When the file is looked through for damage, which reads all of it: before anything else, or later, while its rows are read already:
    // when soundness() is asked for, or before the first write.
    enum class Looking { First, Later };
    // Opens and prepares the file. Everything else fails with "storage.not_open" before that has succeeded.
    [[nodiscard]] JobHandle<void> open(Looking looking = Looking::First);
    // Looks through the file if that was put off, and says what was found; to be asked after open() has succeeded. Damaged
    // "storage.damaged": every write answers the same from then on, and what was read may be wrong.
    [[nodiscard]] JobHandle<void> soundness();

    template <typename T>
    [[nodiscard]] JobHandle<T> write(std::function<Result<T>(Database &)> work)
    {
        return post<T>(m_writer, std::move(work));
    }
    // Everything that `work` reads is of one moment, whatever is written meanwhile.
    template <typename T>
    [[nodiscard]] JobHandle<T> read(std::function<Result<T>(Database &)> work)
    {
        return post<T>(m_reader, [work = std::move(work)](Database &database) -> Result<T> {
            const auto moment = Transaction::beginReading(database);
            return moment ? work(database) : Result<T>(failure(moment.error()));
        });
    }

private:
    struct Lane {
        QThread thread;
        QObject *context = nullptr;         // lives in the thread, deleted when it ends
        std::unique_ptr<Database> database; // touched in the thread only, as the next
        Error whyClosed = makeError(ErrorKind::Storage, "storage.not_open");
    };
    void startLane(Lane &lane, const QString &name);
    void endLane(Lane &lane);
    Done openWriter(Looking looking);
    Done openReader();
    void lookThroughOnce();
    Done lookThrough() const;
    void noteLooked(Done result);

    template <typename T>
    JobHandle<T> post(Lane &lane, std::function<Result<T>(Database &)> work)
    {
        return JobHandle<T>(new FutureJob<T>([this, &lane, work = std::move(work)] {
            auto promise = std::make_shared<QPromise<Result<T>>>();
            promise->start();
            auto future = promise->future();
            QMetaObject::invokeMethod(
                lane.context,
                [this, promise, work, &lane] {
                    if (&lane == &m_writer && lane.database)
                        lookThroughOnce();
                    promise->addResult(lane.database ? work(*lane.database) : Result<T>(failure(lane.whyClosed)));
                    promise->finish();
                },
                Qt::QueuedConnection);
            return future;
        }));
    }

    Setup m_setup;
    Lane m_writer;
    Lane m_reader;
    std::shared_ptr<QPromise<Done>> m_looked = std::make_shared<QPromise<Done>>(); // finished: the file is looked through
};

} // namespace yiren
