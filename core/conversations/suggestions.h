#pragma once

#include <QString>

#include <vector>

namespace yiren {

// An answer that was given or prepared, with the question it belongs to.
struct KnownAnswer {
    enum class Source { Past, Snippet };

    Source source = Source::Past;
    qint64 id = 0; // of the message, or of the snippet
    QString name;  // of the snippet
    QString question;
    QString answer;
    qint64 at = 0; // UTC ms

    friend bool operator==(const KnownAnswer &, const KnownAnswer &) = default;
};

struct AnswerSuggestion {
    KnownAnswer known;
    double likeness = 0; // of the two questions, from leastLikeness to 1

    friend bool operator==(const AnswerSuggestion &, const AnswerSuggestion &) = default;
};

inline constexpr double leastLikeness = 0.3;

// What may be answered to `question`, the likeliest first, then the newest; at most `atMost`, each text once. Two questions are alike as
// far as they share pairs of neighbouring characters, each weighing ln(1 + n / m) when m of the n known questions have it (so that 请问
// counts for little and 刻字 for much): what they share through what they have together. Capitals, spaces and punctuation don't count.
// Nothing is suggested below leastLikeness. Nothing of this leaves the computer, and nothing is sent by itself.
[[nodiscard]] std::vector<AnswerSuggestion> suggestAnswers(const QString &question, const std::vector<KnownAnswer> &known, size_t atMost);

} // namespace yiren
