#pragma once

#include "bills/accountid.h"
#include "customers/customerid.h"
#include "storage/database.h"

#include <optional>
#include <vector>

namespace yiren {

// That a person agreed to something, in what way, and whether it was withdrawn.
struct Consent {
    qint64 id = 0;
    CustomerId customer{};
    QString purpose;                   // "生日祝福"
    QString way;                       // how it was given: "微信聊天", "报名表"
    qint64 givenAt = 0;                // UTC ms
    std::optional<qint64> withdrawnAt; // UTC ms

    bool isGiven() const { return !withdrawnAt; }
    friend bool operator==(const Consent &, const Consent &) = default;
};

// The ledger of consents only grows: what was given stays with its time, and a withdrawal is a time beside it. Each function is one
// transaction with its row in the audit log, which has neither purpose nor way.

// Usage "consent.no_purpose", "consent.no_way"; Refused "customer.erased"; NotFound "customer.unknown".
[[nodiscard]] Result<Consent> recordConsent(Database &database, AccountId account, Consent consent, qint64 now);
// NotFound "consent.unknown"; Refused "consent.withdrawn" for one that was withdrawn before: its time stays.
[[nodiscard]] Result<Consent> withdrawConsent(Database &database, AccountId account, qint64 consent, qint64 now);

} // namespace yiren
