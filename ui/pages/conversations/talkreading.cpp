#include "pages/conversations/talkreading.h"

#include "conversations/deskstore.h"
#include "conversations/draftstore.h"
#include "conversations/recordmarkstore.h"

#include <algorithm>
#include <set>

namespace yiren {

namespace {

// Gaps of the desks and of the official account over which this customer writes.
Result<std::vector<TalkHole>> holesOf(Database &database, AccountId account, const std::vector<TalkPeer> &peers)
{
    const auto desks = DeskStore(database).desks(account);
    if (!desks)
        return failure(desks.error());
    std::set<QString> apps, officials;
    for (const TalkPeer &peer : peers) {
        if (peer.channel == TalkPeer::Channel::Kf)
            apps.insert(peer.app);
        if (peer.channel == TalkPeer::Channel::Official)
            officials.insert(peer.app);
    }
    std::vector<TalkHole> holes;
    for (const QString &appid : officials) {
        const auto mark = RecordMarkStore(database).mark(account, appid);
        if (!mark)
            return failure(mark.error());
        if (mark->gapTo > mark->gapFrom)
            holes.push_back({mark->gapFrom, mark->gapTo, true});
    }
    for (const TalkDesk &desk : *desks) {
        if (apps.contains(desk.openKfid) && desk.gapTo > desk.gapFrom)
            holes.push_back({desk.gapFrom, desk.gapTo});
    }
    return holes;
}

SnippetFacts factsOf(const TalkCustomer &about)
{
    SnippetFacts facts;
    facts.name = about.card.listed.customer.name;
    if (!about.orders.empty())
        facts.order = about.orders.front().order.outTradeNo.toString();
    return facts;
}

Result<KeptFiles> keptFilesOf(Database &database, AccountId account, const std::vector<TalkMessage> &messages)
{
    QStringList ids;
    for (const TalkMessage &message : messages) {
        if (const QString id = fileIdOf(message); !id.isEmpty())
            ids.append(id);
    }
    return TalkMediaStore(database).files(account, ids);
}

} // namespace

Result<OlderTalk> loadOlderTalk(Database &database, AccountId account, CustomerId customer, qint64 before)
{
    auto messages = InboxStore(database).messages(account, customer, before, talkPage + 1);
    if (!messages)
        return failure(messages.error());
    auto files = keptFilesOf(database, account, *messages);
    if (!files)
        return failure(files.error());
    return OlderTalk{std::move(*messages), std::move(*files)};
}

Result<OpenedTalk> loadTalk(Database &database, AccountId account, CustomerId customer, qint64 now, int least)
{
    InboxStore inbox(database);
    auto thread = inbox.thread(account, customer, now);
    if (!thread)
        return failure(thread.error());
    if (!*thread)
        return failure(makeError(ErrorKind::NotFound, "talk.peer_unknown", QString::number(toInteger(customer))));
    OpenedTalk talk;
    talk.thread = std::move(**thread);
    auto peers = inbox.peersOf(account, customer);
    auto messages = inbox.messages(account, customer, 0, std::max(least, talkPage) + 1);
    auto about = talk.thread.isAnybodys() ? loadTalkCustomer(database, account, customer, now) : Result<TalkCustomer>(TalkCustomer());
    if (!peers || !messages || !about)
        return failure(!peers ? peers.error() : !messages ? messages.error() : about.error());
    auto holes = holesOf(database, account, *peers);
    auto files = keptFilesOf(database, account, *messages);
    std::vector<qint64> ids;
    for (const TalkPeer &peer : *peers)
        ids.push_back(peer.id);
    auto draft = DraftStore(database).draft(ids);
    if (!holes || !draft || !files)
        return failure(!holes ? holes.error() : !draft ? draft.error() : files.error());
    talk.hasMore = static_cast<int>(messages->size()) > std::max(least, talkPage);
    if (talk.hasMore)
        messages->erase(messages->begin());
    talk.facts = factsOf(*about);
    talk.peers = std::move(*peers);
    talk.messages = std::move(*messages);
    talk.holes = std::move(*holes);
    talk.files = std::move(*files);
    talk.about = std::move(*about);
    talk.draft = std::move(*draft);
    return talk;
}

Result<TalkList> loadTalkList(Database &database, AccountId account, const TalkFilter &filter, qint64 now)
{
    InboxStore inbox(database);
    auto threads = inbox.threads(account, filter, now, threadsListed);
    const auto waiting = inbox.waitingCount(account);
    auto snippets = SnippetStore(database).all(account);
    if (!threads || !waiting || !snippets)
        return failure(!threads ? threads.error() : !waiting ? waiting.error() : snippets.error());
    TalkList list{std::move(*threads), *waiting, std::move(*snippets), true};
    if (list.threads.empty()) {
        const auto any = inbox.threads(account, {}, now, 1);
        if (!any)
            return failure(any.error());
        list.isAnyAtAll = !any->empty();
    }
    return list;
}

} // namespace yiren
