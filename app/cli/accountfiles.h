#pragma once

#include "accounts/account.h"
#include "base/result.h"
#include "vault/vault.h"

namespace yiren {

// The words of `account add`, as typed.
struct AccountWords {
    std::string name, appid, appSecretFile, mchid, mchSerial, mchKeyFile, apiV3KeyFile, payPublicKeyFile, payPublicKeyId, notifyUrl, corpid,
        corpSecretFile, wecomBaseUrl, apiBaseUrl, payBaseUrl, caFile;
    std::vector<std::string> platformCertFiles;
};

// What these words and the files they name say, read and checked before anything is stored.
struct AccountFiles {
    Account account; // without id
    std::vector<PlatformKey> keys;
    Secret merchantKey, apiV3Key, appSecret, corpSecret; // empty when not given

    [[nodiscard]] std::vector<NamedSecret> secretsOf(AccountId id) const;
};

// Credential "account.file" (place names the file), "key.unreadable" and relatives, "pay.apiv3_key_length"; Usage "account.url" for a base
// URL that is neither https nor this computer.
[[nodiscard]] Result<AccountFiles> readAccountFiles(const AccountWords &words);

} // namespace yiren
