#pragma once

#include "sandbox/merchantbooks.h"
#include "sandbox/studioledger.h"
#include "sandbox/truth.h"

namespace yiren::sandbox {

struct StudioCustomer {
    OpenId openid;
    QString name;
    QString phone;
    qint64 sinceMs = 0; // first order

    friend bool operator==(const StudioCustomer &, const StudioCustomer &) = default;
};

// The demonstration company: a ceramics studio with 14 months of history up to yesterday, told twice. WeChat's side is what bills, fund
// flow and queries show; the ledger's side is what the founder's own program wrote down. They differ exactly where `truth` says.
struct Studio {
    MerchantIdentity identity;
    BusinessDay first = BusinessDay(QDate());
    BusinessDay last = BusinessDay(QDate()); // yesterday
    std::vector<StudioCustomer> customers;

    std::vector<Order> orders;
    std::vector<Refund> refunds;
    std::vector<TradeRow> oddRows;
    Money openingBasic;
    std::vector<Movement> basic;
    Money openingOperation;
    std::vector<Movement> operation;
    std::vector<Complaint> complaints;

    std::vector<LedgerOrder> ledgerOrders;
    std::vector<LedgerRefund> ledgerRefunds;
    std::vector<Truth> truth; // in order of days
};

// Pure: the same seed and day always give the same studio. `today` is the day after the last one of the history.
[[nodiscard]] Studio makeStudio(quint64 seed, BusinessDay today);
// WeChat Pay's side, as the sandbox serves it and as files of the history are written from (traderows.h, fundsbook.h).
[[nodiscard]] MerchantBooks booksOf(const Studio &studio);

} // namespace yiren::sandbox
