#pragma once

#include "bills/rawpacker.h"
#include "crypto/digest.h"

#include <vector>

namespace yiren {

// What the second reading of a file, the one that writes rows, does with its plain bytes in passing: packs them for the archive, if they
// are not there, and hashes them again, so that a file that changed since the survey is noticed.
class RawArchive
{
public:
    explicit RawArchive(bool isWanted) : m_isWanted(isWanted) {}

    void look(const char *bytes, size_t count);
    std::vector<QByteArray> takeParts() { return m_packer.takeParts(); }
    qint64 bytes() const { return m_bytes; }
    // Call at the end of the file; then take the last parts. Whether the bytes are those of the survey.
    [[nodiscard]] bool finish(const QByteArray &sha256);

private:
    const bool m_isWanted;
    RawPacker m_packer;
    DigestStream m_sha256{DigestStream::Kind::Sha256};
    qint64 m_bytes = 0;
};

} // namespace yiren
