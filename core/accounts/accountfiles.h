#pragma once

#include "accounts/account.h"
#include "base/result.h"
#include "vault/vault.h"

#include <QStringList>

namespace yiren {

// What a person gives to set an account up: words as typed, and paths of files with keys. Files are read once and never copied.
struct AccountWords {
    QString name, appid, appSecretFile, miniAppid, miniSecretFile, shopAppid, shopSecretFile, mchid, mchSerial, mchKeyFile, apiV3KeyFile,
        payPublicKeyFile, payPublicKeyId, notifyUrl, corpid, corpSecretFile, wecomBaseUrl, apiBaseUrl, payBaseUrl, caFile, proxy;
    QStringList platformCertFiles;
    bool keepsMerchantKey = false; // the vault holds the private key: a file is given only to replace it
    bool keepsPublicKey = false;   // the same for the public key of that id
};

// What these words and the files they name say, read and checked before anything is stored.
struct AccountFiles {
    Account account; // without id
    std::vector<PlatformKey> keys;
    Secret merchantKey, apiV3Key, appSecret, miniSecret, shopSecret, corpSecret, proxy; // empty when not given

    [[nodiscard]] std::vector<NamedSecret> secretsOf(AccountId id) const;
};

// Credential "account.file" (place names the file), "key.unreadable" and relatives, "pay.apiv3_key_length"; Usage "account.url" for a base
// URL that is neither https nor this computer, "account.proxy", "account.merchant_incomplete", "account.public_key_pair".
[[nodiscard]] Result<AccountFiles> readAccountFiles(const AccountWords &words);

} // namespace yiren
