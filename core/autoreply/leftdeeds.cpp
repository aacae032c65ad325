#include "autoreply/leftdeeds.h"

#include "customers/customernotestore.h"
#include "customers/customerstore.h"

namespace yiren {

namespace {

Done writeTask(Database &database, const ReplyRule &rule, CustomerId customer, qint64 now)
{
    CustomerNoteStore store(database);
    if (!rule.taskInDays) {
        const auto noted = store.add(customer, rule.task, now);
        return noted ? Done() : failure(noted.error());
    }
    const auto added = store.addTask(customer, rule.task, BusinessDay::ofMs(now).plusDays(*rule.taskInDays), now);
    return added ? Done() : failure(added.error());
}

} // namespace

Done leaveDeeds(Database &database, const ReplyRule &rule, const std::optional<CustomerId> &customer, qint64 now)
{
    if (!customer)
        return {};
    if (!rule.addTag.isEmpty()) {
        if (const auto tagged = CustomerStore(database).addTag(*customer, rule.addTag, now); !tagged)
            return failure(tagged.error());
    }
    if (!rule.task.isEmpty()) {
        if (const Done written = writeTask(database, rule, *customer, now); !written)
            return written;
    }
    return {};
}

} // namespace yiren
