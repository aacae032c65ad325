#include "bills/encodingsource.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype mostBroken = 10; // one character in so many

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

// Bytes that follow this first byte of a UTF-8 sequence; -1 if none can begin with it (RFC 3629).
qsizetype followers(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return 1;
    if (first >= 0xE0 && first <= 0xEF)
        return 2;
    return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
}

} // namespace

bool looksLikeUtf8(QByteArrayView bytes)
{
    qsizetype whole = 0, broken = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto first = static_cast<unsigned char>(bytes[i++]);
        if (first < 0x80)
            continue;
        qsizetype missing = followers(first);
        while (missing > 0 && i < bytes.size() && (static_cast<unsigned char>(bytes[i]) & 0xC0) == 0x80) {
            ++i;
            --missing;
        }
        const bool isCut = missing > 0 && i == bytes.size();
        ++(missing == 0 || isCut ? whole : broken);
    }
    return broken * mostBroken <= whole;
}

Result<size_t> EncodingSource::read(char *target, size_t most)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        return m_source->read(target, most);
    case Encoding::Gb18030:
        return readConverted(target, most);
    case Encoding::AsciiSoFar:
        break;
    }
    return readUndecided(target, most);
}

// What is to be converted, or may have to be, is read.
Done EncodingSource::skip(qint64 count)
{
    constexpr qint64 step = 64 * 1024;
    while (count > step && m_encoding != Encoding::Utf8) {
        if (auto passed = ByteSource::skip(step); !passed)
            return passed;
        count -= step;
    }
    return m_encoding == Encoding::Utf8 ? m_source->skip(count) : ByteSource::skip(count);
}

Result<size_t> EncodingSource::readUndecided(char *target, size_t most)
{
    // A longer look decides better, so short reads are joined.
    size_t size = 0;
    while (size < most) {
        const auto count = m_source->read(target + size, most - size);
        if (!count)
            return failure(count.error());
        if (*count == 0)
            break;
        size += *count;
    }
    const QByteArrayView block(target, static_cast<qsizetype>(size));
    if (std::all_of(block.begin(), block.end(), isAscii))
        return size;
    if (looksLikeUtf8(block)) {
        m_encoding = Encoding::Utf8;
        return size;
    }
    m_encoding = Encoding::Gb18030;
    m_decoder = QStringDecoder("GB18030");
    if (const auto done = convert(block); !done)
        return failure(done.error());
    return readConverted(target, most);
}

Result<size_t> EncodingSource::readConverted(char *target, size_t most)
{
    while (m_given == m_converted.size()) {
        QByteArray block(64 * 1024, Qt::Uninitialized);
        const auto count = m_source->read(block.data(), static_cast<size_t>(block.size()));
        if (!count || *count == 0)
            return count;
        if (const auto done = convert(QByteArrayView(block).first(static_cast<qsizetype>(*count))); !done)
            return failure(done.error());
    }
    const qsizetype count = std::min(static_cast<qsizetype>(most), m_converted.size() - m_given);
    std::copy_n(m_converted.constData() + m_given, count, target);
    m_given += count;
    return static_cast<size_t>(count);
}

Done EncodingSource::convert(QByteArrayView bytes)
{
    const QString text = m_decoder.decode(bytes);
    const auto broken = std::count(text.begin(), text.end(), QChar(QChar::ReplacementCharacter));
    const auto foreign = std::count_if(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (!m_decoder.isValid() || broken * mostBroken > foreign)
        return failure(ErrorKind::Input, "text.encoding");
    m_converted = text.toUtf8();
    m_given = 0;
    return {};
}

} // namespace yiren
