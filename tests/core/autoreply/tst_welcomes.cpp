#include "autoreply/answeredstore.h"
#include "autoreply/autoreplypass.h"
#include "autoreply/ruledeeds.h"
#include "autoreply/welcomework.h"
#include "customers/customertimelinestore.h"
#include "support/replyrules.h"
#include "support/talkworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace yiren;

namespace {

using State = TalkMessage::State;

struct WelcomeWorld : TalkWorld {
    WelcomeWorld()
    {
        (void)poll();
        (void)awaited(world.storage.write<void>([](Database &database) { return AnswerStore(database).setMark(AccountId{1}, 0); }));
        ReplyRule rule = keywordRule(0, {});
        rule.name = QStringLiteral("欢迎");
        rule.trigger = RuleTrigger::Follow;
        rule.replies.front().text = QStringLiteral("你好，直接说需求就行");
        (void)awaited(world.storage.write<qint64>(
            [rule, at = now() - minuteMs](Database &database) { return keepRule(database, AccountId{1}, rule, at); }));
    }
    void enter()
    {
        control().happen(desk, amu,
                         {{QStringLiteral("event_type"), QStringLiteral("enter_session")},
                          {QStringLiteral("scene"), QStringLiteral("mpmenu")},
                          {QStringLiteral("welcome_code"), QStringLiteral("WCODE")}});
    }
    // Reads, and welcomes whom it found.
    size_t welcome(WelcomeWork &work)
    {
        const auto report = poll();
        if (!report)
            qFatal("%s", qPrintable(report.error().code));
        work.welcome(report->welcomes);
        return report->welcomes.size();
    }
    std::vector<ReplyAnswer> answers()
    {
        return read<std::vector<ReplyAnswer>>([](Database &database) { return AnswerStore(database).latest(AccountId{1}, 100); });
    }
};

} // namespace

// A rule's welcome to who enters a session of 微信客服: by the event's code, within its twenty seconds, once (contract wecom 6.4).
class TestWelcomes : public QObject
{
    Q_OBJECT

private slots:
    void whoEntersIsWelcomedOnce();
    void aCodeThatIsTwentySecondsOldIsNotUsed();
    void theCodeIsKeptNowhere();
    void aLostAnswerStaysUnknownAndIsNotSentAgain();
    void aRefusalIsSaid();
    void thePassDoesNotTryWithoutACode();
    void whatWasSaidStandsInTheTimelineAndAmongTheAnswers();
};

void TestWelcomes::whoEntersIsWelcomedOnce()
{
    WelcomeWorld world;
    WelcomeWork work(world.setup(), calendar());
    QSignalSpy answered(&work, &WelcomeWork::answered);
    world.enter();
    world.moveOn(minuteMs / 6);
    QCOMPARE(world.welcome(work), size_t(1));
    QVERIFY(answered.wait());
    const auto sent = world.control().sent();
    QCOMPARE(sent.size(), size_t(1));
    QCOMPARE(sent.front().body.value(u"code").toString(), QStringLiteral("WCODE"));
    QCOMPARE(sent.front().body.value(u"text").toObject().value(u"content").toString(), QStringLiteral("你好，直接说需求就行"));
    QCOMPARE(world.talk(world.amu).back().state, State::Sent);
    QVERIFY(world.talk(world.amu).back().isFree); // none of the messages of a window (contract, wecom 6.4)
    QCOMPARE(world.talk(world.amu).back().messageId, sent.front().messageId);
    QCOMPARE(world.answers().front().state, ReplyAnswer::State::Done);
    work.welcome({{world.talk(world.amu).front().messageId, QStringLiteral("WCODE"), world.now()}}); // told of twice
    QTest::qWait(50);
    QCOMPARE(world.control().sent().size(), size_t(1));
}

void TestWelcomes::aCodeThatIsTwentySecondsOldIsNotUsed()
{
    WelcomeWorld world;
    WelcomeWork work(world.setup(), calendar());
    world.enter();
    world.moveOn(20 * secondMs);
    QCOMPARE(world.welcome(work), size_t(0));
    work.welcome({{QStringLiteral("kfm00000001"), QStringLiteral("WCODE"), world.now() - 20 * secondMs}});
    QTest::qWait(50);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send_on_event")), 0);
    QVERIFY(world.answers().empty());
}

void TestWelcomes::theCodeIsKeptNowhere()
{
    WelcomeWorld world;
    WelcomeWork work(world.setup(), calendar());
    QSignalSpy answered(&work, &WelcomeWork::answered);
    world.enter();
    (void)world.welcome(work);
    QVERIFY(answered.wait());
    const auto talk = world.talk(world.amu);
    for (const TalkMessage &message : talk)
        QVERIFY(!message.detail.contains("WCODE") && !message.body.contains("WCODE"));
}

void TestWelcomes::aLostAnswerStaysUnknownAndIsNotSentAgain()
{
    WelcomeWorld world;
    WelcomeWork work(world.setup(), calendar());
    QSignalSpy answered(&work, &WelcomeWork::answered);
    world.enter();
    world.inject("kf_send_on_event:close_after_apply");
    (void)world.welcome(work);
    QVERIFY(answered.wait());
    QCOMPARE(world.talk(world.amu).back().state, State::Unknown);
    QCOMPARE(world.answers().front().state, ReplyAnswer::State::Done);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_send_on_event")), 1);
}

void TestWelcomes::aRefusalIsSaid()
{
    WelcomeWorld world;
    WelcomeWork work(world.setup(), calendar());
    QSignalSpy answered(&work, &WelcomeWork::answered);
    world.enter();
    world.inject("kf_send_on_event:errcode(41051)");
    (void)world.welcome(work);
    QVERIFY(answered.wait());
    QCOMPARE(world.talk(world.amu).back().failure, QStringLiteral("wecom.41051"));
    QCOMPARE(world.answers().front().why, QStringLiteral("wecom.41051"));
}

void TestWelcomes::thePassDoesNotTryWithoutACode()
{
    WelcomeWorld world;
    world.enter();
    QVERIFY(world.poll());
    const WorkCalendar &days = calendar();
    const auto report = awaited(JobHandle<AutoReplyReport>(new AutoReplyPass(autoReplySetup(world.setup(), days, nullptr))));
    QVERIFY(report && report->decided > 0);
    QVERIFY(world.answers().empty());
    QVERIFY(world.control().sent().empty());
}

void TestWelcomes::whatWasSaidStandsInTheTimelineAndAmongTheAnswers()
{
    WelcomeWorld world;
    WelcomeWork work(world.setup(), calendar());
    QSignalSpy answered(&work, &WelcomeWork::answered);
    world.enter();
    (void)world.welcome(work);
    QVERIFY(answered.wait());
    world.moveOn(minuteMs);
    world.control().say(world.desk, world.amu, QStringLiteral("杯子能刻字吗"));
    QVERIFY(world.poll());
    const auto rows =
        world.read<std::vector<AnsweredRow>>([](Database &database) { return AnsweredStore(database).latest(AccountId{1}, 9); });
    QCOMPARE(rows.size(), size_t(1));
    QCOMPARE(rows.front().rule, QStringLiteral("欢迎"));
    QCOMPARE(rows.front().who, world.amu);
    const auto entries = world.read<std::vector<TimelineEntry>>(
        [](Database &database) { return CustomerTimelineStore(database).page(AccountId{1}, CustomerId{1}, std::nullopt, 9); });
    QCOMPARE(entries.size(), size_t(2)); // that somebody entered is no message
    QCOMPARE(entries[0].what, QStringLiteral("customer"));
    QCOMPARE(entries[0].text, QStringLiteral("杯子能刻字吗"));
    QCOMPARE(entries[1].what, QStringLiteral("rule"));
    QCOMPARE(entries[1].text, QStringLiteral("你好，直接说需求就行"));
}

QTEST_GUILESS_MAIN(TestWelcomes)
#include "tst_welcomes.moc"
