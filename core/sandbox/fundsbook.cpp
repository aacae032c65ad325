#include "sandbox/fundsbook.h"

#include <algorithm>

namespace yiren::sandbox {

FundsBook::FundsBook(Money openingBasic, std::vector<Movement> basic, Money openingOperation, std::vector<Movement> operation)
    : m_accounts{Account{openingBasic, std::move(basic)}, Account{openingOperation, std::move(operation)}, Account{}}
{
    for (Account &account : m_accounts)
        std::stable_sort(account.movements.begin(), account.movements.end(), isEarlier);
}

void FundsBook::add(FundAccount account, Movement movement)
{
    auto &movements = m_accounts[static_cast<size_t>(account)].movements;
    movements.insert(std::upper_bound(movements.begin(), movements.end(), movement, isEarlier), std::move(movement));
}

Money FundsBook::balance(FundAccount kind) const
{
    Money sum = account(kind).opening;
    for (const Movement &movement : account(kind).movements)
        sum += effectOf(movement);
    return sum;
}

std::vector<FundRow> FundsBook::rowsOfDay(FundAccount kind, BusinessDay day, FundPattern pattern) const
{
    const qint64 startMs = day.start().toMSecsSinceEpoch();
    const qint64 endMs = day.end().toMSecsSinceEpoch();
    Money balance = account(kind).opening;
    std::vector<FundRow> rows;
    for (const Movement &movement : account(kind).movements) {
        if (movement.atMs >= endMs)
            break;
        if (movement.atMs < startMs) {
            balance += effectOf(movement);
            continue;
        }
        for (FundRow &row : rowsOf(movement, pattern)) {
            balance += row.signedAmount();
            row.balance = balance;
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

Movement movementOf(const Order &paidOrder)
{
    Movement movement;
    movement.atMs = paidOrder.payment->bookedAtMs;
    movement.kind = Movement::Kind::Payment;
    movement.amount = paidOrder.payment->settled;
    movement.fee = paidOrder.payment->fee;
    movement.businessNo = paidOrder.payment->transactionId.toString();
    movement.flowNo = movement.businessNo;
    movement.applicant = QStringLiteral("system");
    movement.voucher = paidOrder.outTradeNo.toString();
    return movement;
}

Movement movementOf(const Refund &refund, const QString &mchid)
{
    Movement movement;
    movement.atMs = refund.bookedAtMs;
    movement.kind = Movement::Kind::Refund;
    movement.amount = refund.settled;
    movement.fee = refund.fee;
    movement.businessNo = refund.refundId.toString();
    movement.flowNo = refund.transactionId.toString();
    movement.applicant = mchid + QStringLiteral("API");
    movement.voucher = refund.outRefundNo.toString();
    return movement;
}

Movement closingOf(const Refund &refund, qint64 atMs)
{
    Movement movement = movementOf(refund, {});
    movement.atMs = atMs;
    movement.kind = Movement::Kind::RefundClosed;
    movement.applicant = QStringLiteral("system");
    return movement;
}

} // namespace yiren::sandbox
