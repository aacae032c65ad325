#include "storage/quietlanes.h"

namespace yiren {

namespace {

// Something that does nothing, behind all else in each thread.
class QuietLanesJob final : public Job<void>
{
public:
    explicit QuietLanesJob(StorageThread &storage)
        : m_writer(storage.write<bool>(nothing)), m_reader(storage.read<bool>(nothing)),
          m_historian(storage.readHistory<bool>(std::nullopt, nothing))
    {
    }

protected:
    void doStart() override
    {
        m_writer->then(this, [this](const auto &) { noteEnd(); });
        m_reader->then(this, [this](const auto &) { noteEnd(); });
        m_historian->then(this, [this](const auto &) { noteEnd(); });
        m_writer->start();
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
    void noteEnd()
    {
        if (--m_running == 0)
            finish({});
    }

    JobHandle<bool> m_writer, m_reader;
    JobHandle<StorageThread::Versioned<bool>> m_historian;
    int m_running = 3;
};

} // namespace

JobHandle<void> quietLanes(StorageThread &storage)
{
    return JobHandle<void>(new QuietLanesJob(storage));
}

} // namespace yiren
