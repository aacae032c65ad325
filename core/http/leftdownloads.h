#pragma once

#include <QFileDevice>
#include <QString>

namespace yiren {

// A process that is killed leaves the file it was downloading into ("download-XXXXXX"). The next start removes it, but no file that is
// being written or read.

// Marks an open download as held until it is closed for good or its process ends, however it ends.
void holdDownload(QFileDevice &file);

// Removes the downloads in `folder` that are this user's and that no process holds.
void removeLeftDownloads(const QString &folder);

} // namespace yiren
