#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace yiren {

struct BundleEntry {
    QString name;
    QByteArray bytes;
};

// Writes a zip with these entries, whole or not at all. Storage "file.write".
[[nodiscard]] Done writeBundle(const QString &path, const std::vector<BundleEntry> &entries);

} // namespace yiren
