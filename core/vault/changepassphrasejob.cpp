#include "vault/changepassphrasejob.h"

#include "vault/newpassphrasejob.h"
#include "vault/openingsteps.h"

namespace yiren {

void ChangePassphraseJob::doStart()
{
    m_load = loadContents(m_surroundings.storage);
    m_load->then(this, [this](const Result<VaultContents> &contents) {
        if (!contents)
            return fail(contents.error());
        if (!contents->record || contents->record->kind != KeyRecord::Kind::Passphrase)
            return fail(makeError(ErrorKind::Usage, "vault.no_passphrase"));
        m_contents = *contents;
        openByPassphrase();
    });
    m_load->start();
}

void ChangePassphraseJob::doStop()
{
    m_load.reset();
    m_derive.reset();
    m_change.reset();
}

void ChangePassphraseJob::openByPassphrase()
{
    auto given = m_surroundings.passphrase(PassphrasePurpose::Open);
    if (!given)
        return fail(given.error());
    m_derive = deriveKey(m_surroundings.pool, m_contents, std::make_shared<const Secret>(std::move(*given)));
    m_derive->then(this, [this](const Result<VaultKeyPtr> &key) {
        if (!key)
            return fail(key.error());
        change(*key);
    });
    m_derive->start();
}

void ChangePassphraseJob::change(const VaultKeyPtr &key)
{
    m_change = JobHandle<OpenedVault>(new NewPassphraseJob(m_surroundings, m_contents.profile, key, m_next));
    m_change->then(this, [this](const Result<OpenedVault> &changed) { changed ? finish(*changed) : fail(changed.error()); });
    m_change->start();
}

} // namespace yiren
