#include "content/wordrules.h"

#include <algorithm>

namespace yiren {

namespace {

std::vector<ForbiddenWord> wordsOf(const std::vector<WordList> &lists)
{
    std::vector<ForbiddenWord> words;
    for (const WordList &list : lists)
        words.insert(words.end(), list.words.begin(), list.words.end());
    return words;
}

std::vector<QString> phrasesOf(const std::vector<ForbiddenWord> &words)
{
    std::vector<QString> phrases;
    phrases.reserve(words.size());
    for (const ForbiddenWord &word : words)
        phrases.push_back(word.word);
    for (const ForbiddenWord &word : words)
        phrases.insert(phrases.end(), word.allowed.begin(), word.allowed.end());
    return phrases;
}

} // namespace

WordRules::WordRules(const std::vector<WordList> &lists) : m_words(wordsOf(lists)), m_finder(phrasesOf(m_words)) {}

std::vector<WordRules::Hit> WordRules::find(QStringView text) const
{
    std::vector<PhraseFinder::Hit> found = m_finder.find(text);
    // Longest first, and what is allowed before a word of its length: each takes its place, and what is shorter finds it taken.
    const auto isFirst = [&](const PhraseFinder::Hit &a, const PhraseFinder::Hit &b) {
        return a.length != b.length ? a.length > b.length : a.phrase > b.phrase;
    };
    std::sort(found.begin(), found.end(), isFirst);
    std::vector<bool> isTaken(size_t(text.size()), false);
    std::vector<Hit> hits;
    for (const PhraseFinder::Hit &hit : found) {
        const auto first = isTaken.begin() + hit.start;
        // What has taken a place is not shorter, so it has taken an end of this one.
        if (*first || *(first + hit.length - 1))
            continue;
        std::fill(first, first + hit.length, true);
        if (hit.phrase < m_words.size())
            hits.push_back({hit.start, hit.length, &m_words[hit.phrase]});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.start < b.start; });
    return hits;
}

} // namespace yiren
