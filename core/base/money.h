#pragma once

#include <QString>
#include <QStringView>

#include <compare>
#include <optional>
#include <vector>

namespace yiren {

// An amount of renminbi, counted in fen. WeChat Pay counts in fen too, so nothing is ever rounded and there is no double.
class Money
{
public:
    constexpr Money() = default;
    static constexpr Money fromFen(qint64 fen) { return Money(fen); }
    // "12.30", "-0.5", "7", as bills write it: at most two decimals, except that further decimals may be zeros ("0.04000").
    // Refuses thousands separators, signs of currency, empty text, overflow and a sub-fen rest.
    static std::optional<Money> fromYuanText(QStringView text);

    constexpr qint64 fen() const { return m_fen; }
    QString toYuanText() const; // "-3.20", always two decimals, no separator

    constexpr Money operator-() const { return Money(-m_fen); }
    constexpr Money &operator+=(Money other)
    {
        m_fen += other.m_fen;
        return *this;
    }
    constexpr Money &operator-=(Money other)
    {
        m_fen -= other.m_fen;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return a += b; }
    friend constexpr Money operator-(Money a, Money b) { return a -= b; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(qint64 fen) : m_fen(fen) {}

    qint64 m_fen = 0;
};

static_assert(sizeof(Money) == 8);

[[nodiscard]] constexpr Money absolute(Money money)
{
    return money < Money() ? -money : money;
}

// Nothing for nothing.
[[nodiscard]] constexpr std::optional<qint64> fenOf(std::optional<Money> money)
{
    return money ? std::optional(money->fen()) : std::nullopt;
}

// A fee rate in hundredths of a percent (0.60 % is 60), as the bill's 费率 column gives it.
class FeeRate
{
public:
    constexpr FeeRate() = default;
    static constexpr FeeRate fromBasisPoints(int points) { return FeeRate(points); }
    static std::optional<FeeRate> fromPercentText(QStringView text); // "0.60%"

    constexpr int basisPoints() const { return m_points; }
    // round_half_up(base * rate) in fen for a base >= 0; for a negative base the negative of the same (contract/wechat-pay.md 11.4).
    Money feeOf(Money base) const;
    friend constexpr auto operator<=>(FeeRate, FeeRate) = default;

private:
    constexpr explicit FeeRate(int points) : m_points(points) {}

    int m_points = 0;
};

// Shares `whole` by weights; the parts add up to the whole exactly. Odd fen go to the largest remainders, ties to the earlier part.
// Empty or all-zero weights give an empty vector.
std::vector<Money> splitByWeight(Money whole, const std::vector<qint64> &weights);

} // namespace yiren
