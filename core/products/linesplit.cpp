#include "products/linesplit.h"

#include <algorithm>

namespace yiren {

// With 0 <= whole <= sum of lines, a part's share is at most its line, and one that is rounded up was not whole before: it stays within its
// line too.
Result<std::vector<Money>> splitOverLines(Money whole, const std::vector<Money> &lines)
{
    const auto isNegative = [](Money money) { return money < Money(); };
    if (isNegative(whole) || std::any_of(lines.begin(), lines.end(), isNegative))
        return failure(ErrorKind::Input, "split.negative", whole.toYuanText());
    Money left = whole; // counted down: a sum of the lines could overflow
    for (const Money line : lines)
        left -= std::min(left, line);
    if (left > Money())
        return failure(ErrorKind::Input, "split.too_much", whole.toYuanText());
    std::vector<qint64> weights;
    for (const Money line : lines)
        weights.push_back(line.fen());
    std::vector<Money> parts = splitByWeight(whole, weights);
    parts.resize(lines.size()); // nothing to share: all lines are 0
    return parts;
}

} // namespace yiren
