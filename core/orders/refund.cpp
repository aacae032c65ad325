#include "orders/refund.h"

namespace yiren {

QString refundStatusName(RefundStatus status)
{
    switch (status) {
    case RefundStatus::Processing:
        return QStringLiteral("PROCESSING");
    case RefundStatus::Closed:
        return QStringLiteral("CLOSED");
    case RefundStatus::Abnormal:
        return QStringLiteral("ABNORMAL");
    case RefundStatus::Success:
        break;
    }
    return QStringLiteral("SUCCESS");
}

std::optional<RefundStatus> refundStatusFromName(QStringView name)
{
    for (const RefundStatus status : {RefundStatus::Processing, RefundStatus::Success, RefundStatus::Closed, RefundStatus::Abnormal}) {
        if (refundStatusName(status) == name)
            return status;
    }
    return {};
}

} // namespace yiren
