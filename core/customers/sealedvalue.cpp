#include "customers/sealedvalue.h"

#include "crypto/aesgcm.h"
#include "crypto/random.h"

namespace yiren {

namespace {

QByteArray placeBytes(const SealedPlace &place)
{
    return QByteArrayList{place.table.toUtf8(), place.column.toUtf8(), QByteArray::number(toInteger(place.customer)),
                          QByteArray::number(place.field)}
        .join('\0');
}

// The key's id is bound as well: a value says truly which key sealed it.
QByteArray associatedData(const SealedPlace &place, const QString &keyId)
{
    return QByteArrayList{"yiren.customer.1", keyId.toUtf8(), placeBytes(place)}.join('\0');
}

} // namespace

SealedValue sealValue(const CustomerKeys &keys, const SealedPlace &place, const QString &text)
{
    SealedValue sealed{keys.id, randomBytes(gcmNonceBytes), {}};
    sealed.cipher = *aesGcmEncrypt(keys.data.bytes(), sealed.nonce, associatedData(place, keys.id), text.toUtf8());
    return sealed;
}

Result<QString> openValue(const CustomerKeys &keys, const SealedPlace &place, const SealedValue &sealed)
{
    const auto plain = aesGcmDecrypt(keys.data.bytes(), sealed.nonce, associatedData(place, sealed.keyId), sealed.cipher);
    if (!plain || sealed.keyId != keys.id)
        return failure(ErrorKind::Damaged, "customer.value_damaged", QString::fromUtf8(placeBytes(place).replace('\0', '/')));
    return QString::fromUtf8(*plain);
}

QString maskedValue(const QString &text)
{
    const QString dots = QStringLiteral("••••");
    return text.size() < 8 ? dots : dots + text.right(4);
}

} // namespace yiren
