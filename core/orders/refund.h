#pragma once

#include "orders/order.h"

namespace yiren {

// WeChat's words of the refund query: PROCESSING, SUCCESS, CLOSED, ABNORMAL.
enum class RefundStatus { Processing, Success, Closed, Abnormal };

[[nodiscard]] QString refundStatusName(RefundStatus status);
[[nodiscard]] std::optional<RefundStatus> refundStatusFromName(QStringView name); // these four only; files use more words

// One refund as the founder's own records have it.
struct Refund {
    qint64 id = 0;
    qint64 line = 0;
    OutRefundNo outRefundNo;
    int occurrence = 1;
    OutTradeNo outTradeNo;
    RefundId refundId;
    Money amount; // what was asked for
    RefundStatus status = RefundStatus::Success;
    std::optional<qint64> createdAt; // UTC ms; the day the bill has it on. Nothing when the file did not say
    std::optional<qint64> succeededAt;
    RecordSource source = RecordSource::Import;
    std::optional<qint64> batchId;
    qint64 updatedAt = 0;

    std::optional<BusinessDay> createdDay() const { return createdAt ? std::optional(BusinessDay::ofMs(*createdAt)) : std::nullopt; }

    friend bool operator==(const Refund &, const Refund &) = default;
};

} // namespace yiren
