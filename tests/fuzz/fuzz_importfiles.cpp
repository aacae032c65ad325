// Any bytes as a full trade bill, a fund-flow bill and a personal statement, row by row.
#include "bills/bytesource.h"
#include "bills/fundbillreader.h"
#include "bills/tradebillreader.h"
#include "importing/filekind.h"
#include "importing/personalreader.h"

#include <cstdint>

namespace {

template <typename Reader, typename Row>
void readAll(const QByteArray &bytes)
{
    const auto source = yiren::openBytes(bytes);
    Reader reader(*source);
    Row row;
    for (auto more = reader.next(row); more && *more; more = reader.next(row)) {}
    (void)reader.summary();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)yiren::detectKind(*yiren::openBytes(bytes));
    readAll<yiren::TradeBillReader, yiren::TradeRow>(bytes);
    readAll<yiren::FundBillReader, yiren::FundRow>(bytes);
    readAll<yiren::PersonalReader, yiren::PersonalRow>(bytes);
    return 0;
}
