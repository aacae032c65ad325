#pragma once

#include "reconcile/dayreport.h"

#include <QJsonObject>

namespace yiren {

// The form of CLI.md `reconcile --json`, with further keys: matched_refunds, proof, chains, fee_audit, quarantined, equation, blockers,
// settlements, fund_flow.findings. Amounts are integers in fen; an amount that one side lacks is null.
[[nodiscard]] QJsonObject toJson(const DayReport &report);
[[nodiscard]] QJsonObject toJson(const Blocker &blocker);

} // namespace yiren
