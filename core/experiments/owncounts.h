#pragma once

#include "customers/customerid.h"
#include "experiments/experimentcounts.h"

namespace yiren {

// Somebody who saw a version, for the first time.
struct SeenPerson {
    CustomerId customer{};
    size_t arm = 0;
    qint64 at = 0;            // UTC ms
    QString source;           // how this person came; empty: not known
    bool isReturning = false; // had paid before
};
// What somebody did: an event of the metric's kind, or a paid order.
struct PersonDeed {
    CustomerId customer{};
    qint64 at = 0;  // UTC ms
    qint64 fen = 0; // of an order, refunds taken off
};

// Counts of persons (ANALYTICS A.1), pure: what one did before seeing the version or more than W days after does not count, nobody counts
// twice, and who saw several versions is left out. Only what happened up to the end of `last`. `seen` and `deeds` by person, deeds by time.
[[nodiscard]] ExperimentCounts countPersons(const Experiment &experiment, const std::vector<SeenPerson> &seen,
                                            const std::vector<PersonDeed> &deeds, BusinessDay last);

} // namespace yiren
