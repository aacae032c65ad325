#include "analysis/functions.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yiren::analysis {

namespace {

bool isFiniteJson(const QJsonValue &value)
{
    if (value.isDouble())
        return std::isfinite(value.toDouble());
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::all_of(items.begin(), items.end(), [](const QJsonValue &item) { return isFiniteJson(item); });
    }
    if (value.isObject()) {
        const QJsonObject members = value.toObject();
        return std::all_of(members.begin(), members.end(), [](const QJsonValue &item) { return isFiniteJson(item); });
    }
    return true;
}

} // namespace

const Function *functionNamed(const QString &name)
{
    const std::array families{proportionFunctions(), churnFunctions(),       survivalFunctions(),    cohortFunctions(),
                              meanFunctions(),       conditionalFunctions(), predictionFunctions(),  forecastFunctions(),
                              contrastFunctions(),   testFunctions(),        sequentialFunctions(),  planningFunctions(),
                              severalFunctions(),    purchaseFunctions(),    purchaseFitFunctions(), postingFunctions()};
    for (const std::span<const Function> &family : families)
        for (const Function &function : family)
            if (name == QLatin1String(function.name))
                return &function;
    return nullptr;
}

QJsonObject answer(const QString &function, const QJsonObject &input)
{
    const QJsonObject refused{{QStringLiteral("refused"), true}};
    const Function *known = functionNamed(function);
    if (known == nullptr)
        return refused;
    const stats::Outcome<QJsonObject> outcome = known->call(input);
    return outcome && isFiniteJson(*outcome) ? *outcome : refused;
}

QString idOf(const QJsonObject &call)
{
    const QJsonValue id = call.value(QLatin1String("id"));
    return id.isDouble() ? QString::number(id.toDouble(), 'g', 17) : id.toString();
}

QJsonObject answers(const QJsonArray &calls)
{
    QJsonObject all;
    for (const QJsonValue &value : calls) {
        const QJsonObject call = value.toObject();
        all.insert(idOf(call), answer(call.value(QLatin1String("function")).toString(), call.value(QLatin1String("input")).toObject()));
    }
    return all;
}

} // namespace yiren::analysis
