#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace yiren::sandbox {

// An order of a WeChat Shop as its server has it (contract/wechat-official-account.md 10.2.2).
struct ShopSale {
    QString id; // 64-bit number
    int status = 20;
    qint64 createdMs = 0;
    qint64 changedMs = 0; // update_time
    QJsonObject order;    // the members of `order` beside those above, as they are sent
};

// An after-sale, 10.2.5.
struct ShopReturn {
    QString id;
    QString orderId;
    QString status;
    qint64 amountFen = 0;
    qint64 createdMs = 0;
    qint64 changedMs = 0;
};

struct ShopBook {
    std::vector<ShopSale> sales;
    std::vector<ShopReturn> returns;
    qsizetype mostInRange = 10'000; // more orders in one window are 31042
    bool hasNumberIds = false;      // order ids as JSON numbers, as some answers have them
};

} // namespace yiren::sandbox
