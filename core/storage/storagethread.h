#pragma once

#include "base/futurejob.h"
#include "storage/transaction.h"

#include <QThread>

#include <optional>

namespace yiren {

// The threads that talk to the data file: one writes (and owns the only writing connection), one reads what is about to be shown, one reads
// what goes through the whole history. Stores are used inside the functions given here and nowhere else; what they return are plain values.
class StorageThread
{
public:
    template <typename T>
    struct Versioned {
        qint64 version = 0; // of the data file as the historian's connection sees it: comparable as long as this StorageThread lives
        std::optional<T> value;
    };
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
    // The same for what takes long, beside read(): no list waits for it. Nothing: no other connection has written since `seen`, as
    // `Versioned::version` of an earlier one said; it is the same as then.
    template <typename T>
    [[nodiscard]] JobHandle<Versioned<T>> readHistory(std::optional<qint64> seen, std::function<Result<T>(Database &)> work)
    {
        return post<Versioned<T>>(m_historian, [seen, work = std::move(work)](Database &database) -> Result<Versioned<T>> {
            const auto moment = Transaction::beginReading(database);
            const auto version = moment ? database.scalar(QStringLiteral("PRAGMA data_version")) : failure(moment.error());
            if (!version)
                return failure(version.error());
            if (seen == *version)
                return Versioned<T>{*version, {}};
            auto value = work(database);
            return value ? Result<Versioned<T>>({*version, std::move(*value)}) : failure(value.error());
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
    Done openReader(Lane &lane);
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
    Lane m_historian;
    std::shared_ptr<QPromise<Done>> m_looked = std::make_shared<QPromise<Done>>(); // finished: the file is looked through
};

} // namespace yiren
