#pragma once

#include "bills/bytesource.h"

namespace yiren {

// The plain bytes of a gzip source, which may have several members one after the other (RFC 1952 2.2). A file that ends early, a wrong
// checksum or foreign bytes behind the last member: Input "gzip.damaged".
class GzipSource final : public ByteSource
{
public:
    explicit GzipSource(std::unique_ptr<ByteSource> packed);
    ~GzipSource() override;

    [[nodiscard]] Result<size_t> read(char *target, size_t most) override;

private:
    struct Stream;

    [[nodiscard]] Result<bool> refill();     // false when the packed bytes have ended
    [[nodiscard]] Result<bool> nextMember(); // false when there is none

    std::unique_ptr<ByteSource> m_packed;
    std::unique_ptr<Stream> m_stream;
};

} // namespace yiren
