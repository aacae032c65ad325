#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QByteArray>

#include <vector>

namespace yiren::sandbox {

// An order as the founder's own program has it; the fields of CLI.md's orders CSV.
struct LedgerOrder {
    enum class Status { Unpaid, Paid, Refunded, PartiallyRefunded, Closed };

    OutTradeNo outTradeNo;
    TransactionId transactionId;
    OpenId openid;
    qint64 createdAtMs = 0;
    qint64 paidAtMs = 0; // 0: not paid
    Money amount;
    Money refunded;
    Status status = Status::Unpaid;
    QString product;

    friend bool operator==(const LedgerOrder &, const LedgerOrder &) = default;
};

// A refund as the founder's own program has it; the fields of CLI.md's refunds CSV.
struct LedgerRefund {
    enum class Status { Processing, Success, Closed, Abnormal };

    OutRefundNo outRefundNo;
    OutTradeNo outTradeNo;
    Money refund;
    Status status = Status::Processing;
    qint64 createdAtMs = 0;

    friend bool operator==(const LedgerRefund &, const LedgerRefund &) = default;
};

// CSV files as `import` and `reconcile --orders` take them: UTF-8, header line, RFC 4180, LF, Beijing times without offset.
[[nodiscard]] QByteArray ordersCsv(const std::vector<LedgerOrder> &orders);
[[nodiscard]] QByteArray refundsCsv(const std::vector<LedgerRefund> &refunds);

} // namespace yiren::sandbox
