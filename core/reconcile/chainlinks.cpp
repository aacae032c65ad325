#include "reconcile/chainlinks.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr size_t mostTried = 6; // rows of one second whose 720 orders are all tried; longer runs are put together row by row

bool follows(const FundRow &row, Money before)
{
    return before + row.signedAmount() == row.balance;
}

} // namespace

ChainLinks::ChainLinks(const std::vector<ChainDay> &days)
{
    m_begins.push_back(0);
    for (const ChainDay &day : days) {
        for (const FundRow &row : day.rows)
            m_rows.push_back(&row);
        m_begins.push_back(m_rows.size());
    }
    for (size_t begin = 0; begin < m_rows.size();) {
        size_t end = begin + 1;
        while (end < m_rows.size() && m_rows[end]->bookedAt == m_rows[begin]->bookedAt)
            ++end;
        if (end - begin > 1)
            putInOrder(begin, end);
        begin = end;
    }
}

Money ChainLinks::gap(size_t at) const
{
    if (at == 0)
        return {};
    return m_rows[at]->balance - m_rows[at - 1]->balance - m_rows[at]->signedAmount();
}

bool ChainLinks::isWhole() const
{
    for (size_t at = 0; at < m_rows.size(); ++at) {
        if (gap(at) != Money())
            return false;
    }
    return true;
}

void ChainLinks::putInOrder(size_t begin, size_t end)
{
    const std::vector<const FundRow *> asGiven(m_rows.begin() + qsizetype(begin), m_rows.begin() + qsizetype(end));
    if (gaps(asGiven, begin) == 0)
        return;
    const auto best = bestOrder(begin, end);
    for (size_t i = 0; i < best.size(); ++i) {
        m_reordered += best[i] != asGiven[i] ? 1 : 0;
        m_rows[begin + i] = best[i];
    }
}

// The order with the fewest gaps; of several, the one nearest to the file's.
std::vector<const FundRow *> ChainLinks::bestOrder(size_t begin, size_t end) const
{
    std::vector<const FundRow *> order(m_rows.begin() + qsizetype(begin), m_rows.begin() + qsizetype(end));
    if (order.size() <= mostTried) {
        const auto asGiven = order;
        std::vector<size_t> places(order.size());
        for (size_t i = 0; i < places.size(); ++i)
            places[i] = i;
        auto best = order;
        size_t fewest = gaps(order, begin);
        while (fewest > 0 && std::next_permutation(places.begin(), places.end())) {
            for (size_t i = 0; i < places.size(); ++i)
                order[i] = asGiven[places[i]];
            if (const size_t found = gaps(order, begin); found < fewest) {
                fewest = found;
                best = order;
            }
        }
        return best;
    }
    Money balance = begin > 0 ? m_rows[begin - 1]->balance : order[0]->balance - order[0]->signedAmount();
    for (auto next = order.begin(); next != order.end(); ++next) {
        const auto found = std::find_if(next, order.end(), [balance](const FundRow *row) { return follows(*row, balance); });
        if (found != order.end())
            std::rotate(next, found, found + 1);
        balance = (*next)->balance;
    }
    return order;
}

// How many steps into, within and out of these rows, standing at `begin`, do not follow.
size_t ChainLinks::gaps(const std::vector<const FundRow *> &rows, size_t begin) const
{
    size_t count = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const FundRow *before = i > 0 ? rows[i - 1] : begin > 0 ? m_rows[begin - 1] : nullptr;
        if (before && !follows(*rows[i], before->balance))
            ++count;
    }
    const size_t end = begin + rows.size();
    if (end == m_rows.size() || m_rows[end]->bookedAt == rows.back()->bookedAt)
        return count;
    // Any row of the next second may be its first.
    size_t next = end;
    while (next < m_rows.size() && m_rows[next]->bookedAt == m_rows[end]->bookedAt && !follows(*m_rows[next], rows.back()->balance))
        ++next;
    const bool isFollowed = next < m_rows.size() && m_rows[next]->bookedAt == m_rows[end]->bookedAt;
    return isFollowed ? count : count + 1;
}

} // namespace yiren
