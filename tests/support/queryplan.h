#pragma once

#include "support/temporarydatabase.h"

#include <QStringList>

namespace yiren {

// How SQLite goes about a statement, step by step.
inline QString planOf(TemporaryDatabase &db, const QString &sql)
{
    auto plan = db.database().prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
    if (!plan)
        return {};
    for (int i = 0; i < sql.count(u'?'); ++i)
        plan->bind(i, 1);
    if (!plan->run())
        return {};
    QStringList steps;
    while (plan->next())
        steps += plan->text(3);
    return steps.join(u'\n');
}

} // namespace yiren
