#include "sandbox/official/filekind.h"

#include <array>

namespace yiren::sandbox {

namespace {

struct Traits {
    FileKind kind;
    const char *ending;
    const char *contentType;
};

constexpr std::array traits{
    Traits{FileKind::Png, "png", "image/png"}, Traits{FileKind::Jpeg, "jpg", "image/jpeg"}, Traits{FileKind::Jpeg, "jpeg", "image/jpeg"},
    Traits{FileKind::Gif, "gif", "image/gif"}, Traits{FileKind::Bmp, "bmp", "image/bmp"},   Traits{FileKind::Mp3, "mp3", "audio/mpeg"},
    Traits{FileKind::Amr, "amr", "audio/amr"}, Traits{FileKind::Wav, "wav", "audio/wav"},   Traits{FileKind::Wma, "wma", "audio/x-ms-wma"},
    Traits{FileKind::Mp4, "mp4", "video/mp4"},
};

} // namespace

FileKind fileKindOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return FileKind::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return FileKind::Jpeg;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return FileKind::Gif;
    if (bytes.startsWith("BM"))
        return FileKind::Bmp;
    if (bytes.startsWith("ID3") || bytes.startsWith("\xff\xfb") || bytes.startsWith("\xff\xf3"))
        return FileKind::Mp3;
    if (bytes.startsWith("#!AMR"))
        return FileKind::Amr;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WAVE")
        return FileKind::Wav;
    if (bytes.startsWith("\x30\x26\xb2\x75"))
        return FileKind::Wma;
    return bytes.mid(4, 4) == "ftyp" ? FileKind::Mp4 : FileKind::Unknown;
}

FileKind fileKindOfName(const QByteArray &name)
{
    const QByteArray ending = name.mid(name.lastIndexOf('.') + 1).toLower();
    for (const Traits &known : traits) {
        if (name.contains('.') && ending == known.ending)
            return known.kind;
    }
    return FileKind::Unknown;
}

QByteArray contentTypeOf(FileKind kind)
{
    for (const Traits &known : traits) {
        if (known.kind == kind)
            return known.contentType;
    }
    return "application/octet-stream";
}

} // namespace yiren::sandbox
