#include "importing/plainsource.h"

#include "bills/encodingsource.h"
#include "bills/gzipsource.h"
#include "importing/xlsxsource.h"

#include <QFile>

namespace yiren {

namespace {

class FileBytes final : public ByteSource
{
public:
    explicit FileBytes(const QString &path) : m_file(path) {}

    Done open()
    {
        if (!m_file.exists())
            return failure(errorOf(ErrorKind::Input, "file.missing"));
        if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(errorOf(ErrorKind::Storage, "file.read"));
        return {};
    }
    Result<bool> isGzip() // by its first two bytes, RFC 1952
    {
        const QByteArray start = m_file.read(2);
        if (!m_file.seek(0))
            return failure(errorOf(ErrorKind::Storage, "file.read"));
        return start == QByteArrayView("\x1f\x8b");
    }
    Result<size_t> read(char *target, size_t most) override
    {
        const qint64 count = m_file.read(target, static_cast<qint64>(most));
        if (count < 0)
            return failure(errorOf(ErrorKind::Storage, "file.read"));
        return static_cast<size_t>(count);
    }

private:
    Error errorOf(ErrorKind kind, const char *code) const
    {
        Error error = makeError(kind, code, m_file.errorString());
        error.place.file = m_file.fileName();
        return error;
    }

    QFile m_file;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openText(const QString &path)
{
    auto plain = openPlainBytes(path);
    if (!plain)
        return plain;
    return std::make_unique<EncodingSource>(std::move(*plain));
}

Result<std::unique_ptr<ByteSource>> openPlainBytes(const QString &path)
{
    if (isOldExcel(path))
        return failure(inputError("xlsx.old_format", {path, 0, {}, {}, {}}));
    if (isXlsx(path)) {
        auto sheet = std::make_unique<XlsxSource>();
        if (auto opened = sheet->open(path); !opened)
            return failure(opened.error());
        return sheet;
    }
    auto file = std::make_unique<FileBytes>(path);
    if (auto opened = file->open(); !opened)
        return failure(opened.error());
    const auto isPacked = file->isGzip();
    if (!isPacked)
        return failure(isPacked.error());
    if (*isPacked)
        return std::make_unique<GzipSource>(std::move(file));
    return file;
}

Result<size_t> TapSource::read(char *target, size_t most)
{
    const auto count = m_source->read(target, most);
    if (count && *count > 0)
        m_look(target, *count);
    return count;
}

Result<std::unique_ptr<ByteSource>> openTapped(const QString &path, TapSource::Look look)
{
    auto plain = openPlainBytes(path);
    if (!plain)
        return failure(plain.error());
    return std::make_unique<EncodingSource>(std::make_unique<TapSource>(std::move(*plain), std::move(look)));
}

} // namespace yiren
