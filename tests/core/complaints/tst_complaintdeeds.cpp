#include "audit/auditstore.h"
#include "support/complaintworld.h"

#include <QTest>

using namespace yiren;

namespace {

const QString sorry = QStringLiteral("抱歉,今天就给您退款");

} // namespace

// Replies and completions: each has one effect, whatever happens on its way.
class TestComplaintDeeds : public QObject
{
    Q_OBJECT

private slots:
    void aReplyIsSentOnceAndStandsInTheTalk();
    void completingNeedsAReplyFirst();
    void theSameWordsAreNotSaidTwiceInARow();
    void aSecondClickIsRefusedWhileTheFirstIsUnderWay();
    void aRefusedReplyIsFailedAndMayBeSentAgain();
    void aLostAnswerIsResolvedByAsking_data();
    void aLostAnswerIsResolvedByAsking();
    void whatDidNotArriveIsFailedOnlyAfterFiveMinutes();
    void aCallThatASleepHeldUpIsNotTakenForLost();
    void aRepeatedSentenceIsNotTakenForAnEarlierOne();
    void dyingAnywhereLeavesOneEffectAtMost_data();
    void dyingAnywhereLeavesOneEffectAtMost();
    void whatWasWrittenDownNeverChanges();
    void aPictureThatIsNoneSendsNothing();
};

void TestComplaintDeeds::aReplyIsSentOnceAndStandsInTheTalk()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    const auto sent = world.reply(id, sorry);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, DeedState::Sent);
    QCOMPARE(world.replies(id), 1);
    const ComplaintCase about = world.about(id);
    QCOMPARE(about.kept.complaint.state, QStringLiteral("PROCESSING"));
    QCOMPARE(about.talk.back().text, sorry);
    QVERIFY(awaited(world.storage.read<void>([](Database &database) { return AuditStore(database).verify(); })));
}

void TestComplaintDeeds::completingNeedsAReplyFirst()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    QCOMPARE(world.complete(id).error().code, QStringLiteral("complaint.not_answered"));
    QVERIFY(world.reply(id, sorry));
    const auto done = world.complete(id);
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(world.about(id).kept.complaint.state, QStringLiteral("PROCESSED"));
    QCOMPARE(world.completions(id), 1);
    QCOMPARE(world.reply(id, QStringLiteral("还有")).error().code, QStringLiteral("complaint.processed"));
}

void TestComplaintDeeds::theSameWordsAreNotSaidTwiceInARow()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    QVERIFY(world.reply(id, sorry));
    QCOMPARE(world.reply(id, sorry).error().code, QStringLiteral("complaint.same_reply"));
    QCOMPARE(world.replies(id), 1);
    world.moveOn(minuteMs);
    QVERIFY(world.server->control().writeAgain(id, QStringLiteral("还没收到")));
    QVERIFY(world.poll());
    QVERIFY(world.reply(id, sorry)); // now it is an answer
    QCOMPARE(world.replies(id), 2);
}

void TestComplaintDeeds::aSecondClickIsRefusedWhileTheFirstIsUnderWay()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    auto first = world.deed(id, sorry);
    first->start();
    const auto second = world.reply(id, QStringLiteral("另一句"));
    QTRY_VERIFY(first->isFinished());
    QCOMPARE(int(first->result().has_value()) + int(second.has_value()), 1);
    QCOMPARE(world.replies(id), 1);
}

void TestComplaintDeeds::aRefusedReplyIsFailedAndMayBeSentAgain()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    world.inject("complaint_reply:403");
    QCOMPARE(world.reply(id, sorry).error().kind, ErrorKind::Refused);
    QCOMPARE(world.about(id).deeds.back().state, DeedState::Failed);
    QCOMPARE(world.reply(id, sorry)->state, DeedState::Sent);
    QCOMPARE(world.replies(id), 1);
}

void TestComplaintDeeds::aLostAnswerIsResolvedByAsking_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("isReply");
    for (const char *fault : {"close_after_apply", "bad_signature", "503_after_apply", "429_after_apply", "stall"}) {
        QTest::addRow("reply %s", fault) << QLatin1String("complaint_reply:") + QLatin1String(fault) << true;
        QTest::addRow("completion %s", fault) << QLatin1String("complaint_complete:") + QLatin1String(fault) + QStringLiteral("*3")
                                              << false;
    }
}

void TestComplaintDeeds::aLostAnswerIsResolvedByAsking()
{
    QFETCH(QString, fault);
    QFETCH(bool, isReply);
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    if (!isReply)
        QVERIFY(world.reply(id, sorry));
    const QString text = isReply ? sorry : QString();
    world.inject(fault.toLatin1().constData());
    const auto sent = awaited(world.deed(id, text));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, DeedState::Sent); // WeChat's history shows it
    QCOMPARE(world.replies(id), 1);
    QCOMPARE(world.completions(id), isReply ? 0 : 1);
}

void TestComplaintDeeds::whatDidNotArriveIsFailedOnlyAfterFiveMinutes()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    world.inject("complaint_reply:close_before_apply");
    QCOMPARE(world.reply(id, sorry)->state, DeedState::Unknown);
    QCOMPARE(world.reply(id, sorry).error().code, QStringLiteral("complaint.under_way"));
    world.moveOn(5 * minuteMs - 1);
    QVERIFY(world.poll());
    QCOMPARE(world.about(id).deeds.back().state, DeedState::Unknown);
    world.moveOn(1);
    QVERIFY(world.poll());
    QCOMPARE(world.about(id).deeds.back().state, DeedState::Failed);
    QCOMPARE(world.about(id).deeds.back().failure, QStringLiteral("complaint.not_arrived"));
    QCOMPARE(world.replies(id), 0);
    QCOMPARE(world.reply(id, sorry)->state, DeedState::Sent);
    QCOMPARE(world.replies(id), 1);
}

// The computer sleeps while the call is on its way; the first reading after waking is quicker than the call.
void TestComplaintDeeds::aCallThatASleepHeldUpIsNotTakenForLost()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    const auto call = complaintReplyCall(world.api->merchant(), id, sorry, {});
    ComplaintDeed deed;
    deed.complaint = id;
    deed.text = sorry;
    deed.target = call->target;
    deed.body = call->body;
    deed = *awaited(world.storage.write<ComplaintDeed>(
        [deed, now = world.now()](Database &database) { return beginDeed(database, AccountId{1}, deed, now); }));
    world.moveOn(8 * hourMs);
    QVERIFY(world.poll());
    QCOMPARE(world.about(id).deeds.back().state, DeedState::Unknown);
    QCOMPARE(world.reply(id, sorry).error().code, QStringLiteral("complaint.under_way"));
    QVERIFY(awaited(world.api->changeComplaint(payCall(deed)))); // now it leaves
    QVERIFY(awaited(world.storage.write<void>(
        [deed, now = world.now()](Database &database) { return settleDeed(database, AccountId{1}, deed, DeedState::Sent, {}, now); })));
    QCOMPARE(world.about(id).deeds.back().state, DeedState::Sent);
    QCOMPARE(world.replies(id), 1);
}

void TestComplaintDeeds::aRepeatedSentenceIsNotTakenForAnEarlierOne()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    QVERIFY(world.reply(id, sorry));
    world.moveOn(minuteMs);
    QVERIFY(world.server->control().writeAgain(id, QStringLiteral("?")));
    QVERIFY(world.poll());
    world.inject("complaint_reply:close_before_apply");
    QCOMPARE(world.reply(id, sorry)->state, DeedState::Unknown); // the first one stands there, and is accounted for
    QCOMPARE(world.replies(id), 1);
}

void TestComplaintDeeds::dyingAnywhereLeavesOneEffectAtMost_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 16; ++i)
        QTest::addRow("%d ms", 4 * i) << 4 * i;
}

// The job goes without a word some time after its start, as with its process; later readings find out.
void TestComplaintDeeds::dyingAnywhereLeavesOneEffectAtMost()
{
    QFETCH(int, afterMs);
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    auto job = world.deed(id, sorry);
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QTest::qWait(30);
    for (int i = 0; i < 2; ++i) { // it may still be sent by a computer that slept: five minutes are given twice
        world.moveOn(6 * minuteMs);
        QVERIFY(world.poll());
    }
    const ComplaintCase about = world.about(id);
    QVERIFY(!about.underWay());
    const bool isSent = !about.deeds.empty() && about.deeds.back().state == DeedState::Sent;
    QCOMPARE(world.replies(id), isSent ? 1 : 0);
    if (!isSent)
        QVERIFY(world.reply(id, sorry));
    QCOMPARE(world.replies(id), 1);
}

void TestComplaintDeeds::whatWasWrittenDownNeverChanges()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    QVERIFY(world.reply(id, sorry));
    const auto tried = [&world](const QString &sql) {
        return awaited(world.storage.write<void>([sql](Database &database) { return database.execute(sql); }));
    };
    QVERIFY(!tried(QStringLiteral("UPDATE complaint_deed SET body = x'00'")));
    QVERIFY(!tried(QStringLiteral("UPDATE complaint_deed SET state = 'failed'")));
}

void TestComplaintDeeds::aPictureThatIsNoneSendsNothing()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    const auto sent = awaited(world.deed(id, sorry, {QByteArray("GIF89a")}));
    QCOMPARE(sent.error().code, QStringLiteral("complaint.image_kind"));
    QVERIFY(world.about(id).deeds.empty());
    QCOMPARE(world.requests("complaint_reply"), 0);
}

QTEST_GUILESS_MAIN(TestComplaintDeeds)
#include "tst_complaintdeeds.moc"
