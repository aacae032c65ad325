#include "support/reachworld.h"

#include "audit/auditstore.h"
#include "base/json.h"
#include "customers/customerstore.h"
#include "customers/customertimelinestore.h"
#include "customers/erasure.h"
#include "customers/personaldata.h"
#include "groups/codepicturejob.h"
#include "support/contractblocks.h"
#include "wecom/groupchats.h"
#include "wecom/joinways.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace yiren;

namespace {

OfficialAnswer groupAnswer(const QByteArray &holds)
{
    for (const QByteArray &block : contractBlocks("wecom.md", "### 10.3", "### 10.4", "json")) {
        if (block.contains(holds))
            return {*parseObject(block), 0, {}, {}, {}};
    }
    return {};
}

CustomerId personOf(ReachWorld &world, const QString &external)
{
    return world.read<CustomerId>([external](Database &database) -> Result<CustomerId> {
        const auto found = CustomerStore(database).find(AccountId{1}, {IdentityKind::ExternalUserId, {}, external});
        return found ? Result<CustomerId>(found->value_or(CustomerId{})) : failure(found.error());
    });
}

GroupStay stayOfMember(const std::vector<GroupStay> &stays, const QString &member)
{
    const auto found = std::ranges::find(stays, member, &GroupStay::member);
    return found == stays.end() ? GroupStay() : *found;
}

qint64 peopleKnown(ReachWorld &world)
{
    return world.read<qint64>([](Database &database) { return CustomerStore(database).count(AccountId{1}); });
}

} // namespace

// Customer groups: who is in them, who came and went, by which code. Examples are the contract's, the server is the stand-in.
class TestGroups : public QObject
{
    Q_OBJECT

private slots:
    void readsTheContractsGroup();
    void writesTheContractsJoinWay();
    void whoIsInAGroupIsACustomer();
    void comingAndGoingIsSeenAtTheNextReading();
    void whoComesAgainHasTwoStays();
    void theSameMemberVersionIsNotComparedAgain();
    void aDayKeepsItsLastCount();
    void aGroupThatIsNotListedIsGone();
    void aStoppedReadingGoesOn();
    void oneUnionIdIsOnePerson();
    void theTimelineSaysWhenSomebodyJoinedAndLeft();
    void anErasedPersonStaysNamelessThoughStillInTheGroup();
    void theCopyHasGroupsAndMassMessages();
    void aCodeBringsCustomersWithItsSource();
    void aLostCodeStaysUnknown();
    void aSixthGroupIsRefusedHere();
    void aRemovedCodeKeepsWhomItBrought();
    void aCodeWhoseProgramDiedIsUnknown();
    void aPictureIsFetchedFromNoOtherMachine_data();
    void aPictureIsFetchedFromNoOtherMachine();
    void whatAMiniProgramSawNamesItsGroup();
    void withoutTheRightItIsSaid();
};

void TestGroups::readsTheContractsGroup()
{
    const auto group = groupChat(groupAnswer("\"member_list\""));
    QVERIFY(group);
    QCOMPARE(group->chatId, QStringLiteral("wrOPC000000000001"));
    QCOMPARE(group->owner, QStringLiteral("LinXiaoyu"));
    QCOMPARE(group->createdAt, 1788500000000);
    QCOMPARE(group->memberVersion, QStringLiteral("mv-17"));
    QCOMPARE(group->members.size(), size_t(3));
    const GroupChatMember expected{.id = QStringLiteral("wmOPC0000000000000000001"),
                                   .isExternal = true,
                                   .name = QStringLiteral("山间一朵云"),
                                   .unionid = QStringLiteral("oUNI-opc-0001"),
                                   .invitor = {},
                                   .joinScene = 3,
                                   .state = QStringLiteral("g3A"),
                                   .joinedAt = 1788500600000};
    QCOMPARE(group->members[1], expected);
    QCOMPARE(group->members[2].invitor, QStringLiteral("LinXiaoyu"));
    QCOMPARE(group->members[2].name, QString()); // of who is nobody's friend
    QCOMPARE(groupList(groupAnswer("group_chat_list"))->rows, (std::vector<ListedGroup>{{QStringLiteral("wrOPC000000000001"), 0}}));
}

void TestGroups::writesTheContractsJoinWay()
{
    const auto answered = joinWay(groupAnswer("\"join_way\""));
    QVERIFY(answered);
    QCOMPARE(answered->qrAddress, QStringLiteral("https://wework.qpic.example/wwpic/jw01/0"));
    QCOMPARE(*parseObject(joinWayBody(*answered)), groupAnswer("{\"scene\":2").json); // the contract's request for it
}

void TestGroups::whoIsInAGroupIsACustomer()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmA"));
    const auto report = world.readGroups();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->groups, 2);
    QCOMPARE(report->read, 2);
    QCOMPARE(report->joined, 1);
    QCOMPARE(report->owners, QStringList{world.me});
    QCOMPARE(world.groupRows().front().customers, 1);
    const Customer person = world.read<Customer>(
        [id = personOf(world, QStringLiteral("wmA"))](Database &database) { return CustomerStore(database).customer(id); });
    QCOMPARE(person.name, QStringLiteral("客A"));
    QCOMPARE(person.source, QStringLiteral("group"));
    QCOMPARE(world.stays(1).front().customer, toInteger(person.id));
}

void TestGroups::comingAndGoingIsSeenAtTheNextReading()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmA"));
    world.join(world.groups[0], QStringLiteral("wmB"));
    const qint64 came = world.now();
    QVERIFY(world.readGroups());
    world.moveOn(dayMs);
    world.leave(world.groups[0], QStringLiteral("wmB"));
    world.join(world.groups[0], QStringLiteral("wmC"));
    const auto second = world.readGroups();
    QCOMPARE(second->joined, 1);
    QCOMPARE(second->left, 1);
    const auto stays = world.stays(1);
    QCOMPARE(stays.size(), size_t(3));
    QCOMPARE(stays.front().member, QStringLiteral("wmC"));
    QCOMPARE(stayOfMember(stays, QStringLiteral("wmB")).leftAt, std::optional(world.now()));
    QCOMPARE(stayOfMember(stays, QStringLiteral("wmB")).joinedAt, came);
    QCOMPARE(stayOfMember(stays, QStringLiteral("wmA")).leftAt, std::nullopt);
}

void TestGroups::whoComesAgainHasTwoStays()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmA"));
    QVERIFY(world.readGroups());
    world.moveOn(hourMs);
    world.leave(world.groups[0], QStringLiteral("wmA"));
    world.join(world.groups[0], QStringLiteral("wmA"));
    const qint64 again = world.now();
    world.moveOn(hourMs);
    QVERIFY(world.readGroups());
    const auto stays = world.stays(1);
    QCOMPARE(stays.size(), size_t(2));
    QCOMPARE(stays[0].joinedAt, again);
    QCOMPARE(stays[0].leftAt, std::nullopt);
    QCOMPARE(stays[1].leftAt, std::optional(again));
    QCOMPARE(world.groupRows().front().customers, 1);
    QCOMPARE(peopleKnown(world), 1);
}

void TestGroups::theSameMemberVersionIsNotComparedAgain()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmA"));
    QVERIFY(world.readGroups());
    world.control().changeReach(
        [&world](sandbox::ReachBook &reach) { reach.group(world.groups[0])->members.clear(); }); // and no new version
    world.moveOn(hourMs);
    QCOMPARE(world.readGroups()->left, 0);
    QCOMPARE(world.groupRows().front().customers, 1);
    QCOMPARE(world.groupRows().front().readAt, world.now());
}

void TestGroups::aDayKeepsItsLastCount()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmA"));
    QVERIFY(world.readGroups());
    world.join(world.groups[0], QStringLiteral("wmB"));
    world.moveOn(6 * minuteMs);
    QVERIFY(world.readGroups());
    const BusinessDay today = BusinessDay::ofMs(world.now());
    world.moveOn(2 * dayMs); // nobody reads tomorrow
    world.leave(world.groups[0], QStringLiteral("wmA"));
    QVERIFY(world.readGroups());
    const auto days =
        world.read<std::vector<GroupDay>>([today](Database &database) { return GroupStore(database).days(1, today, today.plusDays(2)); });
    const std::vector<GroupDay> expected{{today, 2, 2, 0}, {today.plusDays(1), std::nullopt, 0, 0}, {today.plusDays(2), 1, 0, 1}};
    QCOMPARE(days, expected);
}

void TestGroups::aGroupThatIsNotListedIsGone()
{
    ReachWorld world;
    world.control().setPages(1, false); // a page each
    QVERIFY(world.readGroups());
    world.control().changeReach([&world](sandbox::ReachBook &reach) { reach.group(world.groups[1])->isDismissed = true; });
    world.moveOn(hourMs);
    QCOMPARE(world.readGroups()->groups, 1);
    QCOMPARE(world.groupRows()[1].chatId, world.groups[1]);
    QCOMPARE(world.groupRows()[1].goneAt, std::optional(world.now()));
    world.control().changeReach([&world](sandbox::ReachBook &reach) { reach.group(world.groups[1])->isDismissed = false; });
    world.moveOn(hourMs);
    QVERIFY(world.readGroups());
    QCOMPARE(world.groupRows()[1].goneAt, std::nullopt);
}

void TestGroups::aStoppedReadingGoesOn()
{
    ReachWorld world;
    for (int i = 3; i < 9; ++i) {
        world.control().changeReach([&world, i](sandbox::ReachBook &reach) {
            reach.groups.push_back({.chatId = QStringLiteral("wr%1").arg(i), .name = {}, .owner = world.me, .notice = {}, .members = {}});
        });
    }
    world.inject("group_get:errcode(45009)");
    QCOMPARE(world.readGroups().error().code, QStringLiteral("wecom.45009"));
    const auto before = world.control().requestCount(QStringLiteral("group_get"));
    const auto rest = world.readGroups();
    QCOMPARE(rest->read, 8);
    QCOMPARE(world.control().requestCount(QStringLiteral("group_get")), before + 8);
    QCOMPARE(world.readGroups()->read, 0); // all were read a moment ago
}

void TestGroups::oneUnionIdIsOnePerson()
{
    ReachWorld world;
    QVERIFY(awaited(world.world.storage.write<void>([](Database &database) -> Done {
        CustomerStore store(database);
        const auto id = store.create(AccountId{1}, {QStringLiteral("云姐"), QStringLiteral("order"), {}, 5, {}}, 5);
        if (!id)
            return failure(id.error());
        const auto added =
            store.addIdentity(AccountId{1}, *id, {{IdentityKind::UnionId, {}, QStringLiteral("oUNI-1")}, QStringLiteral("follower"), 5});
        return added ? Done() : failure(added.error());
    })));
    world.join(world.groups[0], QStringLiteral("wmA"), {}, QStringLiteral("oUNI-1"));
    QVERIFY(world.readGroups());
    QCOMPARE(peopleKnown(world), 1);
    QCOMPARE(toInteger(personOf(world, QStringLiteral("wmA"))), 1);
    QCOMPARE(world.stays(1).front().customer, 1);
}

void TestGroups::theTimelineSaysWhenSomebodyJoinedAndLeft()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmA"));
    const qint64 came = world.now();
    QVERIFY(world.readGroups());
    world.moveOn(dayMs);
    world.leave(world.groups[0], QStringLiteral("wmA"));
    QVERIFY(world.readGroups());
    const auto line = world.read<std::vector<TimelineEntry>>([id = personOf(world, QStringLiteral("wmA"))](Database &database) {
        return CustomerTimelineStore(database).page(AccountId{1}, id, {}, 10);
    });
    QCOMPARE(line.size(), size_t(2));
    QCOMPARE(line[0].what, QStringLiteral("left"));
    QCOMPARE(line[0].at, world.now());
    QCOMPARE(line[1].what, QStringLiteral("joined"));
    QCOMPARE(line[1].at, came);
    QCOMPARE(line[1].text, QStringLiteral("群1"));
}

void TestGroups::anErasedPersonStaysNamelessThoughStillInTheGroup()
{
    ReachWorld world;
    world.join(world.groups[0], QStringLiteral("wmErased"));
    QVERIFY(world.readGroups());
    const qint64 message = world.add(world.draft(), {QStringLiteral("wmErased"), world.friends[0]});
    QVERIFY(world.ask(message));
    QVERIFY(awaited(world.world.storage.write<Erasure>([id = personOf(world, QStringLiteral("wmErased")), now = world.now()](
                                                           Database &database) { return erasePerson(database, AccountId{1}, id, now); })));
    world.join(world.groups[0], QStringLiteral("wmB")); // so that members are compared
    world.moveOn(hourMs);
    QCOMPARE(world.readGroups()->left, 0);
    QCOMPARE(world.groupRows().front().customers, 2);
    for (const GroupStay &stay : world.stays(1))
        QVERIFY(stay.member != u"wmErased" && stay.name != u"客d");
    QCOMPARE(toInteger(personOf(world, QStringLiteral("wmErased"))), 0);
    QVERIFY(!world.kept(message).body.contains("wmErased"));
    QVERIFY(world.targets(message)[0].target.startsWith(u"erased-"));
}

void TestGroups::theCopyHasGroupsAndMassMessages()
{
    ReachWorld world;
    world.join(world.groups[0], world.friends[0]);
    QVERIFY(world.readGroups());
    QVERIFY(world.ask(world.add(world.draft(), {world.friends[0]})));
    const auto card = world.read<PersonalCard>(
        [id = personOf(world, world.friends[0])](Database &database) { return personalCard(database, AccountId{1}, id, nullptr); });
    QStringList items;
    for (const PersonalItem &item : card.section(PersonalClass::Groups).items)
        items.append(item.name + u' ' + item.text);
    items.sort();
    QCOMPARE(items, (QStringList{QStringLiteral("group 群1"), QStringLiteral("mass_message 周六新窑开了两个位子")}));
}

void TestGroups::aCodeBringsCustomersWithItsSource()
{
    ReachWorld world;
    QVERIFY(world.readGroups());
    JoinCodeWish wish;
    wish.source = QStringLiteral("公众号文末");
    wish.chatIds = {world.groups[0]};
    const auto made = world.makeCode(wish);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QCOMPARE(made->state, JoinCode::State::Made);
    QVERIFY(made->qrAddress.startsWith(u"https://"));
    QCOMPARE(world.control().reach().ways.front().body.value(u"state").toString(), made->key);
    world.join(world.groups[0], QStringLiteral("wmA"), made->key);
    world.join(world.groups[0], QStringLiteral("wmB"), made->key);
    world.moveOn(hourMs);
    QVERIFY(world.readGroups());
    world.leave(world.groups[0], QStringLiteral("wmB"));
    world.moveOn(hourMs);
    QVERIFY(world.readGroups());
    QCOMPARE(world.codes().front().joined, 2);
    QCOMPARE(world.codes().front().stayed, 1);
    QCOMPARE(stayOfMember(world.stays(1), QStringLiteral("wmA")).source, QStringLiteral("公众号文末"));
}

void TestGroups::aLostCodeStaysUnknown()
{
    ReachWorld world;
    QVERIFY(world.readGroups());
    world.inject("joinway_add:close_after_apply");
    JoinCodeWish wish;
    wish.source = QStringLiteral("海报");
    wish.chatIds = {world.groups[0]};
    const auto made = world.makeCode(wish);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QCOMPARE(made->state, JoinCode::State::Unknown);
    QCOMPARE(world.control().requestCount(QStringLiteral("joinway_add")), 1);
    QCOMPARE(world.codes().front().state, JoinCode::State::Unknown);
}

void TestGroups::aSixthGroupIsRefusedHere()
{
    ReachWorld world;
    JoinCodeWish wish;
    wish.source = QStringLiteral("海报");
    QCOMPARE(world.makeCode(wish).error().code, QStringLiteral("groups.no_groups"));
    for (int i = 0; i < 6; ++i)
        wish.chatIds.append(QStringLiteral("wr%1").arg(i));
    QCOMPARE(world.makeCode(wish).error().code, QStringLiteral("groups.many_groups"));
    wish.chatIds = {world.groups[0]};
    wish.source = QString(31, u'源');
    QCOMPARE(world.makeCode(wish).error().code, QStringLiteral("groups.source_long"));
    QCOMPARE(world.control().requestCount(QStringLiteral("joinway_add")), 0);
}

void TestGroups::aRemovedCodeKeepsWhomItBrought()
{
    ReachWorld world;
    QVERIFY(world.readGroups());
    JoinCodeWish wish;
    wish.source = QStringLiteral("海报");
    wish.chatIds = {world.groups[0]};
    const JoinCode made = *world.makeCode(wish);
    world.join(world.groups[0], QStringLiteral("wmA"), made.key);
    world.moveOn(hourMs);
    QVERIFY(world.readGroups());
    QVERIFY(awaited(JobHandle<JoinCode>(new JoinCodeRemovalJob(world.reading(), made.id))));
    QVERIFY(world.codes().empty());
    QVERIFY(world.control().reach().ways.front().isRemoved);
    QCOMPARE(world.stays(1).front().source, QStringLiteral("海报"));
}

void TestGroups::aCodeWhoseProgramDiedIsUnknown()
{
    ReachWorld world;
    JoinCode code;
    code.key = QStringLiteral("g3A");
    code.source = QStringLiteral("海报");
    code.begunAt = world.now();
    QVERIFY(
        awaited(world.world.storage.write<qint64>([code](Database &database) { return JoinCodeStore(database).add(AccountId{1}, code); })));
    world.moveOn(4 * minuteMs);
    QVERIFY(world.readGroups());
    QCOMPARE(world.codes().front().state, JoinCode::State::Making);
    world.moveOn(2 * minuteMs);
    QVERIFY(world.readGroups());
    QCOMPARE(world.codes().front().state, JoinCode::State::Unknown);
}

void TestGroups::aPictureIsFetchedFromNoOtherMachine_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("code");
    QTest::newRow("none") << QString() << QStringLiteral("groups.no_address");
    QTest::newRow("http") << QStringLiteral("http://wework.qpic.example/a") << QStringLiteral("groups.picture_address");
    QTest::newRow("this computer") << QStringLiteral("https://localhost/a") << QStringLiteral("groups.picture_address");
    QTest::newRow("a number") << QStringLiteral("https://192.168.1.1/a") << QStringLiteral("groups.picture_address");
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QStringLiteral("groups.picture_address");
    QTest::newRow("with a name") << QStringLiteral("https://a@wework.qpic.example/a") << QStringLiteral("groups.picture_address");
}

void TestGroups::aPictureIsFetchedFromNoOtherMachine()
{
    QFETCH(QString, address);
    QFETCH(QString, code);
    ReachWorld world;
    JoinCode about;
    about.qrAddress = address;
    const auto fetched = awaited(JobHandle<JoinCode>(
        new CodePictureJob(world.world.storage, world.world.clock, AccountId{1}, about, QNetworkProxy(QNetworkProxy::NoProxy))));
    QCOMPARE(fetched.error().code, code);
}

void TestGroups::whatAMiniProgramSawNamesItsGroup()
{
    ReachWorld world;
    const auto chat = [&world](const QString &opengid) {
        return awaited(world.api->ask<QString>(chatOfOpengidCall(opengid), chatOfOpengid));
    };
    QCOMPARE(*chat(QStringLiteral("og-wrOPC01")), world.groups[0]);
    QCOMPARE(chat(QStringLiteral("og-other")).error().code, QStringLiteral("wecom.90511"));
}

void TestGroups::withoutTheRightItIsSaid()
{
    ReachWorld world;
    world.control().setContactGranted(false);
    QCOMPARE(world.readGroups().error().code, QStringLiteral("wecom.48002"));
    world.control().setContactGranted(true);
    world.control().setAddressTrusted(false);
    QCOMPARE(world.readGroups().error().place.found, QStringLiteral("203.0.113.57"));
}

QTEST_GUILESS_MAIN(TestGroups)
#include "tst_groups.moc"
