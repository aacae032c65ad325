// Any bytes as a full trade bill, a fund-flow bill, a personal statement, orders and refunds, row by row, whole and in pieces.
#include "agreement.h"
#include "bills/fundbillreader.h"
#include "bills/tradebillreader.h"
#include "importing/filekind.h"
#include "importing/personalreader.h"
#include "orders/ledgerfilereader.h"

using namespace yiren;

namespace {

template <typename Reader, typename Row>
qint64 countRows(Reader &reader)
{
    Row row;
    qint64 rows = 0;
    for (auto more = reader.next(row); more && *more; more = reader.next(row))
        ++rows;
    return rows;
}

template <typename Reader, typename Row>
qint64 rowsOfBill(ByteSource &source)
{
    Reader reader(source);
    const qint64 rows = countRows<Reader, Row>(reader);
    (void)reader.summary();
    return rows;
}

template <typename Record, LedgerFile file>
qint64 rowsOfLedger(ByteSource &source)
{
    LedgerFileReader reader(source, file);
    return reader.readHeader() ? countRows<LedgerFileReader, Record>(reader) : -1;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)detectKind(*openBytes(bytes));
    const auto plain = plainBytes(bytes);
    for (const auto rowsOf :
         {rowsOfBill<TradeBillReader, TradeRow>, rowsOfBill<FundBillReader, FundRow>, rowsOfBill<PersonalReader, PersonalRow>,
          rowsOfLedger<Order, LedgerFile::Orders>, rowsOfLedger<Refund, LedgerFile::Refunds>}) {
        const qint64 whole = rowsOf(*openBytes(bytes));
        if (!plain)
            continue;
        PieceSource pieces = inPieces(*plain);
        mustAgree(whole == rowsOf(pieces));
    }
    return 0;
}
