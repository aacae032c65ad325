#pragma once

#include "base/money.h"
#include "sandbox/randomstream.h"

#include <QString>

#include <vector>

namespace yiren::sandbox {

// What the studio sells.
struct StudioProduct {
    QString name;
    Money price;
    qint64 weight = 0;     // how often, against the others
    qint64 giftWeight = 0; // the same from November to January, when people buy presents
    qint64 mostPieces = 1;
    FeeRate rate = FeeRate::fromBasisPoints(60);
};

[[nodiscard]] const std::vector<StudioProduct> &studioProducts();
[[nodiscard]] const StudioProduct &pickProduct(RandomStream &random, int month);

} // namespace yiren::sandbox
