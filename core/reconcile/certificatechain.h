#pragma once

#include "bills/accountid.h"
#include "reconcile/closedaystore.h"

namespace yiren {

// Where the chain of closed days does not hold.
struct CertificateBreak {
    enum class Kind { CertificateChanged, PreviousDiffers, DayDiffers, LockMissing, LockWithoutDay, TotalsDiffer };
    Kind kind = Kind::CertificateChanged;
    BusinessDay day{QDate()};
    qint64 version = 0; // 0: the day as such
    QString name;       // TotalsDiffer: which total

    friend bool operator==(const CertificateBreak &, const CertificateBreak &) = default;
};

[[nodiscard]] QLatin1String certificateBreakName(CertificateBreak::Kind kind); // "certificate_changed", …: stable

struct CertificateChainReport {
    qint64 closings = 0;
    std::vector<CertificateBreak> breaks;

    bool holds() const { return breaks.empty(); }
};

// Every hash of the closings, in their order. Pure; `locked` are the days that are locked.
[[nodiscard]] CertificateChainReport checkCertificates(const std::vector<ClosedDay> &chain, const std::vector<BusinessDay> &locked);

// That, and that the bills of every closed day still add up to what its certificate says.
[[nodiscard]] Result<CertificateChainReport> verifyCertificates(Database &database, AccountId account);

} // namespace yiren
