#include "core/sandbox/officialclient.h"

#include <QtTest>

using namespace yiren;
using sandbox::OfficialClass;
using Kind = sandbox::EffectLedger::Kind;

// Publishing, mass messages, comments, followers, statistics (contract/wechat-official-account.md 2.1, 3.7, 3.8, 8, 9, 13).
class TestOfficialPublishing : public QObject
{
    Q_OBJECT

private slots:
    void publishesAfterAWhile();
    void aPublishedDraftLeavesTheBox();
    void endsAsPlanned_data();
    void endsAsPlanned();
    void refusesToPublish_data();
    void refusesToPublish();
    void listsAndDeletesWhatWasPublished();
    void ownersAndWechatTakeArticlesDown();
    void idsAreBeyondDoublesAndComeInBothForms();
    void thePersonPressesPublishWithoutATrace();
    void sendsToAllAndRemembersTheKey();
    void refusesMassMessages_data();
    void refusesMassMessages();
    void aSubscriptionSendsOnceADay();
    void aServiceAccountSendsFourTimesAMonth();
    void theAdministratorConfirmsOrRefuses();
    void sendsToAList();
    void previews();
    void deletesWhatWasSent();
    void pagesThroughFollowers();
    void listsComments();
    void refusesDaysOfStatistics_data();
    void refusesDaysOfStatistics();
    void givesStatisticsByDay();
};

namespace {

QByteArray numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toLatin1() : QByteArray::number(value.toInteger());
}

QByteArray draftBody(const QByteArray &mediaId)
{
    return R"({"media_id":")" + mediaId + R"("})";
}

QByteArray massBody(const QByteArray &mediaId, const QByteArray &key)
{
    return R"({"filter":{"is_to_all":true},"mpnews":{"media_id":")" + mediaId
        + R"("},"msgtype":"mpnews","send_ignore_reprint":0,"clientmsgid":")" + key + R"("})";
}

const QByteArray massPath = "/cgi-bin/message/mass/sendall";

QJsonObject publishState(RunningOfficial &official, const QByteArray &publishId)
{
    return official.post("/cgi-bin/freepublish/get", R"({"publish_id":")" + publishId + R"("})").json();
}

QByteArray submit(RunningOfficial &official, const QByteArray &mediaId)
{
    return numberOf(official.post("/cgi-bin/freepublish/submit", draftBody(mediaId)).json()[u"publish_id"]);
}

} // namespace

void TestOfficialPublishing::publishesAfterAWhile()
{
    RunningOfficial official;
    sandbox::PublishPlan plan;
    plan.takes = std::chrono::seconds(40);
    official.control().setPublishPlan(plan);
    const RawReply accepted = official.post("/cgi-bin/freepublish/submit", draftBody(official.addDraft()));
    QCOMPARE(accepted.json()[u"errcode"].toInt(-1), 0);
    QCOMPARE(accepted.json()[u"errmsg"].toString(), QStringLiteral("ok"));
    const QByteArray publishId = numberOf(accepted.json()[u"publish_id"]);
    official.advance(std::chrono::seconds(39));
    QCOMPARE(publishState(official, publishId)[u"publish_status"].toInt(-1), 1);
    QVERIFY(!publishState(official, publishId).contains(u"article_id"));
    official.advance(std::chrono::seconds(1));
    const QJsonObject done = publishState(official, publishId);
    QCOMPARE(done[u"publish_status"].toInt(-1), 0);
    QCOMPARE(done[u"fail_idx"].toArray().size(), 0);
    QCOMPARE(done[u"article_detail"][u"count"].toInt(), 1);
    const QString address = done[u"article_detail"][u"item"][0][u"article_url"].toString();
    QVERIFY(address.startsWith(QStringLiteral("http://mp.weixin.qq.com/s?__biz=")));
    QVERIFY(address.contains(u"&mid=" + QString::fromLatin1(numberOf(accepted.json()[u"msg_data_id"])) + u"&idx=1&"));
    QCOMPARE(numberOf(done[u"publish_id"]), publishId);
}

void TestOfficialPublishing::aPublishedDraftLeavesTheBox()
{
    RunningOfficial official;
    const QByteArray draft = official.addDraft();
    const QByteArray publishId = submit(official, draft);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/get", draftBody(draft))), 0); // still in progress
    QCOMPARE(official.general().applied(Kind::ArticlePublished, QString::fromLatin1(draft)), 0);
    official.advance(std::chrono::seconds(2));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/get", draftBody(draft))), 40007);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/submit", draftBody(draft))), 40007);
    QCOMPARE(official.general().applied(Kind::ArticlePublished, QString::fromLatin1(draft)), 1);
    QCOMPARE(publishState(official, publishId)[u"publish_status"].toInt(-1), 0);

    // Who submits twice while the first is under way publishes twice.
    const QByteArray twice = official.addDraft();
    (void)submit(official, twice);
    (void)submit(official, twice);
    official.advance(std::chrono::seconds(2));
    (void)official.control().drafts();
    QCOMPARE(official.general().applied(Kind::ArticlePublished, QString::fromLatin1(twice)), 2);
}

void TestOfficialPublishing::endsAsPlanned_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("failed");
    QTest::newRow("not original") << 2 << 1;
    QTest::newRow("failure") << 3 << 0;
    QTest::newRow("refused by review") << 4 << 1;
}

void TestOfficialPublishing::endsAsPlanned()
{
    QFETCH(int, status);
    QFETCH(int, failed);
    RunningOfficial official;
    sandbox::PublishPlan plan;
    plan.status = status;
    official.control().setPublishPlan(plan);
    const QByteArray draft = official.addDraft();
    const QByteArray publishId = submit(official, draft);
    official.advance(std::chrono::seconds(2));
    const QJsonObject state = publishState(official, publishId);
    QCOMPARE(state[u"publish_status"].toInt(), status);
    QCOMPARE(state[u"fail_idx"].toArray().size(), qsizetype(failed));
    QVERIFY(!state.contains(u"article_id"));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/get", draftBody(draft))), 0); // it is still there
    QVERIFY(official.control().publications().empty());
}

void TestOfficialPublishing::refusesToPublish_data()
{
    QTest::addColumn<int>("errcode");
    for (const int errcode : {53503, 53504, 53505})
        QTest::newRow(qPrintable(QString::number(errcode))) << errcode;
}

void TestOfficialPublishing::refusesToPublish()
{
    QFETCH(int, errcode);
    RunningOfficial official;
    sandbox::PublishPlan plan;
    plan.refusal = errcode;
    official.control().setPublishPlan(plan);
    const RawReply reply = official.post("/cgi-bin/freepublish/submit", draftBody(official.addDraft()));
    QCOMPARE(RunningOfficial::code(reply), errcode);
    QVERIFY(RunningOfficial::hasRid(reply));
    QVERIFY(official.control().submissions().empty());
}

void TestOfficialPublishing::listsAndDeletesWhatWasPublished()
{
    RunningOfficial official;
    for (const char *title : {"第一篇", "第二篇"}) {
        (void)submit(official, official.addDraft(title));
        official.advance(std::chrono::seconds(2));
    }
    const auto list = [&](const QByteArray &body) { return official.post("/cgi-bin/freepublish/batchget", body).json(); };
    const QJsonObject page = list(R"({"offset":0,"count":1,"no_content":1})");
    QVERIFY(!page.contains(u"errcode"));
    QCOMPARE(page[u"total_count"].toInt(), 2);
    QCOMPARE(page[u"item_count"].toInt(), 1);
    QCOMPARE(page[u"item"][0][u"content"][u"news_item"][0][u"title"].toString(), QStringLiteral("第二篇"));
    QVERIFY(!page[u"item"][0][u"content"][u"news_item"][0].toObject().contains(u"content"));
    QCOMPARE(list(R"({"offset":0,"count":21})")[u"errcode"].toInt(), 40035);

    const QByteArray articleId = page[u"item"][0][u"article_id"].toString().toLatin1();
    const QByteArray body = R"({"article_id":")" + articleId + R"(")";
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/getarticle", R"({"article_id":"x"})")), 53600);
    QCOMPARE(official.post("/cgi-bin/freepublish/getarticle", body + "}").json()[u"news_item"][0][u"is_deleted"].toBool(true), false);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/delete", body + R"(,"index":2})")), 40114);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/freepublish/delete", body + R"(,"index":1})")), 0);
    QCOMPARE(official.post("/cgi-bin/freepublish/getarticle", body + "}").json()[u"news_item"][0][u"is_deleted"].toBool(), true);
    QCOMPARE(list(R"({"offset":0,"count":20})")[u"total_count"].toInt(), 1);
}

void TestOfficialPublishing::ownersAndWechatTakeArticlesDown()
{
    RunningOfficial official;
    const QByteArray publishId = submit(official, official.addDraft());
    official.advance(std::chrono::seconds(2));
    const QString articleId = publishState(official, publishId)[u"article_id"].toString();
    QVERIFY(official.control().setFate(articleId, sandbox::Publication::Fate::Deleted));
    QCOMPARE(publishState(official, publishId)[u"publish_status"].toInt(), 5);
    QVERIFY(official.control().setFate(articleId, sandbox::Publication::Fate::Banned));
    const QJsonObject banned = publishState(official, publishId);
    QCOMPARE(banned[u"publish_status"].toInt(), 6);
    QCOMPARE(banned[u"article_id"].toString(), articleId); // stays for 5 and 6
}

void TestOfficialPublishing::idsAreBeyondDoublesAndComeInBothForms()
{
    RunningOfficial official;
    const QByteArray draft = official.addDraft();
    int texts = 0;
    int numbers = 0;
    for (int i = 0; i < 20; ++i) {
        const QJsonObject answer = official.post("/cgi-bin/freepublish/submit", draftBody(draft)).json();
        for (const QJsonValue &id : {answer[u"publish_id"], answer[u"msg_data_id"]}) {
            ++(id.isString() ? texts : numbers);
            const qint64 number = numberOf(id).toLongLong();
            QVERIFY(number > (1LL << 53) && static_cast<qint64>(static_cast<double>(number)) != number);
        }
    }
    QVERIFY(texts > 5 && numbers > 5);
}

void TestOfficialPublishing::thePersonPressesPublishWithoutATrace()
{
    RunningOfficial official(OfficialClass::PersonalSubscription);
    const QByteArray draft = official.addDraft();
    const auto address = official.control().pressPublish(QString::fromLatin1(draft));
    QVERIFY(address && address->startsWith(QStringLiteral("http://mp.weixin.qq.com/s?")));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/get", draftBody(draft))), 40007);
    QCOMPARE(official.get("/cgi-bin/draft/count").json()[u"total_count"].toInt(-1), 0);
    QCOMPARE(official.general().applied(Kind::ArticlePublished, QString::fromLatin1(draft)), 1);
    QVERIFY(!official.control().pressPublish(QString::fromLatin1(draft)));

    RunningOfficial verified;
    QVERIFY(verified.control().pressPublish(QString::fromLatin1(verified.addDraft())));
    QCOMPARE(verified.post("/cgi-bin/freepublish/batchget", R"({"offset":0,"count":20})").json()[u"total_count"].toInt(-1), 0);
}

void TestOfficialPublishing::sendsToAllAndRemembersTheKey()
{
    RunningOfficial official;
    const QByteArray draft = official.addDraft();
    const RawReply accepted = official.post(massPath, massBody(draft, "opc-20260918-0001"));
    QCOMPARE(accepted.json()[u"errmsg"].toString(), QStringLiteral("send job submission success"));
    const QJsonValue msgId = accepted.json()[u"msg_id"];
    QVERIFY(msgId.isDouble() && accepted.json().contains(u"msg_data_id"));
    const QByteArray question = R"({"msg_id":)" + numberOf(msgId) + '}';
    QCOMPARE(official.post("/cgi-bin/message/mass/get", question).json()[u"msg_status"].toString(), QStringLiteral("SENDING"));
    official.advance(std::chrono::seconds(59));
    QCOMPARE(official.post("/cgi-bin/message/mass/get", question).json()[u"msg_status"].toString(), QStringLiteral("SEND_SUCCESS"));
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(draft, "opc-20260918-0001"))), 45066);
    official.advance(std::chrono::seconds(1));
    const RawReply repeated = official.post(massPath, massBody(draft, "opc-20260918-0001")); // although the draft has left the box
    QCOMPARE(RunningOfficial::code(repeated), 45065);
    QVERIFY(repeated.json()[u"errmsg"].toString().startsWith(QStringLiteral("clientmsgid exist rid: ")));
    QCOMPARE(numberOf(repeated.json()[u"msg_id"]), numberOf(msgId));
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/get", draftBody(draft))), 40007);
    QCOMPARE(official.general().applied(Kind::MassSent, QString::fromLatin1(draft)), 1);
    official.advance(std::chrono::hours(24));
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(draft, "opc-20260918-0001"))), 40007); // forgotten after a day
}

void TestOfficialPublishing::refusesMassMessages_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("errcode");
    const auto row = [](const char *name, const char *from, const QByteArray &to, int errcode) {
        QTest::newRow(name) << QByteArray(from) << to << errcode;
    };
    row("long key", "opc-1", QByteArray(33, 'k'), 45067);
    row("card", "\"msgtype\":\"mpnews\"", "\"msgtype\":\"wxcard\"", 45113);
    row("other type", "\"msgtype\":\"mpnews\"", "\"msgtype\":\"music\"", 40008);
    row("flag as text", "true", "\"true\"", 47001);
    row("no tag", "true", "false", 47001);
    row("unknown tag", "{\"is_to_all\":true}", "{\"is_to_all\":false,\"tag_id\":7}", 40152);
    row("unknown draft", "DRAFT", "Inv_draft_media_id_0001", 40007);
    row("video by API", "\"mpnews\":{\"media_id\":\"DRAFT\"},\"msgtype\":\"mpnews\"",
        "\"mpvideo\":{\"media_id\":\"COVER\"},\"msgtype\":\"mpvideo\"", 48022);
    row("empty text", "\"msgtype\":\"mpnews\"", "\"msgtype\":\"text\",\"text\":{\"content\":\"\"}", 40035);
}

void TestOfficialPublishing::refusesMassMessages()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, errcode);
    RunningOfficial official;
    const QByteArray draft = official.addDraft();
    QByteArray body = massBody("DRAFT", "opc-1");
    QVERIFY(body.contains(from));
    body.replace(from, to).replace("DRAFT", draft).replace("COVER", official.cover());
    QCOMPARE(RunningOfficial::code(official.post(massPath, body)), errcode);
    QVERIFY(official.control().massMessages().empty());
}

void TestOfficialPublishing::aSubscriptionSendsOnceADay()
{
    RunningOfficial official(OfficialClass::VerifiedEnterpriseSubscription, QStringLiteral("2026-11-24T23:00:00+08:00"));
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(official.addDraft(), "a"))), 0);
    const QByteArray second = official.addDraft();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(second, "b"))), 45028);
    official.goTo(QStringLiteral("2026-11-25T00:00:00+08:00"));
    official.control().sendToAllByHand(); // WeChat's backend and the API share the day
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(second, "b"))), 45028);
    official.goTo(QStringLiteral("2026-11-26T00:00:00+08:00"));
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(second, "b"))), 0);
}

void TestOfficialPublishing::aServiceAccountSendsFourTimesAMonth()
{
    RunningOfficial official;
    for (const char *key : {"1", "2", "3", "4"})
        QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(official.addDraft(), key))), 0);
    const QByteArray fifth = official.addDraft();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(fifth, "5"))), 45028);
    official.goTo(QStringLiteral("2026-12-01T00:00:00+08:00"));
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(fifth, "5"))), 0);

    // One that failed costs nothing; a message to a tag reaches those under it.
    official.control().setMassPlan(std::chrono::seconds(1), true);
    official.advance(std::chrono::seconds(3));
    QCOMPARE(int(official.control().massMessages().back().state), int(sandbox::MassTask::State::Failed));
    official.control().setMassPlan(std::chrono::seconds(1), false);
    const QByteArray toTag = R"({"filter":{"is_to_all":false,"tag_id":101},"text":{"content":"明日休息一天"},"msgtype":"text"})";
    QCOMPARE(RunningOfficial::code(official.post(massPath, toTag)), 0);
    QCOMPARE(official.control().massMessages().back().recipients, 12);
}

void TestOfficialPublishing::theAdministratorConfirmsOrRefuses()
{
    RunningOfficial official;
    official.control().setMassProtection(true);
    const QByteArray draft = official.addDraft();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(draft, "a"))), 89504);
    official.advance(std::chrono::minutes(1));
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(draft, "a"))), 89505);
    QVERIFY(official.control().confirmMassMessage());
    official.advance(std::chrono::seconds(2));
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(draft, "a"))), 45065);
    QCOMPARE(official.general().applied(Kind::MassSent, QString::fromLatin1(draft)), 1);

    const QByteArray refused = official.addDraft();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(refused, "b"))), 89504);
    QVERIFY(official.control().refuseMassMessage());
    QVERIFY(!official.control().refuseMassMessage()); // nothing waits any more
    const QByteArray forgotten = official.addDraft();
    QCOMPARE(RunningOfficial::code(official.post(massPath, massBody(forgotten, "c"))), 89504);
    official.advance(std::chrono::minutes(30));
    const auto messages = official.control().massMessages();
    QCOMPARE(int(messages[1].state), int(sandbox::MassTask::State::Failed));
    QCOMPARE(int(messages[2].state), int(sandbox::MassTask::State::Failed));
    QCOMPARE(official.general().applied(Kind::MassSent, QString::fromLatin1(forgotten)), 0);
}

void TestOfficialPublishing::sendsToAList()
{
    RunningOfficial official;
    const auto send = [&](const QByteArray &list, const QByteArray &type = "text") {
        return RunningOfficial::code(official.post("/cgi-bin/message/mass/send",
                                                   R"({"touser":)" + list + R"(,"text":{"content":"你好"},"msgtype":")" + type + R"("})"));
    };
    QCOMPARE(send(R"(["oSandboxFollower000000000001"])"), 40130);
    QCOMPARE(send("[]"), 40031);
    QCOMPARE(send(R"("oSandboxFollower000000000001")"), 40031);
    QCOMPARE(send(R"(["oSandboxFollower000000000001","oSandboxFollower000000000002"])", "music"), 45162);
    QCOMPARE(send(R"(["oSandboxFollower000000000001","oNobody"])"), 0);
    QCOMPARE(official.control().massMessages().back().recipients, 1); // a stranger is dropped
}

void TestOfficialPublishing::previews()
{
    RunningOfficial official;
    const auto preview = [&](const QByteArray &to, const QByteArray &mediaId) {
        return RunningOfficial::code(official.post("/cgi-bin/message/mass/preview",
                                                   '{' + to + R"(,"mpnews":{"media_id":")" + mediaId + R"("},"msgtype":"mpnews"})"));
    };
    const QByteArray draft = official.addDraft();
    QCOMPARE(preview(R"("touser":"oSandboxFollower000000000001")", draft), 0);
    QCOMPARE(preview(R"("towxname":"xiaozhou")", draft), 0);
    QCOMPARE(preview(R"("touser":"oAbCd0000000000000000000001A")", draft), 43004);
    QCOMPARE(preview(R"("towxname":"xiaozhou")", "x"), 40007);
    QVERIFY(official.control().massMessages().empty());
    QCOMPARE(official.control().drafts().size(), size_t(1));
}

void TestOfficialPublishing::deletesWhatWasSent()
{
    RunningOfficial official;
    const QByteArray id = numberOf(official.post(massPath, massBody(official.addDraft(), "a")).json()[u"msg_id"]);
    const auto remove = [&](const QByteArray &msgId, const QByteArray &index) {
        return RunningOfficial::code(
            official.post("/cgi-bin/message/mass/delete", R"({"msg_id":)" + msgId + R"(,"article_idx":)" + index + '}'));
    };
    QCOMPARE(remove(id, "1"), 40065); // not sent yet
    official.advance(std::chrono::seconds(2));
    QCOMPARE(remove("1000000101", "1"), 40059);
    QCOMPARE(remove(id, "2"), 40060);
    QCOMPARE(remove(id, "1"), 0);
    QCOMPARE(official.post("/cgi-bin/message/mass/get", R"({"msg_id":)" + id + '}').json()[u"msg_status"].toString(),
             QStringLiteral("DELETE"));
}

void TestOfficialPublishing::pagesThroughFollowers()
{
    RunningOfficial official;
    official.control().setFollowers(10'000);
    const QJsonObject first = official.get("/cgi-bin/user/get").json();
    QCOMPARE(first[u"count"].toInt(), 10'000);
    const QByteArray last = first[u"next_openid"].toString().toLatin1();
    QCOMPARE(first[u"data"][u"openid"].toArray().last().toString().toLatin1(), last);
    // The contract's second page of exactly 10,000 followers.
    QCOMPARE(official.get("/cgi-bin/user/get?next_openid=" + last).json(),
             QJsonDocument::fromJson(R"({"total":10000,"count":0,"next_openid":""})").object());
    QCOMPARE(RunningOfficial::code(official.get("/cgi-bin/user/get?next_openid=oNobody")), 40003);
}

void TestOfficialPublishing::listsComments()
{
    RunningOfficial official;
    (void)submit(official, official.addDraft());
    official.advance(std::chrono::seconds(2));
    const qint64 data = official.control().publications().front().msgDataId;
    official.control().addComment(
        {data, 0, QStringLiteral("oAbCd0000000000000000000001A"), QStringLiteral("讲得清楚"), 1790009000000, true, {}});
    official.control().addComment({data, 0, {}, QStringLiteral("收藏了"), 1790009100000, false, {}});
    const auto list = [&](const QByteArray &more) {
        return official.post("/cgi-bin/comment/list", R"({"msg_data_id":)" + QByteArray::number(data) + more + '}').json();
    };
    const QJsonObject all = list(R"(,"index":0,"begin":0,"count":49,"type":0)");
    QCOMPARE(all[u"total"].toInt(), 2);
    QCOMPARE(all[u"comment"][0][u"content"].toString(), QStringLiteral("讲得清楚"));
    QCOMPARE(all[u"comment"][0][u"create_time"].toInteger(), 1790009000);
    QVERIFY(!all[u"comment"][1].toObject().contains(u"openid"));
    QCOMPARE(list(R"(,"begin":0,"count":49,"type":2)")[u"total"].toInt(), 1);
    QCOMPARE(list(R"(,"begin":0,"count":50,"type":0)")[u"errcode"].toInt(), 88010);
    QCOMPARE(list(R"(,"index":1,"begin":0,"count":49,"type":0)")[u"errcode"].toInt(), 88001); // 0-based
    official.control().setComments(false);
    QCOMPARE(list(R"(,"begin":0,"count":49,"type":0)")[u"errcode"].toInt(), 88000);
}

void TestOfficialPublishing::refusesDaysOfStatistics_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("errcode");
    const auto row = [](const char *tag, const char *name, const char *begin, const char *end, int errcode) {
        QTest::newRow(tag) << QByteArray(name) << QByteArray(begin) << QByteArray(end) << errcode;
    };
    // Now is 2026-11-24 07:59 in China and 23 November in New York.
    row("today", "getarticleread", "2026-11-24", "2026-11-24", 61501);
    row("yesterday before eight", "getarticleread", "2026-11-23", "2026-11-23", 61503);
    row("the day before", "getarticleread", "2026-11-22", "2026-11-22", 0);
    row("two days of one", "getarticleread", "2026-11-21", "2026-11-22", 61501);
    row("seven days", "getusersummary", "2026-11-16", "2026-11-22", 0);
    row("eight days", "getusersummary", "2026-11-15", "2026-11-22", 61501);
    row("thirty days", "getbizsummary", "2026-10-24", "2026-11-22", 0);
    row("thirty-one days", "getbizsummary", "2026-10-23", "2026-11-22", 61501);
    row("backwards", "getbizsummary", "2026-11-22", "2026-11-21", 61501);
    row("before the current set", "getarticleread", "2025-10-31", "2025-10-31", 61501);
    row("form", "getarticleread", "20261122", "20261122", 61500);
    for (const char *name : {"getarticlesummary", "getarticletotal", "getuserread", "getuserreadhour", "getusershare", "getusersharehour"})
        row(name, name, "2026-11-22", "2026-11-22", 47009);
}

void TestOfficialPublishing::refusesDaysOfStatistics()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    QFETCH(int, errcode);
    RunningOfficial official(OfficialClass::VerifiedService, QStringLiteral("2026-11-24T07:59:59+08:00"));
    const RawReply reply = official.post("/datacube/" + name, R"({"begin_date":")" + begin + R"(","end_date":")" + end + R"("})");
    QCOMPARE(RunningOfficial::code(reply), errcode);
    QVERIFY(errcode == 0 ? reply.json()[u"list"].isArray() && !reply.json().contains(u"errcode") : RunningOfficial::hasRid(reply));
}

void TestOfficialPublishing::givesStatisticsByDay()
{
    RunningOfficial official(OfficialClass::VerifiedService, QStringLiteral("2026-11-24T08:00:00+08:00"));
    const QJsonArray rows =
        QJsonDocument::fromJson(R"([{"ref_date":"2026-11-23","msgid":"2247500010_1","detail":{"share_user":21}}])").array();
    official.control().setStatistics(QStringLiteral("getarticleshare"), BusinessDay(QDate(2026, 11, 23)), rows);
    const auto ask = [&](const QByteArray &day) {
        return official.post("/datacube/getarticleshare", R"({"begin_date":")" + day + R"(","end_date":")" + day + R"("})").json();
    };
    QCOMPARE(ask("2026-11-23")[u"list"].toArray(), rows); // from eight o'clock on
    QCOMPARE(ask("2026-11-23")[u"is_delay"], QJsonValue(false));
    QCOMPARE(ask("2026-11-22")[u"list"].toArray(), QJsonArray());
    official.control().setStatisticsDelayed(true);
    QCOMPARE(ask("2026-11-23")[u"is_delay"], QJsonValue(true));
}

QTEST_GUILESS_MAIN(TestOfficialPublishing)
#include "tst_officialpublishing.moc"
