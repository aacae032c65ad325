#include "push/pushfield.h"

#include <QTest>

using namespace yiren;

// The two forms of a push, and what is none.
class TestPushField : public QObject
{
    Q_OBJECT

private slots:
    void bothFormsSayTheSame();
    void numbersBeyondDoublesKeepTheirDigits();
    void cdataMayBeSplit();
    void escapesAreRead();
    void whatIsNoPushIsRefused_data();
    void whatIsNoPushIsRefused();
    void anEntityIsNeverFetchedOrExpanded();
    void theLongestIsReadAndOneByteMoreIsNot();
    void listsMayRepeatInXml();
};

namespace {

QString codeOfBody(const QByteArray &bytes)
{
    const auto read = readPushBody(bytes);
    return read ? QString() : read.error().code;
}

} // namespace

void TestPushField::bothFormsSayTheSame()
{
    const auto xml =
        readPushBody("<xml>\n <A><![CDATA[一]]></A>\n <B> 2 </B><C></C><D/><E><F>x</F><G><item>1</item><item>2</item></G></E></xml>");
    const auto json = readPushBody("{\"A\":\"一\", \"B\":\" 2 \",\"C\":\"\",\"D\":null,\"E\":{\"F\":\"x\",\"G\":[1,2]}}\n");
    QVERIFY(xml);
    QVERIFY(json);
    QVERIFY(*xml == *json);
    QCOMPARE(xml->value(u"A"), QStringLiteral("一"));
    QCOMPARE(xml->value(u"E/F"), QStringLiteral("x"));
    QCOMPARE(xml->value(u"E"), QString());
    QCOMPARE(xml->values(u"E/G", u"item"), (std::vector<QString>{QStringLiteral("1"), QStringLiteral("2")}));
    QVERIFY(xml->find(u"C") && !xml->find(u"Z") && !xml->find(u"A/F"));
}

void TestPushField::numbersBeyondDoublesKeepTheirDigits()
{
    const auto json = readPushBody("{\"order_id\": 3705115058471208928, \"a\": -0.50e+3, \"b\": true, \"c\": [false]}");
    QVERIFY(json);
    QCOMPARE(json->value(u"order_id"), QStringLiteral("3705115058471208928"));
    QCOMPARE(json->value(u"a"), QStringLiteral("-0.50e+3"));
    QCOMPARE(json->value(u"b"), QStringLiteral("true"));
    QCOMPARE(json->value(u"c/item"), QStringLiteral("false"));
}

void TestPushField::cdataMayBeSplit()
{
    QCOMPARE(readPushXml("<xml><A><![CDATA[a]]]]><![CDATA[>b]]></A></xml>")->value(u"A"), QStringLiteral("a]]>b"));
}

void TestPushField::escapesAreRead()
{
    QCOMPARE(readPushJson("{\"a\":\"\\u4e00\\uD83D\\ude00\\n\\\"\\/\"}")->value(u"a"), QStringLiteral("一😀\n\"/"));
    QCOMPARE(readPushXml("<xml><A>&lt;&#x4e00;&amp;</A></xml>")->value(u"A"), QStringLiteral("<一&"));
}

void TestPushField::whatIsNoPushIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(name) << bytes << QString::fromLatin1(code);
    };
    row("nothing", "", "push.xml");
    row("words", "success", "push.xml");
    row("another root", "<html></html>", "push.xml");
    row("cut XML", "<xml><A>1</A>", "push.xml");
    row("two roots", "<xml/><xml/>", "push.xml");
    row("crossed", "<xml><A><B></A></B></xml>", "push.xml");
    row("a NUL", QByteArray("<xml><A>\0</A></xml>", 19), "push.xml");
    row("an entity of one's own", "<xml><A>&a;</A></xml>", "push.xml");
    row("a document type", "<!DOCTYPE xml><xml/>", "push.dtd");
    row("an instruction", "<?php x?><xml/>", "push.dtd");
    row("thirteen levels", "<xml>" + QByteArray("<a>").repeated(12) + QByteArray("</a>").repeated(12) + "</xml>", "push.too_deep");
    row("two senders", "<xml><FromUserName>a</FromUserName><FromUserName>b</FromUserName></xml>", "push.repeated");
    row("Latin-1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xml><A>\xE9</A></xml>", "push.encoding");
    row("too many elements", "<xml><A>" + QByteArray("<b/>").repeated(2001) + "</A></xml>", "push.too_many");
    row("cut JSON", "{\"a\":1", "push.json");
    row("two objects", "{} {}", "push.json");
    row("a comma too many", "{\"a\":1,}", "push.json");
    row("a leading zero", "{\"a\":01}", "push.json");
    row("half a number", "{\"a\":1.}", "push.json");
    row("NaN", "{\"a\":NaN}", "push.json");
    row("single quotes", "{'a':1}", "push.json");
    row("a line break in a text", "{\"a\":\"\n\"}", "push.json");
    row("an unknown escape", "{\"a\":\"\\x41\"}", "push.json");
    row("half a character", "{\"a\":\"\\ud83d\"}", "push.encoding");
    row("two senders in JSON", "{\"FromUserName\":\"a\",\"FromUserName\":\"b\"}", "push.repeated");
    row("the same name escaped", "{\"FromUserName\":\"a\",\"\\u0046romUserName\":\"b\"}", "push.repeated");
    row("thirteen levels of JSON", "{\"a\":" + QByteArray("[").repeated(12) + "1" + QByteArray("]").repeated(12) + "}", "push.too_deep");
    row("too many numbers", "{\"a\":[1" + QByteArray(",1").repeated(2000) + "]}", "push.too_many");
    row("JSON that is not UTF-8", "{\"a\":\"\xFF\"}", "push.encoding");
}

void TestPushField::whatIsNoPushIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto read = readPushBody(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().kind, ErrorKind::BadReply);
}

void TestPushField::anEntityIsNeverFetchedOrExpanded()
{
    QCOMPARE(codeOfBody("<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xml><A>&a;</A></xml>"), QStringLiteral("push.dtd"));
    QCOMPARE(codeOfBody("<!DOCTYPE xml SYSTEM \"http://127.0.0.1:9/x.dtd\"><xml><A/></xml>"), QStringLiteral("push.dtd"));
    QByteArray laughs = "<!DOCTYPE xml [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 20; ++i)
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" + QByteArray("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    QCOMPARE(codeOfBody(laughs + "]><xml><A>&l19;</A></xml>"), QStringLiteral("push.dtd"));
}

void TestPushField::theLongestIsReadAndOneByteMoreIsNot()
{
    const auto longOf = [](qsizetype size) -> QByteArray { return "<xml><A>" + QByteArray(size - 18, 'a') + "</A></xml>"; };
    QCOMPARE(longOf(mostPushBytes).size(), mostPushBytes);
    QVERIFY(readPushBody(longOf(mostPushBytes)));
    QCOMPARE(codeOfBody(longOf(mostPushBytes + 1)), QStringLiteral("push.too_long"));
    QCOMPARE(codeOfBody("{\"a\":\"" + QByteArray(mostPushBytes, 'a') + "\"}"), QStringLiteral("push.too_long"));
}

void TestPushField::listsMayRepeatInXml()
{
    const auto xml = readPushXml("<xml><AuthAddOpenKfId>a</AuthAddOpenKfId><AuthAddOpenKfId>b</AuthAddOpenKfId></xml>");
    QVERIFY(xml);
    QCOMPARE(xml->values(u"", u"AuthAddOpenKfId"), (std::vector<QString>{QStringLiteral("a"), QStringLiteral("b")}));
}

QTEST_GUILESS_MAIN(TestPushField)
#include "tst_pushfield.moc"
