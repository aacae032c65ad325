#pragma once

#include "retention/alerts.h"

#include <QByteArray>

namespace yiren {

// Something unusual, as the page says it. It never says why: an anomaly is not a cause (ANALYTICS D.2).
[[nodiscard]] QString watchedFigureWord(WatchedFigure figure);
[[nodiscard]] QString alertSentence(const FigureAlert &alert);
[[nodiscard]] QString partsSentence(const FigureAlert &alert);                   // empty: no part differs
[[nodiscard]] QString partName(const FigureAlert &alert, const AlertPart &part); // of one line
[[nodiscard]] QString mutedSentence(const MutedFigure &muted);                   // which figure, and the reason given

// Where its rows are.
struct AlertPlace {
    QByteArray page;
    QString target;
};
[[nodiscard]] AlertPlace alertPlace(const FigureAlert &alert);

} // namespace yiren
