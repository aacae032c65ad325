#include "complaints/complaintclock.h"
#include "support/complaintworld.h"

#include <QFile>
#include <QTest>

using namespace yiren;
using Duty = ComplaintClock::Duty;

// What payers complained of: read, kept, with its clock.
class TestComplaints : public QObject
{
    Q_OBJECT

private slots:
    void theClockGivesADayToReplyAndThreeToSolve_data();
    void theClockGivesADayToReplyAndThreeToSolve();
    void aNewComplaintIsKeptWithItsWordsAndPayer();
    void thePayersPhoneNumberIsNotKept();
    void anErasedPayersNameGoesAndTheWordsStay();
    void aThirdReadingAsksOnlyForWhatIsOpen();
    void readsMoreComplaintsThanOnePageHas();
    void seesAnOpenComplaintThatLeftTheList();
    void seesWhatThePayerWroteAgain();
    void goesOnWhenOneComplaintCannotBeRead();
    void findsTheComplaintsOfAnOrder();
};

void TestComplaints::theClockGivesADayToReplyAndThreeToSolve_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("isReplyDue");
    QTest::addColumn<Duty>("duty");
    QTest::addColumn<QString>("until"); // of a complaint of Saturday, 2026-11-21 23:30 in Beijing
    QTest::newRow("nothing was said") << QStringLiteral("PENDING") << true << Duty::Reply << QStringLiteral("2026-11-22T23:30:00+08:00");
    QTest::newRow("not due, still nothing said")
        << QStringLiteral("PENDING") << false << Duty::Reply << QStringLiteral("2026-11-22T23:30:00+08:00");
    QTest::newRow("answered") << QStringLiteral("PROCESSING") << false << Duty::Solve << QStringLiteral("2026-11-24T23:30:00+08:00");
    QTest::newRow("wrote again") << QStringLiteral("PROCESSING") << true << Duty::Answer << QStringLiteral("2026-11-24T23:30:00+08:00");
    QTest::newRow("a new word of WeChat") << QStringLiteral("WAITING") << false << Duty::Solve
                                          << QStringLiteral("2026-11-24T23:30:00+08:00");
    QTest::newRow("done") << QStringLiteral("PROCESSED") << true << Duty::None << QString();
}

void TestComplaints::theClockGivesADayToReplyAndThreeToSolve()
{
    QFETCH(QString, state);
    QFETCH(bool, isReplyDue);
    QFETCH(Duty, duty);
    QFETCH(QString, until);
    Complaint complaint;
    complaint.state = state;
    complaint.isReplyDue = isReplyDue;
    complaint.complainedAt = *rfc3339ToMs(u"2026-11-21T23:30:00+08:00");
    const ComplaintClock clock = complaintClock(complaint);
    QCOMPARE(clock.duty, duty);
    QCOMPARE(clock.dueAt, rfc3339ToMs(until).value_or(0));
    QVERIFY(!clock.isOver(clock.dueAt - 1));
    QCOMPARE(clock.isOver(clock.dueAt), duty != Duty::None);
}

void TestComplaints::aNewComplaintIsKeptWithItsWordsAndPayer()
{
    ComplaintWorld world;
    const QString id = world.complain(2 * hourMs);
    const auto report = world.poll();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->fresh, std::vector<QString>{id});
    QCOMPARE(report->open, 1);
    const ComplaintCase about = world.about(id);
    QCOMPARE(about.kept.complaint.detail, QStringLiteral("杯口有裂,想退"));
    QCOMPARE(about.kept.complaint.openid, OpenId(QStringLiteral("oPayer1")));
    QCOMPARE(about.kept.complaint.amount, Money::fromFen(12800));
    QCOMPARE(about.kept.firstSeenAt, world.now());
    QCOMPARE(about.talk.size(), size_t(1));
    QCOMPARE(*awaited(world.storage.read<std::optional<qint64>>(
                 [](Database &database) { return ComplaintStore(database).readAt(AccountId{1}); })),
             std::optional(world.now()));
}

void TestComplaints::anErasedPayersNameGoesAndTheWordsStay()
{
    ComplaintWorld world;
    const QString erased = world.complain(2 * hourMs);
    const QString other = world.complain(hourMs);
    QVERIFY(world.poll());
    const auto forgotten = awaited(world.storage.write<qint64>([](Database &database) {
        return ComplaintStore(database).forgetPayers(AccountId{1}, {QStringLiteral("oPayer1"), QStringLiteral("oNobody")});
    }));
    QCOMPARE(*forgotten, 1);
    QCOMPARE(world.about(erased).kept.complaint.openid, OpenId());
    QCOMPARE(world.about(erased).kept.complaint.detail, QStringLiteral("杯口有裂,想退"));
    QCOMPARE(world.about(other).kept.complaint.openid, OpenId(QStringLiteral("oPayer2")));
}

void TestComplaints::thePayersPhoneNumberIsNotKept()
{
    ComplaintWorld world;
    world.complain(hourMs);
    QVERIFY(world.poll());
    for (const QString &name : {world.books.path(), QString(world.books.path() + QStringLiteral("-wal"))}) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("13800000000"));
    }
}

void TestComplaints::aThirdReadingAsksOnlyForWhatIsOpen()
{
    ComplaintWorld world;
    const QString done = world.complain(3 * dayMs);
    const QString open = world.complain(hourMs);
    QVERIFY(world.poll());
    QVERIFY(world.reply(done, QStringLiteral("已处理")) && world.complete(done));
    QVERIFY(world.poll());
    const qsizetype details = world.requests("complaint"), talks = world.requests("negotiation");
    const auto third = world.poll();
    QVERIFY(third && !third->hasNews());
    QCOMPARE(world.requests("complaint"), details);
    QCOMPARE(world.requests("negotiation"), talks + 1); // of the open one
    QCOMPARE(world.about(open).kept.changedAt, world.now());
}

void TestComplaints::readsMoreComplaintsThanOnePageHas()
{
    ComplaintWorld world;
    for (int i = 0; i < 101; ++i)
        world.complain((i + 1) * minuteMs);
    const auto report = world.poll();
    QVERIFY(report);
    QCOMPARE(report->listed, 101);
    QCOMPARE(report->fresh.size(), size_t(101));
    QCOMPARE(world.requests("complaints"), 3);
}

void TestComplaints::seesAnOpenComplaintThatLeftTheList()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    world.moveOn(40 * dayMs);
    QVERIFY(awaited(world.api->changeComplaint(complaintCompletionCall(world.api->merchant(), id)))); // by hand, at 商户平台
    const auto report = world.poll();
    QVERIFY(report);
    QCOMPARE(report->listed, 0);
    QCOMPARE(report->changed, 1);
    QCOMPARE(world.about(id).kept.complaint.state, QStringLiteral("PROCESSED"));
}

void TestComplaints::seesWhatThePayerWroteAgain()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    QVERIFY(world.poll());
    QVERIFY(world.reply(id, QStringLiteral("在处理了")));
    QCOMPARE(complaintClock(world.about(id).kept.complaint).duty, Duty::Solve);
    world.moveOn(hourMs);
    QVERIFY(world.server->control().writeAgain(id, QStringLiteral("什么时候退?")));
    const auto report = world.poll();
    QVERIFY(report);
    QCOMPARE(report->changed, 1);
    QCOMPARE(complaintClock(world.about(id).kept.complaint).duty, Duty::Answer);
    QCOMPARE(world.about(id).talk.back().text, QStringLiteral("什么时候退?"));
}

void TestComplaints::goesOnWhenOneComplaintCannotBeRead()
{
    ComplaintWorld world;
    world.complain(2 * hourMs);
    world.complain(hourMs);
    world.inject("complaint:empty_404");
    const auto report = world.poll();
    QVERIFY(report);
    QCOMPARE(report->fresh.size(), size_t(1));
    QVERIFY(report->failure);
    QCOMPARE(world.poll()->fresh.size(), size_t(1)); // and the other one next time
}

void TestComplaints::findsTheComplaintsOfAnOrder()
{
    ComplaintWorld world;
    const QString id = world.complain(hourMs);
    world.complain(hourMs);
    QVERIFY(world.poll());
    const auto found = awaited(world.storage.read<std::vector<KeptComplaint>>(
        [](Database &database) { return ComplaintStore(database).ofOrder(AccountId{1}, OutTradeNo(QStringLiteral("A-1"))); }));
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().complaint.id, id);
}

QTEST_GUILESS_MAIN(TestComplaints)
#include "tst_complaints.moc"
