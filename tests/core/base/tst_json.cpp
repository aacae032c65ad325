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
    void writesTextsThatReadBack();
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

void TestJson::writesTextsThatReadBack()
{
    QString all;
    for (char16_t c = 0; c < 0x180; ++c)
        all += QChar(c);
    for (const QString &text : {QString(), QStringLiteral("a\"b\\c\n\t手作🎁"), all, QString(QChar(0xD83C))}) {
        QByteArray json = "[";
        appendJsonText(json, text);
        const QJsonArray read = QJsonDocument::fromJson(json + ']').array();
        const QString expected = QString::fromUtf8(text.toUtf8()); // half a surrogate pair becomes U+FFFD
        QCOMPARE(read.at(0).toString(), expected);
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
