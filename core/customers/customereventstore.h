#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

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

class CustomerEventStore
{
public:
    explicit CustomerEventStore(Database &database) : m_database(database) {}

    // Inside the caller's transaction. False: an event with this key is there, and nothing was written.
    [[nodiscard]] Result<bool> add(AccountId account, const CustomerEvent &event);
    [[nodiscard]] Result<std::vector<CustomerEvent>> events(CustomerId customer); // newest first
    [[nodiscard]] Result<qint64> count(CustomerId customer, CustomerEventKind kind);

private:
    Database &m_database;
    std::optional<Statement> m_insert;
};

} // namespace yiren
