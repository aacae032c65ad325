#pragma once

#include "base/error.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace yiren {

// Why the values of a template's message would be refused by WeChat, or must not be said there.
struct NoticeProblem {
    enum class Kind {
        Empty,     // of a key of the template
        TooLong,   // more than `limit` characters
        Form,      // not what the key's type takes
        Marketing, // contract 4.4, 40249: notices serve, they don't advertise
    };
    Kind kind = Kind::Empty;
    QString key;
    qsizetype start = 0; // UTF-16 place in the value
    qsizetype length = 0;
    QString found; // of Marketing the word
    int limit = 0;

    friend bool operator==(const NoticeProblem &, const NoticeProblem &) = default;
};

// All of them, in the order of the values and their places. The rules of the types by the key's prefix: contract 4.7. Marketing words are a
// list of ours (WeChat publishes none): of reductions, hurry, gifts and of asking to spread; a variable in braces is not looked into.
[[nodiscard]] std::vector<NoticeProblem> noticeProblems(const std::vector<std::pair<QString, QString>> &values);
// The first one as Usage "notice.empty", "notice.too_long", "notice.form", "notice.marketing": place.column is the key, place.found the
// word or the length, place.expected the limit, place.line the character, from 1.
[[nodiscard]] std::optional<Error> noticeError(const std::vector<NoticeProblem> &problems);

} // namespace yiren
