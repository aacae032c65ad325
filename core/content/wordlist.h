#pragma once

#include "base/result.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace yiren {

// A word that a law keeps out of advertising, and what to do about it.
struct ForbiddenWord {
    QString word;
    QString rule;        // "words.superlative"; its sentence is in finding.cpp
    int article = 0;     // of the law that the rule names
    QString rewrite;     // what to write instead
    QStringList allowed; // phrases in which it is meant otherwise
};

// One file of resources/words: a list with its version, and the day on which it was last held against the law.
struct WordList {
    QString name; // "advertising", "medical", "finance"
    QString version;
    QDate date;
    std::vector<ForbiddenWord> words;
};

// Input "words.invalid" with what is missing in its detail.
[[nodiscard]] Result<WordList> readWordList(const QByteArray &json);
// The lists that come with the program.
[[nodiscard]] std::vector<WordList> shippedWordLists();

} // namespace yiren
