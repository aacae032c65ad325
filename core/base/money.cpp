#include "base/money.h"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

namespace yiren {

namespace {

__extension__ typedef __int128 Wide; // products of two amounts

constexpr qint64 largest = std::numeric_limits<qint64>::max();

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Digits before the point, in fen; nothing on overflow or on anything that is not a digit.
std::optional<qint64> wholeFen(QStringView digits)
{
    qint64 value = 0;
    for (const QChar c : digits) {
        if (!isDigit(c) || value > (largest / 100 - 9) / 10)
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return value * 100;
}

// Digits after the point, in fen; digits below a fen must be zero.
std::optional<qint64> decimalFen(QStringView digits)
{
    qint64 value = 0;
    for (qsizetype i = 0; i < std::max<qsizetype>(digits.size(), 2); ++i) {
        const QChar c = i < digits.size() ? digits[i] : QChar(u'0');
        if (!isDigit(c) || (i >= 2 && c != u'0'))
            return {};
        if (i < 2)
            value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

std::optional<Money> Money::fromYuanText(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.left(point);
    if (whole.isEmpty() || (point >= 0 && point + 1 == text.size()))
        return {};
    const auto yuan = wholeFen(whole);
    const auto rest = point < 0 ? std::optional<qint64>(0) : decimalFen(text.mid(point + 1));
    if (!yuan || !rest)
        return {};
    const qint64 fen = *yuan + *rest;
    return Money(negative ? -fen : fen);
}

QString Money::toYuanText() const
{
    // Through unsigned so that the smallest value has an absolute one.
    const quint64 absolute = m_fen < 0 ? quint64(0) - static_cast<quint64>(m_fen) : static_cast<quint64>(m_fen);
    std::array<char16_t, 24> text; // sign, 18 digits, point, 2 digits
    auto first = text.end();
    quint64 left = absolute;
    for (int digit = 0; digit < 3 || left != 0; ++digit, left /= 10) {
        if (digit == 2)
            *--first = u'.';
        *--first = static_cast<char16_t>(u'0' + left % 10);
    }
    if (m_fen < 0)
        *--first = u'-';
    return QString(reinterpret_cast<const QChar *>(first), text.end() - first);
}

std::optional<FeeRate> FeeRate::fromPercentText(QStringView text)
{
    if (!text.endsWith(u'%'))
        return {};
    const auto hundredths = Money::fromYuanText(text.chopped(1)); // same grammar: two decimals, zeros after that
    if (!hundredths || hundredths->fen() < 0 || hundredths->fen() > 10000)
        return {};
    return FeeRate(static_cast<int>(hundredths->fen()));
}

Money FeeRate::feeOf(Money base) const
{
    if (base.fen() < 0)
        return -feeOf(-base);
    // Split so that base * rate can't overflow: base = 10000 q + r.
    const qint64 q = base.fen() / 10000;
    const qint64 r = base.fen() % 10000;
    return Money::fromFen(q * m_points + (r * m_points + 5000) / 10000);
}

std::vector<Money> splitByWeight(Money whole, const std::vector<qint64> &weights)
{
    const Wide total = std::accumulate(weights.begin(), weights.end(), Wide(0));
    if (total <= 0)
        return {};
    std::vector<Money> parts(weights.size());
    std::vector<std::pair<Wide, size_t>> remainders;
    qint64 left = whole.fen();
    for (size_t i = 0; i < weights.size(); ++i) {
        const Wide product = Wide(whole.fen()) * weights[i];
        const qint64 share = static_cast<qint64>(product / total);
        parts[i] = Money::fromFen(share);
        left -= share;
        const Wide rest = product % total;
        remainders.emplace_back(rest < 0 ? -rest : rest, i);
    }
    std::stable_sort(remainders.begin(), remainders.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    const qint64 step = left < 0 ? -1 : 1;
    for (size_t k = 0; left != 0; ++k, left -= step)
        parts[remainders[k].second] += Money::fromFen(step);
    return parts;
}

} // namespace yiren
