#include "products/salebrings.h"

#include "products/membership.h"
#include "products/points.h"

#include <algorithm>

namespace yiren {

namespace {

void bringPeriods(SaleBrings &brings, const SoldLine &sold, BusinessDay day)
{
    auto &all = brings.memberships;
    auto there = std::find_if(all.begin(), all.end(), [&](const SaleBrings::Until &one) { return one.level == sold.product.level; });
    std::optional<BusinessDay> until = there == all.end() ? sold.runsUntil : std::optional(there->last);
    for (qint64 piece = 0; piece < sold.line.quantity; ++piece)
        until = membershipPeriod(day, sold.product.months, until).last;
    if (there == all.end())
        there = all.insert(all.end(), SaleBrings::Until{sold.product.level, day});
    there->last = until.value_or(day);
}

} // namespace

SaleBrings saleBrings(const std::vector<SoldLine> &lines, Money paid, BusinessDay day)
{
    SaleBrings brings;
    brings.points = pointsFor(paid);
    for (const SoldLine &sold : lines) {
        switch (sold.product.kind) {
        case ProductKind::Goods:
            brings.pieces.push_back({sold.line.name, sold.line.quantity});
            break;
        case ProductKind::Course:
            brings.places.push_back({sold.line.name, sold.line.quantity, sold.product.sessions});
            break;
        case ProductKind::Membership:
            bringPeriods(brings, sold, day);
            break;
        case ProductKind::Service:
            break;
        }
    }
    return brings;
}

} // namespace yiren
