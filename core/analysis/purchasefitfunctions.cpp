#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "analysis/purchaseinputs.h"
#include "stats/enoughdata.h"
#include "stats/purchasefit.h"
#include "stats/purchaselikelihood.h"

#include <array>

namespace yiren::analysis {

namespace {

stats::Outcome<QJsonObject> unreadableFit()
{
    return stats::refusal(stats::RefusalCode::InvalidInput);
}

stats::Outcome<QJsonObject> bgnbdLoglik(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "params", stats::Dropout::AfterRepeat);
    const auto customers = purchaseSummariesIn(in);
    if (!model || !customers || !in.ok())
        return unreadableFit();
    const auto value = stats::purchaseLogLikelihood(*model, *customers);
    if (!value)
        return tl::unexpected(value.error());
    return QJsonObject{{QStringLiteral("loglik"), *value}};
}

stats::Outcome<QJsonObject> bgnbdGradient(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "params", stats::Dropout::AfterRepeat);
    const auto customers = purchaseSummariesIn(in);
    if (!model || !customers || !in.ok())
        return unreadableFit();
    const auto slope = stats::purchaseGradient(*model, *customers);
    if (!slope)
        return tl::unexpected(slope.error());
    return QJsonObject{{QStringLiteral("gradient"), jsonParameters(*slope)}};
}

// With the rules for too little data: a fit of fewer is not what the program would show.
template <stats::Dropout dropout>
stats::Outcome<QJsonObject> purchaseFitOf(const QJsonObject &input)
{
    Inputs in(input);
    const auto customers = purchaseSummariesIn(in);
    const QString unit = in.text("time_unit", QStringLiteral("weeks"));
    if (!customers || !in.ok() || unit != QLatin1String("weeks") || !stats::arePurchaseSummaries(*customers))
        return unreadableFit();
    if (const auto enough = stats::enoughForPurchases(*customers); !enough)
        return tl::unexpected(enough.error());
    const auto fit = stats::fitPurchases(dropout, *customers);
    if (!fit)
        return tl::unexpected(fit.error());
    return QJsonObject{{QStringLiteral("params"), jsonParameters(fit->model.parameters)}, {QStringLiteral("loglik"), fit->logLikelihood}};
}

stats::Outcome<QJsonObject> gammaGammaFit(const QJsonObject &input)
{
    Inputs in(input);
    const std::vector<double> orders = in.numbers("x"), means = in.numbers("m");
    if (!in.ok() || orders.size() != means.size())
        return unreadableFit();
    std::vector<stats::SpendSummary> customers;
    for (std::size_t i = 0; i < orders.size(); ++i)
        customers.push_back({orders[i], means[i]});
    if (const auto few = stats::tooFewForSpend(customers))
        return tl::unexpected(*few);
    const auto fit = stats::fitSpend(customers);
    if (!fit)
        return tl::unexpected(fit.error());
    return QJsonObject{{QStringLiteral("params"), jsonParameters(fit->parameters)},
                       {QStringLiteral("loglik"), fit->logLikelihood},
                       {QStringLiteral("n"), static_cast<qint64>(fit->customers)}};
}

constexpr std::array functionsOfPurchaseFits{Function{"bgnbd_loglik", bgnbdLoglik}, Function{"bgnbd_gradient", bgnbdGradient},
                                             Function{"bgnbd_fit", purchaseFitOf<stats::Dropout::AfterRepeat>},
                                             Function{"mbgnbd_fit", purchaseFitOf<stats::Dropout::AfterEvery>},
                                             Function{"gamma_gamma_fit", gammaGammaFit}};

} // namespace

std::span<const Function> purchaseFitFunctions()
{
    return functionsOfPurchaseFits;
}

} // namespace yiren::analysis
