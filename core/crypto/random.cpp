#include "crypto/random.h"

#include "crypto/openssl.h"

#include <openssl/rand.h>

namespace yiren {

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    insist(RAND_bytes(bytesOf(bytes), count) == 1, "random");
    return bytes;
}

QString randomNonce(int length)
{
    constexpr QLatin1String letters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    // Bytes beyond the last whole multiple are dropped: each letter keeps the same chance.
    const int fair = 256 / int(letters.size()) * int(letters.size());
    QString nonce;
    nonce.reserve(length);
    while (nonce.size() < length) {
        const QByteArray bytes = randomBytes(length);
        for (const char byte : bytes) {
            const int value = static_cast<unsigned char>(byte);
            if (value < fair && nonce.size() < length)
                nonce += letters[value % letters.size()];
        }
    }
    return nonce;
}

} // namespace yiren
