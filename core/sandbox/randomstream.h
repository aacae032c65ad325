#pragma once

#include <QtGlobal>

namespace yiren::sandbox {

// Repeatable numbers, the same on every platform (SplitMix64; the standard library's distributions are not). Not for secrets.
class RandomStream
{
public:
    explicit RandomStream(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    // From 0 to below `limit`; the bias of the remainder is of no matter for limits far below 2^64.
    qint64 below(qint64 limit) { return static_cast<qint64>(next() % static_cast<quint64>(limit)); }
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    bool chance(qint64 perMille) { return below(1000) < perMille; }

    template <typename T, size_t N>
    const T &pick(const T (&list)[N])
    {
        return list[static_cast<size_t>(below(static_cast<qint64>(N)))];
    }

private:
    quint64 m_state;
};

} // namespace yiren::sandbox
