#pragma once

#include "base/money.h"

#include <QString>

#include <optional>

namespace yiren {

// The three accounts of a merchant at WeChat Pay; each has a fund-flow bill of its own.
enum class FundAccount { Basic, Operation, Fees };

[[nodiscard]] QString fundAccountName(FundAccount account); // "BASIC", "OPERATION", "FEES"
[[nodiscard]] std::optional<FundAccount> fundAccountFromName(QStringView name);

enum class FundDirection { In, Out }; // 收入, 支出

// One movement of a fund-flow bill (contract/wechat-pay.md 11.5), in the file's order.
struct FundRow {
    qint64 id = 0;        // in the database, 0 when it does not come from there
    qint64 line = 0;      // in the file, 1-based
    qint64 bookedAt = 0;  // 记账时间, UTC ms
    QString businessNo;   // 微信支付业务单号: transaction_id of a trade, refund_id of a refund
    QString flowNo;       // 资金流水单号; not unique: a payment and its fee share it
    QString businessName; // 业务名称, open list
    QString businessType; // 业务类型, open list
    FundDirection direction = FundDirection::In;
    Money amount;  // never negative
    Money balance; // after this row; may be negative
    QString applicant;
    QString note;    // refund rows: 退款总金额…元;含手续费…元
    QString voucher; // 业务凭证号: usually out_trade_no or out_refund_no

    Money signedAmount() const { return direction == FundDirection::In ? amount : -amount; }

    friend bool operator==(const FundRow &, const FundRow &) = default;
};

} // namespace yiren
