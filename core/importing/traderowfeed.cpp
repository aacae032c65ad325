#include "importing/traderowfeed.h"

#include "bills/tradebillreader.h"
#include "importing/plainsource.h"
#include "importing/rawarchive.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace yiren {

namespace {

constexpr size_t rowsInPackage = 512;
constexpr size_t mostWaiting = 8; // packages: a few MB

} // namespace

class TradeRowFeed::Worker
{
public:
    Worker(Source source, const RowPlace &place)
        : m_source(std::move(source)), m_place(place), m_archive(!m_source.isArchived), m_thread([this] { run(); })
    {
    }
    ~Worker()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_isStopped = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }

    Result<bool> next(Package &package);

    // Touched by the reading thread before the end, by the other one after it.
    std::vector<QuarantinedLine> badLines;
    SummaryCheck summary;

private:
    void run();
    Done readAll();
    bool push(Package package); // false: nobody wants more

    const Source m_source;
    const RowPlace m_place;
    RawArchive m_archive;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Package> m_waiting;
    std::optional<Done> m_end;
    bool m_isStopped = false;
    std::thread m_thread; // last: it uses everything above
};

Result<bool> TradeRowFeed::Worker::next(Package &package)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_end; });
    if (!m_waiting.empty()) {
        package = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_changed.notify_all();
        return true;
    }
    if (!*m_end)
        return failure(m_end->error());
    return false;
}

bool TradeRowFeed::Worker::push(Package package)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting || m_isStopped; });
    if (m_isStopped)
        return false;
    m_waiting.push_back(std::move(package));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

void TradeRowFeed::Worker::run()
{
    Done end = readAll();
    const std::lock_guard guard(m_mutex);
    m_end = std::move(end);
    m_changed.notify_all();
}

Done TradeRowFeed::Worker::readAll()
{
    const auto source = openTapped(m_source.path, [this](const char *bytes, size_t count) { m_archive.look(bytes, count); });
    if (!source)
        return failure(source.error());
    TradeBillReader reader(**source);
    TradeRow row;
    for (bool isEnd = false; !isEnd;) {
        Package package;
        while (package.rows.size() < rowsInPackage) {
            const auto more = reader.next(row);
            if (!more)
                return failure(more.error());
            if (!*more) {
                isEnd = true;
                break;
            }
            package.digests.push_back(tradeRowDigest(m_place, row));
            package.rows.push_back(row);
        }
        if (isEnd && !m_archive.finish(m_source.sha256))
            return failure(ErrorKind::Input, "import.file_changed", m_source.path);
        package.rawParts = m_archive.takeParts();
        package.bytesDone = m_archive.bytes();
        if (!push(std::move(package)))
            return {};
    }
    badLines = reader.badLines().lines();
    summary = reader.summary();
    return {};
}

TradeRowFeed::TradeRowFeed(Source source, const RowPlace &place) : m_worker(std::make_unique<Worker>(std::move(source), place)) {}

TradeRowFeed::~TradeRowFeed() = default;

Result<bool> TradeRowFeed::next(Package &package)
{
    return m_worker->next(package);
}

const std::vector<QuarantinedLine> &TradeRowFeed::badLines() const
{
    return m_worker->badLines;
}

const SummaryCheck &TradeRowFeed::summary() const
{
    return m_worker->summary;
}

} // namespace yiren
