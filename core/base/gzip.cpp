#include "base/gzip.h"

#include <QBuffer>

#include <zlib.h>

#include <functional>
#include <memory>
#include <vector>

namespace yiren {

namespace {

constexpr size_t gzipBlockBytes = 256 * 1024;
constexpr int gzipWindow = 15 + 16; // zlib: gzip frame instead of a bare deflate stream

using Block = std::vector<char>;

Done writeAll(QIODevice &target, const char *bytes, size_t count)
{
    if (target.write(bytes, static_cast<qint64>(count)) != static_cast<qint64>(count))
        return failure(ErrorKind::Storage, "gzip.write", target.errorString());
    return {};
}

Bytef *bytesOf(Block &block)
{
    return reinterpret_cast<Bytef *>(block.data());
}

// Runs one step of deflate or inflate until its output is empty, handing each full block on.
Done drain(z_stream &stream, const std::function<int(z_stream &)> &step, int &status, Block &out,
           const std::function<Done(const char *, size_t)> &take)
{
    do {
        stream.next_out = bytesOf(out);
        stream.avail_out = static_cast<uInt>(out.size());
        status = step(stream);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return failure(ErrorKind::Input, "gzip.damaged");
        if (auto taken = take(out.data(), out.size() - stream.avail_out); !taken)
            return taken;
    } while (stream.avail_out == 0);
    return {};
}

Done inflateAll(QIODevice &packed, const std::function<Done(const char *, size_t)> &take)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        return failure(ErrorKind::Storage, "gzip.memory");
    const std::unique_ptr<z_stream, void (*)(z_stream *)> end(&stream, [](z_stream *s) { inflateEnd(s); });
    Block in(gzipBlockBytes), out(gzipBlockBytes);
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        const qint64 count = packed.read(in.data(), static_cast<qint64>(in.size()));
        if (count < 0)
            return failure(ErrorKind::Storage, "gzip.read", packed.errorString());
        if (count == 0)
            return failure(ErrorKind::Input, "gzip.damaged", QStringLiteral("ends early"));
        stream.next_in = bytesOf(in);
        stream.avail_in = static_cast<uInt>(count);
        if (auto done = drain(
                stream, [](z_stream &s) { return inflate(&s, Z_NO_FLUSH); }, status, out, take);
            !done)
            return done;
    }
    if (stream.avail_in > 0 || !packed.atEnd())
        return failure(ErrorKind::Input, "gzip.damaged", QStringLiteral("bytes after the end"));
    return {};
}

} // namespace

QByteArray gzipCompress(const QByteArray &plain)
{
    QBuffer from;
    from.setData(plain);
    from.open(QIODevice::ReadOnly);
    QByteArray packed;
    QBuffer to(&packed);
    to.open(QIODevice::WriteOnly);
    (void)gzipStream(from, to); // buffers in memory don't fail
    return packed;
}

Result<QByteArray> gunzip(const QByteArray &packed, qint64 most)
{
    QBuffer from;
    from.setData(packed);
    from.open(QIODevice::ReadOnly);
    QByteArray plain;
    auto done = inflateAll(from, [&plain, most](const char *bytes, size_t count) -> Done {
        if (plain.size() + static_cast<qint64>(count) > most)
            return failure(ErrorKind::Input, "gzip.too_large", QString::number(most));
        plain.append(bytes, static_cast<qsizetype>(count));
        return {};
    });
    if (!done)
        return failure(done.error());
    return plain;
}

Done gzipStream(QIODevice &plain, QIODevice &packed)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return failure(ErrorKind::Storage, "gzip.memory");
    const std::unique_ptr<z_stream, void (*)(z_stream *)> end(&stream, [](z_stream *s) { deflateEnd(s); });
    Block in(gzipBlockBytes), out(gzipBlockBytes);
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        const qint64 count = plain.read(in.data(), static_cast<qint64>(in.size()));
        if (count < 0)
            return failure(ErrorKind::Storage, "gzip.read", plain.errorString());
        stream.next_in = bytesOf(in);
        stream.avail_in = static_cast<uInt>(count);
        const int flush = count == 0 ? Z_FINISH : Z_NO_FLUSH;
        auto done = drain(
            stream, [flush](z_stream &s) { return deflate(&s, flush); }, status, out,
            [&packed](const char *bytes, size_t n) { return writeAll(packed, bytes, n); });
        if (!done)
            return done;
    }
    return {};
}

Done gunzipStream(QIODevice &packed, QIODevice &plain)
{
    return inflateAll(packed, [&plain](const char *bytes, size_t n) { return writeAll(plain, bytes, n); });
}

} // namespace yiren
