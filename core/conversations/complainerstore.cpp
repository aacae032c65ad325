#include "conversations/complainerstore.h"

#include "storage/statement.h"

namespace yiren {

Result<std::map<qint64, QString>> ComplainerStore::open(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral(
        "SELECT i.customer_id, c.complaint_id FROM complaint c CROSS JOIN customer_identity i ON i.account_id = c.account_id "
        "AND i.kind = 'openid' AND i.value = coalesce(nullif(c.openid, ''), (SELECT o.openid FROM orders o WHERE "
        "o.account_id = c.account_id AND o.out_trade_no = c.out_trade_no AND o.openid <> '' LIMIT 1)) "
        "WHERE c.account_id = ? AND c.state <> 'PROCESSED' ORDER BY c.complained_at, c.complaint_id"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<qint64, QString> complaints;
    while (query->next())
        complaints.emplace(query->integer(0), query->text(1));
    return complaints;
}

} // namespace yiren
