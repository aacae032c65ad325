#pragma once

#include "base/money.h"

#include <QString>

namespace yiren {

// What the variables of a reply stand for. A name that is not known is 您.
struct ReplyVariables {
    QString name;    // {姓名}
    QString product; // {商品}
    QString amount;  // {金额}: "¥128.00"
    QString link;    // {链接}
    QString order;   // {订单}
};

[[nodiscard]] bool hasVariables(const QString &text);
// Of those that only a rule which makes an order can fill in: {商品} {金额} {链接} {订单}.
[[nodiscard]] bool hasOrderVariables(const QString &text);
// Each once: what a name holds is not looked through again. Braces of other words stay.
[[nodiscard]] QString filledIn(const QString &text, const ReplyVariables &variables);

} // namespace yiren
