#pragma once

#include "shop/shoprules.h"
#include "shop/shopstore.h"

#include <QStringList>

namespace yiren {

// What came of orders that were kept.
struct KeptShopOrders {
    qint64 fresh = 0;
    qint64 changed = 0;
    QStringList contradictions; // numbers of orders and aftersales that contradict the ledger and were not written
};

// Orders as the shop tells them into the ledger (source "shop"), with lines, refunds and buyers, and how far the reading has come, in one
// transaction, for StorageThread::write(). What is not newer than what came before is not taken again. `shopAppid`: whose openids they are.
[[nodiscard]] Result<KeptShopOrders> keepShopOrders(Database &database, AccountId account, const QString &shopAppid,
                                                    const std::vector<ToldShopOrder> &orders, const ShopReading &reading, qint64 now);

} // namespace yiren
