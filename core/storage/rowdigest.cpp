#include "storage/rowdigest.h"

#include "crypto/digest.h"

#include <QtEndian>

namespace yiren {

namespace {

constexpr qsizetype digestBytes = 16;

} // namespace

void RowDigest::addLength(char kind, qsizetype length)
{
    m_bytes.append(kind);
    const quint32 big = qToBigEndian(static_cast<quint32>(length));
    m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

RowDigest &RowDigest::add(qint64 value)
{
    m_bytes.append('i');
    const qint64 big = qToBigEndian(value);
    m_bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    return *this;
}

RowDigest &RowDigest::add(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    addLength('t', utf8.size());
    m_bytes.append(utf8);
    return *this;
}

RowDigest &RowDigest::add(const QByteArray &value)
{
    addLength('b', value.size());
    m_bytes.append(value);
    return *this;
}

RowDigest &RowDigest::add(const std::optional<qint64> &value)
{
    return value ? add(*value) : addNull();
}

RowDigest &RowDigest::addNull()
{
    m_bytes.append('n');
    return *this;
}

QByteArray RowDigest::result() const
{
    return sha256(m_bytes).left(digestBytes);
}

} // namespace yiren
