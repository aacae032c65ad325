#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren {

// Sending: WeChat Pay has not answered yet. Open: there is a code to scan. The rest is final; refused: WeChat Pay has no such order.
enum class PayRequestState { Sending, Open, Paid, Closed, Refused };

[[nodiscard]] QString payRequestStateName(PayRequestState state); // "sending", "open", "paid", "closed", "refused"
[[nodiscard]] std::optional<PayRequestState> payRequestStateFromName(QStringView name);

// An order that was asked of WeChat Pay from here.
struct PayRequest {
    OutTradeNo outTradeNo;
    Money amount;
    QString description;
    QByteArray body{}; // as sent; never another one for this number
    PayRequestState state = PayRequestState::Sending;
    QString codeUrl{};                     // what the QR code says; empty before WeChat Pay gave one
    std::optional<qint64> codeExpiresAt{}; // UTC ms
    qint64 createdAt = 0;                  // UTC ms
    std::optional<qint64> askedAt{};       // when WeChat Pay last said how it stands, UTC ms

    // Whether there is a code that can be scanned. now: UTC ms.
    bool hasLiveCode(qint64 now) const { return !isFinal() && !codeUrl.isEmpty() && now < codeExpiresAt.value_or(0); }
    bool isFinal() const { return state != PayRequestState::Sending && state != PayRequestState::Open; }
    friend bool operator==(const PayRequest &, const PayRequest &) = default;
};

} // namespace yiren
