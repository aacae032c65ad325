#include "wechat/voicelength.h"

#include <array>

namespace yiren {

namespace {

const QByteArray amrHead = QByteArrayLiteral("#!AMR\n");
constexpr qint64 amrFrameMs = 20;
// Bytes behind a frame's first, by its type; -1: there is no such type. 15: nothing was recorded.
constexpr std::array<int, 16> amrFrameBytes{12, 13, 15, 17, 19, 20, 26, 31, 5, -1, -1, -1, -1, -1, -1, 0};

constexpr qsizetype tagHeadBytes = 10;
constexpr std::array<int, 15> firstRates{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}; // kbit/s
constexpr std::array<int, 15> laterRates{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
constexpr std::array<int, 3> samplings{44100, 48000, 32000}; // of the first version; half of it in the second, a quarter in 2.5

int byteAt(const QByteArray &bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

std::optional<qint64> amrLengthMs(const QByteArray &bytes)
{
    qint64 frames = 0;
    for (qsizetype at = amrHead.size(); at < bytes.size(); ++frames) {
        const int behind = amrFrameBytes[static_cast<size_t>((byteAt(bytes, at) >> 3) & 15)];
        at += 1 + behind;
        if (behind < 0 || at > bytes.size())
            return std::nullopt;
    }
    return frames > 0 ? std::optional(frames * amrFrameMs) : std::nullopt;
}

struct Mp3Frame {
    qsizetype bytes = 0;
    double ms = 0;
};

// Nothing: no frame begins here.
std::optional<Mp3Frame> mp3FrameAt(const QByteArray &bytes, qsizetype at)
{
    const int second = byteAt(bytes, at + 1), third = byteAt(bytes, at + 2);
    const int version = (second >> 3) & 3, layer = (second >> 1) & 3, rate = third >> 4, sampling = (third >> 2) & 3;
    if (byteAt(bytes, at) != 0xFF || (second & 0xE0) != 0xE0 || version == 1 || layer != 1 || rate == 0 || rate == 15 || sampling == 3)
        return std::nullopt;
    const bool isFirst = version == 3;
    const int kilobits = (isFirst ? firstRates : laterRates)[static_cast<size_t>(rate)];
    const int hertz = samplings[static_cast<size_t>(sampling)] / (isFirst ? 1 : version == 2 ? 2 : 4);
    const int samples = isFirst ? 1152 : 576;
    return Mp3Frame{samples / 8 * kilobits * 1000 / hertz + ((third >> 1) & 1), samples * 1000.0 / hertz};
}

// A tag of titles before the sound has its size in four times seven bits (ID3v2, 3.1).
qsizetype mp3Begin(const QByteArray &bytes)
{
    if (!bytes.startsWith("ID3"))
        return 0;
    qsizetype size = 0;
    for (qsizetype at = 6; at < tagHeadBytes; ++at)
        size = size * 128 + (byteAt(bytes, at) & 127);
    return tagHeadBytes + size;
}

std::optional<qint64> mp3LengthMs(const QByteArray &bytes)
{
    double length = 0;
    qsizetype at = mp3Begin(bytes);
    while (const auto frame = mp3FrameAt(bytes, at)) {
        length += frame->ms;
        at += frame->bytes;
    }
    const bool isEnd = at >= bytes.size() || bytes.mid(at, 3) == "TAG";
    return length > 0 && isEnd ? std::optional(static_cast<qint64>(length)) : std::nullopt;
}

} // namespace

bool isAmr(const QByteArray &bytes)
{
    return bytes.startsWith(amrHead);
}

std::optional<qint64> voiceLengthMs(const QString &fileName, const QByteArray &bytes)
{
    if (fileName.endsWith(u".amr", Qt::CaseInsensitive))
        return isAmr(bytes) ? amrLengthMs(bytes) : std::nullopt;
    return fileName.endsWith(u".mp3", Qt::CaseInsensitive) ? mp3LengthMs(bytes) : std::nullopt;
}

} // namespace yiren
