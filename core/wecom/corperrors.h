#pragma once

#include "base/error.h"
#include "http/httprequest.h"

#include <QLatin1String>

#include <optional>
#include <span>

namespace yiren {

// What is done about a code of 企业微信 (contract 1.3).
enum class CorpReaction {
    Retry,  // R: busy; a change may have been made all the same
    Token,  // T: the token has ended: a new one, and the call once more
    Stop,   // S: nothing of this kind works before the owner mends something
    Wait,   // W: too often; blocked for as long as the window that was exceeded
    Normal, // E: to be taken as empty
    Drop,   // X: this item or receiver only
    Bug,    // our request is malformed
};

// Codes `first` to `last`.
struct CorpErrorRow {
    int first;
    int last;
    CorpReaction reaction;
    ErrorKind kind;  // OutcomeUnknown: of a call that changes something; Network of one that only asks
    const char *key; // names the sentence for people
};

[[nodiscard]] std::span<const CorpErrorRow> corpErrorRows();

// Nothing for an error that is not WeChat's own word (no network, for example); Bug for a code in no row.
[[nodiscard]] std::optional<CorpReaction> corpReaction(const Error &error);
// The number in "wecom.60020"; nothing for another code.
[[nodiscard]] std::optional<int> corpCode(const Error &error);

// A refusal as our error. `message` is errmsg: its hint goes to requestId, the address that it saw, which 60020 is about, to place.found.
[[nodiscard]] Error corpError(int code, const QString &message, Safety safety);

// The name under which the sentence is looked up ("wecom.address"); empty for an error of another layer.
[[nodiscard]] QLatin1String corpErrorKey(const Error &error);

} // namespace yiren
