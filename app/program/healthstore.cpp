#include "program/healthstore.h"

namespace yiren {

Result<QString> HealthStore::integrityFault()
{
    auto query = m_database.prepare(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return QStringLiteral("no answer");
    const QString answer = query->text(0);
    return answer == QLatin1String("ok") ? QString() : answer;
}

} // namespace yiren
