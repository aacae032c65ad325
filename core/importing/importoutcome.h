#pragma once

#include "bills/billfacts.h"
#include "bills/quarantine.h"
#include "importing/billchange.h"
#include "importing/filekind.h"
#include "orders/putoutcome.h"

#include <QStringList>

#include <vector>

namespace yiren {

// A record that was not written because it contradicts what is there.
struct ImportConflict {
    qint64 line = 0;
    QString number; // out_trade_no or out_refund_no
    PutOutcome outcome;
};

inline constexpr size_t mostListed = 100; // lines, conflicts and changes in an outcome

// What an import did, or, for a preview, what it would do.
struct ImportOutcome {
    QString file;
    FileKind kind = FileKind::Unknown;
    std::optional<BillKind> billKind;  // of trade and fund bills
    bool isFundAccountAssumed = false; // nothing said which account a fund bill is of: BASIC was taken
    std::optional<BusinessDay> day;    // of trade and fund bills
    qint64 newRows = 0;
    qint64 sameRows = 0;
    qint64 changedRows = 0;     // went on in their life; of a bill: rows that the new version has otherwise or no longer
    qint64 conflictingRows = 0; // contradict what is there, or a closed day
    qint64 quarantinedRows = 0;
    qint64 undatedRows = 0; // new orders that are paid, or refunds, without any time: no day asks for them unless its bill names them
    SummaryCheck summary;
    std::vector<QuarantinedLine> quarantined; // the first 100
    std::vector<ImportConflict> conflicts;    // the first 100
    std::vector<BillChange> changes;          // the first 100, of a bill that is there in another version
    QStringList extraColumns;                 // columns that mean nothing here, by their header's word
    std::optional<qint64> batchId;            // nothing when nothing was to do

    bool hasEffect() const { return batchId.has_value(); }
    // One record more; `number` and `line` name it where it was not written.
    void count(const PutOutcome &put, qint64 line, const QString &number);
};

} // namespace yiren
