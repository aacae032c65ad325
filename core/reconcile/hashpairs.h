#pragma once

#include "reconcile/rowsbyhash.h"

#include <algorithm>
#include <array>
#include <vector>

namespace yiren {

// Partners of rows by row number, and what has none.
struct PartnerRows {
    LargeVector<uint32_t> ledgerOfBill;
    LargeVector<uint32_t> billOfLedger;

    friend bool operator==(const PartnerRows &, const PartnerRows &) = default;
};

// Pairs the rows of two lists whose hash stands once in each of them, one share of the hashes after the other: those with the same last
// bits. The slots of a share stay in the cache, and threads can take different shares. Whether ids are the same is for the caller to see;
// so are the rows whose hash stands more than once in a list, whatever the reason: they are left alone and listed.
class HashPairs
{
public:
    // A power of two. Eight cost more looks at all hashes than the cache saved.
    static constexpr uint32_t shares = 4;

    // Partners must be RowsByHash::none at first.
    explicit HashPairs(PartnerRows &partners) : m_partners(partners) {}

    // hashOf(row) for each row.
    template <typename BillHash, typename LedgerHash>
    void pairShare(uint32_t share, size_t billRows, BillHash billHash, size_t ledgerRows, LedgerHash ledgerHash)
    {
        m_share = share;
        m_ledger.restart(countOwn(ledgerRows, ledgerHash));
        forOwn(ledgerRows, ledgerHash, [this](HashedRow row) {
            if (!m_ledger.add(row))
                m_ledgerAgain.push_back(row);
        });
        forOwn(billRows, billHash, [this](HashedRow row) { findPartner(row); });
        takeRepeatedApart();
    }
    // Rows whose hash stands more than once in a list; those with the same hash come in their order.
    const std::vector<uint32_t> &repeatedBill() const { return m_repeatedBill; }
    const std::vector<uint32_t> &repeatedLedger() const { return m_repeatedLedger; }

private:
    bool isOwn(uint32_t hash) const { return hash % shares == m_share; }

    template <typename HashOf>
    size_t countOwn(size_t rows, HashOf hashOf) const
    {
        size_t count = 0;
        for (size_t row = 0; row < rows; ++row)
            count += isOwn(hashOf(row));
        return count;
    }
    // Some rows at a time: their slots are on the way from memory before the first of them is needed.
    template <typename HashOf, typename Use>
    void forOwn(size_t rows, HashOf hashOf, Use use)
    {
        std::array<HashedRow, 64> batch;
        for (size_t row = 0; row < rows;) {
            size_t count = 0;
            for (; row < rows && count < batch.size(); ++row) {
                batch[count] = {hashOf(row), static_cast<uint32_t>(row)};
                count += isOwn(batch[count].hash); // no branch: which share a hash has is not to be foretold
            }
            for (size_t i = 0; i < count; ++i)
                m_ledger.prefetch(batch[i].hash);
            std::for_each(batch.begin(), batch.begin() + static_cast<std::ptrdiff_t>(count), use);
        }
    }
    void findPartner(HashedRow bill)
    {
        const uint32_t ledger = m_ledger.find(bill.hash);
        if (ledger == RowsByHash::none) {
            m_billAlone.push_back(bill);
        } else if (m_partners.billOfLedger[ledger] != RowsByHash::none) {
            m_billAgain.push_back(bill);
        } else {
            m_partners.billOfLedger[ledger] = bill.row;
            m_partners.ledgerOfBill[bill.row] = ledger;
        }
    }
    // The first row with a repeated hash was paired like any other.
    void takeRepeatedApart()
    {
        for (const HashedRow &row : m_ledgerAgain) {
            m_repeatedLedger.push_back(row.row);
            takeApart(m_ledger.find(row.hash));
        }
        for (const HashedRow &row : m_billAgain) {
            m_repeatedBill.push_back(row.row);
            takeApart(m_ledger.find(row.hash));
        }
        std::sort(m_billAlone.begin(), m_billAlone.end());
        for (size_t i = 0; i < m_billAlone.size(); ++i) {
            const auto isSame = [&](size_t other) { return other < m_billAlone.size() && m_billAlone[other].hash == m_billAlone[i].hash; };
            if (isSame(i - 1) || isSame(i + 1)) // before the first there is none: 0 - 1 is beyond the last
                m_repeatedBill.push_back(m_billAlone[i].row);
        }
        for (auto *rows : {&m_repeatedBill, &m_repeatedLedger}) {
            std::sort(rows->begin(), rows->end());
            rows->erase(std::unique(rows->begin(), rows->end()), rows->end());
        }
        for (auto *rows : {&m_ledgerAgain, &m_billAgain, &m_billAlone})
            rows->clear();
    }
    void takeApart(uint32_t ledger)
    {
        m_repeatedLedger.push_back(ledger);
        uint32_t &bill = m_partners.billOfLedger[ledger];
        if (bill == RowsByHash::none)
            return;
        m_repeatedBill.push_back(bill);
        m_partners.ledgerOfBill[bill] = RowsByHash::none;
        bill = RowsByHash::none;
    }

    PartnerRows &m_partners;
    uint32_t m_share = 0;
    RowsByHash m_ledger;
    std::vector<HashedRow> m_ledgerAgain; // a row before has the same hash
    std::vector<HashedRow> m_billAgain;
    std::vector<HashedRow> m_billAlone; // no ledger row has this hash
    std::vector<uint32_t> m_repeatedBill;
    std::vector<uint32_t> m_repeatedLedger;
};

} // namespace yiren
