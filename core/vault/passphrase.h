#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <functional>

namespace yiren {

enum class PassphrasePurpose { Open, Create };

// Where the vault gets a passphrase from when no keychain helps. Called in the main thread; may wait for a person at a terminal.
using PassphraseSource = std::function<Result<Secret>(PassphrasePurpose)>;

// What a terminal shows; a new passphrase is typed twice.
struct PassphrasePrompts {
    QString open;
    QString create;
    QString repeat;
};

// The file that YIREN_PASSPHRASE_FILE names; else the terminal, when stdin is one; else Credential "passphrase.missing".
// Credential "passphrase.mismatch" when the two typed texts differ, "passphrase.empty".
[[nodiscard]] PassphraseSource passphraseFromFileOrTerminal(const PassphrasePrompts &prompts);

// Credential "passphrase.file_unreadable" (absent, over 4 KiB), "passphrase.file_mode" unless it is a regular file of our own that nobody
// else can read (0600 or stricter), "passphrase.empty". One newline at the end is not part of it.
[[nodiscard]] Result<Secret> readSecretFile(const QString &path);

} // namespace yiren
