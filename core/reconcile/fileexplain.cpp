#include "reconcile/fileexplain.h"

#include "reconcile/causes.h"
#include "reconcile/explanation.h"

#include <future>

namespace yiren {

namespace {

void explainRange(const CauseFinder &finder, const std::vector<Difference> &numbered, std::vector<Difference> &differences, size_t first,
                  size_t last)
{
    for (size_t i = first; i < last; ++i) {
        const CauseFinding found = finder.find(numbered[i]);
        differences[i].cause = found.cause;
        differences[i].action = found.action;
        differences[i].explanation = explanation(differences[i], found.facts);
    }
}

} // namespace

void explainFileDifferences(MatchReport &report, const DifferenceRecords &records)
{
    std::vector<Difference> &differences = report.differences;
    const CauseFinder finder(records.records);
    const size_t half = differences.size() / 2;
    auto later = std::async(std::launch::async, [&] { explainRange(finder, records.numbered, differences, half, differences.size()); });
    explainRange(finder, records.numbered, differences, 0, half);
    later.get();
}

} // namespace yiren
