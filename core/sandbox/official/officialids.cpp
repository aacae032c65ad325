#include "sandbox/official/officialids.h"

namespace yiren::sandbox {

namespace {

QString drawn(RandomStream &random, QLatin1String letters, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += letters[static_cast<qsizetype>(random.below(letters.size()))];
    return text;
}

} // namespace

QString OfficialIds::mediaId()
{
    return drawn(m_random, QLatin1String("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"), 64);
}

QString OfficialIds::hex(int length)
{
    return drawn(m_random, QLatin1String("0123456789abcdef"), length);
}

} // namespace yiren::sandbox
