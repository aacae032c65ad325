#pragma once

#include "base/stopsign.h"
#include "bills/accountid.h"
#include "content/postid.h"
#include "exporting/zipfile.h"
#include "storage/database.h"

namespace yiren {

struct EvidenceRequest {
    AccountId account{};
    PostId post{};
    qint64 atMs = 0; // UTC: when the pack is made
};

// What shows later what was sent and when: the text, the calls with the HTML as their bytes left, the pictures, the checks, the rows of the
// audit log with their hashes, a page that explains it in the program's language, and the SHA-256 of each file in the form of `sha256sum
// -c`. NotFound "post.not_found"; Refused "post.not_sent" for one that never left.
[[nodiscard]] Result<std::vector<ZipEntry>> evidencePack(Database &database, const EvidenceRequest &request);
// The same as a ZIP file, whole or not at all, also when `stop` is raised. Storage "file.write".
[[nodiscard]] Done writeEvidencePack(Database &database, const EvidenceRequest &request, const QString &path, const StopSign &stop = {});

} // namespace yiren
