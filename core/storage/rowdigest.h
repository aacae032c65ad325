#pragma once

#include "base/money.h"
#include "time/businessday.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace yiren {

// The digest that a money row carries, because SQLite's own checks miss a flipped bit in a value. Fields are added in a fixed order; each
// is written with its kind and length, so that no two rows share an encoding. SHA-256, cut to 16 bytes.
class RowDigest
{
public:
    explicit RowDigest(const char *table)
    {
        m_bytes.reserve(512);
        add(QByteArray::fromRawData(table, qsizetype(qstrlen(table))));
    }

    RowDigest &add(qint64 value);
    RowDigest &add(Money value) { return add(value.fen()); }
    RowDigest &add(const QString &value);
    RowDigest &add(const QByteArray &value);
    RowDigest &add(const std::optional<qint64> &value);
    RowDigest &addNull();
    [[nodiscard]] QByteArray result() const;

private:
    void addLength(char kind, qsizetype length);

    QByteArray m_bytes;
};

} // namespace yiren
