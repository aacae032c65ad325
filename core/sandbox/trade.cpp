#include "sandbox/trade.h"

namespace yiren::sandbox {

Money payerTotal(const Order &paidOrder)
{
    return paidOrder.payment->coupon ? paidOrder.total - paidOrder.payment->coupon->amount : paidOrder.total;
}

Money payerRefund(const Order &paidOrder, Money applied)
{
    const qint64 total = paidOrder.total.fen();
    return Money::fromFen((applied.fen() * payerTotal(paidOrder).fen() + total / 2) / total);
}

Refund refundOf(const Order &paidOrder, Money applied)
{
    const Payment &payment = *paidOrder.payment;
    const Money ofCoupon = applied - payerRefund(paidOrder, applied);
    Refund refund;
    refund.outTradeNo = paidOrder.outTradeNo;
    refund.transactionId = payment.transactionId;
    refund.applied = applied;
    refund.settled = applied;
    if (payment.coupon && payment.coupon->kind == Coupon::Kind::NoCash)
        refund.settled -= ofCoupon;
    else
        refund.couponRefunded = ofCoupon;
    refund.fee = payment.rate.feeOf(refund.settled);
    return refund;
}

} // namespace yiren::sandbox
