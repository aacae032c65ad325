#include "support/talkworld.h"

#include "customers/customerstore.h"
#include "storage/transaction.h"

#include <QTest>

using namespace yiren;

namespace {

using Speaker = TalkMessage::Speaker;
using State = TalkMessage::State;
using DeskStatus = MessagesReport::Desk::Status;

QStringList textsOf(const std::vector<TalkMessage> &messages)
{
    QStringList texts;
    for (const TalkMessage &message : messages)
        texts.append(message.text);
    return texts;
}

} // namespace

// Reading 微信客服 by asking: everything once, in order, whatever happens on the way.
class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void whatCustomersWroteIsHereOnceAndInOrder();
    void aPageThatWasReadButNotKeptIsReadAgain();
    void anEmptyPageWithMoreBehindItGoesOn();
    void threeDaysOfSilenceLeaveAMark();
    void whoWritesIsACustomerWithTheirName();
    void aPersonOfTheSameUnionIdIsTheSamePerson();
    void whoCannotBeToldIsAskedAboutAgainWhenTheyWrite();
    void aRecalledMessageLosesItsWords();
    void aMessageThatCouldNotBeDeliveredIsFailed();
    void aColleaguesWordsAreAColleagues();
    void whereTheyCameFromIsKeptAndTheWelcomeCodeIsNot();
    void anUnknownKindIsKeptAsItCame();
    void noMoreThanNineQuestionsAMinute();
    void aRestartedProgramAsksNoFaster();
    void aRefusalForHasteDoublesTheDistanceAndAnswersHalveIt();
    void aDeskThatIsNotOursIsLeftAlone();
    void aBrokenDeskDoesNotKeepTheOthersFromBeingRead();
    void aPushedTokenLiftsTheLimit();
    void picturesAreFetchedWithinThreeDaysAndOnce();
    void whereNothingIsConnectedThatIsSaid();
    void stoppingAnywhereLosesNothing_data();
    void stoppingAnywhereLosesNothing();
};

void TestMessages::whatCustomersWroteIsHereOnceAndInOrder()
{
    TalkWorld world;
    QStringList said;
    for (int i = 0; i < 5; ++i) {
        said.append(QString::number(i));
        world.control().say(world.desk, world.amu, said.back());
    }
    const auto first = world.poll();
    QVERIFY2(first, first ? "" : qPrintable(first.error().code));
    QCOMPARE(first->read, 5);
    QCOMPARE(first->fromCustomers.size(), size_t(5));
    QCOMPARE(first->desks.front().status, DeskStatus::Read);
    QCOMPARE(world.poll()->read, 0);
    QCOMPARE(textsOf(world.talk(world.amu)), said);
    QCOMPARE(world.threads().front().waiting, 5);
}

// As after a process that died between the answer and the data file: the cursor has not moved.
void TestMessages::aPageThatWasReadButNotKeptIsReadAgain()
{
    TalkWorld world;
    world.control().say(world.desk, world.amu, QStringLiteral("一"));
    QVERIFY(world.poll());
    QVERIFY(awaited(world.world.storage.write<void>(
        [](Database &database) { return database.execute(QStringLiteral("UPDATE talk_desk SET cursor = ''")); })));
    world.control().say(world.desk, world.amu, QStringLiteral("二"));
    const auto again = world.poll();
    QCOMPARE(again->read, 2);
    QCOMPARE(again->fresh.size(), size_t(1));
    QCOMPARE(textsOf(world.talk(world.amu)), (QStringList{QStringLiteral("一"), QStringLiteral("二")}));
}

void TestMessages::anEmptyPageWithMoreBehindItGoesOn()
{
    TalkWorld world;
    world.control().setPages(2, true);
    for (int i = 0; i < 5; ++i)
        world.control().say(world.desk, world.amu, QString::number(i));
    QCOMPARE(world.poll()->fromCustomers.size(), size_t(5));
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_sync")), 6); // three pages, an empty one before each
}

void TestMessages::threeDaysOfSilenceLeaveAMark()
{
    TalkWorld world;
    QVERIFY(world.poll());
    QCOMPARE(world.deskRow().gapTo, 0);
    const qint64 before = world.now();
    world.moveOn(72 * hourMs);
    QVERIFY(world.poll());
    QCOMPARE(world.deskRow().gapTo, 0);
    const qint64 second = world.now();
    world.control().say(world.desk, world.amu, QStringLiteral("没人看见"));
    world.moveOn(72 * hourMs + secondMs);
    QVERIFY(world.poll());
    QVERIFY(before < second);
    QCOMPARE(world.deskRow().gapFrom, second);
    QCOMPARE(world.deskRow().gapTo, world.now() - 72 * hourMs);
    QVERIFY(world.talk(world.amu).empty()); // WeChat had it no more
}

void TestMessages::whoWritesIsACustomerWithTheirName()
{
    TalkWorld world;
    world.control().setPerson({world.amu, QStringLiteral("阿木"), {}, {}, {}, 0});
    world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    QVERIFY(world.poll());
    const auto threads = world.threads();
    QCOMPARE(threads.front().name, QStringLiteral("阿木"));
    QCOMPARE(world.peerOf(world.amu).name, QStringLiteral("阿木"));
    const auto identities = world.read<std::vector<KnownIdentity>>(
        [customer = threads.front().customer](Database &database) { return CustomerStore(database).identities(customer); });
    QCOMPARE(identities.size(), size_t(1));
    QCOMPARE(identities.front().identity, (Identity{IdentityKind::ExternalUserId, world.server->credentials().corpid, world.amu}));
    QVERIFY(world.pollLater());
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_customers")), 1);
}

void TestMessages::aPersonOfTheSameUnionIdIsTheSamePerson()
{
    TalkWorld world;
    const auto known = awaited(world.world.storage.write<CustomerId>([](Database &database) -> Result<CustomerId> {
        auto transaction = Transaction::begin(database);
        CustomerStore store(database);
        const auto id = store.create(AccountId{1}, {QStringLiteral("林小满"), QStringLiteral("order"), {}, 5, {}}, 5);
        const auto added = store.addIdentity(AccountId{1}, *id, {{IdentityKind::UnionId, {}, QStringLiteral("oUNI-1")}, {}, 5});
        return added && transaction->commit() ? id : failure(ErrorKind::Storage, "test");
    }));
    QVERIFY(known);
    world.control().setPerson({world.amu, QStringLiteral("阿木"), QStringLiteral("oUNI-1"), {}, {}, 0});
    world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    QVERIFY(world.poll());
    QCOMPARE(world.threads().size(), size_t(1));
    QCOMPARE(world.threads().front().customer, *known);
    QCOMPARE(world.threads().front().name, QStringLiteral("林小满")); // a name that is known stays
}

void TestMessages::whoCannotBeToldIsAskedAboutAgainWhenTheyWrite()
{
    TalkWorld world;
    world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    world.inject("kf_customers:errcode(-1)*5"); // the names can't be had now
    const auto report = world.poll();
    QVERIFY(report);
    QVERIFY(report->failure);
    QCOMPARE(report->fromCustomers.size(), size_t(1));
    world.control().setPerson({world.amu, QStringLiteral("阿木"), {}, {}, {}, 0});
    QVERIFY(world.pollLater());
    QCOMPARE(world.threads().front().name, QStringLiteral("阿木"));
}

void TestMessages::aRecalledMessageLosesItsWords()
{
    TalkWorld world;
    const QString id = world.control().say(world.desk, world.amu, QStringLiteral("发错人了"));
    QVERIFY(world.poll());
    world.moveOn(minuteMs);
    world.control().happen(world.desk, world.amu,
                           {{QStringLiteral("event_type"), QStringLiteral("user_recall_msg")}, {QStringLiteral("recall_msgid"), id}});
    QVERIFY(world.poll());
    const auto talk = world.talk(world.amu);
    QCOMPARE(talk.front().text, QString());
    QCOMPARE(talk.front().detail, QByteArray("{}"));
    QVERIFY(talk.front().recalledAt > 0);
    QVERIFY(world.threads({TalkFilter::Which::Waiting, {}}).empty());
}

void TestMessages::aMessageThatCouldNotBeDeliveredIsFailed()
{
    TalkWorld world;
    world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    QVERIFY(world.poll());
    world.control().failNext(10); // the customer refuses messages
    QCOMPARE(world.reply(world.amu, QStringLiteral("在"))->state, State::Sent);
    QVERIFY(world.pollLater());
    const auto talk = world.talk(world.amu);
    QCOMPARE(talk[1].speaker, Speaker::Us);
    QCOMPARE(talk[1].state, State::Failed);
    QCOMPARE(talk[1].failure, QStringLiteral("talk.undelivered_10"));
    QCOMPARE(world.threads().front().window.left, std::optional(5));
}

void TestMessages::aColleaguesWordsAreAColleagues()
{
    TalkWorld world;
    world.control().say(world.desk, world.amu, QStringLiteral("能刻字吗"));
    world.moveOn(minuteMs);
    world.control().answerByHand(world.desk, world.amu, QStringLiteral("可以"));
    QVERIFY(world.poll());
    QCOMPARE(world.talk(world.amu).back().speaker, Speaker::Colleague);
    QVERIFY(world.threads({TalkFilter::Which::Waiting, {}}).empty());
}

void TestMessages::whereTheyCameFromIsKeptAndTheWelcomeCodeIsNot()
{
    TalkWorld world;
    world.control().happen(world.desk, world.amu,
                           {{QStringLiteral("event_type"), QStringLiteral("enter_session")},
                            {QStringLiteral("scene"), QStringLiteral("mpmenu")},
                            {QStringLiteral("scene_param"), QStringLiteral("p=art18")},
                            {QStringLiteral("welcome_code"), QStringLiteral("WCODE")}});
    QVERIFY(world.poll());
    QCOMPARE(world.peerOf(world.amu).scene, QStringLiteral("mpmenu"));
    QCOMPARE(world.peerOf(world.amu).sceneParam, QStringLiteral("p=art18"));
    QCOMPARE(world.talk(world.amu).front().speaker, Speaker::System);
    QVERIFY(!world.talk(world.amu).front().detail.contains("WCODE"));
    QCOMPARE(world.reply(world.amu, QStringLiteral("您好")).error().code, QStringLiteral("talk.window_closed"));
}

void TestMessages::anUnknownKindIsKeptAsItCame()
{
    TalkWorld world;
    world.control().sayOfType(world.desk, world.amu, QStringLiteral("hologram"), {{QStringLiteral("depth"), 3}});
    world.control().sayOfType(world.desk, world.amu, QStringLiteral("channels_shop_order"),
                              {{QStringLiteral("order_id"), QStringLiteral("3710000000000000002")},
                               {QStringLiteral("product_titles"), QStringLiteral("青釉杯")},
                               {QStringLiteral("price_wording"), QStringLiteral("¥168.00")}});
    QVERIFY(world.poll());
    const auto talk = world.talk(world.amu);
    QCOMPARE(talk[0].kind, QStringLiteral("hologram"));
    QCOMPARE(talk[0].detail, QByteArray("{\"depth\":3}"));
    QCOMPARE(talk[1].text, QStringLiteral("青釉杯\n¥168.00\n3710000000000000002"));
    QCOMPARE(world.threads().front().waiting, 2);
}

void TestMessages::noMoreThanNineQuestionsAMinute()
{
    TalkWorld world;
    world.control().setPages(1, false);
    for (int i = 0; i < 20; ++i)
        world.control().say(world.desk, world.amu, QString::number(i));
    const auto first = world.poll();
    QCOMPARE(first->read, 9);
    QCOMPARE(first->goesOnAt, world.now() + minuteMs);
    QCOMPARE(first->desks.front().status, DeskStatus::Waits);
    QVERIFY(!first->failure);
    world.moveOn(minuteMs - 1);
    QCOMPARE(world.poll()->read, 0);
    world.moveOn(1);
    QCOMPARE(world.poll()->read, 9);
    world.moveOn(minuteMs);
    QCOMPARE(world.poll()->read, 2);
    QCOMPARE(world.talk(world.amu).size(), size_t(20));
    QVERIFY(!world.control().wasBlocked());
}

void TestMessages::aRestartedProgramAsksNoFaster()
{
    TalkWorld world;
    for (int i = 0; i < 12; ++i) {
        world.connect(); // as a start does
        QVERIFY(world.poll());
    }
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_sync")), 9);
    QVERIFY(!world.control().wasBlocked());
}

void TestMessages::aRefusalForHasteDoublesTheDistanceAndAnswersHalveIt()
{
    TalkPace pace;
    qint64 now = 1'790'000'000'000;
    const qint64 distances[] = {1, 2, 4, 8, 16, 30, 30};
    for (const qint64 minutes : distances) {
        pace = afterRefusal(afterCall(pace, now), now);
        QCOMPARE(mayCallAt(pace, now), now + minutes * minuteMs);
        now = mayCallAt(pace, now);
    }
    for (const qint64 seconds : {900, 450, 225, 112}) {
        pace = afterAnswer(afterCall(pace, now));
        QCOMPARE(askAgainAt(pace, now) / secondMs, (now + seconds * secondMs) / secondMs);
        now = askAgainAt(pace, now);
    }
    pace = afterAnswer(afterCall(pace, now));
    QCOMPARE(askAgainAt(pace, now), now + 6700);         // the usual again
    QCOMPARE(mayCallAt(pace, now - dayMs), now - dayMs); // a clock that was set back waits for nothing

    TalkWorld world;
    world.inject("kf_sync:errcode(45009)");
    const auto report = world.poll();
    QVERIFY(report);
    QCOMPARE(report->failure->code, QStringLiteral("wecom.45009"));
    QCOMPARE(report->goesOnAt, world.now() + minuteMs);
    QVERIFY(!world.poll()->failure);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_sync")), 1);
}

void TestMessages::aDeskThatIsNotOursIsLeftAlone()
{
    TalkWorld world;
    world.control().addDesk(QStringLiteral("wkOther"), QStringLiteral("别人的"), false);
    const auto report = world.poll();
    QCOMPARE(report->desks.size(), size_t(2));
    QCOMPARE(report->desks[1].status, DeskStatus::NotOurs);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_sync")), 1);
}

void TestMessages::aBrokenDeskDoesNotKeepTheOthersFromBeingRead()
{
    TalkWorld world;
    world.control().addDesk(QStringLiteral("wkB"), QStringLiteral("二号"));
    world.control().say(QStringLiteral("wkB"), world.amu, QStringLiteral("这边"));
    QVERIFY(world.poll());
    world.moveOn(minuteMs);
    world.control().setManaged(world.desk, false); // in the console, since the last listing
    world.control().say(QStringLiteral("wkB"), world.amu, QStringLiteral("还在吗"));
    const auto report = world.poll();
    QVERIFY(report);
    QCOMPARE(report->failure->code, QStringLiteral("wecom.95017"));
    QCOMPARE(report->fromCustomers.size(), size_t(1));
    QCOMPARE(report->desks[0].status, DeskStatus::Read);
    QCOMPARE(report->desks[1].status, DeskStatus::Failed);
}

void TestMessages::aPushedTokenLiftsTheLimit()
{
    TalkWorld world;
    for (int i = 0; i < 9; ++i)
        QVERIFY(world.poll());
    world.control().say(world.desk, world.amu, QStringLiteral("在吗"));
    QCOMPARE(world.poll()->read, 0);
    world.control().givePushToken(QStringLiteral("ENCtoken01"));
    QCOMPARE(world.poll({false, world.desk, QStringLiteral("ENCtoken01"), {}})->read, 1);
    world.moveOn(11 * minuteMs);
    world.control().say(world.desk, world.amu, QStringLiteral("人呢"));
    QCOMPARE(world.poll({false, world.desk, QStringLiteral("ENCtoken01"), {}})->read, 1); // an old one is as none
}

void TestMessages::picturesAreFetchedWithinThreeDaysAndOnce()
{
    TalkWorld world;
    world.control().showPicture(world.desk, world.amu, "\xff\xd8 cup");
    QVERIFY(world.poll());
    QCOMPARE(*world.fetchMedia(), 1);
    QCOMPARE(*world.fetchMedia(), 0);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_media")), 1);
    const QString id = mediaIdOf(world.talk(world.amu).front());
    const auto kept =
        world.read<std::optional<TalkMedia>>([id](Database &database) { return TalkMediaStore(database).media(AccountId{1}, id); });
    QCOMPARE(kept->bytes, QByteArray("\xff\xd8 cup"));
    QCOMPARE(kept->name, QStringLiteral("picture.jpg"));
    world.control().sayOfType(world.desk, world.amu, QStringLiteral("file"), {{QStringLiteral("media_id"), QStringLiteral("GONE")}});
    QVERIFY(world.pollLater());
    QCOMPARE(*world.fetchMedia(), 0);
    QCOMPARE(*world.fetchMedia(), 0);
    QCOMPARE(world.control().requestCount(QStringLiteral("kf_media")), 2); // gone is gone
}

void TestMessages::whereNothingIsConnectedThatIsSaid()
{
    TalkWorld world;
    world.control().setAddressTrusted(false);
    QCOMPARE(world.poll().error().code, QStringLiteral("wecom.60020"));
    TalkSetup setup = world.setup();
    const TalkSetup without{nullptr, nullptr, nullptr, setup.storage, setup.clock, setup.account};
    QCOMPARE(awaited(JobHandle<MessagesReport>(new MessagesJob(without))).error().code, QStringLiteral("account.no_corp"));
}

void TestMessages::stoppingAnywhereLosesNothing_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 12; ++i)
        QTest::addRow("%d ms", 3 * i) << 3 * i;
}

// The job goes without a word some time after its start, as with its process.
void TestMessages::stoppingAnywhereLosesNothing()
{
    QFETCH(int, afterMs);
    TalkWorld world;
    world.control().setPages(2, true);
    QStringList said;
    for (int i = 0; i < 6; ++i) {
        said.append(QString::number(i));
        world.control().say(world.desk, world.amu, said.back());
    }
    JobHandle<MessagesReport> job(new MessagesJob(world.setup()));
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QVERIFY(world.pollLater());
    QCOMPARE(textsOf(world.talk(world.amu)), said);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
