#pragma once

#include "bills/traderow.h"
#include "content/postid.h"

#include <vector>

namespace yiren {

// What a payment must carry as its attach (商户数据包) to count for a post: "post:17", the whole of it. Nothing else is attributed: that
// somebody paid after an article came out does not say that the article is why.
[[nodiscard]] QString attachOfPost(PostId post);

// Payments that name the post.
struct PostMoney {
    qint64 orders = 0;
    Money paid;     // before refunds
    Money refunded; // of these and of earlier orders that name it

    friend bool operator==(const PostMoney &, const PostMoney &) = default;
};
[[nodiscard]] PostMoney postMoney(const std::vector<TradeRow> &rows); // of TradeRowStore::rowsCarrying()

} // namespace yiren
