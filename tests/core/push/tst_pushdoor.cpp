#include "push/inboundpush.h"
#include "support/pushvectors.h"

#include <QTest>

using namespace yiren;

// Who is let in: the contract's vectors, and what is a little off.
class TestPushDoor : public QObject
{
    Q_OBJECT

private slots:
    void theOfficialGreetingIsAnsweredByteForByte();
    void wecomsGreetingIsAnsweredWithWhatIsSealedInIt();
    void aPlusThatBecameASpaceIsAPlus();
    void aPlainPushIsLetIn();
    void sealedPushesAreLetInInBothForms();
    void ofACompatiblePushOnlyTheSealedHalfCounts();
    void aPlainPushIsRefusedWhereSealedOnesAreExpected();
    void aSealedPushIsRefusedWhereNothingOpensIt();
    void aWrongSignatureIsRefusedInEveryMode();
    void anOldPushIsRefused();
    void aTimeThatIsNoNumberIsRefused();
    void blocksMovedIntoTheNonceAreRefused();
    void aRepeatedParameterIsRefused();
    void wecomsEventIsLetIn();
    void ourSealedReplyIsOpenedAgain();
};

namespace {

constexpr qint64 then = 1790000000;

PushQuery officialQuery(const QByteArray &msgSignature = {})
{
    return {"c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba", msgSignature, "1790000000", "1320562132", {}, msgSignature.isEmpty() ? "" : "aes"};
}

PushKeys plainKeys()
{
    PushKeys keys = officialPushKeys();
    keys.aesKeys.clear();
    return keys;
}

QByteArray sealedXml(const QByteArray &encrypt)
{
    return "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>";
}

QByteArray sealedJson(const QByteArray &encrypt)
{
    return "{\"ToUserName\": \"gh_0a1b2c3d4e5f\", \"Encrypt\": \"" + encrypt + "\"}";
}

template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

void TestPushDoor::theOfficialGreetingIsAnsweredByteForByte()
{
    PushKeys keys;
    keys.token = Secret("AAAAA");
    auto query = readPushQuery(
        "signature=899cf89e464efb63f54ddac96b0a0a235f53aa78&timestamp=1714037059&nonce=486452656&echostr=5838479218127813673");
    QVERIFY(query);
    QCOMPARE(*answerGreeting(PushStyle::Official, keys, *query, 1714037059), QByteArray("5838479218127813673"));
    query->nonce = "486452657";
    QCOMPARE(codeOf(answerGreeting(PushStyle::Official, keys, *query, 1714037059)), QStringLiteral("push.signature"));
}

void TestPushDoor::wecomsGreetingIsAnsweredWithWhatIsSealedInIt()
{
    const WecomVector vector = wecomVectors()[0];
    const auto query = readPushQuery("msg_signature=" + vector.signature
                                     + "&timestamp=1790000000&nonce=nonce-a1&echostr=" + vector.encrypt.toPercentEncoding());
    QVERIFY(query);
    QCOMPARE(*answerGreeting(PushStyle::Wecom, wecomPushKeys(), *query, then), QByteArray("5927782489442352469"));
    QCOMPARE(codeOf(answerGreeting(PushStyle::Wecom, wecomPushKeys("ww0"), *query, then)), QStringLiteral("push.receiver"));
}

void TestPushDoor::aPlusThatBecameASpaceIsAPlus()
{
    const WecomVector vector = wecomVectors()[0];
    QVERIFY(vector.encrypt.contains('+'));
    const auto query = readPushQuery("msg_signature=" + vector.signature + "&timestamp=1790000000&nonce=nonce-a1&echostr="
                                     + QByteArray(vector.encrypt).replace('+', "%20").replace('=', "%3D"));
    QCOMPARE(*answerGreeting(PushStyle::Wecom, wecomPushKeys(), *query, then), QByteArray("5927782489442352469"));
}

void TestPushDoor::aPlainPushIsLetIn()
{
    for (const QByteArray &message : {officialVectors()[2].message, officialVectors()[3].message}) {
        const auto opened = openPush(PushStyle::Official, plainKeys(), officialQuery(), message, then);
        QVERIFY2(opened, qPrintable(codeOf(opened)));
        QCOMPARE(opened->isSealed, false);
        QCOMPARE(opened->isJson, message.startsWith('{'));
        QCOMPARE(opened->fields.value(u"FromUserName"), QStringLiteral("oTEST_openid_000000000000001"));
    }
}

void TestPushDoor::sealedPushesAreLetInInBothForms()
{
    const OfficialVector vector = officialVectors()[3];
    for (const QByteArray &body : {sealedXml(vector.encrypt), sealedJson(vector.encrypt)}) {
        const auto opened = openPush(PushStyle::Official, officialPushKeys(), officialQuery(vector.signature), body, then);
        QVERIFY2(opened, qPrintable(codeOf(opened)));
        QVERIFY(opened->isSealed);
        QCOMPARE(opened->isJson, body.startsWith('{'));
        QCOMPARE(opened->fields.value(u"Content"), QStringLiteral("你好，OPC"));
    }
}

void TestPushDoor::ofACompatiblePushOnlyTheSealedHalfCounts()
{
    const OfficialVector vector = officialVectors()[3];
    const QByteArray both =
        "<xml><FromUserName>oSomebodyElse</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>forged"
        "</Content><MsgId>1</MsgId><Encrypt>"
        + vector.encrypt + "</Encrypt></xml>";
    const auto opened = openPush(PushStyle::Official, officialPushKeys(), officialQuery(vector.signature), both, then);
    QVERIFY2(opened, qPrintable(codeOf(opened)));
    QCOMPARE(opened->message, vector.message);
    QCOMPARE(opened->fields.value(u"Content"), QStringLiteral("你好，OPC"));
}

void TestPushDoor::aPlainPushIsRefusedWhereSealedOnesAreExpected()
{
    const auto opened = openPush(PushStyle::Official, officialPushKeys(), officialQuery(), officialVectors()[3].message, then);
    QCOMPARE(codeOf(opened), QStringLiteral("push.not_sealed"));
    QCOMPARE(opened.error().kind, ErrorKind::BadSignature);
}

// WeChat is told so and brings it again; the plain half of a compatible one is read as in plain mode.
void TestPushDoor::aSealedPushIsRefusedWhereNothingOpensIt()
{
    const OfficialVector vector = officialVectors()[3];
    for (const QByteArray &body : {sealedXml(vector.encrypt), sealedJson(vector.encrypt)})
        QCOMPARE(codeOf(openPush(PushStyle::Official, plainKeys(), officialQuery(vector.signature), body, then)),
                 QStringLiteral("push.no_key"));
    const QByteArray both = QByteArray(vector.message).replace("</xml>", QByteArray("<Encrypt>" + vector.encrypt + "</Encrypt></xml>"));
    const auto opened = openPush(PushStyle::Official, plainKeys(), officialQuery(vector.signature), both, then);
    QVERIFY2(opened, qPrintable(codeOf(opened)));
    QCOMPARE(opened->fields.value(u"Content"), QStringLiteral("你好，OPC"));
}

void TestPushDoor::aWrongSignatureIsRefusedInEveryMode()
{
    const OfficialVector vector = officialVectors()[3];
    PushQuery query = officialQuery(vector.signature);
    query.msgSignature[39] = query.msgSignature[39] == '0' ? '1' : '0';
    QCOMPARE(codeOf(openPush(PushStyle::Official, officialPushKeys(), query, sealedXml(vector.encrypt), then)),
             QStringLiteral("push.signature"));
    query = officialQuery(vector.signature);
    query.signature = query.signature.toUpper();
    QCOMPARE(codeOf(openPush(PushStyle::Official, officialPushKeys(), query, sealedXml(vector.encrypt), then)),
             QStringLiteral("push.signature"));
    query.signature.clear();
    QCOMPARE(codeOf(openPush(PushStyle::Official, plainKeys(), query, vector.message, then)), QStringLiteral("push.missing"));
    PushKeys none;
    QCOMPARE(codeOf(openPush(PushStyle::Official, none, officialQuery(), vector.message, then)), QStringLiteral("push.missing"));
}

void TestPushDoor::anOldPushIsRefused()
{
    const QByteArray message = officialVectors()[3].message;
    QVERIFY(openPush(PushStyle::Official, plainKeys(), officialQuery(), message, then + 600));
    QVERIFY(openPush(PushStyle::Official, plainKeys(), officialQuery(), message, then - 600));
    for (const qint64 now : {then + 601, then - 601})
        QCOMPARE(codeOf(openPush(PushStyle::Official, plainKeys(), officialQuery(), message, now)), QStringLiteral("push.stale"));
}

// The same characters under the signature, cut elsewhere.
void TestPushDoor::aTimeThatIsNoNumberIsRefused()
{
    const WecomVector vector = wecomVectors()[1];
    for (const QByteArray &time :
         {QByteArray("+1790000001"), QByteArray(" 1790000001"), QByteArray("1790000001a"), QByteArray("17900000010000")}) {
        const PushQuery query{{}, pushSignature({"OpcDashToken2026", time, "nonce-b2", vector.encrypt}), time, "nonce-b2", {}, {}};
        const QByteArray body = "<xml><Encrypt>" + vector.encrypt + "</Encrypt></xml>";
        QCOMPARE(codeOf(openPush(PushStyle::Wecom, wecomPushKeys(), query, body, then)), QStringLiteral("push.stale"));
    }
}

void TestPushDoor::blocksMovedIntoTheNonceAreRefused()
{
    const WecomVector vector = wecomVectors()[1];
    const QByteArray nonce = vector.nonce + vector.encrypt.first(64);
    const QByteArray rest = vector.encrypt.mid(64);
    QCOMPARE(pushSignature({"OpcDashToken2026", vector.timestamp, nonce, rest}), vector.signature); // it would hold
    const PushQuery query{{}, vector.signature, vector.timestamp, nonce, {}, {}};
    const QByteArray body = "<xml><Encrypt>" + rest + "</Encrypt></xml>";
    QCOMPARE(codeOf(openPush(PushStyle::Wecom, wecomPushKeys(), query, body, then)), QStringLiteral("push.missing"));
}

void TestPushDoor::aRepeatedParameterIsRefused()
{
    QCOMPARE(codeOf(readPushQuery("signature=a&nonce=1&signature=b")), QStringLiteral("push.query"));
    QCOMPARE(codeOf(readPushQuery("signature=&signature=b")), QStringLiteral("push.query"));
    QCOMPARE(codeOf(readPushQuery("nonce=" + QByteArray(9000, 'n'))), QStringLiteral("push.query"));
    QVERIFY(readPushQuery("signature=a&openid=o&openid=o&"));
}

void TestPushDoor::wecomsEventIsLetIn()
{
    const WecomVector vector = wecomVectors()[1];
    const QByteArray body = "<xml><ToUserName><![CDATA[ww0pc1234567890abc]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID><Encrypt>"
                            "<![CDATA["
        + vector.encrypt + "]]></Encrypt></xml>";
    const PushQuery query{{}, vector.signature, vector.timestamp, vector.nonce, {}, {}};
    const auto opened = openPush(PushStyle::Wecom, wecomPushKeys(), query, body, then);
    QVERIFY2(opened, qPrintable(codeOf(opened)));
    const auto push = readInboundPush(opened->fields);
    QVERIFY(push);
    QVERIFY(push->content == pushed::Content(pushed::KfNews{QStringLiteral("ENCtoken01"), QStringLiteral("wkOPC00001")}));
}

void TestPushDoor::ourSealedReplyIsOpenedAgain()
{
    const PushKeys keys = officialPushKeys();
    const OfficialVector vector = officialVectors()[0];
    const ReplySeal seal{1790000000, "1320562132", "0123456789abcdef"};
    // The contract's form with the contract's values in it.
    QCOMPARE(*sealedReply(keys, "success", false, seal),
             QByteArray("<xml><Encrypt><![CDATA[" + vector.encrypt + "]]></Encrypt><MsgSignature><![CDATA[" + vector.signature
                        + "]]></MsgSignature><TimeStamp>1790000000</TimeStamp><Nonce><![CDATA[1320562132]]></Nonce></xml>"));
    QCOMPARE(*sealedReply(keys, "success", true, seal),
             QByteArray("{\"Encrypt\": \"" + vector.encrypt + "\", \"MsgSignature\": \"" + vector.signature
                        + "\", \"TimeStamp\": 1790000000, \"Nonce\": \"1320562132\"}"));
    QCOMPARE(codeOf(sealedReply(plainKeys(), "success", false, seal)), QStringLiteral("push.aes_key"));
}

QTEST_GUILESS_MAIN(TestPushDoor)
#include "tst_pushdoor.moc"
