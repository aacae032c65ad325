#include "support/pushvectors.h"
#include "crypto/aescbc.h"

#include <QTest>

using namespace yiren;

// Vectors: contract/wechat-official-account.md 5.2, 5.4 and contract/wecom.md 7.4, made there with openssl and wechatpy.
class TestPushCrypto : public QObject
{
    Q_OBJECT

private slots:
    void signaturesAreTheContracts_data();
    void signaturesAreTheContracts();
    void officialVectorsHoldInBothDirections();
    void wecomVectorsHoldInBothDirections();
    void anAesKeyIsReadLeniently_data();
    void anAesKeyIsReadLeniently();
    void anAesKeyOfAnotherLengthIsRefused();
    void aTokenHasThreeToThirtyTwoLetters();
    void everyPaddingComesBack();
    void paddingThatIsNoneIsRefused();
    void somebodyElsesMessageIsRefused();
    void aMessageUnderThePreviousKeyIsRead();
    void everyFlippedByteIsRefused();
};

namespace {

QByteArray codeOf(const Result<QByteArray> &result)
{
    return result ? QByteArray() : result.error().code.toLatin1();
}

} // namespace

void TestPushCrypto::signaturesAreTheContracts_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("timestamp");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("official sample") << QByteArray("AAAAA") << QByteArray("1714037059") << QByteArray("486452656")
                                     << QByteArray("899cf89e464efb63f54ddac96b0a0a235f53aa78");
    QTest::newRow("ours") << QByteArray("opc_sim_token_01") << QByteArray("1790000000") << QByteArray("1320562132")
                          << QByteArray("c95d9fc6ab4f0587d7a68ac227ef63f987bb8bba");
}

void TestPushCrypto::signaturesAreTheContracts()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, timestamp);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, signature);
    QCOMPARE(pushSignature({nonce, token, timestamp}), signature);
}

void TestPushCrypto::officialVectorsHoldInBothDirections()
{
    const auto vectors = officialVectors();
    const PushKeys keys = officialPushKeys();
    QCOMPARE(vectors.size(), size_t(4));
    QCOMPARE(vectors[2].message.size(), 154);
    QCOMPARE(vectors[3].message.size(), 277);
    for (const OfficialVector &vector : vectors) {
        QCOMPARE(*sealPush(keys, vector.message, "0123456789abcdef"), vector.encrypt);
        QCOMPARE(pushSignature({keys.token.bytes(), "1790000000", "1320562132", vector.encrypt}), vector.signature);
        const auto opened = openSealedPush(keys, vector.encrypt);
        QVERIFY2(opened, codeOf(opened).constData());
        QCOMPARE(*opened, vector.message);
    }
}

void TestPushCrypto::wecomVectorsHoldInBothDirections()
{
    const auto vectors = wecomVectors();
    const PushKeys keys = wecomPushKeys();
    QCOMPARE(vectors.size(), size_t(4));
    QCOMPARE(vectors[1].message.size(), 303);
    for (const WecomVector &vector : vectors) {
        QCOMPARE(*sealPush(keys, vector.message, vector.random), vector.encrypt);
        QCOMPARE(pushSignature({keys.token.bytes(), vector.timestamp, vector.nonce, vector.encrypt}), vector.signature);
        const auto opened = openSealedPush(keys, vector.encrypt);
        QVERIFY2(opened, codeOf(opened).constData());
        QCOMPARE(*opened, vector.message);
    }
}

void TestPushCrypto::anAesKeyIsReadLeniently_data()
{
    QTest::addColumn<char>("last");
    QTest::addColumn<bool>("same");
    QTest::newRow("A") << 'A' << true;
    QTest::newRow("B") << 'B' << true;
    QTest::newRow("C") << 'C' << true;
    QTest::newRow("D") << 'D' << true;
    QTest::newRow("E") << 'E' << false;
}

void TestPushCrypto::anAesKeyIsReadLeniently()
{
    QFETCH(char, last);
    QFETCH(bool, same);
    QByteArray bytes;
    for (char c = 1; c <= 32; ++c)
        bytes += c;
    const auto key = decodeAesKey(QByteArray("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHy") + last);
    QVERIFY(key);
    QCOMPARE(key->bytes().size(), 32);
    QCOMPARE(key->bytes() == bytes, same);
}

void TestPushCrypto::anAesKeyOfAnotherLengthIsRefused()
{
    for (const char *key : {"", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh",
                            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh-"}) {
        const auto read = decodeAesKey(key);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Credential);
        QCOMPARE(read.error().code, QStringLiteral("push.aes_key"));
    }
}

void TestPushCrypto::aTokenHasThreeToThirtyTwoLetters()
{
    QVERIFY(checkPushToken("abc"));
    QVERIFY(checkPushToken(QByteArray(32, '7')));
    for (const QByteArray &token : {QByteArray("ab"), QByteArray(33, 'a'), QByteArray("a b c"), QByteArray("暗号一二三")})
        QVERIFY(!checkPushToken(token));
}

void TestPushCrypto::everyPaddingComesBack()
{
    const QByteArray key(32, 'k');
    const QByteArray iv(16, 'i');
    for (int length = 0; length <= 96; ++length) {
        const QByteArray plain(length, 'p');
        const auto sealed = aesCbcEncrypt(key, iv, plain);
        QVERIFY(sealed);
        QCOMPARE(sealed->size() % 32, 0);
        QVERIFY(sealed->size() > length);
        QCOMPARE(*aesCbcDecrypt(key, iv, *sealed), plain);
    }
}

// Each made by hand: in CBC, changing a byte of one block changes the same byte of the next block's plain text in the same way.
void TestPushCrypto::paddingThatIsNoneIsRefused()
{
    const QByteArray key(32, 'k');
    const QByteArray iv(16, 'i');
    const QByteArray sealed = *aesCbcEncrypt(key, iv, QByteArray(31, 'p')); // padded by one byte, a 1
    const auto withLast = [&sealed](int last) {
        QByteArray changed = sealed;
        changed[15] = char(changed[15] ^ 1 ^ last);
        return changed;
    };
    QCOMPARE(codeOf(aesCbcDecrypt(key, iv, withLast(0))), QByteArray("cbc.padding"));
    QCOMPARE(codeOf(aesCbcDecrypt(key, iv, withLast(33))), QByteArray("cbc.padding"));
    QCOMPARE(codeOf(aesCbcDecrypt(key, iv, withLast(255))), QByteArray("cbc.padding"));
    QCOMPARE(codeOf(aesCbcDecrypt(key, iv, withLast(2))), QByteArray("cbc.padding")); // the byte before it is a p
    QCOMPARE(codeOf(aesCbcDecrypt(key, iv, sealed.first(17))), QByteArray("cbc.size"));
    QCOMPARE(codeOf(aesCbcDecrypt(key, iv, {})), QByteArray("cbc.size"));
}

void TestPushCrypto::somebodyElsesMessageIsRefused()
{
    for (const char *corpid : {"ww0pc1234567890abd", "ww0pc1234567890ab", "ww0pc1234567890abcd", ""}) {
        const auto opened = openSealedPush(wecomPushKeys(corpid), wecomVectors()[1].encrypt);
        QCOMPARE(codeOf(opened), QByteArray("push.receiver"));
        QCOMPARE(opened.error().kind, ErrorKind::BadSignature);
    }
}

void TestPushCrypto::aMessageUnderThePreviousKeyIsRead()
{
    PushKeys keys = officialPushKeys("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    const auto vectors = officialVectors();
    QVERIFY(!openSealedPush(keys, vectors[3].encrypt));
    keys.aesKeys.push_back(*decodeAesKey("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA"));
    QCOMPARE(*openSealedPush(keys, vectors[3].encrypt), vectors[3].message);
    QVERIFY(*sealPush(keys, "success", "0123456789abcdef") != vectors[0].encrypt); // what we seal is under the one in use
}

void TestPushCrypto::everyFlippedByteIsRefused()
{
    const PushKeys keys = wecomPushKeys();
    const WecomVector vector = wecomVectors()[1];
    PushQuery query{{}, vector.signature, vector.timestamp, vector.nonce, {}, {}};
    const auto body = [](const QByteArray &encrypt) -> QByteArray { return "<xml><Encrypt><![CDATA[" + encrypt + "]]></Encrypt></xml>"; };
    QVERIFY(openPush(PushStyle::Wecom, keys, query, body(vector.encrypt), 1790000001));
    for (qsizetype at = 0; at < vector.encrypt.size(); ++at) {
        QByteArray flipped = vector.encrypt;
        flipped[at] = flipped[at] == 'A' ? 'B' : 'A';
        const auto opened = openPush(PushStyle::Wecom, keys, query, body(flipped), 1790000001);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("push.signature")); // before anything is decrypted
    }
}

QTEST_GUILESS_MAIN(TestPushCrypto)
#include "tst_pushcrypto.moc"
