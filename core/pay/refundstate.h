#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"

#include <QJsonObject>

#include <optional>

namespace yiren {

// A refund as WeChat Pay knows it (contract/wechat-pay.md 10).
struct RefundState {
    enum class Status { Processing, Success, Closed, Abnormal, Other };

    OutRefundNo outRefundNo;
    RefundId refundId;
    OutTradeNo outTradeNo;
    TransactionId transactionId;
    Status status = Status::Other;
    QString statusName; // WeChat's word
    QString channel;
    QString receivedBy; // user_received_account
    Money refund;
    Money total; // of the order
    std::optional<Money> payerRefund;
    std::optional<Money> feeReturned;
    std::optional<qint64> createdAt;   // UTC ms
    std::optional<qint64> succeededAt; // only when it is Success
};

// Errors as readOrderState().
[[nodiscard]] Result<RefundState> readRefundState(const QJsonObject &answer);

} // namespace yiren
