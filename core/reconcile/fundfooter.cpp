#include "reconcile/fundfooter.h"

namespace yiren {

namespace {

std::optional<qint64> stated(const SummaryCheck &summary, QStringView name)
{
    for (const SummaryNumber &number : summary.numbers) {
        if (number.name == name)
            return number.stated;
    }
    return {};
}

} // namespace

std::optional<FundFooter> statedFooter(const SummaryCheck &summary)
{
    const auto rows = stated(summary, u"资金流水总笔数");
    const auto incomes = stated(summary, u"收入笔数");
    const auto income = stated(summary, u"收入金额");
    const auto expenses = stated(summary, u"支出笔数");
    const auto expense = stated(summary, u"支出金额");
    if (!incomes || !income || !expenses || !expense || (rows && *rows != *incomes + *expenses))
        return {};
    return FundFooter{*incomes, Money::fromFen(*income), *expenses, Money::fromFen(*expense)};
}

FundFooter countedFooter(const std::vector<FundRow> &rows)
{
    FundFooter footer;
    for (const FundRow &row : rows) {
        if (row.direction == FundDirection::In) {
            ++footer.incomes;
            footer.income += row.amount;
        } else {
            ++footer.expenses;
            footer.expense += row.amount;
        }
    }
    return footer;
}

} // namespace yiren
