#include "schedule/kindstanding.h"

namespace yiren {

KindStanding standingOf(PostKind kind, const OfficialRights &rights)
{
    if (kind == PostKind::Moments || kind == PostKind::Group)
        return KindStanding::Possible;
    if (!rights.isConnected)
        return KindStanding::NotConnected;
    const bool hasBox = rights.drafts != Right::Denied;
    if (kind == PostKind::Draft)
        return hasBox ? KindStanding::Possible : KindStanding::CopyOnly;
    if (!hasBox)
        return KindStanding::NoDraftBox;
    switch (kind == PostKind::Publish ? rights.publishing : rights.massSends) {
    case Right::Given:
        return KindStanding::Possible;
    case Right::Denied:
        return KindStanding::Refused;
    case Right::Unknown:
        break;
    }
    return KindStanding::Unasked;
}

bool isPossible(KindStanding standing)
{
    return standing != KindStanding::Refused && standing != KindStanding::NoDraftBox;
}

PostKind possibleKind(PostKind kind, const OfficialRights &rights)
{
    return isPossible(standingOf(kind, rights)) ? kind : PostKind::Draft;
}

MassQuota massQuotaOf(const OfficialRights &rights)
{
    if (!isPossible(standingOf(PostKind::MassSend, rights)))
        return noQuota;
    return rights.kind == OfficialKind::Service ? serviceQuota : subscriptionQuota;
}

} // namespace yiren
