#include "bills/rawpacker.h"

#include <zlib.h>

namespace yiren {

namespace {

constexpr int partBytes = 256 * 1024;
constexpr int gzipWindow = 15 + 16; // zlib: gzip frame instead of a bare deflate stream
// Bills are so repetitive that level 6 saves a quarter of the space and takes three times as long.
constexpr int level = 2;

} // namespace

struct RawPacker::Stream {
    Stream() { deflateInit2(&zlib, level, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY); } // fails for lack of memory only
    ~Stream() { deflateEnd(&zlib); }

    z_stream zlib{};
    QByteArray part;
    std::vector<QByteArray> full;
};

RawPacker::RawPacker() : m_stream(std::make_unique<Stream>()) {}

RawPacker::~RawPacker() = default;

RawPacker::RawPacker(RawPacker &&) noexcept = default;

void RawPacker::add(const char *bytes, size_t count)
{
    m_stream->zlib.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes)); // zlib does not write to it
    m_stream->zlib.avail_in = static_cast<uInt>(count);
    run(Z_NO_FLUSH);
}

void RawPacker::finish()
{
    m_stream->zlib.avail_in = 0;
    run(Z_FINISH);
    if (!m_stream->part.isEmpty())
        m_stream->full.push_back(std::exchange(m_stream->part, {}));
}

void RawPacker::run(int flush)
{
    z_stream &zlib = m_stream->zlib;
    int status = Z_OK;
    do {
        const qsizetype used = m_stream->part.size();
        m_stream->part.resize(partBytes);
        zlib.next_out = reinterpret_cast<Bytef *>(m_stream->part.data() + used);
        zlib.avail_out = static_cast<uInt>(partBytes - used);
        status = deflate(&zlib, flush);
        m_stream->part.resize(partBytes - static_cast<qsizetype>(zlib.avail_out));
        if (zlib.avail_out == 0)
            m_stream->full.push_back(std::exchange(m_stream->part, {}));
    } while (zlib.avail_in > 0 || (flush == Z_FINISH && status != Z_STREAM_END));
}

std::vector<QByteArray> RawPacker::takeParts()
{
    return std::exchange(m_stream->full, {});
}

} // namespace yiren
