#include "support/reachworld.h"

#include "audit/auditstore.h"
#include "base/json.h"

#include <QJsonArray>
#include <QTest>

using namespace yiren;

namespace {

using State = BroadcastState;

QByteArray png()
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
}

} // namespace

// Mass messages and moments: a task is made once at most, and nothing is called sent before the colleague confirmed and WeChat says so.
class TestBroadcasts : public QObject
{
    Q_OBJECT

private slots:
    void aTaskWaitsUntilTheColleagueConfirms();
    void theBodyIsTheContracts();
    void whoIsNobodysFriendIsLeftOut();
    void nobodyReachedIsARefusal();
    void resultsAreReadThroughPages();
    void groupsThatGotItAreNamedAndTheOthersStayOpen();
    void aSecondAskingIsRefusedHere();
    void aLostAnswerIsFoundInTheListAndNotSentAgain_data();
    void aLostAnswerIsFoundInTheListAndNotSentAgain();
    void whatIsInNoListWasNotMade();
    void oneOfTwoEqualTasksCannotBeTold();
    void oneOfTwoEqualOnesIsNotGuessed();
    void aTaskOfOtherWordsKeepsItOpen();
    void anothersTaskIsNotTaken();
    void dyingAnywhereMakesOneTaskAtMost_data();
    void dyingAnywhereMakesOneTaskAtMost();
    void aDeadProcessIsFoundOutAfterFiveMinutes();
    void resultsThatAreNotReadyAreWaitedFor();
    void aMonthsFifthMessageIsRefusedHere();
    void pagesAreNotAskedForOnesThatAreOver();
};

void TestBroadcasts::aTaskWaitsUntilTheColleagueConfirms()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    const auto asked = world.ask(id);
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().code));
    QCOMPARE(asked->state, State::Waiting);
    QCOMPARE(asked->task, world.control().reach().masses.front().msgid);
    for (int i = 0; i < 4; ++i) { // whoever looks how often: nothing is sent
        world.moveOn(10 * minuteMs);
        QCOMPARE(world.look(id)->state, State::Waiting);
        QCOMPARE(world.counts(id), (BroadcastCounts{.open = 3}));
    }
    world.control().confirmMass(asked->task);
    const qint64 confirmed = world.now() / 1000 * 1000;
    world.moveOn(minuteMs);
    const auto looked = world.look(id);
    QCOMPARE(looked->state, State::Sent);
    QCOMPARE(looked->confirmedAt, std::optional(confirmed));
    QCOMPARE(looked->nextLookAt, std::nullopt);
    for (const BroadcastTarget &target : world.targets(id))
        QCOMPARE(target, (BroadcastTarget{target.target, TargetState::Sent, confirmed}));
    QVERIFY(awaited(world.world.storage.read<void>([](Database &database) { return AuditStore(database).verify(); })));
}

// The contract's own example (10.4), with a picture that went up.
void TestBroadcasts::theBodyIsTheContracts()
{
    ReachWorld world;
    Broadcast draft = world.draft();
    BroadcastAttachment card;
    card.what.kind = CorpAttachment::Kind::MiniProgram;
    card.what.title = QStringLiteral("约课");
    card.what.appid = QStringLiteral("wx0pc00000000test");
    card.what.page = QStringLiteral("pages/book?c=c7K2");
    card.picture = world.addPicture(png());
    draft.attachments = {card};
    const qint64 id = world.add(draft, {world.friends[0], world.friends[1]});
    QVERIFY(world.ask(id));
    const QJsonObject body = world.control().reach().masses.front().body;
    const QString media =
        body.value(u"attachments").toArray().first().toObject().value(u"miniprogram").toObject().value(u"pic_media_id").toString();
    QVERIFY(!media.isEmpty());
    const QByteArray expected =
        R"({"chat_type":"single","external_userid":["wmOPC01","wmOPC02"],"sender":"LinXiaoyu","text":{"content":"周六新窑开了两个位子"},)"
        R"("attachments":[{"msgtype":"miniprogram","miniprogram":{"title":"约课","pic_media_id":"MEDIA","appid":"wx0pc00000000test",)"
        R"("page":"pages/book?c=c7K2"}}]})";
    QCOMPARE(body, *parseObject(QByteArray(expected).replace("MEDIA", media.toUtf8())));
    QCOMPARE(*parseObject(world.kept(id).body), body); // what was written down is what left
}

void TestBroadcasts::whoIsNobodysFriendIsLeftOut()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), {world.friends[0], QStringLiteral("wmStranger")});
    QCOMPARE(world.ask(id)->state, State::Waiting);
    QCOMPARE(world.targets(id)[1].state, TargetState::Unsendable);
    world.moveOn(minuteMs);
    world.control().confirmMass(world.kept(id).task);
    QCOMPARE(world.look(id)->state, State::Partly);
    QCOMPARE(world.counts(id), (BroadcastCounts{.sent = 1, .unsendable = 1}));
}

void TestBroadcasts::nobodyReachedIsARefusal()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), {QStringLiteral("wmStranger")});
    QCOMPARE(world.ask(id).error().code, QStringLiteral("wecom.41048"));
    QCOMPARE(world.kept(id).state, State::Failed);
    QCOMPARE(world.kept(id).failure, QStringLiteral("wecom.41048"));
}

void TestBroadcasts::resultsAreReadThroughPages()
{
    ReachWorld world;
    world.control().setPages(1, false);
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    world.control().changeReach([&world](sandbox::ReachBook &reach) { reach.friends.erase(world.friends[1]); }); // who left in between
    world.moveOn(minuteMs);
    world.control().confirmMass(world.kept(id).task);
    QCOMPARE(world.look(id)->state, State::Partly);
    QCOMPARE(world.counts(id), (BroadcastCounts{.sent = 2, .notFriend = 1}));
    QCOMPARE(world.targets(id)[1].state, TargetState::NotFriend);
}

void TestBroadcasts::groupsThatGotItAreNamedAndTheOthersStayOpen()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(BroadcastKind::Groups), world.groups);
    QVERIFY(world.ask(id));
    world.control().changeReach([&world](sandbox::ReachBook &reach) { reach.group(world.groups[1])->isDismissed = true; });
    world.moveOn(minuteMs);
    world.control().confirmMass(world.kept(id).task);
    QCOMPARE(world.look(id)->state, State::Confirmed);
    QCOMPARE(world.targets(id)[0].state, TargetState::Sent);
    QCOMPARE(world.targets(id)[1].state, TargetState::Open);
}

void TestBroadcasts::aSecondAskingIsRefusedHere()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    QCOMPARE(world.ask(id).error().code, QStringLiteral("broadcast.begun"));
    QCOMPARE(world.tasks(), size_t(1));
    const auto changed = awaited(world.world.storage.write<void>(
        [draft = world.kept(id)](Database &database) { return changeDraft(database, AccountId{1}, draft, {}); }));
    QCOMPARE(changed.error().code, QStringLiteral("broadcast.begun"));
    QCOMPARE(world.ask(99).error().code, QStringLiteral("broadcast.unknown"));
}

void TestBroadcasts::aLostAnswerIsFoundInTheListAndNotSentAgain_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("after") << QStringLiteral("corpmass_add:close_after_apply");
    QTest::newRow("502") << QStringLiteral("corpmass_add:502_after_apply");
    QTest::newRow("half") << QStringLiteral("corpmass_add:truncated_json");
}

void TestBroadcasts::aLostAnswerIsFoundInTheListAndNotSentAgain()
{
    QFETCH(QString, fault);
    ReachWorld world;
    world.inject(fault.toLatin1().constData());
    const qint64 id = world.add(world.draft(), world.friends);
    const auto asked = world.ask(id);
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().code));
    QCOMPARE(asked->state, State::Unknown);
    world.moveOn(minuteMs);
    QCOMPARE(world.look(id)->state, State::Waiting);
    QCOMPARE(world.kept(id).task, world.control().reach().masses.front().msgid);
    QCOMPARE(world.tasks(), size_t(1));
    QCOMPARE(world.control().requestCount(QStringLiteral("corpmass_add")), 1);
}

void TestBroadcasts::whatIsInNoListWasNotMade()
{
    ReachWorld world;
    world.inject("corpmass_add:close_before_apply");
    const qint64 id = world.add(world.draft(), world.friends);
    QCOMPARE(world.ask(id)->state, State::Unknown);
    world.moveOn(9 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Unknown); // it may still arrive
    world.moveOn(2 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Failed);
    QCOMPARE(world.kept(id).failure, QStringLiteral("broadcast.not_made"));
    QCOMPARE(world.tasks(), size_t(0));
}

void TestBroadcasts::oneOfTwoEqualTasksCannotBeTold()
{
    ReachWorld world;
    world.inject("corpmass_add:close_after_apply*2");
    const qint64 one = world.add(world.draft(), world.friends), other = world.add(world.draft(), world.friends);
    QCOMPARE(world.ask(one)->state, State::Unknown);
    QCOMPARE(world.ask(other)->state, State::Unknown);
    world.moveOn(20 * minuteMs);
    QCOMPARE(world.look(one)->state, State::Unknown);
    QCOMPARE(world.look(other)->state, State::Unknown);
}

// Their receivers differ: the one that was made must not be taken for the other.
void TestBroadcasts::oneOfTwoEqualOnesIsNotGuessed()
{
    ReachWorld world;
    world.inject("corpmass_add:close_after_apply,corpmass_add:close_before_apply");
    const qint64 one = world.add(world.draft(), {world.friends[0]}), other = world.add(world.draft(), {world.friends[1]});
    QCOMPARE(world.ask(one)->state, State::Unknown);
    QCOMPARE(world.ask(other)->state, State::Unknown);
    QCOMPARE(world.tasks(), size_t(1));
    world.moveOn(20 * minuteMs);
    QCOMPARE(world.look(other)->state, State::Unknown);
    QCOMPARE(world.look(one)->state, State::Unknown);
}

// Whatever WeChat made of the words: what may have been made is not called unmade.
void TestBroadcasts::aTaskOfOtherWordsKeepsItOpen()
{
    ReachWorld world;
    world.inject("corpmass_add:close_after_apply");
    const qint64 id = world.add(world.draft(), world.friends);
    QCOMPARE(world.ask(id)->state, State::Unknown);
    world.control().changeReach([](sandbox::ReachBook &reach) {
        reach.masses.front().body.insert(QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), QStringLiteral("周六")}});
    });
    world.moveOn(20 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Unknown);
}

void TestBroadcasts::anothersTaskIsNotTaken()
{
    ReachWorld world;
    const qint64 before = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(before));
    world.inject("corpmass_add:close_before_apply");
    const qint64 id = world.add(world.draft(), world.friends);
    QCOMPARE(world.ask(id)->state, State::Unknown);
    world.moveOn(11 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Failed);
    QCOMPARE(world.kept(before).state, State::Waiting);
}

void TestBroadcasts::dyingAnywhereMakesOneTaskAtMost_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 10; ++i)
        QTest::addRow("%d ms", 4 * i) << 4 * i;
}

void TestBroadcasts::dyingAnywhereMakesOneTaskAtMost()
{
    QFETCH(int, afterMs);
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    JobHandle<Broadcast> job(new BroadcastJob(world.sending(), id));
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QTest::qWait(30);
    world.moveOn(11 * minuteMs);
    QVERIFY(world.look(id));
    const Broadcast kept = world.kept(id);
    QVERIFY(world.tasks() <= 1);
    if (world.tasks() == 1) // what left is here
        QCOMPARE(kept.task, world.control().reach().masses.front().msgid);
    else
        QVERIFY(kept.state == State::Draft || kept.state == State::Failed);
}

void TestBroadcasts::aDeadProcessIsFoundOutAfterFiveMinutes()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(awaited(world.world.storage.write<Broadcast>(
        [id, now = world.now()](Database &database) { return beginBroadcast(database, AccountId{1}, id, "{}", now); })));
    world.moveOn(4 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Creating);
    QCOMPARE(world.control().requestCount(QStringLiteral("corpmass_list")), 0);
    world.moveOn(2 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Unknown);
    world.moveOn(5 * minuteMs);
    QCOMPARE(world.look(id)->state, State::Failed);
    QCOMPARE(world.control().requestCount(QStringLiteral("corpmass_add")), 0);
}

void TestBroadcasts::resultsThatAreNotReadyAreWaitedFor()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    const auto looked = world.look(id); // 41063 within the first thirty seconds
    QVERIFY2(looked, looked ? "" : qPrintable(looked.error().code));
    QCOMPARE(looked->state, State::Waiting);
    QCOMPARE(looked->nextLookAt, std::optional(world.now() + 5 * minuteMs));
}

void TestBroadcasts::aMonthsFifthMessageIsRefusedHere()
{
    ReachWorld world;
    for (int i = 0; i < 4; ++i)
        QVERIFY(world.ask(world.add(world.draft(), {world.friends[0]})));
    const qint64 fifth = world.add(world.draft(), world.friends);
    const auto refused = world.ask(fifth);
    QCOMPARE(refused.error().code, QStringLiteral("broadcast.month"));
    QCOMPARE(refused.error().place.found, QStringLiteral("1")); // receiver who had four
    QCOMPARE(refused.error().place.expected, QStringLiteral("4"));
    QCOMPARE(world.kept(fifth).state, State::Draft);
    QCOMPARE(world.tasks(), size_t(4));
    QVERIFY(awaited(world.world.storage.write<void>([](Database &database) { return setOwnLimit(database, AccountId{1}, 31); })));
    QVERIFY(world.ask(fifth));
    QVERIFY(awaited(world.world.storage.write<void>([](Database &database) { return setOwnLimit(database, AccountId{1}, 1); })));
    const qint64 next = world.add(world.draft(), {world.friends[2]});
    QCOMPARE(world.ask(next).error().code, QStringLiteral("broadcast.month"));
    world.moveOn(8 * dayMs); // from the 24th of November into December
    QVERIFY(world.ask(next));
}

void TestBroadcasts::pagesAreNotAskedForOnesThatAreOver()
{
    ReachWorld world;
    const qint64 first = world.add(world.draft(), {world.friends[0]}), second = world.add(world.draft(), {world.friends[1]});
    QVERIFY(world.ask(first));
    QVERIFY(world.ask(second));
    world.control().confirmMass(world.kept(first).task);
    world.moveOn(6 * minuteMs);
    const auto report = world.lookAtAll();
    QCOMPARE(report->looked, 2);
    QCOMPARE(report->changed.size(), size_t(1));
    QCOMPARE(report->changed.front().id, first);
    QCOMPARE(report->nextLookAt, std::optional(world.now() + 5 * minuteMs));
    world.moveOn(5 * minuteMs);
    QCOMPARE(world.lookAtAll()->looked, 1);
    world.moveOn(3 * dayMs);
    QCOMPARE(world.lookAtAll()->looked, 1);
    QCOMPARE(world.lookAtAll()->nextLookAt, std::nullopt); // two days are over: only by hand
    QCOMPARE(world.kept(second).state, State::Waiting);
}

QTEST_GUILESS_MAIN(TestBroadcasts)
#include "tst_broadcasts.moc"
