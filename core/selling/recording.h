#pragma once

#include "bills/accountid.h"
#include "orders/order.h"
#include "pay/orderstate.h"
#include "pay/refundstate.h"
#include "products/saleplan.h"
#include "selling/payrequest.h"
#include "selling/refundrequest.h"
#include "storage/database.h"

namespace yiren {

// What is kept of what was asked and answered. Each in one transaction of its own with its row of the audit log; doing it twice changes
// nothing. `at`: now, UTC ms.

// A new order: the request, unpaid the ledger's order, and what is sold with it (keepSale()). Usage "order.number_taken" when the ledger
// knows the number.
[[nodiscard]] Done keepNewOrder(Database &database, AccountId account, const PayRequest &request, qint64 at, const Sale &sale = {});
// The code of an order that was placed.
[[nodiscard]] Result<PayRequest> keepCode(Database &database, AccountId account, const OutTradeNo &number, const QString &codeUrl,
                                          qint64 at);
// Whether it is paid, closed or still open, as WeChat Pay says; `source` Hand for a payment that a person named. An order that is neither
// in the ledger nor asked for here is not taken in. Refused "order.conflict" (detail: column) when the ledger has another amount or day;
// Locked "day.locked".
[[nodiscard]] Done keepOrderState(Database &database, AccountId account, const OrderState &state, RecordSource source, qint64 at);
// WeChat Pay has no such order: the ledger's is closed.
[[nodiscard]] Done keepNeverPlaced(Database &database, AccountId account, const OutTradeNo &number, const QString &why, qint64 at);

// How a refund stands, as WeChat Pay says.
[[nodiscard]] Done keepRefundState(Database &database, AccountId account, const RefundState &state, qint64 at);
// Nothing was accepted under that number.
[[nodiscard]] Done keepNeverRefunded(Database &database, AccountId account, const OutRefundNo &number, const QString &why, qint64 at);

} // namespace yiren
