#include "bills/billvalues.h"
#include "bills/usualvalues.h"

#include <QTest>

#include <array>

using namespace yiren;

// The quick forms beside the readers that take every form: the same value, or none.
class TestUsualValues : public QObject
{
    Q_OBJECT

private slots:
    void wholeNumbersAreTheSameOrNone();
    void amountsAreTheSameOrNone();
    void theHourIsReadWithinItsBounds();

private:
    // digits::atEnd() reads eight bytes that end with the text: they are there in a file's buffer.
    static std::string_view within(std::string &room, std::string_view text)
    {
        room = std::string(16, 'x').append(text).append(16, 'x');
        return std::string_view(room).substr(16, text.size());
    }
};

void TestUsualValues::wholeNumbersAreTheSameOrNone()
{
    std::string room;
    for (const std::string_view text : {"", "0", "7", "00000000", "12345678", "123456789", "+1", "-1", "1e3", " 1", "1 ", "1.0", "12a4"}) {
        const qint64 quick = usual::whole(within(room, text));
        if (quick != usual::none)
            QCOMPARE(std::optional(quick), wholeValue(text));
    }
    QCOMPARE(usual::whole(within(room, "12345678")), qint64(12345678)); // else the test would hold for a reader of nothing
}

void TestUsualValues::amountsAreTheSameOrNone()
{
    std::string room;
    for (const std::string_view text : {"0.00", "58.80", "12345.67", "0.35000", "12345.67000", ".35000", "1.00000", "+1.00", "-0.00",
                                        "1,000.00", " 1.00", "1.005", "1.0", "1", "", "99999.99", "0.00001"}) {
        const qint64 quick = usual::fen(within(room, text));
        if (quick != usual::none)
            QCOMPARE(std::optional(Money::fromFen(quick)), yuanValue(text));
    }
    QCOMPARE(usual::fen(within(room, "58.80")), qint64(5880));
    QCOMPARE(usual::fen(within(room, "0.35000")), qint64(35));
}

void TestUsualValues::theHourIsReadWithinItsBounds()
{
    std::string room;
    QCOMPARE(usual::msOfDay(within(room, "2026-03-05 10:15:05")), qint64(((10 * 60 + 15) * 60 + 5) * 1000));
    for (const std::string_view text : {"2026-03-05 24:00:00", "2026-03-05 10:60:05", "2026-03-05 10:15:60", "2026-03-05 1 :15:05",
                                        "2026-03-05-10:15:05", "2026-03-05 10:15", "2026-03-05 10.15.05"})
        QCOMPARE(usual::msOfDay(within(room, text)), qint64(usual::none));
}

QTEST_GUILESS_MAIN(TestUsualValues)
#include "tst_usualvalues.moc"
