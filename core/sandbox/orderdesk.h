#pragma once

#include "sandbox/apireply.h"
#include "sandbox/merchantbooks.h"
#include "time/clock.h"

#include <optional>

namespace yiren::sandbox {

// Orders: create, query, close (contract/wechat-pay.md 7 and 9, reuse of numbers 18).
class OrderDesk
{
public:
    OrderDesk(MerchantBooks &books, const Clock &clock) : m_books(books), m_clock(clock) {}

    [[nodiscard]] ApiReply create(const ReceivedRequest &request);
    [[nodiscard]] ApiReply queryByNumber(const ReceivedRequest &request, const QString &outTradeNo);
    [[nodiscard]] ApiReply queryByTransaction(const ReceivedRequest &request, const QString &transactionId);
    [[nodiscard]] ApiReply close(const ReceivedRequest &request, const QString &outTradeNo);

private:
    [[nodiscard]] std::optional<ApiReply> memberProblem(const QJsonObject &body) const;
    [[nodiscard]] std::optional<ApiReply> merchantProblem(const ReceivedRequest &request) const;
    [[nodiscard]] ApiReply repeat(Order &order, const QJsonObject &body);
    [[nodiscard]] ApiReply accept(const QJsonObject &body);
    qint64 nowMs() const { return m_clock.now().toMSecsSinceEpoch(); }

    MerchantBooks &m_books;
    const Clock &m_clock;
};

// An unpaid order whose time has run out is closed by itself.
void closeIfExpired(Order &order, qint64 nowMs);

} // namespace yiren::sandbox
