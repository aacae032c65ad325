#include "reconcile/differencescsv.h"

#include "base/csvwriter.h"

#include <QBuffer>
#include <QSaveFile>

namespace yiren {

namespace {

void addRow(CsvWriter &csv, const Difference &difference)
{
    csv.text(differenceClassName(difference.kind))
        .text(difference.outTradeNo.toString())
        .text(difference.transactionId.toString())
        .text(difference.outRefundNo.toString())
        .text(difference.refundId.toString())
        .number(fenOf(difference.bill))
        .number(fenOf(difference.ledger))
        .number(difference.impact.fen())
        .text(causeName(difference.cause))
        .text(difference.explanation)
        .text(actionName(difference.action));
    csv.endRow();
}

Done writeTo(QIODevice &target, const std::vector<Difference> &differences)
{
    CsvWriter csv(target);
    csv.header({"class", "out_trade_no", "transaction_id", "out_refund_no", "refund_id", "bill_fen", "ledger_fen", "impact_fen", "cause",
                "explanation", "suggested_action"});
    for (const Difference &difference : differences)
        addRow(csv, difference);
    return csv.finish();
}

} // namespace

QByteArray differencesCsv(const std::vector<Difference> &differences)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    (void)writeTo(buffer, differences); // a buffer in memory does not fail
    return buffer.data();
}

Done writeDifferencesCsv(const QString &path, const std::vector<Difference> &differences)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && writeTo(file, differences) && file.commit())
        return {};
    Error error = makeError(ErrorKind::Storage, "file.write", file.errorString());
    error.place.file = path;
    return failure(std::move(error));
}

} // namespace yiren
