#pragma once

#include "base/money.h"

#include <QString>

namespace yiren {

// 收入, 支出, or neither: withdrawals, transfers between one's own pockets.
enum class PersonalDirection { In, Out, Neutral };

[[nodiscard]] QString personalDirectionName(PersonalDirection direction); // "in", "out", "neutral"
[[nodiscard]] PersonalDirection personalDirectionFromName(QStringView name);

// One row of a personal WeChat statement (contract/wechat-pay.md 12). "/" for "none" is an empty text.
struct PersonalRow {
    qint64 id = 0;
    qint64 line = 0;     // on which the record begins, 1-based
    qint64 tradedAt = 0; // UTC ms
    QString kind;        // 交易类型, open list
    QString counterparty;
    QString product;
    PersonalDirection direction = PersonalDirection::Neutral;
    Money amount;
    QString method; // 支付方式
    QString state;  // 当前状态, open list
    QString tradeNo;
    QString merchantNo;
    QString note;

    friend bool operator==(const PersonalRow &, const PersonalRow &) = default;
};

} // namespace yiren
