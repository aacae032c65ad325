#include "demo/demofiles.h"

#include "sandbox/billstyle.h"
#include "sandbox/fundbillwriter.h"
#include "sandbox/tradebillwriter.h"
#include "sandbox/traderows.h"

namespace yiren {

namespace {

DemoFile fundFile(const sandbox::MerchantBooks &books, BusinessDay day, sandbox::FundAccount account, BillKind kind)
{
    const auto rows = books.funds.rowsOfDay(account, day, sandbox::FundPattern::NetRefunds);
    const auto style = sandbox::styleOf(day, sandbox::BillLayout::Current);
    return {day, kind, rows.empty() ? QByteArray() : sandbox::writeFundBill(rows, style)};
}

} // namespace

std::vector<DemoFile> demoFilesOf(const sandbox::MerchantBooks &books, BusinessDay day)
{
    const auto trades = sandbox::tradeRowsOfDay(books, day);
    const auto style = sandbox::styleOf(day, sandbox::BillLayout::Current);
    std::vector<DemoFile> files = {
        {day, BillKind::TradeAll, trades.empty() ? QByteArray() : sandbox::writeTradeBill(trades, sandbox::TradeBillKind::All, style)},
        fundFile(books, day, sandbox::FundAccount::Basic, BillKind::FundBasic)};
    DemoFile operation = fundFile(books, day, sandbox::FundAccount::Operation, BillKind::FundOperation);
    if (!operation.bytes.isEmpty())
        files.push_back(std::move(operation));
    return files;
}

} // namespace yiren
