#include "support/reachworld.h"

#include <QJsonArray>
#include <QTest>

using namespace yiren;

namespace {

using MomentState = BroadcastState;

qint64 momentOf(ReachWorld &world, const QString &text)
{
    Broadcast draft = world.draft(BroadcastKind::Moment);
    draft.text = text;
    draft.tags = {QStringLiteral("etOPC0001")};
    return world.add(draft, {});
}

} // namespace

// Moments in customers' 朋友圈, reminders and cancelling.
class TestMomentsAndDeeds : public QObject
{
    Q_OBJECT

private slots:
    void aMomentIsMadeThenWaitsThenIsOut();
    void aMomentsPictureGoesUpAsAMoments();
    void aLostMomentIsFoundInTheList();
    void theEleventhMomentOfAMinuteIsRefusedHere();
    void threeRemindersInADayAreEnough();
    void aCancelledTaskIsNeverSent();
    void whatWasSentBeforeTheCancellingStaysSent();
    void aCancellingWithoutAnAnswerMayBeAskedForAgain();
    void nothingIsRemindedOfThatDoesNotWait();
};

void TestMomentsAndDeeds::aMomentIsMadeThenWaitsThenIsOut()
{
    ReachWorld world;
    const qint64 id = momentOf(world, QStringLiteral("新釉色上线"));
    QCOMPARE(world.ask(id)->state, MomentState::Making);
    QCOMPARE(world.look(id)->state, MomentState::Making); // still running
    QCOMPARE(world.look(id)->state, MomentState::Waiting);
    QCOMPARE(world.look(id)->state, MomentState::Waiting);
    const QJsonObject range = world.control().reach().moments.front().body.value(u"visible_range").toObject();
    QCOMPARE(range.value(u"external_contact_list").toObject().value(u"tag_list").toArray(), QJsonArray{QStringLiteral("etOPC0001")});
    world.control().changeReach([](sandbox::ReachBook &reach) {
        reach.moments.front().likes = 5;
        reach.moments.front().comments = 2;
    });
    world.control().publishMoment(world.kept(id).task);
    const auto looked = world.look(id);
    QCOMPARE(looked->state, MomentState::Sent);
    QCOMPARE(looked->likes, std::optional(qint64(5)));
    QCOMPARE(looked->comments, std::optional(qint64(2)));
}

void TestMomentsAndDeeds::aMomentsPictureGoesUpAsAMoments()
{
    ReachWorld world;
    Broadcast draft = world.draft(BroadcastKind::Moment);
    BroadcastAttachment picture;
    picture.picture = world.addPicture(QByteArray::fromHex("89504e470d0a1a0a"));
    draft.attachments = {picture, picture};
    const auto asked = world.ask(world.add(draft, {})); // the stand-in refuses pictures that were uploaded for another scene
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().code));
    QCOMPARE(world.control().requestCount(QStringLiteral("moment_upload")), 1); // one picture, though it is shown twice
    QCOMPARE(world.control().reach().moments.front().body.value(u"attachments").toArray().size(), 2);
}

void TestMomentsAndDeeds::aLostMomentIsFoundInTheList()
{
    ReachWorld world;
    world.inject("moment_add:close_after_apply");
    const qint64 id = momentOf(world, QStringLiteral("新釉色上线"));
    QCOMPARE(world.ask(id)->state, MomentState::Unknown);
    QCOMPARE(world.look(id)->state, MomentState::Waiting);
    QCOMPARE(world.kept(id).task, world.control().reach().moments.front().momentId);
    QCOMPARE(world.control().requestCount(QStringLiteral("moment_add")), 1);
}

void TestMomentsAndDeeds::theEleventhMomentOfAMinuteIsRefusedHere()
{
    ReachWorld world;
    for (int i = 0; i < 10; ++i)
        QVERIFY(world.ask(momentOf(world, QString::number(i))));
    const qint64 eleventh = momentOf(world, QStringLiteral("十一"));
    QCOMPARE(world.ask(eleventh).error().code, QStringLiteral("broadcast.pace"));
    QCOMPARE(world.control().requestCount(QStringLiteral("moment_add")), 10);
    world.moveOn(minuteMs);
    QVERIFY(world.ask(eleventh));
}

void TestMomentsAndDeeds::threeRemindersInADayAreEnough()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    const qint64 first = world.now();
    world.inject("corpmass_remind:close_after_apply");
    QCOMPARE(world.doTo(id, BroadcastDeed::Kind::Remind).error().kind, ErrorKind::OutcomeUnknown); // one without an answer counts
    for (int i = 0; i < 2; ++i) {
        world.moveOn(hourMs);
        QVERIFY(world.doTo(id, BroadcastDeed::Kind::Remind));
    }
    world.moveOn(hourMs);
    const auto fourth = world.doTo(id, BroadcastDeed::Kind::Remind);
    QCOMPARE(fourth.error().code, QStringLiteral("broadcast.reminded"));
    QCOMPARE(fourth.error().place.expected, QString::number(first + dayMs));
    QCOMPARE(world.control().requestCount(QStringLiteral("corpmass_remind")), 3);
    world.moveOn(21 * hourMs);
    QVERIFY(world.doTo(id, BroadcastDeed::Kind::Remind));
}

void TestMomentsAndDeeds::aCancelledTaskIsNeverSent()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    QCOMPARE(world.doTo(id, BroadcastDeed::Kind::Cancel)->state, MomentState::Cancelled);
    world.control().confirmMass(world.kept(id).task);
    world.moveOn(minuteMs);
    QCOMPARE(world.look(id)->state, MomentState::Cancelled);
    QCOMPARE(world.doTo(id, BroadcastDeed::Kind::Cancel).error().code, QStringLiteral("broadcast.no_task"));
}

void TestMomentsAndDeeds::whatWasSentBeforeTheCancellingStaysSent()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    world.control().confirmMass(world.kept(id).task);
    QVERIFY(world.doTo(id, BroadcastDeed::Kind::Cancel)); // nobody had looked
    world.moveOn(minuteMs);
    QCOMPARE(world.look(id)->state, MomentState::Sent);
}

void TestMomentsAndDeeds::aCancellingWithoutAnAnswerMayBeAskedForAgain()
{
    ReachWorld world;
    const qint64 id = world.add(world.draft(), world.friends);
    QVERIFY(world.ask(id));
    world.inject("corpmass_cancel:close_after_apply");
    QCOMPARE(world.doTo(id, BroadcastDeed::Kind::Cancel).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(world.kept(id).state, MomentState::Waiting);
    QCOMPARE(world.doTo(id, BroadcastDeed::Kind::Cancel)->state, MomentState::Cancelled); // WeChat says 41093
}

void TestMomentsAndDeeds::nothingIsRemindedOfThatDoesNotWait()
{
    ReachWorld world;
    const qint64 draft = world.add(world.draft(), world.friends);
    QCOMPARE(world.doTo(draft, BroadcastDeed::Kind::Remind).error().code, QStringLiteral("broadcast.no_task"));
    const qint64 moment = momentOf(world, QStringLiteral("新釉色上线"));
    QVERIFY(world.ask(moment));
    QVERIFY(world.look(moment));
    QVERIFY(world.look(moment));
    QCOMPARE(world.doTo(moment, BroadcastDeed::Kind::Remind).error().code, QStringLiteral("broadcast.no_task"));
    QCOMPARE(world.doTo(moment, BroadcastDeed::Kind::Cancel)->state, MomentState::Cancelled);
}

QTEST_GUILESS_MAIN(TestMomentsAndDeeds)
#include "tst_momentsanddeeds.moc"
