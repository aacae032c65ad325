#include "importing/verifydigests.h"

#include "orders/ledgershapes.h"

namespace yiren {

Result<DigestReport> verifyDigests(Database &database)
{
    return DigestStore(database).check({billFileShape(), tradeRowShape(), fundRowShape(), personalRowShape(), orderShape(), refundShape()});
}

} // namespace yiren
