#include "importing/verifydigests.h"

#include "orders/ledgershapes.h"

namespace yiren {

Result<DigestReport> verifyDigests(Database &database)
{
    return DigestStore(database).check({billFileShape(), tradeRowShape(), fundRowShape(), personalRowShape(), orderShape(), refundShape()});
}

Done moneyRowsHold(Database &database)
{
    const auto report = verifyDigests(database);
    if (!report)
        return failure(report.error());
    if (!report->holds())
        return failure(ErrorKind::Damaged, "digest.mismatch", report->broken.front().table + u' ' + report->broken.front().day);
    return {};
}

} // namespace yiren
