#include "conversations/peerwindows.h"

#include "accounts/officialrights.h"
#include "conversations/talkstore.h"

namespace yiren {

// message/custom of the official account is for verified ones, as their followers are (contract, official account 0.4): what WeChat said
// when it was asked for those. What nobody has asked yet is not denied.
Result<bool> PeerWindows::isDenied()
{
    if (m_isDenied)
        return *m_isDenied;
    const auto known = CapabilityStore(m_database).capabilities(m_account);
    if (!known)
        return failure(known.error());
    m_isDenied = rightsOf(true, *known, OfficialKind::Unknown).followers == Right::Denied;
    return *m_isDenied;
}

Result<ReplyWindow> PeerWindows::windowOf(const TalkPeer &peer, qint64 now)
{
    const auto steps = TalkStore(m_database).steps(peer.id, now);
    if (!steps)
        return failure(steps.error());
    ReplyWindow window = replyWindow(peer.channel, *steps, now);
    if (peer.channel != TalkPeer::Channel::Official)
        return window;
    const auto denied = isDenied();
    if (!denied)
        return failure(denied.error());
    window.isDenied = *denied;
    return window;
}

} // namespace yiren
