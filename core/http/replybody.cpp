#include "http/replybody.h"

#include "http/leftdownloads.h"

#include <QDir>

namespace yiren {

ReplyBody::ReplyBody(HttpRequest::Body place, qint64 largest, QString folder)
    : m_place(place), m_largest(largest), m_folder(folder.isEmpty() ? QDir::tempPath() : std::move(folder))
{
}

Done ReplyBody::open(bool isSuccess)
{
    if (m_place == HttpRequest::Body::InMemory || !isSuccess)
        return {};
    // QTemporaryFile makes its file 0600.
    m_file = std::make_shared<QTemporaryFile>(m_folder + QStringLiteral("/download-XXXXXX"));
    if (!m_file->open())
        return failure(ErrorKind::Storage, "net.write", m_file->errorString());
    holdDownload(*m_file);
    return {};
}

Done ReplyBody::append(const QByteArray &bytes)
{
    m_size += bytes.size();
    if (m_size > m_largest)
        return failure(ErrorKind::BadReply, "net.too_large", QString::number(m_largest));
    if (!m_file)
        m_bytes += bytes;
    else if (m_file->write(bytes) != bytes.size())
        return failure(ErrorKind::Storage, "net.write", m_file->errorString());
    return {};
}

Done ReplyBody::close()
{
    if (m_file && !m_file->flush())
        return failure(ErrorKind::Storage, "net.write", m_file->errorString());
    if (m_file)
        m_file->close();
    return {};
}

} // namespace yiren
