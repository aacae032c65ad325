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

// A cost that needs more memory is refused, so that a damaged row can't take the machine down.
constexpr quint64 scryptMemoryLimit = 512ull << 20;

// RFC 7914. Usage, "scrypt.parameters" for a cost that OpenSSL refuses.
[[nodiscard]] Result<Secret> scrypt(QByteArrayView password, QByteArrayView salt, int length, const ScryptCost &cost = {});

} // namespace yiren
