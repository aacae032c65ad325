#include "reconcile/fundkind.h"

#include <array>

namespace yiren {

namespace {

// In this order: the longer word before the one it contains.
struct Word {
    QStringView text;
    FundKind kind;
};
constexpr std::array words = {
    Word{u"扣除交易手续费", FundKind::Fee},
    Word{u"退还交易手续费", FundKind::FeeReturned},
    Word{u"退款关闭", FundKind::RefundClosed},
    Word{u"充值退款", FundKind::RechargeRefund},
    Word{u"投诉", FundKind::Complaint},
    Word{u"分账", FundKind::Sharing},
    Word{u"罚", FundKind::Penalty},
    Word{u"违约", FundKind::Penalty},
    Word{u"赔付", FundKind::Penalty},
    Word{u"代金券", FundKind::Coupon},
    Word{u"立减", FundKind::Coupon},
    Word{u"付款", FundKind::Transfer},
    Word{u"转账", FundKind::Transfer},
    Word{u"红包", FundKind::Transfer},
    Word{u"提现", FundKind::Withdrawal},
    Word{u"充值", FundKind::TopUp},
};

// The two short words stand alone or mean something else.
FundKind kindOfType(const QString &type)
{
    if (type == u"交易")
        return FundKind::Payment;
    return type == u"退款" ? FundKind::Refund : FundKind::Unknown;
}

FundKind kindOfWord(const QString &text)
{
    for (const Word &word : words) {
        if (text.contains(word.text))
            return word.kind;
    }
    return FundKind::Unknown;
}

} // namespace

FundKind fundKindOf(const FundRow &row)
{
    // The type is finer than the name: 交易 / 扣除交易手续费, 充值/提现 / 提现.
    FundKind kind = kindOfType(row.businessType);
    if (kind == FundKind::Unknown)
        kind = kindOfWord(row.businessType);
    if (kind == FundKind::Unknown)
        kind = kindOfWord(row.businessName);
    const bool isIncome = row.direction == FundDirection::In;
    const bool isIncomeKind = kind == FundKind::Payment || kind == FundKind::RefundClosed || kind == FundKind::FeeReturned;
    const bool isExpenseKind = kind == FundKind::Fee || kind == FundKind::Refund;
    return (isIncome && isExpenseKind) || (!isIncome && isIncomeKind) ? FundKind::Unknown : kind;
}

QLatin1String fundKindName(FundKind kind)
{
    constexpr std::array names = {"payment",  "fee",     "refund",    "refund_closed", "fee_returned", "withdrawal",      "top_up",
                                  "transfer", "sharing", "complaint", "penalty",       "coupon",       "recharge_refund", "unknown"};
    static_assert(names.size() == static_cast<size_t>(FundKind::Unknown) + 1);
    return QLatin1String(names[static_cast<size_t>(kind)]);
}

bool isTradingMovement(FundKind kind)
{
    return kind <= FundKind::FeeReturned;
}

Cause causeOfMovement(FundKind kind)
{
    switch (kind) {
    case FundKind::Withdrawal:
    case FundKind::TopUp:
    case FundKind::Transfer:
        return Cause::FundsMovement;
    case FundKind::Sharing:
    case FundKind::Complaint:
    case FundKind::Penalty:
        return Cause::SharingOrPenalty;
    case FundKind::Coupon:
        return Cause::CouponSubsidy;
    case FundKind::RechargeRefund:
        return Cause::RechargeRefund;
    case FundKind::Unknown:
        return Cause::Unknown;
    default:
        return Cause::None;
    }
}

} // namespace yiren
