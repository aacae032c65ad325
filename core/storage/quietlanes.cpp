#include "storage/quietlanes.h"

namespace yiren {

namespace {

// Something behind all else in each thread. The lane that writes comes last: what its log holds goes into the file while no reading keeps
// it back, else closing the file would do that while somebody waits. Where it can't, closing tries again.
class QuietLanesJob final : public Job<void>
{
public:
    explicit QuietLanesJob(StorageThread &storage)
        : m_writer(storage.write<bool>(emptyLog)), m_reader(storage.read<bool>(nothing)),
          m_historian(storage.readHistory<bool>(std::nullopt, nothing))
    {
    }

protected:
    void doStart() override
    {
        m_reader->then(this, [this](const auto &) { noteEnd(); });
        m_historian->then(this, [this](const auto &) { noteEnd(); });
        m_writer->then(this, [this](const auto &) { finish({}); });
        m_reader->start();
        m_historian->start();
    }
    void doStop() override
    {
        m_writer.reset();
        m_reader.reset();
        m_historian.reset();
    }

private:
    static Result<bool> nothing(Database &) { return true; }
    static Result<bool> emptyLog(Database &database)
    {
        (void)database.scalar(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")); // which waits for nobody
        return true;
    }
    void noteEnd()
    {
        if (--m_reading == 0)
            m_writer->start();
    }

    JobHandle<bool> m_writer, m_reader;
    JobHandle<StorageThread::Versioned<bool>> m_historian;
    int m_reading = 2;
};

} // namespace

JobHandle<void> quietLanes(StorageThread &storage)
{
    return JobHandle<void>(new QuietLanesJob(storage));
}

} // namespace yiren
