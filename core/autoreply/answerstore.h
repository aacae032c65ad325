#pragma once

#include "autoreply/replyanswer.h"
#include "bills/accountid.h"
#include "conversations/message.h"
#include "products/product.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// A message with who wrote it.
struct PeerMessage {
    TalkPeer peer;
    TalkMessage message;
};

// Which rule answered which message, and how far messages were looked at. Writing stands inside the caller's transaction.
class AnswerStore
{
public:
    explicit AnswerStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<qint64>> mark(AccountId account); // nothing: never looked
    [[nodiscard]] Done setMark(AccountId account, qint64 upTo);
    [[nodiscard]] Result<qint64> newestMessage(AccountId account); // its id; 0: none
    // Of customers and events behind that id, in the order they were kept.
    [[nodiscard]] Result<std::vector<PeerMessage>> messagesAfter(AccountId account, qint64 id, int limit);
    [[nodiscard]] Result<std::optional<PeerMessage>> message(AccountId account, qint64 id);
    [[nodiscard]] Result<std::vector<TalkMessage>> historyOf(qint64 peer, qint64 since); // the oldest first

    [[nodiscard]] Result<QStringList> latestTexts(AccountId account, int limit); // different ones that customers wrote

    // False: the message has its answer already.
    [[nodiscard]] Result<bool> add(AccountId account, const ReplyAnswer &answer);
    [[nodiscard]] Result<std::optional<ReplyAnswer>> ofMessage(AccountId account, qint64 message); // nothing: no rule answers it
    // Waiting ones that are due and ones that nobody goes on with, the earliest first.
    [[nodiscard]] Result<std::vector<ReplyAnswer>> due(AccountId account, qint64 now);
    [[nodiscard]] Result<std::optional<qint64>> nextDueAt(AccountId account);            // UTC ms, when due() has one
    [[nodiscard]] Result<std::vector<ReplyAnswer>> latest(AccountId account, int limit); // the newest first
    // The newest order of this product at its price of today that rules made for this peer and that can be paid until then, UTC ms.
    [[nodiscard]] Result<std::optional<OutTradeNo>> openOrder(AccountId account, qint64 peer, ProductId product, qint64 until);
    // Moves it from what it was: false when somebody else has moved it meanwhile.
    [[nodiscard]] Result<bool> move(const ReplyAnswer &from, const ReplyAnswer &to);

private:
    Result<std::vector<ReplyAnswer>> select(const QString &condition, AccountId account, const std::vector<qint64> &values);
    Result<std::vector<PeerMessage>> selectMessages(const QString &condition, AccountId account, qint64 id, int limit);

    Database &m_database;
};

} // namespace yiren
