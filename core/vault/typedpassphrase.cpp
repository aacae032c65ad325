#include "vault/typedpassphrase.h"

namespace yiren {

void TypedPassphrase::give(Secret passphrase)
{
    m_given = std::move(passphrase);
    m_wanted.reset();
}

Result<Secret> TypedPassphrase::take(PassphrasePurpose purpose)
{
    m_wanted = purpose;
    if (m_given) {
        Secret given = std::move(*m_given);
        m_given.reset();
        return given;
    }
    return m_otherwise ? m_otherwise(purpose) : Result<Secret>(failure(ErrorKind::Credential, "passphrase.missing"));
}

} // namespace yiren
