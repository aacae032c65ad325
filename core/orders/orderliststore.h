#pragma once

#include "bills/accountid.h"
#include "orders/order.h"
#include "orders/orderwordstore.h"
#include "storage/database.h"
#include "time/durations.h"
#include "time/period.h"

#include <map>
#include <vector>

namespace yiren {

// What an order is to the one who looks through them. Refunded: wholly or in part, or a refund is under way.
enum class OrderGroup { Unpaid, Paid, Refunded, Closed };

[[nodiscard]] QString orderStateName(OrderGroup state); // "unpaid", "paid", "refunded", "closed": stable
[[nodiscard]] std::optional<OrderGroup> orderStateFromName(QStringView name);

// How a list of orders is sorted. By time, newest first, has an index; by amount all orders of the filter are looked through.
struct OrderSorting {
    enum class By { Time, Amount };
    By by = By::Time; // the moment an order is listed under
    bool isAscending = false;

    friend bool operator==(const OrderSorting &, const OrderSorting &) = default;
};

// Which orders are listed, and how they are sorted. Each word, parted by spaces, is the end of our or WeChat's order number, the beginning
// of the openid, or stands in the product or in the payer's name.
struct OrderFilter {
    std::optional<OrderGroup> state;
    std::optional<Period> period; // by the moment an order is listed under
    QString words;
    bool isRefundUnderWay = false; // only those with a refund that was asked for and is not paid out, accepted by WeChat Pay or not
    std::optional<RecordSource> source{};
    OrderSorting sorting{};
};

// Orders that nobody has paid, of all days.
struct UnpaidOrders {
    qint64 count = 0;
    std::optional<qint64> oldest; // when the oldest was made, UTC ms; nothing: none says when
};

// One row of the list.
struct ListedOrder {
    Order order;
    OrderGroup state = OrderGroup::Unpaid;
    Money refunded;    // the larger of what the order says and of its refunds that were not closed
    QString payerName; // of the customer with the order's openid; empty: not known
    // Of an order that waits here for its payment, when WeChat Pay last said that nobody has paid it, UTC ms; 0: it never did. Nothing: it
    // was not asked for from here, or is over.
    std::optional<qint64> unpaidAsOf{};

    // The moment the order is listed under: its creation, else its payment, else the start of time.
    qint64 listedAt() const { return order.createdAt.value_or(order.paidAt.value_or(0)); }

    // It may have been paid in the meantime: what WeChat Pay said of it is older than a quarter of an hour, or it has said nothing.
    bool isPaymentUnknown(qint64 now) const { return state == OrderGroup::Unpaid && unpaidAsOf && now - *unpaidAsOf > 15 * minuteMs; }

    friend bool operator==(const ListedOrder &, const ListedOrder &) = default;
};

// How many orders there are in a state, and what they come to.
struct OrderSum {
    qint64 count = 0;
    Money amount;

    friend bool operator==(const OrderSum &, const OrderSum &) = default;
};

// The ledger's orders as a list.
class OrderListStore
{
public:
    explicit OrderListStore(Database &database, const OrderWordLimits &limits = {}) : m_database(database), m_limits(limits) {}

    // Where a page begins: behind this row.
    struct Place {
        qint64 key = 0; // what is sorted by: listedAt(), or fen
        qint64 id = 0;
    };
    [[nodiscard]] static Place placeOf(const ListedOrder &row, OrderSorting sorting);
    // At most `limit` rows behind `after` (from the start without it). A row comes once, whatever is added between two pages.
    [[nodiscard]] Result<std::vector<ListedOrder>> page(AccountId account, const OrderFilter &filter, std::optional<Place> after,
                                                        int limit);
    // Nothing: the order is not there.
    [[nodiscard]] Result<std::optional<ListedOrder>> order(AccountId account, const OutTradeNo &number, int occurrence);
    // By state, for period and words of the filter whatever its state; states without orders are missing.
    [[nodiscard]] Result<std::map<OrderGroup, OrderSum>> sums(AccountId account, const OrderFilter &filter);
    [[nodiscard]] Result<UnpaidOrders> unpaid(AccountId account);
    // How many orders are listed under each day of the period; days without any are missing.
    [[nodiscard]] Result<std::map<BusinessDay, qint64>> dayCounts(AccountId account, Period period);

private:
    Result<std::vector<OrderWord>> lookUp(AccountId account, const OrderFilter &filter);

    Database &m_database;
    const OrderWordLimits m_limits;
};

} // namespace yiren
