#include "vault/recovervaultjob.h"

#include "crypto/poolwork.h"
#include "vault/newpassphrasejob.h"
#include "vault/openingsteps.h"
#include "vault/vaultstore.h"

namespace yiren {

void RecoverVaultJob::doStart()
{
    m_load = loadContents(m_surroundings.storage);
    m_load->then(this, [this](const Result<VaultContents> &contents) {
        if (!contents)
            return fail(contents.error());
        if (!contents->record)
            return fail(makeError(ErrorKind::Credential, "recovery.no_vault"));
        m_contents = *contents;
        unwrap();
    });
    m_load->start();
}

void RecoverVaultJob::doStop()
{
    m_load.reset();
    m_derive.reset();
    m_read.reset();
    m_write.reset();
    m_change.reset();
}

void RecoverVaultJob::unwrap()
{
    m_derive =
        runCryptoInPool<VaultKeyPtr>(m_surroundings.pool, [profile = m_contents.profile, record = *m_contents.record, typed = m_typed] {
            return keyFromRecoveryCode(profile, record, *typed);
        });
    m_derive->then(this, [this](const Result<VaultKeyPtr> &key) {
        if (!key)
            return fail(key.error());
        m_key = *key;
        if (m_contents.record->kind == KeyRecord::Kind::Keychain)
            return lookIntoKeychain();
        askNewPassphrase();
    });
    m_derive->start();
}

// Only a name that holds nothing is written to. A locked keyring says the same, but refuses the write.
void RecoverVaultJob::lookIntoKeychain()
{
    m_read = m_surroundings.keyPlace.read(keyNameInKeychain(m_contents.profile));
    m_read->then(this, [this](const Result<SharedSecret> &found) {
        if (!found && found.error().kind == ErrorKind::NotFound)
            return giveBack();
        const bool isThere = found && keyFromKeychain(m_contents.profile, *m_contents.record, **found).has_value();
        isThere ? finishInKeychain() : askNewPassphrase();
    });
    m_read->start();
}

void RecoverVaultJob::giveBack()
{
    m_write = m_surroundings.keyPlace.write(keyNameInKeychain(m_contents.profile), std::make_shared<const Secret>(m_key->bytes().clone()));
    m_write->then(this, [this](const Done &kept) {
        if (!kept)
            return askNewPassphrase();
        m_contents.record->backend == m_surroundings.keyPlace.backend() ? finishInKeychain() : rememberBackend();
    });
    m_write->start();
}

void RecoverVaultJob::rememberBackend()
{
    const auto remember = [keyId = m_key->keyId(), backend = m_surroundings.keyPlace.backend()](Database &database) {
        return VaultStore(database).setBackend(keyId, backend);
    };
    m_write = m_surroundings.storage.write<void>(remember);
    m_write->then(this, [this](const Done &) { finishInKeychain(); }); // a note that can't be kept only makes a later warning
    m_write->start();
}

void RecoverVaultJob::finishInKeychain()
{
    finish(OpenedVault{m_key, m_contents.rows, {KeyRecord::Kind::Keychain, {}, false}});
}

void RecoverVaultJob::askNewPassphrase()
{
    auto given = m_surroundings.passphrase(PassphrasePurpose::Create);
    if (!given)
        return fail(given.error());
    auto passphrase = std::make_shared<const Secret>(std::move(*given));
    m_change = JobHandle<OpenedVault>(new NewPassphraseJob(m_surroundings, m_contents.profile, m_key, std::move(passphrase)));
    m_change->then(this, [this](const Result<OpenedVault> &changed) { changed ? finish(*changed) : fail(changed.error()); });
    m_change->start();
}

} // namespace yiren
