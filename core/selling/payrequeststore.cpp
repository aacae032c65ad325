#include "selling/payrequeststore.h"

namespace yiren {

namespace {

constexpr QLatin1String
    selectPayRequests("SELECT out_trade_no, amount_fen, description, body, state, code_url, code_expires_at, created_at, "
                      "asked_at FROM pay_request WHERE account_id = ? ");

Result<std::vector<PayRequest>> payRequestsOf(Statement &query)
{
    if (auto ran = query.run(); !ran)
        return failure(ran.error());
    std::vector<PayRequest> requests;
    while (query.next()) {
        PayRequest request;
        request.outTradeNo = OutTradeNo(query.text(0));
        request.amount = query.money(1);
        request.description = query.text(2);
        request.body = query.blob(3);
        request.state = payRequestStateFromName(query.text(4)).value_or(PayRequestState::Sending);
        request.codeUrl = query.text(5);
        request.codeExpiresAt = query.optionalInteger(6);
        request.createdAt = query.integer(7);
        request.askedAt = query.optionalInteger(8);
        requests.push_back(std::move(request));
    }
    return requests;
}

} // namespace

Result<std::optional<PayRequest>> PayRequestStore::request(AccountId account, const OutTradeNo &number)
{
    auto query = m_database.prepare(selectPayRequests + QLatin1String("AND out_trade_no = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, number);
    auto found = payRequestsOf(*query);
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<PayRequest>> PayRequestStore::unfinished(AccountId account)
{
    auto query = m_database.prepare(selectPayRequests + QLatin1String("AND state IN ('sending', 'open') ORDER BY id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    return payRequestsOf(*query);
}

Result<std::vector<OutTradeNo>> PayRequestStore::writtenInLedger(AccountId account, qint64 at)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT p.out_trade_no FROM pay_request p CROSS JOIN orders o ON o.account_id = p.account_id AND o.out_trade_no = p.out_trade_no "
        "AND o.occurrence = 1 WHERE p.account_id = ? AND (o.updated_at = ? OR EXISTS (SELECT 1 FROM refund r WHERE r.account_id = "
        "p.account_id "
        "AND r.out_trade_no = p.out_trade_no AND r.updated_at = ?)) ORDER BY p.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, at);
    query->bind(2, at);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<OutTradeNo> numbers;
    while (query->next())
        numbers.push_back(OutTradeNo(query->text(0)));
    return numbers;
}

Done PayRequestStore::add(AccountId account, const PayRequest &request)
{
    auto insert = m_database.prepare(QStringLiteral("INSERT INTO pay_request (account_id, out_trade_no, amount_fen, description, body, "
                                                    "state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, request.outTradeNo);
    insert->bind(2, request.amount);
    insert->bind(3, request.description);
    insert->bind(4, request.body);
    insert->bind(5, payRequestStateName(request.state));
    insert->bind(6, request.createdAt);
    return insert->run();
}

Done PayRequestStore::setCode(AccountId account, const OutTradeNo &number, const QString &codeUrl, qint64 expiresAt)
{
    auto update = m_database.prepare(QStringLiteral("UPDATE pay_request SET state = 'open', code_url = ?, code_expires_at = ? "
                                                    "WHERE account_id = ? AND out_trade_no = ? AND state IN ('sending', 'open')"));
    if (!update)
        return failure(update.error());
    update->bind(0, codeUrl);
    update->bind(1, expiresAt);
    update->bind(2, toInteger(account));
    update->bind(3, number);
    return update->run();
}

Done PayRequestStore::setState(AccountId account, const OutTradeNo &number, PayRequestState state, qint64 askedAt)
{
    auto update = m_database.prepare(
        QStringLiteral("UPDATE pay_request SET state = ?, asked_at = ? WHERE account_id = ? AND out_trade_no = ? AND state <> 'paid'"));
    if (!update)
        return failure(update.error());
    update->bind(0, payRequestStateName(state));
    update->bind(1, askedAt);
    update->bind(2, toInteger(account));
    update->bind(3, number);
    return update->run();
}

} // namespace yiren
