#include "sandbox/movement.h"

namespace yiren::sandbox {

namespace {

FundRow row(const Movement &movement, const QString &name, const QString &type, Direction direction, Money amount)
{
    FundRow made;
    made.atMs = movement.atMs;
    made.businessNo = movement.businessNo;
    made.flowNo = movement.flowNo;
    made.name = name;
    made.type = type;
    made.direction = direction;
    made.amount = amount;
    made.applicant = movement.applicant;
    made.voucher = movement.voucher;
    return made;
}

std::vector<FundRow> paymentRows(const Movement &movement)
{
    const QString trade = QStringLiteral("交易");
    std::vector<FundRow> rows{row(movement, trade, trade, Direction::Income, movement.amount)};
    if (movement.fee > Money())
        rows.push_back(row(movement, trade, QStringLiteral("扣除交易手续费"), Direction::Expense, movement.fee));
    return rows;
}

// A refund takes money out; a closed one brings the same amounts back.
std::vector<FundRow> refundRows(const Movement &movement, FundPattern pattern)
{
    const bool closed = movement.kind == Movement::Kind::RefundClosed;
    const QString name = QStringLiteral("退款");
    const QString type = closed ? QStringLiteral("退款关闭") : name;
    const Direction there = closed ? Direction::Income : Direction::Expense;
    const Direction back = closed ? Direction::Expense : Direction::Income;
    if (pattern == FundPattern::NetRefunds) {
        FundRow net = row(movement, name, type, there, movement.amount - movement.fee);
        net.note = QStringLiteral("退款总金额%1元;含手续费%2元").arg(movement.amount.toYuanText(), movement.fee.toYuanText());
        return {net};
    }
    std::vector<FundRow> rows{row(movement, name, type, there, movement.amount)};
    if (movement.fee > Money())
        rows.push_back(row(movement, name, QStringLiteral("退还交易手续费"), back, movement.fee));
    return rows;
}

} // namespace

std::vector<FundRow> rowsOf(const Movement &movement, FundPattern pattern)
{
    switch (movement.kind) {
    case Movement::Kind::Payment:
        return paymentRows(movement);
    case Movement::Kind::Refund:
    case Movement::Kind::RefundClosed:
        return refundRows(movement, pattern);
    case Movement::Kind::Other:
        break;
    }
    FundRow other = row(movement, movement.name, movement.type, movement.direction, movement.amount);
    other.note = movement.note;
    return {other};
}

Money effectOf(const Movement &movement)
{
    switch (movement.kind) {
    case Movement::Kind::Payment:
    case Movement::Kind::RefundClosed:
        return movement.amount - movement.fee;
    case Movement::Kind::Refund:
        return movement.fee - movement.amount;
    case Movement::Kind::Other:
        break;
    }
    return movement.direction == Direction::Income ? movement.amount : -movement.amount;
}

} // namespace yiren::sandbox
