#pragma once

#include "push/inboundpush.h"
#include "subscriptions/subscription.h"

#include "bills/accountid.h"
#include "storage/database.h"

namespace yiren {

// What a push says about subscriptions (contract 4.6): answers to popups, changes in the settings, reports of what was sent.
struct SubscriptionNews {
    struct Delivery {
        QString messageId;
        QString outcome; // "success", or the code
        friend bool operator==(const Delivery &, const Delivery &) = default;
    };
    std::vector<SubscriptionEvent> events;
    std::vector<Delivery> deliveries;

    bool isEmpty() const { return events.empty() && deliveries.empty(); }
    friend bool operator==(const SubscriptionNews &, const SubscriptionNews &) = default;
};
// Empty for every other push, and for a status word that is not known.
[[nodiscard]] SubscriptionNews subscriptionNews(const InboundPush &push, const QString &appid);
// Inside the caller's transaction; the same push again changes nothing.
[[nodiscard]] Done keepSubscriptionNews(Database &database, AccountId account, const SubscriptionNews &news, qint64 now);

} // namespace yiren
