#pragma once

#include "storage/database.h"

namespace yiren {

// The audit log's head (AuditHead) as a text among the secrets: who edits the data file can cut the log, but can't write this anew.
[[nodiscard]] QString auditNoteName();

// The note for the log as it is now; empty for an empty log. Damaged "audit.cut" when the log lacks what `note` says, "audit.note" for a
// note that can't be read.
[[nodiscard]] Result<QByteArray> renewedAuditNote(Database &database, const QByteArray &note);

} // namespace yiren
