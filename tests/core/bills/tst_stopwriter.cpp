#include "bills/stopwriter.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace yiren;

namespace {

struct Written {
    std::vector<uint32_t> stops;
    std::vector<uint32_t> lineEnds;

    friend bool operator==(const Written &, const Written &) = default;
};

Written writtenBy(StopWriter writer, const std::vector<StopMasks> &groups, uint32_t base, const Written &before)
{
    Written result = before;
    constexpr uint32_t untouched = 0xDEADBEEF;
    result.stops.resize(before.stops.size() + 64 * groups.size() + writtenTooMuch, untouched);
    result.lineEnds.resize(before.lineEnds.size() + 64 * groups.size() + writtenTooMuch, untouched);
    const StopCounts counts = writer(groups.data(), groups.size(), base,
                                     {result.stops.data(), result.lineEnds.data(), {before.stops.size(), before.lineEnds.size()}});
    const auto isWithin = [](const std::vector<uint32_t> &list, size_t count) {
        const size_t last = std::min(list.size(), count + writtenTooMuch);
        return std::all_of(list.begin() + static_cast<std::ptrdiff_t>(last), list.end(), [](uint32_t value) { return value == untouched; });
    };
    if (!isWithin(result.stops, counts.stops) || !isWithin(result.lineEnds, counts.lines))
        return {}; // more was written behind the end than is promised
    result.stops.resize(counts.stops);
    result.lineEnds.resize(counts.lines);
    return result;
}

// Bit by bit.
Written reference(const std::vector<StopMasks> &groups, uint32_t base, Written result)
{
    for (uint32_t position = 0; position < 64 * groups.size(); ++position) {
        const StopMasks &group = groups[position / 64];
        if ((group.stops >> position % 64 & 1) != 0)
            result.stops.push_back(base + position);
        if ((group.lineEnds >> position % 64 & 1) != 0)
            result.lineEnds.push_back(static_cast<uint32_t>(result.stops.size()));
    }
    return result;
}

} // namespace

class TestStopWriter : public QObject
{
    Q_OBJECT

private slots:
    void writesTheSameWithEveryInstructionSet();
    void writesAllSixtyFourPositions();
};

void TestStopWriter::writesTheSameWithEveryInstructionSet()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<StopMasks> groups(random.bounded(1u, 9u));
        for (StopMasks &group : groups) {
            // From crowded to nearly empty.
            group.stops = random.generate64();
            for (int thinner = random.bounded(7); thinner > 0; --thinner)
                group.stops &= random.generate64();
            group.lineEnds = group.stops & random.generate64() & (random.bounded(2) ? random.generate64() : 0);
        }
        const uint32_t base = random.bounded(1'000'000u);
        const Written before{{1, 2, 3}, {3}};
        const Written expected = reference(groups, base, before);
        for (const StopWriter writer : usableStopWriters())
            QVERIFY(writtenBy(writer, groups, base, before) == expected);
    }
}

void TestStopWriter::writesAllSixtyFourPositions()
{
    const std::vector<StopMasks> groups = {{~uint64_t(0), ~uint64_t(0)}, {}, {uint64_t(1) << 63, uint64_t(1) << 63}};
    for (const StopWriter writer : usableStopWriters()) {
        const Written written = writtenBy(writer, groups, 1000, {});
        QCOMPARE(written.stops.size(), size_t(65));
        QCOMPARE(written.stops.front(), 1000u);
        QCOMPARE(written.stops[63], 1063u);
        QCOMPARE(written.stops.back(), 1191u);
        QCOMPARE(written.lineEnds.front(), 1u);
        QCOMPARE(written.lineEnds.back(), 65u);
    }
}

QTEST_APPLESS_MAIN(TestStopWriter)
#include "tst_stopwriter.moc"
