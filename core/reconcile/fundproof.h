#pragma once

#include "reconcile/dayrecords.h"
#include "reconcile/fundfinding.h"

#include <vector>

namespace yiren {

// One line of the proof: a kind of movement as the trade bill adds it up and as the account moved. Signed as the account sees it.
struct ProofLine {
    FundKind kind = FundKind::Payment;
    qint64 tradeRows = 0;
    qint64 fundRows = 0;
    Money trade;
    Money fund;
};

struct FundProof {
    bool isPresent = false;
    Money net;         // movements of trading: payments, fees, refunds
    Money expectedNet; // of the trade bill: 应结订单金额 - 退款金额 - 手续费
    Money other;       // all other movements
    std::vector<ProofLine> lines;
    std::vector<FundFinding> findings;
    Money unexplained; // of (net - expectedNet), what no finding with a known cause accounts for

    // Whether every fen of the gap between the two bills has a cause.
    bool agrees() const;
};

// Links each row of the trade bill with the movements of its money by transaction_id or refund_id, whichever way the fee is shown: gross
// with rows of its own, or net with the split in 备注 (contract/wechat-pay.md 11.5, A and B). Pure.
[[nodiscard]] FundProof proveFunds(const DayRecords &records);

} // namespace yiren
