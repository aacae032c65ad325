#include "importing/billsyncreport.h"

#include <algorithm>

namespace yiren {

QString billSyncStatusName(BillSyncStatus status)
{
    switch (status) {
    case BillSyncStatus::Imported:
        return QStringLiteral("imported");
    case BillSyncStatus::Unchanged:
        return QStringLiteral("unchanged");
    case BillSyncStatus::Empty:
        return QStringLiteral("empty");
    case BillSyncStatus::NotReady:
        return QStringLiteral("not_ready");
    case BillSyncStatus::Failed:
        break;
    }
    return QStringLiteral("failed");
}

QString billSyncKindName(BillKind kind)
{
    return isTradeBill(kind) ? QStringLiteral("trade") : billKindName(kind);
}

bool BillSyncReport::hasFailure() const
{
    return std::any_of(bills.begin(), bills.end(), [](const BillSyncEntry &entry) { return entry.status == BillSyncStatus::Failed; });
}

} // namespace yiren
