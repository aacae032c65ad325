#include "retention/retentionreading.h"

#include "retention/buyerstore.h"
#include "retention/dailyfigurestore.h"
#include "retention/daynumber.h"
#include "retention/staystore.h"

#include <algorithm>

namespace yiren {

namespace {

// The days of the period that are over.
Period wholeDays(const RetentionPlan &plan)
{
    return {plan.period.first, std::min(plan.period.last, plan.today)};
}

// Buyers as if their second order were what ends a stay: the curve is who has not ordered again.
std::vector<Stay> untilSecondOrder(const std::vector<Buyer> &buyers)
{
    std::vector<Stay> stays;
    const auto startOf = [](std::int32_t day) { return BusinessDay(dateOf(day)).start().toMSecsSinceEpoch(); };
    for (const Buyer &buyer : buyers) {
        if (buyer.days.empty())
            continue;
        const qint64 from = startOf(buyer.days.front());
        const auto second = buyer.days.size() > 1 ? std::optional(startOf(buyer.days[1])) : std::nullopt;
        stays.push_back({toInteger(buyer.id), from, second, from, true, buyer.source});
    }
    return stays;
}

stats::Outcome<CohortTable> cohortsOf(const std::vector<Buyer> &buyers, const RetentionPlan &plan)
{
    std::vector<std::vector<std::int32_t>> days;
    for (const Buyer &buyer : buyers)
        days.push_back(buyer.days);
    return cohortTable(days, plan.length, plan.today.previous());
}

void addPurchases(RetentionReading &reading, const std::atomic_bool *cancel, const RetentionReading *before)
{
    if (before && before->today == reading.today && before->buyers == reading.buyers) {
        reading.purchases = before->purchases;
        reading.repeats = before->repeats;
        reading.purchaseChecks = before->purchaseChecks;
        return;
    }
    reading.purchases = purchaseReading(reading.buyers, reading.today, cancel);
    reading.repeats = repeatRate(reading.buyers, reading.today);
    reading.purchaseChecks = purchaseChecks(reading.buyers, reading.today, cancel, reading.purchases ? &reading.purchases->fits : nullptr);
}

void addBuyers(RetentionReading &reading, const RetentionPlan &plan)
{
    reading.flow = stats::refusal(stats::RefusalCode::NotIdentified, "contract");
    reading.cohorts = cohortsOf(reading.buyers, plan);
    reading.survival = survivalReading(untilSecondOrder(reading.buyers), plan.today.start().toMSecsSinceEpoch());
}

void addStays(RetentionReading &reading, const StayFacts &facts, const RetentionPlan &plan)
{
    const bool isListed = plan.kind == RetentionKind::Members || !facts.stays.empty();
    reading.flow = isListed ? leavingFlow(facts.stays, wholeDays(plan)) : leavingFlow(facts.totals, wholeDays(plan));
    reading.cohorts = cohortTable(facts.stays, plan.length, plan.today.previous());
    reading.survival = survivalReading(facts.stays, plan.today.start().toMSecsSinceEpoch());
    reading.leavers = checkOfModel(facts.stays, plan.today);
}

// Until the purchases are counted.
void keepPurchases(RetentionReading &reading, const RetentionReading *before)
{
    reading.isPending = true;
    if (before && before->today == reading.today) {
        reading.purchases = before->purchases;
        reading.repeats = before->repeats;
        reading.purchaseChecks = before->purchaseChecks;
        reading.forecast = before->forecast;
        return;
    }
    const auto pending = stats::refusal(stats::RefusalCode::NoData, "pending");
    reading.purchases = pending;
    reading.repeats = pending;
    reading.purchaseChecks.orders = pending;
    reading.purchaseChecks.revenue = pending;
    reading.purchaseChecks.chances = pending;
    reading.forecast = pending;
}

Result<std::vector<Stay>> loadStays(StayStore &store, const RetentionPlan &plan)
{
    if (plan.kind == RetentionKind::Buyers)
        return std::vector<Stay>();
    return plan.kind == RetentionKind::Members ? store.members(plan.account, plan.today) : store.followers(plan.account);
}

} // namespace

Result<StayFacts> loadStayFacts(Database &database, const RetentionPlan &plan)
{
    StayStore store(database);
    StayFacts facts;
    auto stays = loadStays(store, plan);
    if (!stays)
        return failure(stays.error());
    facts.stays = std::move(*stays);
    if (plan.kind != RetentionKind::Followers)
        return facts;
    auto totals = store.totals(plan.account, wholeDays(plan));
    auto moments = totals ? store.knownMoments(plan.account) : failure(totals.error());
    auto posts = moments ? store.sentPosts(plan.account) : failure(moments.error());
    if (!posts)
        return failure(posts.error());
    facts.totals = std::move(*totals);
    facts.leftAt = std::move(*moments);
    facts.sentAt = std::move(*posts);
    return facts;
}

Result<PurchaseFacts> loadPurchaseFacts(Database &database, const RetentionPlan &plan)
{
    auto buyers = BuyerStore(database).buyers(plan.account, plan.today);
    auto revenue = buyers ? DailyFigureStore(database).revenue(plan.account, {plan.today.plusDays(-daysOfRevenueHistory), plan.today})
                          : failure(buyers.error());
    if (!revenue)
        return failure(revenue.error());
    return PurchaseFacts{std::move(*buyers), std::move(*revenue)};
}

Result<RetentionFacts> loadRetentionFacts(Database &database, const RetentionPlan &plan)
{
    auto stays = loadStayFacts(database, plan);
    auto purchases = stays ? loadPurchaseFacts(database, plan) : failure(stays.error());
    if (!purchases)
        return failure(purchases.error());
    return RetentionFacts{std::move(*stays), std::move(*purchases)};
}

RetentionReading stayReading(const StayFacts &facts, const RetentionPlan &plan, const RetentionReading *before)
{
    RetentionReading reading;
    reading.kind = plan.kind;
    reading.today = plan.today;
    keepPurchases(reading, before);
    if (plan.kind != RetentionKind::Buyers)
        addStays(reading, facts, plan);
    reading.leavingHours = leavingHours(facts.leftAt, facts.sentAt);
    return reading;
}

RetentionReading withPurchases(RetentionReading ofStays, PurchaseFacts facts, const RetentionPlan &plan, const std::atomic_bool *cancel,
                               const RetentionReading *before)
{
    RetentionReading reading = std::move(ofStays);
    reading.isPending = false;
    reading.buyers = std::move(facts.buyers);
    addPurchases(reading, cancel, before);
    reading.forecast = forecastCheck(facts.revenue);
    if (plan.kind == RetentionKind::Buyers)
        addBuyers(reading, plan);
    return reading;
}

RetentionReading retentionReading(RetentionFacts facts, const RetentionPlan &plan, const std::atomic_bool *cancel,
                                  const RetentionReading *before)
{
    return withPurchases(stayReading(facts.stays, plan), std::move(facts.purchases), plan, cancel, before);
}

Result<stats::Outcome<CohortTable>> loadCohorts(Database &database, const RetentionPlan &plan)
{
    if (plan.kind == RetentionKind::Buyers) {
        const auto buyers = BuyerStore(database).buyers(plan.account, plan.today);
        if (!buyers)
            return failure(buyers.error());
        return cohortsOf(*buyers, plan);
    }
    StayStore store(database);
    const auto stays = loadStays(store, plan);
    if (!stays)
        return failure(stays.error());
    return cohortTable(*stays, plan.length, plan.today.previous());
}

} // namespace yiren
