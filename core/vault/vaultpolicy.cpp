#include "vault/vaultpolicy.h"

#include <QtGlobal>

namespace yiren {

namespace {

using KeychainAnswer = VaultSituation::KeychainAnswer;
using Passphrase = VaultSituation::Passphrase;
using Trial = VaultSituation::Trial;

VaultStep stepWithKeychainMarker(KeychainAnswer keychain)
{
    switch (keychain) {
    case KeychainAnswer::NotAsked:
        return VaultStep::AskKeychain;
    case KeychainAnswer::Key:
        return VaultStep::UseKey;
    case KeychainAnswer::WrongKey:
        return VaultStep::RefuseWrongKey;
    case KeychainAnswer::NoEntry:
        return VaultStep::RefuseLockedOrLost;
    case KeychainAnswer::Failed:
        break;
    }
    return VaultStep::RefuseKeychain;
}

VaultStep stepWithPassphrase(Passphrase passphrase, VaultStep whenGiven)
{
    switch (passphrase) {
    case Passphrase::NotAsked:
        return VaultStep::AskPassphrase;
    case Passphrase::Given:
        return whenGiven;
    case Passphrase::NotGiven:
        break;
    }
    return VaultStep::RefusePassphrase;
}

VaultStep stepOfNewVault(const VaultSituation &situation)
{
    if (situation.keychain == KeychainAnswer::NotAsked)
        return VaultStep::AskKeychain;
    if (situation.keychain == KeychainAnswer::Key)
        return VaultStep::AdoptKey;
    if (situation.keychain == KeychainAnswer::NoEntry && situation.trial == Trial::NotTried)
        return VaultStep::TryKeychain;
    if (situation.keychain == KeychainAnswer::NoEntry && situation.trial == Trial::Kept)
        return VaultStep::CreateKey;
    return stepWithPassphrase(situation.passphrase, VaultStep::CreateByPassphrase);
}

} // namespace

VaultStep nextStep(const VaultSituation &situation)
{
    switch (situation.marker) {
    case VaultSituation::Marker::Keychain:
        return stepWithKeychainMarker(situation.keychain);
    case VaultSituation::Marker::Passphrase:
        return stepWithPassphrase(situation.passphrase, VaultStep::OpenByPassphrase);
    case VaultSituation::Marker::None:
        break;
    }
    return stepOfNewVault(situation);
}

} // namespace yiren
