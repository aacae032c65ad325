#pragma once

#include "cli/commandline.h"
#include "stats/outcome.h"

#include <QJsonArray>

namespace yiren {

// The commands within `analyze`, a file each.
void addAnalyzeAb(CommandLine &line, Command &analyze);
void addAnalyzeSampleSize(CommandLine &line, Command &analyze);
void addAnalyzeChurn(CommandLine &line, Command &analyze);
void addAnalyzeSurvival(CommandLine &line, Command &analyze);
void addAnalyzeClv(CommandLine &line, Command &analyze);
void addAnalyzeConditional(CommandLine &line, Command &analyze);
void addAnalyzeBatch(CommandLine &line, Command &analyze);

// {"refused": true, "code": …} in the place of a figure that can't be given honestly.
[[nodiscard]] QJsonObject refusedJson(const stats::Refusal &refusal);
[[nodiscard]] QJsonArray intervalJson(const stats::Interval &interval);
// A sentence for people: why there is no figure.
[[nodiscard]] QString refusalSentence(const stats::Refusal &refusal);

// A refusal of the whole command: said, answered as {"refused", "code"}, and no failure (the numbers were read and understood).
Exit answerRefusal(Terminal &terminal, const stats::Refusal &refusal);

} // namespace yiren
