#include "products/points.h"

#include <algorithm>

namespace yiren {

qint64 pointsFor(Money paid)
{
    return std::max<qint64>(0, paid.fen()) / 100;
}

qint64 pointsTakenBack(Money refund, Money leftAfter, qint64 earned, qint64 reversed)
{
    const qint64 left = std::max<qint64>(0, earned - reversed);
    return leftAfter <= Money() ? left : std::min(left, pointsFor(refund));
}

} // namespace yiren
