#pragma once

#include "base/money.h"
#include "content/postid.h"
#include "time/period.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace yiren {

// Which article an order came from (PRODUCT U4). Attach: the payment itself names the post (商户数据包 "post:17", readership/postmoney.h).
// Link: the payer opened a link of the post, or scanned its code as a follower ("post:17" as the subject of an event), within the seven
// days before paying. Scene: the payer began to follow by the post's QR code (qr_scene_str "post:17") within the thirty days before paying.
// Whoever just read it before is not among them: that would be a guess.
enum class AttributionWay { Attach, Link, Scene };

struct Touch {
    PostId post{};
    qint64 at = 0; // UTC ms
    AttributionWay way = AttributionWay::Link;
};

struct AttributedOrder {
    qint64 paidAt = 0; // UTC ms
    Money paid;
    Money refunded;                 // of it, at most `paid`
    std::optional<PostId> attached; // as the payment says
    qint64 customer = 0;            // 0: nobody is known
};

struct AttributedMoney {
    qint64 orders = 0;
    Money paid;
    Money refunded;

    Money kept() const { return paid - refunded; }
    friend bool operator==(const AttributedMoney &, const AttributedMoney &) = default;
};
struct AttributedPost {
    PostId post{};
    QString title;                 // empty: a post that is not there any more
    std::optional<qint64> readers; // nothing: not reported
    AttributedMoney money;
    std::map<AttributionWay, qint64> ways; // orders by the way they are known
};

// Of the orders paid in the period, whenever they were refunded. All posts and `unknown` together are `ledger`, to the fen.
struct Attribution {
    Period period{BusinessDay{QDate()}, BusinessDay{QDate()}};
    std::vector<AttributedPost> posts; // the most money first
    AttributedMoney unknown;           // no article is known to be behind them
    AttributedMoney ledger;
};

inline constexpr qint64 linkDays = 7;
inline constexpr qint64 sceneDays = 30;

// The post of an order: what the payment names; else the last touch before it that is not too old.
[[nodiscard]] std::optional<Touch> touchOf(const AttributedOrder &order, const std::vector<Touch> &touches);
// `touches` by customer. Titles and readers are filled in by whoever knows them.
[[nodiscard]] Attribution attribution(Period period, const std::vector<AttributedOrder> &orders,
                                      const std::map<qint64, std::vector<Touch>> &touches);

} // namespace yiren
