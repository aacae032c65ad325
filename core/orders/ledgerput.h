#pragma once

#include "base/result.h"
#include "orders/ledgermerge.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace yiren {

// Writes records into the ledger: what is not there is added, what is there is merged. Table is the store's access to its rows:
// there(numbers), lockedDays(), number(record), insert(record, rules), update(record, rules).
template <typename Record, typename Table>
[[nodiscard]] Result<std::vector<PutOutcome>> putRecords(Table &table, const std::vector<Record> &records, const PutRules &rules)
{
    const auto lockedDays = table.lockedDays();
    if (!lockedDays)
        return failure(lockedDays.error());
    std::vector<std::decay_t<decltype(table.number(std::declval<const Record &>()))>> numbers;
    for (const Record &record : records)
        numbers.push_back(table.number(record));
    auto found = table.there(numbers);
    if (!found)
        return failure(found.error());
    QHash<std::pair<QString, int>, Record> there;
    for (Record &record : *found)
        there.insert({table.number(record).toString(), record.occurrence}, record);

    std::vector<PutOutcome> outcomes;
    for (const Record &record : records) {
        const std::pair<QString, int> key{table.number(record).toString(), record.occurrence};
        const auto known = there.constFind(key);
        const Record *before = known == there.constEnd() ? nullptr : &*known;
        auto merge = before ? mergeRecords(*before, record, rules.policy) : LedgerMerge<Record>{record, {PutResult::New, {}, {}, {}}};
        const bool isWrite = merge.outcome.result == PutResult::New || merge.outcome.result == PutResult::Changed;
        if (isWrite && touchesLockedDay(before, merge.merged, *lockedDays)) {
            merge.outcome.result = PutResult::Locked;
        } else if (isWrite) {
            const auto written = before ? table.update(merge.merged, rules) : table.insert(merge.merged, rules);
            if (!written)
                return failure(written.error());
            there.insert(key, *written);
        }
        outcomes.push_back(merge.outcome);
    }
    return outcomes;
}

} // namespace yiren
