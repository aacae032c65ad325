#pragma once

#include "reconcile/balancechain.h"
#include "reconcile/dayreport.h"
#include "support/recordbuilders.h"

#include <QRandomGenerator>

#include <set>

namespace yiren {

// A day that a small shop could have had, with causes put in on purpose and a list of what must be found.
class GeneratedDay
{
public:
    // Class or kind of finding, number, cause.
    using Expected = std::tuple<QString, QString, QString>;

    explicit GeneratedDay(quint32 seed) : m_random(seed)
    {
        records = build::records(true);
        records.hasNextFunds = true;
        const int pairs = 4 + int(m_random.bounded(8));
        for (int i = 0; i < pairs; ++i)
            addOrdinaryPayment();
        const int refunds = int(m_random.bounded(3));
        for (int i = 0; i < refunds; ++i)
            addOrdinaryRefund();
        const int injections = int(m_random.bounded(5));
        for (int i = 0; i < injections; ++i)
            inject(int(m_random.bounded(injectionCount)));
        closeBooks();
    }

    static constexpr int injectionCount = 27;

    DayRecords records;
    std::vector<AccountChain> chains;
    std::multiset<Expected> differences;
    std::multiset<Expected> fundFindings;
    Money unread; // what a line that could not be read would have added

private:
    static QString words(const char *utf8) { return QString::fromUtf8(utf8); }
    QString number(const char *prefix) { return words(prefix) + QString::number(20260305000000LL + ++m_count); }
    QString time() // never in the first or last minutes of the day, each minute once
    {
        m_minute += 1 + int(m_random.bounded(12));
        return QStringLiteral("%1:%2:%3")
            .arg(1 + m_minute / 60, 2, 10, QLatin1Char('0'))
            .arg(m_minute % 60, 2, 10, QLatin1Char('0'))
            .arg(m_random.bounded(60), 2, 10, QLatin1Char('0'));
    }
    qint64 amount() { return 2'000 + qint64(m_random.bounded(80'000)); }
    void expect(DifferenceClass kind, const QString &subject, Cause cause)
    {
        differences.emplace(differenceClassName(kind), subject, causeName(cause));
    }
    void expectFund(FundFinding::Kind kind, const QString &subject, Cause cause)
    {
        fundFindings.emplace(fundFindingName(kind), subject, causeName(cause));
    }

    void addMoney(const TradeRow &row)
    {
        const bool isRefund = row.kind == TradeKind::Refund;
        const QString when = msToBeijingText(row.tradedAt).mid(11);
        if (isRefund) {
            records.movements.push_back(build::movement(words("退款"), words("退款"), -(row.refund + row.fee).fen(),
                                                        row.refundId.toString(), row.outRefundNo.toString(), when));
            return;
        }
        records.movements.push_back(
            build::movement(words("交易"), words("交易"), row.settle.fen(), row.transactionId.toString(), row.outTradeNo.toString(), when));
        if (row.fee != Money())
            records.movements.push_back(build::movement(words("交易"), words("扣除交易手续费"), -row.fee.fen(),
                                                        row.transactionId.toString(), row.outTradeNo.toString(), when));
    }
    TradeRow &addBillPayment(const QString &name, qint64 fen)
    {
        records.trades.push_back(build::payment(name, fen, time()));
        return records.trades.back();
    }
    TradeRow &addOrdinaryPayment()
    {
        const QString name = number("OPC");
        TradeRow &row = addBillPayment(name, amount());
        Order order = build::order(name, row.amount.fen());
        order.paidAt = row.tradedAt;
        order.createdAt = row.tradedAt - 20'000;
        records.orders.push_back(order);
        return row;
    }
    TradeRow &addBillRefund(const QString &name)
    {
        records.trades.push_back(
            build::refundRow(name, records.trades.front().outTradeNo.toString(), 500 + qint64(m_random.bounded(1'000)), time()));
        return records.trades.back();
    }
    TradeRow &addOrdinaryRefund()
    {
        const QString name = number("RF");
        TradeRow &row = addBillRefund(name);
        Refund refund = build::refund(name, row.outTradeNo.toString(), row.appliedRefund.fen());
        refund.createdAt = row.tradedAt;
        records.refunds.push_back(refund);
        return row;
    }
    Refund &addLedgerRefund()
    {
        records.refunds.push_back(build::refund(number("RF"), records.trades.front().outTradeNo.toString(), 600, time()));
        return records.refunds.back();
    }

    void inject(int which)
    {
        if (which < 9)
            injectIntoPayments(which);
        else if (which < 18)
            injectIntoRefundsAndFees(which);
        else
            injectIntoFunds(which);
    }
    void injectIntoPayments(int which);
    void injectIntoRefundsAndFees(int which);
    void injectIntoFunds(int which);
    void closeBooks();

    QRandomGenerator m_random;
    int m_count = 0;
    int m_minute = 0;
    std::set<QString> m_withoutMoney; // numbers whose money does not move on the day
};

inline void GeneratedDay::injectIntoPayments(int which)
{
    switch (which) {
    case 0: {
        Order &order = (addOrdinaryPayment(), records.orders.back());
        order.status = OrderStatus::Closed;
        order.paidAt.reset();
        return expect(DifferenceClass::StatusMismatch, order.outTradeNo.toString(), Cause::PaidLate);
    }
    case 1: {
        Order &order = (addOrdinaryPayment(), records.orders.back());
        order.status = OrderStatus::NotPaid;
        order.paidAt.reset();
        return expect(DifferenceClass::StatusMismatch, order.outTradeNo.toString(), Cause::PaidWhileOff);
    }
    case 2:
        return expect(DifferenceClass::MissingInLedger, addBillPayment(number("OPC"), amount()).outTradeNo.toString(), Cause::PaidWhileOff);
    case 3:
        return expect(DifferenceClass::MissingInLedger, addBillPayment(number("MALL"), amount()).outTradeNo.toString(), Cause::PaidOutside);
    case 4: {
        TradeRow &row = addOrdinaryPayment();
        row.coupon = Money::fromFen(500);
        records.orders.back().amount = row.amount - row.coupon;
        return expect(DifferenceClass::AmountMismatch, row.outTradeNo.toString(), Cause::CouponSubsidy);
    }
    case 5: {
        const TradeRow first = addOrdinaryPayment();
        TradeRow &twin = addBillPayment(number("OPC"), first.amount.fen());
        twin.openid = first.openid;
        twin.tradedAt = first.tradedAt;
        return expect(DifferenceClass::MissingInLedger, twin.outTradeNo.toString(), Cause::EqualTwins);
    }
    case 6: {
        const TradeRow first = addOrdinaryPayment();
        TradeRow &second = addBillPayment(first.outTradeNo.toString(), first.amount.fen());
        second.transactionId = TransactionId(number("4299"));
        return expect(DifferenceClass::DuplicateInBill, first.outTradeNo.toString(), Cause::DoubleCollection);
    }
    case 7:
        return expect(DifferenceClass::MissingInLedger, addBillPayment(number("OPC"), 1).outTradeNo.toString(), Cause::TestOrder);
    default: {
        Order order = build::order(number("OPC"), amount(), time());
        const int kind = int(m_random.bounded(4));
        if (kind == 0)
            order.mark = OrderMark::Outside;
        if (kind == 1)
            order.paidAt = build::at(words("00:05:00"), build::day.next());
        if (kind == 2)
            order.status = OrderStatus::Closed;
        records.orders.push_back(order);
        if (kind == 0)
            expect(DifferenceClass::MissingInBill, order.outTradeNo.toString(), Cause::PaidOutside);
        if (kind == 1)
            expect(DifferenceClass::NextDay, order.outTradeNo.toString(), Cause::None);
        if (kind == 3)
            expect(DifferenceClass::MissingInBill, order.outTradeNo.toString(), Cause::Unknown);
    }
    }
}

inline void GeneratedDay::injectIntoRefundsAndFees(int which)
{
    switch (which) {
    case 9: {
        Refund &refund = addLedgerRefund();
        records.nextTrades.push_back(
            build::refundRow(refund.outRefundNo.toString(), refund.outTradeNo.toString(), 600, words("00:00:04"), build::day.next()));
        return expect(DifferenceClass::RefundMissingInBill, refund.outRefundNo.toString(), Cause::RefundAcrossMidnight);
    }
    case 10: {
        Refund &refund = addLedgerRefund();
        refund.status = m_random.bounded(2) == 0 ? RefundStatus::Processing : RefundStatus::Closed;
        return expect(DifferenceClass::RefundMissingInBill, refund.outRefundNo.toString(), Cause::RefundInTransit);
    }
    case 11: {
        Refund &refund = addLedgerRefund();
        records.movements.push_back(
            build::movement(words("充值退款"), words("充值退款"), -600, number("50399"), refund.outRefundNo.toString(), time()));
        expectFund(FundFinding::Kind::OtherMovement, refund.outRefundNo.toString(), Cause::RechargeRefund);
        return expect(DifferenceClass::RefundMissingInBill, refund.outRefundNo.toString(), Cause::RechargeRefund);
    }
    case 12: {
        TradeRow &row = addOrdinaryPayment();
        row.fee += Money::fromFen(m_random.bounded(2) == 0 ? 1 : -1);
        return expect(DifferenceClass::FeeMismatch, row.outTradeNo.toString(), Cause::FeeRounding);
    }
    case 13: {
        addOrdinaryRefund();
        TradeRow &row = records.trades.back();
        row.refund = row.appliedRefund = Money::fromFen(1'500); // 9 fen of fee: not given back is no rounding
        row.fee = Money();
        records.refunds.back().amount = row.appliedRefund;
        return expect(DifferenceClass::FeeMismatch, row.outRefundNo.toString(), Cause::FeeReturned);
    }
    case 14: {
        addOrdinaryRefund();
        records.refunds.back().amount -= Money::fromFen(50);
        return expect(DifferenceClass::RefundAmountMismatch, records.refunds.back().outRefundNo.toString(), Cause::AmountDiffers);
    }
    case 15: {
        TradeRow &row = addOrdinaryPayment();
        records.orders.back().amount += Money::fromFen(1 + qint64(m_random.bounded(300)));
        return expect(DifferenceClass::AmountMismatch, row.outTradeNo.toString(), Cause::AmountDiffers);
    }
    case 16: {
        addOrdinaryPayment();
        records.orders.push_back(records.orders.back());
        return expect(DifferenceClass::DuplicateInLedger, records.orders.back().outTradeNo.toString(), Cause::Unknown);
    }
    default: {
        // A line that can't be read: of an order that the ledger has. The bill's summary counts it all the same.
        Order order = build::order(number("OPC"), amount(), time());
        records.orders.push_back(order);
        QuarantinedRow row;
        row.id = ++m_count;
        row.line.line = 99;
        row.line.raw = words("`2026-03-05 10:00:00,`") + order.outTradeNo.toString() + words(",`broken");
        records.quarantine.push_back(row);
        unread += order.amount;
        return expect(DifferenceClass::MissingInBill, order.outTradeNo.toString(), Cause::UnknownRow);
    }
    }
}

inline void GeneratedDay::injectIntoFunds(int which)
{
    const auto other = [&](const char *name, const char *type, qint64 fen, Cause cause) {
        const QString voucher = number("V");
        records.movements.push_back(build::movement(words(name), words(type), fen, number("X"), voucher, time()));
        expectFund(FundFinding::Kind::OtherMovement, voucher, cause);
    };
    switch (which) {
    case 18:
        return other("充值/提现", "提现", -50'000, Cause::FundsMovement);
    case 19:
        return other("充值/提现", "充值", 20'000, Cause::FundsMovement);
    case 20:
        return other("分账", "分账", -700, Cause::SharingOrPenalty);
    case 21:
        return other("交易", "违约金扣罚", -900, Cause::SharingOrPenalty);
    case 22: {
        const TradeRow &row = addOrdinaryRefund();
        m_withoutMoney.insert(row.outRefundNo.toString());
        records.nextMovements.push_back(build::movement(words("退款"), words("退款"), -(row.refund + row.fee).fen(),
                                                        row.refundId.toString(), row.outRefundNo.toString(), words("00:00:07"),
                                                        build::day.next()));
        return expectFund(FundFinding::Kind::TradeWithoutMovement, row.outRefundNo.toString(), Cause::RefundAcrossMidnight);
    }
    case 23: {
        TradeRow &row = addOrdinaryPayment();
        row.tradeType = words("JSAPI"); // a Mini Program's
        records.heldPayments.insert(row.transactionId.toString());
        m_withoutMoney.insert(row.outTradeNo.toString());
        return expectFund(FundFinding::Kind::TradeWithoutMovement, row.outTradeNo.toString(), Cause::Frozen);
    }
    case 24: {
        TradeRow &row = addOrdinaryRefund();
        row.refundState = words("PROCESSING");
        m_withoutMoney.insert(row.outRefundNo.toString());
        return expectFund(FundFinding::Kind::TradeWithoutMovement, row.outRefundNo.toString(), Cause::RefundInTransit);
    }
    case 25:
        return other("新业务", "新类型", -111, Cause::Unknown);
    default: {
        const QString voucher = number("RF");
        const TradeRow earlier = build::refundRow(voucher, words("OPC1"), 800, words("23:59:30"), build::day.previous());
        records.earlierTrades.push_back(earlier);
        records.movements.push_back(build::movement(words("退款"), words("退款"), -(earlier.refund + earlier.fee).fen(),
                                                    earlier.refundId.toString(), voucher, words("00:00:05")));
        return expectFund(FundFinding::Kind::MovementWithoutTrade, voucher, Cause::RefundAcrossMidnight);
    }
    }
}

// The money of all rows moves, balances run, the bills state their sums.
inline void GeneratedDay::closeBooks()
{
    Money paid, refunded, fee;
    for (const TradeRow &row : records.trades) {
        const bool isRefund = row.kind == TradeKind::Refund;
        paid += row.amount;
        refunded += row.appliedRefund;
        fee += row.fee;
        if (!m_withoutMoney.contains(isRefund ? row.outRefundNo.toString() : row.outTradeNo.toString()))
            addMoney(row);
    }
    records.bills[0].summary.numbers = {{words("订单总金额"), (paid + unread).fen(), paid.fen()},
                                        {words("申请退款总金额"), refunded.fen(), refunded.fen()},
                                        {words("手续费总金额"), fee.fen(), fee.fen()}};
    std::stable_sort(records.movements.begin(), records.movements.end(),
                     [](const FundMovement &a, const FundMovement &b) { return a.row.bookedAt < b.row.bookedAt; });
    ChainDay day{build::day, {}, {}};
    qint64 balance = 1'000'000;
    for (FundMovement &movement : records.movements) {
        balance += movement.row.signedAmount().fen();
        movement.row.balance = Money::fromFen(balance);
        movement.row.line = qint64(day.rows.size()) + 2;
        day.rows.push_back(movement.row);
    }
    day.footer = countedFooter(day.rows);
    chains.push_back({FundAccount::Basic, checkChain({day})});
}

} // namespace yiren
