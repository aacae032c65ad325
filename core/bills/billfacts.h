#pragma once

#include "bills/billkind.h"
#include "bills/billsummary.h"
#include "time/businessday.h"

#include <QByteArray>

namespace yiren {

enum class BillState { Imported, Empty }; // Empty: WeChat said NO_STATEMENT_EXIST, or a file without rows

// What is known of one bill of one day.
struct BillFacts {
    qint64 id = 0;
    BillKind kind = BillKind::TradeAll;
    BusinessDay day{QDate()};
    BillState state = BillState::Imported;
    std::optional<qint64> rawFileId; // nothing for a day that WeChat has no bill of
    QByteArray sha1;                 // of the plain file, 20 bytes
    QByteArray sha256;               // 32 bytes
    std::optional<qint64> batchId;
    qint64 rows = 0;
    qint64 quarantined = 0;
    SummaryCheck summary;
    qint64 receivedAt = 0; // UTC ms
};

} // namespace yiren
