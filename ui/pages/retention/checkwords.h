#pragma once

#include "retention/retentionreading.h"

#include <QStringList>

namespace yiren {

// 预测与实际 in words: what each model that is shown foretold, and what came; one sentence a model, or why it can't be said.
[[nodiscard]] QStringList checkSentences(const RetentionReading &reading);
// The numbers behind them for 怎么算的: fifths of chances, weeks of revenue.
[[nodiscard]] QStringList checkNumbers(const RetentionReading &reading);

} // namespace yiren
