#include "selling/preparerefund.h"

#include "pay/neworder.h"
#include "selling/followsale.h"
#include "selling/recordingsteps.h"
#include "selling/refundfactsstore.h"
#include "selling/refundrequeststore.h"
#include "selling/sellingnumbers.h"
#include "time/durations.h"

namespace yiren {

namespace {

bool isTheSame(const RefundRequest &request, const RefundWish &wish)
{
    return request.outTradeNo == wish.order && request.refund == wish.amount && request.reason == wish.reason;
}

// The request that stands for the wish already, or stands in its way.
Result<std::optional<PreparedRefund>> earlierOne(RefundRequestStore &store, AccountId account, const RefundWish &wish, qint64 now)
{
    if (!wish.number.isEmpty()) {
        const auto known = store.request(account, wish.number);
        if (!known)
            return failure(known.error());
        if (*known && !isTheSame(**known, wish))
            return failure(ErrorKind::Usage, "refund.number_used", wish.number.toString());
        if (*known)
            return std::optional(PreparedRefund{PreparedRefund::Kind::Known, **known});
    }
    const auto all = store.ofOrder(account, wish.order);
    if (!all)
        return failure(all.error());
    for (const RefundRequest &earlier : *all) {
        const bool isYoung = now - earlier.createdAt < minuteMs;
        const bool isSending = earlier.state == RefundRequestState::Sending;
        const bool mayBeMeant = wish.number.isEmpty() && isTheSame(earlier, wish) && earlier.state != RefundRequestState::Refused;
        if (mayBeMeant && (isSending || isYoung))
            return std::optional(PreparedRefund{PreparedRefund::Kind::Known, earlier});
        if (isSending && isYoung)
            return failure(ErrorKind::Usage, "refund.under_way", earlier.outRefundNo.toString());
        if (isSending)
            return std::optional(PreparedRefund{PreparedRefund::Kind::Earlier, earlier});
    }
    return std::optional<PreparedRefund>();
}

Result<RefundRequest> newRequest(Database &database, AccountId account, const RefundWish &wish, qint64 now)
{
    const auto facts = RefundFactsStore(database).facts(account, wish.order);
    if (!facts)
        return failure(facts.error());
    if (const RefundPreview preview = previewRefund(*facts, wish.amount, now); preview.problem)
        return failure(*preview.problem);
    RefundRequest request{wish.number.isEmpty() ? newOutRefundNo(now) : wish.number, wish.order, wish.amount, facts->order.amount,
                          wish.reason};
    const auto body = refundBody({request.outRefundNo, request.outTradeNo, request.refund, request.total, request.reason});
    if (!body)
        return failure(body.error());
    request.body = *body;
    request.createdAt = now;
    if (auto added = RefundRequestStore(database).add(account, request); !added)
        return failure(added.error());
    if (auto kept = wish.goodsComeBack ? Done() : keepGoodsWithPayer(database, account, request.outRefundNo); !kept)
        return failure(kept.error());
    if (auto kept = wish.pieces > 0 ? keepPiecesBack(database, account, request.outRefundNo, wish.pieces) : Done(); !kept)
        return failure(kept.error());
    const QString detail = request.outTradeNo.toString() + u' ' + request.refund.toYuanText();
    if (auto noted = noteDeed(database, account, QStringLiteral("refund.asked"), request.outRefundNo.toString(), detail, now); !noted)
        return failure(noted.error());
    return request;
}

} // namespace

Result<PreparedRefund> prepareRefund(Database &database, AccountId account, const RefundWish &wish, qint64 now)
{
    PreparedRefund prepared;
    const Done kept = inTransaction(database, [&]() -> Done {
        RefundRequestStore store(database);
        const auto earlier = earlierOne(store, account, wish, now);
        if (!earlier)
            return failure(earlier.error());
        if (*earlier) {
            prepared = **earlier;
            return {};
        }
        const auto request = newRequest(database, account, wish, now);
        if (!request)
            return failure(request.error());
        prepared.request = *request;
        return {};
    });
    return kept ? Result<PreparedRefund>(prepared) : failure(kept.error());
}

} // namespace yiren
