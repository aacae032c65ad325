#pragma once

#include "bills/accountid.h"
#include "storage/database.h"
#include "subscriptions/subscription.h"

namespace yiren {

// What is entered by hand, each one transaction with its row in the audit log. Usage "subscription.reason" without one (1 to 100
// characters), "subscription.count" (1 to 100), "subscription.key" without app, openid or template, "subscription.future" for a time that
// has not come.
// Its id, with which it is taken back.
[[nodiscard]] Result<qint64> enterSubscription(Database &database, AccountId account, const SubscriptionEvent &event, qint64 now);
[[nodiscard]] Done takeBackSubscription(Database &database, AccountId account, qint64 event, qint64 now);

// Acceptances from a CSV with the columns openid, template_id, accepted_at (ISO 8601 with its zone) and, optional, count, in any order.
// What a file says twice is one. Input "subscription.missing_column", "subscription.value" with line and column, "csv.…": nothing is kept
// then.
struct ReadSubscriptions {
    std::vector<SubscriptionEvent> events;
};
[[nodiscard]] Result<ReadSubscriptions> subscriptionsFromCsv(const QByteArray &csv, const QString &app, const QString &reason);
// How many were new. Errors as of entering.
[[nodiscard]] Result<int> importSubscriptions(Database &database, AccountId account, const ReadSubscriptions &read, qint64 now);

} // namespace yiren
