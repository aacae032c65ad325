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
    enum class Kind {
        Order,
        Refund,
        Event,
        Tag,
        Note,
        Comment,
        Message,
        Campaign,
        Group,
        Booking,
        Course,
        Membership,
        Points,
        Coupon,
        Complaint,
    };

    Kind kind = Kind::Event;
    qint64 id = 0; // within its kind
    qint64 at = 0; // UTC ms
    // Of an order, a refund or a complaint its state as WeChat names it, of an event its kind, of a message who said it ("customer", "us",
    // "rule", "colleague") or "failed", of a campaign's message the channel, of a group "joined" or "left", of an appointment "booked" or
    // "cancelled", of a course "enrolled", "attended" or "cancelled", of a membership "began" or "cancelled", of points "earned",
    // "reversed", "spent" or "given", of a coupon "issued", "used", "returned" or "withdrawn", else empty.
    QString what;
    // Product, subject, tag, note, comment under an article, words, group, level with its days, how many points, code, complaint.
    QString text;
    Money amount;   // of orders, refunds, coupons and complaints
    QString number; // our number of the order; empty: it has to do with none

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

// Everything of one customer, newest first: orders that this one paid or that were made for this one, refunds, events, tags, notes that
// were not deleted, comments, campaigns, customer groups that were joined and left, what was said over every channel, appointments (by
// their beginning), courses, memberships, points, coupons and complaints, read where it is kept.
class CustomerTimelineStore
{
public:
    explicit CustomerTimelineStore(Database &database) : m_database(database) {}

    // At most `limit` entries behind `after` (from the newest without it), of these kinds only; none: of all.
    [[nodiscard]] Result<std::vector<TimelineEntry>> page(AccountId account, CustomerId customer, const std::optional<TimelineEntry> &after,
                                                          int limit, const std::vector<TimelineEntry::Kind> &kinds = {});

    // Our numbers of the latest orders, newest first.
    [[nodiscard]] Result<QStringList> latestOrders(AccountId account, CustomerId customer, int limit);

private:
    Database &m_database;
};

} // namespace yiren
