#include "gateway/pusherasure.h"

#include "gateway/pushstore.h"

namespace yiren {

Result<qint64> forgetPersonOfPushes(Database &database, const ErasedPerson &person)
{
    qint64 count = 0;
    for (const QString &id : person.openIds + person.externalIds) {
        const auto erased = PushStore(database).erase(person.account, id);
        if (!erased)
            return erased;
        count += *erased;
    }
    return count;
}

} // namespace yiren
