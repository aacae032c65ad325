#include "push/pushkeys.h"

#include "crypto/aescbc.h"
#include "crypto/digest.h"

#include <QtEndian>

#include <algorithm>

namespace yiren {

namespace {

constexpr qsizetype aesKeyLetters = 43;
constexpr qsizetype randomLength = 16;
constexpr qsizetype lengthBytes = 4;

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

Result<QByteArray> openWith(const Secret &key, QByteArrayView receiver, QByteArrayView sealed)
{
    auto plain = aesCbcDecrypt(key.bytes(), QByteArrayView(key.bytes()).first(randomLength), sealed);
    if (!plain)
        return failure(plain.error());
    constexpr qsizetype start = randomLength + lengthBytes;
    if (plain->size() < start)
        return failure(ErrorKind::BadSignature, "push.length");
    const auto length = qsizetype(qFromBigEndian<quint32>(plain->constData() + randomLength));
    if (length > plain->size() - start)
        return failure(ErrorKind::BadSignature, "push.length", QString::number(length));
    if (!equalInConstantTime(QByteArrayView(*plain).sliced(start + length), receiver))
        return failure(ErrorKind::BadSignature, "push.receiver");
    return plain->mid(start, length);
}

} // namespace

Result<Secret> decodeAesKey(const QByteArray &encoded)
{
    const bool isAlphabet = std::all_of(encoded.begin(), encoded.end(), [](char c) { return isLetterOrDigit(c) || c == '+' || c == '/'; });
    if (encoded.size() != aesKeyLetters || !isAlphabet)
        return failure(ErrorKind::Credential, "push.aes_key", QString::number(encoded.size()));
    return Secret(QByteArray::fromBase64(encoded + '=')); // spare bits are dropped
}

Done checkPushToken(QByteArrayView token)
{
    const bool isPlain = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c <= '~'; });
    if (token.size() < 3 || token.size() > 32 || !isPlain)
        return failure(ErrorKind::Credential, "push.token", QString::number(token.size()));
    return {};
}

QByteArray pushSignature(std::vector<QByteArray> parts)
{
    std::sort(parts.begin(), parts.end(), [](const QByteArray &a, const QByteArray &b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                            [](char x, char y) { return static_cast<unsigned char>(x) < static_cast<unsigned char>(y); });
    });
    DigestStream digest(DigestStream::Kind::Sha1);
    for (const QByteArray &part : parts)
        digest.add(part.constData(), static_cast<size_t>(part.size()));
    return digest.result().toHex();
}

Result<QByteArray> openSealedPush(const PushKeys &keys, QByteArrayView encrypt)
{
    if (keys.aesKeys.empty())
        return failure(ErrorKind::Credential, "push.aes_key");
    const auto sealed = QByteArray::fromBase64Encoding(encrypt.toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!sealed)
        return failure(ErrorKind::BadSignature, "push.base64");
    Result<QByteArray> first = openWith(keys.aesKeys.front(), keys.receiver, *sealed);
    for (size_t i = 1; i < keys.aesKeys.size() && !first; ++i) {
        if (auto opened = openWith(keys.aesKeys[i], keys.receiver, *sealed))
            return opened;
    }
    return first;
}

Result<QByteArray> sealPush(const PushKeys &keys, QByteArrayView message, QByteArrayView random)
{
    if (keys.aesKeys.empty() || random.size() != randomLength)
        return failure(ErrorKind::Credential, "push.aes_key");
    char length[lengthBytes];
    qToBigEndian(quint32(message.size()), length);
    const QByteArray plain = random.toByteArray() + QByteArray(length, lengthBytes) + message.toByteArray() + keys.receiver;
    const QByteArray &key = keys.aesKeys.front().bytes();
    const auto sealed = aesCbcEncrypt(key, QByteArrayView(key).first(randomLength), plain);
    if (!sealed)
        return failure(sealed.error());
    return sealed->toBase64();
}

} // namespace yiren
