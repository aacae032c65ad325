#include "http/requestreader.h"

#include <QList>

#include <algorithm>

namespace yiren {

RequestReader::State RequestReader::refuse(int status)
{
    m_refusedStatus = status;
    return State::Refused;
}

RequestReader::State RequestReader::state()
{
    if (m_refusedStatus != 0)
        return State::Refused;
    if (!m_hasHead) {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return m_buffer.size() > m_limits.headerBytes ? refuse(431) : State::NeedsMore;
        if (end > m_limits.headerBytes)
            return refuse(431);
        if (!readHead(m_buffer.left(end)))
            return State::Refused;
        m_buffer.remove(0, end + 4);
        m_hasHead = true;
    }
    return m_buffer.size() < m_bodyBytes ? State::NeedsMore : State::Complete;
}

bool RequestReader::readHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || !words[1].startsWith('/')) {
        refuse(400);
        return false;
    }
    if (words[2] != "HTTP/1.1") {
        refuse(505);
        return false;
    }
    m_request = {words[0], words[1], {}, {}};
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ')) {
            refuse(400);
            return false;
        }
        m_request.headers.push_back({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return readLength();
}

bool RequestReader::readLength()
{
    if (!m_request.header("Transfer-Encoding").isEmpty()) {
        refuse(501);
        return false;
    }
    const QByteArray length = m_request.header("Content-Length");
    const auto isLength = [](const ReceivedHeader &header) { return header.name.compare("Content-Length", Qt::CaseInsensitive) == 0; };
    if (std::count_if(m_request.headers.begin(), m_request.headers.end(), isLength) > 1) { // whoever stands between may take the other
        refuse(400);
        return false;
    }
    if (length.isEmpty()) {
        m_bodyBytes = 0;
        if (m_request.method == "GET" || m_request.method == "DELETE")
            return true;
        refuse(411);
        return false;
    }
    const bool digits = std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool isUpload = !m_limits.uploadsUnder.isEmpty() && m_request.target.startsWith(m_limits.uploadsUnder);
    const qint64 most = isUpload ? m_limits.uploadBytes : m_limits.bodyBytes;
    m_bodyBytes = digits && length.size() < 12 ? length.toLongLong() : most + 1;
    if (m_bodyBytes <= most)
        return true;
    refuse(digits ? 413 : 400);
    return false;
}

ReceivedRequest RequestReader::take()
{
    m_request.body = m_buffer.left(m_bodyBytes);
    m_buffer.remove(0, m_bodyBytes);
    m_hasHead = false;
    return std::move(m_request);
}

} // namespace yiren
