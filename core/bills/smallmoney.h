#pragma once

#include "base/money.h"

#include <limits>

namespace yiren {

// An amount of at most 21 million yuan in 32 bits, as the tables of millions of rows keep it; no single payment reaches that.
class SmallMoney
{
public:
    static constexpr qint64 mostFen = std::numeric_limits<qint32>::max();

    SmallMoney() = default;
    explicit SmallMoney(Money money) : m_fen(static_cast<qint32>(money.fen())) {}
    static bool fits(Money money) { return -mostFen <= money.fen() && money.fen() <= mostFen; }

    operator Money() const { return Money::fromFen(m_fen); }
    qint64 fen() const { return m_fen; }
    friend bool operator==(SmallMoney a, SmallMoney b) = default;

private:
    qint32 m_fen;
};

} // namespace yiren
