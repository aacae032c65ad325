#include "crypto/scrypt.h"

#include "crypto/openssl.h"

namespace yiren {

Result<Secret> scrypt(QByteArrayView password, QByteArrayView salt, int length, const ScryptCost &cost)
{
    QByteArray derived(length, Qt::Uninitialized);
    const int done = EVP_PBE_scrypt(password.isEmpty() ? "" : password.data(), static_cast<size_t>(password.size()), bytesOf(salt),
                                    static_cast<size_t>(salt.size()), cost.n, cost.r, cost.p, scryptMemoryLimit, bytesOf(derived),
                                    static_cast<size_t>(length));
    if (done != 1)
        return failure(ErrorKind::Usage, "scrypt.parameters", takeOpenSslError());
    return Secret(std::move(derived));
}

} // namespace yiren
