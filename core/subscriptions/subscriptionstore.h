#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "subscriptions/subscription.h"
#include "wechat/subscribemessages.h"

namespace yiren {

// A line of the ledger: somebody and a template.
struct SubscriptionLine {
    SubscriptionKey key;
    QString name; // the customer's; empty: not known
    qint64 customer = 0;
    QString title; // the template's; empty: WeChat was never asked
    SubscriptionStanding standing;
    qint64 lastAt = 0; // of what was said or sent, UTC ms

    friend bool operator==(const SubscriptionLine &, const SubscriptionLine &) = default;
};

// The ledger of who accepted what, and what was sent for it. Writing stands inside the caller's transaction.
class SubscriptionStore
{
public:
    explicit SubscriptionStore(Database &database) : m_database(database) {}

    // Its id; nothing: it was there already.
    [[nodiscard]] Result<std::optional<qint64>> add(AccountId account, const SubscriptionEvent &event, qint64 now);
    [[nodiscard]] Done removeEntered(AccountId account, qint64 event); // by hand; NotFound "subscription.unknown"
    [[nodiscard]] Result<SubscriptionStanding> standing(AccountId account, const SubscriptionKey &key);
    [[nodiscard]] Result<std::vector<SubscriptionEvent>> events(AccountId account, const SubscriptionKey &key); // the oldest first
    [[nodiscard]] Result<std::vector<SubscriptionSend>> sends(AccountId account, const SubscriptionKey &key);   // the oldest first
    [[nodiscard]] Result<std::vector<SubscriptionLine>> lines(AccountId account, int limit);                    // what happened last first

    [[nodiscard]] Result<qint64> addSend(AccountId account, const SubscriptionSend &send); // its id
    [[nodiscard]] Done settle(qint64 send, SubscriptionSend::State state, const QString &failure, const QString &messageId, qint64 now);
    // Those whose process is no more: on their way for longer than a call may take.
    [[nodiscard]] Done noteLost(AccountId account, qint64 before);
    [[nodiscard]] Done noteDelivered(AccountId account, const QString &messageId, const QString &outcome);

    [[nodiscard]] Done putTemplates(AccountId account, const QString &app, const std::vector<MessageTemplate> &templates, qint64 now);
    [[nodiscard]] Result<std::vector<MessageTemplate>> templates(AccountId account, const QString &app); // by title

private:
    Result<bool> isLongTerm(AccountId account, const SubscriptionKey &key);

    Database &m_database;
};

} // namespace yiren
