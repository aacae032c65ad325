#pragma once

namespace yiren {

// What is known so far while a vault is being opened. Everything starts unknown and is asked for one thing at a time.
struct VaultSituation {
    enum class Marker { None, Keychain, Passphrase };
    enum class KeychainAnswer {
        NotAsked,
        Key,      // there is a key; with a marker: the right one
        WrongKey, // there is something else
        NoEntry,  // or locked: gnome-keyring says the same
        Failed,   // denied, unavailable, no answer
    };
    enum class Trial { NotTried, Kept, Failed }; // writing, reading back and removing a key that means nothing
    enum class Passphrase { NotAsked, Given, NotGiven };

    Marker marker = Marker::None;
    KeychainAnswer keychain = KeychainAnswer::NotAsked;
    Trial trial = Trial::NotTried;
    Passphrase passphrase = Passphrase::NotAsked;
};

enum class VaultStep {
    AskKeychain,
    TryKeychain,
    AskPassphrase,
    UseKey,    // the keychain's key opens this data file
    AdoptKey,  // a key without a marker: an earlier creation ended half-way; nothing is sealed with it yet
    CreateKey, // a new random key into the keychain
    OpenByPassphrase,
    CreateByPassphrase,
    RefuseLockedOrLost,
    RefuseWrongKey,
    RefuseKeychain,   // with the keychain's own error
    RefusePassphrase, // with the passphrase source's own error
};

// Which way to go. Never leads to a new key where a marker says that there is one, nor over a key that the keychain holds.
[[nodiscard]] VaultStep nextStep(const VaultSituation &situation);

} // namespace yiren
