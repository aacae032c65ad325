#include "pay/billdate.h"

namespace yiren {

namespace {

constexpr int monthsKept = 3;

QByteArray tradeBillType(BillKind kind)
{
    if (kind == BillKind::TradeSuccess)
        return "SUCCESS";
    return kind == BillKind::TradeRefund ? "REFUND" : "ALL";
}

} // namespace

BusinessDay oldestBillDay(BusinessDay today)
{
    return BusinessDay(today.date().addMonths(-monthsKept));
}

Done checkBillDay(BusinessDay day, BusinessDay today)
{
    if (day >= today)
        return failure(ErrorKind::Usage, "bill.day_not_over", day.toText());
    if (day < oldestBillDay(today))
        return failure(ErrorKind::Usage, "bill.too_old", day.toText());
    return {};
}

QByteArray billTarget(BusinessDay day, BillKind kind)
{
    const QByteArray date = day.toText().toLatin1();
    if (const std::optional<FundAccount> account = fundAccountOf(kind))
        return "/v3/bill/fundflowbill?bill_date=" + date + "&account_type=" + fundAccountName(*account).toLatin1() + "&tar_type=GZIP";
    return "/v3/bill/tradebill?bill_date=" + date + "&bill_type=" + tradeBillType(kind) + "&tar_type=GZIP";
}

} // namespace yiren
