#include "campaigns/reachlinesof.h"

#include "accounts/officialrights.h"
#include "schedule/massquota.h"

namespace yiren {

Result<ReachLines> reachLinesOf(Database &database, const Account &account)
{
    const auto rights = officialRights(database, account);
    if (!rights)
        return failure(rights.error());
    ReachLines lines;
    lines.hasCorp = !account.corpid.isEmpty();
    lines.appid = account.appid;
    lines.miniAppid = account.miniAppid;
    lines.isService = rights->kind == OfficialKind::Service;
    lines.mayMassSend = rights->massSends == Right::Given;
    const MassQuota quota = lines.isService ? serviceQuota : subscriptionQuota;
    lines.massLimit = lines.mayMassSend ? quota.limit : 0;
    lines.isMassByMonth = quota.period == MassQuota::Period::Month;
    return lines;
}

} // namespace yiren
