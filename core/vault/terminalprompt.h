#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace yiren {

[[nodiscard]] bool stdinIsTerminal();

// Writes the prompt and reads one line without echo. Backspace, Ctrl-U and Ctrl-C (Cancelled) work; the terminal is left as it was.
// Credential, "passphrase.missing" when the terminal is gone. The descriptors are those of one terminal: 0 and 2 in the program.
[[nodiscard]] Result<Secret> askOnTerminal(int input, int output, const QString &prompt);

} // namespace yiren
