#include "bills/bytesource.h"

#include "bills/encodingsource.h"
#include "bills/gzipsource.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

bool isGzip(QByteArrayView start)
{
    return start.size() >= 2 && start[0] == '\x1f' && start[1] == '\x8b'; // RFC 1952
}

class FileSource final : public ByteSource
{
public:
    explicit FileSource(const QString &path) : m_file(path) {}

    Done open()
    {
        if (!m_file.exists())
            return failure(missing("file.missing", ErrorKind::Input));
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(missing("file.read", ErrorKind::Storage));
        return {};
    }
    Result<bool> startsAsGzip()
    {
        char start[2] = {};
        const auto count = read(start, sizeof start);
        if (!count)
            return failure(count.error());
        if (!m_file.seek(0))
            return failure(missing("file.read", ErrorKind::Storage));
        return isGzip(QByteArrayView(start, static_cast<qsizetype>(*count)));
    }
    Result<size_t> read(char *target, size_t most) override
    {
        const qint64 count = m_file.read(target, static_cast<qint64>(most));
        if (count < 0)
            return failure(missing("file.read", ErrorKind::Storage));
        return static_cast<size_t>(count);
    }
    Done skip(qint64 count) override
    {
        return m_file.seek(m_file.pos() + count) ? Done() : Done(failure(missing("file.read", ErrorKind::Storage)));
    }

private:
    Error missing(const char *code, ErrorKind kind) const
    {
        Error error = makeError(kind, code, m_file.errorString());
        error.place.file = m_file.fileName();
        return error;
    }

    QFile m_file;
};

class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(QByteArrayView bytes) : m_left(bytes) {}

    Result<size_t> read(char *target, size_t most) override
    {
        const size_t count = std::min(most, static_cast<size_t>(m_left.size()));
        std::copy_n(m_left.data(), count, target);
        m_left = m_left.sliced(static_cast<qsizetype>(count));
        return count;
    }

private:
    QByteArrayView m_left;
};

std::unique_ptr<ByteSource> plainText(std::unique_ptr<ByteSource> source, bool isPacked)
{
    if (isPacked)
        source = std::make_unique<GzipSource>(std::move(source));
    return std::make_unique<EncodingSource>(std::move(source));
}

} // namespace

Done ByteSource::skip(qint64 count)
{
    std::array<char, 64 * 1024> passed;
    while (count > 0) {
        const auto read = this->read(passed.data(), std::min(passed.size(), static_cast<size_t>(count)));
        if (!read)
            return failure(read.error());
        if (*read == 0)
            break;
        count -= static_cast<qint64>(*read);
    }
    return {};
}

Result<std::unique_ptr<ByteSource>> openFile(const QString &path)
{
    auto file = std::make_unique<FileSource>(path);
    if (const auto opened = file->open(); !opened)
        return failure(opened.error());
    const auto isPacked = file->startsAsGzip();
    if (!isPacked)
        return failure(isPacked.error());
    return plainText(std::move(file), *isPacked);
}

std::unique_ptr<ByteSource> openBytes(const QByteArray &bytes)
{
    return plainText(std::make_unique<MemorySource>(bytes), isGzip(bytes));
}

} // namespace yiren
