#include "accounts/capabilitystore.h"
#include "conversations/inboxstore.h"
#include "conversations/knownanswerstore.h"
#include "crypto/digest.h"
#include "customers/customertimelinestore.h"
#include "customers/erasure.h"
#include "customers/personaldata.h"
#include "support/campaignworld.h"
#include "wechat/tags.h"

#include <QTest>

using namespace yiren;

namespace {

using State = CampaignPerson::State;

CampaignPerson personWith(const std::vector<CampaignPerson> &people, qint64 id)
{
    for (const CampaignPerson &person : people) {
        if (toInteger(person.customer) == id)
            return person;
    }
    qFatal("nobody");
}

CampaignPlan massPlan(const CampaignWorld &world)
{
    CampaignPlan plan = world.plan();
    plan.text = QStringLiteral("秋茶到了");
    plan.channels = {CampaignChannel::Mass};
    plan.heldOut = 0;
    return plan;
}

QStringList campaignTags(CampaignWorld &world)
{
    QStringList names;
    for (const auto &tag : world.control().followerTags()) {
        if (tag.name.startsWith(QStringLiteral("触达")))
            names.append(tag.name);
    }
    return names;
}

} // namespace

// A campaign from its plan to its end: each is written to once, over a lawful channel, or not at all.
class TestCampaignSending : public QObject
{
    Q_OBJECT

private slots:
    void eachIsWrittenToOnceAndTheHeldOutAreNot();
    void whatWasDecidedIsHashedBeforeTheFirst();
    void whatBeganIsNotChanged();
    void aNoticeGoesToWhoAcceptedIt();
    void dyingAnywhereWritesToNobodyTwice_data();
    void dyingAnywhereWritesToNobodyTwice();
    void twoRunsAtOnceWriteToNobodyTwice();
    void aLostAnswerIsNotRepeated();
    void whoMayNotBeWrittenToAnyMoreIsSkipped();
    void noNetworkStopsTheRunAndTheNextOneGoesOn();
    void aCancelledCampaignWritesToNobodyMore();
    void aMassSendGoesToTheTagOfThoseChosenOnce();
    void whoCarriesTwentyTagsKeepsNobodyElseBack();
    void aTagGoesWhenItsSendIsOver();
    void aLostMassAnswerIsFoundByItsNumber();
    void withoutQuotaNoMassSendIsPlanned();
    void whoIsWrittenToByHandIsTicked();
    void whoWaitsForAnAnswerStillDoes();
    void anAccountThatMaySendNoMessagesPlansNone();
    void anErasedPersonIsEmptyAndCounted();
};

void TestCampaignSending::eachIsWrittenToOnceAndTheHeldOutAreNot()
{
    CampaignWorld world;
    world.addPeople(1, 12);
    world.letWrite(1, 10);
    const CampaignId id = world.begin(world.plan());
    const auto run = world.run(id);
    QVERIFY2(run, run ? "" : qPrintable(run.error().code));
    QVERIFY(run->isEnded);
    QCOMPARE(toInteger(id), qint64(1)); // of 1 to 10, campaign 1 leaves out the seventh (tst_channelchoice)
    std::map<QString, int> expected;
    for (qint64 one = 1; one <= 10; ++one) {
        if (one != 7)
            expected[CampaignWorld::openidOf(one)] = 1;
    }
    QCOMPARE(world.arrived(), expected);
    QCOMPARE(world.control().customMessages().front().body[u"text"][u"content"].toString(), QStringLiteral("客1,上次的茶还好喝吗?"));
    const auto people = world.people(id);
    QCOMPARE(people.size(), size_t(12));
    QCOMPARE(personWith(people, 7).state, State::HeldOut);
    QCOMPARE(personWith(people, 12).state, State::Unreachable); // never wrote
    QCOMPARE(personWith(people, 12).choice.reasons.front().why, NotLawful::NeverWrote);
    QCOMPARE(countsOf(people).reached, qint64(9));
    QCOMPARE(world.campaign(id).state, Campaign::State::Ended);
    QCOMPARE(world.run(id).error().code, QStringLiteral("campaign.not_sending"));
    const auto timeline = world.read<std::vector<TimelineEntry>>(
        [](Database &database) { return CustomerTimelineStore(database).page(AccountId{1}, CustomerId{1}, {}, 10); });
    QCOMPARE(timeline.front().kind, TimelineEntry::Kind::Campaign);
    QCOMPARE(timeline.front().text, QStringLiteral("秋茶回访"));
}

void TestCampaignSending::whatWasDecidedIsHashedBeforeTheFirst()
{
    CampaignWorld world;
    world.addPeople(1, 10);
    world.letWrite(1, 10);
    const CampaignId id = world.begin(world.plan());
    QVERIFY(world.arrived().empty());
    const Campaign begun = world.campaign(id);
    QCOMPARE(begun.frozenHash, sha256(begun.frozen.toUtf8()));
    QVERIFY(begun.frozen.contains(QStringLiteral("\"held_out\":[7]")));
    const auto entries = world.read<std::vector<AuditEntry>>([](Database &database) { return AuditStore(database).entries(); });
    QCOMPARE(entries.back().action, QStringLiteral("campaign.begun"));
    QCOMPARE(entries.back().detail, QString::fromLatin1(begun.frozenHash.toHex()));
}

void TestCampaignSending::whatBeganIsNotChanged()
{
    CampaignWorld world;
    world.addPeople(1, 2);
    world.letWrite(1, 2);
    const CampaignId id = world.begin(world.plan());
    const auto changed = awaited(world.world.storage.write<CampaignId>(
        [id, plan = world.plan()](Database &database) { return saveCampaign(database, AccountId{1}, id, plan, 1); }));
    QCOMPARE(changed.error().code, QStringLiteral("campaign.begun"));
    for (const char *sql : {"UPDATE campaign SET text = 'x'", "UPDATE campaign SET held_out = 0",
                            "UPDATE campaign_person SET is_held_out = 1", "UPDATE campaign_person SET channel = 'mass'"}) {
        const auto done =
            awaited(world.world.storage.write<void>([sql](Database &database) { return database.execute(QString::fromLatin1(sql)); }));
        QVERIFY2(!done, sql);
    }
}

void TestCampaignSending::aNoticeGoesToWhoAcceptedIt()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    world.letAccept(2, QStringLiteral("tpl"));
    CampaignPlan plan = world.plan();
    plan.channels = {CampaignChannel::Talk, CampaignChannel::Subscription};
    plan.app = world.account.appid;
    plan.templateId = QStringLiteral("tpl");
    plan.values = {{QStringLiteral("thing1"), QStringLiteral("{姓名}的课明天开始")}};
    plan.heldOut = 0;
    const CampaignId id = world.begin(plan);
    QVERIFY(world.run(id));
    QCOMPARE(world.arrived(), (std::map<QString, int>{{CampaignWorld::openidOf(2), 1}}));
    const auto body = world.control().notices().front().body;
    QCOMPARE(body[u"data"][u"thing1"][u"value"].toString(), QStringLiteral("客2的课明天开始"));
    QCOMPARE(personWith(world.people(id), 2).state, State::Sent);
    QCOMPARE(personWith(world.people(id), 1).choice.reasons[1].why, NotLawful::NeverAccepted);
}

void TestCampaignSending::dyingAnywhereWritesToNobodyTwice_data()
{
    QTest::addColumn<int>("afterMs");
    for (const int ms : {0, 1, 3, 7, 12, 20, 33, 50})
        QTest::newRow(qPrintable(QString::number(ms))) << ms;
}

void TestCampaignSending::dyingAnywhereWritesToNobodyTwice()
{
    QFETCH(int, afterMs);
    CampaignWorld world;
    world.addPeople(1, 10);
    world.letWrite(1, 10);
    const CampaignId id = world.begin(world.plan());
    for (int death = 0; death < 3; ++death) { // three processes die, each at another place
        auto job = world.running(id);
        job->start();
        QTest::qWait(afterMs + death);
        job.reset();
        QTest::qWait(20);
    }
    const auto run = world.run(id);
    QVERIFY(run || run.error().code == u"campaign.not_sending"); // a short one may have come to the end
    int times = 0;
    const auto arrived = world.arrived();
    for (const auto &[openid, count] : arrived) {
        QVERIFY2(count == 1, qPrintable(openid));
        ++times;
    }
    QVERIFY(!arrived.contains(CampaignWorld::openidOf(7)));
    const auto people = world.people(id);
    int open = 0; // written down by a process that died before it knew
    for (const CampaignPerson &person : people)
        open += person.state == State::Sending || person.state == State::Unknown ? 1 : 0;
    QVERIFY(open <= 3);
    QVERIFY(times + open >= 9);
    QCOMPARE(countsOf(people).planned, qint64(0));
}

void TestCampaignSending::twoRunsAtOnceWriteToNobodyTwice()
{
    CampaignWorld world;
    world.addPeople(1, 10);
    world.letWrite(1, 10);
    const CampaignId id = world.begin(world.plan());
    auto first = world.running(id);
    auto second = world.running(id);
    int ended = 0;
    const auto count = [&ended](const Result<CampaignRun> &) { ++ended; };
    first->then(this, count);
    second->then(this, count);
    first->start();
    second->start();
    QTRY_COMPARE_WITH_TIMEOUT(ended, 2, 30'000);
    const auto arrived = world.arrived();
    QCOMPARE(arrived.size(), size_t(9));
    for (const auto &[openid, times] : arrived)
        QVERIFY2(times == 1, qPrintable(openid));
    QCOMPARE(countsOf(world.people(id)).reached, qint64(9));
}

void TestCampaignSending::aLostAnswerIsNotRepeated()
{
    CampaignWorld world(QStringLiteral("custom_send:close_after_apply"));
    world.addPeople(1, 3);
    world.letWrite(1, 3);
    const CampaignId id = world.begin(world.plan());
    QVERIFY(world.run(id));
    const auto people = world.people(id);
    QCOMPARE(personWith(people, 1).state, State::Unknown);
    QCOMPARE(personWith(people, 2).state, State::Sent);
    QCOMPARE(world.arrived().at(CampaignWorld::openidOf(1)), 1);
}

void TestCampaignSending::whoMayNotBeWrittenToAnyMoreIsSkipped()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    world.letWrite(1, 3);
    const CampaignId id = world.begin(world.plan());
    world.write<bool>([&world](Database &database) -> Result<bool> { // five answers went to the second meanwhile
        for (int i = 0; i < 5; ++i) {
            const auto done = database.execute(
                QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, body, state) "
                               "SELECT 1, id, 'own%1', %2, 'us', 'text', '答%1', '{}', x'7b7d', 'sent' FROM talk_peer WHERE peer = '%3'")
                    .arg(i)
                    .arg(world.now())
                    .arg(CampaignWorld::openidOf(2)));
            if (!done)
                return failure(done.error());
        }
        return true;
    });
    QVERIFY(world.run(id)->isEnded);
    const CampaignPerson skipped = personWith(world.people(id), 2);
    QCOMPARE(skipped.state, State::Skipped);
    QCOMPARE(skipped.failure, QStringLiteral("talk.no_replies_left"));
    QCOMPARE(world.arrived().size(), size_t(2));
}

void TestCampaignSending::noNetworkStopsTheRunAndTheNextOneGoesOn()
{
    CampaignWorld world;
    world.addPeople(1, 5);
    world.letWrite(1, 5);
    const CampaignId id = world.begin(world.plan());
    world.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("custom_send:errcode(45009)")));
    const auto stopped = world.run(id);
    QVERIFY(stopped && stopped->trouble);
    QVERIFY(!stopped->isEnded);
    QVERIFY(world.arrived().empty());
    QCOMPARE(countsOf(world.people(id)).planned, qint64(4)); // the first was refused, nobody else was tried
    QCOMPARE(world.campaign(id).state, Campaign::State::Sending);
    world.write<bool>([](Database &database) -> Result<bool> { // the next day
        const auto done = QuotaStore(database).forget(AccountId{1}, {}, 0);
        return done ? Result<bool>(true) : failure(done.error());
    });
    world.write<bool>([](Database &database) -> Result<bool> {
        const auto done = database.execute(QStringLiteral("DELETE FROM wechat_calls"));
        return done || true;
    });
    const auto again = world.run(id);
    QVERIFY(again);
    QVERIFY2(!again->trouble, again->trouble ? qPrintable(again->trouble->code) : "");
    QCOMPARE(world.arrived().size(), size_t(4));
}

void TestCampaignSending::aCancelledCampaignWritesToNobodyMore()
{
    CampaignWorld world;
    world.addPeople(1, 10);
    world.letWrite(1, 10);
    const CampaignId id = world.begin(world.plan());
    auto job = world.running(id);
    bool hasEnded = false;
    job->then(this, [&hasEnded](const Result<CampaignRun> &) { hasEnded = true; });
    job->start();
    QTRY_VERIFY(!world.arrived().empty());
    world.write<bool>([id](Database &database) -> Result<bool> {
        const auto done = cancelCampaign(database, AccountId{1}, id, 5);
        return done ? Result<bool>(true) : failure(done.error());
    });
    const size_t atMost = world.arrived().size() + 1; // the one that is on its way
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded, 30'000);
    QVERIFY(world.arrived().size() <= atMost);
    QCOMPARE(world.campaign(id).state, Campaign::State::Cancelled);
    QVERIFY(countsOf(world.people(id)).cancelled > 0);
}

void TestCampaignSending::aMassSendGoesToTheTagOfThoseChosenOnce()
{
    CampaignWorld world;
    world.addPeople(1, 60);
    CampaignPlan plan = world.plan();
    plan.text = QStringLiteral("秋茶到了");
    plan.channels = {CampaignChannel::Mass};
    const CampaignId id = world.begin(plan);
    const auto run = world.run(id);
    QVERIFY2(run, run ? "" : qPrintable(run.error().code));
    QVERIFY2(!run->trouble, run->trouble ? qPrintable(run->trouble->code) : "");
    QVERIFY(run->isEnded);
    const auto sent = world.control().massMessages();
    QCOMPARE(sent.size(), size_t(1));
    QCOMPARE(sent.front().text, QStringLiteral("秋茶到了"));
    QVERIFY(!sent.front().isToAll);
    const qint64 written = 60 - countsOf(world.people(id)).heldOut;
    QCOMPARE(sent.front().recipients, written); // nobody who is held out has the tag
    QCOMPARE(run->counts.reached, written);
    QCOMPARE(world.campaign(id).mass.state, QStringLiteral("sent"));
    QCOMPARE(world.read<int>([lines = world.lines(), now = world.now()](Database &database) {
        return massSendsLeft(database, AccountId{1}, lines, now);
    }),
             3); // of four a month
}

// 45059 names nobody, and nobody of the call is tagged (contract 2.5).
void TestCampaignSending::whoCarriesTwentyTagsKeepsNobodyElseBack()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    for (int i = 1; i <= 20; ++i) {
        const auto tag = world.ask<FollowerTag>(*tagCreateCall(QStringLiteral("老客%1").arg(i)), tagCreated);
        QVERIFY(tag && awaited(world.api().call(*taggingCall(tag->id, {OpenId(CampaignWorld::openidOf(2))}))));
    }
    world.control().setMassPlan(std::chrono::seconds(0), false);
    const CampaignId id = world.begin(massPlan(world));
    const auto run = world.run(id);
    QVERIFY2(run && !run->trouble && run->isEnded, run && run->trouble ? qPrintable(run->trouble->code) : "");
    QCOMPARE(world.control().massMessages().size(), size_t(1));
    QCOMPARE(world.control().massMessages().front().recipients, qint64(2));
    const auto people = world.people(id);
    QCOMPARE(personWith(people, 1).state, State::Sent);
    QCOMPARE(personWith(people, 2).state, State::Skipped);
    QCOMPARE(personWith(people, 2).failure, QStringLiteral("wechat.45059"));
    QCOMPARE(personWith(people, 3).state, State::Sent);
    QCOMPARE(campaignTags(world), QStringList());
}

void TestCampaignSending::aTagGoesWhenItsSendIsOver()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    world.control().setMassPlan(std::chrono::hours(1), false);
    const CampaignId first = world.begin(massPlan(world));
    QVERIFY(world.run(first)->isEnded);
    QCOMPARE(campaignTags(world), QStringList{QStringLiteral("触达%1").arg(toInteger(first))}); // WeChat is sending still
    world.server->control().setNow(world.clock.now().addSecs(3601));
    QVERIFY(world.ask<FollowerTag>(*tagCreateCall(QStringLiteral("触达99")), tagCreated));
    QVERIFY(world.run(world.begin(massPlan(world)))->isEnded);
    QVERIFY(!campaignTags(world).contains(QStringLiteral("触达%1").arg(toInteger(first))));
    QVERIFY(campaignTags(world).contains(QStringLiteral("触达99"))); // of no campaign that is here
}

void TestCampaignSending::aLostMassAnswerIsFoundByItsNumber()
{
    CampaignWorld world(QStringLiteral("mass_send:close_after_apply"));
    world.addPeople(1, 3);
    CampaignPlan plan = world.plan();
    plan.text = QStringLiteral("秋茶到了");
    plan.channels = {CampaignChannel::Mass};
    const CampaignId id = world.begin(plan);
    const auto first = world.run(id);
    QVERIFY(first);
    QVERIFY(!first->isEnded);
    QCOMPARE(world.campaign(id).mass.state, QStringLiteral("unknown"));
    const auto tooSoon = world.run(id); // within a minute WeChat does not say (45066)
    QVERIFY(tooSoon && !tooSoon->isEnded);
    QCOMPARE(world.control().massMessages().size(), size_t(1));
    world.server->control().setNow(world.clock.now().addSecs(61));
    const auto later = world.run(id);
    QVERIFY(later && later->isEnded);
    QCOMPARE(world.campaign(id).mass.state, QStringLiteral("sent"));
    QCOMPARE(world.control().massMessages().size(), size_t(1));
}

void TestCampaignSending::withoutQuotaNoMassSendIsPlanned()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    CampaignPlan plan = world.plan();
    plan.text = QStringLiteral("秋茶到了");
    plan.channels = {CampaignChannel::Mass};
    ReachLines none = world.lines();
    none.massLimit = 0;
    const auto people = world.read<std::vector<CampaignPerson>>([plan, none, now = world.now()](Database &database) {
        return planCampaign(database, AccountId{1}, CampaignId{1}, plan, none, now);
    });
    const CampaignPreview preview = previewOf(people);
    QCOMPARE(preview.written, qint64(0));
    QCOMPARE(preview.channels[size_t(CampaignChannel::Mass)].reasons,
             (std::vector<std::pair<NotLawful, qint64>>{{NotLawful::QuotaUsedUp, 3}}));
    const auto begun = awaited(world.world.storage.write<Campaign>([plan, none](Database &database) -> Result<Campaign> {
        const auto id = saveCampaign(database, AccountId{1}, {}, plan, 1);
        return id ? beginCampaign(database, AccountId{1}, *id, none, 2) : failure(id.error());
    }));
    QCOMPARE(begun.error().code, QStringLiteral("campaign.nobody"));
}

void TestCampaignSending::whoIsWrittenToByHandIsTicked()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    CampaignPlan plan = world.plan();
    plan.channels = {CampaignChannel::Talk, CampaignChannel::ByHand};
    plan.heldOut = 0;
    const CampaignId id = world.begin(plan);
    QVERIFY(world.run(id)->isEnded); // nothing for the machine
    QVERIFY(world.arrived().empty());
    const auto tick = [&world, id](std::optional<qint64> at) {
        return awaited(world.world.storage.write<void>(
            [id, at](Database &database) { return tickPerson(database, AccountId{1}, id, CustomerId{2}, at); }));
    };
    QVERIFY(tick(77));
    QCOMPARE(personWith(world.people(id), 2).state, State::Done);
    QCOMPARE(tick(78).error().code, QStringLiteral("campaign.not_planned"));
    QVERIFY(tick(std::nullopt));
    QCOMPARE(countsOf(world.people(id)).toWrite, qint64(3));
}

void TestCampaignSending::whoWaitsForAnAnswerStillDoes()
{
    CampaignWorld world;
    world.addPeople(1, 1);
    world.letWrite(1, 1);
    CampaignPlan plan = world.plan();
    plan.heldOut = 0;
    QVERIFY(world.run(world.begin(plan)));
    QCOMPARE(world.arrived().size(), size_t(1));
    const int waiting = world.read<int>([](Database &database) { return InboxStore(database).waitingCount(AccountId{1}); });
    QCOMPARE(waiting, 1);
    const auto known =
        world.read<std::vector<KnownAnswer>>([](Database &database) { return KnownAnswerStore(database).all(AccountId{1}, 10); });
    QVERIFY(known.empty()); // it is no answer to 在吗
}

void TestCampaignSending::anAccountThatMaySendNoMessagesPlansNone()
{
    CampaignWorld world;
    world.addPeople(1, 1);
    world.letWrite(1, 1);
    world.write<bool>([](Database &database) -> Result<bool> {
        const Capability followers{QStringLiteral("wechat.followers"), Capability::State::NotPermitted, {}};
        const auto kept = CapabilityStore(database).keep(AccountId{1}, {followers}, 1);
        return kept ? Result<bool>(true) : failure(kept.error());
    });
    const auto people = world.read<std::vector<CampaignPerson>>([&world](Database &database) {
        return planCampaign(database, AccountId{1}, CampaignId{1}, world.plan(), world.lines(), world.now());
    });
    QCOMPARE(people.size(), size_t(1));
    QCOMPARE(people[0].state, State::Unreachable);
    QCOMPARE(people[0].choice.reasons.front(), (ChannelReason{CampaignChannel::Talk, NotLawful::NotPermitted}));
}

void TestCampaignSending::anErasedPersonIsEmptyAndCounted()
{
    CampaignWorld world;
    world.addPeople(1, 3);
    world.letWrite(1, 3);
    world.letAccept(2, QStringLiteral("tpl"));
    const CampaignId id = world.begin(world.plan());
    QVERIFY(world.run(id));
    const auto card =
        world.read<PersonalCard>([](Database &database) { return personalCard(database, AccountId{1}, CustomerId{2}, nullptr); });
    QCOMPARE(card.section(PersonalClass::Outreach).items.size(), size_t(2)); // what was sent, what was accepted
    const auto erased = awaited(world.world.storage.write<ErasureReport>(
        [](Database &database) { return eraseAndScan(database, AccountId{1}, CustomerId{2}, 9); }));
    QVERIFY2(erased, erased ? "" : qPrintable(erased.error().code));
    QVERIFY2(erased->scan, erased->scan ? "" : qPrintable(erased->scan.error().code));
    QCOMPARE(erased->scan->traces, qint64(0));
    const auto people = world.people(id);
    QCOMPARE(people.size(), size_t(3));
    const CampaignPerson gone = personWith(people, 2);
    QVERIFY(gone.text.isEmpty() && gone.choice.address.isEmpty() && gone.name.isEmpty());
    QCOMPARE(world.read<qint64>([](Database &database) {
        return database.scalar(
            QStringLiteral("SELECT (SELECT COUNT(*) FROM subscription_event) + (SELECT COUNT(*) FROM subscription_send WHERE "
                           "openid <> '')"));
    }),
             qint64(0));
}

QTEST_GUILESS_MAIN(TestCampaignSending)
#include "tst_campaignsending.moc"
