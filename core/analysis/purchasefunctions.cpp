#include "analysis/functions.h"
#include "analysis/inputs.h"
#include "analysis/purchaseinputs.h"
#include "stats/lifetimevalue.h"
#include "stats/purchaseforecast.h"

#include <array>

namespace yiren::analysis {

namespace {

stats::Outcome<QJsonObject> unreadablePurchases()
{
    return stats::refusal(stats::RefusalCode::InvalidInput);
}

stats::Outcome<QJsonObject> oneFigure(const QString &name, const stats::Outcome<double> &figure)
{
    if (!figure)
        return tl::unexpected(figure.error());
    return QJsonObject{{name, *figure}};
}

template <stats::Dropout dropout>
stats::Outcome<QJsonObject> palive(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "params", dropout);
    const stats::PurchaseSummary customer = purchaseSummaryIn(in);
    return model && in.ok() ? oneFigure(QStringLiteral("p_alive"), stats::chanceAlive(*model, customer)) : unreadablePurchases();
}

template <stats::Dropout dropout>
stats::Outcome<QJsonObject> conditionalExpectation(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "params", dropout);
    const stats::PurchaseSummary customer = purchaseSummaryIn(in);
    const double weeks = in.number("t");
    if (!model || !in.ok())
        return unreadablePurchases();
    return oneFigure(QStringLiteral("expected_purchases"), stats::expectedRepeats(*model, customer, weeks));
}

stats::Outcome<QJsonObject> bgnbdExpectation(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "params", stats::Dropout::AfterRepeat);
    const double weeks = in.number("t");
    if (!model || !in.ok())
        return unreadablePurchases();
    return oneFigure(QStringLiteral("expected_purchases"), stats::expectedRepeatsOfNew(*model, weeks));
}

stats::Outcome<QJsonObject> bgnbdPmf(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "params", stats::Dropout::AfterRepeat);
    const double weeks = in.number("t");
    const std::int64_t n = in.count("n");
    if (!model || !in.ok())
        return unreadablePurchases();
    return oneFigure(QStringLiteral("p"), stats::chanceOfRepeats(model->parameters, weeks, n));
}

stats::Outcome<QJsonObject> gammaGammaExpectedSpend(const QJsonObject &input)
{
    Inputs in(input);
    const auto parameters = spendParametersIn(in, "params");
    const stats::SpendSummary customer{in.number("x"), in.number("m")};
    if (!parameters || !in.ok())
        return unreadablePurchases();
    const auto spend = stats::expectedSpend(*parameters, customer);
    if (!spend)
        return tl::unexpected(spend.error());
    return QJsonObject{{QStringLiteral("expected_mean_spend"), spend->mean},
                       {QStringLiteral("population_mean"), spend->populationMean},
                       {QStringLiteral("weight_individual"), spend->weightIndividual}};
}

stats::Outcome<QJsonObject> clvDiscrete(const QJsonObject &input)
{
    Inputs in(input);
    const auto model = purchaseModelIn(in, "bgnbd", stats::Dropout::AfterRepeat);
    const auto spend = spendParametersIn(in, "gamma_gamma");
    const stats::PurchaseSummary customer = purchaseSummaryIn(in);
    const double mean = in.number("m");
    stats::ValuePlan plan;
    plan.months = in.has("months") ? in.count("months") : plan.months;
    plan.weeksPerMonth = in.number("weeks_per_month", plan.weeksPerMonth);
    plan.monthlyDiscount = in.number("monthly_discount", plan.monthlyDiscount);
    plan.margin = in.number("margin", plan.margin);
    if (!model || !spend || !in.ok())
        return unreadablePurchases();
    const auto value = stats::lifetimeValue(*model, *spend, customer, mean, plan);
    if (!value)
        return tl::unexpected(value.error());
    return QJsonObject{{QStringLiteral("expected_spend"), value->expectedSpend},
                       {QStringLiteral("clv_12m"), value->discounted},
                       {QStringLiteral("undiscounted_12m"), value->undiscounted}};
}

constexpr std::array functionsOfPurchases{Function{"bgnbd_palive", palive<stats::Dropout::AfterRepeat>},
                                          Function{"bgnbd_conditional_expectation", conditionalExpectation<stats::Dropout::AfterRepeat>},
                                          Function{"bgnbd_expectation", bgnbdExpectation},
                                          Function{"bgnbd_pmf", bgnbdPmf},
                                          Function{"mbgnbd_palive", palive<stats::Dropout::AfterEvery>},
                                          Function{"mbgnbd_conditional_expectation", conditionalExpectation<stats::Dropout::AfterEvery>},
                                          Function{"gamma_gamma_expected_spend", gammaGammaExpectedSpend},
                                          Function{"clv_discrete", clvDiscrete}};

} // namespace

std::span<const Function> purchaseFunctions()
{
    return functionsOfPurchases;
}

} // namespace yiren::analysis
