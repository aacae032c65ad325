#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"

#include <QJsonObject>

#include <optional>

namespace yiren {

// An order as WeChat Pay knows it (contract/wechat-pay.md 9).
struct OrderState {
    enum class State { NotPaid, Success, Refund, Closed, Revoked, UserPaying, PayError, Other };

    MerchantId merchant;
    OutTradeNo outTradeNo;
    TransactionId transactionId; // empty before payment
    State state = State::Other;
    QString stateName; // WeChat's word, also one that is newer than this program
    QString tradeType;
    QString bankType;
    OpenId openid;
    QString attach;
    std::optional<Money> total;      // may be missing before payment
    std::optional<Money> payerTotal; // total without coupons
    std::optional<qint64> paidAt;    // UTC ms

    // Refund means paid, and given back at least in part.
    bool isPaid() const { return state == State::Success || state == State::Refund; }
};

// BadReply json.* for missing members, "pay.time" for an unreadable time. Members that are not known are ignored.
[[nodiscard]] Result<OrderState> readOrderState(const QJsonObject &answer);

} // namespace yiren
