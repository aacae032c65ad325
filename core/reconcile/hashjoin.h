#pragma once

#include "bills/idarena.h"
#include "reconcile/idindex.h"

#include <algorithm>
#include <array>
#include <future>
#include <vector>

namespace yiren {

// The ids of one list: hashOf(row) is quick, idOf(row) gives the PackedId, prefetch(row) asks memory for what idOf will look at.
template <typename HashOf, typename Prefetch, typename IdOf>
struct HashedIds {
    size_t size;
    HashOf hashOf;
    Prefetch prefetch;
    IdOf idOf;
};
template <typename HashOf, typename Prefetch, typename IdOf>
HashedIds(size_t, HashOf, Prefetch, IdOf) -> HashedIds<HashOf, Prefetch, IdOf>;

// Which rows of two lists carry the same id. Of several rows of one list with the same id the first is joined, the others are surplus.
struct IdJoin {
    static constexpr size_t longList = 50'000; // rows of both together from which on a second thread pays
    static constexpr uint32_t none = 0xFFFFFFFF;
    static constexpr uint32_t surplus = 0xFFFFFFFE;

    struct Surplus {
        uint32_t row;
        uint32_t first; // row of the same list with the same id

        friend auto operator<=>(const Surplus &a, const Surplus &b) = default;
    };

    std::vector<uint32_t> ledgerOfBill; // for each bill row its ledger row, none or surplus
    std::vector<uint32_t> billOfLedger;
    std::vector<Surplus> billSurplus; // by first row, then by row
    std::vector<Surplus> ledgerSurplus;
};

// Joins the rows whose hash falls to one of several parts. Parts share nothing, so each may run on its own thread.
template <typename Bill, typename Ledger>
class PartialIdJoin
{
public:
    PartialIdJoin(IdJoin &join, const Bill &bill, const Ledger &ledger, uint32_t part, uint32_t parts)
        : m_join(join), m_bill(bill), m_ledger(ledger), m_part(part), m_parts(parts)
    {
    }

    void run()
    {
        IdIndex index(countRows());
        forEachHash(m_ledger, index, [&](uint32_t row, uint32_t hash) { addLedger(index, row, hash); });
        std::vector<uint32_t> missing;
        forEachHash(m_bill, index, [&](uint32_t row, uint32_t hash) {
            if (!joinBill(index, row, hash))
                missing.push_back(row);
        });
        separateMissing(missing);
    }

    std::vector<IdJoin::Surplus> billSurplus, ledgerSurplus;

private:
    bool isOurs(uint32_t hash) const { return m_parts == 1 || hash % m_parts == m_part; }

    size_t countRows() const
    {
        size_t count = 0;
        for (size_t row = 0; row < m_ledger.size; ++row)
            count += isOurs(m_ledger.hashOf(row));
        return count;
    }

    // Calls visit(row, hash) for each row of this part. Slots, then the rows they name, then those rows' ids come from memory for a whole
    // batch before the first of it is looked at: each would otherwise be waited for.
    template <typename Ids, typename Visit>
    void forEachHash(const Ids &ids, const IdIndex &index, Visit visit) const
    {
        struct Pending {
            uint32_t row, hash;
        };
        std::array<Pending, 32> pending;
        for (size_t row = 0; row < ids.size;) {
            size_t count = 0;
            for (; row < ids.size && count < pending.size(); ++row) {
                const uint32_t hash = ids.hashOf(row);
                if (!isOurs(hash))
                    continue;
                index.prefetch(hash);
                pending[count++] = {static_cast<uint32_t>(row), hash};
            }
            std::array<uint32_t, pending.size()> likely;
            for (size_t i = 0; i < count; ++i) {
                likely[i] = index.likely(pending[i].hash);
                if (likely[i] == IdIndex::noRow)
                    continue;
                m_ledger.prefetch(likely[i]);
                ids.prefetch(pending[i].row);
            }
            for (size_t i = 0; i < count; ++i) {
                if (likely[i] == IdIndex::noRow)
                    continue;
                m_ledger.idOf(likely[i]).prefetch();
                ids.idOf(pending[i].row).prefetch();
            }
            for (size_t i = 0; i < count; ++i)
                visit(pending[i].row, pending[i].hash);
        }
    }

    void addLedger(IdIndex &index, uint32_t row, uint32_t hash)
    {
        const uint32_t first = index.findOrAdd(hash, row, [&](uint32_t other) { return m_ledger.idOf(other) == m_ledger.idOf(row); });
        if (first == IdIndex::noRow)
            return;
        m_join.billOfLedger[row] = IdJoin::surplus;
        ledgerSurplus.push_back({row, first});
    }

    // False when the ledger has no such id.
    bool joinBill(IdIndex &index, uint32_t row, uint32_t hash)
    {
        const uint32_t found = index.find(hash, [&](uint32_t other) { return m_ledger.idOf(other) == m_bill.idOf(row); });
        if (found == IdIndex::noRow)
            return false;
        uint32_t &bill = m_join.billOfLedger[found];
        m_join.ledgerOfBill[row] = bill == IdJoin::none ? found : IdJoin::surplus;
        if (bill == IdJoin::none)
            bill = row;
        else
            billSurplus.push_back({row, bill});
        return true;
    }

    // Of bill rows that found nothing, the first of each id stays, later ones become surplus.
    void separateMissing(const std::vector<uint32_t> &missing)
    {
        IdIndex index(missing.size());
        for (const uint32_t row : missing) {
            const auto isSame = [&](uint32_t other) { return m_bill.idOf(other) == m_bill.idOf(row); };
            const uint32_t first = index.findOrAdd(m_bill.hashOf(row), row, isSame);
            if (first == IdIndex::noRow)
                continue;
            m_join.ledgerOfBill[row] = IdJoin::surplus;
            billSurplus.push_back({row, first});
        }
    }

    IdJoin &m_join;
    const Bill &m_bill;
    const Ledger &m_ledger;
    const uint32_t m_part;
    const uint32_t m_parts;
};

// Long lists are joined on two threads; the outcome is the same.
template <typename Bill, typename Ledger>
[[nodiscard]] IdJoin joinById(const Bill &bill, const Ledger &ledger)
{
    IdJoin join;
    join.ledgerOfBill.resize(bill.size, IdJoin::none);
    join.billOfLedger.resize(ledger.size, IdJoin::none);
    const uint32_t parts = bill.size + ledger.size > IdJoin::longList ? 2 : 1;
    PartialIdJoin first(join, bill, ledger, 0, parts), second(join, bill, ledger, 1, parts);
    if (parts == 2) {
        const auto other = std::async(std::launch::async, [&] { second.run(); });
        first.run();
        other.wait();
    } else {
        first.run();
    }
    const auto merged = [](std::vector<IdJoin::Surplus> a, const std::vector<IdJoin::Surplus> &b) {
        a.insert(a.end(), b.begin(), b.end());
        std::sort(a.begin(), a.end(), [](const auto &x, const auto &y) { return std::pair(x.first, x.row) < std::pair(y.first, y.row); });
        return a;
    };
    join.billSurplus = merged(std::move(first.billSurplus), second.billSurplus);
    join.ledgerSurplus = merged(std::move(first.ledgerSurplus), second.ledgerSurplus);
    return join;
}

} // namespace yiren
