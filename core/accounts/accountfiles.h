#pragma once

#include "accounts/account.h"
#include "base/result.h"
#include "vault/vault.h"

#include <QStringList>

namespace yiren {

// Files with a token and an EncodingAESKey. A key needs a token; the token alone is the plain mode, which WeCom has not.
struct PushFiles {
    QString tokenFile, keyFile;
};

// What a person gives to set an account up: words as typed, and paths of files with keys. Files are read once and never copied.
struct AccountWords {
    QString name, appid, appSecretFile, miniAppid, miniSecretFile, shopAppid, shopSecretFile, mchid, mchSerial, mchKeyFile, apiV3KeyFile,
        payPublicKeyFile, payPublicKeyId, notifyUrl, corpid, corpSecretFile, wecomBaseUrl, apiBaseUrl, payBaseUrl, caFile, proxy;
    PushFiles push, miniPush, wecomPush;
    QStringList platformCertFiles;
    bool keepsMerchantKey = false; // the vault holds the private key: a file is given only to replace it
    bool keepsPublicKey = false;   // the same for the public key of that id
};

struct PushSecrets {
    Secret token, key; // as they were typed; empty when not given

    void addTo(std::vector<NamedSecret> &secrets, AccountId id, secretname::PushedTo to) const;
};

// What these words and the files they name say, read and checked before anything is stored.
struct AccountFiles {
    Account account; // without id
    std::vector<PlatformKey> keys;
    Secret merchantKey, apiV3Key, appSecret, miniSecret, shopSecret, corpSecret, proxy; // empty when not given
    PushSecrets push, miniPush, wecomPush;

    [[nodiscard]] std::vector<NamedSecret> secretsOf(AccountId id) const;
};

// Credential "account.file" (place names the file), "key.unreadable" and relatives, "pay.apiv3_key_length"; Usage "account.url" for a base
// URL that is neither https nor this computer, "account.proxy", "account.merchant_incomplete", "account.public_key_pair",
// "account.push_pair" (a key without its token, or a token of WeCom without its key); Credential "push.token", "push.aes_key".
[[nodiscard]] Result<AccountFiles> readAccountFiles(const AccountWords &words);
// The same for pushes alone.
[[nodiscard]] Result<PushSecrets> readPushFiles(const PushFiles &files, secretname::PushedTo to);

} // namespace yiren
