#include "customers/customerkey.h"

#include "crypto/aesgcm.h"
#include "crypto/digest.h"
#include "crypto/random.h"
#include "customers/phonenumber.h"

namespace yiren {

namespace {

constexpr int customerKeyBytes = 32;
constexpr int blindIndexBytes = 16;
const QString sealKeyId = QStringLiteral("1"); // a later key gets the next number

QByteArray sealedPlace(CustomerId customer, qint64 field)
{
    return "customer_value|" + QByteArray::number(toInteger(customer)) + '|' + QByteArray::number(field);
}

QString blindIndex(const Secret &key, const QString &text)
{
    return QString::fromLatin1(hmacSha256(key.bytes(), text.toUtf8()).first(blindIndexBytes).toHex());
}

// Reads what another process may have put meanwhile, then takes or makes the key.
class OpenCustomerKeyJob final : public Job<CustomerKeyPtr>
{
public:
    OpenCustomerKeyJob(Vault &vault, AccountId account) : m_vault(vault), m_name(QStringLiteral("customers.key.%1").arg(toInteger(account)))
    {
    }

protected:
    void doStart() override
    {
        m_step = m_vault.readAgain(m_name);
        m_step->then(this, [this](const Done &read) {
            if (!read)
                return fail(read.error());
            m_vault.holds(m_name) ? take() : make();
        });
        m_step->start();
    }
    void doStop() override { m_step.reset(); }

private:
    void make()
    {
        std::vector<NamedSecret> secrets;
        secrets.push_back({m_name, Secret(randomBytes(customerKeyBytes))});
        m_step = m_vault.putMissing(secrets); // of two programs that make one at the same time both take the first
        m_step->then(this, [this](const Done &put) { put ? take() : fail(put.error()); });
        m_step->start();
    }
    void take()
    {
        const auto secret = m_vault.get(m_name);
        if (!secret)
            return fail(secret.error());
        finish(CustomerKeyPtr(std::make_shared<const CustomerKey>(*secret)));
    }

    Vault &m_vault;
    const QString m_name;
    JobHandle<void> m_step;
};

} // namespace

CustomerKey::CustomerKey(const Secret &secret)
    : m_indexKey(hmacSha256(secret.bytes(), "phone index")), m_tailKey(hmacSha256(secret.bytes(), "phone tail index")),
      m_sealKey(hmacSha256(secret.bytes(), "sealed values"))
{
}

QString CustomerKey::phoneIndex(const QString &phone) const
{
    return blindIndex(m_indexKey, phone);
}

QString CustomerKey::phoneTailIndex(const QString &phone) const
{
    return blindIndex(m_tailKey, phone.right(phoneTailDigits));
}

Result<SealedValue> CustomerKey::seal(CustomerId customer, qint64 field, const QString &text) const
{
    const QByteArray nonce = randomBytes(gcmNonceBytes);
    auto cipher = aesGcmEncrypt(m_sealKey.bytes(), nonce, sealedPlace(customer, field), text.toUtf8());
    if (!cipher)
        return failure(cipher.error());
    return SealedValue{sealKeyId, nonce, std::move(*cipher)};
}

Result<QString> CustomerKey::unseal(CustomerId customer, qint64 field, const SealedValue &value) const
{
    const auto text = aesGcmDecrypt(m_sealKey.bytes(), value.nonce, sealedPlace(customer, field), value.cipher);
    if (!text)
        return failure(ErrorKind::Damaged, "customer.value_damaged", QString::number(toInteger(customer)));
    return QString::fromUtf8(*text);
}

JobHandle<CustomerKeyPtr> openCustomerKey(Vault &vault, AccountId account)
{
    return JobHandle<CustomerKeyPtr>(new OpenCustomerKeyJob(vault, account));
}

} // namespace yiren
