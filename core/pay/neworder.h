#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"

#include <QByteArray>

namespace yiren {

// How a payer comes to pay: a code on a screen; in WeChat (official account, Mini Program); in a phone's browser outside WeChat.
enum class PayProduct { Native, Jsapi, H5 };

// An order to be placed (contract/wechat-pay.md 7).
struct NewOrder {
    OutTradeNo outTradeNo;
    Money amount;
    QString description; // shown to the payer; the product's name in the bill
    QString attach{};    // comes back with queries and in the bill; may be empty
    PayProduct product = PayProduct::Native;
    OpenId openid{};       // Jsapi: of the payer under this appid
    QString payerIp{};     // H5
    QString browserKind{}; // H5: "Wap", "iOS" or "Android"
};

// A refund to be asked for (contract/wechat-pay.md 10.1).
struct NewRefund {
    OutRefundNo outRefundNo;
    OutTradeNo outTradeNo;
    Money refund;
    Money total; // of the order
    QString reason;
};

// The account's part in a request.
struct PayIdentity {
    MerchantId merchant;
    QString appid;
    QString notifyUrl;
};

inline constexpr qsizetype longestDescription = 127; // UTF-8 bytes, the safe reading of 7.1
inline constexpr qsizetype longestReason = 80;       // UTF-8 bytes, 10.1

// The requests' bodies; the same values give the same bytes. Credential "pay.notify_url" without an https address for notices (of an
// order), "pay.no_appid"; Usage "pay.order_no", "pay.refund_no", "pay.amount" (fen, more than nothing, at most 2,147,483,647),
// "pay.description", "pay.attach", "pay.reason" (too long), "pay.character" (one that WeChat Pay refuses: beyond three bytes, control),
// "pay.refund_amount" (more than the order), "pay.payer" (what the product needs to know of the payer).
[[nodiscard]] Result<QByteArray> orderBody(const NewOrder &order, const PayIdentity &own);
[[nodiscard]] Result<QByteArray> refundBody(const NewRefund &refund);

// What a page hands to WeChat so that it asks for the payment (contract/wechat-pay.md 8).
struct PaymentCall {
    QString appid; // a Mini Program leaves it out
    QString timestamp;
    QString nonce;
    QString package; // "prepay_id=…"
    QString signType = QStringLiteral("RSA");
    QString paySign{};
};

} // namespace yiren
