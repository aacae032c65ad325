#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

namespace yiren {

// Compresses bytes that arrive in pieces into one gzip file that leaves in pieces of about 256 KiB: a file of any size needs little memory.
class RawPacker
{
public:
    RawPacker();
    ~RawPacker();
    RawPacker(RawPacker &&) noexcept;

    void add(const char *bytes, size_t count);
    void finish();                                     // call once, at the end
    [[nodiscard]] std::vector<QByteArray> takeParts(); // those that are full; after finish() all

private:
    struct Stream;
    void run(int flush);

    std::unique_ptr<Stream> m_stream;
};

} // namespace yiren
