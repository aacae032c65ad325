#include "sandbox/fundbillwriter.h"

#include "sandbox/billtext.h"

namespace yiren::sandbox {

QByteArray writeFundBill(const std::vector<FundRow> &rows, const BillStyle &style)
{
    BillText text(style);
    text.addHeader(
        QStringLiteral("记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,"
                       "备注,业务凭证号"));
    Money income, expense;
    qsizetype incomes = 0;
    for (const FundRow &row : rows) {
        const bool isIncome = row.direction == Direction::Income;
        text.addValues({msToBeijingText(row.atMs), row.businessNo, row.flowNo, row.name, row.type,
                        isIncome ? QStringLiteral("收入") : QStringLiteral("支出"), row.amount.toYuanText(), row.balance.toYuanText(),
                        row.applicant, escapedForFundBill(row.note), escapedForFundBill(row.voucher)});
        (isIncome ? income : expense) += row.amount;
        incomes += isIncome ? 1 : 0;
    }
    const auto total = static_cast<qsizetype>(rows.size());
    text.addHeader(QStringLiteral("资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额"));
    text.addValues({text.count(total), text.count(incomes), income.toYuanText(), text.count(total - incomes), expense.toYuanText()});
    return text.toBytes();
}

} // namespace yiren::sandbox
