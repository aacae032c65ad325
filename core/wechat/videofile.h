#pragma once

#include <QByteArray>
#include <QString>

namespace yiren {

// A video as a message, and what stands beside it over the official account (contract, official account 3.2, 4.1; wecom 4.3, 6.3).

[[nodiscard]] bool isMp4(const QByteArray &bytes); // by its first bytes
// MP4 by its name and its first bytes, 6 bytes to 10 MB.
[[nodiscard]] bool isTakenAsVideo(const QString &fileName, const QByteArray &bytes);

// The contract has no numbers of its own for a video's: those of an article's title and digest (3.5, 45003 and 45004) hold.
inline constexpr qsizetype mostVideoTitle = 32; // characters
inline constexpr qsizetype mostVideoDescription = 120;
[[nodiscard]] QString cutTo(QString text, qsizetype most);   // no character is cut in half
[[nodiscard]] QString videoTitleOf(const QString &fileName); // where none is given

inline constexpr qsizetype mostCoverBytes = 64 * 1024;
[[nodiscard]] bool isTakenAsCover(const QByteArray &bytes); // JPEG of at most so many bytes
[[nodiscard]] QByteArray plainCover();                      // where none was chosen

} // namespace yiren
