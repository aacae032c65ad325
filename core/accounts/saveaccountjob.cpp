#include "accounts/saveaccountjob.h"

#include "crypto/poolwork.h"
#include "accounts/accountstore.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

Result<Account> write(Database &database, const Account &account, const std::vector<PlatformKey> &keys)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    AccountStore store(database);
    if (auto updated = store.update(account); !updated)
        return failure(updated.error());
    for (const PlatformKey &key : keys) {
        if (auto put = store.putPlatformKey(account.id, key); !put)
            return failure(put.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return account;
}

// What a form of the window asks for is taken; what it does not ask for stays.
Account changed(Account account, const AccountFiles &files)
{
    const Account &given = files.account;
    account.name = given.name;
    account.appid = given.appid;
    account.miniAppid = given.miniAppid;
    account.shopAppid = given.shopAppid;
    account.corpid = given.corpid;
    account.wecomBaseUrl = given.wecomBaseUrl;
    account.mchid = given.mchid;
    account.merchantSerial = given.merchantSerial;
    account.payPublicKeyId = given.payPublicKeyId;
    account.notifyUrl = given.notifyUrl;
    account.payBaseUrl = given.payBaseUrl;
    account.apiBaseUrl = given.apiBaseUrl;
    if (!given.caPem.isEmpty())
        account.caPem = given.caPem;
    return account;
}

} // namespace

SaveAccountJob::SaveAccountJob(StorageThread &storage, Vault &vault, QThreadPool &pool, Account present, AccountWords words)
    : m_storage(storage), m_vault(vault), m_pool(pool), m_present(std::move(present)), m_words(std::move(words))
{
}

void SaveAccountJob::doStart()
{
    if (!m_vault.isUnlocked())
        return fail(makeError(ErrorKind::Credential, "vault.locked"));
    m_words.keepsMerchantKey = m_vault.holds(secretname::merchantKey(m_present.id));
    m_words.keepsPublicKey = !m_present.payPublicKeyId.isEmpty() && m_present.payPublicKeyId == m_words.payPublicKeyId.trimmed();
    m_read = runCryptoInPool<SharedFiles>(m_pool, [words = m_words]() -> Result<SharedFiles> {
        auto files = readAccountFiles(words);
        if (!files)
            return failure(files.error());
        return std::make_shared<const AccountFiles>(std::move(*files));
    });
    m_read->then(this, [this](const Result<SharedFiles> &files) { files ? check(*files) : fail(files.error()); });
    m_read->start();
}

void SaveAccountJob::doStop()
{
    m_read.reset();
    m_check.reset();
    m_put.reset();
    m_write.reset();
}

// Before a secret of another AppID lies in the vault.
void SaveAccountJob::check(const SharedFiles &files)
{
    m_check = m_storage.read<void>(
        [account = changed(m_present, *files)](Database &database) { return AccountStore(database).mayTake(account); });
    m_check->then(this, [this, files](const Done &may) { may ? putSecrets(files) : fail(may.error()); });
    m_check->start();
}

void SaveAccountJob::putSecrets(const SharedFiles &files)
{
    const auto secrets = files->secretsOf(m_present.id);
    if (secrets.empty())
        return writeAccount(files);
    m_put = m_vault.put(secrets);
    m_put->then(this, [this, files](const Done &put) { put ? writeAccount(files) : fail(put.error()); });
    m_put->start();
}

void SaveAccountJob::writeAccount(const SharedFiles &files)
{
    m_write = m_storage.write<Account>(
        [account = changed(m_present, *files), keys = files->keys](Database &database) { return write(database, account, keys); });
    m_write->then(this, [this](const Result<Account> &account) { finish(account); });
    m_write->start();
}

} // namespace yiren
