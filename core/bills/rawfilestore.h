#pragma once

#include "bills/rawpacker.h"
#include "storage/database.h"

#include <functional>

namespace yiren {

enum class RawSource { File, WeChat };

struct RawFileFacts {
    qint64 id = 0;
    QByteArray sha256; // of the plain bytes, 32 bytes
    QByteArray sha1;   // 20 bytes
    qint64 plainBytes = 0;
    RawSource source = RawSource::File;
    QString name;
    QString answer; // WeChat's signed answer that named the bill; empty for a file
    qint64 receivedAt = 0;
};

// Files as they came, gzip-compressed, kept for ever, each once: two files of the same bytes are one.
class RawFileStore
{
public:
    explicit RawFileStore(Database &database) : m_database(database) {}

    [[nodiscard]] Result<std::optional<RawFileFacts>> find(const QByteArray &sha256);
    [[nodiscard]] Result<std::optional<RawFileFacts>> file(qint64 id);
    // The plain bytes, checked against the SHA-256. Damaged "raw_file.damaged"; Input "gzip.too_large" beyond `most`.
    [[nodiscard]] Result<QByteArray> content(qint64 id, qint64 most);

    // Inside the caller's transaction: the facts, then the compressed bytes in pieces (see RawPacker).
    [[nodiscard]] Result<qint64> insert(const RawFileFacts &facts);
    [[nodiscard]] Done addPart(qint64 id, qint64 part, const QByteArray &packed);

private:
    [[nodiscard]] Result<std::optional<RawFileFacts>> one(Statement &query);

    Database &m_database;
};

} // namespace yiren
