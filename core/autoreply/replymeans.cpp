#include "autoreply/replymeans.h"

#include "autoreply/gatewayserving.h"
#include "conversations/deskstore.h"
#include "conversations/recordmarkstore.h"

#include <algorithm>

namespace yiren {

Result<ReplyMeans> replyMeans(Database &database, const Account &account, qint64 now)
{
    const auto rights = officialRights(database, account);
    if (!rights)
        return failure(rights.error());
    const auto desks = DeskStore(database).desks(account.id);
    if (!desks)
        return failure(desks.error());
    const auto serving = gatewayServing(database, account.id, now);
    const auto records = RecordMarkStore(database).mark(account.id, account.appid);
    if (!serving || !records)
        return failure(serving ? records.error() : serving.error());
    ReplyMeans means;
    means.hasOfficial = rights->isConnected;
    means.customMessages = rights->followers;
    means.kfDesks = static_cast<int>(std::ranges::count_if(*desks, &TalkDesk::isOurs));
    means.hasKf = means.kfDesks > 0;
    means.readsOfficialRecords = records->readTo != 0 && records->refusal.isEmpty();
    means.hasOfficialGateway = serving->official;
    means.hasKfGateway = serving->kf;
    means.hasMiniGateway = serving->mini;
    means.hasMini = !account.miniAppid.isEmpty();
    return means;
}

} // namespace yiren
