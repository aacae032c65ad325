#include "selling/sellingnumbers.h"

#include "crypto/random.h"
#include "time/businessday.h"

namespace yiren {

namespace {

QString freshNumber(QChar kind, qint64 now)
{
    QString digits = msToBeijingText(now);
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    return kind + digits + randomNonce(10);
}

} // namespace

OutTradeNo newOutTradeNo(qint64 now)
{
    return OutTradeNo(freshNumber(u'Y', now));
}

OutRefundNo newOutRefundNo(qint64 now)
{
    return OutRefundNo(freshNumber(u'R', now));
}

} // namespace yiren
