#pragma once

#include "base/result.h"
#include "schedule/outboxcall.h"

namespace yiren {

// What an error says of a call that should have changed something: nobody knows whether it was carried out, it was not and may be tried
// again, a person goes on, or it was refused for good.
enum class CallMeaning { Unknown, NotDone, HandOver, Failed };
[[nodiscard]] CallMeaning meaningOf(const Error &error);

// Refusals behind which a person goes on from WeChat's backend (contract 3.7, 3.8), with the text from the clipboard where there is no API.
[[nodiscard]] bool isForThePerson(const Error &error);
// The code that says why. Empty where an account may not publish by API: that is the usual way of a personal one (contract 0.5). Where even
// the draft box is closed to it, or no account is connected, there is no draft to publish from.
[[nodiscard]] QString handOverReason(const Error &error, SendStep step);

// Whether this code (Post::failure, OutboxCall::failure) says that a mass send waits for the account's administrator (群发保护).
[[nodiscard]] bool awaitsConfirmation(const QString &code);

// Whether a question that met this error may be answered later by itself: no network, closed keys, a quota, an address that is not allowed
// yet. A ban, an account that was taken out or an answer that can't be read may last for ever.
[[nodiscard]] bool isPassing(const Error &error);

} // namespace yiren
