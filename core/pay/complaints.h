#pragma once

#include "base/id.h"
#include "base/money.h"
#include "base/result.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace yiren {

// A consumer's complaint (contract/wechat-pay.md 19), as far as the list shows it.
struct Complaint {
    QString id;
    QString state; // PENDING, PROCESSING, PROCESSED
    QString detail;
    qint64 complainedAt = 0; // UTC ms
    OutTradeNo outTradeNo;   // of its first order; empty without one
    std::optional<Money> amount;
    bool isReplyDue = false; // incoming_user_response
};

// The first fifty of a span of days, and how many there are.
struct ComplaintPage {
    qint64 total = 0;
    std::vector<Complaint> complaints;
};

[[nodiscard]] Result<ComplaintPage> readComplaints(const QJsonObject &answer);

} // namespace yiren
