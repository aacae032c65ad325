#include "crypto/aesgcm.h"
#include "crypto/random.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

class TestAesGcm : public QObject
{
    Q_OBJECT

private slots:
    void givesTheStandardsValues_data();
    void givesTheStandardsValues();
    void refusesWrongLengths();
    void refusesAnythingAltered();
    void refusesEveryCutText();
};

// McGrew and Viega, "The Galois/Counter Mode of Operation", test cases 1, 2, 4, 13, 14, 16.
void TestAesGcm::givesTheStandardsValues_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<QByteArray>("tag");
    const QByteArray zeros(32, '\0');
    const QByteArray half = QByteArray::fromHex("feffe9928665731c6d6a8f9467308308");
    const QByteArray nonce = QByteArray::fromHex("cafebabefacedbaddecaf888");
    const QByteArray associated = QByteArray::fromHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const QByteArray plain = QByteArray::fromHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                                 "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    const auto row = [](const char *name, const QByteArray &key, const QByteArray &n, const QByteArray &a, const QByteArray &p,
                        const char *cipher, const char *tag) {
        QTest::newRow(name) << key << n << a << p << QByteArray::fromHex(cipher) << QByteArray::fromHex(tag);
    };
    row("1", zeros.first(16), zeros.first(12), {}, {}, "", "58e2fccefa7e3061367f1d57a4e7455a");
    row("2", zeros.first(16), zeros.first(12), {}, zeros.first(16), "0388dace60b6a392f328c2b971b2fe78", "ab6e47d42cec13bdf53a67b21257bddf");
    row("4", half, nonce, associated, plain,
        "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091",
        "5bc94fbc3221a5db94fae95ae7121a47");
    row("13", zeros, zeros.first(12), {}, {}, "", "530f8afbc74536b9a963b4f1c4cb738b");
    row("14", zeros, zeros.first(12), {}, zeros.first(16), "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919");
    row("16", half + half, nonce, associated, plain,
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
        "76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestAesGcm::givesTheStandardsValues()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, associated);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, cipher);
    QFETCH(QByteArray, tag);
    cipher += tag;
    const auto sealed = aesGcmEncrypt(key, nonce, associated, plain);
    QVERIFY(sealed);
    QCOMPARE(sealed->toHex(), cipher.toHex());
    const auto opened = aesGcmDecrypt(key, nonce, associated, cipher);
    QVERIFY(opened);
    QCOMPARE(opened->toHex(), plain.toHex());
}

void TestAesGcm::refusesWrongLengths()
{
    const QByteArray key(32, 'k');
    const QByteArray nonce(12, 'n');
    for (const int size : {0, 15, 17, 24, 31, 33}) {
        QCOMPARE(aesGcmEncrypt(QByteArray(size, 'k'), nonce, "", "x").error().code, QStringLiteral("gcm.key"));
        QCOMPARE(aesGcmDecrypt(QByteArray(size, 'k'), nonce, "", QByteArray(20, 'x')).error().code, QStringLiteral("gcm.key"));
    }
    for (const int size : {0, 11, 13, 16}) {
        QCOMPARE(aesGcmEncrypt(key, QByteArray(size, 'n'), "", "x").error().code, QStringLiteral("gcm.nonce"));
        QCOMPARE(aesGcmDecrypt(key, QByteArray(size, 'n'), "", QByteArray(20, 'x')).error().kind, ErrorKind::Usage);
    }
}

void TestAesGcm::refusesAnythingAltered()
{
    QRandomGenerator random(20261120);
    const QByteArray plain("{\"mchid\":\"1900000109\",\"out_trade_no\":\"T2026112000001\",\"amount\":{\"total\":12300}}");
    QByteArray key = randomBytes(32);
    QByteArray nonce = randomBytes(12);
    QByteArray associated("transaction");
    QByteArray sealed = *aesGcmEncrypt(key, nonce, associated, plain);
    QList<QByteArray *> parts{&key, &nonce, &associated, &sealed};
    for (int i = 0; i < 10000; ++i) {
        QByteArray &part = *parts[i % parts.size()];
        const int bit = random.bounded(int(part.size()) * 8);
        const QByteArray before = part;
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
        const auto opened = aesGcmDecrypt(key, nonce, associated, sealed);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::BadSignature);
        QCOMPARE(opened.error().code, QStringLiteral("gcm.tag"));
        part = before;
    }
    QCOMPARE(*aesGcmDecrypt(key, nonce, associated, sealed), plain);
}

void TestAesGcm::refusesEveryCutText()
{
    const QByteArray key(32, 'k');
    const QByteArray nonce(12, 'n');
    const QByteArray sealed = *aesGcmEncrypt(key, nonce, "a", "twenty characters ok");
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE(aesGcmDecrypt(key, nonce, "a", sealed.first(size)).error().code, QStringLiteral("gcm.tag"));
    QVERIFY(!aesGcmDecrypt(key, nonce, "a", QByteArray(sealed + '\0')));
}

QTEST_GUILESS_MAIN(TestAesGcm)
#include "tst_aesgcm.moc"
