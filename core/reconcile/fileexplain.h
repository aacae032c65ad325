#pragma once

#include "reconcile/differencerecords.h"
#include "reconcile/matchreport.h"

namespace yiren {

// Gives each difference between a bill file and our files its cause, sentence and action, from the rows that it is about. The neighbouring
// days and the account's movements are not among them: causes which need those are found when the files are imported.
void explainFileDifferences(MatchReport &report, const DifferenceRecords &records);

} // namespace yiren
