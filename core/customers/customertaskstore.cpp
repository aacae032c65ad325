#include "customers/customertaskstore.h"

namespace yiren {

Result<std::vector<CustomerTask>> tasksDue(Database &database, AccountId account, BusinessDay until)
{
    // From the index of open tasks, which are few, whatever the planner thinks of customers.
    auto query = database.prepare(
        QStringLiteral("SELECT c.id, c.name, n.id, n.text, n.written_at, n.due_day FROM customer_note n INDEXED BY customer_note_due "
                       "CROSS JOIN customer c ON c.id = n.customer_id WHERE n.due_day <= ? AND n.done_at IS NULL AND n.deleted_at IS NULL "
                       "AND c.account_id = ? AND c.joined_into IS NULL AND c.erased_at IS NULL ORDER BY n.due_day, n.id"));
    if (!query)
        return failure(query.error());
    query->bind(0, until);
    query->bind(1, toInteger(account));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<CustomerTask> tasks;
    while (query->next())
        tasks.push_back({CustomerId{query->integer(0)},
                         query->text(1),
                         {query->integer(2), query->text(3), query->integer(4), query->day(5), std::nullopt}});
    return tasks;
}

} // namespace yiren
