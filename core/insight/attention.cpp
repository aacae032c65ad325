#include "insight/attention.h"

#include <algorithm>
#include <functional>

namespace yiren {

namespace {

using AttentionKind = Attention::Kind;

// Counts the things of one kind and keeps the first and the last of their days.
class Tally
{
public:
    explicit Tally(AttentionKind kind) { m_item.kind = kind; }
    void add(std::optional<BusinessDay> day, qint64 count = 1)
    {
        m_item.count += count;
        if (!day)
            return;
        m_item.day = m_item.day ? std::min(*m_item.day, *day) : *day;
        m_item.lastDay = m_item.lastDay ? std::max(*m_item.lastDay, *day) : *day;
    }
    void addRefund(const Refund &refund)
    {
        if (m_item.order.isEmpty())
            m_item.order = refund.outTradeNo;
        add(refund.createdDay());
    }
    void addRequest(const RefundRequest &request)
    {
        if (m_item.order.isEmpty())
            m_item.order = request.outTradeNo;
        m_item.amount += request.refund;
        add(BusinessDay::ofMs(request.createdAt));
    }
    void appendTo(std::vector<Attention> &list) const
    {
        if (m_item.count > 0)
            list.push_back(m_item);
    }

private:
    Attention m_item;
};

// Newest first; the days beyond openDaysListed are one item.
void appendOpenDays(std::vector<Attention> &list, const std::vector<DayOverview> &days)
{
    size_t listed = 0;
    Tally older(AttentionKind::OpenDay);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (day->state != DayState::Open)
            continue;
        if (listed++ < openDaysListed)
            list.push_back({AttentionKind::OpenDay, day->blockers, day->day, day->day, {}});
        else
            older.add(day->day, day->blockers);
    }
    older.appendTo(list);
}

std::vector<Attention> postItems(AttentionKind kind, const std::vector<Post> &posts, const std::function<bool(const Post &)> &belongs)
{
    std::vector<Attention> items;
    for (const Post &post : posts) {
        if (belongs(post))
            items.push_back({kind, 1, {}, {}, {}, post});
    }
    return items;
}

std::vector<Attention> unfitItems(const std::vector<UnfitPost> &unfit)
{
    std::vector<Attention> items;
    for (const UnfitPost &one : unfit)
        items.push_back({AttentionKind::UnfitPosts, 1, {}, {}, {}, one.post, one.finding});
    return items;
}

// One by one, since each is mended by itself; those beyond postsListed are one item.
void appendPosts(std::vector<Attention> &list, const std::vector<Attention> &items)
{
    const size_t listed = std::min(items.size(), postsListed);
    list.insert(list.end(), items.begin(), items.begin() + std::ptrdiff_t(listed));
    if (listed == items.size())
        return;
    Attention others = items[listed];
    others.count = qint64(items.size() - listed);
    list.push_back(others);
}

std::function<bool(const Post &)> is(PostState state)
{
    return [state](const Post &post) { return post.state == state; };
}

// A post that goes its way has no reason to give; one that waits for WeChat's usual answer neither.
bool isHeldUp(const Post &post)
{
    return (post.state == PostState::Sending || post.state == PostState::Unknown) && !post.failure.isEmpty();
}

// One item for those that wait for words and one for those that wait for a solution, each with the clock that ends first.
void appendComplaints(std::vector<Attention> &list, const std::vector<Complaint> &complaints)
{
    for (const AttentionKind kind : {AttentionKind::ComplaintsToAnswer, AttentionKind::ComplaintsToSolve}) {
        Attention item;
        item.kind = kind;
        for (const Complaint &complaint : complaints) {
            const ComplaintClock clock = complaintClock(complaint);
            if (clock.duty == ComplaintClock::Duty::None || clock.waitsForWords() != (kind == AttentionKind::ComplaintsToAnswer))
                continue;
            if (item.count++ > 0 && item.clock.dueAt <= clock.dueAt)
                continue;
            item.complaint = complaint.id;
            item.clock = clock;
        }
        if (item.count > 0)
            list.push_back(item);
    }
}

// One item, that leads to the one whose window closes first.
void appendTalks(std::vector<Attention> &list, const std::vector<TalkThread> &talks)
{
    if (talks.empty())
        return;
    Attention item;
    item.kind = AttentionKind::MessagesToAnswer;
    item.count = static_cast<qint64>(talks.size());
    const TalkThread *first = nullptr; // who complained may stand before
    for (const TalkThread &talk : talks) {
        if (!talk.window.isOpen(0)) // it never was, or nothing may be said any more
            continue;
        item.closings.push_back(talk.window.closesAt);
        if (!first || talk.window.closesAt < first->window.closesAt)
            first = &talk;
    }
    item.customer = first ? first->customer : talks.front().customer;
    std::ranges::sort(item.closings);
    list.push_back(item);
}

void appendCount(std::vector<Attention> &list, AttentionKind kind, qint64 count)
{
    if (count == 0)
        return;
    Attention item;
    item.kind = kind;
    item.count = count;
    list.push_back(item);
}

// One by one, since each is somebody's; those beyond tasksListed are one item.
void appendTasks(std::vector<Attention> &list, const std::vector<CustomerTask> &tasks)
{
    for (size_t i = 0; i < tasks.size() && i <= tasksListed; ++i) {
        Attention item;
        item.kind = AttentionKind::TasksDue;
        item.count = i < tasksListed ? 1 : qint64(tasks.size() - tasksListed);
        item.day = item.lastDay = tasks[i].note.due;
        item.customer = tasks[i].customer;
        item.task = tasks[i];
        list.push_back(item);
    }
}

// What happened to each, then what is to be shown today.
void appendExperiments(std::vector<Attention> &list, const AttentionInput &input)
{
    for (const ExperimentNews &news : input.news) {
        Attention item;
        item.kind = news.isBroken ? AttentionKind::BrokenExperiment : AttentionKind::DecidedExperiment;
        item.count = 1;
        item.news = news;
        list.push_back(item);
    }
    for (const VersionOfDay &version : input.versions) {
        Attention due;
        due.kind = AttentionKind::VersionOfToday;
        due.count = 1;
        due.day = due.lastDay = version.day;
        due.version = version;
        list.push_back(due);
    }
}

// Those that were paid before yesterday have waited for a day and more.
void appendToShip(std::vector<Attention> &list, const std::vector<ManagedOrder> &orders, BusinessDay today)
{
    Attention item;
    item.kind = AttentionKind::OrdersToShip;
    for (const ManagedOrder &order : orders) {
        const BusinessDay paid = BusinessDay::ofMs(order.paidAt);
        if (order.state != ManagedOrder::State::ToShip || paid.daysTo(today) < 2)
            continue;
        ++item.count;
        item.amount += order.paid;
        item.day = item.day ? std::min(*item.day, paid) : paid;
    }
    if (item.count > 0)
        list.push_back(item);
}

Tally unsentIn(const std::vector<RefundRequest> &requests)
{
    Tally tally(AttentionKind::UnsentRefunds);
    for (const RefundRequest &request : requests)
        tally.addRequest(request);
    return tally;
}

Tally daysIn(AttentionKind kind, const std::vector<DayOverview> &days, DayState state)
{
    Tally tally(kind);
    for (const DayOverview &day : days) {
        if (day.state == state)
            tally.add(day.day);
    }
    return tally;
}

// Days without a bill between the first and the last that have one: before the first there may have been no shop.
Tally missingBills(const std::vector<DayOverview> &days)
{
    const auto hasBill = [](const DayOverview &day) { return day.state != DayState::NoBill; };
    const auto first = std::find_if(days.begin(), days.end(), hasBill);
    const auto last = std::find_if(days.rbegin(), days.rend(), hasBill).base();
    Tally tally(AttentionKind::MissingBills);
    for (auto day = first; day < last; ++day) {
        if (!hasBill(*day))
            tally.add(day->day);
    }
    return tally;
}

} // namespace

std::vector<Attention> attentionOf(const AttentionInput &input)
{
    Tally failed(AttentionKind::FailedRefunds), slow(AttentionKind::SlowRefunds), lines(AttentionKind::UnreadableLines),
        unknown(AttentionKind::UnknownMovements);
    for (const Refund &refund : input.unfinished) {
        if (refund.status == RefundStatus::Abnormal)
            failed.addRefund(refund);
        else if (refund.createdDay() && refund.createdDay()->daysTo(input.today) > slowRefundDays)
            slow.addRefund(refund);
    }
    for (const QuarantinedRow &line : input.lines)
        lines.add(line.day);
    for (const FundMovement &movement : input.unknownFunds)
        unknown.add(BusinessDay::ofMs(movement.row.bookedAt));
    std::vector<Attention> list;
    appendComplaints(list, input.complaints);
    appendTalks(list, input.talks);
    failed.appendTo(list);
    unsentIn(input.unsent).appendTo(list);
    appendToShip(list, input.managed, input.today);
    appendPosts(list, postItems(AttentionKind::FailedPosts, input.posts, is(PostState::Failed)));
    appendPosts(list, postItems(AttentionKind::MissedPosts, input.posts, is(PostState::Missed)));
    appendPosts(list, postItems(AttentionKind::HeldUpPosts, input.posts, isHeldUp));
    appendPosts(list, unfitItems(input.unfit));
    appendOpenDays(list, input.days);
    lines.appendTo(list);
    unknown.appendTo(list);
    appendPosts(list, postItems(AttentionKind::WaitingPosts, input.posts, is(PostState::WaitingForYou)));
    appendCount(list, AttentionKind::CommentsToAnswer, input.comments);
    appendTasks(list, input.tasks);
    appendExperiments(list, input);
    appendCount(list, AttentionKind::BoardDue, input.boardDue);
    missingBills(input.days).appendTo(list);
    slow.appendTo(list);
    daysIn(AttentionKind::UncomparedDays, input.days, DayState::NotReconciled).appendTo(list);
    daysIn(AttentionKind::ClosableDays, input.days, DayState::Ready).appendTo(list);
    return list;
}

} // namespace yiren
