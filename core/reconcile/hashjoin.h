#pragma once

#include "bills/idarena.h"
#include "reconcile/hashpairs.h"

#include <future>
#include <string>
#include <unordered_map>

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
    static constexpr uint32_t none = RowsByHash::none;
    static constexpr uint32_t surplus = 0xFFFFFFFE;
    static constexpr uint32_t agreed = 0xFFFFFFFD; // has a partner, and nothing more is to be said about the two

    struct Surplus {
        uint32_t row;
        uint32_t first; // row of the same list with the same id

        friend auto operator<=>(const Surplus &a, const Surplus &b) = default;
    };

    PartnerRows partners;             // for each row the other side's row, none or surplus; for bill rows agreed, too
    std::vector<Surplus> billSurplus; // by first row, then by row
    std::vector<Surplus> ledgerSurplus;
};

// Joins two lists by id. Nearly all rows have a hash of their own and are paired by it, then their ids are compared in the order of the
// rows; the few whose hash stands more than once (the same id again, or chance) are joined by their ids alone. Each pair is shown once to
// `agrees` while its rows are in the cache, by two threads at the same time.
template <typename Bill, typename Ledger, typename Agrees>
class IdJoiner
{
public:
    IdJoiner(const Bill &bill, const Ledger &ledger, const Agrees &agrees)
        : m_bill(bill), m_ledger(ledger), m_agrees(agrees), m_isLong(bill.size + ledger.size > IdJoin::longList)
    {
        m_join.partners = {LargeVector<uint32_t>(bill.size, IdJoin::none), LargeVector<uint32_t>(ledger.size, IdJoin::none)};
    }

    IdJoin join()
    {
        HashPairs odd(m_join.partners), even(m_join.partners);
        auto oddLater = later([&] { pairShares(odd, 1); });
        pairShares(even, 0);
        oddLater.get();
        auto halfLater = later([this] { compareIds(m_bill.size / 2, m_bill.size); });
        compareIds(0, m_bill.size / 2);
        halfLater.get();
        joinRepeated(even);
        joinRepeated(odd);
        for (auto *surplus : {&m_join.billSurplus, &m_join.ledgerSurplus})
            std::sort(surplus->begin(), surplus->end(),
                      [](const auto &a, const auto &b) { return std::pair(a.first, a.row) < std::pair(b.first, b.row); });
        return std::move(m_join);
    }

private:
    template <typename Work>
    auto later(Work work) const
    {
        return std::async(m_isLong ? std::launch::async : std::launch::deferred, work);
    }

    // Every second share from `first` on.
    void pairShares(HashPairs &pairs, uint32_t first)
    {
        for (uint32_t share = first; share < HashPairs::shares; share += 2)
            pairs.pairShare(share, m_bill.size, m_bill.hashOf, m_ledger.size, m_ledger.hashOf);
    }

    // Different ids with the same hash are no pair.
    void compareIds(size_t first, size_t last)
    {
        constexpr size_t ahead = 12; // rows whose ids are asked of memory before they are needed
        LargeVector<uint32_t> &ledgerOfBill = m_join.partners.ledgerOfBill, &billOfLedger = m_join.partners.billOfLedger;
        const auto isPaired = [&](size_t row) { return row < last && ledgerOfBill[row] < IdJoin::agreed; };
        for (size_t row = first; row < last; ++row) {
            if (isPaired(row + 2 * ahead))
                m_ledger.prefetch(ledgerOfBill[row + 2 * ahead]);
            if (isPaired(row + ahead))
                m_ledger.idOf(ledgerOfBill[row + ahead]).prefetch();
            if (!isPaired(row))
                continue;
            uint32_t &ledger = ledgerOfBill[row];
            if (m_bill.idOf(row) != m_ledger.idOf(ledger)) {
                billOfLedger[ledger] = IdJoin::none;
                ledger = IdJoin::none;
            } else if (m_agrees(static_cast<uint32_t>(row), ledger)) {
                ledger = IdJoin::agreed;
            }
        }
    }

    void joinRepeated(const HashPairs &pairs)
    {
        LargeVector<uint32_t> &ledgerOfBill = m_join.partners.ledgerOfBill, &billOfLedger = m_join.partners.billOfLedger;
        const auto ledgerFirst = separateSurplus(m_ledger, pairs.repeatedLedger(), billOfLedger, m_join.ledgerSurplus);
        const auto billFirst = separateSurplus(m_bill, pairs.repeatedBill(), ledgerOfBill, m_join.billSurplus);
        for (const auto &[id, row] : billFirst) {
            const auto found = ledgerFirst.find(id);
            if (found == ledgerFirst.end())
                continue;
            ledgerOfBill[row] = m_agrees(row, found->second) ? IdJoin::agreed : found->second;
            billOfLedger[found->second] = row;
        }
    }

    // The first row of each id; later ones become surplus. Rows with the same id come in ascending order.
    template <typename Ids>
    static std::unordered_map<std::string, uint32_t> separateSurplus(const Ids &ids, const std::vector<uint32_t> &rows,
                                                                     LargeVector<uint32_t> &partners, std::vector<IdJoin::Surplus> &surplus)
    {
        std::unordered_map<std::string, uint32_t> firstRows;
        for (const uint32_t row : rows) {
            const auto [known, isNew] = firstRows.emplace(ids.idOf(row).toText(), row);
            if (isNew)
                continue;
            partners[row] = IdJoin::surplus;
            surplus.push_back({row, known->second});
        }
        return firstRows;
    }

    const Bill &m_bill;
    const Ledger &m_ledger;
    const Agrees &m_agrees;
    const bool m_isLong; // short lists are joined on one thread: a second costs more than it saves
    IdJoin m_join;
};

// agrees(bill row, ledger row): true for pairs of which the caller wants to see no more.
template <typename Bill, typename Ledger, typename Agrees>
[[nodiscard]] IdJoin joinById(const Bill &bill, const Ledger &ledger, const Agrees &agrees)
{
    return IdJoiner<Bill, Ledger, Agrees>(bill, ledger, agrees).join();
}

} // namespace yiren
