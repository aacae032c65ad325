#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

#include <QLatin1String>

#include <optional>
#include <vector>

namespace yiren {

// What a person did or what was done about this person, besides orders and refunds (customer_event.kind).
enum class CustomerEventKind { Follow, Unfollow, View, Purchase, Interaction, Message, Article };
[[nodiscard]] QString customerEventName(CustomerEventKind kind); // "follow", "unfollow", "view", "purchase", "interaction", …
[[nodiscard]] std::optional<CustomerEventKind> customerEventFromName(QStringView name);

struct CustomerEvent {
    CustomerId customer{};
    CustomerEventKind kind = CustomerEventKind::View;
    qint64 at = 0;   // UTC ms
    QString subject; // what it was about: an article, a product, a scene
    QString key;     // what makes it one of its kind in this account: the same key again is a duplicate
    std::optional<qint64> batchId;
};

// How keys of events begin that WeChat pushed as they happened.
inline constexpr QLatin1String pushedEventStart("push:");

class CustomerEventStore
{
public:
    explicit CustomerEventStore(Database &database) : m_database(database) {}

    // Inside the caller's transaction. False: an event with this key is there, and nothing was written.
    [[nodiscard]] Result<bool> add(AccountId account, const CustomerEvent &event);
    [[nodiscard]] Result<std::vector<CustomerEvent>> events(CustomerId customer); // newest first
    [[nodiscard]] Result<qint64> count(CustomerId customer, CustomerEventKind kind);
    // When the customer followed, or left, if that is the last of both that is known and a push told of it, UTC ms.
    [[nodiscard]] Result<std::optional<qint64>> lastPushed(CustomerId customer, CustomerEventKind followOrUnfollow);

private:
    Database &m_database;
    std::optional<Statement> m_insert;
};

} // namespace yiren
