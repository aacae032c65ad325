#pragma once

#include "base/result.h"
#include "http/httprequest.h"

#include <QTemporaryFile>

#include <memory>

namespace yiren {

// Collects an answer's body, in memory or in a file, up to a cap.
class ReplyBody
{
public:
    ReplyBody(HttpRequest::Body place, qint64 largest, QString folder);

    [[nodiscard]] Done open(bool isSuccess);            // what is not 2xx is small and stays in memory
    [[nodiscard]] Done append(const QByteArray &bytes); // BadReply "net.too_large", Storage "net.write"
    [[nodiscard]] Done close();
    qint64 size() const { return m_size; }
    QByteArray takeBytes() { return std::move(m_bytes); }
    std::shared_ptr<QTemporaryFile> takeFile() { return std::move(m_file); }

private:
    HttpRequest::Body m_place;
    qint64 m_largest;
    QString m_folder;
    qint64 m_size = 0;
    QByteArray m_bytes;
    std::shared_ptr<QTemporaryFile> m_file;
};

} // namespace yiren
