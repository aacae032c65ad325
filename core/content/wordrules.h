#pragma once

#include "content/phrasefinder.h"
#include "content/wordlist.h"

namespace yiren {

// The word lists, ready to look through texts. Made once: making it takes longer than looking through an article.
class WordRules
{
public:
    explicit WordRules(const std::vector<WordList> &lists);

    struct Hit {
        qsizetype start; // UTF-16
        qsizetype length;
        const ForbiddenWord *word; // lives as long as the rules
    };
    // By their places. Of words that overlap the longest is a hit; a word within one of the allowed phrases of any word is none.
    [[nodiscard]] std::vector<Hit> find(QStringView text) const;

private:
    std::vector<ForbiddenWord> m_words;
    PhraseFinder m_finder; // the words, then the allowed phrases
};

} // namespace yiren
