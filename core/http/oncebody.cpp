#include "http/oncebody.h"

#include <cstring>

namespace yiren {

OnceBody::OnceBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(ReadOnly | Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *target, qint64 most)
{
    const qsizetype count = std::min<qsizetype>(most, m_bytes.size() - m_position);
    if (count <= 0)
        return -1;
    std::memcpy(target, m_bytes.constData() + m_position, static_cast<size_t>(count));
    m_position += count;
    return count;
}

qint64 OnceBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace yiren
