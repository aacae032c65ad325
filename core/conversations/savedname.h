#pragma once

#include <QString>

namespace yiren {

// How a customer's file is called where it is saved: the last part of the name that it came with, of at most 100 characters, the ending
// kept; nothing of it leads into another folder, hides it, turns its letters round or is refused by Windows. Where nothing is left of the
// name, its kind ("file", "voice", "video"), with the ending that its first bytes say.
[[nodiscard]] QString savedName(const QString &name, const QString &kind, const QByteArray &bytes);

} // namespace yiren
