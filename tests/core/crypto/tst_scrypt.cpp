#include "crypto/scrypt.h"

#include <QTest>

using namespace yiren;

class TestScrypt : public QObject
{
    Q_OBJECT

private slots:
    void givesTheStandardsValues_data();
    void givesTheStandardsValues();
    void refusesCostsThatMakeNoSense_data();
    void refusesCostsThatMakeNoSense();
};

// RFC 7914, section 12; its last vector needs 1 GiB, which is above our limit.
void TestScrypt::givesTheStandardsValues_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("empty") << QByteArray() << QByteArray() << quint64(16) << 1u << 1u
                           << QByteArray("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                                         "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
    QTest::newRow("NaCl") << QByteArray("password") << QByteArray("NaCl") << quint64(1024) << 8u << 16u
                          << QByteArray("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                                        "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
    QTest::newRow("SodiumChloride") << QByteArray("pleaseletmein") << QByteArray("SodiumChloride") << quint64(16384) << 8u << 1u
                                    << QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                                                  "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
}

void TestScrypt::givesTheStandardsValues()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, salt);
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(QByteArray, hex);
    const auto derived = scrypt(password, salt, 64, ScryptCost{n, r, p});
    QVERIFY(derived);
    QCOMPARE(derived->bytes().toHex(), hex);
}

void TestScrypt::refusesCostsThatMakeNoSense_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::newRow("n is no power of two") << quint64(1000) << 8u << 1u;
    QTest::newRow("n is one") << quint64(1) << 8u << 1u;
    QTest::newRow("zero r") << quint64(1024) << 0u << 1u;
    QTest::newRow("zero p") << quint64(1024) << 8u << 0u;
    QTest::newRow("1 GiB") << quint64(1048576) << 8u << 1u;
    QTest::newRow("more than the machine has") << (quint64(1) << 62) << 1024u << 1024u;
}

void TestScrypt::refusesCostsThatMakeNoSense()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    const auto derived = scrypt("password", "salt", 32, ScryptCost{n, r, p});
    QVERIFY(!derived);
    QCOMPARE(derived.error().kind, ErrorKind::Usage);
    QCOMPARE(derived.error().code, QStringLiteral("scrypt.parameters"));
}

QTEST_GUILESS_MAIN(TestScrypt)
#include "tst_scrypt.moc"
