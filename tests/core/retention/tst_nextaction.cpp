#include "customers/joining.h"
#include "retention/actiondeeds.h"
#include "retention/actionstore.h"
#include "retention/topicprofile.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

#include <cmath>

using namespace yiren;

namespace {

const AccountId account{1};
constexpr qint64 now = 1'790'000'000'000;

ActionFacts facts(qint64 id = 2) // 2 is not held out
{
    ActionFacts of;
    of.customer = CustomerId{id};
    return of;
}

std::optional<ActionRule> ruleFor(const ActionFacts &of)
{
    const auto action = nextAction(account, of, now);
    return action ? std::optional(action->rule) : std::nullopt;
}

std::vector<DeliveredArticle> articles(const QString &topic, int count, stats::Count best, stats::Count regular)
{
    DeliveredArticle article;
    article.topic = topic;
    article.reads = {{RfmGroup::Best, best}, {RfmGroup::Regular, regular}};
    return std::vector<DeliveredArticle>(size_t(count), article);
}

} // namespace

// The rules for the next step (ANALYTICS C.8), how often each worked, and topics by group (C.7).
class TestNextAction : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsAnActionToo();
    void eachRuleFitsWhatItSays_data();
    void eachRuleFitsWhatItSays();
    void theFirstRuleThatFitsWins();
    void nobodyIsWrittenToTwiceAWeekButAnAnswerIsOwed();
    void heldOutCustomersAreNamedAsSuch();
    void aRuleWorkedWhenAnOrderCameWithinFourteenDays();
    void factsComeOutOfTheFile();
    void anAnsweredTalkIsNotOwed();
    void aComplaintWaitsForItsOwnReply();
    void repliesAndCampaignsCountForTheWeek();
    void aRuleIsDueOnceAndCanBeTakenBack();
    void aRuleIsDueOnceForWhoWasJoinedTwice();
    void whatNobodyIsKnownToHaveReadIsRefused();
    void twoArticlesAreNoTopic();
    void theGroupsRatesAreDrawnTowardsEachOther();

private:
    void person(qint64 id, const CustomerFigures &figures = {})
    {
        Customer customer;
        customer.id = CustomerId{id};
        customer.name = QStringLiteral("P%1").arg(id);
        customer.figures = figures;
        m_rows->add(customer);
    }
    // A conversation in 公众号's inbox, and a message of it.
    qint64 talkWith(qint64 id)
    {
        m_rows->run(QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(?, 1, 'official', 'wx1', ?)"),
                    {id, QStringLiteral("o-%1-tail").arg(id)});
        return id;
    }
    void says(qint64 peer, const QString &speaker, qint64 at, const QString &state = {})
    {
        m_rows->run(QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, state) "
                                   "VALUES(1, ?, ?, ?, ?, 'text', '', '{}', ?)"),
                    {peer, QStringLiteral("%1/%2").arg(peer).arg(at), at, speaker, state});
    }
    QStringList owed()
    {
        QStringList owed;
        const auto actions = nextActions(*m_database, account, now);
        for (const NextAction &action : *actions)
            owed.append(action.name + u' ' + actionRuleName(action.rule));
        return owed;
    }
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CustomerRows> m_rows;
};

void TestNextAction::init()
{
    m_rows.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_rows = std::make_unique<CustomerRows>(m_database->database());
}

void TestNextAction::nothingIsAnActionToo()
{
    QVERIFY(!ruleFor(facts()));
}

void TestNextAction::eachRuleFitsWhatItSays_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<double>("hours");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, ActionRule rule, double hours, bool fits) { QTest::newRow(name) << int(rule) << hours << fits; };
    row("asked just now", ActionRule::Answer, 0, true);
    row("asked 47 hours ago", ActionRule::Answer, 47, true);
    row("asked 48 hours ago", ActionRule::Answer, 48, false);
    row("unpaid for an hour", ActionRule::RemindToPay, 1.9, false);
    row("unpaid for two hours", ActionRule::RemindToPay, 2, true);
    row("unpaid for a day", ActionRule::RemindToPay, 24, false);
    row("one order 13 days ago", ActionRule::OfferSecond, 13 * 24, false);
    row("one order 14 days ago", ActionRule::OfferSecond, 14 * 24, true);
    row("one order 45 days ago", ActionRule::OfferSecond, 45 * 24, false);
    row("read yesterday", ActionRule::ShowMiniProgram, 24, true);
    row("joined 23 hours ago", ActionRule::Welcome, 23, true);
    row("joined a day ago", ActionRule::Welcome, 24, false);
    row("one of the best is drifting away", ActionRule::WriteToBest, 200 * 24, true);
}

void TestNextAction::eachRuleFitsWhatItSays()
{
    QFETCH(int, rule);
    QFETCH(double, hours);
    QFETCH(bool, fits);
    const qint64 at = now - qint64(hours * double(hourMs));
    ActionFacts of = facts();
    switch (ActionRule(rule)) {
    case ActionRule::Answer:
        of.askedAt = at;
        break;
    case ActionRule::RemindToPay:
        of.unpaidAt = at;
        break;
    case ActionRule::WriteToBest:
        of.isBest = true;
        of.alive = 0.49;
        of.orders = 9;
        of.lastPaidAt = at;
        break;
    case ActionRule::OfferSecond:
        of.orders = 1;
        of.lastPaidAt = at;
        break;
    case ActionRule::ShowMiniProgram:
        of.articlesRead = 3;
        of.lastReadAt = at;
        break;
    case ActionRule::Welcome:
        of.joinedAt = at;
        break;
    }
    QCOMPARE(ruleFor(of), fits ? std::optional(ActionRule(rule)) : std::nullopt);
}

void TestNextAction::theFirstRuleThatFitsWins()
{
    ActionFacts of = facts();
    of.joinedAt = now - hourMs;
    of.articlesRead = 4;
    of.lastReadAt = now - hourMs;
    QVERIFY(ruleFor(of) == ActionRule::ShowMiniProgram);
    of.views = 1;
    QVERIFY(ruleFor(of) == ActionRule::Welcome);
    of.unpaidAt = now - 3 * hourMs;
    QVERIFY(ruleFor(of) == ActionRule::RemindToPay);
    of.askedAt = now - hourMs;
    QVERIFY(ruleFor(of) == ActionRule::Answer);
    of.answeredAt = of.writtenAt = now - hourMs / 2;
    QVERIFY(!ruleFor(of)); // answered, and then nothing more this week
}

void TestNextAction::nobodyIsWrittenToTwiceAWeekButAnAnswerIsOwed()
{
    ActionFacts of = facts();
    of.unpaidAt = now - 3 * hourMs;
    of.writtenAt = now - 6 * dayMs;
    QVERIFY(!ruleFor(of));
    of.writtenAt = now - 7 * dayMs;
    QVERIFY(ruleFor(of) == ActionRule::RemindToPay);
    of.askedAt = now - hourMs;
    of.writtenAt = now - hourMs / 2; // a campaign's message is no answer
    QVERIFY(ruleFor(of) == ActionRule::Answer);
}

// 1, 12 and 17 are held out (tst_winback has the hash).
void TestNextAction::heldOutCustomersAreNamedAsSuch()
{
    ActionFacts of = facts(12);
    of.unpaidAt = now - 3 * hourMs;
    QVERIFY(nextAction(account, of, now)->isHeldOut);
    of.askedAt = now - hourMs;
    QVERIFY(!nextAction(account, of, now)->isHeldOut); // an answer is owed to everybody
}

void TestNextAction::aRuleWorkedWhenAnOrderCameWithinFourteenDays()
{
    const ActionRule rule = ActionRule::OfferSecond;
    const qint64 due = now - 20 * dayMs;
    const std::vector<RuleCase> cases{{rule, due, false, due + dayMs, due + 5 * dayMs},  // worked
                                      {rule, due, false, due + dayMs, due + 15 * dayMs}, // a day too late
                                      {rule, due, false, {}, due + dayMs},               // not followed
                                      {rule, due, true, {}, due + 13 * dayMs},           // came by itself
                                      {rule, due, true, {}, {}},
                                      {rule, now - 13 * dayMs, true, {}, now - dayMs}}; // not over yet
    const auto outcomes = ruleOutcomes(cases, now);
    QCOMPARE(outcomes.size(), size_t(6));
    const RuleOutcome &outcome = outcomes[3];
    QVERIFY(outcome.rule == rule);
    QCOMPARE(outcome.done.x, 1);
    QCOMPARE(outcome.done.n, 2);
    QCOMPARE(outcome.heldOut.x, 1);
    QCOMPARE(outcome.heldOut.n, 2);
    QVERIFY(outcome.difference && outcome.difference->interval.low < 0 && outcome.difference->interval.high > 0);
    QVERIFY(!outcomes[0].difference);
}

void TestNextAction::factsComeOutOfTheFile()
{
    CustomerFigures once;
    once.orders = 1;
    once.lastPaidAt = now - 20 * dayMs;
    person(2, once);
    person(3);
    person(4);
    person(5);
    person(6); // nothing of theirs
    m_rows->event(3, QStringLiteral("message"), now - 2 * hourMs, QStringLiteral("?"));
    int serial = 0;
    for (const char *title : {"a", "b", "c", "a"})
        m_rows->event(4, QStringLiteral("article"), now - dayMs - ++serial, QString::fromLatin1(title));
    m_rows->run(
        QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, created_at, amount_fen, status, source, updated_at, digest) "
                       "VALUES(1, 'U', 'o-5-tail', ?, 100, 'NOTPAY', 'hand', 0, x'00')"),
        {now - 5 * hourMs});
    const auto actions = nextActions(*m_database, account, now);
    QVERIFY(actions);
    QCOMPARE(actions->size(), size_t(4));
    QVERIFY((*actions)[0].rule == ActionRule::Answer && (*actions)[0].customer == CustomerId{3});
    QVERIFY((*actions)[1].rule == ActionRule::RemindToPay && (*actions)[1].customer == CustomerId{5});
    QCOMPARE((*actions)[1].hours, 5.0);
    QVERIFY((*actions)[2].rule == ActionRule::OfferSecond && (*actions)[2].customer == CustomerId{2});
    QVERIFY((*actions)[3].rule == ActionRule::ShowMiniProgram && (*actions)[3].count == 3);
}

void TestNextAction::anAnsweredTalkIsNotOwed()
{
    const QString customer = QStringLiteral("customer"), us = QStringLiteral("us"), sent = QStringLiteral("sent");
    for (qint64 id = 2; id <= 9; ++id)
        person(id);
    for (qint64 id = 2; id <= 7; ++id) // each asked five hours ago
        says(talkWith(id), customer, now - 5 * hourMs);
    says(3, us, now - 4 * hourMs, sent);
    says(4, us, now - 4 * hourMs, QStringLiteral("failed")); // never arrived
    says(5, us, now - 4 * hourMs, sent);
    says(5, customer, now - hourMs); // and asked again
    says(6, QStringLiteral("colleague"), now - 4 * hourMs);
    m_rows->run(QStringLiteral("UPDATE talk_peer SET done_up_to = (SELECT max(id) FROM talk_message) WHERE id = ?"), {7}); // needs none
    m_rows->event(8, QStringLiteral("message"), now - 6 * hourMs, QStringLiteral("imported"));
    says(talkWith(8), us, now - 5 * hourMs, sent);
    says(talkWith(9), customer, now - 6 * hourMs);
    says(9, us, now - 3 * hourMs, sent); // a rule's that only puts off
    m_rows->run(QStringLiteral("UPDATE talk_message SET leaves_waiting = 1 WHERE peer_id = ? AND speaker = 'us'"), {9});
    QCOMPARE(
        owed(),
        (QStringList{QStringLiteral("P5 answer"), QStringLiteral("P2 answer"), QStringLiteral("P4 answer"), QStringLiteral("P9 answer")}));
}

void TestNextAction::aComplaintWaitsForItsOwnReply()
{
    person(2);
    m_rows->run(
        QStringLiteral("INSERT INTO complaint VALUES(1, 'C', 'PENDING', '', ?, 'N', '', NULL, 1, 'o-2-tail', '', '', NULL, 0, 0, 1, "
                       "'[]', 0, 0)"),
        {now - 6 * hourMs});
    says(talkWith(2), QStringLiteral("us"), now - hourMs, QStringLiteral("sent"));
    QCOMPARE(owed(), QStringList{QStringLiteral("P2 answer")});
}

void TestNextAction::repliesAndCampaignsCountForTheWeek()
{
    CustomerFigures once;
    once.orders = 1;
    once.lastPaidAt = now - 20 * dayMs;
    for (qint64 id = 2; id <= 6; ++id)
        person(id, once);
    says(talkWith(3), QStringLiteral("us"), now - 6 * dayMs, QStringLiteral("sent"));
    says(talkWith(4), QStringLiteral("us"), now - 8 * dayMs, QStringLiteral("sent"));
    m_rows->run(QStringLiteral("INSERT INTO campaign(id, account_id, name, rule, text, channels, held_out, days, changed_at) "
                               "VALUES(1, 1, 'spring', '{}', 'hello', '[]', 1000, 14, 0)"),
                {});
    const QString inCampaign = QStringLiteral("INSERT INTO campaign_person(campaign_id, customer_id, is_held_out, channel, state, at) "
                                              "VALUES(1, ?, ?, 'by_hand', ?, ?)");
    m_rows->run(inCampaign, {5, 0, QStringLiteral("done"), now - 6 * dayMs});
    m_rows->run(inCampaign, {6, 1, QStringLiteral("held_out"), now - 6 * dayMs});
    QCOMPARE(owed(),
             (QStringList{QStringLiteral("P2 offer_second"), QStringLiteral("P4 offer_second"), QStringLiteral("P6 offer_second")}));
}

void TestNextAction::aRuleIsDueOnceAndCanBeTakenBack()
{
    person(2);
    person(12);
    NextAction action;
    action.customer = CustomerId{2};
    action.rule = ActionRule::Welcome;
    NextAction heldOut = action;
    heldOut.customer = CustomerId{12};
    heldOut.isHeldOut = true;
    QVERIFY(noteDueActions(*m_database, account, {action, heldOut}, now));
    QVERIFY(noteDueActions(*m_database, account, {action, heldOut}, now + dayMs));
    QCOMPARE(*m_database->database().scalar(QStringLiteral("SELECT count(*) FROM rule_case")), 2);
    QVERIFY(!noteActionDone(*m_database, account, heldOut, now));
    QVERIFY(noteActionDone(*m_database, account, action, now + dayMs));
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-2-tail"), now + 3 * dayMs, 100);
    m_rows->order(QStringLiteral("B"), QStringLiteral("o-12-tail"), now + 15 * dayMs, 100);
    const auto outcomes = loadRuleOutcomes(*m_database, account, now + 40 * dayMs);
    QVERIFY(outcomes);
    QCOMPARE(outcomes->back().done.x, 1);
    QCOMPARE(outcomes->back().heldOut.x, 0);
    QCOMPARE(outcomes->back().heldOut.n, 1);
    QVERIFY(takeBackAction(*m_database, account, action));
    QCOMPARE(loadRuleOutcomes(*m_database, account, now + 40 * dayMs)->back().done.n, 0);
}

void TestNextAction::aRuleIsDueOnceForWhoWasJoinedTwice()
{
    for (const qint64 id : {2, 3, 4})
        person(id);
    NextAction action;
    action.customer = CustomerId{2};
    action.rule = ActionRule::Welcome;
    QVERIFY(noteDueActions(*m_database, account, {action}, now));
    QVERIFY(noteActionDone(*m_database, account, action, now));
    QVERIFY(joinCustomers(*m_database, {account, CustomerId{3}, CustomerId{2}, JoinReason::Hand, now}));
    const auto second = joinCustomers(*m_database, {account, CustomerId{4}, CustomerId{3}, JoinReason::Hand, now});
    QVERIFY(second);
    m_rows->order(QStringLiteral("A"), QStringLiteral("o-4-tail"), now + 3 * dayMs, 100);
    const auto worked = [this] { return loadRuleOutcomes(*m_database, account, now + 40 * dayMs)->back().done.x; };
    QCOMPARE(worked(), 1);
    NextAction same = action;
    same.customer = CustomerId{4};
    QVERIFY(noteDueActions(*m_database, account, {same}, now + dayMs));
    QCOMPARE(*m_database->database().scalar(QStringLiteral("SELECT count(*) FROM rule_case")), 1);
    QVERIFY(takeBackAction(*m_database, account, same));
    QCOMPARE(worked(), 0);
    QVERIFY(noteActionDone(*m_database, account, same, now));
    QCOMPARE(worked(), 1);
    QVERIFY(undoJoin(*m_database, account, *second, now + dayMs));
    QCOMPARE(worked(), 0); // the buyer is somebody else again
}

void TestNextAction::whatNobodyIsKnownToHaveReadIsRefused()
{
    const auto profiles = topicProfiles(articles(QStringLiteral("A"), 9, {0, 100}, {0, 100}));
    QVERIFY(!profiles);
    QVERIFY(profiles.error().code == stats::RefusalCode::NotIdentified);
}

void TestNextAction::twoArticlesAreNoTopic()
{
    auto all = articles(QStringLiteral("A"), 3, {5, 100}, {5, 100});
    const auto two = articles(QStringLiteral("B"), 2, {5, 100}, {5, 100});
    all.insert(all.end(), two.begin(), two.end());
    const auto profiles = topicProfiles(all);
    QVERIFY(!profiles);
    QVERIFY(profiles.error().code == stats::RefusalCode::TooFew);
}

// Best customers read A in 50 of 100 cases, the others in 10 of 100: 30 % together.
void TestNextAction::theGroupsRatesAreDrawnTowardsEachOther()
{
    auto all = articles(QStringLiteral("A"), 4, {50, 100}, {10, 100});
    const auto other = articles(QStringLiteral("B"), 3, {20, 100}, {20, 100});
    all.insert(all.end(), other.begin(), other.end());
    const auto profiles = topicProfiles(all);
    QVERIFY(profiles);
    QVERIFY(profiles->differ);
    QCOMPARE(profiles->groups.size(), size_t(2));
    const GroupTopics &best = profiles->groups.front();
    QVERIFY(best.group == RfmGroup::Best);
    QCOMPARE(best.topics.front().topic, QStringLiteral("A"));
    QCOMPARE(best.topics.front().reads.x, 200);
    QCOMPARE(best.topics.front().articles, 4);
    QVERIFY(best.topics.front().rate > 0.3 && best.topics.front().rate < 0.5);
    QVERIFY(profiles->groups.back().topics.front().topic == QStringLiteral("B")); // 20 % against about 10 %
    QVERIFY(std::abs(profiles->groups.back().topics.front().rate - 0.2) < 1e-9);  // both groups alike
}

QTEST_APPLESS_MAIN(TestNextAction)
#include "tst_nextaction.moc"
