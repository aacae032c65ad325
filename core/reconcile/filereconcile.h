#pragma once

#include "bills/tradereader.h"
#include "orders/ledgerreader.h"
#include "reconcile/matchreport.h"

namespace yiren {

// What reconcileFiles found. The tables themselves are gone: only what a report needs is kept.
struct FileReconciliation {
    MatchReport report;
    QByteArray billSha1; // of the bill's plain bytes
    bool hasSummary = false;
    std::vector<SummaryMismatch> summaryMismatches;
    Money unread; // by how much the bill's summary says more than its rows, as (payments - refunds - fees)
    BadRows billBadRows;
    LedgerFileReport orders;
    LedgerFileReport refunds;

    bool summaryAgrees() const { return hasSummary && summaryMismatches.empty(); }
};

struct FilesToReconcile {
    QString bill;
    QString orders;
    QString refunds;              // empty: none
    std::optional<Period> period; // nothing: the day that most of the bill's rows carry
};

// Reads a trade bill and our books from files, each side on its own thread, and matches them. Touches nothing else.
// Input errors name the file; Input "bill.no_rows" when a bill without rows gives no day.
[[nodiscard]] Result<FileReconciliation> reconcileFiles(const FilesToReconcile &files);

} // namespace yiren
