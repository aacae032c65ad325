#pragma once

#include "bills/bytesource.h"

namespace yiren {

// Which digests of the source's bytes are made in the same pass.
enum class Digests { None, Sha1, Sha256, Both };

// The bytes of a source as a window that moves on in steps of 256 KiB (a block that stays in the L2 cache), always holding the unfinished
// line in one piece. With digests, a thread of its own reads and digests ahead: SHA-1 takes as long as everything else.
class BlockReader
{
public:
    static constexpr size_t blockSize = 256 * 1024;
    static constexpr size_t longestLine = 1024 * 1024;
    static constexpr size_t padding = 128; // writable bytes behind the window, blanks at first

    BlockReader(ByteSource &source, Digests digests);
    ~BlockReader();
    BlockReader(const BlockReader &) = delete;
    BlockReader &operator=(const BlockReader &) = delete;

    // Adds the next block; only the window's last `kept` bytes stay in front of it, at most longestLine. False when the source has ended:
    // then the window holds the kept bytes only.
    [[nodiscard]] Result<bool> advance(size_t kept);
    char *begin() const { return m_begin; }
    char *end() const { return m_end; }
    QByteArray sha1() const; // after the end; empty unless wanted
    QByteArray sha256() const;

private:
    struct Block;
    class Feed; // where the next block comes from
    class Direct;
    class Ahead;

    std::unique_ptr<Feed> m_feed;
    bool m_isAtEnd = false;
    char *m_begin = nullptr;
    char *m_end = nullptr;
};

} // namespace yiren
