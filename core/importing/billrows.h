#pragma once

#include "bills/rollupstore.h"
#include "bills/traderowstore.h"
#include "importing/billcomparison.h"
#include "importing/importrun.h"

namespace yiren {

// What writing the rows of a bill gave.
struct BillRows {
    qint64 count = 0;
    std::vector<QuarantinedLine> badLines;
    SummaryCheck summary;
    RollupSums rollup;                                 // of trade rows
    std::optional<BillComparison::Outcome> comparison; // with the version that was there
};

// Write the rows of the run's file. With `isThere`, rows of an earlier version stand under the same bill and are compared, but not touched.
[[nodiscard]] Result<BillRows> writeTradeRows(ImportRun &run, const RowPlace &place, bool isThere);
[[nodiscard]] Result<BillRows> writeFundRows(ImportRun &run, const RowPlace &place, FundAccount account, bool isThere);

} // namespace yiren
