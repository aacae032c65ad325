#include "bills/chunkedlist.h"
#include "bills/idarena.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace yiren;

namespace {

std::string randomId(QRandomGenerator &random, std::string_view letters, int most)
{
    std::string text;
    for (int i = random.bounded(most + 1); i > 0; --i)
        text += letters[random.bounded(static_cast<quint32>(letters.size()))];
    return text;
}

} // namespace

class TestIdArena : public QObject
{
    Q_OBJECT

private slots:
    void keepsIdsOfEveryKind();
    void findsIdsEqualOnlyWhenTheirTextsAre();
    void spreadsHashesOfConsecutiveNumbers();
    void refusesIdsOver127Bytes();
    void keepsRowsInChunks();
};

void TestIdArena::keepsIdsOfEveryKind()
{
    QRandomGenerator random(4);
    IdArena arena;
    std::vector<std::pair<uint32_t, std::string>> kept;
    for (int i = 0; i < 60'000; ++i) {
        const std::string first = randomId(random, random.bounded(2) ? "0123456789" : "019aZ-_*|", i % 100 == 0 ? 127 : 33);
        const uint32_t position = arena.add({first, "second"});
        QVERIFY(position != IdArena::noRoom);
        kept.emplace_back(position, first);
    }
    for (const auto &[position, text] : kept) {
        QCOMPARE(arena.at(position).toText(), text);
        QCOMPARE(arena.at(position).toString(), QString::fromStdString(text));
        QCOMPARE(arena.at(position).next().toText(), std::string("second"));
    }
}

void TestIdArena::findsIdsEqualOnlyWhenTheirTextsAre()
{
    IdArena arena;
    const std::string texts[] = {"",          "0",       "00",        "000", "1",
                                 "10",        "01",      "0a",        "a0",  "12345678",
                                 "123456780", "1234567", "12345678a", "١",   "4200002903202603053000000021"};
    std::vector<uint32_t> positions;
    for (const std::string &text : texts)
        positions.push_back(arena.add({text}));
    for (size_t i = 0; i < positions.size(); ++i) {
        for (size_t j = 0; j < positions.size(); ++j)
            QCOMPARE(arena.at(positions[i]) == arena.at(positions[j]), i == j);
        const PackedId again = arena.at(arena.add({texts[i]}));
        QVERIFY(again == arena.at(positions[i]));
        QCOMPARE(again.hash(99), arena.at(positions[i]).hash(99));
        QVERIFY(again.hash(99) != again.hash(100));
    }
}

void TestIdArena::spreadsHashesOfConsecutiveNumbers()
{
    IdArena arena;
    std::map<uint64_t, int> byTop, byBottom;
    for (int i = 0; i < 64'000; ++i) {
        const uint64_t hash = arena.at(arena.add({"202603050000" + std::to_string(100'000 + i)})).hash(5);
        ++byTop[hash >> 58];
        ++byBottom[hash & 63];
    }
    for (const auto &counts : {byTop, byBottom}) {
        QCOMPARE(counts.size(), size_t(64));
        for (const auto &[bucket, rows] : counts)
            QVERIFY(rows > 800 && rows < 1200); // 1000, give or take six standard deviations
    }
}

void TestIdArena::refusesIdsOver127Bytes()
{
    IdArena arena;
    QVERIFY(arena.add({std::string(127, 'x'), std::string(127, '9'), std::string(127, 'x'), std::string(127, '9')}) != IdArena::noRoom);
    QCOMPARE(arena.add({"ok", std::string(128, '9')}), IdArena::noRoom);
}

void TestIdArena::keepsRowsInChunks()
{
    struct Wide {
        int value;
        std::array<char, largeBlockBytes / 8 - sizeof(int)> rest; // eight rows a chunk
    };
    ChunkedList<Wide> list;
    QVERIFY(list.empty());
    const auto row = std::make_unique<Wide>();
    for (int i = 0; i < 50; ++i) {
        row->value = i * i;
        row->rest.back() = static_cast<char>(i);
        list.add(*row);
    }
    QCOMPARE(list.size(), size_t(50));
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(list[static_cast<size_t>(i)].value, i * i);
        QCOMPARE(list[static_cast<size_t>(i)].rest.back(), static_cast<char>(i));
    }
}

QTEST_GUILESS_MAIN(TestIdArena)
#include "tst_idarena.moc"
