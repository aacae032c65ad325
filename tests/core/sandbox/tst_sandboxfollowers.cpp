#include "core/sandbox/officialclient.h"
#include "support/officialreplies.h"
#include "wechat/followers.h"
#include "wechat/masssend.h"
#include "wechat/officialerrors.h"
#include "wechat/tags.h"

#include <QtTest>

#include <algorithm>

using namespace yiren;
using sandbox::KeptFollower;
using sandbox::OfficialClass;

// Followers and tags at the stand-in, asked with the client's own calls (contract/wechat-official-account.md 0.4, 2.1-2.5, 3.9).
class TestSandboxFollowers : public QObject
{
    Q_OBJECT

private slots:
    void exactlyTenThousandTakeTwoPages();
    void oneMoreStandsOnTheSecondPage();
    void whoLeftIsNotListedAndTellsNothing();
    void aPageMayBeginAfterOneWhoLeft();
    void tellsWhatIsKnown();
    void whoComesBackIsNew();
    void keepsRemarks();
    void makesRenamesAndDeletesTags();
    void tagsAndUntags();
    void listsThoseUnderATagByPages();
    void leavesOutWhoLeft();
    void aMessageReachesThoseUnderTheTagWhoFollow();
    void refusesEachOnce_data();
    void refusesEachOnce();
    void hasRoomForAHundredTags();
    void aFollowerHasRoomForTwentyTags();
    void keepsATagThatTooManyCarry();
    void servesOnlyThosePermitted_data();
    void servesOnlyThosePermitted();
    void countsTheCallsOfADay();
    void aLostAnswerLeavesOneTag();
};

namespace {

// An account that has no follower yet but its two tags, and its client.
struct Audience {
    explicit Audience(OfficialClass accountClass = OfficialClass::VerifiedService) : official(accountClass)
    {
        official.control().setFollowers(0);
    }

    Result<OfficialAnswer> send(const OfficialCall &call)
    {
        const QByteArray target = call.path.toLatin1() + (call.query.isEmpty() ? QByteArray() : QByteArray('?' + call.query));
        const RawReply reply = call.method == HttpMethod::Get ? official.get(target) : official.post(target, call.body);
        return readOfficialAnswer(call, officialReply(reply.body, reply.status));
    }
    template <typename T>
    Result<T> ask(const OfficialCall &call, Result<T> (*read)(const OfficialAnswer &))
    {
        const auto answer = send(call);
        return answer ? read(*answer) : failure(answer.error());
    }
    // What WeChat said to it: 0 for yes.
    int codeOf(const OfficialCall &call)
    {
        const auto answer = send(call);
        return answer ? answer->code : officialCode(answer.error()).value_or(-2);
    }
    QStringList listed(const OfficialCall &call)
    {
        QStringList ids;
        const auto page = ask(call, followerPage);
        for (const OpenId &openId : page ? page->openIds : std::vector<OpenId>())
            ids << openId.toString();
        return ids;
    }
    qint64 under(int tag)
    {
        const auto tags = ask(tagListCall(), followerTags).value_or(std::vector<FollowerTag>());
        const auto found = std::ranges::find(tags, tag, &FollowerTag::id);
        return found == tags.end() ? -1 : found->followers;
    }
    void follow(const OpenId &openId, const KeptFollower &known = {}) { official.control().follow(openId.toString(), known); }
    void unfollow(const OpenId &openId) { official.control().unfollow(openId.toString()); }

    RunningOfficial official;
};

const OpenId first(QStringLiteral("oAbCd0000000000000000000001A"));
const OpenId second(QStringLiteral("oAbCd0000000000000000000002A"));
const OpenId third(QStringLiteral("oAbCd0000000000000000000003A"));
const OpenId stranger(QStringLiteral("oAbCd0000000000000000000009A"));
constexpr int regulars = 101;

// What the client does not send.
OfficialCall bent(const char *path, const QByteArray &json)
{
    return jsonCall(path, parseObject(json).value_or(QJsonObject()), Safety::OnceOnly);
}

QByteArray listOf(const OpenId &openId, int count, const QByteArray &before = {}, const QByteArray &after = {})
{
    QByteArray list;
    for (int i = 0; i < count; ++i)
        list += (i == 0 ? "" : ",") + before + '"' + openId.toString().toLatin1() + '"' + after;
    return '[' + list + ']';
}

KeptFollower carrying(std::vector<qint64> tags)
{
    KeptFollower known;
    known.tags = std::move(tags);
    return known;
}

} // namespace

void TestSandboxFollowers::exactlyTenThousandTakeTwoPages()
{
    Audience audience;
    audience.official.control().setFollowers(10'000);
    const auto page = audience.ask(followerPageCall({}), followerPage);
    QVERIFY(page);
    QCOMPARE(page->total.value_or(-1), 10'000);
    QCOMPARE(page->openIds.size(), size_t(10'000));
    QCOMPARE(page->next, page->openIds.back());
    QVERIFY(!page->isLast());
    const auto end = audience.ask(followerPageCall(page->next), followerPage);
    QVERIFY(end);
    QCOMPARE(*end, (FollowerPage{10'000, {}, {}}));
    QVERIFY(end->isLast());
    QVERIFY(!audience.official.get("/cgi-bin/user/get?next_openid=" + page->next.toString().toLatin1()).json().contains(u"data"));
}

void TestSandboxFollowers::oneMoreStandsOnTheSecondPage()
{
    Audience audience;
    audience.official.control().setFollowers(10'001);
    const auto page = audience.ask(followerPageCall({}), followerPage);
    QVERIFY(page);
    QCOMPARE(page->openIds.size(), size_t(10'000));
    const QStringList rest = audience.listed(followerPageCall(page->next));
    QCOMPARE(rest.size(), 1);
    QVERIFY(!page->openIds.empty() && page->openIds.back().toString() != rest.first());
}

void TestSandboxFollowers::whoLeftIsNotListedAndTellsNothing()
{
    Audience audience;
    KeptFollower known = carrying({regulars});
    known.unionId = QStringLiteral("oUnion01");
    known.remark = QStringLiteral("老客户-王");
    audience.follow(first, known);
    audience.follow(second);
    QCOMPARE(audience.listed(followerPageCall({})), (QStringList{first.toString(), second.toString()}));
    audience.unfollow(first);
    const auto page = audience.ask(followerPageCall({}), followerPage);
    QVERIFY(page);
    QCOMPARE(*page, (FollowerPage{1, {second}, second}));
    const auto people = audience.ask(*followersCall({first, second}), followers);
    QVERIFY(people);
    Follower left;
    left.openId = first;
    left.unionId = QStringLiteral("oUnion01");
    QCOMPARE(people->at(0), left);
    QVERIFY(people->at(1).isFollowing);
    const QJsonObject alone = audience.official.get("/cgi-bin/user/info?lang=zh_CN&openid=" + first.toString().toLatin1()).json();
    QCOMPARE(alone.keys(), (QStringList{QStringLiteral("openid"), QStringLiteral("subscribe"), QStringLiteral("unionid")}));
    QCOMPARE(audience.under(regulars), 0);
}

void TestSandboxFollowers::aPageMayBeginAfterOneWhoLeft()
{
    Audience audience;
    for (const OpenId &openId : {first, second, third})
        audience.follow(openId);
    audience.unfollow(second);
    QCOMPARE(audience.listed(followerPageCall(second)), QStringList{third.toString()});
}

// The contract's first example of 2.3.
void TestSandboxFollowers::tellsWhatIsKnown()
{
    Audience audience;
    KeptFollower known = carrying({100, 2});
    known.subscribedAt = 1789000000;
    known.remark = QStringLiteral("老客户-王");
    known.scene = QStringLiteral("ADD_SCENE_QR_CODE");
    known.qrSceneText = QStringLiteral("booth-12");
    audience.follow(first, known);
    audience.follow(second);
    audience.unfollow(second);
    QCOMPARE(
        audience.official.post("/cgi-bin/user/info/batchget", followersCall({first, second})->body).json(),
        QJsonDocument::fromJson(R"({"user_info_list": [{"subscribe": 1, "openid": "oAbCd0000000000000000000001A", "language": "zh_CN",)"
                                R"("subscribe_time": 1789000000, "remark": "老客户-王", "groupid": 0, "tagid_list": [100, 2],)"
                                R"("subscribe_scene": "ADD_SCENE_QR_CODE", "qr_scene": 0, "qr_scene_str": "booth-12"},)"
                                R"({"subscribe": 0, "openid": "oAbCd0000000000000000000002A"}]})")
            .object());
    const auto people = audience.ask(*followersCall({first}), followers);
    QVERIFY(people);
    QCOMPARE(people->at(0).subscribedAt, 1789000000000);
    QCOMPARE(people->at(0).tags, (std::vector<int>{100, 2}));
}

void TestSandboxFollowers::whoComesBackIsNew()
{
    Audience audience;
    KeptFollower known = carrying({regulars});
    known.remark = QStringLiteral("老客户-王");
    audience.follow(first, known);
    audience.unfollow(first);
    audience.follow(first);
    const auto people = audience.ask(*followersCall({first}), followers);
    QVERIFY(people);
    QVERIFY(people->at(0).isFollowing);
    QCOMPARE(people->at(0).subscribedAt, *rfc3339ToMs(QStringLiteral("2026-11-24T15:00:00+08:00")));
    QVERIFY(people->at(0).remark.isEmpty());
    QVERIFY(people->at(0).tags.empty());
    QCOMPARE(audience.listed(followerPageCall({})), QStringList{first.toString()});
}

void TestSandboxFollowers::keepsRemarks()
{
    Audience audience;
    audience.follow(first);
    const auto remark = [&] { return audience.ask(*followersCall({first}), followers)->at(0).remark; };
    QCOMPARE(audience.codeOf(*remarkCall(first, QStringLiteral("老客户-王"))), 0);
    QCOMPARE(remark(), QStringLiteral("老客户-王"));
    QCOMPARE(audience.codeOf(*remarkCall(first, QString(29, u'w'))), 0);
    QCOMPARE(remark(), QString(29, u'w'));
    QCOMPARE(audience.codeOf(*remarkCall(first, {})), 0);
    QVERIFY(remark().isEmpty());
}

void TestSandboxFollowers::makesRenamesAndDeletesTags()
{
    Audience audience;
    const auto made = audience.ask(*tagCreateCall(QStringLiteral("新客户")), tagCreated);
    QVERIFY(made);
    QCOMPARE(*made, (FollowerTag{102, QStringLiteral("新客户"), 0}));
    audience.follow(first, carrying({regulars, made->id}));
    QCOMPARE(audience.codeOf(*tagRenameCall(made->id, QStringLiteral("回头客"))), 0);
    QCOMPARE(audience.codeOf(*tagRenameCall(made->id, QStringLiteral("回头客"))), 0); // its own name
    QCOMPARE(*audience.ask(tagListCall(), followerTags),
             (std::vector<FollowerTag>{
                 {2, QStringLiteral("星标组"), 0}, {regulars, QStringLiteral("老客户"), 1}, {102, QStringLiteral("回头客"), 1}}));
    QCOMPARE(audience.codeOf(*tagDeleteCall(made->id)), 0);
    QCOMPARE(audience.under(made->id), -1);
    QCOMPARE(*audience.ask(tagsOfFollowerCall(first), tagsOfFollower), std::vector<int>{regulars});
    QCOMPARE(audience.ask(*tagCreateCall(QStringLiteral("回头客")), tagCreated)->id, 103); // no number twice
}

void TestSandboxFollowers::tagsAndUntags()
{
    Audience audience;
    audience.follow(first);
    audience.follow(second, carrying({2}));
    QVERIFY(audience.ask(*taggingCall(regulars, {first, second}), leftOutOfTagging)->empty());
    QVERIFY(audience.ask(*taggingCall(regulars, {first}), leftOutOfTagging)->empty()); // once more changes nothing
    QCOMPARE(audience.under(regulars), 2);
    QCOMPARE(*audience.ask(tagsOfFollowerCall(second), tagsOfFollower), (std::vector<int>{2, regulars}));
    QVERIFY(audience.ask(*untaggingCall(regulars, {second}), leftOutOfTagging)->empty());
    QCOMPARE(*audience.ask(tagsOfFollowerCall(second), tagsOfFollower), std::vector<int>{2});
    QCOMPARE(audience.under(regulars), 1);
}

void TestSandboxFollowers::listsThoseUnderATagByPages()
{
    Audience audience;
    audience.follow(first, carrying({regulars}));
    audience.follow(second);
    audience.follow(third, carrying({regulars}));
    QCOMPARE(audience.listed(taggedPageCall(regulars, {})), (QStringList{first.toString(), third.toString()}));
    QCOMPARE(audience.listed(taggedPageCall(regulars, first)), QStringList{third.toString()});
    const auto end = audience.ask(taggedPageCall(regulars, third), followerPage);
    QVERIFY(end);
    QVERIFY(end->isLast());
    QCOMPARE(audience.official.post("/cgi-bin/user/tag/get", taggedPageCall(regulars, third).body).json(),
             QJsonDocument::fromJson(R"({"count":0,"next_openid":""})").object());
    audience.unfollow(third);
    QCOMPARE(audience.listed(taggedPageCall(regulars, {})), QStringList{first.toString()});
}

void TestSandboxFollowers::leavesOutWhoLeft()
{
    Audience audience;
    audience.follow(first);
    audience.follow(second);
    audience.unfollow(second);
    const OfficialCall call = *taggingCall(regulars, {first, second});
    QCOMPARE(audience.codeOf(call), 45171);
    QCOMPARE(*audience.ask(call, leftOutOfTagging), std::vector<OpenId>{second});
    QCOMPARE(audience.under(regulars), 1);
    QCOMPARE(*audience.ask(*untaggingCall(regulars, {second, first}), leftOutOfTagging), std::vector<OpenId>{second});
    QCOMPARE(audience.under(regulars), 0);
}

void TestSandboxFollowers::aMessageReachesThoseUnderTheTagWhoFollow()
{
    Audience audience;
    for (const OpenId &openId : {first, second, third})
        audience.follow(openId);
    QCOMPARE(audience.codeOf(*taggingCall(regulars, {first, second})), 0);
    audience.unfollow(second);
    const auto reached = [&](const MassTag &tag, const char *key) {
        const int code = audience.codeOf(*massSendCall(tag, MassText{QStringLiteral("明日休息一天")}, key));
        return code == 0 ? audience.official.control().massMessages().back().recipients : -1;
    };
    QCOMPARE(reached(regulars, "1"), 1);
    QCOMPARE(reached({}, "2"), 2);
    QCOMPARE(audience.codeOf(*tagDeleteCall(regulars)), 0);
    QCOMPARE(audience.codeOf(*massSendCall(regulars, MassText{QStringLiteral("明日休息一天")}, "3")), 40152);
}

// `first` follows, `second` has left, `stranger` has never followed; the tags are 2 and 101.
void TestSandboxFollowers::refusesEachOnce_data()
{
    QTest::addColumn<OfficialCall>("call");
    QTest::addColumn<int>("errcode");
    const auto row = [](const char *name, const OfficialCall &call, int errcode) { QTest::newRow(name) << call << errcode; };
    const QByteArray remarkTo = R"({"openid":"oAbCd0000000000000000000001A","remark":)";
    row("page after a stranger", followerPageCall(stranger), 40003);
    row("page of a tag after a stranger", taggedPageCall(regulars, stranger), 40003);
    row("page of no tag", taggedPageCall(7, {}), 45159);
    row("a stranger among people", *followersCall({first, stranger}), 40003);
    row("alone", questionCall("/cgi-bin/user/info", "openid=oNobody"), 40003);
    row("101 people", bent("/cgi-bin/user/info/batchget", R"({"user_list":)" + listOf(first, 101, R"({"openid":)", "}") + '}'), 40032);
    row("nobody", bent("/cgi-bin/user/info/batchget", R"({"user_list":[]})"), 40032);
    row("no list", bent("/cgi-bin/user/info/batchget", R"({"user_list":"x"})"), 47001);
    row("remark of 30 bytes", bent("/cgi-bin/user/info/updateremark", remarkTo + R"("王王王王王王王王王王"})"), 40092);
    row("remark that is a number", bent("/cgi-bin/user/info/updateremark", remarkTo + "7}"), 47001);
    row("remark of one who left", *remarkCall(second, QStringLiteral("王")), 43004);
    row("remark of a stranger", *remarkCall(stranger, QStringLiteral("王")), 40003);
    row("a name that is taken", *tagCreateCall(QStringLiteral("老客户")), 45157);
    row("no name", bent("/cgi-bin/tags/create", R"({"tag":{"name":""}})"), 45157);
    row("a name of 31 bytes", bent("/cgi-bin/tags/create", R"({"tag":{"name":"客客客客客客客客客客x"}})"), 45158);
    row("a name of WeChat's tag", *tagRenameCall(regulars, QStringLiteral("星标组")), 45157);
    row("rename WeChat's own", bent("/cgi-bin/tags/update", R"({"tag":{"id":2,"name":"星标"}})"), 45058);
    row("remove WeChat's own", bent("/cgi-bin/tags/delete", R"({"tag":{"id":0}})"), 45058);
    row("rename none", *tagRenameCall(7, QStringLiteral("七")), 45159);
    row("remove none", *tagDeleteCall(7), 45159);
    row("an id that is a text", bent("/cgi-bin/tags/delete", R"({"tag":{"id":"101"}})"), 47001);
    row("tag 51", bent("/cgi-bin/tags/members/batchtagging", R"({"tagid":101,"openid_list":)" + listOf(first, 51) + '}'), 40032);
    row("untag 51", bent("/cgi-bin/tags/members/batchuntagging", R"({"tagid":101,"openid_list":)" + listOf(first, 51) + '}'), 40032);
    row("tag with none", *taggingCall(7, {first}), 45159);
    row("tag a stranger", *taggingCall(regulars, {first, stranger}), 49003);
    row("tag what is no openid", *taggingCall(regulars, {first, OpenId(QStringLiteral("oNobody"))}), 40003);
    row("tag one who left", *taggingCall(regulars, {second}), 45171);
    row("tags of a stranger", tagsOfFollowerCall(stranger), 49003);
    row("tags of nothing", tagsOfFollowerCall({}), 40003);
}

void TestSandboxFollowers::refusesEachOnce()
{
    QFETCH(OfficialCall, call);
    Audience audience;
    audience.follow(first);
    audience.follow(second);
    audience.unfollow(second);
    QTEST(audience.codeOf(call), "errcode");
    QCOMPARE(audience.under(regulars), 0); // nobody was tagged beside
    QCOMPARE(audience.official.control().followerTags().size(), size_t(2));
    QVERIFY(audience.official.control().follower(first.toString())->remark.isEmpty());
}

void TestSandboxFollowers::hasRoomForAHundredTags()
{
    Audience audience; // 老客户 is one of them
    for (int number = 2; number <= 100; ++number)
        QCOMPARE(audience.codeOf(*tagCreateCall(QString::number(number))), 0);
    QCOMPARE(audience.codeOf(*tagCreateCall(QStringLiteral("101"))), 45056);
    QCOMPARE(audience.codeOf(*tagDeleteCall(regulars)), 0);
    QCOMPARE(audience.codeOf(*tagCreateCall(QStringLiteral("101"))), 0);
}

void TestSandboxFollowers::aFollowerHasRoomForTwentyTags()
{
    Audience audience;
    std::vector<qint64> twenty;
    for (int number = 1; number <= 20; ++number)
        twenty.push_back(audience.ask(*tagCreateCall(QString::number(number)), tagCreated)->id);
    audience.follow(first, carrying(twenty));
    audience.follow(second);
    QCOMPARE(audience.codeOf(*taggingCall(regulars, {second, first})), 45059);
    QCOMPARE(audience.under(regulars), 0);
    QCOMPARE(audience.codeOf(*taggingCall(static_cast<int>(twenty.front()), {first})), 0); // one that he has
    QCOMPARE(audience.codeOf(*untaggingCall(static_cast<int>(twenty.front()), {first})), 0);
    QCOMPARE(audience.codeOf(*taggingCall(regulars, {second, first})), 0);
}

void TestSandboxFollowers::keepsATagThatTooManyCarry()
{
    Audience audience;
    const auto openId = [](int number) { return OpenId(QStringLiteral("oCrowded%1").arg(number, 20, 10, QLatin1Char('0'))); };
    for (int number = 0; number <= 100'000; ++number)
        audience.follow(openId(number), carrying({regulars}));
    QCOMPARE(audience.codeOf(*tagDeleteCall(regulars)), 45057);
    QCOMPARE(audience.under(regulars), 100'001);
    audience.unfollow(openId(0));
    QCOMPARE(audience.codeOf(*tagDeleteCall(regulars)), 0);
}

void TestSandboxFollowers::servesOnlyThosePermitted_data()
{
    QTest::addColumn<OfficialClass>("accountClass");
    QTest::addColumn<int>("errcode");
    QTest::addColumn<int>("remarkErrcode");
    QTest::newRow("personal") << OfficialClass::PersonalSubscription << 48001 << 48001;
    QTest::newRow("not verified") << OfficialClass::EnterpriseSubscription << 48001 << 48001;
    QTest::newRow("verified subscription") << OfficialClass::VerifiedEnterpriseSubscription << 0 << 48001;
    QTest::newRow("verified service") << OfficialClass::VerifiedService << 0 << 0;
    QTest::newRow("test account") << OfficialClass::Test << 0 << 0;
}

void TestSandboxFollowers::servesOnlyThosePermitted()
{
    QFETCH(OfficialClass, accountClass);
    Audience audience(accountClass);
    audience.follow(first);
    for (const OfficialCall &call :
         {followerPageCall({}), taggedPageCall(regulars, {}), *followersCall({first}),
          questionCall("/cgi-bin/user/info", "openid=oAbCd0000000000000000000001A"), tagListCall(),
          *tagCreateCall(QStringLiteral("新客户")), *tagRenameCall(regulars, QStringLiteral("回头客")), *taggingCall(regulars, {first}),
          *untaggingCall(regulars, {first}), tagsOfFollowerCall(first), *tagDeleteCall(regulars)})
        QTEST(audience.codeOf(call), "errcode");
    QTEST(audience.codeOf(*remarkCall(first, QStringLiteral("王"))), "remarkErrcode");
}

// Contract 3.9: 100 a day for a test account, and what is left of all.
void TestSandboxFollowers::countsTheCallsOfADay()
{
    Audience audience(OfficialClass::Test);
    for (int call = 0; call < 100; ++call)
        QCOMPARE(audience.codeOf(followerPageCall({})), 0);
    QCOMPARE(audience.codeOf(followerPageCall({})), 45009);
    const auto perDay = [](Audience &asked, const OfficialCall &call) {
        const QByteArray body = R"({"cgi_path":")" + call.path.toLatin1() + R"("})";
        return asked.official.post("/cgi-bin/openapi/quota/get", body).json()[u"quota"][u"daily_limit"].toInt();
    };
    QCOMPARE(perDay(audience, *followersCall({first})), 500'000);
    QCOMPARE(perDay(audience, *remarkCall(first, {})), 1'000);
    Audience verified;
    QCOMPARE(perDay(verified, followerPageCall({})), 500);
    QCOMPARE(perDay(verified, *followersCall({first})), 5'000'000);
    QCOMPARE(perDay(verified, *remarkCall(first, {})), 10'000);
}

void TestSandboxFollowers::aLostAnswerLeavesOneTag()
{
    Audience audience;
    const OfficialCall create = *tagCreateCall(QStringLiteral("新客户"));
    audience.official.running.inject(QStringLiteral("tag_create:truncated_json"));
    const auto made = audience.ask(create, tagCreated);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(audience.under(102), 0); // the list tells
    QCOMPARE(audience.codeOf(create), 45157);
    audience.official.running.inject(QStringLiteral("tagging:errcode(45169)"));
    audience.follow(first);
    const auto tagged = audience.send(*taggingCall(102, {first}));
    QCOMPARE(tagged.error().kind, ErrorKind::RateLimited);
    QCOMPARE(audience.under(102), 0);
}

QTEST_GUILESS_MAIN(TestSandboxFollowers)
#include "tst_sandboxfollowers.moc"
