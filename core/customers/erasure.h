#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace yiren {

// A text that must not be found any more in the data file's bytes.
struct ErasureTerm {
    QByteArray bytes;
    bool isUnique = false; // nobody else's: an id, a sealed value, a note. A name may be another person's as well
};

// Whom an erasure is about: what other layers need to find their own rows.
struct ErasedPerson {
    AccountId account{};
    std::vector<qint64> customers; // with all that were joined to this one
    QStringList openIds;
    QStringList externalIds; // external_userid of 企业微信
};

// What other layers do about their own rows of the person, inside the same transaction: the number of rows that went.
using ErasureStep = std::function<Result<qint64>(Database &, const ErasedPerson &)>;

// How many rows an erasure takes away, and how many stay without their person.
struct ErasureCounts {
    qint64 identities = 0;
    qint64 notes = 0;
    qint64 tags = 0;
    qint64 values = 0;
    qint64 events = 0;
    qint64 consents = 0; // their texts go, their times stay
    qint64 others = 0;   // of other layers
    qint64 orders = 0;   // stay, anonymised
    qint64 billRows = 0; // stay, anonymised

    friend bool operator==(const ErasureCounts &, const ErasureCounts &) = default;
};

struct Erasure {
    ErasureCounts counts;
    std::vector<ErasureTerm> terms; // what the scan looks for; goes with this value and is kept nowhere
};

// What erasePerson() would take away. Errors as there.
[[nodiscard]] Result<ErasureCounts> previewErasure(Database &database, AccountId account, CustomerId customer);

// Erases one person with all that were joined to him, in one transaction with its row in the audit log, which has numbers only. The
// customer's row stays, empty. Rows of money stay: the payer's openid in orders and bill rows becomes a random name with new row digests;
// no amount, number or time changes, so sums and certificates of closed days hold. The kept files of bills and orders are accounting
// records and stay as they came; kept copies of imported customer files go. NotFound "customer.unknown"; Refused "customer.erased".
// Afterwards finishErasure() must be called: until it was, the file notes that an erasure is unfinished.
[[nodiscard]] Result<Erasure> erasePerson(Database &database, AccountId account, CustomerId customer, qint64 now,
                                          const std::vector<ErasureStep> &others = {});

// What was found when every byte of the data file and its log was looked at.
struct ErasureScan {
    qint64 bytes = 0;
    qint64 traces = 0;    // places that hold a text that was this person's alone: must be 0
    qint64 namesakes = 0; // places in others' rows that hold a text that was not this person's alone

    bool isClean() const { return traces == 0; }
    friend bool operator==(const ErasureScan &, const ErasureScan &) = default;
};

// Empties the log of writes into the file, which overwrites what it held; then looks through both for the terms. Where one is found, the
// file is written anew (VACUUM) and looked through again: what is found then stands in living rows. Storage "storage.busy" when another
// program reads on and on: the erasure stays noted as unfinished.
[[nodiscard]] Result<ErasureScan> finishErasure(Database &database, const std::vector<ErasureTerm> &terms);
// Both in their order. The person is erased also where the second could not end: then `scan` says why, and the next start ends it.
struct ErasureReport {
    ErasureCounts counts;
    Result<ErasureScan> scan;
};
[[nodiscard]] Result<ErasureReport> eraseAndScan(Database &database, AccountId account, CustomerId customer, qint64 now,
                                                 const std::vector<ErasureStep> &others = {});
// At a start: finishes an erasure that the program did not come to the end of. Nothing to do: nothing happens.
[[nodiscard]] Done resumeErasure(Database &database);

// Empties the log of writes (write-ahead log) into the file, so that it holds no older text. Storage "storage.busy".
[[nodiscard]] Done clearLog(Database &database);

} // namespace yiren
