// Any bytes as a trade bill: never a crash, and what is counted is what was taken.
#include "bills/bytesource.h"
#include "bills/tradereader.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto source = yiren::openBytes(bytes);
    const auto bill = yiren::readTradeBill(*source, yiren::Digests::Sha1);
    if (bill && bill->sums.rows != static_cast<qint64>(bill->table.payments().size() + bill->table.refunds().size()))
        std::abort();
    return 0;
}
