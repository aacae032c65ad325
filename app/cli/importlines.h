#pragma once

#include "cli/terminal.h"
#include "importing/importoutcome.h"

namespace yiren {

// What an import did, or would do: as CLI.md's object, and for people. Amounts are fen there and yuan here.
[[nodiscard]] QJsonObject importJson(const ImportOutcome &outcome);
void sayImport(Terminal &terminal, const ImportOutcome &outcome);

} // namespace yiren
