#pragma once

#include "importing/importrun.h"

namespace yiren {

// Enters a customers CSV line by line: new persons, and what is missing of known ones. What contradicts a person, or names two, is a
// conflict and is not written. Neither the file nor rejected lines are kept: both hold personal data. Without effect the run must be rolled
// back. Credential "customer.key_needed" when it holds phones or sensitive values and the request has no key; Input
// "import.no_readable_row".
[[nodiscard]] Done importCustomers(ImportRun &run);

// Counts a line that can't be taken.
void reject(ImportOutcome &outcome, QuarantinedLine line);
// Of a file of persons or events, after the last line: no readable one is an error, otherwise the batch gets its counts if there is one.
[[nodiscard]] Done finishPeople(ImportRun &run);

} // namespace yiren
