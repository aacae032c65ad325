#pragma once

#include "base/result.h"
#include "bills/accountid.h"
#include "retention/cohorttable.h"
#include "retention/forecastcheck.h"
#include "retention/leavinghours.h"
#include "retention/modelcheck.h"
#include "retention/purchasecheck.h"
#include "retention/retentionflow.h"
#include "retention/survivalreading.h"
#include "storage/database.h"

namespace yiren {

// Whose coming and staying is looked at. They are different things and never added up: followers of the official account, members of a paid
// membership, customers with a paid order.
enum class RetentionKind { Followers, Members, Buyers };

struct RetentionPlan {
    AccountId account{};
    RetentionKind kind = RetentionKind::Followers;
    Period period;     // of the flow; days from today on are not counted
    BusinessDay today; // in Beijing
    stats::CohortLength length = stats::CohortLength::Month;

    friend bool operator==(const RetentionPlan &a, const RetentionPlan &b)
    {
        return a.account == b.account && a.kind == b.kind && a.period.first == b.period.first && a.period.last == b.period.last
            && a.today == b.today && a.length == b.length;
    }
};

// Who came and who left, of one kind; of buyers nothing.
struct StayFacts {
    std::vector<Stay> stays;            // of followers and members
    std::vector<FollowerTotals> totals; // of followers, where WeChat told them
    std::vector<qint64> leftAt;         // moments of leaving that are known to the hour, UTC ms
    std::vector<qint64> sentAt;         // posts that went out, UTC ms
};
// Who bought what, the same for all kinds: whoever is to be won back bought something.
struct PurchaseFacts {
    std::vector<Buyer> buyers;
    std::vector<KnownRevenue> revenue; // of the last two years
};
struct RetentionFacts {
    StayFacts stays;
    PurchaseFacts purchases;
};

// Everything that the page shows; each part a value or why there is none.
struct RetentionReading {
    RetentionKind kind = RetentionKind::Followers;
    BusinessDay today{QDate()};
    // Of buyers NotIdentified "contract": nobody says that he leaves; see `purchases`, `repeats` (ANALYTICS B.8).
    stats::Outcome<LeavingFlow> flow = stats::refusal(stats::RefusalCode::NoData);
    stats::Outcome<CohortTable> cohorts = stats::refusal(stats::RefusalCode::NoData);
    // Of buyers the time to the second order: `curve` is the share that has not ordered again.
    stats::Outcome<SurvivalReading> survival = stats::refusal(stats::RefusalCode::NoData);
    stats::Outcome<PurchaseReading> purchases = stats::refusal(stats::RefusalCode::NoData);
    stats::Outcome<RepeatRate> repeats = stats::refusal(stats::RefusalCode::NoData);
    // 预测与实际 of every model that is shown: who leaves (of buyers nothing: see the next), purchases, the revenue of a week.
    stats::Outcome<ModelCheck> leavers = stats::refusal(stats::RefusalCode::NotIdentified, "contract");
    PurchaseChecks purchaseChecks;
    stats::Outcome<ForecastCheck> forecast = stats::refusal(stats::RefusalCode::NoData);
    stats::Outcome<LeavingHours> leavingHours = stats::refusal(stats::RefusalCode::NoData);
    std::vector<Buyer> buyers; // in the order of PurchaseReading::outlooks

    // The second part is still being counted: `buyers` is empty; what is made of them is that of before, or refuses "pending".
    bool isPending = false;

    // What the bars show: leavers of followers and members, repeat orders of buyers.
    const stats::Outcome<ModelCheck> &check() const { return kind == RetentionKind::Buyers ? purchaseChecks.orders : leavers; }
};

// For StorageThread::readHistory(): one pass through the tables each.
[[nodiscard]] Result<StayFacts> loadStayFacts(Database &database, const RetentionPlan &plan);
[[nodiscard]] Result<PurchaseFacts> loadPurchaseFacts(Database &database, const RetentionPlan &plan);
[[nodiscard]] Result<RetentionFacts> loadRetentionFacts(Database &database, const RetentionPlan &plan);
// The first part, which is there long before the rest: who comes and stays. What is of purchases is that of `before`, a whole
// reading, where it is of the same day, or refuses "pending".
[[nodiscard]] RetentionReading stayReading(const StayFacts &facts, const RetentionPlan &plan, const RetentionReading *before = nullptr);
// The whole. Pure and longer than a lane should be held, as the first part is: for a thread of the pool. What was cancelled refuses
// "cancelled". `before`: a whole reading of the same account; its purchase models are taken over where neither the day nor any order has
// changed since: they are the same for all kinds, lengths and periods, and by far the most of the work.
[[nodiscard]] RetentionReading retentionReading(RetentionFacts facts, const RetentionPlan &plan, const std::atomic_bool *cancel = nullptr,
                                                const RetentionReading *before = nullptr);
[[nodiscard]] RetentionReading withPurchases(RetentionReading ofStays, PurchaseFacts facts, const RetentionPlan &plan,
                                             const std::atomic_bool *cancel = nullptr, const RetentionReading *before = nullptr);

// The cohorts alone, for exports.
[[nodiscard]] Result<stats::Outcome<CohortTable>> loadCohorts(Database &database, const RetentionPlan &plan);

} // namespace yiren
