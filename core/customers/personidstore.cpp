#include "customers/personidstore.h"

namespace yiren {

QString idsOfPerson(const QString &id)
{
    return QStringLiteral("(WITH RECURSIVE up(id, into_id) AS (SELECT id, joined_into FROM customer WHERE id = %1 "
                          "UNION SELECT c.id, c.joined_into FROM customer c JOIN up ON c.id = up.into_id), "
                          "tree(id) AS (SELECT id FROM up WHERE into_id IS NULL "
                          "UNION SELECT c.id FROM customer c JOIN tree ON c.joined_into = tree.id) SELECT id FROM tree)")
        .arg(id);
}

QString activePersonOf(const QString &column)
{
    return QStringLiteral("(WITH RECURSIVE way(id, into_id) AS (SELECT id, joined_into FROM customer WHERE id = %1 "
                          "UNION SELECT c.id, c.joined_into FROM customer c JOIN way ON c.id = way.into_id) "
                          "SELECT id FROM way WHERE into_id IS NULL)")
        .arg(column);
}

QString activePersonOfRow(const QString &alias)
{
    return QStringLiteral("CASE WHEN %1.joined_into IS NULL THEN %1.id ELSE %2 END")
        .arg(alias, activePersonOf(alias + QStringLiteral(".joined_into")));
}

} // namespace yiren
