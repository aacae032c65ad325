#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>
#include <QUrl>

namespace yiren {

// The hosts a client may talk to; every other one is refused before a byte is sent, so that no Authorization header leaves for a foreign
// host.
class HostAllowList
{
public:
    HostAllowList() = default;
    // Scheme, host and port of each count, the path does not.
    explicit HostAllowList(const QList<QUrl> &urls);

    // Network "net.host_not_allowed" for a host or port that is not in the list, "net.not_https" for http to anything but this computer.
    [[nodiscard]] Done check(const QUrl &url) const;

private:
    QStringList m_origins; // "https://api.mch.weixin.qq.com:443"
};

[[nodiscard]] bool isLoopback(const QString &host);

} // namespace yiren
