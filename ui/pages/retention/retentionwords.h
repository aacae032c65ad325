#pragma once

#include "retention/retentionreading.h"

#include <QStringList>

#include <array>

namespace yiren {

// One key figure as the page says it, with what 怎么算的 shows.
struct FigureWords {
    QString caption;
    QString figure;   // empty: there is none, and `sentence` says why
    QString sentence; //
    QString comment;
    QString formula;
    QStringList lines;
};

inline constexpr size_t retentionFigureCount = 5;
enum class RetentionFigure { Loss, Churn, Alive, Revenue, Peak }; // in their order

// Loss in people per day, churn as a share of those present: the two units are never mixed (ANALYTICS B.2). Of buyers, who never say that
// they leave, the share that bought again within 90 days stands in the place of the churn.
[[nodiscard]] std::array<FigureWords, retentionFigureCount> retentionFigures(const RetentionReading &reading);

[[nodiscard]] QString retentionKindWord(RetentionKind kind); // "Followers"
[[nodiscard]] QString retentionKindName(RetentionKind kind); // "followers": stable
[[nodiscard]] std::optional<RetentionKind> retentionKindFromName(QStringView name);

// What the map of cohorts says in one sentence, or why there is none.
[[nodiscard]] QString cohortSentence(const RetentionReading &reading);
// Whether the ways of coming differ, as far as that can be said.
[[nodiscard]] QString survivalSentence(const RetentionReading &reading);
// What the model expected of the last quarter, and what came.
[[nodiscard]] QString checkSentence(const ModelCheck &check);

} // namespace yiren
