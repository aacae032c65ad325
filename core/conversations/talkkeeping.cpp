#include "conversations/talkkeeping.h"

#include "base/crashpoint.h"
#include "conversations/talkpeople.h"
#include "conversations/talktwinstore.h"
#include "storage/transaction.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yiren {

namespace {

// Peers of one piece of news, looked up once each.
class MetPeers
{
public:
    MetPeers(Database &database, AccountId account, qint64 now) : m_store(database), m_people(database, account, now), m_account(account) {}

    Result<qint64> idOf(const TalkPeer &peer, qint64 at)
    {
        const auto key = std::tuple(talkChannelName(peer.channel), peer.app, peer.peer);
        const auto known = m_ids.find(key);
        if (known != m_ids.end() && peer.scene.isEmpty())
            return known->second;
        const auto put = m_store.putPeer(m_account, peer);
        if (!put)
            return failure(put.error());
        if (known == m_ids.end()) {
            if (auto met = m_people.meet(peer, at); !met)
                return failure(met.error());
        }
        m_ids.insert_or_assign(key, put->id);
        return put->id;
    }

private:
    TalkStore m_store;
    TalkPeople m_people;
    const AccountId m_account;
    std::map<std::tuple<QString, QString, QString>, qint64> m_ids;
};

// Of an official account, which tells its words in two ways.
Result<bool> isKnownTwin(Database &database, AccountId account, TalkPeer::Channel channel, const TalkMessage &message)
{
    if (channel != TalkPeer::Channel::Official || message.kind != u"text")
        return false;
    TalkTwinStore twins(database);
    const auto known = twins.isKnown(account, message.messageId);
    return !known || *known ? known : twins.recognise(account, message);
}

Done keepHeard(Database &database, AccountId account, const TalkNews &news, qint64 now, KeptTalk &kept)
{
    TalkStore store(database);
    MetPeers peers(database, account, now);
    const auto mayHaveTwins = TalkTwinStore(database).isAnyPossible(account);
    if (!mayHaveTwins)
        return failure(mayHaveTwins.error());
    for (const HeardMessage &heard : news.heard) {
        const auto peer = peers.idOf(heard.peer, heard.message.at);
        if (!peer)
            return failure(peer.error());
        TalkMessage message = heard.message;
        message.peer = *peer;
        const bool isRecord = message.messageId.startsWith(recordNameStart);
        if (const auto known =
                !*mayHaveTwins && !isRecord ? Result<bool>(false) : isKnownTwin(database, account, heard.peer.channel, message);
            !known || *known) {
            if (!known)
                return failure(known.error());
            continue;
        }
        const auto id = store.put(account, message);
        if (!id)
            return failure(id.error());
        if (!*id)
            continue;
        kept.fresh.push_back(**id);
        if (message.speaker != TalkMessage::Speaker::Customer)
            continue;
        kept.fromCustomers.push_back(**id);
        kept.oldestFromCustomer = std::min(kept.oldestFromCustomer.value_or(message.at), message.at);
    }
    return {};
}

// What is not of ours, or not here, is somebody else's.
Done keepUndelivered(Database &database, AccountId account, const TalkNews::About &about)
{
    TalkStore store(database);
    const auto message = store.find(account, about.messageId);
    if (!message || !*message || (*message)->speaker != TalkMessage::Speaker::Us)
        return message ? Done() : failure(message.error());
    return store.settle((*message)->id, TalkMessage::State::Failed, about.code, about.at);
}

} // namespace

Result<KeptTalk> keepTalk(Database &database, AccountId account, const TalkNews &news, qint64 now)
{
    KeptTalk kept;
    kept.read = static_cast<qint64>(news.heard.size());
    if (auto heard = keepHeard(database, account, news, now, kept); !heard)
        return failure(heard.error());
    for (const TalkNews::About &about : news.recalled) {
        if (auto recalled = TalkStore(database).recall(account, about.messageId, about.at); !recalled)
            return failure(recalled.error());
    }
    for (const TalkNews::About &about : news.undelivered) {
        if (auto noted = keepUndelivered(database, account, about); !noted)
            return failure(noted.error());
    }
    return kept;
}

Result<KeptTalk> keepDeskPage(Database &database, AccountId account, const TalkDesk &desk, const TalkNews &news, bool isLast, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto kept = keepTalk(database, account, news, now);
    if (!kept)
        return kept;
    if (auto moved = DeskStore(database).moveCursor(account, desk.openKfid, desk.cursor); !moved)
        return failure(moved.error());
    if (isLast) {
        if (auto noted = DeskStore(database).noteRead(account, desk.openKfid, now); !noted)
            return failure(noted.error());
    }
    crashPoint("talk.page_written");
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("talk.page_kept");
    return kept;
}

Done noteLostReplies(Database &database, AccountId account, qint64 now)
{
    const auto underWay = TalkStore(database).underWay(account);
    if (!underWay)
        return failure(underWay.error());
    const auto isLost = [now](const TalkMessage &message) {
        return message.state == TalkMessage::State::Sending && (message.at < now - lostAfterMs || message.at > now + lostAfterMs);
    };
    if (std::ranges::none_of(*underWay, isLost))
        return {};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const TalkMessage &message : *underWay) {
        if (!isLost(message))
            continue;
        const auto noted = TalkStore(database).settle(message.id, TalkMessage::State::Unknown, QStringLiteral("talk.process_died"), now);
        if (!noted)
            return noted;
    }
    return transaction->commit();
}

} // namespace yiren
