#include "crypto/openssl.h"

#include <algorithm>

namespace yiren {

QString takeOpenSslError()
{
    const unsigned long code = ERR_peek_last_error();
    const char *reason = ERR_reason_error_string(code);
    ERR_clear_error();
    return QLatin1String(reason ? reason : "unknown");
}

QByteArray tidyPem(const QByteArray &pem)
{
    QByteArrayView rest(pem);
    if (rest.startsWith(QByteArrayView("\xEF\xBB\xBF")))
        rest = rest.sliced(3);
    QByteArray tidy;
    tidy.reserve(rest.size() + 1); // never grows, so no piece of a private key is left behind in freed memory
    while (!rest.isEmpty()) {
        const qsizetype end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '\n' || c == '\r'; }) - rest.begin();
        const QByteArrayView line = rest.first(end).trimmed();
        if (!line.isEmpty())
            tidy.append(line).append('\n');
        rest = rest.sliced(std::min(rest.size(), end + 1));
    }
    return tidy;
}

QByteArray pemLabel(const QByteArray &tidy)
{
    const QByteArray begin("-----BEGIN ");
    const qsizetype start = tidy.indexOf(begin);
    const qsizetype end = start < 0 ? -1 : tidy.indexOf("-----", start + begin.size());
    return end < 0 ? QByteArray() : tidy.mid(start + begin.size(), end - start - begin.size());
}

QByteArray contentOf(BIO *memory)
{
    char *start = nullptr;
    const long size = BIO_get_mem_data(memory, &start);
    return QByteArray(start, size);
}

Done checkRsa(const EVP_PKEY *key)
{
    constexpr int leastBits = 2048;
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        return failure(ErrorKind::Credential, "key.not_rsa");
    if (EVP_PKEY_get_bits(key) < leastBits)
        return failure(ErrorKind::Credential, "key.short", QString::number(EVP_PKEY_get_bits(key)));
    return {};
}

} // namespace yiren
