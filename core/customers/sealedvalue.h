#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "customers/customerid.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace yiren {

// The cell that a sealed value belongs to. It is authenticated with the text, so that a value that was moved can't be read.
struct SealedPlace {
    QString table;  // "customer_value"
    QString column; // "cipher"
    CustomerId customer{};
    qint64 field = 0; // customer_field.id; 0 where the column says it all
};

// A personal text as it lies on disk: AES-256-GCM, ciphertext and tag in one.
struct SealedValue {
    QString keyId;
    QByteArray nonce;
    QByteArray cipher;

    friend bool operator==(const SealedValue &, const SealedValue &) = default;
};

// The keys of one data file's personal texts, kept in the vault (customerKeys()). Immutable, so one object serves all threads.
struct CustomerKeys {
    QString id;
    Secret data;  // 32 bytes: seals values
    Secret index; // 32 bytes: blind indexes
};
using CustomerKeysPtr = std::shared_ptr<const CustomerKeys>;

[[nodiscard]] SealedValue sealValue(const CustomerKeys &keys, const SealedPlace &place, const QString &text); // with a fresh random nonce
// Damaged "customer.value_damaged" for a value that was moved, cut or changed, and for one that another key sealed; the detail is its
// place, never its text.
[[nodiscard]] Result<QString> openValue(const CustomerKeys &keys, const SealedPlace &place, const SealedValue &sealed);

// What is shown of a sensitive text before it is revealed: the last four characters of one with at least eight, else dots alone.
[[nodiscard]] QString maskedValue(const QString &text);

} // namespace yiren
