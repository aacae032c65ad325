#include "customers/joinrules.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace yiren {

namespace {

constexpr std::array joinReasons{"unionid", "phone", "openid", "hand", "transaction", "made_for"}; // as JoinReason

std::optional<JoinReason> ruleOf(const IdentityClaim &claim)
{
    if (claim.isMadeFor)
        return JoinReason::MadeFor;
    switch (claim.identity.kind) {
    case IdentityKind::UnionId:
        return JoinReason::UnionId;
    case IdentityKind::Phone:
        return JoinReason::Phone;
    case IdentityKind::OpenId:
        return JoinReason::OpenId;
    case IdentityKind::Transaction:
        return JoinReason::Transaction;
    case IdentityKind::ExternalUserId: // of one corporation only, and no two persons' there
    case IdentityKind::Code:
        break;
    }
    return std::nullopt;
}

// An openid is of one app; where it is not known of which, the value tells: no two apps give the same.
bool isSameThing(const Identity &a, const Identity &b)
{
    return a.kind == b.kind && a.value == b.value && (a.app == b.app || a.app.isEmpty() || b.app.isEmpty());
}

bool isBefore(const IdentityClaim &a, const IdentityClaim &b)
{
    return std::tie(a.isMadeFor, a.identity.kind, a.identity.value, a.firstSeenAt, a.customer)
        < std::tie(b.isMadeFor, b.identity.kind, b.identity.value, b.firstSeenAt, b.customer);
}

} // namespace

QString joinReasonName(JoinReason reason)
{
    return QLatin1String(joinReasons[size_t(reason)]);
}

bool joinsByItself(JoinReason reason)
{
    return reason != JoinReason::Transaction && reason != JoinReason::MadeFor;
}

std::vector<JoinProposal> joinProposals(std::vector<IdentityClaim> claims, const std::vector<PersonsApart> &apart)
{
    std::ranges::sort(claims, isBefore);
    std::vector<JoinProposal> proposals;
    for (auto first = claims.begin(); first != claims.end();) {
        const auto end = std::find_if(first, claims.end(), [first](const IdentityClaim &claim) {
            return claim.isMadeFor != first->isMadeFor || claim.identity.kind != first->identity.kind
                || claim.identity.value != first->identity.value;
        });
        const auto reason = ruleOf(*first);
        for (auto claim = std::next(first); reason && claim != end; ++claim) {
            const auto earlier = std::find_if(first, claim, [claim](const IdentityClaim &one) {
                return one.customer != claim->customer && isSameThing(one.identity, claim->identity);
            });
            if (earlier != claim)
                proposals.push_back({earlier->customer, claim->customer, *reason, claim->identity});
        }
        first = end;
    }
    std::ranges::stable_sort(proposals, {}, [](const JoinProposal &one) { return std::tuple(one.reason, one.kept, one.joined); });
    std::set<PersonsApart> seen;
    for (const auto &[one, other] : apart)
        seen.insert(std::minmax(one, other));
    std::erase_if(proposals, [&seen](const JoinProposal &one) { return !seen.insert(std::minmax(one.kept, one.joined)).second; });
    return proposals;
}

} // namespace yiren
