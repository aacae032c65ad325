#include "crypto/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <vector>

using namespace yiren;

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    void givesTheCountAskedFor();
    void aMillionGcmNoncesDoNotRepeat();
    void nonceStringsUseEveryLetterEvenly();
};

void TestRandom::givesTheCountAskedFor()
{
    for (const int count : {0, 1, 12, 32, 4096})
        QCOMPARE(randomBytes(count).size(), count);
    QVERIFY(randomBytes(32) != randomBytes(32));
}

void TestRandom::aMillionGcmNoncesDoNotRepeat()
{
    std::vector<std::array<char, 12>> nonces(1'000'000);
    for (auto &nonce : nonces) {
        const QByteArray bytes = randomBytes(12);
        std::copy(bytes.begin(), bytes.end(), nonce.begin());
    }
    std::sort(nonces.begin(), nonces.end());
    QVERIFY(std::adjacent_find(nonces.begin(), nonces.end()) == nonces.end());
}

void TestRandom::nonceStringsUseEveryLetterEvenly()
{
    QMap<QChar, int> counts;
    for (int i = 0; i < 10000; ++i) {
        const QString nonce = randomNonce();
        QCOMPARE(nonce.size(), 32);
        for (const QChar letter : nonce)
            ++counts[letter];
    }
    QCOMPARE(counts.size(), 62);
    const double mean = 320000.0 / 62; // 5,161 with a standard deviation of 71.3
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        QVERIFY((it.key() >= u'0' && it.key() <= u'9') || (it.key() >= u'a' && it.key() <= u'z') || (it.key() >= u'A' && it.key() <= u'Z'));
        QVERIFY(std::abs(it.value() - mean) < 7 * 71.3);
    }
    QCOMPARE(randomNonce(7).size(), 7);
}

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
