#include "vault/recoverycode.h"

#include "crypto/random.h"

namespace yiren {

namespace {

constexpr int codeLength = 26;
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
}

char meant(char typed)
{
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (upper == 'O')
        return '0';
    return upper == 'I' || upper == 'L' ? '1' : upper;
}

} // namespace

Secret newRecoveryCode()
{
    const Secret bytes(randomBytes(codeLength));
    QByteArray code;
    code.reserve(codeLength + 4);
    for (int i = 0; i < codeLength; ++i) {
        if (i > 0 && i % 5 == 0 && i < 25)
            code += '-';
        code += alphabet[static_cast<unsigned char>(bytes.bytes()[i]) % 32];
    }
    return Secret(std::move(code));
}

Result<Secret> bareRecoveryCode(const Secret &typed)
{
    QByteArray bare;
    bare.reserve(typed.bytes().size());
    for (const char c : typed.bytes()) {
        const char letter = meant(c);
        if (letter == 'U')
            return failure(ErrorKind::Credential, "recovery.malformed");
        if (isLetterOrDigit(letter))
            bare += letter;
    }
    Secret code(std::move(bare));
    if (code.bytes().size() != codeLength)
        return failure(ErrorKind::Credential, "recovery.malformed");
    return code;
}

} // namespace yiren
