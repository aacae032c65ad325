#include "crypto/digest.h"

#include <QTest>

using namespace yiren;

class TestDigest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheStandardsValues_data();
    void givesTheStandardsValues();
    void givesTheSameInPieces();
    void givesTheStandardsHmac_data();
    void givesTheStandardsHmac();
    void comparesInConstantTime();
};

// FIPS 180-4 examples (NIST CSRC, SHA_All.pdf) and the well-known empty and million-a messages.
void TestDigest::givesTheStandardsValues_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("sha1Hex");
    QTest::addColumn<QByteArray>("sha256Hex");
    QTest::newRow("empty") << QByteArray() << QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709")
                           << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc") << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray("84983e441c3bd26ebaae4aa1f95129e5e54670f1")
                                << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("a million a") << QByteArray(1000000, 'a') << QByteArray("34aa973cd4c4daa4f61eeb2bdbad27316534016f")
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestDigest::givesTheStandardsValues()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, sha1Hex);
    QFETCH(QByteArray, sha256Hex);
    QCOMPARE(sha1(message).toHex(), sha1Hex);
    QCOMPARE(sha256(message).toHex(), sha256Hex);
}

void TestDigest::givesTheSameInPieces()
{
    const QByteArray message(1000000, 'a');
    for (const qsizetype piece : {1, 63, 64, 65, 4096, 999999}) {
        DigestStream first(DigestStream::Kind::Sha1);
        DigestStream second(DigestStream::Kind::Sha256);
        for (qsizetype at = 0; at < message.size(); at += piece) {
            const size_t count = static_cast<size_t>(qMin(piece, message.size() - at));
            first.add(message.constData() + at, count);
            second.add(message.constData() + at, count);
        }
        QCOMPARE(first.result().toHex(), QByteArray("34aa973cd4c4daa4f61eeb2bdbad27316534016f"));
        QCOMPARE(second.result().toHex(), QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }
    DigestStream untouched(DigestStream::Kind::Sha1);
    DigestStream moved(std::move(untouched));
    QCOMPARE(moved.result().toHex(), QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709"));
}

// RFC 4231, section 4.
void TestDigest::givesTheStandardsHmac_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("1") << QByteArray(20, '\x0b') << QByteArray("Hi There")
                       << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("2, short key") << QByteArray("Jefe") << QByteArray("what do ya want for nothing?")
                                  << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("3") << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                       << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("4") << QByteArray::fromHex("0102030405060708090a0b0c0d0e0f10111213141516171819") << QByteArray(50, '\xcd')
                       << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    QTest::newRow("6, key over a block") << QByteArray(131, '\xaa') << QByteArray("Test Using Larger Than Block-Size Key - Hash Key First")
                                         << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    QTest::newRow("7, both over a block") << QByteArray(131, '\xaa')
                                          << QByteArray(
                                                 "This is a test using a larger than block-size key and a larger than block-size data. "
                                                 "The key needs to be hashed before being used by the HMAC algorithm.")
                                          << QByteArray("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    QTest::newRow("nothing at all") << QByteArray() << QByteArray() // by Python's hmac module
                                    << QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

void TestDigest::givesTheStandardsHmac()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, hex);
    QCOMPARE(hmacSha256(key, message).toHex(), hex);
}

void TestDigest::comparesInConstantTime()
{
    QVERIFY(equalInConstantTime("", QByteArrayView()));
    QVERIFY(equalInConstantTime("same", "same"));
    QVERIFY(!equalInConstantTime("same", "samf"));
    QVERIFY(!equalInConstantTime("same", "sam"));
    QVERIFY(!equalInConstantTime(QByteArrayView("a\0b", 3), QByteArrayView("a\0c", 3)));
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
