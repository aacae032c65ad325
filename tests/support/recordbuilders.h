#pragma once

#include "reconcile/dayrecords.h"

namespace yiren::build {

// Records with good defaults, for one day of one shop whose numbers begin with "OPC" and refunds with "RF".
inline const BusinessDay day{QDate(2026, 3, 5)};
inline constexpr int usualRate = 60; // 0.60 %

inline qint64 at(const QString &time, BusinessDay when = day)
{
    return beijingTextToMs(QString(when.toText() + u' ' + time)).value();
}
inline Money fen(qint64 amount)
{
    return Money::fromFen(amount);
}

inline TradeRow payment(const QString &number, qint64 amount, const QString &time = QStringLiteral("10:00:00"), BusinessDay when = day)
{
    TradeRow row;
    row.tradedAt = at(time, when);
    row.outTradeNo = OutTradeNo(number);
    row.transactionId = TransactionId(QStringLiteral("42000") + number);
    row.openid = OpenId(QStringLiteral("o") + number);
    row.tradeType = QStringLiteral("NATIVE");
    row.currency = QStringLiteral("CNY");
    row.product = QStringLiteral("手工杯");
    row.amount = row.settle = fen(amount);
    row.rate = FeeRate::fromBasisPoints(usualRate);
    row.fee = row.rate.feeOf(row.settle);
    return row;
}

inline TradeRow refundRow(const QString &number, const QString &order, qint64 amount, const QString &time = QStringLiteral("11:00:00"),
                          BusinessDay when = day)
{
    TradeRow row = payment(order, 0, time, when);
    row.kind = TradeKind::Refund;
    row.outRefundNo = OutRefundNo(number);
    row.refundId = RefundId(QStringLiteral("503") + number);
    row.refund = row.appliedRefund = fen(amount);
    row.refundState = QStringLiteral("SUCCESS");
    row.fee = -row.rate.feeOf(row.refund);
    return row;
}

inline Order order(const QString &number, qint64 amount, const QString &time = QStringLiteral("10:00:00"), BusinessDay when = day)
{
    Order made;
    made.outTradeNo = OutTradeNo(number);
    made.createdAt = made.paidAt = at(time, when);
    made.amount = fen(amount);
    made.status = OrderStatus::Paid;
    made.product = QStringLiteral("手工杯");
    return made;
}

inline Refund refund(const QString &number, const QString &order, qint64 amount, const QString &time = QStringLiteral("11:00:00"),
                     BusinessDay when = day)
{
    Refund made;
    made.outRefundNo = OutRefundNo(number);
    made.outTradeNo = OutTradeNo(order);
    made.amount = fen(amount);
    made.createdAt = at(time, when);
    return made;
}

inline FundMovement movement(const QString &name, const QString &type, qint64 signedAmount, const QString &business, const QString &voucher,
                             const QString &time = QStringLiteral("12:00:00"), BusinessDay when = day)
{
    FundMovement made;
    made.row.businessName = name;
    made.row.businessType = type;
    made.row.direction = signedAmount < 0 ? FundDirection::Out : FundDirection::In;
    made.row.amount = fen(qAbs(signedAmount));
    made.row.businessNo = business;
    made.row.voucher = voucher;
    made.row.bookedAt = at(time, when);
    return made;
}

inline BillFacts bill(BillKind kind, BusinessDay when = day)
{
    BillFacts facts;
    facts.kind = kind;
    facts.day = when;
    return facts;
}

// A day with its trade bill and, if wanted, its fund-flow bill.
inline DayRecords records(bool withFunds = false)
{
    DayRecords made;
    made.period = Period::ofDay(day);
    made.bills.push_back(bill(BillKind::TradeAll));
    if (withFunds)
        made.bills.push_back(bill(BillKind::FundBasic));
    made.usesFundBills = withFunds;
    return made;
}

// A payment that both sides have.
inline void addPair(DayRecords &records, const QString &number, qint64 amount, const QString &time = QStringLiteral("10:00:00"))
{
    records.trades.push_back(payment(number, amount, time));
    records.orders.push_back(order(number, amount, time));
}

} // namespace yiren::build
