#pragma once

#include "base/result.h"
#include "sandbox/sandbox.h"

#include <QJsonObject>

namespace yiren {

// Writes what `account add` needs into a folder: keys, APIv3 key, public key or certificate, AppSecret, CA; nobody else may read
// them. Storage "file.write".
// Returns the words of the command, in order, without the program's name.
[[nodiscard]] Result<QStringList> writeSandboxFiles(const sandbox::Sandbox &server, const QString &folder);

} // namespace yiren
