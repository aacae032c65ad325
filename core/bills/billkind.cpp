#include "bills/billkind.h"

#include <algorithm>
#include <iterator>

namespace yiren {

namespace {

struct KindName {
    BillKind kind;
    QStringView name;
    std::optional<FundAccount> account;
};
constexpr KindName kindNames[] = {
    {BillKind::TradeAll, u"trade_all", {}},
    {BillKind::TradeSuccess, u"trade_success", {}},
    {BillKind::TradeRefund, u"trade_refund", {}},
    {BillKind::FundBasic, u"fund_basic", FundAccount::Basic},
    {BillKind::FundOperation, u"fund_operation", FundAccount::Operation},
    {BillKind::FundFees, u"fund_fees", FundAccount::Fees},
};

const KindName &entryOf(BillKind kind)
{
    return *std::find_if(std::begin(kindNames), std::end(kindNames), [kind](const KindName &entry) { return entry.kind == kind; });
}

} // namespace

QString billKindName(BillKind kind)
{
    return entryOf(kind).name.toString();
}

std::optional<BillKind> billKindFromName(QStringView name)
{
    for (const KindName &entry : kindNames) {
        if (entry.name == name)
            return entry.kind;
    }
    return {};
}

bool isTradeBill(BillKind kind)
{
    return !entryOf(kind).account;
}

std::optional<FundAccount> fundAccountOf(BillKind kind)
{
    return entryOf(kind).account;
}

BillKind fundBillOf(FundAccount account)
{
    return std::find_if(std::begin(kindNames), std::end(kindNames), [account](const KindName &entry) { return entry.account == account; })
        ->kind;
}

} // namespace yiren
