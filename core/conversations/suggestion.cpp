#include "conversations/suggestion.h"

#include <algorithm>
#include <set>

namespace yiren {

namespace {

constexpr qsizetype mostCompared = 400; // characters of a question

std::set<std::pair<char32_t, char32_t>> pairsOf(const QString &text)
{
    std::set<std::pair<char32_t, char32_t>> pairs;
    char32_t before = 0;
    for (const char32_t letter : text.left(mostCompared).toCaseFolded().normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (!QChar::isLetterOrNumber(letter))
            continue;
        if (before != 0)
            pairs.emplace(before, letter);
        before = letter;
    }
    return pairs;
}

} // namespace

double questionLikeness(const QString &one, const QString &other)
{
    const auto a = pairsOf(one), b = pairsOf(other);
    if (a.empty() || b.empty())
        return 0;
    const auto both = std::ranges::count_if(a, [&b](const auto &pair) { return b.contains(pair); });
    return static_cast<double>(both) / static_cast<double>(a.size() + b.size() - static_cast<size_t>(both));
}

std::optional<AnsweredQuestion> suggestedAnswer(const QString &asked, const std::vector<AnsweredQuestion> &known)
{
    std::optional<AnsweredQuestion> best;
    double bestLikeness = 0;
    for (const AnsweredQuestion &one : known) {
        const double likeness = questionLikeness(asked, one.question);
        if (likeness < leastLikeness || likeness < bestLikeness)
            continue;
        const bool isBetter = !best || likeness > bestLikeness || (one.at == 0 && best->at != 0) || (best->at != 0 && one.at > best->at);
        if (!isBetter)
            continue;
        best = one;
        bestLikeness = likeness;
    }
    return best;
}

} // namespace yiren
