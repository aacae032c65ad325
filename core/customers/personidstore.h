#pragma once

#include <QString>

namespace yiren {

// The ids of one person, as parts of SQL. Rows of what was bought, of points and of coupons stay with the id they were written for: who was
// joined into another, who may have been joined again, is found by all of them.

// A list for IN: every id of the person that `id` is one of, from whom all were joined into down to the last of these.
[[nodiscard]] QString idsOfPerson(const QString &id = QStringLiteral("?"));
// Who the customer of this column is by now; NULL where it is NULL.
[[nodiscard]] QString activePersonOf(const QString &column);
// Who the customer of a row of `customer` under that name is by now, over every join; looks further only where the row was joined.
[[nodiscard]] QString activePersonOfRow(const QString &alias = QStringLiteral("c"));

} // namespace yiren
