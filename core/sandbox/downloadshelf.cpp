#include "sandbox/downloadshelf.h"

#include "crypto/random.h"

namespace yiren::sandbox {

namespace {

constexpr qint64 lifeMs = 5 * 60'000;

} // namespace

QString DownloadShelf::put(const QByteArray &bytes, const QByteArray &contentType, qint64 nowMs)
{
    m_downloads.removeIf([nowMs](const auto &entry) { return entry.value().validUntilMs + lifeMs < nowMs; });
    const QString token = randomNonce(48);
    m_downloads.insert(token, {bytes, contentType, nowMs + lifeMs});
    return token;
}

const DownloadShelf::Download *DownloadShelf::find(const QString &token) const
{
    const auto found = m_downloads.constFind(token);
    return found == m_downloads.constEnd() ? nullptr : &*found;
}

void DownloadShelf::expireAll()
{
    for (Download &download : m_downloads)
        download.validUntilMs = 0;
}

} // namespace yiren::sandbox
