#pragma once

#include <QString>
#include <QStringList>

namespace yiren {

// Blocks: WeChat would refuse it, or readers would miss something. Advises: the founder decides.
enum class FindingSeverity { Blocks, Advises };

enum class ArticleField { Title, Author, Digest, Body, SourceUrl, Cover };

// What one check found: a stable rule, the place, and the facts that its sentences are filled with.
struct Finding {
    QString rule; // "title.too_long", "words.superlative"
    FindingSeverity severity = FindingSeverity::Advises;
    ArticleField field = ArticleField::Body;
    qsizetype start = 0;  // UTF-16 place in the field's text as written, for the body in the Markdown
    qsizetype length = 0; // 0: a place, or the field as a whole
    int line = 0;         // from 1; 0 where the field as a whole is meant
    int column = 0;       // from 1, UTF-16
    QString found;        // the word, address or line it is about
    qint64 count = 0;     // what was counted or measured
    qint64 limit = 0;     // what it is held against
    int lawArticle = 0;   // of words.*
    QString rewrite;      // of words.*: what to write instead

    friend bool operator==(const Finding &, const Finding &) = default;
};

// What is wrong and what mends it, with the numbers in it: one sentence each, in the program's language (translation context "Finding").
// Plain text.
[[nodiscard]] QString findingText(const Finding &finding);
[[nodiscard]] QString findingFix(const Finding &finding);

// All rules that a check can name, to test that each has its sentences.
[[nodiscard]] QStringList findingRules();

} // namespace yiren
