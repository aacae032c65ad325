#pragma once

#include "readership/postreadings.h"
#include "readership/statisticsreport.h"

#include <QString>

namespace yiren {

// What is said of readers and of fetching their figures.

[[nodiscard]] QString statisticsKindText(StatisticsKind kind);
[[nodiscard]] QString statisticsStatusText(StatisticsStatus status);

// "320", "not reported" or "not yet": three different things. 0 is a number.
[[nodiscard]] QString figureText(const Figure &figure);

// What there is to say about the figures of a post as a whole, where there is more to say than the figures: that WeChat gives this account
// none, that the first come at half past eight, that they are not fetched yet, that a person typed them in. `nowMs`: UTC.
[[nodiscard]] QString outcomeText(const PostOutcome &outcome, qint64 nowMs);

// Orders that name the post with their money, or what would make orders countable.
[[nodiscard]] QString postMoneyText(const PostOutcome &outcome);

} // namespace yiren
