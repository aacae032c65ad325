// Any bytes as orders and as refunds CSV.
#include "bills/bytesource.h"
#include "orders/ledgerreader.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    yiren::LedgerTable table;
    const auto orders = yiren::readOrders(*yiren::openBytes(bytes), table);
    if (orders && orders->rows != static_cast<qint64>(table.orders().size()))
        std::abort();
    (void)yiren::readRefunds(*yiren::openBytes(bytes), table);
    return 0;
}
