#include "push/passivereply.h"
#include "push/pushfield.h"
#include "support/contractblocks.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yiren;

// Answers in the same breath, byte for byte as the contract writes them (official account 5.7).
class TestPassiveReply : public QObject
{
    Q_OBJECT

private slots:
    void everyReplyIsTheContracts();
    void jsonHasTheSameNames();
    void theEndOfACdataSectionIsEscaped();
    void controlCharactersStayOut();
    void aHandOverNeedsNoName();
};

namespace {

const ReplyEnds ends{QStringLiteral("oAbCd0000000000000000000001A"), QStringLiteral("gh_0a1b2c3d4e5f"), 1790000030};

PassiveReply replyOf(PassiveReply::Kind kind)
{
    PassiveReply reply;
    reply.kind = kind;
    return reply;
}

std::vector<PassiveReply> contractReplies()
{
    using Kind = PassiveReply::Kind;
    std::vector<PassiveReply> replies;
    for (const Kind kind : {Kind::Text, Kind::Image, Kind::Voice, Kind::Video, Kind::Music, Kind::News, Kind::Transfer})
        replies.push_back(replyOf(kind));
    replies[0].text = QStringLiteral("营业时间 9:00-18:00");
    replies[1].mediaId = QStringLiteral("Inv_img_1");
    replies[2].mediaId = QStringLiteral("Inv_voice_1");
    replies[3].mediaId = QStringLiteral("Inv_video_1");
    replies[3].title = QStringLiteral("演示");
    replies[3].description = QStringLiteral("一分钟演示");
    replies[4].title = QStringLiteral("曲名");
    replies[4].description = QStringLiteral("说明");
    replies[4].url = QStringLiteral("https://example.com/a.mp3");
    replies[4].pictureUrl = QStringLiteral("https://example.com/a-hq.mp3");
    replies[4].mediaId = QStringLiteral("Inv_thumb_1");
    replies[5].title = QStringLiteral("本周上新");
    replies[5].description = QStringLiteral("三款新品");
    replies[5].pictureUrl = QStringLiteral("https://example.com/p.jpg");
    replies[5].url = QStringLiteral("https://example.com/n/1");
    replies[6].kfAccount = QStringLiteral("kf2001@opc");
    return replies;
}

} // namespace

void TestPassiveReply::everyReplyIsTheContracts()
{
    const auto blocks = contractBlocks("wechat-official-account.md", "### 5.7", "### 5.8", "xml");
    const auto replies = contractReplies();
    QCOMPARE(blocks.size(), replies.size());
    for (size_t i = 0; i < blocks.size(); ++i)
        QCOMPARE(passiveXml(replies[i], ends), blocks[i]);
}

void TestPassiveReply::jsonHasTheSameNames()
{
    for (const PassiveReply &reply : contractReplies()) {
        const QByteArray json = passiveJson(reply, ends);
        QVERIFY(QJsonDocument::fromJson(json).object().value(u"CreateTime").isDouble());
        const auto fromJson = readPushJson(json);
        const auto fromXml = readPushXml(passiveXml(reply, ends));
        QVERIFY(fromJson && fromXml);
        for (const char *path : {"ToUserName", "FromUserName", "CreateTime", "MsgType", "Content", "Image/MediaId", "Voice/MediaId",
                                 "Video/MediaId", "Video/Title", "Video/Description", "Music/Title", "Music/MusicUrl", "Music/HQMusicUrl",
                                 "Music/ThumbMediaId", "ArticleCount", "TransInfo/KfAccount"})
            QCOMPARE(fromJson->value(QString::fromLatin1(path)), fromXml->value(QString::fromLatin1(path)));
    }
    const auto news = readPushJson(passiveJson(contractReplies()[5], ends));
    QCOMPARE(news->value(u"Articles/item/item/Title"), QStringLiteral("本周上新")); // a list of one
}

void TestPassiveReply::theEndOfACdataSectionIsEscaped()
{
    PassiveReply reply = replyOf(PassiveReply::Kind::Text);
    reply.text = QStringLiteral("a]]>b<c>&");
    QVERIFY(passiveXml(reply, ends).contains("<Content><![CDATA[a]]]]><![CDATA[>b<c>&]]></Content>"));
    QCOMPARE(readPushXml(passiveXml(reply, ends))->value(u"Content"), reply.text);
    QCOMPARE(readPushJson(passiveJson(reply, ends))->value(u"Content"), reply.text);
}

void TestPassiveReply::controlCharactersStayOut()
{
    PassiveReply reply = replyOf(PassiveReply::Kind::Text);
    reply.text = QStringLiteral("一\u0001\n二");
    QCOMPARE(readPushXml(passiveXml(reply, ends))->value(u"Content"), QStringLiteral("一\n二"));
}

void TestPassiveReply::aHandOverNeedsNoName()
{
    const QByteArray xml = passiveXml(replyOf(PassiveReply::Kind::Transfer), ends);
    QVERIFY(xml.endsWith("<MsgType><![CDATA[transfer_customer_service]]></MsgType></xml>"));
}

QTEST_GUILESS_MAIN(TestPassiveReply)
#include "tst_passivereply.moc"
