#include "orders/lockeddaystore.h"

namespace yiren {

Result<QSet<QString>> LockedDayStore::days(AccountId account)
{
    auto query = m_database.prepare(QStringLiteral("SELECT day FROM locked_day WHERE account_id = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    QSet<QString> days;
    while (query->next())
        days.insert(query->text(0));
    return days;
}

} // namespace yiren
