#pragma once

#include "customers/fieldregister.h"
#include "time/businessday.h"

namespace yiren {

// A value of a person's field with what decides how long it is kept.
struct KeptValue {
    CustomerId customer{};
    qint64 field = 0;
    int retentionMonths = usualRetentionMonths;
    bool isFieldDeleted = false;
    qint64 updatedAt = 0;     // UTC ms
    qint64 lastDealingAt = 0; // UTC ms: the person's last payment, event or first sight, whichever is latest

    friend bool operator==(const KeptValue &, const KeptValue &) = default;
};

// The last Beijing day that a value may be kept: the months of its field after the last dealing with the person, or after the value was
// written if that was later. A month without that day (31 January and one month) ends on its last one.
[[nodiscard]] BusinessDay keptUntil(const KeptValue &value);
// Those whose last day is `day` or before, and all of deleted fields, in the order given. Pure.
[[nodiscard]] std::vector<KeptValue> valuesDue(const std::vector<KeptValue> &values, BusinessDay day);
// The last day of the month that the instant lies in, in Beijing: what is due this month is valuesDue() of that day.
[[nodiscard]] BusinessDay endOfMonth(qint64 nowMs);

// Deletes exactly the listed values, in one transaction with its row in the audit log; one that was written again since it was listed
// stays. Returns how many went. What was deleted is overwritten in the file; its last copy in the log of writes goes with clearLog()
// (erasure.h).
[[nodiscard]] Result<qint64> deleteDueValues(Database &database, AccountId account, const std::vector<KeptValue> &listed, qint64 now);

} // namespace yiren
