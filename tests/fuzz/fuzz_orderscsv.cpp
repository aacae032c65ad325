// Any bytes as orders and as refunds CSV: never a crash, what is counted is what was taken, and the pieces they arrive in don't matter.
#include "agreement.h"
#include "orders/ledgerreader.h"

using namespace yiren;

namespace {

using Read = Result<LedgerFileReport> (*)(ByteSource &, LedgerTable &);

void readTwice(const QByteArray &bytes, Read read)
{
    LedgerTable table;
    const auto whole = read(*openBytes(bytes), table);
    if (whole)
        mustAgree(whole->rows == static_cast<qint64>(table.orders().size() + table.refunds().size()));
    const auto plain = plainBytes(bytes);
    if (!plain)
        return;
    PieceSource source = inPieces(*plain);
    LedgerTable tableOfPieces;
    const auto pieces = read(source, tableOfPieces);
    mustAgree(whole.has_value() == pieces.has_value());
    if (!whole)
        mustAgree(whole.error().code == pieces.error().code && whole.error().place.line == pieces.error().place.line);
    else
        mustAgree(whole->rows == pieces->rows && whole->badRows.count() == pieces->badRows.count());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readTwice(bytes, readOrders);
    readTwice(bytes, readRefunds);
    return 0;
}
