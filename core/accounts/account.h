#pragma once

#include "base/id.h"
#include "bills/accountid.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// A key that verifies WeChat Pay's answers: its public key or one of its certificates. Not secret.
struct PlatformKey {
    enum class Kind { PublicKey, Certificate };

    QString serial; // PUB_KEY_ID_… or the certificate's serial
    Kind kind = Kind::PublicKey;
    QByteArray pem;
    std::optional<qint64> validFrom; // UTC ms
    std::optional<qint64> validTo;
};

// What is known of an account's keys at WeChat Pay.
struct PlatformKeys {
    std::vector<PlatformKey> keys;
    qint64 fetchedAt = 0; // when the certificates were fetched, UTC ms; 0: never
};

// One company of this data file, as far as it is no secret. Empty texts: not set up.
struct Account {
    AccountId id{};
    QString name;
    QString appid;
    QString miniAppid; // of the Mini Program whose orders are shipped here
    QString shopAppid; // of the WeChat Shop whose orders come into the ledger
    MerchantId mchid;
    QString merchantSerial; // of the merchant API certificate
    QString payPublicKeyId; // PUB_KEY_ID_…
    QString notifyUrl;
    QString corpid;
    QString wecomBaseUrl;
    QString apiBaseUrl;
    QString payBaseUrl;
    QByteArray caPem;
    qint64 createdAt = 0; // UTC ms

    bool canPay() const { return !mchid.isEmpty() && !merchantSerial.isEmpty(); }
    // That can be asked.
    bool hasAnything() const { return canPay() || !appid.isEmpty() || !miniAppid.isEmpty() || !shopAppid.isEmpty() || !corpid.isEmpty(); }
};

// Names of an account's secrets in the vault.
namespace secretname {
[[nodiscard]] QString merchantKey(AccountId id);
[[nodiscard]] QString apiV3Key(AccountId id);
[[nodiscard]] QString appSecret(AccountId id);
[[nodiscard]] QString miniSecret(AccountId id); // of the Mini Program
[[nodiscard]] QString shopSecret(AccountId id); // of the WeChat Shop
[[nodiscard]] QString corpSecret(AccountId id);
[[nodiscard]] QString robot(AccountId id); // key of the robot of an internal group: who has it can post
[[nodiscard]] QString proxy(AccountId id); // its address: it may hold a password
// Of pushes: the token that signs them, the EncodingAESKey in use and the one before it.
enum class PushSecret { Token, AesKey, AesKeyBefore };
enum class PushedTo { Official, Mini, Wecom };
[[nodiscard]] QString push(AccountId id, PushedTo to, PushSecret secret);
// Of the relay that takes pushes while this computer sleeps: its address, what it is asked with, the private key to what it stores.
enum class RelaySecret { Url, Bearer, Key };
[[nodiscard]] QString relay(AccountId id, RelaySecret secret);
} // namespace secretname

} // namespace yiren
