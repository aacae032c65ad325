#include "sandbox/official/tokenbook.h"

#include "crypto/random.h"

#include <algorithm>

namespace yiren::sandbox {

namespace {

constexpr qint64 lifeSeconds = 7200;
constexpr qint64 overlapSeconds = 300;
constexpr int tokenLength = 512; // as long as a client must be able to keep (1.2)
constexpr qsizetype shortestToken = 16;

bool isTokenCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-';
}

} // namespace

TokenBook::Grant TokenBook::make()
{
    const QString token = QStringLiteral("95_") + randomNonce(tokenLength - 3);
    m_ends.insert(token, now() + lifeSeconds);
    return {token, lifeSeconds};
}

TokenBook::Grant TokenBook::makeClassic()
{
    if (const auto before = m_ends.find(m_classic); before != m_ends.end())
        *before = std::min(*before, now() + overlapSeconds);
    const Grant grant = make();
    m_classic = grant.token;
    return grant;
}

TokenBook::Grant TokenBook::stable()
{
    const qint64 left = m_ends.value(m_stable, 0) - now();
    if (left > overlapSeconds)
        return {m_stable, left};
    const Grant grant = make();
    m_stableBefore = m_stable;
    m_stable = grant.token;
    return grant;
}

TokenBook::Grant TokenBook::forceStable()
{
    m_ends.remove(m_stable);
    m_ends.remove(m_stableBefore);
    m_stableBefore.clear();
    const Grant grant = make();
    m_stable = grant.token;
    return grant;
}

TokenBook::Verdict TokenBook::judge(const QString &token) const
{
    if (token.size() < shortestToken || token.size() > tokenLength || !std::all_of(token.begin(), token.end(), isTokenCharacter))
        return Verdict::Malformed;
    const auto end = m_ends.constFind(token);
    if (end == m_ends.constEnd())
        return Verdict::Unknown;
    return now() < *end ? Verdict::Valid : Verdict::Expired;
}

void TokenBook::killAll()
{
    m_ends.clear();
}

} // namespace yiren::sandbox
