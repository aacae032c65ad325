#pragma once

#include "reconcile/dayreport.h"

#include <QJsonObject>

namespace yiren {

// The form of CLI.md `reconcile --json`, with further keys: matched_refunds, proof, chains, fee_audit, quarantined, equation, blockers,
// settlements, fund_flow.findings, and the members of `more`. Amounts are integers in fen; an amount that one side lacks is null.
[[nodiscard]] QByteArray reportJson(const DayReport &report, const QJsonObject &more = {});
[[nodiscard]] QJsonObject toJson(const Blocker &blocker);

} // namespace yiren
