#pragma once

#include <QByteArray>

namespace yiren {

// What an MP4 begins with (ISO/IEC 14496-12, 4.3), and so many bytes.
inline QByteArray smallVideo(qsizetype size = 24)
{
    return QByteArray("\0\0\0\x18"
                      "ftypmp42",
                      12)
        .leftJustified(size, '\0');
}

} // namespace yiren
