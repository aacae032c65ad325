#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren {

// Sending: not known to be accepted. Accepted: WeChat Pay pays it back. Arrived: the payer has it. Closed: it failed after it was accepted.
// Abnormal: the payer's card is void; a person must see to it. Refused: nothing was accepted.
enum class RefundRequestState { Sending, Accepted, Arrived, Closed, Abnormal, Refused };

[[nodiscard]] QString refundRequestStateName(RefundRequestState state); // "sending", "accepted", "arrived", "closed", "abnormal", "refused"
[[nodiscard]] std::optional<RefundRequestState> refundRequestStateFromName(QStringView name);

// A refund that was asked of WeChat Pay from here. Its number is its identity: another number would be another refund.
struct RefundRequest {
    OutRefundNo outRefundNo;
    OutTradeNo outTradeNo;
    Money refund;
    Money total; // of the order
    QString reason;
    QByteArray body{}; // as sent
    RefundRequestState state = RefundRequestState::Sending;
    QString trouble{}; // the code of what stopped it last; empty: nothing
    qint64 createdAt = 0;
    std::optional<qint64> askedAt{}; // UTC ms

    friend bool operator==(const RefundRequest &, const RefundRequest &) = default;
};

} // namespace yiren
