#pragma once

#include "base/result.h"
#include "pages/reconcile/papersheet.h"

namespace yiren {

// Paints a sheet on A4 as PDF, on one page if it fits, and writes it to path; the file appears whole or not at all. Storage "file.write".
// Text stays text (it can be searched and copied); fonts are embedded as subsets. May run in any thread.
[[nodiscard]] Done writePdf(const PaperSheet &sheet, const QString &path);

} // namespace yiren
