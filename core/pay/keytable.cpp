#include "pay/keytable.h"

namespace yiren {

void KeyTable::add(const QString &serial, PublicKey key)
{
    m_keys.insert(serial.toUpper(), std::move(key));
}

std::optional<PublicKey> KeyTable::find(const QString &serial) const
{
    const auto found = m_keys.constFind(serial.toUpper());
    if (found == m_keys.constEnd())
        return std::nullopt;
    return *found;
}

bool isPublicKeyId(const QString &serial)
{
    return serial.startsWith(QLatin1String("PUB_KEY_ID_"), Qt::CaseInsensitive);
}

} // namespace yiren
