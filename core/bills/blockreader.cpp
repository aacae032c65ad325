#include "bills/blockreader.h"

#include "crypto/digest.h"

#include <array>
#include <atomic>
#include <cstring>
#include <optional>
#include <semaphore>
#include <thread>

namespace yiren {

// Room for the kept bytes, the block itself, padding. Pages of the room that are never touched cost nothing.
struct BlockReader::Block {
    static constexpr size_t pageSize = 4096; // the kernel copies three times as fast to where a page begins

    std::unique_ptr<char[]> bytes = std::make_unique_for_overwrite<char[]>(pageSize + longestLine + blockSize + padding);
    size_t size = 0;
    std::optional<Error> error;

    char *data() const
    {
        const auto first = reinterpret_cast<uintptr_t>(bytes.get()) + longestLine;
        return bytes.get() + longestLine + (pageSize - first % pageSize) % pageSize;
    }
    void readFrom(ByteSource &source)
    {
        const auto count = source.read(data(), blockSize);
        size = count ? *count : 0;
        if (!count)
            error = count.error();
        std::memset(data() + size, ' ', padding);
    }
};

class BlockReader::Feed
{
public:
    virtual ~Feed() = default;
    // The next block, with the kept bytes of the one before in front of it. The one before is gone then.
    virtual Block &next(const char *kept, size_t keptSize) = 0;
    virtual QByteArray sha1() const { return {}; }
    virtual QByteArray sha256() const { return {}; }
};

// One block, read again and again: it never leaves the L2 cache.
class BlockReader::Direct final : public Feed
{
public:
    explicit Direct(ByteSource &source) : m_source(source) {}
    Block &next(const char *kept, size_t keptSize) override
    {
        std::copy_n(kept, keptSize, m_block.data() - keptSize);
        m_block.readFrom(m_source);
        return m_block;
    }

private:
    ByteSource &m_source;
    Block m_block;
};

// A ring of blocks between a thread that reads and digests and the one that looks at the lines.
class BlockReader::Ahead final : public Feed
{
public:
    Ahead(ByteSource &source, Digests digests) : m_source(source), m_digests(digests), m_thread([this] { run(); }) {}
    ~Ahead() override
    {
        m_isStopped = true;
        m_free.release();
        m_thread.join();
    }
    Block &next(const char *kept, size_t keptSize) override
    {
        m_filled.acquire();
        Block &block = m_blocks[m_taken % ringSize];
        std::copy_n(kept, keptSize, block.data() - keptSize);
        if (m_taken++ > 0)
            m_free.release(); // the block before
        return block;
    }
    QByteArray sha1() const override { return m_sha1; }
    QByteArray sha256() const override { return m_sha256; }

private:
    static constexpr size_t ringSize = 4;

    void run()
    {
        std::optional<DigestStream> sha1, sha256;
        if (m_digests == Digests::Sha1 || m_digests == Digests::Both)
            sha1.emplace(DigestStream::Kind::Sha1);
        if (m_digests == Digests::Sha256 || m_digests == Digests::Both)
            sha256.emplace(DigestStream::Kind::Sha256);
        for (size_t filled = 0;; ++filled) {
            m_free.acquire();
            if (m_isStopped)
                return;
            Block &block = m_blocks[filled % ringSize];
            block.readFrom(m_source);
            const bool isLast = block.size == 0;
            for (auto *digest : {&sha1, &sha256}) {
                if (*digest && !isLast)
                    (*digest)->add(block.data(), block.size);
            }
            if (isLast) {
                m_sha1 = sha1 ? sha1->result() : QByteArray();
                m_sha256 = sha256 ? sha256->result() : QByteArray();
            }
            m_filled.release();
            if (isLast)
                return;
        }
    }

    ByteSource &m_source;
    const Digests m_digests;
    std::array<Block, ringSize> m_blocks;
    std::counting_semaphore<ringSize + 1> m_free{ringSize};
    std::counting_semaphore<ringSize> m_filled{0};
    std::atomic<bool> m_isStopped = false;
    size_t m_taken = 0;
    QByteArray m_sha1;
    QByteArray m_sha256;
    std::thread m_thread; // last: it starts when everything else is there
};

BlockReader::BlockReader(ByteSource &source, Digests digests)
{
    if (digests == Digests::None)
        m_feed = std::make_unique<Direct>(source);
    else
        m_feed = std::make_unique<Ahead>(source, digests);
}

BlockReader::~BlockReader() = default;

Result<bool> BlockReader::advance(size_t kept)
{
    Q_ASSERT(kept <= longestLine);
    if (m_isAtEnd) {
        m_begin = m_end - kept;
        return false;
    }
    const Block &block = m_feed->next(m_end - kept, kept);
    m_begin = block.data() - kept;
    m_end = block.data() + block.size;
    m_isAtEnd = block.size == 0;
    if (block.error)
        return failure(*block.error);
    return !m_isAtEnd;
}

QByteArray BlockReader::sha1() const
{
    return m_feed->sha1();
}

QByteArray BlockReader::sha256() const
{
    return m_feed->sha256();
}

} // namespace yiren
