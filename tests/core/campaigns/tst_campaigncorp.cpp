#include "campaigns/campaigndeeds.h"
#include "campaigns/campaignjob.h"
#include "campaigns/campaignplanning.h"
#include "groups/groupstore.h"
#include "support/customerrows.h"
#include "support/reachworld.h"

#include <QTest>

using namespace yiren;

namespace {

using State = CampaignPerson::State;

// Three friends in 企业微信 who are customers, and a colleague who has confirmed something before.
struct CorpWorld : ReachWorld {
    CorpWorld()
    {
        write([this](Database &database) -> Done {
            CustomerRows rows(database);
            for (qint64 id = 1; id <= 3; ++id) {
                Customer customer;
                customer.id = CustomerId{id};
                rows.add(customer);
                rows.identity(id, QStringLiteral("external_userid"), friends[id - 1]);
            }
            return {};
        });
    }
    void write(std::function<Done(Database &)> work)
    {
        const Done done = awaited(world.storage.write<void>(std::move(work)));
        if (!done)
            qFatal("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
    }
    ReachLines lines() const
    {
        ReachLines of;
        of.hasCorp = true;
        return of;
    }
    CampaignPlan plan() const
    {
        CampaignPlan of;
        of.name = QStringLiteral("开窑");
        of.text = QStringLiteral("周六开窑,来看看?");
        of.channels = {CampaignChannel::Corp};
        of.heldOut = 0;
        return of;
    }
    Result<CampaignId> begin()
    {
        return awaited(world.storage.write<CampaignId>([this](Database &database) -> Result<CampaignId> {
            const auto id = saveCampaign(database, AccountId{1}, {}, plan(), now());
            const auto begun = id ? beginCampaign(database, AccountId{1}, *id, lines(), now()) : failure(id.error());
            return begun ? Result<CampaignId>(*id) : failure(begun.error());
        }));
    }
    CampaignSetup campaigning() { return {setup(), lines()}; }
    Result<CampaignRun> run(CampaignId id) { return awaited(JobHandle<CampaignRun>(new CampaignJob(campaigning(), id))); }
    CampaignCounts countsAt(CampaignId id)
    {
        return countsOf(read<std::vector<CampaignPerson>>([id](Database &database) { return CampaignStore(database).people(id); }));
    }
};

} // namespace

// A campaign over 企业微信: a task, which is nobody's message before it was confirmed there.
class TestCampaignCorp : public QObject
{
    Q_OBJECT

private slots:
    void untilTheColleagueConfirmsNobodyIsReached();
    void dyingAnywhereMakesOneTask_data();
    void dyingAnywhereMakesOneTask();
    void withoutAnybodyWhoConfirmsTheChannelIsOff();
    void aColleagueWhoServesCustomersIsEnough();
};

void TestCampaignCorp::untilTheColleagueConfirmsNobodyIsReached()
{
    CorpWorld world;
    world.add(world.draft(), {world.friends[0]}); // says who confirms
    const auto id = world.begin();
    QVERIFY2(id, id ? "" : qPrintable(id.error().code));
    const auto run = world.run(*id);
    QVERIFY2(run && !run->trouble, run ? "trouble" : qPrintable(run.error().code));
    QCOMPARE(world.countsAt(*id).waiting, qint64(3));
    QCOMPARE(world.countsAt(*id).reached, qint64(0));
    QCOMPARE(world.tasks(), size_t(1));
    world.control().confirmMass(world.control().reach().masses.front().msgid);
    world.moveOn(10 * minuteMs);
    QVERIFY(world.lookAtAll());
    QCOMPARE(world.countsAt(*id).reached, qint64(3));
}

void TestCampaignCorp::dyingAnywhereMakesOneTask_data()
{
    QTest::addColumn<int>("afterMs");
    for (const int ms : {0, 1, 2, 4, 8, 16})
        QTest::newRow(qPrintable(QString::number(ms))) << ms;
}

void TestCampaignCorp::dyingAnywhereMakesOneTask()
{
    QFETCH(int, afterMs);
    CorpWorld world;
    world.add(world.draft(), {world.friends[0]});
    const auto id = world.begin();
    QVERIFY(id);
    auto job = JobHandle<CampaignRun>(new CampaignJob(world.campaigning(), *id));
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QTest::qWait(30);
    (void)world.run(*id);
    QVERIFY(world.tasks() <= 1);
    QCOMPARE(world.countsAt(*id).planned, qint64(0));
    QCOMPARE(world.countsAt(*id).waiting, qint64(3)); // also where nobody knows: the colleague is asked, never the machine again
}

void TestCampaignCorp::withoutAnybodyWhoConfirmsTheChannelIsOff()
{
    CorpWorld world;
    QCOMPARE(world.begin().error().code, QStringLiteral("campaign.nobody"));
    const auto people = world.read<std::vector<CampaignPerson>>([&world](Database &database) {
        return planCampaign(database, AccountId{1}, CampaignId{1}, world.plan(), world.lines(), world.now());
    });
    QCOMPARE(people[0].choice.reasons[2], (ChannelReason{CampaignChannel::Corp, NotLawful::NoColleague}));
    QVERIFY(notLawfulFromName(notLawfulName(NotLawful::NoColleague)) == NotLawful::NoColleague);
}

// Nothing was asked for in 企业微信 before; who serves customers there was read with their groups.
void TestCampaignCorp::aColleagueWhoServesCustomersIsEnough()
{
    CorpWorld world;
    world.write([](Database &database) { return GroupStore(database).putColleagues(AccountId{1}, {QStringLiteral("LinXiaoyu")}); });
    const auto id = world.begin();
    QVERIFY2(id, id ? "" : qPrintable(id.error().code));
    const auto run = world.run(*id);
    QVERIFY2(run && !run->trouble, run ? "trouble" : qPrintable(run.error().code));
    QCOMPARE(world.countsAt(*id).waiting, qint64(3));
    QCOMPARE(world.control().reach().masses.front().sender, QStringLiteral("LinXiaoyu"));
}

QTEST_GUILESS_MAIN(TestCampaignCorp)
#include "tst_campaigncorp.moc"
