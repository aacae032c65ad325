#pragma once

#include "sandbox/apireply.h"
#include "sandbox/merchantbooks.h"
#include "time/clock.h"

#include <optional>

namespace yiren::sandbox {

// Refunds: create and query (contract/wechat-pay.md 10, reuse of numbers 18).
class RefundDesk
{
public:
    RefundDesk(MerchantBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] ApiReply create(const ReceivedRequest &request);
    [[nodiscard]] ApiReply query(const ReceivedRequest &request, const QString &outRefundNo);

private:
    [[nodiscard]] const Order *orderOf(const QJsonObject &body);
    [[nodiscard]] std::optional<ApiReply> amountProblem(const QJsonObject &body, const Order &order) const;
    [[nodiscard]] std::optional<ApiReply> limitProblem(const Order &order, Money applied) const;
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    MerchantBooks &m_books;
    const Clock &m_clock;
};

// Accepts the refund as of `nowMs`: numbers it, books it, and lets it succeed by itself about five minutes later (10.3).
const Refund &acceptRefund(MerchantBooks &books, Refund refund, qint64 nowMs);
// Refunds whose time has come have succeeded.
void settleDueRefunds(MerchantBooks &books, qint64 nowMs);

} // namespace yiren::sandbox
