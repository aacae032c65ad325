#include "customers/joining.h"
#include "retention/daynumber.h"
#include "retention/holdout.h"
#include "retention/winbackdeeds.h"
#include "retention/winbackstore.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"

#include <QTest>

#include <cmath>

using namespace yiren;

namespace {

const AccountId account{1};
const BusinessDay today(QDate(2026, 11, 20));
const qint64 now = today.start().toMSecsSinceEpoch() + 9 * hourMs;

Buyer buyer(qint64 id, std::vector<int> daysAgo, qint64 fen = 10'000)
{
    Buyer of;
    of.id = CustomerId{id};
    of.name = QStringLiteral("P%1").arg(id);
    for (const int ago : daysAgo) {
        of.days.push_back(numberOf(today.date()) - ago);
        of.spent.push_back(Money::fromFen(fen));
    }
    return of;
}

// As if a model had said this of the buyers.
PurchaseReading said(std::vector<BuyerOutlook> outlooks)
{
    PurchaseReading reading;
    reading.outlooks = std::move(outlooks);
    return reading;
}

WinBackCandidate candidate(qint64 id, bool isHeldOut = false)
{
    WinBackCandidate of;
    of.customer = CustomerId{id};
    of.risk = 0.7;
    of.expected = Money::fromFen(5'000);
    of.isHeldOut = isHeldOut;
    return of;
}

WinBackPlace place(int rank, bool isHeldOut, std::optional<qint64> contactedAt, std::optional<qint64> returnedAt)
{
    return {CustomerId{rank}, rank, isHeldOut, contactedAt, returnedAt};
}

} // namespace

// Whom to win back, who is left alone to compare with, and what came of it.
class TestWinBack : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theHoldOutsAreThoseOfTheHash();
    void theReasonIsInDaysAndHabits();
    void oneGapIsNoHabitOfOnesOwn();
    void theListIsOrderedByRiskTimesValue();
    void whoBoughtOnceOrIsSafeIsNotOnIt();
    void theListEndsAfterFiftyWhoMayBeContacted();
    void fiveOfEighteenAgainstNoneOfFiveProvesNothing();
    void twentyOfFortyAgainstTwoOfFortyDoes();
    void heldOutBelowTheLastContactAreNotCompared();
    void aResultRunsForFourteenDaysAfterTheLastContact();
    void aContactBeginsACampaignWithTheWholeList();
    void aHeldOutCustomerIsNotContacted();
    void takingTheOnlyContactBackTakesTheCampaignAlong();
    void anOrderWithinFourteenDaysIsAReturn();
    void whoWasJoinedTwiceComesBackAsTheLast();
    void whoIsContactedIsMarkedAfterTheJoins();

private:
    void people(int count)
    {
        for (int id = 1; id <= count; ++id) {
            Customer customer;
            customer.id = CustomerId{id};
            m_rows->add(customer);
        }
    }
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CustomerRows> m_rows;
};

void TestWinBack::init()
{
    m_rows.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_rows = std::make_unique<CustomerRows>(m_database->database());
}

// Worked out with Python's hashlib: those of 1 to 40 below 2,000 of 10,000 (1,000 for the other draw).
void TestWinBack::theHoldOutsAreThoseOfTheHash()
{
    std::vector<qint64> winBack, nextAction;
    for (qint64 id = 1; id <= 40; ++id) {
        if (isHeldOutOfWinBack(account, CustomerId{id}))
            winBack.push_back(id);
        if (isHeldOutOfNextAction(account, CustomerId{id}))
            nextAction.push_back(id);
    }
    QCOMPARE(winBack, (std::vector<qint64>{5, 10, 20, 26, 34, 39}));
    QCOMPARE(nextAction, (std::vector<qint64>{1, 12, 17, 31, 37}));
    int of10000 = 0;
    for (qint64 id = 1; id <= 10'000; ++id)
        of10000 += isHeldOutOfWinBack(account, CustomerId{id}) ? 1 : 0;
    QCOMPARE(of10000, 1989);
}

// 47 days without an order, usually every 12: orders 83, 71, 59, 47 days ago.
void TestWinBack::theReasonIsInDaysAndHabits()
{
    const auto list = winBackList(account, {buyer(1, {83, 71, 59, 47})}, said({{0.2, 0.1, 0.5, 10'000}}), today);
    QCOMPARE(list.size(), size_t(1));
    QCOMPARE(list.front().reason.daysSince, 47);
    QCOMPARE(list.front().reason.usualDays, 12.0);
    QVERIFY(list.front().reason.isOwnHabit);
    QVERIFY(list.front().reason.kind == WinBackReason::Kind::Overdue);
    QCOMPARE(list.front().paid, Money::fromFen(40'000));
    QCOMPARE(list.front().risk, 0.8);
    QCOMPARE(list.front().expected, Money::fromFen(5'000)); // half an order of 100 yuan
}

void TestWinBack::oneGapIsNoHabitOfOnesOwn()
{
    Buyer left = buyer(2, {90, 40});
    left.leftAt = now;
    const auto list = winBackList(account, {buyer(1, {100, 90, 80, 70}), left}, said({{0.9, 1, 1, 1}, {0.2, 0.1, 0.5, 100}}), today);
    QCOMPARE(list.size(), size_t(1));
    QVERIFY(!list.front().reason.isOwnHabit);
    QCOMPARE(list.front().reason.usualDays, 10.0); // the shop's gaps are 10, 10, 10, 50
    QVERIFY(list.front().reason.kind == WinBackReason::Kind::Unfollowed);
}

void TestWinBack::theListIsOrderedByRiskTimesValue()
{
    // Stakes: 0.5 * 2 = 1; 0.8 * 5 = 4; 0.6 * 2.5 = 1.5, times 100 yuan.
    const auto list = winBackList(account, {buyer(1, {30, 20}), buyer(2, {30, 20}), buyer(3, {30, 20})},
                                  said({{0.5, 1, 2, 10'000}, {0.2, 1, 5, 10'000}, {0.4, 1, 2.5, 10'000}}), today);
    QCOMPARE(list.size(), size_t(3));
    QCOMPARE(toInteger(list[0].customer), 2);
    QCOMPARE(toInteger(list[1].customer), 3);
    QVERIFY(std::abs(list[0].stake() - 40'000) < 1e-6);
}

void TestWinBack::whoBoughtOnceOrIsSafeIsNotOnIt()
{
    QVERIFY(winBackList(account, {buyer(1, {300}), buyer(2, {30, 20})}, said({{0.1, 1, 1, 1}, {0.51, 1, 1, 1}}), today).empty());
}

void TestWinBack::theListEndsAfterFiftyWhoMayBeContacted()
{
    std::vector<Buyer> buyers;
    for (qint64 id = 1; id <= 200; ++id)
        buyers.push_back(buyer(id, {90, 40}));
    const auto list = winBackList(account, buyers, said(std::vector<BuyerOutlook>(200, {0.2, 0.1, 0.5, 100})), today);
    QCOMPARE(std::count_if(list.begin(), list.end(), [](const auto &of) { return !of.isHeldOut; }), 50);
    QVERIFY(std::any_of(list.begin(), list.end(), [](const auto &of) { return of.isHeldOut; }));
}

// Journey 10. Newcombe by hand (Python): 0.277778, -0.182784 to 0.508727.
void TestWinBack::fiveOfEighteenAgainstNoneOfFiveProvesNothing()
{
    WinBackCampaign campaign{WinBackCampaignId{1}, now - 20 * dayMs, {}};
    for (int rank = 1; rank <= 18; ++rank)
        campaign.places.push_back(place(rank, false, now - 20 * dayMs, rank <= 5 ? std::optional(now - 10 * dayMs) : std::nullopt));
    for (int rank = 19; rank <= 23; ++rank)
        campaign.places.push_back(place(rank, true, {}, {}));
    campaign.places.push_back(place(24, false, now - 20 * dayMs, now - 2 * dayMs)); // came on day 18: too late
    campaign.places.pop_back();
    campaign.places[17].rank = 24; // the last one contacted stands below the held-out ones
    const WinBackResult result = winBackResult(campaign, now);
    QCOMPARE(result.contacted.x, 5);
    QCOMPARE(result.contacted.n, 18);
    QCOMPARE(result.heldOut.n, 5);
    QVERIFY(result.difference);
    QVERIFY(std::abs(result.difference->difference - 0.277778) < 1e-6);
    QVERIFY(std::abs(result.difference->interval.low + 0.182784) < 1e-6);
    QVERIFY(std::abs(result.difference->interval.high - 0.508727) < 1e-6);
    QVERIFY(result.verdict == WinBackResult::Verdict::TooFewToTell);
}

void TestWinBack::twentyOfFortyAgainstTwoOfFortyDoes()
{
    WinBackCampaign campaign{WinBackCampaignId{1}, now - 20 * dayMs, {}};
    for (int rank = 1; rank <= 80; ++rank) {
        const bool isHeldOut = rank % 2 == 1;
        const bool came = isHeldOut ? rank < 4 : rank <= 40;
        campaign.places.push_back(place(rank, isHeldOut, isHeldOut ? std::nullopt : std::optional(now - 20 * dayMs),
                                        came ? std::optional(now - 19 * dayMs) : std::nullopt));
    }
    const WinBackResult result = winBackResult(campaign, now);
    QCOMPARE(result.heldOut.x, 2);
    QCOMPARE(result.contacted.x, 20);
    QVERIFY(std::abs(result.difference->interval.low - 0.262545) < 1e-6);
    QVERIFY(result.verdict == WinBackResult::Verdict::MoreReturn);
}

void TestWinBack::heldOutBelowTheLastContactAreNotCompared()
{
    const WinBackCampaign campaign{WinBackCampaignId{1},
                                   now - 20 * dayMs,
                                   {place(1, false, now - 20 * dayMs, {}), place(2, true, {}, {}), place(3, false, now - 19 * dayMs, {}),
                                    place(4, true, {}, now - 19 * dayMs), place(5, false, {}, {})}};
    const WinBackResult result = winBackResult(campaign, now);
    QCOMPARE(result.heldOut.n, 1);
    QCOMPARE(result.heldOut.x, 0);
    QCOMPARE(result.left, 1);
}

void TestWinBack::aResultRunsForFourteenDaysAfterTheLastContact()
{
    const WinBackCampaign campaign{WinBackCampaignId{1}, now, {place(1, false, now + 5 * dayMs, {}), place(2, true, {}, {})}};
    QCOMPARE(winBackResult(campaign, now).knownAt, now + 19 * dayMs);
    QVERIFY(winBackResult(campaign, now + 19 * dayMs - 1).verdict == WinBackResult::Verdict::Running);
    QVERIFY(winBackResult(campaign, now + 19 * dayMs).verdict == WinBackResult::Verdict::NobodyHeldOut); // rank 2 is below
}

void TestWinBack::aContactBeginsACampaignWithTheWholeList()
{
    people(4);
    std::vector<WinBackCandidate> list{candidate(2), candidate(3, true), candidate(4)};
    const auto begun = noteContact(*m_database, account, list, CustomerId{4}, now);
    QVERIFY(begun);
    list.push_back(candidate(1)); // drawn anew, somebody has come to it
    const auto again = noteContact(*m_database, account, list, CustomerId{1}, now + dayMs);
    QVERIFY(again);
    QVERIFY(*begun == *again);
    const auto campaigns = WinBackStore(*m_database).campaigns(account);
    QVERIFY(campaigns);
    QCOMPARE(campaigns->size(), size_t(1));
    const auto &places = campaigns->front().places;
    QCOMPARE(places.size(), size_t(4));
    QVERIFY(!places[0].contactedAt && places[1].isHeldOut);
    QCOMPARE(places[2].contactedAt, std::optional(now));
    QCOMPARE(toInteger(places[3].customer), 1);
    QVERIFY(markContacts(*m_database, account, list, now + 2 * dayMs));
    QVERIFY(!list[0].contactedAt && list[2].contactedAt && list[3].contactedAt);
    const auto later = noteContact(*m_database, account, list, CustomerId{2}, now + 14 * dayMs);
    QVERIFY(later);
    QVERIFY(*later != *begun);
}

void TestWinBack::aHeldOutCustomerIsNotContacted()
{
    people(3);
    const auto noted = noteContact(*m_database, account, {candidate(3, true)}, CustomerId{3}, now);
    QVERIFY(!noted);
    QCOMPARE(QString(noted.error().code), QStringLiteral("win_back.held_out"));
    QVERIFY(!noteContact(*m_database, account, {candidate(3)}, CustomerId{2}, now));
    QVERIFY(WinBackStore(*m_database).campaigns(account)->empty());
}

void TestWinBack::takingTheOnlyContactBackTakesTheCampaignAlong()
{
    people(3);
    const std::vector<WinBackCandidate> list{candidate(1), candidate(2)};
    const auto campaign = noteContact(*m_database, account, list, CustomerId{1}, now);
    QVERIFY(campaign);
    QVERIFY(noteContact(*m_database, account, list, CustomerId{2}, now));
    QVERIFY(takeBackContact(*m_database, account, *campaign, CustomerId{1}, now));
    QCOMPARE(WinBackStore(*m_database).campaigns(account)->size(), size_t(1));
    QVERIFY(takeBackContact(*m_database, account, *campaign, CustomerId{2}, now));
    QCOMPARE(
        *m_database->database().scalar(QStringLiteral("SELECT (SELECT count(*) FROM win_back) + (SELECT count(*) FROM win_back_place)")),
        0);
    QVERIFY(!takeBackContact(*m_database, account, *campaign, CustomerId{2}, now));
}

void TestWinBack::anOrderWithinFourteenDaysIsAReturn()
{
    people(3);
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-1-tail"), now - dayMs, 100); // before the contact
    m_rows->order(QStringLiteral("B"), QStringLiteral("o-1-tail"), now + 3 * dayMs, 100);
    m_rows->order(QStringLiteral("C"), QStringLiteral("o-2-tail"), now + 14 * dayMs, 100);
    const std::vector<WinBackCandidate> list{candidate(2, true), candidate(1), candidate(3)};
    QVERIFY(noteContact(*m_database, account, list, CustomerId{1}, now));
    QVERIFY(noteContact(*m_database, account, list, CustomerId{3}, now));
    const auto results = winBackResults(*m_database, account, now + 30 * dayMs);
    QVERIFY(results);
    QCOMPARE(results->front().contacted.x, 1);
    QCOMPARE(results->front().contacted.n, 2);
    QCOMPARE(results->front().heldOut.x, 0);
    QCOMPARE(results->front().heldOut.n, 1);
}

// 1 was contacted, became 2's and with 2 became 3's; the order is of an openid that came along.
void TestWinBack::whoWasJoinedTwiceComesBackAsTheLast()
{
    people(3);
    const std::vector<WinBackCandidate> list{candidate(1)};
    QVERIFY(noteContact(*m_database, account, list, CustomerId{1}, now));
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-3-tail"), now + 3 * dayMs, 100);
    const auto returns = [this] { return winBackResults(*m_database, account, now + 30 * dayMs)->front().contacted.x; };
    QCOMPARE(returns(), 0);
    QVERIFY(joinCustomers(*m_database, {account, CustomerId{2}, CustomerId{1}, JoinReason::Hand, now}));
    QCOMPARE(returns(), 0);
    QVERIFY(joinCustomers(*m_database, {account, CustomerId{3}, CustomerId{2}, JoinReason::Hand, now}));
    QCOMPARE(returns(), 1);
    const auto split = splitCustomer(*m_database, {account, CustomerId{3}, {{IdentityKind::OpenId, {}, QStringLiteral("o-3-tail")}}, now});
    QVERIFY(split);
    QCOMPARE(returns(), 0); // the buyer is somebody else
    QVERIFY(undoJoin(*m_database, account, *split, now));
    QCOMPARE(returns(), 1);
}

void TestWinBack::whoIsContactedIsMarkedAfterTheJoins()
{
    people(3);
    const auto campaign = noteContact(*m_database, account, {candidate(1)}, CustomerId{1}, now);
    QVERIFY(campaign);
    QVERIFY(joinCustomers(*m_database, {account, CustomerId{2}, CustomerId{1}, JoinReason::Hand, now}));
    QVERIFY(joinCustomers(*m_database, {account, CustomerId{3}, CustomerId{2}, JoinReason::Hand, now}));
    std::vector<WinBackCandidate> list{candidate(3)};
    QVERIFY(markContacts(*m_database, account, list, now + dayMs));
    QCOMPARE(list.front().contactedAt, std::optional(now));
    QVERIFY(noteContact(*m_database, account, list, CustomerId{3}, now + dayMs)); // no second place
    QCOMPARE(winBackResults(*m_database, account, now + 30 * dayMs)->front().contacted.n, 1);
    QVERIFY(takeBackContact(*m_database, account, *campaign, CustomerId{3}, now + 2 * dayMs));
    QVERIFY(WinBackStore(*m_database).campaigns(account)->empty());
}

QTEST_APPLESS_MAIN(TestWinBack)
#include "tst_winback.moc"
