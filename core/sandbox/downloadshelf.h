#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace yiren::sandbox {

// Bill files that wait for the second step: each under a token that is valid for five minutes (contract/wechat-pay.md 11.1).
class DownloadShelf
{
public:
    struct Download {
        QByteArray bytes;
        QByteArray contentType;
        qint64 validUntilMs = 0;
    };

    [[nodiscard]] QString put(const QByteArray &bytes, const QByteArray &contentType, qint64 nowMs); // returns the token
    [[nodiscard]] const Download *find(const QString &token) const;
    void expireAll();

private:
    QHash<QString, Download> m_downloads;
};

} // namespace yiren::sandbox
