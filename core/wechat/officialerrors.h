#pragma once

#include "base/error.h"
#include "http/httprequest.h"

#include <QLatin1String>

#include <optional>
#include <span>
#include <vector>

namespace yiren {

// What is done about a code of WeChat (contract 11.7).
enum class Reaction {
    Answer,       // no error: it says what was asked
    Retry,        // busy; a change may have been made all the same
    RetryNotDone, // too fast; nothing was done
    Token,        // the token has ended: a new one, and the call once more
    Minute,       // nothing was done; again in the next minute
    Day,          // this API's calls of the day are used up
    Later,        // at a known later time, or after a person's confirmation
    Config,       // nothing works before the owner mends a setting
    Permission,   // not for this kind of account
    Banned,       // the platform punishes the account
    Input,        // what was sent is not acceptable
    State,        // our copy is out of date: read again
    Person,       // this receiver only
    Bug,          // our request is malformed
    Offline,      // the endpoint is gone
};

// Codes `first` to `last` of contract 11.8 and of the endpoints' own lists.
struct OfficialErrorRow {
    int first;
    int last;
    Reaction reaction;
    ErrorKind kind;  // OutcomeUnknown: of a call that changes something; Network of one that only asks
    const char *key; // names the sentence for people
};

[[nodiscard]] std::span<const OfficialErrorRow> officialErrorRows();

// Bug for a code in no row.
[[nodiscard]] Reaction reactionTo(int code);
// The reaction to an error of this layer; nothing for one that is not WeChat's own word (no network, for example).
[[nodiscard]] std::optional<Reaction> reactionTo(const Error &error);
// Whether nothing was done and the account's next calls would meet the same: its token, secret or address is not taken, or WeChat punishes
// it.
[[nodiscard]] bool concernsAllCalls(const Error &error);
// The number in "wechat.48001"; nothing for another code.
[[nodiscard]] std::optional<int> officialCode(const Error &error);
[[nodiscard]] QString officialCodeName(int code); // "wechat.48001"

// A refusal as our error. `message` is errmsg: its rid goes to requestId, the address in 40164 to place.found.
[[nodiscard]] Error officialError(int code, const QString &message, Safety safety);

// The name under which the sentence is looked up ("wechat.not_permitted"); empty for an error of another layer.
[[nodiscard]] QLatin1String officialErrorKey(const Error &error);

} // namespace yiren
