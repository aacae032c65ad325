// Any bytes as a trade bill: never a crash, what is counted is what was taken, and it does not matter in which pieces the bytes arrive.
#include "agreement.h"
#include "bills/tradereader.h"

using namespace yiren;

namespace {

void compare(const Result<TradeBill> &whole, const Result<TradeBill> &pieces)
{
    mustAgree(whole.has_value() == pieces.has_value());
    if (!whole) {
        mustAgree(whole.error().code == pieces.error().code);
        return;
    }
    mustAgree(whole->sums.rows == pieces->sums.rows && whole->sums.money == pieces->sums.money);
    mustAgree(whole->badRows.count() == pieces->badRows.count() && whole->day == pieces->day);
    mustAgree(whole->hasSummary == pieces->hasSummary && whole->summaryMismatches == pieces->summaryMismatches);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    // Digests take a thread of their own, which costs more than everything else: one input in sixteen.
    const auto bill = readTradeBill(*openBytes(bytes), size % 16 == 0 ? Digests::Both : Digests::None);
    if (bill)
        mustAgree(bill->sums.rows == static_cast<qint64>(bill->table.payments().size() + bill->table.refunds().size()));
    if (const auto plain = plainBytes(bytes)) {
        PieceSource pieces = inPieces(*plain);
        compare(bill, readTradeBill(pieces));
    }
    return 0;
}
