#include "conversations/suggestions.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace yiren {

namespace {

using Pairs = QSet<QString>;

// One character alone is a pair of itself with nothing.
Pairs pairsOf(const QString &text)
{
    QString letters;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            letters += c;
    }
    Pairs pairs;
    if (letters.size() == 1)
        pairs.insert(letters);
    for (qsizetype i = 0; i + 1 < letters.size(); ++i)
        pairs.insert(letters.mid(i, 2));
    return pairs;
}

class Rarity
{
public:
    explicit Rarity(const std::vector<Pairs> &questions) : m_count(static_cast<double>(questions.size()))
    {
        for (const Pairs &pairs : questions) {
            for (const QString &pair : pairs)
                ++m_having[pair];
        }
    }
    // Of a pair that no known question has as of one that a single one has.
    double weight(const QString &pair) const { return std::log(1 + m_count / std::max(1, m_having.value(pair))); }

private:
    double m_count;
    QHash<QString, int> m_having;
};

double likeness(const Pairs &one, const Pairs &other, const Rarity &rarity)
{
    double shared = 0, together = 0;
    for (const QString &pair : one)
        (other.contains(pair) ? shared : together) += rarity.weight(pair);
    for (const QString &pair : other)
        together += one.contains(pair) ? 0 : rarity.weight(pair);
    return shared == 0 ? 0 : shared / (shared + together);
}

} // namespace

std::vector<AnswerSuggestion> suggestAnswers(const QString &question, const std::vector<KnownAnswer> &known, size_t atMost)
{
    std::vector<Pairs> questions;
    for (const KnownAnswer &one : known)
        questions.push_back(pairsOf(one.question));
    const Rarity rarity(questions);
    const Pairs asked = pairsOf(question);
    std::vector<AnswerSuggestion> found;
    for (size_t i = 0; i < known.size(); ++i) {
        const double like = likeness(asked, questions[i], rarity);
        if (like >= leastLikeness && !known[i].answer.trimmed().isEmpty())
            found.push_back({known[i], like});
    }
    std::ranges::sort(found, [](const AnswerSuggestion &one, const AnswerSuggestion &other) {
        return one.likeness != other.likeness ? one.likeness > other.likeness : one.known.at > other.known.at;
    });
    QSet<QString> said;
    std::erase_if(found, [&said](const AnswerSuggestion &one) {
        const QString text = one.known.answer.trimmed();
        const bool isSaid = said.contains(text);
        said.insert(text);
        return isSaid;
    });
    if (found.size() > atMost)
        found.resize(atMost);
    return found;
}

} // namespace yiren
