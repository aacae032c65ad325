#include "push/inboundpush.h"
#include "support/contractblocks.h"

#include <QTest>

#include <set>

using namespace yiren;

// Every message and event that the contract shows, as what it means here.
class TestInboundPush : public QObject
{
    Q_OBJECT

private slots:
    void everyExampleOfTheContractIsRead_data();
    void everyExampleOfTheContractIsRead();
    void messagesAreWhatTheContractShows();
    void eventsAreWhatTheContractShows();
    void menusAreWhatTheContractShows();
    void jsonAndAppendixAreWhatTheContractShows();
    void wecomsEventsAreWhatTheContractShows();
    void whatIsNotKnownIsKeptAsItCame();
    void withoutASenderOrTimeNothingIsRead_data();
    void withoutASenderOrTimeNothingIsRead();
    void aRetryIsTheSamePush();
    void twoPushesAreTwo();
    void noTwoExamplesAreTakenForOne();

private:
    struct Chapter {
        const char *file, *from, *upTo;
        size_t count;
    };
};

namespace {

const QString user = QStringLiteral("oAbCd0000000000000000000001A");

InboundPush pushIn(const std::vector<QByteArray> &blocks, size_t index)
{
    if (index >= blocks.size())
        return {};
    const auto fields = readPushBody(blocks[index]);
    const auto push = fields ? readInboundPush(*fields) : Result<InboundPush>(failure(fields.error()));
    return push ? *push : InboundPush();
}

template <typename T>
T contentIn(const std::vector<QByteArray> &blocks, size_t index)
{
    const InboundPush push = pushIn(blocks, index);
    const T *content = std::get_if<T>(&push.content);
    return content ? *content : T();
}

QString u8(const char *text)
{
    return QString::fromUtf8(text);
}

const char *const official = "wechat-official-account.md";

} // namespace

void TestInboundPush::everyExampleOfTheContractIsRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("upTo");
    QTest::addColumn<int>("count"); // counted by hand in the contract
    const auto row = [](const char *name, const char *file, const char *from, const char *upTo, int count) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(from) << QByteArray(upTo) << count;
    };
    row("publishing, mass sending, templates, subscriptions", official, "## 3.", "## 5.", 7);
    row("encryption", official, "### 5.4", "### 5.5", 2);
    row("messages", official, "### 5.5", "### 5.6", 7);
    row("events", official, "### 5.6", "### 5.7", 9);
    row("orders", official, "## 10.", "## 11.", 2);
    row("appendix", official, "## Appendix A", "", 10);
    row("wecom", "wecom.md", "### 10.7", "### 10.8", 3);
}

void TestInboundPush::everyExampleOfTheContractIsRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, upTo);
    QFETCH(int, count);
    const auto pushes = contractPushes(file.constData(), from, upTo);
    QCOMPARE(int(pushes.size()), count);
    for (const QByteArray &bytes : pushes) {
        const auto fields = readPushBody(bytes);
        QVERIFY2(fields, bytes.constData());
        const auto push = readInboundPush(*fields);
        QVERIFY2(push, bytes.constData());
        QVERIFY(push->createTime >= 1'790'000'000 && push->createTime < 1'791'000'000);
        QVERIFY(!push->to.isEmpty());
    }
}

void TestInboundPush::messagesAreWhatTheContractShows()
{
    using Kind = pushed::Media::Kind;
    const auto blocks = contractPushes(official, "### 5.5", "### 5.6");
    const InboundPush text = pushIn(blocks, 0);
    QCOMPARE(text.to, QStringLiteral("gh_0a1b2c3d4e5f"));
    QCOMPARE(text.from, user);
    QCOMPARE(text.createTime, 1790000010);
    QCOMPARE(text.messageId, QStringLiteral("24500000000000010"));
    QVERIFY(text.content == pushed::Content(pushed::Text{u8("请问几点营业？"), {}}));
    QVERIFY(contentIn<pushed::Media>(blocks, 1)
            == (pushed::Media{Kind::Image, u8("Inv_tmp_media_1"), {}, u8("http://mmbiz.qpic.cn/mmbiz_jpg/inv/0"), {}, {}, {}}));
    QVERIFY(contentIn<pushed::Media>(blocks, 2)
            == (pushed::Media{Kind::Voice, u8("Inv_tmp_media_2"), {}, {}, u8("amr"), u8("Inv_tmp_media_2_16k"), {}}));
    QVERIFY(contentIn<pushed::Media>(blocks, 3)
            == (pushed::Media{Kind::Video, u8("Inv_tmp_media_3"), u8("Inv_tmp_thumb_3"), {}, {}, {}, {}}));
    QVERIFY(contentIn<pushed::Location>(blocks, 4)
            == (pushed::Location{u8("23.137466"), u8("113.352425"), u8("20"), u8("广州市海珠区"), {}}));
    QVERIFY(contentIn<pushed::Link>(blocks, 5) == (pushed::Link{u8("示例网页"), u8("说明"), u8("https://example.com/a")}));
    const InboundPush json = pushIn(blocks, 6);
    QCOMPARE(json.messageId, QStringLiteral("24500000000000016")); // beyond 2^53
    QVERIFY(json.content == pushed::Content(pushed::Text{u8("JSON 模式的文字"), {}}));
}

void TestInboundPush::eventsAreWhatTheContractShows()
{
    const auto blocks = contractPushes(official, "### 5.6", "### 5.7");
    QVERIFY(contentIn<pushed::Follow>(blocks, 0) == (pushed::Follow{u8("booth-12"), u8("InvTicket01")}));
    QVERIFY(std::holds_alternative<pushed::Unfollow>(pushIn(blocks, 1).content));
    QVERIFY(contentIn<pushed::Scan>(blocks, 2) == (pushed::Scan{u8("booth-12"), u8("InvTicket01")}));
    QVERIFY(contentIn<pushed::Location>(blocks, 3) == (pushed::Location{u8("23.137466"), u8("113.352425"), {}, {}, u8("119.385040")}));
    QCOMPARE(pushIn(blocks, 4).messageId, QString());
    QCOMPARE(pushIn(blocks, 4).event, u8("CLICK"));
}

void TestInboundPush::menusAreWhatTheContractShows()
{
    const auto blocks = contractPushes(official, "### 5.6", "### 5.7");
    const auto menu = [](const char *button, const char *key) {
        pushed::Menu wanted;
        wanted.button = QString::fromLatin1(button);
        wanted.key = QString::fromLatin1(key);
        return wanted;
    };
    QVERIFY(contentIn<pushed::Menu>(blocks, 4) == menu("click", "MENU_PRICE"));
    pushed::Menu view = menu("view", "https://example.com/shop");
    view.menuId = u8("400000001");
    QVERIFY(contentIn<pushed::Menu>(blocks, 5) == view);
    pushed::Menu scan = menu("scancode_waitmsg", "SCAN_A");
    scan.scanType = u8("qrcode");
    scan.scanResult = u8("https://example.com/q/1");
    QVERIFY(contentIn<pushed::Menu>(blocks, 6) == scan);
    pushed::Menu picture = menu("pic_weixin", "PIC_A");
    picture.pictures = {u8("5a75aaca956d97be686719218f275c6b")};
    QVERIFY(contentIn<pushed::Menu>(blocks, 7) == picture);
    pushed::Menu place = menu("location_select", "LOC_A");
    place.latitude = u8("23.13");
    place.longitude = u8("113.35");
    place.label = u8("海珠区");
    QVERIFY(contentIn<pushed::Menu>(blocks, 8) == place);
}

void TestInboundPush::jsonAndAppendixAreWhatTheContractShows()
{
    const auto blocks = contractPushes(official, "## Appendix A", "");
    QVERIFY(contentIn<pushed::Text>(blocks, 0) == (pushed::Text{u8("满意"), u8("101")}));
    QVERIFY(contentIn<pushed::Media>(blocks, 1)
            == (pushed::Media{pushed::Media::Kind::ShortVideo, u8("Inv_tmp_media_4"), u8("Inv_tmp_thumb_4"), {}, {}, {}, {}}));
    QCOMPARE(contentIn<pushed::Menu>(blocks, 2).key, u8("pages/index/index"));
    QCOMPARE(pushIn(blocks, 3).fields.value(u"ExpiredTime"), u8("1792600000"));
    QVERIFY(contentIn<pushed::Session>(blocks, 4) == pushed::Session{u8("order-1001")});
    const InboundPush revoked = pushIn(blocks, 5);
    QCOMPARE(revoked.createTime, 1790000045); // a text there
    QVERIFY(revoked.content == pushed::Content(pushed::Revoked{user, u8("wx0123456789abcdef"), u8("1")}));
    QVERIFY(contentIn<pushed::Page>(blocks, 6)
            == (pushed::Page{u8("商品页"), u8("wxfedcba9876543210"), u8("pages/item?id=1"), u8("https://example.com/t.jpg"),
                             u8("Inv_tmp_thumb_5")}));
    QCOMPARE(pushIn(blocks, 7).fields.value(u"PublishEventInfo/article_detail/item/idx"), u8("1"));
    QCOMPARE(pushIn(blocks, 8).fields.value(u"List/item/SubscribeStatusString"), u8("reject"));
    QVERIFY(contentIn<pushed::Trade>(blocks, 9) == (pushed::Trade{u8("4200000000202609180000000001"), u8("NO1001"), u8("1600000001")}));
    const auto orders = contractPushes(official, "## 10.", "## 11.");
    QVERIFY(contentIn<pushed::ShopOrder>(orders, 1) == pushed::ShopOrder{u8("3705115058471208928")});
}

void TestInboundPush::wecomsEventsAreWhatTheContractShows()
{
    const auto blocks = contractPushes("wecom.md", "### 10.7", "### 10.8");
    QVERIFY(contentIn<pushed::Contact>(blocks, 0)
            == (pushed::Contact{u8("add_external_contact"), u8("LinXiaoyu"), u8("wmOPC0000000000000000003"), u8("c7K2"),
                                u8("CODE-20S-EXAMPLE")}));
    QVERIFY(contentIn<pushed::Contact>(blocks, 1)
            == (pushed::Contact{u8("del_follow_user"), u8("LinXiaoyu"), u8("wmOPC0000000000000000002"), {}, {}}));
    QVERIFY(contentIn<pushed::Group>(blocks, 2) == (pushed::Group{u8("update"), u8("wrOPC000000000001"), u8("add_member")}));
    QCOMPARE(pushIn(blocks, 2).fields.values(u"MemChangeList", u"Item"), std::vector<QString>{u8("wmOPC0000000000000000009")});
}

void TestInboundPush::whatIsNotKnownIsKeptAsItCame()
{
    const auto fields = readPushBody("<xml><FromUserName>a</FromUserName><CreateTime>1790000000</CreateTime><MsgType>hologram</MsgType>"
                                     "<MsgId>7</MsgId><Depth><Z>3</Z></Depth></xml>");
    const auto push = readInboundPush(*fields);
    QVERIFY(push);
    QVERIFY(std::holds_alternative<pushed::Other>(push->content));
    QCOMPARE(push->fields.value(u"Depth/Z"), u8("3"));
}

void TestInboundPush::withoutASenderOrTimeNothingIsRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("member");
    QTest::newRow("sender") << QByteArray("{\"CreateTime\":1790000000,\"MsgType\":\"text\"}") << u8("FromUserName");
    QTest::newRow("time") << QByteArray("{\"FromUserName\":\"a\",\"MsgType\":\"text\"}") << u8("CreateTime");
    QTest::newRow("time in words") << QByteArray("{\"FromUserName\":\"a\",\"CreateTime\":\"now\",\"MsgType\":\"text\"}")
                                   << u8("CreateTime");
    QTest::newRow("time in ms") << QByteArray("{\"FromUserName\":\"a\",\"CreateTime\":1790000000000,\"MsgType\":\"text\"}")
                                << u8("CreateTime");
    QTest::newRow("kind") << QByteArray("{\"FromUserName\":\"a\",\"CreateTime\":1790000000}") << u8("MsgType");
    QTest::newRow("event") << QByteArray("{\"FromUserName\":\"a\",\"CreateTime\":1790000000,\"MsgType\":\"event\"}") << u8("Event");
}

void TestInboundPush::withoutASenderOrTimeNothingIsRead()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, member);
    const auto push = readInboundPush(*readPushBody(body));
    QVERIFY(!push);
    QCOMPARE(push.error().code, u8("push.member"));
    QCOMPARE(push.error().detail, member);
}

void TestInboundPush::aRetryIsTheSamePush()
{
    const auto identity = [](const QByteArray &body) { return pushIdentity(*readInboundPush(*readPushBody(body))); };
    const QString message = identity("{\"FromUserName\":\"a\",\"CreateTime\":1790000000,\"MsgType\":\"text\",\"MsgId\":5}");
    QCOMPARE(
        identity("<xml><MsgId>5</MsgId><MsgType>text</MsgType><CreateTime>1790000000</CreateTime><FromUserName>a</FromUserName></xml>"),
        message);
    const QString event =
        identity("{\"FromUserName\":\"a\",\"CreateTime\":1790000000,\"MsgType\":\"event\",\"Event\":\"CLICK\",\"EventKey\":\"K\"}");
    QCOMPARE(
        identity("{\"EventKey\":\"K\",\"FromUserName\":\"a\",\"CreateTime\":\"1790000000\",\"MsgType\":\"event\",\"Event\":\"click\"}"),
        event);
    QVERIFY(!message.contains(u8("a\n")) && message.size() == 64 && message != event);
}

void TestInboundPush::twoPushesAreTwo()
{
    const auto identity = [](const QByteArray &from, const QByteArray &time, const QByteArray &event, const QByteArray &key) {
        return pushIdentity(
            *readInboundPush(*readPushBody("{\"FromUserName\":\"" + from + "\",\"CreateTime\":" + time
                                           + ",\"MsgType\":\"event\",\"Event\":\"" + event + "\",\"EventKey\":\"" + key + "\"}")));
    };
    const std::set<QString> all{identity("a", "1790000000", "CLICK", "K"), identity("b", "1790000000", "CLICK", "K"),
                                identity("a", "1790000001", "CLICK", "K"), identity("a", "1790000000", "VIEW", "K"),
                                identity("a", "1790000000", "CLICK", "L"), identity("a", "1790000000", "CLICKK", "")};
    QCOMPARE(all.size(), size_t(6));
}

void TestInboundPush::noTwoExamplesAreTakenForOne()
{
    std::set<QString> identities;
    size_t count = 0;
    for (const auto &[file, from, upTo] : {std::tuple{official, "### 3.", "### 5.4"}, std::tuple{official, "### 5.5", "### 5.7"},
                                           std::tuple{official, "## 10.", ""}, std::tuple{"wecom.md", "### 10.7", "### 10.8"}}) {
        for (const QByteArray &block : contractPushes(file, from, upTo)) {
            identities.insert(pushIdentity(*readInboundPush(*readPushBody(block))));
            ++count;
        }
    }
    QVERIFY(count > 30);
    QCOMPARE(identities.size(), count);
}

QTEST_GUILESS_MAIN(TestInboundPush)
#include "tst_inboundpush.moc"
