#include "vault/openvaultjob.h"

#include "crypto/poolwork.h"
#include "base/log.h"
#include "crypto/random.h"
#include "vault/openingsteps.h"

namespace yiren {

void OpenVaultJob::doStart()
{
    load();
}

void OpenVaultJob::doStop()
{
    m_load.reset();
    m_read.reset();
    m_write.reset();
    m_derive.reset();
    m_make.reset();
    m_keep.reset();
}

void OpenVaultJob::load()
{
    m_load = loadContents(m_surroundings.storage);
    m_load->then(this, [this](const Result<VaultContents> &contents) {
        if (!contents)
            return fail(contents.error());
        m_contents = *contents;
        if (m_contents.record) {
            const bool inKeychain = m_contents.record->kind == KeyRecord::Kind::Keychain;
            m_situation.marker = inKeychain ? VaultSituation::Marker::Keychain : VaultSituation::Marker::Passphrase;
        }
        advance();
    });
    m_load->start();
}

void OpenVaultJob::advance()
{
    switch (nextStep(m_situation)) {
    case VaultStep::AskKeychain:
        return askKeychain();
    case VaultStep::TryKeychain:
        return tryKeychain();
    case VaultStep::AskPassphrase:
        return askPassphrase();
    case VaultStep::UseKey:
        return finishWith(m_key, {KeyRecord::Kind::Keychain, {}, m_contents.record->backend != m_surroundings.keyPlace.backend()});
    case VaultStep::AdoptKey:
        return adopt(m_found);
    case VaultStep::CreateKey:
        return createKey();
    case VaultStep::OpenByPassphrase:
        return openByPassphrase();
    case VaultStep::CreateByPassphrase:
        return createByPassphrase();
    case VaultStep::RefuseLockedOrLost:
        return refuseLockedOrLost();
    case VaultStep::RefuseWrongKey:
    case VaultStep::RefuseKeychain:
        return fail(m_keychainError);
    case VaultStep::RefusePassphrase:
        return fail(m_passphraseError);
    }
}

void OpenVaultJob::askKeychain()
{
    m_read = m_surroundings.keyPlace.read(keyNameInKeychain(m_contents.profile));
    m_read->then(this, [this](const Result<SharedSecret> &found) {
        judgeKey(found);
        advance();
    });
    m_read->start();
}

void OpenVaultJob::judgeKey(const Result<SharedSecret> &found)
{
    using Answer = VaultSituation::KeychainAnswer;
    if (!found) {
        m_keychainError = found.error();
        const bool isOther = m_keychainError.code == QLatin1String("keychain.not_a_key");
        m_situation.keychain = isOther ? Answer::WrongKey : m_keychainError.kind == ErrorKind::NotFound ? Answer::NoEntry : Answer::Failed;
        return;
    }
    m_found = *found;
    m_situation.keychain = Answer::Key;
    if (!m_contents.record)
        return;
    auto key = keyFromKeychain(m_contents.profile, *m_contents.record, *m_found);
    if (key) {
        m_key = *key;
        return;
    }
    m_keychainError = key.error();
    m_situation.keychain = Answer::WrongKey;
}

void OpenVaultJob::tryKeychain()
{
    m_write =
        m_surroundings.keyPlace.write(trialNameInKeychain(m_contents.profile), std::make_shared<const Secret>(randomBytes(vaultKeyBytes)));
    m_write->then(this, [this](const Done &kept) {
        if (kept)
            return clearTrial();
        m_keychainError = kept.error();
        endTrial(VaultSituation::Trial::Failed);
    });
    m_write->start();
}

void OpenVaultJob::clearTrial()
{
    m_write = m_surroundings.keyPlace.remove(trialNameInKeychain(m_contents.profile));
    m_write->then(this, [this](const Done &removed) { endTrial(removed ? VaultSituation::Trial::Kept : VaultSituation::Trial::Failed); });
    m_write->start();
}

void OpenVaultJob::endTrial(VaultSituation::Trial trial)
{
    m_situation.trial = trial;
    advance();
}

void OpenVaultJob::askPassphrase()
{
    if (!m_contents.record) // the only place where the keychain's refusal ends
        qCInfo(logApp, "the keychain can't be used: %s %s", qUtf8Printable(m_keychainError.code), qUtf8Printable(m_keychainError.detail));
    auto given = m_surroundings.passphrase(m_contents.record ? PassphrasePurpose::Open : PassphrasePurpose::Create);
    if (given) {
        m_passphrase = std::make_shared<const Secret>(std::move(*given));
        m_situation.passphrase = VaultSituation::Passphrase::Given;
    } else {
        m_passphraseError = given.error();
        m_situation.passphrase = VaultSituation::Passphrase::NotGiven;
    }
    advance();
}

void OpenVaultJob::openByPassphrase()
{
    m_derive = deriveKey(m_surroundings.pool, m_contents, m_passphrase);
    m_derive->then(this, [this](const Result<VaultKeyPtr> &key) {
        if (!key)
            return fail(key.error());
        finishWith(*key, {KeyRecord::Kind::Passphrase, {}, false});
    });
    m_derive->start();
}

void OpenVaultJob::createByPassphrase()
{
    makeKey([profile = m_contents.profile, passphrase = m_passphrase, cost = m_surroundings.cost] {
        return newPassphraseKey(profile, *passphrase, cost);
    });
}

// The keychain first, the marker second: ended in between, the next opening finds a key without a marker and adopts it.
void OpenVaultJob::createKey()
{
    m_found = std::make_shared<const Secret>(randomBytes(vaultKeyBytes));
    m_write = m_surroundings.keyPlace.write(keyNameInKeychain(m_contents.profile), m_found);
    m_write->then(this, [this](const Done &kept) {
        if (kept)
            return adopt(m_found);
        m_keychainError = kept.error();
        endTrial(VaultSituation::Trial::Failed);
    });
    m_write->start();
}

void OpenVaultJob::adopt(SharedSecret key)
{
    makeKey([profile = m_contents.profile, backend = m_surroundings.keyPlace.backend(), key = std::move(key), cost = m_surroundings.cost] {
        return newKeychainKey(profile, backend, *key, cost);
    });
}

void OpenVaultJob::makeKey(std::function<Result<NewVaultKey>()> work)
{
    m_make = runCryptoInPool<NewVaultKey>(m_surroundings.pool, std::move(work));
    m_make->then(this, [this](const Result<NewVaultKey> &made) {
        if (!made)
            return fail(made.error());
        keepRecord(*made);
    });
    m_make->start();
}

void OpenVaultJob::keepRecord(const NewVaultKey &made)
{
    m_keep = yiren::keepRecord(m_surroundings.storage, made.record, m_surroundings.clock);
    m_keep->then(this, [this, made](const Done &kept) {
        if (!kept)
            return fail(kept.error());
        finishWith(made.key, {made.record.kind, made.recoveryCode, false});
    });
    m_keep->start();
}

void OpenVaultJob::refuseLockedOrLost()
{
    const QString detail = QStringLiteral("kept by %1, asked %2").arg(m_contents.record->backend, m_surroundings.keyPlace.backend());
    fail(makeError(ErrorKind::Credential, "keychain.locked_or_lost", detail));
}

void OpenVaultJob::finishWith(VaultKeyPtr key, VaultOpening opening)
{
    finish(OpenedVault{std::move(key), m_contents.rows, std::move(opening)});
}

} // namespace yiren
