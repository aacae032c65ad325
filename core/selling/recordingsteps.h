#pragma once

#include "bills/accountid.h"
#include "orders/putoutcome.h"
#include "storage/database.h"

#include <functional>
#include <vector>

namespace yiren {

// The steps that the functions of recording.h share.

[[nodiscard]] Done inTransaction(Database &database, const std::function<Done()> &work);
// What was answered to a request is kept together with the ledger, and alone where the ledger can't take it in (its error is the answer
// then).
[[nodiscard]] Done withLedger(Database &database, const std::function<Done()> &request, const std::function<Done()> &ledger);
// Refused "order.conflict", Locked "day.locked" when the one record was not written.
[[nodiscard]] Done putOne(const Result<std::vector<PutOutcome>> &outcomes);
[[nodiscard]] Done noteDeed(Database &database, AccountId account, const QString &action, const QString &subject, const QString &detail,
                            qint64 at);

} // namespace yiren
