#pragma once

#include "conversations/snippetstore.h"

#include <optional>

namespace yiren {

// A question with what was answered to it.
struct AnsweredQuestion {
    QString question;
    QString answer;
    qint64 at = 0;   // UTC ms, when it was answered; 0: it is a snippet
    QString snippet; // the snippet's name; empty: an answer of a person

    friend bool operator==(const AnsweredQuestion &, const AnsweredQuestion &) = default;
};

// How much two questions have in common: the share of pairs of neighbouring letters, digits and Chinese characters that both have among
// those that either has (Jaccard), from 0 to 1. Whatever else they are written with does not count; of fewer than two such characters: 0.
[[nodiscard]] double questionLikeness(const QString &one, const QString &other);

// The answer to the question that is most like what was asked, a snippet's before a person's, a newer one's before an older one's; nothing
// where none is like it.
inline constexpr double leastLikeness = 0.3;
[[nodiscard]] std::optional<AnsweredQuestion> suggestedAnswer(const QString &asked, const std::vector<AnsweredQuestion> &known);

// What was answered before, out of the data file alone.
class SuggestionStore
{
public:
    explicit SuggestionStore(Database &database) : m_database(database) {}

    // Snippets with a question, and text that a person answered to a customer's text, the newest `limit`; not what rules wrote, what did
    // not arrive or was recalled.
    [[nodiscard]] Result<std::vector<AnsweredQuestion>> known(AccountId account, int limit);

private:
    Database &m_database;
};

} // namespace yiren
