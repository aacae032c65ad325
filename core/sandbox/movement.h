#pragma once

#include "base/money.h"

#include <QString>

#include <vector>

namespace yiren::sandbox {

enum class FundAccount { Basic, Operation, Fees };
enum class Direction { Income, Expense };

// How a payment or refund with its fee is written into the fund-flow bill (contract/wechat-pay.md 11.5).
enum class FundPattern {
    NetRefunds,   // A: a refund row holds the net amount, its fee stands in the note
    GrossRefunds, // B: the refund gross, the returned fee in a row of its own
};

// One movement of money in an account. A payment or refund becomes one or two rows of the bill.
struct Movement {
    enum class Kind { Payment, Refund, RefundClosed, Other };

    qint64 atMs = 0;
    Kind kind = Kind::Other;
    Direction direction = Direction::Income; // of Other
    Money amount;                            // positive, before the fee
    Money fee;                               // positive: taken from a payment, given back with a refund
    QString businessNo;                      // 微信支付业务单号
    QString flowNo;                          // 资金流水单号
    QString name;                            // 业务名称 of Other
    QString type;                            // 业务类型 of Other
    QString applicant;
    QString note; // of Other
    QString voucher;

    friend bool operator==(const Movement &, const Movement &) = default;
};

[[nodiscard]] inline bool isEarlier(const Movement &a, const Movement &b)
{
    return a.atMs < b.atMs;
}

// One row of a fund-flow bill.
struct FundRow {
    qint64 atMs = 0;
    QString businessNo;
    QString flowNo;
    QString name;
    QString type;
    Direction direction = Direction::Income;
    Money amount;
    Money balance; // after this row
    QString applicant;
    QString note;
    QString voucher;

    Money signedAmount() const { return direction == Direction::Income ? amount : -amount; }
    friend bool operator==(const FundRow &, const FundRow &) = default;
};

// The rows of one movement, without balances. A fee of zero makes no row.
[[nodiscard]] std::vector<FundRow> rowsOf(const Movement &movement, FundPattern pattern);
// What the movement does to the balance; the same in both patterns.
[[nodiscard]] Money effectOf(const Movement &movement);

} // namespace yiren::sandbox
