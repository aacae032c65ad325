#include "sandbox/numbers.h"

namespace yiren::sandbox {

namespace {

QString digits(quint64 number, int width)
{
    return QString::number(number).rightJustified(width, u'0');
}

} // namespace

TransactionId transactionNumber(qint64 atMs, quint64 serial)
{
    return TransactionId(QStringLiteral("4200002") + digits(900 + serial % 100, 3) + dayDigits(BusinessDay::ofMs(atMs))
                         + digits(serial, 10));
}

RefundId refundNumber(qint64 atMs, quint64 serial)
{
    return RefundId(QStringLiteral("5030270999") + dayDigits(BusinessDay::ofMs(atMs)) + digits(serial, 11));
}

QString dayDigits(BusinessDay day)
{
    return day.toText().remove(u'-');
}

} // namespace yiren::sandbox
