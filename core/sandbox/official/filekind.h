#pragma once

#include <QByteArray>

namespace yiren::sandbox {

// What a file is by its first bytes, whatever it is called.
enum class FileKind { Unknown, Png, Jpeg, Gif, Bmp, Mp3, Amr, Wav, Wma, Mp4 };

[[nodiscard]] FileKind fileKindOf(const QByteArray &bytes);
// By the ending of its name, without regard to case.
[[nodiscard]] FileKind fileKindOfName(const QByteArray &name);
[[nodiscard]] QByteArray contentTypeOf(FileKind kind); // "image/png", …

} // namespace yiren::sandbox
