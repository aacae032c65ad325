#include "support/officialreplies.h"
#include "wechat/followers.h"
#include "wechat/officialerrors.h"
#include "wechat/quotatable.h"
#include "wechat/tags.h"

#include <QTest>

using namespace yiren;

// Followers and their tags: what is sent and how answers are read, by the contract's own examples (sections 2.1 to 2.5, A.1 to A.7).
class TestOfficialFollowers : public QObject
{
    Q_OBJECT

private slots:
    void asksForPages();
    void readsAPage();
    void knowsTheLastPage();
    void readsAPageUnderATag();
    void refusesAPageThatIsShorterThanItSays_data();
    void refusesAPageThatIsShorterThanItSays();
    void asksAboutOneToAHundred();
    void readsWhatIsKnownOfPeople();
    void keepsAUnionIdAndAnUnknownScene();
    void takesNobodyForGoneWithoutBeingToldSo_data();
    void takesNobodyForGoneWithoutBeingToldSo();
    void sendsARemarkOfLessThanThirtyBytes();
    void sendsTagsAsTheContractShowsThem();
    void aTagsNameHasOneToThirtyBytes();
    void leavesWechatsOwnTagsAlone();
    void leavesAnUnreadableTagOpen();
    void tagsOneToFifty();
    void namesWhoWasLeftOut();
    void leavesOpenWhoWasLeftOut_data();
    void leavesOpenWhoWasLeftOut();
    void readsTheTagsOfOne();
    void knowsEachCode_data();
    void knowsEachCode();
    void knowsTheCallsOfADay();
};

namespace {

const OpenId first(QStringLiteral("oAbCd0000000000000000000001A"));
const OpenId second(QStringLiteral("oAbCd0000000000000000000002A"));

QJsonObject json(const char *text)
{
    return parseObject(text).value_or(QJsonObject());
}

void verifyFieldError(const Result<OfficialCall> &call, const char *column, const char *expected, const char *found)
{
    QVERIFY(!call);
    QCOMPARE(call.error().kind, ErrorKind::Input);
    QCOMPARE(call.error().code, QStringLiteral("wechat.follower_field"));
    QCOMPARE(call.error().place.column, QString::fromLatin1(column));
    QCOMPARE(call.error().place.expected, QString::fromLatin1(expected));
    QCOMPARE(call.error().place.found, QString::fromLatin1(found));
}

} // namespace

void TestOfficialFollowers::asksForPages()
{
    const OfficialCall start = followerPageCall({});
    QCOMPARE(start.path, QStringLiteral("/cgi-bin/user/get"));
    QCOMPARE(start.method, HttpMethod::Get);
    QVERIFY(start.query.isEmpty());
    QCOMPARE(followerPageCall(first).query, QByteArray("next_openid=oAbCd0000000000000000000001A"));
    QCOMPARE(start.safety, Safety::Safe);
}

void TestOfficialFollowers::readsAPage()
{
    const auto page = followerPage(
        answered(R"({"total": 3, "count": 2, "data": {"openid": ["oAbCd0000000000000000000001A", "oAbCd0000000000000000000002A"]},)"
                 R"("next_openid": "oAbCd0000000000000000000002A"})"));
    QVERIFY(page);
    QCOMPARE(page->total.value_or(-1), 3);
    QCOMPARE(page->openIds, (std::vector<OpenId>{first, second}));
    QCOMPARE(page->next, second);
    QVERIFY(!page->isLast());
}

// The second page of exactly 10,000 followers, and a page that says itself that none comes after it.
void TestOfficialFollowers::knowsTheLastPage()
{
    const auto empty = followerPage(answered(R"({"total":10000,"count":0,"next_openid":""})"));
    QVERIFY(empty);
    QCOMPARE(empty->total.value_or(-1), 10'000);
    QVERIFY(empty->openIds.empty());
    QVERIFY(empty->isLast());
    const auto last =
        followerPage(answered(R"({"total":1,"count":1,"data":{"openid":["oAbCd0000000000000000000001A"]},"next_openid":""})"));
    QVERIFY(last);
    QVERIFY(last->isLast());
    QVERIFY(followerPage(answered(R"({"total":0,"count":0,"next_openid":"oAbCd0000000000000000000001A"})"))->isLast());
}

void TestOfficialFollowers::readsAPageUnderATag()
{
    const OfficialCall call = taggedPageCall(101, {});
    QCOMPARE(call.path, QStringLiteral("/cgi-bin/user/tag/get"));
    QCOMPARE(sentJson(call), json(R"({"tagid": 101, "next_openid": ""})"));
    QCOMPARE(call.safety, Safety::Safe);
    const auto page = followerPage(
        answered(R"({"count": 1, "data": {"openid": ["oAbCd0000000000000000000001A"]}, "next_openid": "oAbCd0000000000000000000001A"})"));
    QVERIFY(page);
    QVERIFY(!page->total);
    QCOMPARE(page->openIds, std::vector<OpenId>{first});
    QCOMPARE(page->next, first);
    QVERIFY(followerPage(answered(R"({"count": 0, "next_openid": ""})"))->isLast());
}

void TestOfficialFollowers::refusesAPageThatIsShorterThanItSays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no data") << QByteArray(R"({"total":2,"count":2,"next_openid":"o2"})");
    QTest::newRow("one is missing") << QByteArray(R"({"total":2,"count":2,"data":{"openid":["o1"]},"next_openid":"o2"})");
    QTest::newRow("one is empty") << QByteArray(R"({"total":2,"count":2,"data":{"openid":["o1",""]},"next_openid":"o2"})");
    QTest::newRow("no list") << QByteArray(R"({"total":1,"count":1,"data":{"openid":"o1"},"next_openid":"o1"})");
    QTest::newRow("no count") << QByteArray(R"({"total":1,"data":{"openid":["o1"]},"next_openid":"o1"})");
}

void TestOfficialFollowers::refusesAPageThatIsShorterThanItSays()
{
    QFETCH(QByteArray, body);
    const auto page = followerPage(answered(body));
    QVERIFY(!page);
    QCOMPARE(page.error().kind, ErrorKind::BadReply);
}

void TestOfficialFollowers::asksAboutOneToAHundred()
{
    const auto call = followersCall({first});
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/cgi-bin/user/info/batchget"));
    QCOMPARE(call->safety, Safety::Safe);
    QCOMPARE(sentJson(*call), json(R"({"user_list": [{"openid": "oAbCd0000000000000000000001A", "lang": "zh_CN"}]})"));
    QVERIFY(followersCall(std::vector<OpenId>(100, first)));
    verifyFieldError(followersCall({}), "user_list", "openids:100", "0");
    verifyFieldError(followersCall(std::vector<OpenId>(101, first)), "user_list", "openids:100", "101");
}

void TestOfficialFollowers::readsWhatIsKnownOfPeople()
{
    const auto people = followers(answered(
        R"({"user_info_list": [{"subscribe": 1, "openid": "oAbCd0000000000000000000001A", "language": "zh_CN", "subscribe_time": 1789000000,)"
        R"("remark": "老客户-王", "groupid": 0, "tagid_list": [100, 2], "subscribe_scene": "ADD_SCENE_QR_CODE", "qr_scene": 0,)"
        R"("qr_scene_str": "booth-12"}, {"subscribe": 0, "openid": "oAbCd0000000000000000000002A"}]})"));
    QVERIFY(people);
    QCOMPARE(people->size(), size_t(2));
    const Follower expected{first,
                            true,
                            {},
                            1789000000000,
                            QStringLiteral("老客户-王"),
                            {100, 2},
                            QStringLiteral("ADD_SCENE_QR_CODE"),
                            0,
                            QStringLiteral("booth-12")};
    QCOMPARE(people->at(0), expected);
    Follower left;
    left.openId = second;
    QCOMPARE(people->at(1), left);
    QVERIFY(!people->at(1).isFollowing);
}

void TestOfficialFollowers::keepsAUnionIdAndAnUnknownScene()
{
    const auto people =
        followers(answered(R"({"user_info_list": [{"subscribe": 1, "openid": "oAbCd0000000000000000000001A", "unionid": "oUnion01",)"
                           R"("subscribe_time": 1789000000, "nickname": "", "subscribe_scene": "ADD_SCENE_MOON", "qr_scene": 7}]})"));
    QVERIFY(people);
    QCOMPARE(people->at(0).unionId, QStringLiteral("oUnion01"));
    QCOMPARE(people->at(0).scene, QStringLiteral("ADD_SCENE_MOON"));
    QCOMPARE(people->at(0).qrScene, 7);
    QVERIFY(people->at(0).tags.empty());
}

void TestOfficialFollowers::takesNobodyForGoneWithoutBeingToldSo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("not said whether he follows") << QByteArray(R"({"user_info_list":[{"openid":"o1"}]})");
    QTest::newRow("not said who") << QByteArray(R"({"user_info_list":[{"subscribe":0}]})");
    QTest::newRow("a time in milliseconds") << QByteArray(
        R"({"user_info_list":[{"subscribe":1,"openid":"o1","subscribe_time":1789000000000}]})");
}

void TestOfficialFollowers::takesNobodyForGoneWithoutBeingToldSo()
{
    QFETCH(QByteArray, body);
    const auto people = followers(answered(body));
    QVERIFY(!people);
    QCOMPARE(people.error().kind, ErrorKind::BadReply);
}

void TestOfficialFollowers::sendsARemarkOfLessThanThirtyBytes()
{
    const auto call = remarkCall(first, QStringLiteral("老客户-王"));
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/cgi-bin/user/info/updateremark"));
    QCOMPARE(call->safety, Safety::OnceOnly);
    QCOMPARE(sentJson(*call), json(R"({"openid": "oAbCd0000000000000000000001A", "remark": "老客户-王"})"));
    QVERIFY(remarkCall(first, {})); // takes it away
    QVERIFY(remarkCall(first, QString(29, u'w')));
    verifyFieldError(remarkCall(first, QString(30, u'w')), "remark", "bytes:29", "30");
    QVERIFY(remarkCall(first, QString(9, u'王'))); // 27 bytes
    verifyFieldError(remarkCall(first, QString(10, u'王')), "remark", "bytes:29", "30");
}

void TestOfficialFollowers::sendsTagsAsTheContractShowsThem()
{
    const auto create = tagCreateCall(QStringLiteral("老客户"));
    QVERIFY(create);
    QCOMPARE(create->path, QStringLiteral("/cgi-bin/tags/create"));
    QCOMPARE(sentJson(*create), json(R"({"tag": {"name": "老客户"}})"));
    const auto created = tagCreated(answered(R"({"tag": {"id": 101, "name": "老客户"}})"));
    QVERIFY(created);
    QCOMPARE(*created, (FollowerTag{101, QStringLiteral("老客户"), 0}));
    const auto rename = tagRenameCall(101, QStringLiteral("回头客"));
    QVERIFY(rename);
    QCOMPARE(rename->path, QStringLiteral("/cgi-bin/tags/update"));
    QCOMPARE(sentJson(*rename), json(R"({"tag": {"id": 101, "name": "回头客"}})"));
    const auto remove = tagDeleteCall(101);
    QVERIFY(remove);
    QCOMPARE(remove->path, QStringLiteral("/cgi-bin/tags/delete"));
    QCOMPARE(sentJson(*remove), json(R"({"tag": {"id": 101}})"));
    for (const auto &call : {create, rename, remove})
        QCOMPARE(call->safety, Safety::OnceOnly);
    const auto tags =
        followerTags(answered(R"({"tags": [{"id": 2, "name": "星标组", "count": 1}, {"id": 101, "name": "老客户", "count": 12}]})"));
    QVERIFY(tags);
    QCOMPARE(*tags, (std::vector<FollowerTag>{{2, QStringLiteral("星标组"), 1}, {101, QStringLiteral("老客户"), 12}}));
}

void TestOfficialFollowers::aTagsNameHasOneToThirtyBytes()
{
    QVERIFY(tagCreateCall(QString(10, u'客')));
    verifyFieldError(tagCreateCall(QString(11, u'客')), "name", "bytes:30", "33");
    verifyFieldError(tagCreateCall(QStringLiteral("  ")), "name", "needed", "0");
    QVERIFY(tagRenameCall(101, QString(30, u'w')));
    verifyFieldError(tagRenameCall(101, QString(31, u'w')), "name", "bytes:30", "31");
}

void TestOfficialFollowers::leavesWechatsOwnTagsAlone()
{
    for (const int id : {0, 1, 2}) {
        QCOMPARE(tagRenameCall(id, QStringLiteral("星标")).error().code, QStringLiteral("wechat.tag_system"));
        QCOMPARE(tagDeleteCall(id).error().code, QStringLiteral("wechat.tag_system"));
    }
    QVERIFY(tagDeleteCall(3));
}

void TestOfficialFollowers::leavesAnUnreadableTagOpen()
{
    QCOMPARE(tagCreated(answered("{}")).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(tagCreated(answered(R"({"tag": {"name": "老客户"}})")).error().kind, ErrorKind::OutcomeUnknown);
}

void TestOfficialFollowers::tagsOneToFifty()
{
    const auto tagging = taggingCall(101, {first, second});
    QVERIFY(tagging);
    QCOMPARE(tagging->path, QStringLiteral("/cgi-bin/tags/members/batchtagging"));
    QCOMPARE(tagging->safety, Safety::OnceOnly);
    QCOMPARE(sentJson(*tagging),
             json(R"({"openid_list": ["oAbCd0000000000000000000001A", "oAbCd0000000000000000000002A"], "tagid": 101})"));
    const auto untagging = untaggingCall(101, {first, second});
    QVERIFY(untagging);
    QCOMPARE(untagging->path, QStringLiteral("/cgi-bin/tags/members/batchuntagging"));
    QCOMPARE(untagging->safety, Safety::OnceOnly);
    QCOMPARE(sentJson(*untagging), sentJson(*tagging));
    for (const auto call : {taggingCall, untaggingCall}) {
        QVERIFY(call(101, std::vector<OpenId>(50, first)));
        verifyFieldError(call(101, {}), "openid_list", "openids:50", "0");
        verifyFieldError(call(101, std::vector<OpenId>(51, first)), "openid_list", "openids:50", "51");
    }
}

void TestOfficialFollowers::namesWhoWasLeftOut()
{
    const auto part = leftOutOfTagging(answered(R"({"errcode": 45171, "errmsg": "partial failed rid: 66f0a1b2-1c2d3e4f-5a6b7c91",)"
                                                R"("fail_openid_list": ["oAbCd0000000000000000000002A"]})"));
    QVERIFY(part);
    QCOMPARE(*part, std::vector<OpenId>{second});
    const auto whole = leftOutOfTagging(answered(R"({"errcode": 0, "errmsg": "ok"})"));
    QVERIFY(whole);
    QVERIFY(whole->empty());
}

void TestOfficialFollowers::leavesOpenWhoWasLeftOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nobody named") << QByteArray(R"({"errcode": 45171, "errmsg": "partial failed"})");
    QTest::newRow("empty list") << QByteArray(R"({"errcode": 45171, "fail_openid_list": []})");
    QTest::newRow("no openids") << QByteArray(R"({"errcode": 45171, "fail_openid_list": [null]})");
}

void TestOfficialFollowers::leavesOpenWhoWasLeftOut()
{
    QFETCH(QByteArray, body);
    const auto people = leftOutOfTagging(answered(body));
    QVERIFY(!people);
    QCOMPARE(people.error().kind, ErrorKind::OutcomeUnknown);
}

void TestOfficialFollowers::readsTheTagsOfOne()
{
    const OfficialCall call = tagsOfFollowerCall(first);
    QCOMPARE(call.path, QStringLiteral("/cgi-bin/tags/getidlist"));
    QCOMPARE(call.safety, Safety::Safe);
    QCOMPARE(sentJson(call), json(R"({"openid": "oAbCd0000000000000000000001A"})"));
    const auto tags = tagsOfFollower(answered(R"({"tagid_list": [101, 2]})"));
    QVERIFY(tags);
    QCOMPARE(*tags, (std::vector<int>{101, 2}));
    QVERIFY(tagsOfFollower(answered(R"({"tagid_list": []})"))->empty());
    QCOMPARE(tagsOfFollower(answered("{}")).error().kind, ErrorKind::BadReply);
}

// All that sections 2.1 to 2.5 name, with the class that 11.8 gives to those it lists.
void TestOfficialFollowers::knowsEachCode_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<Reaction>("reaction");
    QTest::newRow("openid wrong") << 40003 << Reaction::Person;
    QTest::newRow("list too long") << 40032 << Reaction::Bug;
    QTest::newRow("bad remark") << 40092 << Reaction::Input;
    QTest::newRow("does not follow") << 43004 << Reaction::Person;
    QTest::newRow("100 tags") << 45056 << Reaction::Input;
    QTest::newRow("100,000 under the tag") << 45057 << Reaction::Input;
    QTest::newRow("system tag") << 45058 << Reaction::Input;
    QTest::newRow("20 tags of one") << 45059 << Reaction::Input;
    QTest::newRow("name taken") << 45157 << Reaction::Input;
    QTest::newRow("name too long") << 45158 << Reaction::Input;
    QTest::newRow("no such tag") << 45159 << Reaction::State;
    QTest::newRow("tagged at the same time") << 45169 << Reaction::RetryNotDone;
    QTest::newRow("in part") << 45171 << Reaction::Answer;
    QTest::newRow("not permitted") << 48001 << Reaction::Permission;
    QTest::newRow("openid of another account") << 49003 << Reaction::Person;
    QTest::newRow("busy") << 268487002 << Reaction::Retry;
}

void TestOfficialFollowers::knowsEachCode()
{
    QFETCH(int, code);
    QTEST(reactionTo(code), "reaction");
    QVERIFY(officialErrorKey(officialError(code, {}, Safety::OnceOnly)) != QLatin1String("wechat.unknown_code"));
}

// Contract 3.9; of tags it gives no figure.
void TestOfficialFollowers::knowsTheCallsOfADay()
{
    const QuotaTable table = QuotaTable::shipped();
    QCOMPARE(table.limitOf(followerPageCall({}).path).value_or(0), 500);
    QCOMPARE(table.limitOf(followersCall({first})->path).value_or(0), 5'000'000);
    QCOMPARE(table.limitOf(remarkCall(first, {})->path).value_or(0), 10'000);
    QVERIFY(!table.limitOf(tagListCall().path));
}

QTEST_GUILESS_MAIN(TestOfficialFollowers)
#include "tst_officialfollowers.moc"
