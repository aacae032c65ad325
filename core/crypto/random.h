#pragma once

#include <QByteArray>
#include <QString>

namespace yiren {

// From the operating system's generator through OpenSSL; a machine without entropy ends the program rather than giving weak bytes.
[[nodiscard]] QByteArray randomBytes(int count);
// `length` characters of [0-9A-Za-z], as WeChat Pay's nonce_str wants them.
[[nodiscard]] QString randomNonce(int length = 32);

} // namespace yiren
