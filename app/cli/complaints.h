#pragma once

#include "cli/session.h"
#include "complaints/complaintsjob.h"

#include <QJsonObject>

namespace yiren {

// Reads the list of complaints from WeChat Pay and keeps what came.
[[nodiscard]] Result<ComplaintsReport> syncComplaints(Books &books, Terminal &terminal);
// What came, as a line and as a member of `answer`. Exit 4 when one of them could not be read.
[[nodiscard]] Exit presentComplaints(Terminal &terminal, const ComplaintsReport &report, QJsonObject &answer);

} // namespace yiren
