#include "autoreply/replymeans.h"

#include "conversations/deskstore.h"

#include <algorithm>

namespace yiren {

Result<ReplyMeans> replyMeans(Database &database, const Account &account)
{
    const auto rights = officialRights(database, account);
    if (!rights)
        return failure(rights.error());
    const auto desks = DeskStore(database).desks(account.id);
    if (!desks)
        return failure(desks.error());
    ReplyMeans means;
    means.hasOfficial = rights->isConnected;
    means.customMessages = rights->followers;
    means.hasKf = std::ranges::any_of(*desks, &TalkDesk::isOurs);
    means.hasMini = !account.miniAppid.isEmpty();
    return means;
}

} // namespace yiren
