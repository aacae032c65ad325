#include "pay/clockskew.h"

#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// How far the clock is off, from the Date of answers; expected values by hand.
class TestClockSkew : public QObject
{
    Q_OBJECT

private slots:
    void measures_data();
    void measures();
    void judges_data();
    void judges();
    void keepsWhatItKnowsWithoutADate();
    void forgetsAnOffsetOnceTheClockIsRight();
};

namespace {

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0, 0), Qt::UTC);

HttpReply replyAt(const QByteArray &date, qint64 receivedMs, std::chrono::milliseconds duration)
{
    HttpReply reply;
    reply.headers.append("date", date);
    reply.receivedAt = noon.addMSecs(receivedMs);
    reply.duration = duration;
    return reply;
}

} // namespace

void TestClockSkew::measures_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("receivedMs"); // after noon
    QTest::addColumn<int>("durationMs");
    QTest::addColumn<int>("offset");
    const QByteArray at1200 = "Tue, 24 Nov 2026 12:00:00 GMT";
    QTest::newRow("equal") << at1200 << qint64(0) << 50 << 0;
    QTest::newRow("within the second that Date cuts off") << at1200 << qint64(999) << 50 << 0;
    QTest::newRow("answer took long") << at1200 << qint64(40'000) << 40'000 << 0;
    QTest::newRow("this computer is 90 s ahead") << at1200 << qint64(91'000) << 0 << -90;
    QTest::newRow("this computer is 90 s behind") << QByteArray("Tue, 24 Nov 2026 12:01:30 GMT") << qint64(0) << 50 << 90;
    QTest::newRow("a day behind") << QByteArray("Wed, 25 Nov 2026 12:00:00 GMT") << qint64(0) << 0 << 86'400;
}

void TestClockSkew::measures()
{
    QFETCH(QByteArray, date);
    QFETCH(qint64, receivedMs);
    QFETCH(int, durationMs);
    QFETCH(int, offset);
    ClockSkew skew;
    skew.observe(replyAt(date, receivedMs, std::chrono::milliseconds(durationMs)));
    QCOMPARE(skew.offset(), std::chrono::seconds(offset));
    QCOMPARE(skew.corrected(noon), noon.addSecs(offset));
}

void TestClockSkew::judges_data()
{
    QTest::addColumn<int>("behind");
    QTest::addColumn<int>("verdict");
    for (const int sign : {1, -1}) {
        QTest::addRow("%d", sign * 60) << sign * 60 << int(ClockSkew::Verdict::Fine);
        QTest::addRow("%d", sign * 61) << sign * 61 << int(ClockSkew::Verdict::Warn);
        QTest::addRow("%d", sign * 300) << sign * 300 << int(ClockSkew::Verdict::Warn);
        QTest::addRow("%d", sign * 301) << sign * 301 << int(ClockSkew::Verdict::TooFar);
    }
}

void TestClockSkew::judges()
{
    QFETCH(int, behind);
    QFETCH(int, verdict);
    ClockSkew skew;
    // A clock that is ahead is believed up to the second that Date cuts off.
    skew.observe(replyAt("Tue, 24 Nov 2026 12:00:00 GMT", behind < 0 ? -behind * 1000 + 1000 : -behind * 1000, 0ms));
    QCOMPARE(skew.offset().count(), behind);
    QCOMPARE(int(skew.verdict()), verdict);
}

void TestClockSkew::keepsWhatItKnowsWithoutADate()
{
    ClockSkew skew;
    skew.observe(replyAt("Tue, 24 Nov 2026 12:02:00 GMT", 0, 0ms));
    skew.observe(replyAt("", 0, 0ms));
    skew.observe(replyAt("soon", 0, 0ms));
    QCOMPARE(skew.offset(), 120s);
}

void TestClockSkew::forgetsAnOffsetOnceTheClockIsRight()
{
    ClockSkew skew;
    skew.observe(replyAt("Tue, 24 Nov 2026 12:10:00 GMT", 0, 0ms));
    QCOMPARE(skew.verdict(), ClockSkew::Verdict::TooFar);
    skew.observe(replyAt("Tue, 24 Nov 2026 12:10:00 GMT", 600'000, 0ms));
    QCOMPARE(skew.verdict(), ClockSkew::Verdict::Fine);
}

QTEST_GUILESS_MAIN(TestClockSkew)
#include "tst_clockskew.moc"
