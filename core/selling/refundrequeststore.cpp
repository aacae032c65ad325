#include "selling/refundrequeststore.h"

namespace yiren {

namespace {

constexpr QLatin1String selectRefundRequests("SELECT out_refund_no, out_trade_no, refund_fen, total_fen, reason, body, state, trouble, "
                                             "created_at, asked_at FROM refund_request WHERE account_id = ? ");

Result<std::vector<RefundRequest>> refundRequestsOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<RefundRequest> requests;
    while (query.next()) {
        RefundRequest request;
        request.outRefundNo = OutRefundNo(query.text(0));
        request.outTradeNo = OutTradeNo(query.text(1));
        request.refund = query.money(2);
        request.total = query.money(3);
        request.reason = query.text(4);
        request.body = query.blob(5);
        request.state = refundRequestStateFromName(query.text(6)).value_or(RefundRequestState::Sending);
        request.trouble = query.text(7);
        request.createdAt = query.integer(8);
        request.askedAt = query.optionalInteger(9);
        requests.push_back(std::move(request));
    }
    return requests;
}

} // namespace

Result<std::optional<RefundRequest>> RefundRequestStore::request(AccountId account, const OutRefundNo &number)
{
    auto query = m_database.prepare(selectRefundRequests + QLatin1String("AND out_refund_no = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, number);
    auto found = refundRequestsOf(*query);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<RefundRequest>> RefundRequestStore::ofOrder(AccountId account, const OutTradeNo &number)
{
    auto query = m_database.prepare(selectRefundRequests + QLatin1String("AND out_trade_no = ? ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, number);
    return refundRequestsOf(*query);
}

Result<std::vector<RefundRequest>> RefundRequestStore::unsent(AccountId account)
{
    auto query = m_database.prepare(selectRefundRequests + QLatin1String("AND state = 'sending' ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return refundRequestsOf(*query);
}

Result<std::vector<RefundRequest>> RefundRequestStore::unfinished(AccountId account)
{
    auto query = m_database.prepare(selectRefundRequests + QLatin1String("AND state IN ('sending', 'accepted', 'abnormal') ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return refundRequestsOf(*query);
}

Done RefundRequestStore::add(AccountId account, const RefundRequest &request)
{
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO refund_request (account_id, out_refund_no, out_trade_no, refund_fen, total_fen, reason, body, state, "
                       "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, request.outRefundNo);
    insert->bind(2, request.outTradeNo);
    insert->bind(3, request.refund);
    insert->bind(4, request.total);
    insert->bind(5, request.reason);
    insert->bind(6, request.body);
    insert->bind(7, refundRequestStateName(request.state));
    insert->bind(8, request.createdAt);
    return insert->run();
}

Done RefundRequestStore::setState(AccountId account, const OutRefundNo &number, RefundRequestState state, qint64 askedAt)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE refund_request SET state = ?, trouble = '', asked_at = ? WHERE account_id = ? AND out_refund_no = ? "
                       "AND state IN ('sending', 'accepted', 'abnormal')"));
    if (!update)
        return failure(update.error());
    update->bind(0, refundRequestStateName(state));
    update->bind(1, askedAt);
    update->bind(2, toInteger(account));
    update->bind(3, number);
    return update->run();
}

Done RefundRequestStore::setTrouble(AccountId account, const OutRefundNo &number, const QString &code)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE refund_request SET trouble = ? WHERE account_id = ? AND out_refund_no = ?"));
    if (!update)
        return failure(update.error());
    update->bind(0, code);
    update->bind(1, toInteger(account));
    update->bind(2, number);
    return update->run();
}

} // namespace yiren
