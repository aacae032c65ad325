#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArrayView>

namespace yiren {

// Cost of a derivation; the default takes about half a second and 128 MiB.
struct ScryptCost {
    quint64 n = 1 << 17;
    quint32 r = 8;
    quint32 p = 1;
};

// RFC 7914. Usage, "scrypt.parameters" for a cost that OpenSSL refuses.
[[nodiscard]] Result<Secret> scrypt(QByteArrayView password, QByteArrayView salt, int length, const ScryptCost &cost = {});

} // namespace yiren
