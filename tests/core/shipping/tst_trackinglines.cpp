#include "shipping/contactmask.h"
#include "shipping/trackinglines.h"

#include <QTest>

using namespace yiren;

using Problem = TrackingLine::Problem;

namespace {

ListedShipment waiting(const char *number)
{
    ListedShipment listed;
    listed.order.key = {TransactionId(QStringLiteral("4200-") + QLatin1String(number)), {}, OutTradeNo(QLatin1String(number))};
    return listed;
}

std::vector<ListedShipment> shop()
{
    std::vector<ListedShipment> orders{waiting("A1"), waiting("A2"), waiting("S1"), waiting("U1"), waiting("P1")};
    orders[2].order.state = ManagedOrder::State::Shipped;
    orders[3].isUnderWay = true;
    orders[4].order.parcels = {{}};
    return orders;
}

std::vector<TrackingLine> read(const char *text)
{
    return readTrackingLines(QString::fromUtf8(text), shop(), {{QStringLiteral("SF"), QStringLiteral("顺丰速运")}});
}

} // namespace

class TestTrackingLines : public QObject
{
    Q_OBJECT

private slots:
    void findsTheOrderHoweverTheColumnsStandApart_data();
    void findsTheOrderHoweverTheColumnsStandApart();
    void saysWhatIsWrongWithALine_data();
    void saysWhatIsWrongWithALine();
    void titlesAndEmptyLinesAreLeftOut();
    void anOrderOrANumberComesOnce();
    void masksNumbersAsWeChatWantsThem_data();
    void masksNumbersAsWeChatWantsThem();
};

void TestTrackingLines::findsTheOrderHoweverTheColumnsStandApart_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("company");
    QTest::newRow("comma") << QByteArray("A1,YT99") << QString();
    QTest::newRow("tab") << QByteArray("A1\tYT99\t顺丰速运") << QStringLiteral("SF");
    QTest::newRow("Chinese comma") << QByteArray("A1，YT99，sf") << QStringLiteral("SF");
    QTest::newRow("spaces") << QByteArray("  A1   YT99 \r") << QString();
    QTest::newRow("quoted") << QByteArray("\"A1\",\"YT99\"") << QString();
    QTest::newRow("WeChat's number") << QByteArray("4200-A1;YT99") << QString();
}

void TestTrackingLines::findsTheOrderHoweverTheColumnsStandApart()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, company);
    const auto lines = read(line.constData());
    QCOMPARE(lines.size(), size_t(1));
    QCOMPARE(lines[0].problem, Problem::None);
    QCOMPARE(lines[0].match->key.outTradeNo.toString(), QStringLiteral("A1"));
    QCOMPARE(lines[0].trackingNo, QStringLiteral("YT99"));
    QCOMPARE(lines[0].company, company);
}

void TestTrackingLines::saysWhatIsWrongWithALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("problem");
    QTest::newRow("no number") << QByteArray("A1") << int(Problem::Incomplete);
    QTest::newRow("unknown order") << QByteArray("X9,1") << int(Problem::UnknownOrder);
    QTest::newRow("shipped") << QByteArray("S1,1") << int(Problem::NotToShip);
    QTest::newRow("under way") << QByteArray("U1,1") << int(Problem::UnderWay);
    QTest::newRow("partly shipped") << QByteArray("P1,1") << int(Problem::PartlyShipped);
    QTest::newRow("unknown company") << QByteArray("A1,1,飞鸽") << int(Problem::UnknownCompany);
}

void TestTrackingLines::saysWhatIsWrongWithALine()
{
    QFETCH(QByteArray, line);
    QFETCH(int, problem);
    QCOMPARE(int(read(line.constData()).at(0).problem), problem);
}

void TestTrackingLines::titlesAndEmptyLinesAreLeftOut()
{
    const auto lines = read("订单号\t快递单号\n\nA1\t1\n\nA2\t2\n");
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].number, 3);
    QCOMPARE(lines[1].number, 5);
    QVERIFY(read("").empty());
}

void TestTrackingLines::anOrderOrANumberComesOnce()
{
    const auto lines = read("A1,1\n4200-A1,2\nA2,1\n");
    QCOMPARE(lines[0].problem, Problem::None);
    QCOMPARE(lines[1].problem, Problem::Twice);
    QCOMPARE(lines[2].problem, Problem::Twice);
}

void TestTrackingLines::masksNumbersAsWeChatWantsThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("masked");
    QTest::newRow("mobile") << QStringLiteral("18912341234") << QStringLiteral("189****1234");
    QTest::newRow("with spaces and country") << QStringLiteral("+86 189 1234 1234") << QStringLiteral("189****1234");
    QTest::newRow("masked") << QStringLiteral("189****1234") << QStringLiteral("189****1234");
    QTest::newRow("landline") << QStringLiteral("020-87651234") << QStringLiteral("****1234");
    QTest::newRow("with extension") << QStringLiteral("020-87651234-1") << QStringLiteral("****1234-1");
    QTest::newRow("a name") << QStringLiteral("林小满") << QString();
    QTest::newRow("too short") << QStringLiteral("1234") << QString();
}

void TestTrackingLines::masksNumbersAsWeChatWantsThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, masked);
    QCOMPARE(maskedContact(typed), masked);
}

QTEST_GUILESS_MAIN(TestTrackingLines)
#include "tst_trackinglines.moc"
