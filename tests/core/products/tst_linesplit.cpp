#include "products/linesplit.h"

#include <QtTest>

#include <limits>
#include <random>

using namespace yiren;

namespace {

std::vector<Money> moneys(const std::vector<qint64> &fens)
{
    std::vector<Money> made;
    for (const qint64 fen : fens)
        made.push_back(Money::fromFen(fen));
    return made;
}

std::vector<qint64> fens(const std::vector<Money> &parts)
{
    std::vector<qint64> made;
    for (const Money part : parts)
        made.push_back(part.fen());
    return made;
}

constexpr qint64 most = std::numeric_limits<qint64>::max();

// Another way to the same parts: fen by fen of what the floors left, each to the largest remainder that has none yet.
std::vector<qint64> fenByFen(qint64 whole, const std::vector<qint64> &lines)
{
    std::vector<qint64> parts(lines.size());
    qint64 total = 0;
    for (const qint64 line : lines)
        total += line;
    if (total == 0)
        return parts;
    qint64 given = 0;
    std::vector<bool> rounded(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        given += parts[i] = whole * lines[i] / total;
    for (; given < whole; ++given) {
        size_t best = lines.size();
        for (size_t i = 0; i < lines.size(); ++i) {
            if (!rounded[i] && (best == lines.size() || whole * lines[i] % total > whole * lines[best] % total))
                best = i;
        }
        rounded[best] = true;
        ++parts[best];
    }
    return parts;
}

} // namespace

class TestLineSplit : public QObject
{
    Q_OBJECT

private slots:
    void sharesByHand_data();
    void sharesByHand();
    void refusesWhatCantBeShared_data();
    void refusesWhatCantBeShared();
    void thePartsAreTheWholeInAMillionCases();
    void threeRefundsInARowLeaveNothing();
};

void TestLineSplit::sharesByHand_data()
{
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<std::vector<qint64>>("lines");
    QTest::addColumn<std::vector<qint64>>("parts");
    using Fens = std::vector<qint64>;
    QTest::newRow("even") << qint64(300) << Fens{1000, 1000, 1000} << Fens{100, 100, 100};
    QTest::newRow("the earlier line gets the odd fen") << qint64(100) << Fens{500, 500, 500} << Fens{34, 33, 33};
    QTest::newRow("two odd fen") << qint64(101) << Fens{500, 500, 500} << Fens{34, 34, 33};
    // 1000 * 6600 / 22600 = 292.03, * 8900 = 393.80, * 7100 = 314.15: the one odd fen goes to .80
    QTest::newRow("the largest remainder") << qint64(1000) << Fens{6600, 8900, 7100} << Fens{292, 394, 314};
    QTest::newRow("a free line gets nothing") << qint64(7) << Fens{0, 10, 0, 10} << Fens{0, 4, 0, 3};
    QTest::newRow("all of it") << qint64(60) << Fens{10, 20, 30} << Fens{10, 20, 30};
    QTest::newRow("nothing") << qint64(0) << Fens{10, 20} << Fens{0, 0};
    QTest::newRow("nothing of nothing") << qint64(0) << Fens{0, 0} << Fens{0, 0};
    QTest::newRow("no lines") << qint64(0) << Fens{} << Fens{};
    QTest::newRow("one fen") << qint64(1) << Fens{1, 1} << Fens{1, 0};
    QTest::newRow("as large as amounts get") << most << Fens{most, most} << Fens{most / 2 + 1, most / 2};
    QTest::newRow("more than one number holds") << qint64(2) << Fens{most, most, most} << Fens{1, 1, 0};
}

void TestLineSplit::sharesByHand()
{
    QFETCH(qint64, whole);
    QFETCH(std::vector<qint64>, lines);
    QFETCH(std::vector<qint64>, parts);
    const auto split = splitOverLines(Money::fromFen(whole), moneys(lines));
    QVERIFY(split);
    QCOMPARE(fens(*split), parts);
}

void TestLineSplit::refusesWhatCantBeShared_data()
{
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<std::vector<qint64>>("lines");
    QTest::addColumn<QString>("code");
    using Fens = std::vector<qint64>;
    QTest::newRow("more than the lines") << qint64(61) << Fens{10, 20, 30} << QStringLiteral("split.too_much");
    QTest::newRow("without lines") << qint64(1) << Fens{} << QStringLiteral("split.too_much");
    QTest::newRow("only free lines") << qint64(1) << Fens{0, 0} << QStringLiteral("split.too_much");
    QTest::newRow("below nothing") << qint64(-1) << Fens{10} << QStringLiteral("split.negative");
    QTest::newRow("a line below nothing") << qint64(1) << Fens{10, -1} << QStringLiteral("split.negative");
}

void TestLineSplit::refusesWhatCantBeShared()
{
    QFETCH(qint64, whole);
    QFETCH(std::vector<qint64>, lines);
    QFETCH(QString, code);
    const auto split = splitOverLines(Money::fromFen(whole), moneys(lines));
    QVERIFY(!split);
    QCOMPARE(split.error().code, code);
}

void TestLineSplit::thePartsAreTheWholeInAMillionCases()
{
    std::mt19937_64 random(20261129);
    for (int round = 0; round < 1'000'000; ++round) {
        std::vector<qint64> lines(1 + random() % 8);
        qint64 total = 0;
        for (qint64 &line : lines)
            total += line = random() % 5 == 0 ? 0 : static_cast<qint64>(random() % 100'000'000);
        const qint64 whole = static_cast<qint64>(random() % static_cast<quint64>(total + 1));
        const auto split = splitOverLines(Money::fromFen(whole), moneys(lines));
        if (!split || split->size() != lines.size())
            QFAIL("not shared");
        qint64 sum = 0;
        for (size_t i = 0; i < lines.size(); ++i) {
            sum += (*split)[i].fen();
            if ((*split)[i].fen() < 0 || (*split)[i].fen() > lines[i])
                QFAIL("a part is outside its line");
        }
        if (sum != whole)
            QFAIL("the parts are not the whole");
        if (fens(*split) != fenByFen(whole, lines))
            QFAIL("not by largest remainder");
    }
}

// Each refund is shared over what the ones before it left: in the end every line is refunded exactly.
void TestLineSplit::threeRefundsInARowLeaveNothing()
{
    std::vector<Money> left = moneys({6633, 6633, 6634});
    for (const qint64 refund : {6633, 1, 13266}) {
        const auto parts = splitOverLines(Money::fromFen(refund), left);
        QVERIFY(parts);
        for (size_t i = 0; i < left.size(); ++i)
            left[i] -= (*parts)[i];
    }
    QCOMPARE(fens(left), std::vector<qint64>({0, 0, 0}));
}

QTEST_GUILESS_MAIN(TestLineSplit)
#include "tst_linesplit.moc"
