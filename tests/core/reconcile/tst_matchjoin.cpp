#include "reconcile/hashjoin.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace yiren;

namespace {

// Ids in an arena, as the tables keep them.
class Ids
{
public:
    void add(const std::string &text)
    {
        m_texts.push_back(text);
        m_positions.push_back(m_arena.add({text}));
    }
    const std::vector<std::string> &texts() const { return m_texts; }
    PackedId id(size_t row) const { return m_arena.at(m_positions[row]); }

private:
    IdArena m_arena;
    std::vector<std::string> m_texts;
    std::vector<uint32_t> m_positions;
};

using Hash = uint32_t (*)(PackedId);

bool agrees(uint32_t billRow, uint32_t ledgerRow)
{
    return (billRow + ledgerRow) % 3 == 0;
}

IdJoin joined(const Ids &bill, const Ids &ledger, Hash hash)
{
    const auto hashed = [hash](const Ids &ids) {
        return HashedIds{ids.texts().size(), [&ids, hash](size_t row) { return hash(ids.id(row)); }, [](size_t) {},
                         [&ids](size_t row) { return ids.id(row); }};
    };
    return joinById(hashed(bill), hashed(ledger), agrees);
}

// What joinById promises, with maps.
IdJoin reference(const Ids &bill, const Ids &ledger)
{
    IdJoin join;
    const auto firstRows = [](const Ids &ids, std::vector<IdJoin::Surplus> &surplus) {
        std::map<std::string, uint32_t> first;
        for (uint32_t row = 0; row < ids.texts().size(); ++row) {
            const auto [known, isNew] = first.emplace(ids.texts()[row], row);
            if (!isNew)
                surplus.push_back({row, known->second});
        }
        return first;
    };
    const auto partners = [](const Ids &ids, const std::map<std::string, uint32_t> &own, const std::map<std::string, uint32_t> &others) {
        LargeVector<uint32_t> rows;
        for (uint32_t row = 0; row < ids.texts().size(); ++row) {
            const auto other = others.find(ids.texts()[row]);
            const bool isFirst = own.at(ids.texts()[row]) == row;
            rows.push_back(!isFirst ? IdJoin::surplus : other == others.end() ? IdJoin::none : other->second);
        }
        return rows;
    };
    const auto billRows = firstRows(bill, join.billSurplus), ledgerRows = firstRows(ledger, join.ledgerSurplus);
    join.partners.ledgerOfBill = partners(bill, billRows, ledgerRows);
    join.partners.billOfLedger = partners(ledger, ledgerRows, billRows);
    for (uint32_t row = 0; row < join.partners.ledgerOfBill.size(); ++row) {
        uint32_t &partner = join.partners.ledgerOfBill[row];
        if (partner < IdJoin::agreed && agrees(row, partner))
            partner = IdJoin::agreed;
    }
    for (auto *surplus : {&join.billSurplus, &join.ledgerSurplus})
        std::sort(surplus->begin(), surplus->end(),
                  [](const auto &a, const auto &b) { return std::pair(a.first, a.row) < std::pair(b.first, b.row); });
    return join;
}

bool isSame(const IdJoin &a, const IdJoin &b)
{
    return a.partners == b.partners && a.billSurplus == b.billSurplus && a.ledgerSurplus == b.ledgerSurplus;
}

uint32_t seeded(PackedId id)
{
    return static_cast<uint32_t>(id.hash(12345));
}
uint32_t always(PackedId)
{
    return 0xFFFFFFFF;
} // every id collides, at the last slot
uint32_t rarely(PackedId id)
{
    return static_cast<uint32_t>(id.hash(1) % 3);
}
// Chance makes two ids in a few hundred meet, in the same list or across.
uint32_t narrow(PackedId id)
{
    return static_cast<uint32_t>(id.hash(12345) % 100'003 * 40'503);
}

} // namespace

class TestMatchJoin : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithMapsWhateverTheHash();
    void agreesWithMapsOnTwoThreads();
    void agreesWithMapsInFetchedMemory();
};

void TestMatchJoin::agreesWithMapsWhateverTheHash()
{
    QRandomGenerator random(6);
    for (int round = 0; round < 3'000; ++round) {
        Ids bill, ledger;
        const int keys = 1 + random.bounded(40);
        for (int i = random.bounded(40); i > 0; --i)
            bill.add(std::to_string(random.bounded(keys)));
        for (int i = random.bounded(40); i > 0; --i)
            ledger.add(std::to_string(random.bounded(keys)));
        const IdJoin expected = reference(bill, ledger);
        for (const Hash hash : {seeded, always, rarely})
            QVERIFY(isSame(joined(bill, ledger, hash), expected));
    }
}

void TestMatchJoin::agreesWithMapsOnTwoThreads()
{
    QRandomGenerator random(7);
    Ids bill, ledger;
    for (int i = 0; i < 60'000; ++i) {
        bill.add("20260305" + std::to_string(random.bounded(50'000)));
        ledger.add("20260305" + std::to_string(random.bounded(50'000)));
    }
    const IdJoin expected = reference(bill, ledger);
    for (const Hash hash : {seeded, narrow})
        QVERIFY(isSame(joined(bill, ledger, hash), expected));
}

// Tables of more than 2 MiB, which fetch their memory in one call.
void TestMatchJoin::agreesWithMapsInFetchedMemory()
{
    QRandomGenerator random(8);
    Ids bill, ledger;
    for (int i = 0; i < 600'000; ++i) {
        bill.add("20260305" + std::to_string(random.bounded(900'000)));
        ledger.add("20260305" + std::to_string(random.bounded(900'000)));
    }
    QVERIFY(isSame(joined(bill, ledger, seeded), reference(bill, ledger)));
}

QTEST_GUILESS_MAIN(TestMatchJoin)
#include "tst_matchjoin.moc"
