#pragma once

#include "base/id.h"
#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QString>

namespace yiren {

// A notification of WeChat Pay, opened (contract/wechat-pay.md 13). What it says of money is not believed: it names what to ask for.
struct PayNotice {
    enum class About { Order, Refund, Complaint, Other };

    QString id;        // the same for every delivery
    QString eventType; // TRANSACTION.SUCCESS, REFUND.SUCCESS …
    About about = About::Other;
    MerchantId merchant; // as the next: only where it is about an order or a refund
    OutTradeNo outTradeNo;
    OutRefundNo outRefundNo; // of a refund
    QString complaint;       // its id

    friend bool operator==(const PayNotice &, const PayNotice &) = default;
};

// What can be read before it is opened: id and event_type. BadReply json.*.
[[nodiscard]] Result<PayNotice> readNoticeHead(const QByteArray &body);
// All of it. Only of a body whose signature holds: verifySignature(), PayApi::verifyNotice(). BadReply json.*, those of openResource();
// Credential "pay.no_apiv3_key".
[[nodiscard]] Result<PayNotice> openNotice(const QByteArray &body, const Secret &apiV3Key);

} // namespace yiren
