#pragma once

#include "bills/rollupstore.h"
#include "insight/attention.h"
#include "orders/orderliststore.h"

namespace yiren {

// One day of the revenue chart. Revenue is what the day's trade bill brings in: 应结订单金额 - 退款金额 - 手续费.
struct RevenueDay {
    BusinessDay day{QDate()};
    bool isBilled = false; // without a bill nothing is known of the day
    Rollup sums;

    friend bool operator==(const RevenueDay &, const RevenueDay &) = default;
};

// What the chart says in one sentence.
struct RevenueFacts {
    Money total;
    qint64 billedDays = 0;
    std::optional<RevenueDay> best; // the first of equals; nothing without a bill
};
[[nodiscard]] RevenueFacts revenueFacts(const std::vector<RevenueDay> &days);

// How far `day` lies from the mean of the same weekday in the four weeks before it, as a share of that mean: 0.18 is 18 % more. Nothing
// with fewer than three such days, without a bill of the day, or when the mean is not above zero.
[[nodiscard]] std::optional<double> changeAgainstWeekdays(const std::vector<RevenueDay> &days, BusinessDay day);

// What the fund bills of some days say of trading and of money held back.
struct FundFigures {
    Money arrived;                      // payments less fees less refunds
    Money held;                         // taken for complaints and not given back, never negative
    std::optional<BusinessDay> heldDay; // of the newest such movement
};
[[nodiscard]] FundFigures fundFigures(const std::vector<FundMovement> &movements);

// The morning's first look: yesterday's money, what is under way, what waits, how the last weeks went.
struct Morning {
    BusinessDay today{QDate()};
    std::vector<RevenueDay> revenue;     // the last revenueDays days, ending with yesterday
    std::optional<double> weekdayChange; // of yesterday's revenue
    std::optional<Money> arrived;        // yesterday, by its fund bills; nothing without one
    FundFigures funds;                   // of the last revenueDays days
    HeldCash shipping;                   // of the Mini Program's orders
    qint64 refundsUnderWay = 0;
    Money refundsAmount;                    // of those
    qint64 unbookedDays = 0;                // of the last revenueDays days: with a trade bill and without a fund bill
    Money unbookedAmount;                   // what they bring in
    std::optional<BusinessDay> unbookedDay; // the first of them
    std::vector<qint64> orders;             // how many were made, day by day as `revenue`
    DayState yesterdayState = DayState::NoBill;
    std::vector<Attention> attention; //
    std::vector<Post> nextPosts;      // what goes out next, or is under way, by its time
    std::vector<ListedOrder> newestOrders;

    BusinessDay yesterday() const { return today.previous(); }
};

inline constexpr int revenueDays = 30;
inline constexpr int attentionDays = 90; // WeChat gives bills for three months: what lies further back can't be fetched any more
inline constexpr int newestOrdersShown = 8;
inline constexpr size_t nextPostsShown = 5;
inline constexpr int talksCounted = 500;

// For StorageThread::read(). `today` is the Beijing day. now: UTC ms, for what may still be answered; nothing: at the beginning of the day.
[[nodiscard]] Result<Morning> loadMorning(Database &database, AccountId account, BusinessDay today,
                                          std::optional<qint64> now = std::nullopt);

} // namespace yiren
