#include "customers/blindindex.h"
#include "customers/sealedvalue.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

class TestSealedValue : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed();
    void opensNothingThatWasMoved();
    void opensNothingThatWasCutOrChanged();
    void showsNoMoreThanTheEnd();
    void readsOnePhoneHoweverItIsWritten_data();
    void readsOnePhoneHoweverItIsWritten();
    void findsByAnIndexThatTellsNothing();
};

namespace {

CustomerKeys keysOf(char fill, const QString &id = QStringLiteral("k1"))
{
    return {id, Secret(QByteArray(32, fill)), Secret(QByteArray(32, fill))};
}

const SealedPlace place{QStringLiteral("customer_value"), QStringLiteral("cipher"), CustomerId{7}, 3};

} // namespace

void TestSealedValue::opensWhatItSealed()
{
    const CustomerKeys keys = keysOf('k');
    for (const QString &text : {QString(), QStringLiteral("13800138000"), QStringLiteral("对花生过敏 🥜"), QString(50000, u'长')}) {
        const SealedValue sealed = sealValue(keys, place, text);
        QCOMPARE(*openValue(keys, place, sealed), text);
        QCOMPARE(sealed.nonce.size(), 12);
        QCOMPARE(sealed.cipher.size(), text.toUtf8().size() + 16);
        QVERIFY(text.isEmpty() || !sealed.cipher.contains(text.toUtf8()));
        QVERIFY(sealValue(keys, place, text).nonce != sealed.nonce);
    }
}

void TestSealedValue::opensNothingThatWasMoved()
{
    const CustomerKeys keys = keysOf('k');
    const SealedValue sealed = sealValue(keys, place, QStringLiteral("13800138000"));
    const auto refused = [&](const CustomerKeys &with, const SealedPlace &at, const SealedValue &value) {
        const auto opened = openValue(with, at, value);
        return !opened && opened.error().kind == ErrorKind::Damaged && opened.error().code == QStringLiteral("customer.value_damaged");
    };
    QVERIFY(refused(keys, {place.table, place.column, CustomerId{8}, 3}, sealed));
    QVERIFY(refused(keys, {place.table, place.column, CustomerId{7}, 4}, sealed));
    QVERIFY(refused(keys, {place.table, QStringLiteral("text"), CustomerId{7}, 3}, sealed));
    QVERIFY(refused(keys, {QStringLiteral("shipping"), place.column, CustomerId{7}, 3}, sealed));
    QVERIFY(refused(keys, {place.table, place.column, CustomerId{73}, 0}, sealed)); // the numbers don't run together
    QVERIFY(refused(keysOf('K'), place, sealed));
    QVERIFY(refused(keysOf('k', QStringLiteral("k2")), place, sealed));
    QVERIFY(refused(keysOf('k', QStringLiteral("k2")), place, {QStringLiteral("k2"), sealed.nonce, sealed.cipher}));
    const SealedPlace other{place.table, place.column, CustomerId{8}, 3};
    const SealedValue second = sealValue(keys, other, QStringLiteral("13900139000"));
    QVERIFY(refused(keys, place, second)); // two cells swapped
    QVERIFY(refused(keys, other, sealed));
    QVERIFY(refused(keys, place, {sealed.keyId, second.nonce, sealed.cipher}));
    QCOMPARE(openValue(keys, other, sealed).error().detail, QStringLiteral("customer_value/cipher/8/3"));
}

void TestSealedValue::opensNothingThatWasCutOrChanged()
{
    QRandomGenerator random(20261129);
    const CustomerKeys keys = keysOf('k');
    SealedValue sealed = sealValue(keys, place, QStringLiteral("330106199001011234"));
    for (qsizetype size = 0; size < sealed.cipher.size(); ++size)
        QVERIFY(!openValue(keys, place, {sealed.keyId, sealed.nonce, sealed.cipher.first(size)}));
    QVERIFY(!openValue(keys, place, {sealed.keyId, sealed.nonce.first(11), sealed.cipher}));
    for (int i = 0; i < 10000; ++i) {
        QByteArray &part = i % 4 ? sealed.cipher : sealed.nonce;
        const int bit = random.bounded(int(part.size()) * 8);
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!openValue(keys, place, sealed));
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
    }
    QVERIFY(openValue(keys, place, sealed));
}

void TestSealedValue::showsNoMoreThanTheEnd()
{
    QCOMPARE(maskedValue(QStringLiteral("13800138000")), QStringLiteral("••••8000"));
    QCOMPARE(maskedValue(QStringLiteral("12345678")), QStringLiteral("••••5678"));
    QCOMPARE(maskedValue(QStringLiteral("1234567")), QStringLiteral("••••")); // four of seven would be most of it
    QCOMPARE(maskedValue(QStringLiteral("花生过敏")), QStringLiteral("••••"));
    QCOMPARE(maskedValue({}), QStringLiteral("••••"));
}

void TestSealedValue::readsOnePhoneHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("normalised");
    const QString mobile = QStringLiteral("13800138000");
    for (const char *typed : {"13800138000", "138 0013 8000", "138-0013-8000", "+86 13800138000", "+86 (138) 0013-8000", "8613800138000",
                              "0086 138 0013 8000", "１３８００１３８０００", "＋86 13800138000", " 13800138000\t"})
        QTest::newRow(typed) << QString::fromUtf8(typed) << mobile;
    QTest::newRow("landline") << QStringLiteral("0571-8888 8888") << QStringLiteral("057188888888");
    QTest::newRow("service number") << QStringLiteral("400-812-3456") << QStringLiteral("4008123456");
    QTest::newRow("Hong Kong") << QStringLiteral("+852 2345 6789") << QStringLiteral("+85223456789");
    QTest::newRow("begins with 86 itself") << QStringLiteral("8612 3456") << QStringLiteral("86123456");
    QTest::newRow("letters") << QStringLiteral("tel 13800138000") << QString();
    QTest::newRow("two numbers") << QStringLiteral("13800138000/13900139000") << QString();
    QTest::newRow("too short") << QStringLiteral("110") << QString();
    QTest::newRow("too long") << QStringLiteral("1380013800013800") << QString();
    QTest::newRow("a plus inside") << QStringLiteral("138+00138000") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestSealedValue::readsOnePhoneHoweverItIsWritten()
{
    QFETCH(QString, typed);
    QFETCH(QString, normalised);
    QCOMPARE(normalisedPhone(typed), normalised);
}

void TestSealedValue::findsByAnIndexThatTellsNothing()
{
    const Secret key(QByteArray(32, 'i'));
    const QString phone = QStringLiteral("13800138000");
    const QString index = blindIndex(key, u"phone", phone);
    // printf 'phone\0''13800138000' | openssl dgst -sha256 -hmac iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii, its first 32 digits
    QCOMPARE(index, QStringLiteral("c571898843904f183166e4489c79a0bb"));
    QCOMPARE(blindIndex(key, u"phone", phone), index);
    QVERIFY(blindIndex(key, u"openid", phone) != index);
    QVERIFY(blindIndex(key, u"phone", QStringLiteral("13800138001")) != index);
    QVERIFY(blindIndex(Secret(QByteArray(32, 'j')), u"phone", phone) != index);
    QVERIFY(blindIndex(key, u"phon", QStringLiteral("e13800138000")) != blindIndex(key, u"phone", QStringLiteral("13800138000")));
}

QTEST_GUILESS_MAIN(TestSealedValue)
#include "tst_sealedvalue.moc"
