#include "insight/morning.h"

#include "bills/billstore.h"
#include "bills/fundrowstore.h"
#include "bills/quarantinestore.h"
#include "comments/commentstore.h"
#include "board/boardstore.h"
#include "complaints/complaintstore.h"
#include "content/postcheck.h"
#include "content/poststore.h"
#include "orders/refundstore.h"
#include "reconcile/blockers.h"
#include "reconcile/fundkind.h"
#include "reconcile/settlementstore.h"
#include "selling/refundrequeststore.h"
#include "shipping/shippingstore.h"

#include <algorithm>
#include <set>

namespace yiren {

namespace {

// Which days have bills.
struct BilledDays {
    std::set<BusinessDay> trade;
    std::set<BusinessDay> funds;
};

Result<BilledDays> billedDays(Database &database, AccountId account, Period period)
{
    const auto bills = BillStore(database).bills(account, period);
    if (!bills)
        return failure(bills.error());
    BilledDays days;
    for (const BillFacts &bill : *bills)
        (isTradeBill(bill.kind) ? days.trade : days.funds).insert(bill.day);
    return days;
}

Result<std::vector<FundMovement>> movementsIn(Database &database, AccountId account, Period period)
{
    std::vector<FundMovement> movements;
    for (const FundAccount fundAccount : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        const auto read = FundRowStore(database).eachRow(account, fundAccount, period, [&](BusinessDay, const FundRow &row) {
            movements.push_back({fundAccount, row});
            return Done();
        });
        if (!read)
            return failure(read.error());
    }
    return movements;
}

Done loadRevenue(Database &database, AccountId account, const BilledDays &billed, Morning &morning)
{
    const Period period{morning.today.plusDays(-revenueDays), morning.today};
    const auto rollups = RollupStore(database).days(account, period);
    const auto counts = OrderListStore(database).dayCounts(account, period);
    if (!rollups || !counts)
        return failure(rollups ? counts.error() : rollups.error());
    for (BusinessDay day = period.first; day < period.last; day = day.next()) {
        RevenueDay revenue{day, billed.trade.contains(day), {}};
        const auto rollup = std::find_if(rollups->begin(), rollups->end(), [day](const DayRollup &other) { return other.day == day; });
        if (rollup != rollups->end())
            revenue.sums = rollup->sums;
        const auto count = counts->find(day);
        morning.orders.push_back(count == counts->end() ? 0 : count->second);
        if (revenue.isBilled && !billed.funds.contains(day)) {
            ++morning.unbookedDays;
            morning.unbookedDay = morning.unbookedDay.value_or(day);
            morning.unbookedAmount += revenue.sums.settled;
        }
        morning.revenue.push_back(revenue);
    }
    morning.weekdayChange = changeAgainstWeekdays(morning.revenue, morning.yesterday());
    return {};
}

// Yesterday's money by the fund bills, and what they hold back.
void readFunds(const std::vector<FundMovement> &movements, const BilledDays &billed, Morning &morning, AttentionInput &input)
{
    std::vector<FundMovement> ofYesterday;
    for (const FundMovement &movement : movements) {
        if (BusinessDay::ofMs(movement.row.bookedAt) == morning.yesterday())
            ofYesterday.push_back(movement);
        if (fundKindOf(movement.row) == FundKind::Unknown)
            input.unknownFunds.push_back(movement);
    }
    morning.funds = fundFigures(movements);
    if (billed.funds.contains(morning.yesterday()))
        morning.arrived = fundFigures(ofYesterday).arrived;
}

Result<std::vector<QuarantinedRow>> undecidedLines(Database &database, AccountId account, Period period)
{
    auto lines = QuarantineStore(database).ofDays(account, period);
    const auto decisions = SettlementStore(database).ofDays(account, period);
    if (!lines || !decisions)
        return failure(!lines ? lines.error() : decisions.error());
    std::erase_if(*lines, [&](const QuarantinedRow &row) {
        const auto isAbout = [&](const Settlement &decision) { return decision.day == row.day && decision.key == settlementKey(row.line); };
        return std::any_of(decisions->begin(), decisions->end(), isAbout);
    });
    return lines;
}

Done loadAttention(Database &database, AccountId account, Morning &morning, AttentionInput &input)
{
    auto days = dayOverviews(database, account, {morning.today.plusDays(-attentionDays), morning.today});
    auto lines = undecidedLines(database, account, {morning.today.plusDays(-attentionDays), morning.today.next()});
    auto refunds = RefundStore(database).unfinished(account);
    PostFilter stuck;
    stuck.states = {PostState::Failed, PostState::Missed, PostState::Sending, PostState::Unknown, PostState::WaitingForYou};
    auto posts = PostStore(database).posts(account, stuck);
    if (!days || !lines || !refunds || !posts)
        return failure(!days ? days.error() : !lines ? lines.error() : !refunds ? refunds.error() : posts.error());
    const auto complaints = ComplaintStore(database).open(account);
    auto managed = ShippingStore(database).open(account);
    if (!complaints || !managed)
        return failure(complaints ? managed.error() : complaints.error());
    morning.shipping = heldCash(*managed);
    input.managed = std::move(*managed);
    for (const KeptComplaint &kept : *complaints)
        input.complaints.push_back(kept.complaint);
    auto unsent = RefundRequestStore(database).unsent(account);
    if (!unsent)
        return failure(unsent.error());
    input.unsent = std::move(*unsent);
    input.today = morning.today;
    morning.yesterdayState = days->back().state;
    input.days = std::move(*days);
    input.lines = std::move(*lines);
    input.unfinished = std::move(*refunds);
    input.posts = std::move(*posts);
    for (const Refund &refund : input.unfinished) {
        if (refund.status != RefundStatus::Processing)
            continue;
        ++morning.refundsUnderWay;
        morning.refundsAmount += refund.amount;
    }
    morning.attention = attentionOf(input);
    return {};
}

// What is planned is looked through now: at its hour it is too late to mend it.
void findUnfit(Database &database, const std::vector<Post> &planned, AttentionInput &input)
{
    for (const Post &post : planned) {
        if (post.state != PostState::Scheduled)
            continue;
        if (const auto finding = whatKeepsBack(database, post.article, post.kind))
            input.unfit.push_back({post, *finding});
    }
}

Done loadNextPosts(Database &database, AccountId account, Morning &morning, AttentionInput &input)
{
    PostFilter planned;
    planned.states = {PostState::Scheduled, PostState::Sending, PostState::Unknown};
    auto posts = PostStore(database).posts(account, planned);
    if (!posts)
        return failure(posts.error());
    std::erase_if(*posts, [](const Post &post) { return !post.due; });
    findUnfit(database, *posts, input);
    if (posts->size() > nextPostsShown)
        posts->resize(nextPostsShown);
    morning.nextPosts = std::move(*posts);
    return {};
}

} // namespace

Result<Morning> loadMorning(Database &database, AccountId account, BusinessDay today, std::optional<qint64> now)
{
    Morning morning;
    morning.today = today;
    const Period period{today.plusDays(-revenueDays), today};
    const auto billed = billedDays(database, account, period);
    const auto movements = movementsIn(database, account, period);
    auto newest = OrderListStore(database).page(account, {}, std::nullopt, newestOrdersShown);
    if (!billed || !movements || !newest)
        return failure(!billed ? billed.error() : !movements ? movements.error() : newest.error());
    morning.newestOrders = std::move(*newest);
    AttentionInput input;
    auto talks = InboxStore(database).threads(account, {TalkFilter::Which::Waiting, {}}, now.value_or(today.start().toMSecsSinceEpoch()),
                                              talksCounted);
    if (!talks)
        return failure(talks.error());
    input.talks = std::move(*talks);
    const auto comments = CommentStore(database).unanswered(account);
    if (!comments)
        return failure(comments.error());
    input.comments = *comments;
    const auto due = BoardStore(database).dueBefore(account, today.end().toMSecsSinceEpoch());
    if (!due)
        return failure(due.error());
    input.boardDue = qint64(due->size());
    auto tasks = tasksDue(database, account, today);
    if (!tasks)
        return failure(tasks.error());
    input.tasks = std::move(*tasks);
    auto versions = versionsOfDay(database, account, today);
    if (!versions)
        return failure(versions.error());
    input.versions = std::move(*versions);
    auto news = experimentNews(database, account);
    if (!news)
        return failure(news.error());
    input.news = std::move(*news);
    readFunds(*movements, *billed, morning, input);
    if (auto loaded = loadRevenue(database, account, *billed, morning); !loaded)
        return failure(loaded.error());
    if (auto loaded = loadNextPosts(database, account, morning, input); !loaded)
        return failure(loaded.error());
    if (auto loaded = loadAttention(database, account, morning, input); !loaded)
        return failure(loaded.error());
    return morning;
}

} // namespace yiren
