#include "bills/fundrow.h"

namespace yiren {

QString fundAccountName(FundAccount account)
{
    switch (account) {
    case FundAccount::Operation:
        return QStringLiteral("OPERATION");
    case FundAccount::Fees:
        return QStringLiteral("FEES");
    case FundAccount::Basic:
        break;
    }
    return QStringLiteral("BASIC");
}

std::optional<FundAccount> fundAccountFromName(QStringView name)
{
    for (const FundAccount account : {FundAccount::Basic, FundAccount::Operation, FundAccount::Fees}) {
        if (fundAccountName(account) == name)
            return account;
    }
    return {};
}

} // namespace yiren
