#pragma once

#include "customers/segment.h"

namespace yiren {

// Conditions as people say them.
[[nodiscard]] QString segmentFieldWord(SegmentField field);
[[nodiscard]] QString segmentOperatorWord(SegmentField field, SegmentOperator op);
[[nodiscard]] QString segmentCodeWord(SegmentField field, const QString &code); // of a source, a group, "yes" and "no"
[[nodiscard]] QString conditionSentence(const SegmentCondition &condition);     // "bought within 90 days"
[[nodiscard]] QString ruleSentence(const SegmentRule &rule);                    // its conditions joined by "and" or "or"

} // namespace yiren
