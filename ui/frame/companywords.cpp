#include "frame/companywords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

// Texts: CompanyWords::tr("…").
struct CompanyWords {
    Q_DECLARE_TR_FUNCTIONS(CompanyWords)
};

} // namespace

QString companyName(const Account &account, bool isDemo)
{
    if (isDemo)
        return CompanyWords::tr("Ceramics studio");
    const bool isNamed = !account.name.isEmpty() && account.name != QLatin1String("main");
    return isNamed ? account.name : CompanyWords::tr("My company");
}

QString companyKind(const Account &account, bool isDemo)
{
    if (isDemo)
        return CompanyWords::tr("Demonstration data");
    return account.canPay() ? CompanyWords::tr("WeChat Pay merchant %1").arg(account.mchid.toString())
                            : CompanyWords::tr("Not connected to WeChat Pay");
}

} // namespace yiren
