#pragma once

#include "pages/reconcile/papersheet.h"
#include "reconcile/certificatecontents.h"

namespace yiren {

// Whose books they are; the one thing on the page that is not part of what was hashed.
struct CertificateOwner {
    QString name;
    QString mchid;
};

// The certificate of a closed day as a page in the program's language: the day's equation, what was checked and how it ended, every
// difference and decision, the files with their hashes, the place in the chain.
[[nodiscard]] PaperSheet certificateSheet(const ClosedDay &closing, const CertificateContents &contents, const CertificateOwner &owner);

} // namespace yiren
