#include "insight/attention.h"

#include <QtTest>

using namespace yiren;
using Kind = Attention::Kind;

namespace {

const BusinessDay today{QDate(2026, 11, 22)};

DayOverview overview(int daysAgo, DayState state, qint64 blockers = 0)
{
    DayOverview made;
    made.day = today.plusDays(-daysAgo);
    made.state = state;
    made.blockers = blockers;
    return made;
}

Refund refundOf(const QString &order, RefundStatus status, int daysAgo)
{
    Refund refund;
    refund.outTradeNo = OutTradeNo(order);
    refund.status = status;
    refund.createdAt = today.plusDays(-daysAgo).start().toMSecsSinceEpoch();
    return refund;
}

AttentionInput input()
{
    AttentionInput made;
    made.today = today;
    return made;
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWhenAllIsDone();
    void missesBillsOnlyBetweenBills();
    void listsTheNewestOpenDaysAndCountsTheOthers();
    void tellsRefundsThatFailedFromSlowOnes();
    void tellsRefundsThatNobodyAccepted();
    void listsThreePostsAndCountsTheOthers();
    void saysWhichPostsAreHeldUp();
    void listsPlannedPostsThatCannotGoOutWithWhatKeepsThemBack();
    void complaintsComeFirstWithTheClockThatEndsFirst();
    void ordersThatWaitedForADayAreCountedWithTheirMoney();
    void customersWhoWaitAreOneLineThatLeadsToTheFirst();
    void commentsThatWaitAreOneLine();
    void tasksAreALineEachThatLeadsToTheCustomer();
    void theVersionOfTheDayIsALineForEachExperiment();
    void whatHappenedToEachExperimentIsALine();
    void putsTheMostUrgentFirst();
};

void TestAttention::isEmptyWhenAllIsDone()
{
    AttentionInput done = input();
    done.days = {overview(2, DayState::Closed), overview(1, DayState::Closed)};
    QVERIFY(attentionOf(done).empty());
    QVERIFY(attentionOf(input()).empty());
}

void TestAttention::missesBillsOnlyBetweenBills()
{
    AttentionInput some = input();
    some.days = {overview(6, DayState::NoBill), overview(5, DayState::Closed), overview(4, DayState::NoBill),
                 overview(3, DayState::NoBill), overview(2, DayState::Closed), overview(1, DayState::NoBill)};
    const std::vector<Attention> expected{{Kind::MissingBills, 2, today.plusDays(-4), today.plusDays(-3), {}}};
    QVERIFY(attentionOf(some) == expected);
}

void TestAttention::listsTheNewestOpenDaysAndCountsTheOthers()
{
    AttentionInput some = input();
    some.days = {overview(5, DayState::Open, 1), overview(4, DayState::Open, 2), overview(3, DayState::Open, 4),
                 overview(2, DayState::Open, 8), overview(1, DayState::Open, 16)};
    const auto day = [](int ago) { return today.plusDays(-ago); };
    const std::vector<Attention> expected{{Kind::OpenDay, 16, day(1), day(1), {}},
                                          {Kind::OpenDay, 8, day(2), day(2), {}},
                                          {Kind::OpenDay, 4, day(3), day(3), {}},
                                          {Kind::OpenDay, 3, day(5), day(4), {}}};
    QVERIFY(attentionOf(some) == expected);
}

void TestAttention::tellsRefundsThatFailedFromSlowOnes()
{
    AttentionInput some = input();
    some.unfinished = {refundOf(QStringLiteral("fresh"), RefundStatus::Processing, 3),
                       refundOf(QStringLiteral("slow"), RefundStatus::Processing, 4),
                       refundOf(QStringLiteral("failed"), RefundStatus::Abnormal, 0)};
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].kind, Kind::FailedRefunds);
    QCOMPARE(list[0].order.toString(), QStringLiteral("failed"));
    QCOMPARE(list[1].kind, Kind::SlowRefunds);
    QCOMPARE(list[1].count, 1);
    QCOMPARE(list[1].order.toString(), QStringLiteral("slow"));
}

void TestAttention::tellsRefundsThatNobodyAccepted()
{
    AttentionInput some = input();
    RefundRequest stuck;
    stuck.outTradeNo = OutTradeNo(QStringLiteral("A1"));
    stuck.refund = Money::fromFen(1500);
    RefundRequest other = stuck;
    other.outTradeNo = OutTradeNo(QStringLiteral("A2"));
    some.unsent = {stuck, other};
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].kind, Kind::UnsentRefunds);
    QCOMPARE(list[0].count, 2);
    QCOMPARE(list[0].amount, Money::fromFen(3000));
    QCOMPARE(list[0].order.toString(), QStringLiteral("A1"));
}

void TestAttention::listsThreePostsAndCountsTheOthers()
{
    const auto post = [](qint64 id, PostState state, const char *title) {
        Post made;
        made.id = PostId(id);
        made.state = state;
        made.article.title = QString::fromUtf8(title);
        return made;
    };
    AttentionInput some = input();
    some.posts = {post(7, PostState::WaitingForYou, "答读者问"),
                  post(8, PostState::Failed, "釉料小样"),
                  post(9, PostState::Missed, "夜里"),
                  post(10, PostState::Failed, "第二篇"),
                  post(11, PostState::Failed, "三"),
                  post(12, PostState::Failed, "四"),
                  post(13, PostState::Failed, "五")};
    std::vector<std::tuple<Kind, qint64, qint64>> found;
    for (const Attention &item : attentionOf(some))
        found.emplace_back(item.kind, item.count, toInteger(item.post->id));
    const std::vector<std::tuple<Kind, qint64, qint64>> expected{{Kind::FailedPosts, 1, 8},  {Kind::FailedPosts, 1, 10},
                                                                 {Kind::FailedPosts, 1, 11}, {Kind::FailedPosts, 2, 12},
                                                                 {Kind::MissedPosts, 1, 9},  {Kind::WaitingPosts, 1, 7}};
    QVERIFY(found == expected);
}

void TestAttention::saysWhichPostsAreHeldUp()
{
    const auto post = [](qint64 id, PostState state, const char *failure) {
        Post made;
        made.id = PostId(id);
        made.state = state;
        made.failure = QString::fromLatin1(failure);
        return made;
    };
    AttentionInput some = input();
    some.posts = {post(7, PostState::Sending, ""), post(8, PostState::Unknown, "post.asking"), post(9, PostState::Sending, "wechat.40164")};
    std::vector<qint64> found;
    for (const Attention &item : attentionOf(some)) {
        QVERIFY(item.kind == Kind::HeldUpPosts);
        found.push_back(toInteger(item.post->id));
    }
    QVERIFY(found == std::vector<qint64>({8, 9}));
}

void TestAttention::listsPlannedPostsThatCannotGoOutWithWhatKeepsThemBack()
{
    const auto unfit = [](qint64 id, const char *rule) {
        UnfitPost made;
        made.post.id = PostId(id);
        made.finding.rule = QString::fromLatin1(rule);
        return made;
    };
    AttentionInput some = input();
    some.unfit = {unfit(7, "cover.missing"), unfit(8, "title.too_long"), unfit(9, "cover.missing"), unfit(10, "title.missing"),
                  unfit(11, "cover.missing")};
    const std::vector<Attention> list = attentionOf(some);
    QCOMPARE(list.size(), size_t(4)); // three, and how many more
    QVERIFY(list[1].kind == Kind::UnfitPosts && list[1].count == 1);
    QCOMPARE(toInteger(list[1].post->id), 8);
    QCOMPARE(list[1].finding->rule, QStringLiteral("title.too_long"));
    QCOMPARE(list[3].count, 2);
    QCOMPARE(toInteger(list[3].post->id), 10);
}

void TestAttention::complaintsComeFirstWithTheClockThatEndsFirst()
{
    constexpr qint64 hour = 3'600'000;
    const auto complaint = [](const char *id, const char *state, qint64 at) {
        Complaint made;
        made.id = QLatin1String(id);
        made.state = QLatin1String(state);
        made.complainedAt = at;
        return made;
    };
    AttentionInput some = input();
    some.unfinished = {refundOf(QStringLiteral("A"), RefundStatus::Abnormal, 1)};
    some.complaints = {complaint("solved", "PROCESSED", 0), complaint("late", "PENDING", 5 * hour), complaint("first", "PENDING", hour),
                       complaint("worked on", "PROCESSING", 2 * hour)};
    const std::vector<Attention> list = attentionOf(some);
    QCOMPARE(list.size(), size_t(3));
    QCOMPARE(list[0].kind, Kind::ComplaintsToAnswer);
    QCOMPARE(list[0].count, 2);
    QCOMPARE(list[0].complaint, QStringLiteral("first"));
    QCOMPARE(list[0].clock.dueAt, 25 * hour);
    QCOMPARE(list[1].kind, Kind::ComplaintsToSolve);
    QCOMPARE(list[1].complaint, QStringLiteral("worked on"));
    QCOMPARE(list[1].clock.dueAt, 74 * hour);
    QCOMPARE(list[2].kind, Kind::FailedRefunds);
}

void TestAttention::ordersThatWaitedForADayAreCountedWithTheirMoney()
{
    const auto order = [](ManagedOrder::State state, int daysAgo, qint64 fen) {
        ManagedOrder made;
        made.state = state;
        made.paid = Money::fromFen(fen);
        made.paidAt = today.plusDays(-daysAgo).end().toMSecsSinceEpoch() - 1; // the last moment of that day
        return made;
    };
    AttentionInput some = input();
    some.managed = {order(ManagedOrder::State::ToShip, 1, 100), order(ManagedOrder::State::Shipped, 5, 1000)};
    QVERIFY(attentionOf(some).empty());
    some.managed.push_back(order(ManagedOrder::State::ToShip, 2, 12800));
    some.managed.push_back(order(ManagedOrder::State::ToShip, 4, 8900));
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].kind, Kind::OrdersToShip);
    QCOMPARE(list[0].count, 2);
    QCOMPARE(list[0].amount, Money::fromFen(21700));
    QCOMPARE(*list[0].day, today.plusDays(-4));
}

void TestAttention::customersWhoWaitAreOneLineThatLeadsToTheFirst()
{
    const auto talk = [](qint64 customer, ReplyWindow window) {
        TalkThread thread;
        thread.customer = CustomerId(customer);
        thread.waiting = 1;
        thread.window = window;
        return thread;
    };
    AttentionInput some = input();
    // The first has complained and may be answered for longer; of the last two one is used up, one closed.
    some.talks = {talk(6, {5, 300}), talk(7, {5, 100}), talk(9, {0, 50}), talk(10, {0, 0})};
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].kind, Kind::MessagesToAnswer);
    QCOMPARE(list[0].count, 4);
    QCOMPARE(list[0].customer, std::optional(CustomerId(7)));
    QCOMPARE(list[0].closings, (std::vector<qint64>{100, 300}));
}

void TestAttention::commentsThatWaitAreOneLine()
{
    AttentionInput some = input();
    some.comments = 3;
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list[0].kind, Kind::CommentsToAnswer);
    QCOMPARE(list[0].count, 3);
}

void TestAttention::tasksAreALineEachThatLeadsToTheCustomer()
{
    AttentionInput some = input();
    for (qint64 i = 1; i <= 5; ++i) {
        CustomerTask task{CustomerId{i}, QStringLiteral("林小姐"), {}};
        task.note.due = today.plusDays(i - 5);
        some.tasks.push_back(task);
    }
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(4));
    for (size_t i = 0; i < 4; ++i) {
        QCOMPARE(list[i].kind, Kind::TasksDue);
        QCOMPARE(list[i].count, i < 3 ? 1 : 2);
        QCOMPARE(list[i].customer, std::optional(CustomerId{qint64(i) + 1}));
        QCOMPARE(list[i].day, std::optional(today.plusDays(qint64(i) - 4)));
    }
}

void TestAttention::theVersionOfTheDayIsALineForEachExperiment()
{
    AttentionInput some = input();
    some.versions = {{ExperimentId(3), today, QStringLiteral("Door"), 1, QStringLiteral("open")},
                     {ExperimentId(5), today, QStringLiteral("Sign"), 0, QStringLiteral("old")}};
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(2));
    QCOMPARE(list[0].kind, Kind::VersionOfToday);
    QCOMPARE(list[0].version, std::optional(some.versions[0]));
    QCOMPARE(list[1].version, std::optional(some.versions[1]));
}

void TestAttention::whatHappenedToEachExperimentIsALine()
{
    AttentionInput some = input();
    some.versions = {{ExperimentId(3), today, QStringLiteral("Door"), 1, QStringLiteral("open")}};
    some.news = {{ExperimentId(5), QStringLiteral("Sign"), true}, {ExperimentId(4), QStringLiteral("Title"), false}};
    const auto list = attentionOf(some);
    QCOMPARE(list.size(), size_t(3));
    QCOMPARE(list[0].kind, Kind::BrokenExperiment);
    QCOMPARE(list[0].news, std::optional(some.news[0]));
    QCOMPARE(list[1].kind, Kind::DecidedExperiment);
    QCOMPARE(list[1].news, std::optional(some.news[1]));
    QCOMPARE(list[2].kind, Kind::VersionOfToday);
}

void TestAttention::putsTheMostUrgentFirst()
{
    AttentionInput all = input();
    all.days = {overview(5, DayState::Ready), overview(4, DayState::NoBill), overview(3, DayState::NotReconciled),
                overview(2, DayState::Open, 1)};
    all.lines.resize(2); // of files without a day
    all.unfinished = {refundOf(QStringLiteral("slow"), RefundStatus::Processing, 9),
                      refundOf(QStringLiteral("failed"), RefundStatus::Abnormal, 1)};
    FundMovement movement;
    movement.row.bookedAt = today.previous().start().toMSecsSinceEpoch();
    all.unknownFunds = {movement};
    std::vector<Kind> kinds;
    for (const Attention &item : attentionOf(all))
        kinds.push_back(item.kind);
    const std::vector<Kind> expected{Kind::FailedRefunds, Kind::OpenDay,     Kind::UnreadableLines, Kind::UnknownMovements,
                                     Kind::MissingBills,  Kind::SlowRefunds, Kind::UncomparedDays,  Kind::ClosableDays};
    QVERIFY(kinds == expected);
}

QTEST_GUILESS_MAIN(TestAttention)
#include "tst_attention.moc"
