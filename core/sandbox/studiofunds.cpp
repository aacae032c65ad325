#include "sandbox/studiofunds.h"

#include "sandbox/numbers.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

const Money opening = Money::fromFen(500'000);
const Money reserve = Money::fromFen(300'000);

Movement other(qint64 atMs, Direction direction, Money amount, const char16_t *name, const char16_t *type, const QString &number)
{
    Movement movement;
    movement.atMs = atMs;
    movement.direction = direction;
    movement.amount = amount;
    movement.name = QString::fromUtf16(name);
    movement.type = QString::fromUtf16(type);
    movement.businessNo = number;
    movement.flowNo = number;
    return movement;
}

std::optional<Movement> withdrawal(BusinessDay day, Money balance)
{
    const Money spare = Money::fromFen((balance - reserve).fen() / 10'000 * 10'000); // whole hundreds of yuan
    if (spare <= Money())
        return {};
    Movement movement = other(day.start().toMSecsSinceEpoch() + 23 * hourMs, Direction::Expense, spare, u"充值/提现", u"提现",
                              dayDigits(day) + QStringLiteral("10001"));
    movement.applicant = QStringLiteral("system");
    movement.note = QStringLiteral("自动提现");
    movement.voucher = QStringLiteral("W") + dayDigits(day);
    return movement;
}

// Every Wednesday late in the evening the spare money goes to the bank.
std::vector<Movement> withWithdrawals(const std::vector<Movement> &trading, BusinessDay first, BusinessDay last)
{
    std::vector<Movement> all;
    Money balance = opening;
    auto next = trading.begin();
    for (BusinessDay day = first; day <= last; day = day.next()) {
        const qint64 closingMs = day.start().toMSecsSinceEpoch() + 23 * hourMs;
        for (; next != trading.end() && next->atMs <= closingMs; ++next) {
            balance += effectOf(*next);
            all.push_back(*next);
        }
        if (day.date().dayOfWeek() != Qt::Wednesday)
            continue;
        if (const auto taken = withdrawal(day, balance)) {
            balance -= taken->amount;
            all.push_back(*taken);
        }
    }
    all.insert(all.end(), next, trading.end());
    return all;
}

// On the fifth of each month: money in, two commissions out.
std::vector<Movement> operationMovements(BusinessDay first, BusinessDay last, const QString &mchid)
{
    std::vector<Movement> movements;
    for (BusinessDay day = first; day <= last; day = day.next()) {
        if (day.date().day() != 5)
            continue;
        const qint64 morningMs = day.start().toMSecsSinceEpoch() + 9 * hourMs;
        Movement in =
            other(morningMs, Direction::Income, Money::fromFen(30'000), u"充值/提现", u"充值", dayDigits(day) + QStringLiteral("OP0001"));
        in.applicant = QStringLiteral("admin@") + mchid;
        in.note = QStringLiteral("运营账户充值");
        in.voucher = QStringLiteral("CZ") + dayDigits(day);
        movements.push_back(in);
        for (int i = 1; i <= 2; ++i) {
            Movement out = other(morningMs + i * hourMs, Direction::Expense, Money::fromFen(9'000 + 1'234 * i), u"企业付款", u"企业付款",
                                 QStringLiteral("13300000123456") + dayDigits(day) + QString::number(i).rightJustified(6, u'0'));
            out.applicant = mchid + QStringLiteral("API");
            out.note = QStringLiteral("佣金");
            out.voucher = QStringLiteral("TX") + dayDigits(day) + QString::number(i);
            movements.push_back(out);
        }
    }
    return movements;
}

} // namespace

void writeFunds(Studio &studio, std::vector<Movement> extra)
{
    std::vector<Movement> trading = std::move(extra);
    for (const Order &order : studio.orders) {
        if (order.payment)
            trading.push_back(movementOf(order));
    }
    for (const Refund &refund : studio.refunds)
        trading.push_back(movementOf(refund, studio.identity.mchid));
    std::stable_sort(trading.begin(), trading.end(), isEarlier);
    studio.openingBasic = opening;
    studio.basic = withWithdrawals(trading, studio.first, studio.last);
    studio.openingOperation = Money::fromFen(15'000);
    studio.operation = operationMovements(studio.first, studio.last, studio.identity.mchid);
}

} // namespace yiren::sandbox
