#pragma once

#include "vault/passphrase.h"

#include <optional>

namespace yiren {

// A passphrase that a person types into a window: the vault asks for it while it opens, and what isn't there yet is noted, so that the
// window can ask the person and open again. Used in the main thread.
class TypedPassphrase
{
public:
    // Handed out once; the source given here answers when nothing was typed (YIREN_PASSPHRASE_FILE).
    explicit TypedPassphrase(PassphraseSource otherwise = {}) : m_otherwise(std::move(otherwise)) {}

    void give(Secret passphrase);
    // Credential "passphrase.missing" when there is none; `wanted()` says for what it was asked.
    [[nodiscard]] Result<Secret> take(PassphrasePurpose purpose);
    std::optional<PassphrasePurpose> wanted() const { return m_wanted; }

private:
    PassphraseSource m_otherwise;
    std::optional<Secret> m_given;
    std::optional<PassphrasePurpose> m_wanted; // nothing: not asked since the last give()
};

} // namespace yiren
