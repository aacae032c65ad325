#pragma once

#include "base/money.h"
#include "wechat/officialanswer.h"

#include <optional>
#include <vector>

namespace yiren {

// Orders of a WeChat Shop (微信小店, contract/wechat-official-account.md 10.2), which has a token of its own. Names, phones and streets
// come masked and are not read at all. An address that the shop does not allow gets HTTP 403 without an errcode: "wechat.shop_address"
// (1.3).

// Orders that changed in [fromMs, toMs], UTC ms, at most seven days; WeChat counts in seconds.
struct ShopWindow {
    qint64 fromMs = 0;
    qint64 toMs = 0;

    friend bool operator==(const ShopWindow &, const ShopWindow &) = default;
};
inline constexpr qint64 longestShopWindowMs = 7 * 24 * 60 * 60'000LL;

struct ShopOrderIds {
    std::vector<OutTradeNo> ids;
    QString nextKey; // names the next page
    bool isMore = false;
};
// A hundred at once. `nextKey` is one that WeChat gave for the same window, or empty. 31042: there are too many,
// the window has to be halved.
[[nodiscard]] OfficialCall shopOrderIdsCall(const ShopWindow &window, const QString &nextKey);
[[nodiscard]] Result<ShopOrderIds> shopOrderIds(const OfficialAnswer &answer);

// One kind of goods in an order.
struct ShopLine {
    QString title;
    qint64 quantity = 1;
    Money price; // of one, before discounts
    Money paid;  // for the whole line

    friend bool operator==(const ShopLine &, const ShopLine &) = default;
};

struct ShopOrder {
    OutTradeNo id;        // order_id
    int status = 0;       // 10.2.2; numbers that are not known yet stay as they are
    qint64 createdAt = 0; // UTC ms
    qint64 changedAt = 0; // update_time, UTC ms
    OpenId buyer;         // of the shop's app; who gave it, where it is a present
    QString unionId;      // of the buyer; empty: not known
    std::vector<ShopLine> lines;
    Money paid;                   // order_price: by the buyer, with freight
    std::optional<qint64> paidAt; // UTC ms
    TransactionId transaction;
    std::vector<QString> aftersales; // ids

    friend bool operator==(const ShopOrder &, const ShopOrder &) = default;
};
[[nodiscard]] OfficialCall shopOrderCall(const OutTradeNo &id); // 100002: there is none
[[nodiscard]] Result<ShopOrder> shopOrder(const OfficialAnswer &answer);

// A buyer's wish for money or goods back.
struct ShopAftersale {
    QString id;
    OutTradeNo order;
    QString status;       // 10.2.5: "MERCHANT_PROCESSING", …
    Money amount;         // that is to go back
    qint64 createdAt = 0; // UTC ms
    qint64 changedAt = 0; // UTC ms

    friend bool operator==(const ShopAftersale &, const ShopAftersale &) = default;
};
[[nodiscard]] OfficialCall shopAftersaleCall(const QString &id);
[[nodiscard]] Result<ShopAftersale> shopAftersale(const OfficialAnswer &answer);

} // namespace yiren
