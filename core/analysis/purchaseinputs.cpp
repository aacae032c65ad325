#include "analysis/purchaseinputs.h"

namespace yiren::analysis {

std::optional<stats::PurchaseModel> purchaseModelIn(Inputs &in, const char *name, stats::Dropout dropout)
{
    Inputs members = in.within(name);
    const stats::PurchaseParameters parameters{members.number("r"), members.number("alpha"), members.number("a"), members.number("b")};
    if (!members.ok())
        return {};
    return stats::PurchaseModel{dropout, parameters};
}

QJsonObject jsonParameters(const stats::PurchaseParameters &parameters)
{
    return {{QStringLiteral("a"), parameters.a},
            {QStringLiteral("alpha"), parameters.alpha},
            {QStringLiteral("b"), parameters.b},
            {QStringLiteral("r"), parameters.r}};
}

std::optional<stats::SpendParameters> spendParametersIn(Inputs &in, const char *name)
{
    Inputs members = in.within(name);
    const stats::SpendParameters parameters{members.number("p"), members.number("q"), members.number("gamma")};
    if (!members.ok())
        return {};
    return parameters;
}

QJsonObject jsonParameters(const stats::SpendParameters &parameters)
{
    return {{QStringLiteral("gamma"), parameters.gamma}, {QStringLiteral("p"), parameters.p}, {QStringLiteral("q"), parameters.q}};
}

stats::PurchaseSummary purchaseSummaryIn(Inputs &in)
{
    return {in.number("x"), in.number("t_x"), in.number("T")};
}

std::optional<std::vector<stats::PurchaseSummary>> purchaseSummariesIn(Inputs &in)
{
    const std::vector<double> repeats = in.numbers("x"), last = in.numbers("t_x"), observed = in.numbers("T");
    if (!in.ok() || repeats.size() != last.size() || repeats.size() != observed.size())
        return {};
    std::vector<stats::PurchaseSummary> customers;
    customers.reserve(repeats.size());
    for (std::size_t i = 0; i < repeats.size(); ++i)
        customers.push_back({repeats[i], last[i], observed[i]});
    return customers;
}

} // namespace yiren::analysis
