#pragma once

#include <QString>

#include <array>

namespace yiren {

// %1 to %9 of a sentence, each filled with its own text in one pass; a place that the sentence leaves out stays unused (QString::arg would
// move the next one up), and a % in a text is no place. `textAt(1)` to `textAt(9)` are asked for the places that the sentence has.
template <typename TextAt>
[[nodiscard]] QString filledSentence(const QString &sentence, TextAt textAt)
{
    constexpr qsizetype usualGrowth = 100;
    QString filled;
    filled.reserve(sentence.size() + usualGrowth);
    qsizetype copied = 0; // of the sentence
    for (qsizetype at = sentence.indexOf(u'%'); at >= 0; at = sentence.indexOf(u'%', at + 1)) {
        const QChar digit = at + 1 < sentence.size() ? sentence[at + 1] : QChar();
        if (digit < u'1' || digit > u'9')
            continue;
        filled += QStringView(sentence).sliced(copied, at - copied);
        filled += textAt(digit.unicode() - u'0');
        copied = at + 2;
        ++at;
    }
    return filled += QStringView(sentence).sliced(copied);
}

// The same with all texts at hand.
[[nodiscard]] inline QString filledSentence(const QString &sentence, const std::array<QString, 9> &texts)
{
    return filledSentence(sentence, [&](int place) { return texts[size_t(place) - 1]; });
}

} // namespace yiren
