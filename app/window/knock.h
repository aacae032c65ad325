#pragma once

#include "storage/datadir.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace yiren {

// What a second start says to the program that runs already: "show yourself, and open these files". One line of JSON, one line back.
namespace knock {

inline constexpr int mostFiles = 500;
inline constexpr qint64 longestMessage = 4 << 20; // bytes: so many paths of the longest kind fit

// The name of the local socket for this user and data folder; on Unix a path in a folder that is the user's alone.
[[nodiscard]] QString socketName(const DataDir &folder);
[[nodiscard]] QByteArray message(const QStringList &files);
// The files of a message: absolute paths, none empty, not too many. Nothing: this is no such message.
[[nodiscard]] std::optional<QStringList> filesOf(const QByteArray &message);

} // namespace knock

} // namespace yiren
