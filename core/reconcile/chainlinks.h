#pragma once

#include "reconcile/balancechain.h"

namespace yiren {

// All rows of an account in one line, in the order in which their balances follow, with the days' borders.
class ChainLinks
{
public:
    explicit ChainLinks(const std::vector<ChainDay> &days);

    size_t size() const { return m_rows.size(); }
    const FundRow &row(size_t at) const { return *m_rows[at]; }
    size_t begin(size_t day) const { return m_begins[day]; }
    size_t end(size_t day) const { return m_begins[day + 1]; }
    qint64 reordered() const { return m_reordered; }
    // By how much the row's balance misses the one before it and its own amount. Zero for the very first row: what it opened with is not
    // known.
    Money gap(size_t at) const;
    bool isWhole() const; // no row has a gap

private:
    void putInOrder(size_t begin, size_t end);
    std::vector<const FundRow *> bestOrder(size_t begin, size_t end) const;
    size_t gaps(const std::vector<const FundRow *> &rows, size_t begin) const;

    std::vector<const FundRow *> m_rows;
    std::vector<size_t> m_begins; // one more than days
    qint64 m_reordered = 0;
};

} // namespace yiren
