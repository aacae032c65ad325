#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yiren {

struct ZipEntry {
    QString name;
    QByteArray bytes;
};

// Writes a zip with these entries, whole or not at all. Storage "file.write".
[[nodiscard]] Done writeZip(const QString &path, const std::vector<ZipEntry> &entries);

} // namespace yiren
