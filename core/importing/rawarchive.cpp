#include "importing/rawarchive.h"

namespace yiren {

void RawArchive::look(const char *bytes, size_t count)
{
    m_sha256.add(bytes, count);
    m_bytes += static_cast<qint64>(count);
    if (m_isWanted)
        m_packer.add(bytes, count);
}

bool RawArchive::finish(const QByteArray &sha256)
{
    if (m_isWanted)
        m_packer.finish();
    return m_sha256.result() == sha256;
}

} // namespace yiren
