#pragma once

#include "base/job.h"
#include "base/secret.h"
#include "bills/accountid.h"
#include "customers/customerid.h"
#include "vault/vault.h"

namespace yiren {

// A value as it lies in the data file (customer_value): AES-256-GCM, bound to the person and the field.
struct SealedValue {
    QString keyId;
    QByteArray nonce;
    QByteArray cipher;
};

// The key of an account's personal data, from the vault: it seals values and makes the blind index under which a phone is found without
// standing anywhere. Immutable: any thread may use it.
class CustomerKey
{
public:
    explicit CustomerKey(const Secret &secret);

    // The same number gives the same 32 hexadecimal digits; without the key they tell nothing. `phone`:
    // normalisedPhone().
    [[nodiscard]] QString phoneIndex(const QString &phone) const;
    // The same for the last four digits, under another key: numbers that end alike are found together. `phone`: at least four digits.
    [[nodiscard]] QString phoneTailIndex(const QString &phone) const;
    [[nodiscard]] Result<SealedValue> seal(CustomerId customer, qint64 field, const QString &text) const;
    // Damaged "customer.value_damaged": another person's or field's, another key's, or altered.
    [[nodiscard]] Result<QString> unseal(CustomerId customer, qint64 field, const SealedValue &value) const;

private:
    Secret m_indexKey;
    Secret m_tailKey;
    Secret m_sealKey;
};
using CustomerKeyPtr = std::shared_ptr<const CustomerKey>;

// The account's key; one that is not there yet is made and put into the vault, which must be open: Credential "vault.locked".
[[nodiscard]] JobHandle<CustomerKeyPtr> openCustomerKey(Vault &vault, AccountId account);

} // namespace yiren
