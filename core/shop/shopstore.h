#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "wechat/shop.h"

#include <optional>

namespace yiren {

// How far the shop's changes are read.
struct ShopReading {
    qint64 readUntil = 0; // UTC ms; 0: never
    ShopWindow window;    // that is being read; toMs 0: none is
    QString nextKey;      // of the window's next page; empty: its first
    qint64 notedAt = 0;   // UTC ms

    friend bool operator==(const ShopReading &, const ShopReading &) = default;
};

// What the shop said of its orders last.
class ShopStore
{
public:
    explicit ShopStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<ShopReading> reading(AccountId account);
    [[nodiscard]] Result<std::optional<qint64>> changedAt(AccountId account, const OutTradeNo &order); // nothing: it never came
    [[nodiscard]] Result<bool> hasOrders(AccountId account);
    [[nodiscard]] Result<qint64> toShip(AccountId account); // orders that wait to be shipped
    // Orders with an after-sale that something may still come of and that were last read before that (UTC ms).
    [[nodiscard]] Result<std::vector<OutTradeNo>> withOpenAftersales(AccountId account, qint64 before);

    // Inside the caller's transaction.
    [[nodiscard]] Done put(AccountId account, const ShopOrder &order, qint64 now);
    [[nodiscard]] Result<bool> putAftersale(AccountId account, const ShopAftersale &aftersale, bool isOpen); // true: it is news
    [[nodiscard]] Done putReading(AccountId account, const ShopReading &reading);

private:
    Database &m_database;
};

} // namespace yiren
