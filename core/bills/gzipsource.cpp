#include "bills/gzipsource.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace yiren {

struct GzipSource::Stream {
    z_stream zlib = {};
    std::vector<char> packed = std::vector<char>(64 * 1024);
    bool isBetweenMembers = false;
    bool isAtEnd = false;

    Stream() { inflateInit2(&zlib, 15 + 16); } // 15: largest window; 16: gzip header and checksum, nothing else
    ~Stream() { inflateEnd(&zlib); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
};

GzipSource::GzipSource(std::unique_ptr<ByteSource> packed) : m_packed(std::move(packed)), m_stream(std::make_unique<Stream>()) {}

GzipSource::~GzipSource() = default;

Result<size_t> GzipSource::read(char *target, size_t most)
{
    z_stream &zlib = m_stream->zlib;
    const auto room = static_cast<uInt>(std::min<size_t>(most, std::numeric_limits<uInt>::max()));
    zlib.next_out = reinterpret_cast<Bytef *>(target);
    zlib.avail_out = room;
    while (zlib.avail_out > 0 && !m_stream->isAtEnd) {
        if (m_stream->isBetweenMembers) {
            const auto another = nextMember();
            if (!another)
                return failure(another.error());
            m_stream->isAtEnd = !*another;
            continue;
        }
        if (zlib.avail_in == 0) {
            const auto more = refill();
            if (!more)
                return failure(more.error());
            if (!*more)
                return failure(ErrorKind::Input, "gzip.damaged", QStringLiteral("ends early"));
        }
        const int status = inflate(&zlib, Z_NO_FLUSH);
        if (status == Z_STREAM_END)
            m_stream->isBetweenMembers = true;
        else if (status != Z_OK)
            return failure(ErrorKind::Input, "gzip.damaged", QString::fromLatin1(zlib.msg ? zlib.msg : ""));
    }
    return room - zlib.avail_out;
}

Result<bool> GzipSource::refill()
{
    const auto count = m_packed->read(m_stream->packed.data(), m_stream->packed.size());
    if (!count)
        return failure(count.error());
    m_stream->zlib.next_in = reinterpret_cast<Bytef *>(m_stream->packed.data());
    m_stream->zlib.avail_in = static_cast<uInt>(*count);
    return *count > 0;
}

Result<bool> GzipSource::nextMember()
{
    if (m_stream->zlib.avail_in == 0) {
        const auto more = refill();
        if (!more || !*more)
            return more;
    }
    m_stream->isBetweenMembers = false;
    inflateReset(&m_stream->zlib);
    return true;
}

} // namespace yiren
