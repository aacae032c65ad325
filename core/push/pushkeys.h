#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

#include <vector>

namespace yiren {

// What proves that a push is WeChat's, for one account. Moves only: it holds secrets.
struct PushKeys {
    Secret token;
    std::vector<Secret> aesKeys; // as decodeAesKey() gives them, the one in use first, then earlier ones; none: plain mode
    QByteArray receiver;         // appid or corpid: who must be meant in what is sealed
};

// An EncodingAESKey as its 32 bytes; the two spare bits of a hand-made key's last character don't matter. Credential "push.aes_key"
// (detail: how many characters) unless it has 43 of Base64's alphabet.
[[nodiscard]] Result<Secret> decodeAesKey(const QByteArray &encoded);
// Credential "push.token" unless it has 3 to 32 characters (contract, official account 5.1), none of them a space. Letters and digits, says
// the contract, and has an underscore in its own.
[[nodiscard]] Done checkPushToken(QByteArrayView token);

// Lower-case hex of SHA-1 over the parts, sorted by their bytes.
[[nodiscard]] QByteArray pushSignature(std::vector<QByteArray> parts);

// Opens `Encrypt`; its signature is checked by the caller, before. BadSignature "push.base64", "cbc.size", "cbc.padding", "push.length",
// "push.receiver" (somebody else is meant). Every key is tried; the failure is that of the one in use.
[[nodiscard]] Result<QByteArray> openSealedPush(const PushKeys &keys, QByteArrayView encrypt);
// `random` has 16 bytes: randomBytes(16). With the key in use; Credential "push.aes_key" when there is none.
[[nodiscard]] Result<QByteArray> sealPush(const PushKeys &keys, QByteArrayView message, QByteArrayView random);

} // namespace yiren
