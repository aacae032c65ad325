#pragma once

#include "base/id.h"
#include "base/money.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace yiren::sandbox {

// An order of a Mini Program whose money WeChat holds until it is shipped and confirmed (contract/wechat-official-account.md 10.1).
struct ManagedTrade {
    TransactionId transactionId;
    MerchantId merchantId;
    OutTradeNo tradeNo;
    QString description;
    Money paid;
    OpenId openid;
    qint64 paidAtMs = 0;
    int state = 1; // order_state
    bool isInComplaint = false;
    int uploads = 0; // finish_shipping_count
    int logisticsType = 0;
    int deliveryMode = 0;
    QJsonArray parcels; // as they were sent, with their upload_time in seconds
};

using ShippingBook = std::vector<ManagedTrade>; // the oldest payment first

} // namespace yiren::sandbox
