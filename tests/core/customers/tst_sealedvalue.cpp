#include "customers/customerkey.h"
#include "customers/personaldata.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yiren;

// A sealed value is bound to its cell.
class TestSealedValue : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed();
    void opensNothingThatWasMoved();
    void opensNothingThatWasCutOrChanged();
    void showsNoMoreThanTheEnd();
};

namespace {

CustomerKey keyOf(char fill)
{
    return CustomerKey(Secret(QByteArray(32, fill)));
}

} // namespace

void TestSealedValue::opensWhatItSealed()
{
    const CustomerKey key = keyOf('k');
    for (const QString &text : {QString(), QStringLiteral("13800138000"), QStringLiteral("对花生过敏 🥜"), QString(50000, u'长')}) {
        const auto sealed = key.seal(CustomerId{7}, 3, text);
        QCOMPARE(*key.unseal(CustomerId{7}, 3, *sealed), text);
        QCOMPARE(sealed->nonce.size(), 12);
        QCOMPARE(sealed->cipher.size(), text.toUtf8().size() + 16);
        QVERIFY(text.isEmpty() || !sealed->cipher.contains(text.toUtf8()));
        QVERIFY(key.seal(CustomerId{7}, 3, text)->nonce != sealed->nonce);
    }
}

void TestSealedValue::opensNothingThatWasMoved()
{
    const CustomerKey key = keyOf('k');
    const auto sealed = key.seal(CustomerId{7}, 3, QStringLiteral("13800138000"));
    const auto second = key.seal(CustomerId{8}, 3, QStringLiteral("13900139000"));
    const auto refused = [](const CustomerKey &with, CustomerId customer, qint64 field, const SealedValue &value) {
        const auto opened = with.unseal(customer, field, value);
        return !opened && opened.error().kind == ErrorKind::Damaged && opened.error().code == QStringLiteral("customer.value_damaged");
    };
    QVERIFY(refused(key, CustomerId{8}, 3, *sealed)); // two cells swapped
    QVERIFY(refused(key, CustomerId{7}, 3, *second));
    QVERIFY(refused(key, CustomerId{7}, 4, *sealed));
    QVERIFY(refused(key, CustomerId{73}, 0, *sealed)); // the numbers don't run together
    QVERIFY(refused(keyOf('K'), CustomerId{7}, 3, *sealed));
    QVERIFY(refused(key, CustomerId{7}, 3, {sealed->keyId, second->nonce, sealed->cipher}));
}

void TestSealedValue::opensNothingThatWasCutOrChanged()
{
    QRandomGenerator random(20261129);
    const CustomerKey key = keyOf('k');
    SealedValue sealed = *key.seal(CustomerId{7}, 3, QStringLiteral("330106199001011234"));
    for (qsizetype size = 0; size < sealed.cipher.size(); ++size)
        QVERIFY(!key.unseal(CustomerId{7}, 3, {sealed.keyId, sealed.nonce, sealed.cipher.first(size)}));
    QVERIFY(!key.unseal(CustomerId{7}, 3, {sealed.keyId, sealed.nonce.first(11), sealed.cipher}));
    for (int i = 0; i < 10000; ++i) {
        QByteArray &part = i % 4 ? sealed.cipher : sealed.nonce;
        const int bit = random.bounded(int(part.size()) * 8);
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
        QVERIFY(!key.unseal(CustomerId{7}, 3, sealed));
        part[bit / 8] = static_cast<char>(part[bit / 8] ^ (1 << (bit % 8)));
    }
    QVERIFY(key.unseal(CustomerId{7}, 3, sealed));
}

void TestSealedValue::showsNoMoreThanTheEnd()
{
    QCOMPARE(maskedValue(QStringLiteral("13800138000")), QStringLiteral("••••8000"));
    QCOMPARE(maskedValue(QStringLiteral("12345678")), QStringLiteral("••••5678"));
    QCOMPARE(maskedValue(QStringLiteral("1234567")), QStringLiteral("••••")); // four of seven would be most of it
    QCOMPARE(maskedValue(QStringLiteral("花生过敏")), QStringLiteral("••••"));
    QCOMPARE(maskedValue({}), QStringLiteral("••••"));
}

QTEST_GUILESS_MAIN(TestSealedValue)
#include "tst_sealedvalue.moc"
