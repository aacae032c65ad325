#include "bills/daysquery.h"

namespace yiren {

Result<Statement> runForDays(Database &database, const QString &sql, AccountId account, Period period)
{
    auto query = database.prepare(sql);
    if (!query)
        return query;
    query->bind(0, toInteger(account));
    query->bind(1, period.first);
    query->bind(2, period.last);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query;
}

} // namespace yiren
