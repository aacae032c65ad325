#include "vault/recovervaultjob.h"

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
}

void RecoverVaultJob::unwrap()
{
    m_derive = runInPool<VaultKeyPtr>(m_surroundings.pool, [profile = m_contents.profile, record = *m_contents.record, typed = m_typed] {
        return keyFromRecoveryCode(profile, record, *typed);
    });
    m_derive->then(this, [this](const Result<VaultKeyPtr> &key) {
        if (!key)
            return fail(key.error());
        m_key = *key;
        if (m_contents.record->kind == KeyRecord::Kind::Keychain)
            return lookIntoKeychain();
        finishOpened();
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
        finishOpened();
    });
    m_read->start();
}

void RecoverVaultJob::giveBack()
{
    m_write = m_surroundings.keyPlace.write(keyNameInKeychain(m_contents.profile), std::make_shared<const Secret>(m_key->bytes().clone()));
    m_write->then(this, [this](const Done &kept) {
        if (kept && m_contents.record->backend != m_surroundings.keyPlace.backend())
            return rememberBackend();
        finishOpened();
    });
    m_write->start();
}

void RecoverVaultJob::rememberBackend()
{
    const auto remember = [keyId = m_key->keyId(), backend = m_surroundings.keyPlace.backend()](Database &database) {
        return VaultStore(database).setBackend(keyId, backend);
    };
    m_write = m_surroundings.storage.write<void>(remember);
    m_write->then(this, [this](const Done &) { finishOpened(); }); // a note that can't be kept only makes a later warning
    m_write->start();
}

void RecoverVaultJob::finishOpened()
{
    finish(OpenedVault{m_key, m_contents.rows, {m_contents.record->kind, {}, false}});
}

} // namespace yiren
