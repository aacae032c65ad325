#pragma once

#include "sandbox/complaint.h"
#include "sandbox/effectledger.h"
#include "sandbox/fundsbook.h"
#include "sandbox/tradebook.h"
#include "sandbox/traderow.h"

#include <QHash>

namespace yiren::sandbox {

// Who the merchant is.
struct MerchantIdentity {
    QString mchid;
    QString appid;
    QString name;
};

// Everything WeChat Pay knows about the merchant.
struct MerchantBooks {
    MerchantIdentity identity;
    TradeBook trades;
    FundsBook funds;
    std::vector<TradeRow> oddRows; // rows of trade bills that belong to no order here
    std::vector<Complaint> complaints;
    QHash<QString, ComplaintImage> images; // by media_id
    EffectLedger effects;
};

} // namespace yiren::sandbox
