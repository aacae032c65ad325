#pragma once

#include "conversations/inboxstore.h"
#include "conversations/snippetstore.h"
#include "pages/conversations/peoplecard.h"
#include "pages/conversations/talklines.h"

namespace yiren {

// One conversation as the page opens it.
struct OpenedTalk {
    TalkThread thread;
    std::vector<TalkPeer> peers;
    std::vector<TalkMessage> messages; // the newest, the oldest of them first
    KeptFiles files;                   // of these
    bool hasMore = false;
    std::vector<TalkHole> holes;
    TalkCustomer about;
    QString draft;
    SnippetFacts facts;
};

// How many messages come at a time.
inline constexpr int talkPage = 80;

// For StorageThread::read(): at least `least` messages, so that what was scrolled to stays. NotFound "talk.peer_unknown" where there is no
// conversation with this customer, "customer.unknown".
[[nodiscard]] Result<OpenedTalk> loadTalk(Database &database, AccountId account, CustomerId customer, qint64 now, int least);

// What was said before the message with this id: talkPage messages and one more, if there is one.
struct OlderTalk {
    std::vector<TalkMessage> messages;
    KeptFiles files;
};
[[nodiscard]] Result<OlderTalk> loadOlderTalk(Database &database, AccountId account, CustomerId customer, qint64 before);

// What the list shows, and how many wait.
struct TalkList {
    std::vector<TalkThread> threads;
    int waiting = 0;
    std::vector<Snippet> snippets;
    bool isAnyAtAll = false; // whatever is filtered
};
inline constexpr int threadsListed = 500;
[[nodiscard]] Result<TalkList> loadTalkList(Database &database, AccountId account, const TalkFilter &filter, qint64 now);

} // namespace yiren
