#pragma once

#include <QString>

#include <array>

namespace yiren {

// %1 to %9 of a sentence, each filled with its own text in one pass; a place that the sentence leaves out stays unused (QString::arg would
// move the next one up), and a % in a text is no place.
[[nodiscard]] QString filledSentence(const QString &sentence, const std::array<QString, 9> &texts);

} // namespace yiren
