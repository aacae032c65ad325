#include "pay/billhash.h"

#include "base/gzip.h"
#include "crypto/digest.h"

#include <QFile>

namespace yiren {

namespace {

constexpr qint64 blockBytes = 256 * 1024;

// Digests what is written to it.
class DigestDevice final : public QIODevice
{
public:
    explicit DigestDevice(const StopFlag &stop) : m_stop(stop), m_digest(DigestStream::Kind::Sha1) { open(WriteOnly | Unbuffered); }
    QByteArray hex() { return m_digest.result().toHex(); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 count) override
    {
        if (*m_stop)
            return -1;
        m_digest.add(bytes, static_cast<size_t>(count));
        return count;
    }

private:
    StopFlag m_stop;
    DigestStream m_digest;
};

Done copyTo(QIODevice &from, QIODevice &to)
{
    while (!from.atEnd()) {
        const QByteArray block = from.read(blockBytes);
        if (block.isEmpty() || to.write(block) != block.size())
            return failure(ErrorKind::Storage, "bill.read", from.errorString());
    }
    return {};
}

} // namespace

Result<BillHash> hashBill(const QString &path, const StopFlag &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, "bill.read", file.errorString());
    DigestDevice packed(stop);
    DigestDevice plain(stop);
    Done done = copyTo(file, packed);
    BillHash hash{packed.hex(), {}};
    file.seek(0);
    const bool isPacked = file.peek(2) == QByteArrayView("\x1f\x8b");
    if (done && isPacked)
        done = gunzipStream(file, plain);
    if (*stop)
        return failure(ErrorKind::Cancelled, "cancelled");
    if (!done)
        return failure(done.error());
    hash.plain = isPacked ? plain.hex() : hash.packed;
    return hash;
}

} // namespace yiren
