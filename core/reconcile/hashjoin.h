#pragma once

#include "bills/idarena.h"
#include "reconcile/partjoin.h"

#include <algorithm>
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

// Joins two lists by id. Nearly all rows have a hash of their own and are paired by it, then their ids are compared in the order of the
// rows; the few whose hash stands more than once (the same id again, or chance) are joined by their ids alone.
template <typename Bill, typename Ledger>
class IdJoiner
{
public:
    IdJoiner(const Bill &bill, const Ledger &ledger)
        : m_bill(bill), m_ledger(ledger), m_isLong(bill.size + ledger.size > IdJoin::longList),
          m_bits(static_cast<int>(std::bit_width((bill.size + ledger.size) / rowsOfPart)))
    {
        m_join.ledgerOfBill.resize(bill.size, IdJoin::none);
        m_join.billOfLedger.resize(ledger.size, IdJoin::none);
    }

    IdJoin join()
    {
        auto partsLater = later([this] { return HashParts(m_ledger.size, m_ledger.hashOf, m_bits); });
        const HashParts bill(m_bill.size, m_bill.hashOf, m_bits), ledger = partsLater.get();
        Repeated odd;
        auto oddLater = later([&] { pairParts(bill, ledger, 1, odd); });
        Repeated even;
        pairParts(bill, ledger, 0, even);
        oddLater.get();
        auto halfLater = later([this] { compareIds(m_bill.size / 2, m_bill.size); });
        compareIds(0, m_bill.size / 2);
        halfLater.get();
        for (Repeated *rows : {&even, &odd})
            joinRepeated(*rows);
        for (auto *surplus : {&m_join.billSurplus, &m_join.ledgerSurplus})
            std::sort(surplus->begin(), surplus->end(),
                      [](const auto &a, const auto &b) { return std::pair(a.first, a.row) < std::pair(b.first, b.row); });
        return std::move(m_join);
    }

private:
    static constexpr size_t rowsOfPart = 4096; // their slots fit the L2 cache

    // Rows whose hash stands more than once in a list, ascending within each group.
    struct Repeated {
        std::vector<uint32_t> bill, ledger;
    };

    template <typename Work>
    auto later(Work work) const
    {
        return std::async(m_isLong ? std::launch::async : std::launch::deferred, work);
    }

    // Every second group from `first` on.
    void pairParts(const HashParts &bill, const HashParts &ledger, size_t first, Repeated &repeated)
    {
        PartJoin parts(m_bits);
        for (size_t i = first; i < bill.count(); i += 2) {
            parts.run(bill.part(i), ledger.part(i), [this](uint32_t billRow, uint32_t ledgerRow) {
                m_join.ledgerOfBill[billRow] = ledgerRow;
                m_join.billOfLedger[ledgerRow] = billRow;
            });
            takeApart(parts.repeated(), bill.part(i), m_join.ledgerOfBill, repeated.bill);
            takeApart(parts.repeated(), ledger.part(i), m_join.billOfLedger, repeated.ledger);
        }
    }

    // Undoes the pairs of the rows that have one of these hashes, and notes the rows.
    static void takeApart(const std::vector<uint32_t> &hashes, std::span<const HashedRow> part, std::vector<uint32_t> &partners,
                          std::vector<uint32_t> &rows)
    {
        if (hashes.empty())
            return;
        for (const HashedRow &row : part) {
            if (!std::binary_search(hashes.begin(), hashes.end(), row.hash))
                continue;
            partners[row.row] = IdJoin::none;
            rows.push_back(row.row);
        }
    }

    // Different ids with the same hash are no pair.
    void compareIds(size_t first, size_t last)
    {
        constexpr size_t ahead = 12; // rows whose ids are asked of memory before they are needed
        const auto isPaired = [&](size_t row) { return row < last && m_join.ledgerOfBill[row] < IdJoin::surplus; };
        for (size_t row = first; row < last; ++row) {
            if (isPaired(row + 2 * ahead))
                m_ledger.prefetch(m_join.ledgerOfBill[row + 2 * ahead]);
            if (isPaired(row + ahead))
                m_ledger.idOf(m_join.ledgerOfBill[row + ahead]).prefetch();
            if (!isPaired(row) || m_bill.idOf(row) == m_ledger.idOf(m_join.ledgerOfBill[row]))
                continue;
            m_join.billOfLedger[m_join.ledgerOfBill[row]] = IdJoin::none;
            m_join.ledgerOfBill[row] = IdJoin::none;
        }
    }

    void joinRepeated(const Repeated &repeated)
    {
        const auto ledgerFirst = separateSurplus(m_ledger, repeated.ledger, m_join.billOfLedger, m_join.ledgerSurplus);
        const auto billFirst = separateSurplus(m_bill, repeated.bill, m_join.ledgerOfBill, m_join.billSurplus);
        for (const auto &[id, row] : billFirst) {
            const auto found = ledgerFirst.find(id);
            if (found == ledgerFirst.end())
                continue;
            m_join.ledgerOfBill[row] = found->second;
            m_join.billOfLedger[found->second] = row;
        }
    }

    // The first row of each id; later ones become surplus. Rows with the same id come in ascending order.
    template <typename Ids>
    static std::unordered_map<std::string, uint32_t> separateSurplus(const Ids &ids, const std::vector<uint32_t> &rows,
                                                                     std::vector<uint32_t> &partners, std::vector<IdJoin::Surplus> &surplus)
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
    const bool m_isLong; // short lists are joined on one thread: a second costs more than it saves
    const int m_bits;
    IdJoin m_join;
};

template <typename Bill, typename Ledger>
[[nodiscard]] IdJoin joinById(const Bill &bill, const Ledger &ledger)
{
    return IdJoiner<Bill, Ledger>(bill, ledger).join();
}

} // namespace yiren
