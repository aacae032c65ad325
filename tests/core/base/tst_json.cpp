#include "base/json.h"

#include <QtTest>

using namespace yiren;

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsNoObject();
    void readsIntegersExactly();
    void writesRawChinese();
};

void TestJson::refusesWhatIsNoObject()
{
    for (const char *bytes : {"", "[]", "1", "{", "{\"a\":}", "<html>"})
        QVERIFY(!parseObject(bytes));
}

void TestJson::readsIntegersExactly()
{
    const auto object = parseObject(R"({"a":9007199254740993,"b":1.5,"c":"1","d":9223372036854775807,"e":1e300})");
    QVERIFY(object);
    QCOMPARE(*integerMember(*object, QLatin1String("a")), 9007199254740993);
    QCOMPARE(*integerMember(*object, QLatin1String("d")), 9223372036854775807);
    for (const char *bad : {"b", "c", "e"})
        QCOMPARE(integerMember(*object, QLatin1String(bad)).error().code, QStringLiteral("json.type"));
    QCOMPARE(integerMember(*object, QLatin1String("z")).error().code, QStringLiteral("json.missing"));
}

void TestJson::writesRawChinese()
{
    QCOMPARE(toBytes({{QStringLiteral("a"), QStringLiteral("手作陶杯🎁")}}), QByteArray("{\"a\":\"手作陶杯🎁\"}"));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
