#pragma once

#include "stats/outcome.h"

#include <QJsonArray>
#include <QJsonObject>

#include <span>

namespace yiren::analysis {

// One function that `analyze batch` answers: the members of its input and its answer are those of docs/STATS.md.
struct Function {
    const char *name;
    stats::Outcome<QJsonObject> (*call)(const QJsonObject &input);
};

// The tables of one family each, in a file of the same name.
[[nodiscard]] std::span<const Function> proportionFunctions();
[[nodiscard]] std::span<const Function> churnFunctions();
[[nodiscard]] std::span<const Function> survivalFunctions();
[[nodiscard]] std::span<const Function> cohortFunctions();
[[nodiscard]] std::span<const Function> meanFunctions();
[[nodiscard]] std::span<const Function> conditionalFunctions();
[[nodiscard]] std::span<const Function> predictionFunctions();
[[nodiscard]] std::span<const Function> forecastFunctions();
[[nodiscard]] std::span<const Function> contrastFunctions();
[[nodiscard]] std::span<const Function> testFunctions();
[[nodiscard]] std::span<const Function> sequentialFunctions();
[[nodiscard]] std::span<const Function> planningFunctions();
[[nodiscard]] std::span<const Function> severalFunctions();
[[nodiscard]] std::span<const Function> purchaseFunctions();
[[nodiscard]] std::span<const Function> purchaseFitFunctions();
[[nodiscard]] std::span<const Function> postingFunctions();

// The function of this name, or null.
[[nodiscard]] const Function *functionNamed(const QString &name);

// One answer: the function's fields, or {"refused": true}. A function that is not known is refused too. An answer that is not a number is a
// fault of ours and is refused rather than shown.
[[nodiscard]] QJsonObject answer(const QString &function, const QJsonObject &input);

// A call's id: a text, or a number as text; empty where there is none.
[[nodiscard]] QString idOf(const QJsonObject &call);

// {id: answer} for an array of {id, function, input}.
[[nodiscard]] QJsonObject answers(const QJsonArray &calls);

} // namespace yiren::analysis
