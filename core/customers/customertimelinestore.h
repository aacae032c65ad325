#pragma once

#include "base/money.h"
#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

#include <QStringList>

#include <vector>

namespace yiren {

// One thing that happened between a customer and the founder.
struct TimelineEntry {
    enum class Kind { Order, Refund, Event, Tag, Note, Comment, Message, Campaign, Group };

    Kind kind = Kind::Event;
    qint64 id = 0; // within its kind
    qint64 at = 0; // UTC ms
    QString what; // of an order or a refund its state as WeChat names it, of an event its kind, of a message who said it ("customer", "us",
                  // "rule", "colleague") or "failed", of a campaign's message the channel, of a group "joined" or "left", else empty
    QString text; // product, subject, tag, note, comment under an article, words, group
    Money amount; // of orders and refunds
    QString number; // our number of the order, also of a refund's

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

// Everything of one customer, newest first: orders, refunds, events, tags, notes that were not deleted, comments, campaigns, customer
// groups that were joined and left, and what was said over every channel, read where it is kept.
class CustomerTimelineStore
{
public:
    explicit CustomerTimelineStore(Database &database) : m_database(database) {}

    // At most `limit` entries behind `after` (from the newest without it).
    [[nodiscard]] Result<std::vector<TimelineEntry>> page(AccountId account, CustomerId customer, const std::optional<TimelineEntry> &after,
                                                          int limit);

    // Our numbers of the latest orders, newest first.
    [[nodiscard]] Result<QStringList> latestOrders(AccountId account, CustomerId customer, int limit);

private:
    Database &m_database;
};

} // namespace yiren
