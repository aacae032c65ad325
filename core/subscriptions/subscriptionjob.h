#pragma once

#include "base/job.h"
#include "bills/accountid.h"
#include "storage/storagethread.h"
#include "subscriptions/subscriptionstore.h"
#include "time/clock.h"
#include "wechat/officialapi.h"

namespace yiren {

// What messages by template are sent with; all of it outlives the jobs.
struct SubscriptionSetup {
    OfficialApi *official = nullptr; // nullptr: no official account is connected
    OfficialApi *mini = nullptr;     // nullptr: no Mini Program is connected
    StorageThread &storage;
    const Clock &clock;
    AccountId account;

    qint64 now() const { return clock.now().toMSecsSinceEpoch(); } // UTC ms
};

struct SubscriptionWish {
    SubscriptionKey key;
    QString page; // of a Mini Program; may be empty
    std::vector<std::pair<QString, QString>> values;
    // What else is written down in the transaction that writes the message down; may be empty. Its failure keeps the message from leaving.
    std::function<Done(Database &database, qint64 send)> alongside;
};

// Sends one message by a template, once: what was accepted is used up in the transaction that writes the message with its body down, before
// its first byte leaves. Ends Sent, or Unknown where no answer came, which is never sent again and counts as used. Refused before any call:
// "subscription.not_accepted" (never, used up, or refused since), "subscription.channel_off", Usage "notice.…"; Locked
// "subscription.under_way" while the fate of the last one by this template to this person is open. Otherwise WeChat's refusal; after 43101
// nothing is left here either.
class SubscriptionJob final : public Job<SubscriptionSend>
{
    Q_OBJECT

public:
    SubscriptionJob(SubscriptionSetup setup, SubscriptionWish wish) : m_setup(setup), m_wish(std::move(wish)) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void send();
    void settle(SubscriptionSend::State state, const QString &failureCode, const QString &messageId, std::optional<Error> refusal);
    [[nodiscard]] bool isNotice() const { return m_setup.official && m_setup.official->appid() == m_wish.key.app; }
    [[nodiscard]] OfficialApi *api() const;

    const SubscriptionSetup m_setup;
    const SubscriptionWish m_wish;
    SubscriptionSend m_send;
    JobHandle<SubscriptionSend> m_beginning;
    JobHandle<QString> m_call;
    JobHandle<void> m_settling;
};

} // namespace yiren
