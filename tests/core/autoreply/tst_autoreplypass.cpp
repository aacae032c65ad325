#include "autoreply/gatewayserving.h"
#include "autoreply/platformserving.h"
#include "autoreply/whynot.h"
#include "customers/customernotestore.h"
#include "customers/customerstore.h"
#include "conversations/snippetstore.h"
#include "conversations/talkreminderstore.h"
#include "products/productdeeds.h"
#include "support/autoreplyworld.h"

#include <QTest>

using namespace yiren;

namespace {

using State = ReplyAnswer::State;

ReplyRule answering(const char *word, const char *text)
{
    ReplyRule rule = keywordRule(0, {QString::fromUtf8(word)});
    rule.name = QString::fromUtf8(word);
    rule.replies.front().text = QString::fromUtf8(text);
    return rule;
}

// 价格 is answered by 一 and then by 二.
ReplyRule answeringTwice()
{
    ReplyRule rule = answering("价格", "一");
    rule.replies.push_back(rule.replies.front());
    rule.replies.back().text = QStringLiteral("二");
    return rule;
}

} // namespace

// What came is answered by itself, each message once.
class TestAutoReplyPass : public QObject
{
    Q_OBJECT

private slots:
    void aMessageIsAnsweredOnce();
    void whatWasThereBeforeIsNotAnswered();
    void anOldMessageIsNotAnswered();
    void aRuleThatWasSwitchedOnLaterDoesNotAnswer();
    void aDelayIsWaitedForAndAPersonWhoAnswersStopsIt();
    void switchingOffStopsWhatWaits();
    void whatIsDueSinceLongIsDropped();
    void severalRepliesGoOutInTheirOrder();
    void aRefusalEndsTheAnswer();
    void whatCouldNotLeaveIsDroppedWhenAPersonHasAnswered();
    void whatCouldNotLeaveIsSentWhenItCan();
    void whatCannotLeaveForTenMinutesHasFailed();
    void variablesTagsAndTasksAreTheCustomers();
    void aTaskIsOfTheDayThatTheRuleNames_data();
    void aTaskIsOfTheDayThatTheRuleNames();
    void aSnippetThatIsGoneIsSaid();
    void aSnippetWithAHoleIsNotSent();
    void aCardWithoutAWayIsNameAndPrice();
    void nothingIsSentTwiceWhicheverStatementFails();
    void aProcessThatDiedIsGoneOnWithAfterItsLease();
    void twoWhoAnswerAtOnceSendOnce();
    void whatWeChatAnswersIsNotAnsweredAgain();
    void whoAsksAtNightStillWaitsInTheMorning_data();
    void whoAsksAtNightStillWaitsInTheMorning();
    void aChangeOfTheRulesIsKeptAndUndone();
};

void TestAutoReplyPass::aMessageIsAnsweredOnce()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    world.keep(answering("价格", "128 元"));
    const qint64 message = world.write(QStringLiteral("什么价格"));
    for (int i = 0; i < 3; ++i) {
        const auto report = world.run();
        QVERIFY(report);
        QCOMPARE(report->answered, i == 0 ? 1 : 0);
        world.moveOn(secondMs);
    }
    QCOMPARE(world.texts(), QStringList{QStringLiteral("128 元")});
    QCOMPARE(world.sent.front().peer, world.peer);
    QCOMPARE(world.answers().size(), size_t(1));
    QCOMPARE(world.answers().front().message, message);
    QVERIFY(world.answers().front().state == State::Done);
    // The same again is twice in a row; something else in between is not.
    world.write(QStringLiteral("什么价格"));
    QCOMPARE(world.run()->answered, 0);
    world.answerByHand();
    world.moveOn(secondMs);
    world.write(QStringLiteral("什么价格"));
    QCOMPARE(world.run()->answered, 1);
}

void TestAutoReplyPass::whatWasThereBeforeIsNotAnswered()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    QVERIFY(world.books.database().execute(QStringLiteral("DELETE FROM reply_mark")));
    world.keep(answering("价格", "128 元"));
    world.write(QStringLiteral("什么价格"));
    QCOMPARE(world.run()->decided, 0);
    world.write(QStringLiteral("价格?"));
    QCOMPARE(world.run()->answered, 1);
}

void TestAutoReplyPass::anOldMessageIsNotAnswered()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("价格", "128 元");
    const qint64 id = world.keep(rule);
    QVERIFY(switchRule(world.books.database(), AccountId{1}, id, false, 0));
    QVERIFY(switchRule(world.books.database(), AccountId{1}, id, true, world.now() - hourMs));
    world.write(QStringLiteral("价格"), 10 * minuteMs + 1);
    QCOMPARE(world.run()->answered, 0);
    world.write(QStringLiteral("价格"), 10 * minuteMs);
    QCOMPARE(world.run()->answered, 1);
}

void TestAutoReplyPass::aRuleThatWasSwitchedOnLaterDoesNotAnswer()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    world.keep(answering("别的", "在")); // one is on, so messages are looked at
    world.write(QStringLiteral("价格"));
    world.moveOn(2 * minuteMs);
    const ReplyRule rule = answering("价格", "128 元");
    QVERIFY(keepRule(world.books.database(), AccountId{1}, rule, world.now()));
    QCOMPARE(world.run()->answered, 0);
}

void TestAutoReplyPass::aDelayIsWaitedForAndAPersonWhoAnswersStopsIt()
{
    for (const bool isAnswered : {false, true}) {
        AutoReplyWorld world;
        QVERIFY(awaited(world.storage.open()));
        ReplyRule rule = answering("价格", "128 元");
        rule.delaySeconds = 30;
        world.keep(rule);
        world.write(QStringLiteral("价格"));
        auto report = world.run();
        QVERIFY(report && world.sent.empty());
        QVERIFY(report->nextDueAt == world.now() + 30 * secondMs);
        world.moveOn(29 * secondMs);
        QVERIFY(world.run() && world.sent.empty());
        if (isAnswered)
            world.answerByHand();
        world.moveOn(secondMs);
        report = world.run();
        QCOMPARE(report->answered, isAnswered ? 0 : 1);
        QCOMPARE(report->dropped, isAnswered ? 1 : 0);
        QCOMPARE(world.answers().front().why, isAnswered ? QStringLiteral("person_answered") : QString());
    }
}

void TestAutoReplyPass::switchingOffStopsWhatWaits()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("价格", "128 元");
    rule.delaySeconds = 30;
    const qint64 id = world.keep(rule);
    world.write(QStringLiteral("价格"));
    QVERIFY(world.run());
    QVERIFY(switchRule(world.books.database(), AccountId{1}, id, false, world.now()));
    world.moveOn(minuteMs);
    QCOMPARE(world.run()->dropped, 1);
    QVERIFY(world.sent.empty());
}

void TestAutoReplyPass::whatIsDueSinceLongIsDropped()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("价格", "128 元");
    rule.delaySeconds = 30;
    world.keep(rule);
    world.write(QStringLiteral("价格"));
    QVERIFY(world.run());
    world.moveOn(30 * secondMs + 10 * minuteMs + 1); // the computer slept
    QCOMPARE(world.run()->dropped, 1);
    QCOMPARE(world.answers().front().why, QStringLiteral("too_old"));
}

void TestAutoReplyPass::severalRepliesGoOutInTheirOrder()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("价格", "一");
    RuleReply link;
    link.kind = RuleReply::Kind::Link;
    link.title = QStringLiteral("价目表");
    link.url = QStringLiteral("https://example.com/prices");
    link.picture = "\x89PNG";
    rule.replies.push_back(link);
    rule.replies.push_back(rule.replies.front());
    rule.replies.back().text = QStringLiteral("三");
    world.keep(rule);
    world.write(QStringLiteral("价格"));
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), (QStringList{QStringLiteral("一"), QString(), QStringLiteral("三")}));
    QVERIFY(world.sent[1].kind == ReplyWish::Kind::Link);
    QCOMPARE(world.sent[1].thumbnail, QByteArray("\x89PNG"));
}

void TestAutoReplyPass::aRefusalEndsTheAnswer()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("价格", "一");
    rule.replies.push_back(rule.replies.front());
    world.keep(rule);
    world.write(QStringLiteral("价格"));
    world.refusal = makeError(ErrorKind::Refused, "talk.window_closed");
    const auto report = world.run();
    QCOMPARE(report->failed, 1);
    QCOMPARE(world.sent.size(), size_t(1));
    QVERIFY(world.answers().front().state == State::Failed);
    QCOMPARE(world.answers().front().why, QStringLiteral("talk.window_closed"));
}

// The founder answered while there was no network.
void TestAutoReplyPass::whatCouldNotLeaveIsDroppedWhenAPersonHasAnswered()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    world.keep(answeringTwice());
    world.write(QStringLiteral("价格"));
    world.refusal = makeError(ErrorKind::Network, "network.refused");
    QCOMPARE(world.run()->postponed, 1);
    world.answerByHand();
    world.refusal.reset();
    const size_t tried = world.sent.size();
    world.moveOn(minuteMs);
    QCOMPARE(world.run()->dropped, 1);
    QCOMPARE(world.sent.size(), tried);
    QCOMPARE(world.answers().front().why, whyNotName(WhyNot::PersonAnswered));
}

void TestAutoReplyPass::whatCouldNotLeaveIsSentWhenItCan()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    world.keep(answeringTwice());
    world.write(QStringLiteral("价格"));
    world.refusal = makeError(ErrorKind::Network, "network.refused");
    const auto report = world.run();
    QCOMPARE(report->failed, 0);
    QCOMPARE(report->postponed, 1);
    QVERIFY(report->nextDueAt == world.now() + 30 * secondMs);
    QCOMPARE(world.run()->postponed, 0); // not before that
    world.refusal.reset();
    world.sent.clear();
    world.moveOn(30 * secondMs);
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), (QStringList{QStringLiteral("一"), QStringLiteral("二")}));
}

// At 0, 30 and 60 s, at 2, 4, 6, 8 and 10 min.
void TestAutoReplyPass::whatCannotLeaveForTenMinutesHasFailed()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    world.keep(answering("价格", "一"));
    world.write(QStringLiteral("价格"));
    const qint64 began = world.now();
    world.refusal = makeError(ErrorKind::Network, "network.refused");
    auto report = world.run();
    while (report && report->nextDueAt) {
        QVERIFY(*report->nextDueAt > world.now());
        world.moveOn(*report->nextDueAt - world.now());
        report = world.run();
    }
    QCOMPARE(world.now() - began, 10 * minuteMs);
    QCOMPARE(world.sent.size(), size_t(8));
    QCOMPARE(report->failed, 1);
    QVERIFY(world.answers().front().state == State::Failed);
    QCOMPARE(world.answers().front().why, QStringLiteral("network.refused"));
}

void TestAutoReplyPass::variablesTagsAndTasksAreTheCustomers()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    Database &database = world.books.database();
    CustomerStore customers(database);
    const CustomerId customer = *customers.create(AccountId{1}, {QStringLiteral("林小姐"), QStringLiteral("import"), {}, 0, {}}, 0);
    Identity known{IdentityKind::ExternalUserId, {}, QStringLiteral("wmCustomer")};
    QVERIFY(customers.addIdentity(AccountId{1}, customer, {known, QStringLiteral("hand"), 0}));
    ReplyRule rule = answering("价格", "{姓名},128 元");
    rule.addTag = QStringLiteral("问过价");
    rule.task = QStringLiteral("三天后问一声");
    world.keep(rule);
    world.write(QStringLiteral("价格"));
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), QStringList{QStringLiteral("林小姐,128 元")});
    QCOMPARE(customers.customer(customer)->tags, std::vector<QString>{QStringLiteral("问过价")});
    QCOMPARE(CustomerNoteStore(database).notes(customer)->front().text, QStringLiteral("三天后问一声"));
}

void TestAutoReplyPass::aTaskIsOfTheDayThatTheRuleNames_data()
{
    QTest::addColumn<int>("days"); // -1: none is named
    QTest::addColumn<QString>("due");
    QTest::newRow("a note, as of rules before there were tasks") << -1 << QString();
    QTest::newRow("on the same day") << 0 << QStringLiteral("2026-11-24");
    QTest::newRow("over the end of the month") << 7 << QStringLiteral("2026-12-01");
}

void TestAutoReplyPass::aTaskIsOfTheDayThatTheRuleNames()
{
    QFETCH(int, days);
    QFETCH(QString, due);
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    Database &database = world.books.database();
    CustomerStore customers(database);
    const CustomerId customer = *customers.create(AccountId{1}, {QStringLiteral("林小姐"), QStringLiteral("import"), {}, 0, {}}, 0);
    Identity known{IdentityKind::ExternalUserId, {}, QStringLiteral("wmCustomer")};
    QVERIFY(customers.addIdentity(AccountId{1}, customer, {known, QStringLiteral("hand"), 0}));
    ReplyRule rule = answering("价格", "128 元");
    rule.task = QStringLiteral("问一声");
    rule.taskInDays = days < 0 ? std::nullopt : std::optional(days);
    world.keep(rule);
    world.write(QStringLiteral("价格"));
    QCOMPARE(world.run()->answered, 1);
    const auto notes = CustomerNoteStore(database).notes(customer);
    QCOMPARE(notes->size(), size_t(1));
    QCOMPARE(notes->front().due ? notes->front().due->toText() : QString(), due);
    QVERIFY(!notes->front().doneAt);
}

void TestAutoReplyPass::aSnippetThatIsGoneIsSaid()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("退货", "");
    rule.replies.front().kind = RuleReply::Kind::Snippet;
    rule.replies.front().snippet = QStringLiteral("退货须知");
    world.keep(rule);
    world.write(QStringLiteral("退货"));
    QCOMPARE(world.run()->failed, 1);
    QCOMPARE(world.answers().front().why, QStringLiteral("rule.snippet_gone"));
    Snippet snippet;
    snippet.name = QStringLiteral("退货须知");
    snippet.text = QStringLiteral("{姓名},七天内可退");
    QVERIFY(SnippetStore(world.books.database()).put(AccountId{1}, snippet, world.now()));
    world.write(QStringLiteral("退货"));
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), QStringList{QStringLiteral("小林,七天内可退")});
}

void TestAutoReplyPass::aSnippetWithAHoleIsNotSent()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    Snippet snippet;
    snippet.name = QStringLiteral("体验课");
    snippet.text = QStringLiteral("预约:{链接}");
    QVERIFY(SnippetStore(world.books.database()).put(AccountId{1}, snippet, world.now()));
    ReplyRule rule = answering("体验课", "");
    rule.replies.front().kind = RuleReply::Kind::Snippet;
    rule.replies.front().snippet = snippet.name;
    world.keep(rule);
    world.write(QStringLiteral("体验课几点"));
    QCOMPARE(world.run()->failed, 1);
    QVERIFY(world.sent.empty());
    QCOMPARE(world.answers().front().why, QStringLiteral("rule.snippet_variable"));
}

void TestAutoReplyPass::aCardWithoutAWayIsNameAndPrice()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    Product cup;
    cup.account = AccountId{1};
    cup.name = QStringLiteral("青瓷杯");
    cup.price = Money::fromFen(12800);
    const auto product = addProduct(world.books.database(), cup, 3, world.now());
    ReplyRule rule = answering("1", "");
    rule.replies.front().kind = RuleReply::Kind::Card;
    rule.replies.front().product = product->id;
    world.keep(rule);
    world.write(QStringLiteral("1"));
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), QStringList{QStringLiteral("青瓷杯\n¥128.00")});
}

// Every statement fails once, as if the disk were full or the process dead; afterwards somebody goes on. Each reply goes out once.
void TestAutoReplyPass::nothingIsSentTwiceWhicheverStatementFails()
{
    std::atomic<int> failing = 0;
    std::atomic<int> count = -1; // nothing is counted
    AutoReplyWorld world([&](const QString &) -> Done {
        return count >= 0 && ++count == failing ? failure(ErrorKind::Storage, "storage.disk_full") : Done();
    });
    QVERIFY(awaited(world.storage.open()));
    world.keep(answeringTwice());
    bool wasReached = true;
    while (wasReached) {
        world.answerByHand();
        world.moveOn(secondMs);
        world.write(QStringLiteral("价格"));
        world.sent.clear();
        ++failing;
        count = 0;
        (void)world.run();
        wasReached = count >= failing;
        count = -1;
        world.moveOn(answerLeaseMs + secondMs);
        QVERIFY(world.run());
        for (const char *reply : {"一", "二"})
            QVERIFY2(world.texts().count(QString::fromUtf8(reply)) == 1, qPrintable(QString::number(failing)));
        QVERIFY(world.answers().front().state == State::Done);
    }
    QCOMPARE(world.answers().size(), size_t(failing));
    QVERIFY2(failing > 20, qPrintable(QString::number(failing)));
}

void TestAutoReplyPass::aProcessThatDiedIsGoneOnWithAfterItsLease()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    world.keep(answeringTwice());
    world.write(QStringLiteral("价格"));
    world.isSilent = true;
    auto dying = world.pass();
    dying->start();
    QTRY_VERIFY_WITH_TIMEOUT(world.sent.size() == 1, 10'000);
    dying.reset(); // the first reply is with WeChat
    world.isSilent = false;
    QVERIFY(world.run()->nextDueAt == world.answers().front().touchedAt + answerLeaseMs);
    QVERIFY(world.texts() == QStringList{QStringLiteral("一")});
    world.moveOn(answerLeaseMs + secondMs);
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), (QStringList{QStringLiteral("一"), QStringLiteral("二")}));
}

void TestAutoReplyPass::twoWhoAnswerAtOnceSendOnce()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = answering("价格", "一");
    rule.replies.push_back(rule.replies.front());
    world.keep(rule);
    world.write(QStringLiteral("价格"));
    auto one = world.pass();
    auto other = world.pass();
    one->start();
    other->start();
    QTRY_VERIFY_WITH_TIMEOUT(one->isFinished() && other->isFinished(), 10'000);
    QCOMPARE(world.sent.size(), size_t(2));
}

// Its own auto-reply was found to say what the rule says; the chat records bring the question all the same.
void TestAutoReplyPass::whatWeChatAnswersIsNotAnsweredAgain()
{
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    Database &database = world.books.database();
    const qint64 ofKf = world.peer;
    TalkPeer follower;
    follower.channel = TalkPeer::Channel::Official;
    follower.app = QStringLiteral("wx0123456789abcdef");
    follower.peer = QStringLiteral("oAbCd0000000000000000000001A");
    const qint64 ofOfficial = TalkStore(database).putPeer(AccountId{1}, follower)->id;
    const qint64 price = world.keep(answering("价格", "128 元"));
    ReplyRule slow = answering("怎么买", "稍等");
    slow.addTag = QStringLiteral("想买"); // no rule of WeChat's
    world.keep(slow);
    const auto answered = [&](qint64 peer, const char *text) {
        world.peer = peer;
        world.answerByHand(); // nothing is twice in a row
        world.moveOn(secondMs);
        world.write(QString::fromUtf8(text));
        return world.run()->answered;
    };
    QCOMPARE(answered(ofOfficial, "什么价格"), 1); // never compared
    ReplyMeans means;
    means.hasOfficial = true;
    const auto note = [&](PlatformDifference::Kind kind) {
        const PlatformPlan plan = platformPlan(*RuleStore(database).rules(AccountId{1}), means);
        const std::vector<PlatformDifference> found{{PlatformDifference::Part::Keyword, QStringLiteral("价格"), kind}};
        return notePlatformServing(database, AccountId{1}, partsOfPlatform(plan, found));
    };
    QVERIFY(note(PlatformDifference::Kind::SwitchedOff));
    QCOMPARE(answered(ofOfficial, "什么价格"), 1);
    QVERIFY(note(PlatformDifference::Kind::Same));
    QCOMPARE(answered(ofOfficial, "什么价格"), 0);
    QCOMPARE(world.answers().front().why, QStringLiteral("wechat_answered"));
    QVERIFY(world.answers().front().state == State::Dropped);
    QCOMPARE(answered(ofOfficial, "怎么买"), 1);
    QCOMPARE(answered(ofKf, "什么价格"), 1); // another channel
    ReplyRule changed = *RuleStore(database).rule(AccountId{1}, price);
    changed.replies.front().text = QStringLiteral("138 元"); // WeChat has the old one
    QVERIFY(keepRule(database, AccountId{1}, changed, world.now()));
    QCOMPARE(answered(ofOfficial, "什么价格"), 1);
    QVERIFY(note(PlatformDifference::Kind::Same));
    QCOMPARE(answered(ofOfficial, "什么价格"), 0);
    // Pushes are received from now on: WeChat's own auto-reply is off.
    QVERIFY(noteServing(database, AccountId{1}, GatewayServing{true, false, false}, world.now()));
    QCOMPARE(answered(ofOfficial, "什么价格"), 1);
}

void TestAutoReplyPass::whoAsksAtNightStillWaitsInTheMorning_data()
{
    QTest::addColumn<bool>("putsOff");
    QTest::newRow("the rule puts off") << true;
    QTest::newRow("the rule's answer is one") << false;
}

void TestAutoReplyPass::whoAsksAtNightStillWaitsInTheMorning()
{
    QFETCH(bool, putsOff);
    AutoReplyWorld world;
    QVERIFY(awaited(world.storage.open()));
    ReplyRule rule = anyRule(0);
    rule.hours = RuleHours::Outside;
    rule.replies.front().text = QStringLiteral("明天回复您");
    if (!putsOff)
        rule.stillWaits = false;
    world.moveOn(10 * hourMs); // 22:00
    world.keep(rule);
    world.write(QStringLiteral("杯子能刻字吗"));
    QCOMPARE(world.run()->answered, 1);
    QCOMPARE(world.texts(), QStringList{QStringLiteral("明天回复您")});
    world.moveOn(11 * hourMs);
    InboxStore inbox(world.books.database());
    QCOMPARE(*inbox.waitingCount(AccountId{1}), putsOff ? 1 : 0);
    world.moveOn(36 * hourMs); // one hour before its 48 are over
    const auto due = TalkReminderStore(world.books.database()).take(AccountId{1}, world.now());
    QVERIFY(due);
    QCOMPARE(due->size(), size_t(putsOff ? 1 : 0));
    world.answerByHand();
    QCOMPARE(*inbox.waitingCount(AccountId{1}), 0);
}

void TestAutoReplyPass::aChangeOfTheRulesIsKeptAndUndone()
{
    AutoReplyWorld world;
    Database &database = world.books.database();
    RuleStore store(database);
    const auto ids = addWelcomeExample(database, AccountId{1}, world.now());
    QVERIFY(ids && ids->size() == 3);
    QVERIFY(std::ranges::none_of(*store.rules(AccountId{1}), &ReplyRule::isOn));
    // Nothing is for sale yet: the two that sell can't be switched on.
    QVERIFY(switchRule(database, AccountId{1}, ids->at(0), true, world.now()));
    QCOMPARE(switchRule(database, AccountId{1}, ids->at(1), true, world.now()).error().code, QStringLiteral("rule.reply"));
    ReplyRule changed = *store.rule(AccountId{1}, ids->at(0));
    QCOMPARE(changed.switchedOnAt, world.now());
    changed.replies.front().kind = RuleReply::Kind::Picture;
    changed.replies.front().picture = "\x89PNG picture";
    changed.hours = RuleHours::Outside;
    changed.channels = {TalkPeer::Channel::Official};
    QVERIFY(keepRule(database, AccountId{1}, changed, world.now() + 5));
    QCOMPARE(*store.rule(AccountId{1}, changed.id), changed);
    QVERIFY(orderRules(database, AccountId{1}, {ids->at(2), ids->at(0), ids->at(1)}, world.now()));
    QCOMPARE(store.rules(AccountId{1})->front().id, ids->at(2));
    QCOMPARE(orderRules(database, AccountId{1}, {ids->at(2)}, world.now()).error().code, QStringLiteral("rule.order"));
    QVERIFY(removeRule(database, AccountId{1}, ids->at(0), world.now()));
    QCOMPARE(store.rules(AccountId{1})->size(), size_t(2));
    QVERIFY(restoreRule(database, AccountId{1}, ids->at(0), world.now()));
    QCOMPARE(store.rules(AccountId{1})->at(1).id, ids->at(0));
    QVERIFY(!store.rules(AccountId{1})->at(1).isOn);
}

QTEST_GUILESS_MAIN(TestAutoReplyPass)
#include "tst_autoreplypass.moc"
