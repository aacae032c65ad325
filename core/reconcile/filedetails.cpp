#include "reconcile/filedetails.h"

#include "bills/billscanner.h"
#include "bills/quarantine.h"
#include "orders/ledgerfilereader.h"
#include "orders/ledgervalues.h"
#include "reconcile/causerules.h"

#include <QHash>

#include <algorithm>

namespace yiren {

namespace {

using PlaceOfLine = QHash<qint64, size_t>; // in the records, from 0

struct WantedLines {
    PlaceOfLine trades, orders, refunds;
    bool lacksBillRows = false;
};

// Payments of the same moment as one that is missing: its twins, if the payer is the same.
void wantTwins(WantedLines &wanted, const DifferenceRecords &records)
{
    QHash<quint64, std::vector<size_t>> alike;
    const std::vector<TradeRow> &trades = records.records.trades;
    for (size_t i = 0; i < trades.size(); ++i) {
        if (trades[i].kind == TradeKind::Payment)
            alike[momentOf(trades[i].amount, trades[i].tradedAt)].push_back(i);
    }
    for (const Difference &difference : records.numbered) {
        if (difference.kind != DifferenceClass::MissingInLedger || difference.billRow == 0)
            continue;
        const TradeRow &missing = trades[size_t(difference.billRow) - 1];
        const std::vector<size_t> &group = alike[momentOf(missing.amount, missing.tradedAt)];
        for (size_t i = 0; group.size() > 1 && i < group.size(); ++i)
            wanted.trades.insert(trades[group[i]].line, group[i]);
    }
}

WantedLines wantedLines(const DifferenceRecords &records)
{
    const DayRecords &rows = records.records;
    WantedLines wanted;
    for (const Difference &difference : records.numbered) {
        const bool mayBeTest = difference.bill.value_or(difference.ledger.value_or(Money())) <= dearestTest;
        const size_t bill = size_t(difference.billRow) - 1, ledger = size_t(difference.ledgerRow) - 1;
        switch (difference.kind) {
        case DifferenceClass::MissingInLedger:
        case DifferenceClass::RefundMissingInLedger:
            if (mayBeTest && difference.billRow > 0)
                wanted.trades.insert(rows.trades[bill].line, bill);
            break;
        case DifferenceClass::MissingInBill:
            wanted.lacksBillRows = true;
            if (mayBeTest && difference.ledgerRow > 0)
                wanted.orders.insert(rows.orders[ledger].line, ledger);
            break;
        case DifferenceClass::RefundMissingInBill:
            wanted.lacksBillRows = true;
            if (difference.ledgerRow > 0)
                wanted.refunds.insert(rows.refunds[ledger].line, ledger);
            break;
        default: // what is known of these says all
            break;
        }
    }
    wantTwins(wanted, records);
    return wanted;
}

Result<PickedLines> pick(const QString &path, const LineIndex &index, std::vector<qint64> lines)
{
    std::sort(lines.begin(), lines.end());
    const auto source = openFile(path);
    auto picked = source ? PickedLines::read(**source, index, lines) : Result<PickedLines>(failure(source.error()));
    if (!picked && picked.error().place.file.isEmpty())
        picked.error().place.file = path;
    return picked;
}

void fill(TradeRow &row, const TradeColumns &columns, const LineCells &cells)
{
    if (!columns.fits(cells) || columns.cell(cells, TradeColumn::WechatOrder) != row.transactionId.toString().toStdString())
        return;
    row.openid = OpenId(wideText(columns.cell(cells, TradeColumn::Openid)));
    row.product = unescapeBillText(columns.cell(cells, TradeColumn::Product));
}

Done readTrades(DayRecords &records, const WantedLines &wanted, const QString &path, const TradeBill &bill)
{
    QHash<qint64, const Place *> unread;
    for (size_t i = 0; wanted.lacksBillRows && i < bill.badRows.places().size(); ++i)
        unread.insert(bill.badRows.places()[i].line, &bill.badRows.places()[i]);
    std::vector<qint64> lines(wanted.trades.keyBegin(), wanted.trades.keyEnd());
    lines.insert(lines.end(), unread.keyBegin(), unread.keyEnd());
    if (lines.empty())
        return {};
    const auto picked = pick(path, bill.lines, std::move(lines));
    if (!picked)
        return failure(picked.error());
    const auto source = openBytes(picked->bytes());
    BillScanner scanner(*source);
    BillLine line;
    std::optional<TradeColumns> columns;
    for (;;) {
        const auto more = scanner.next(line);
        if (!more || !*more)
            return more ? Done() : Done(failure(more.error()));
        const qint64 number = picked->lineOf(line.number);
        if (!columns) {
            auto header = TradeColumns::fromHeader(line);
            if (!header)
                return failure(header.error());
            columns.emplace(std::move(*header));
        } else if (const auto place = wanted.trades.constFind(number); place != wanted.trades.constEnd()) {
            fill(records.trades[*place], *columns, line.cells);
        } else if (const auto bad = unread.constFind(number); bad != unread.constEnd()) {
            records.quarantine.push_back({0, quarantinedLine(**bad, line.raw), 0, {}, {}});
        }
    }
}

// Has `take` take the wanted records of a CSV, with the place of each.
template <typename Take>
Done readRecords(const PlaceOfLine &wanted, const QString &path, const LineIndex &index, LedgerFile file, Take take)
{
    if (wanted.isEmpty())
        return {};
    const auto picked = pick(path, index, {wanted.keyBegin(), wanted.keyEnd()});
    if (!picked)
        return failure(picked.error());
    const auto source = openBytes(picked->bytes());
    CsvScanner scanner(*source);
    CsvRow row;
    std::optional<LedgerColumns> columns;
    for (;;) {
        const auto more = scanner.next(row);
        if (!more || !*more)
            return more ? Done() : Done(failure(more.error()));
        if (!columns) {
            auto header = LedgerColumns::fromHeader(row, file);
            if (!header)
                return failure(header.error());
            columns.emplace(std::move(*header));
        } else if (const auto place = wanted.constFind(picked->lineOf(row.number()));
                   place != wanted.constEnd() && row.size() == columns->count()) {
            take(*place, *columns, row);
        }
    }
}

QString textIn(const LedgerColumns &columns, const CsvRow &row, LedgerColumn column)
{
    return wideText(trimmedCell(columns.cell(row, column)));
}

} // namespace

Done readFileDetails(DifferenceRecords &differing, const FilesToReconcile &files, const TradeBill &bill, const LedgerLines &ledger)
{
    DayRecords &records = differing.records;
    const WantedLines wanted = wantedLines(differing);
    if (auto read = readTrades(records, wanted, files.bill, bill); !read)
        return read;
    const auto takeOrder = [&records](size_t place, const LedgerColumns &columns, const CsvRow &row) {
        if (Order &order = records.orders[place]; textIn(columns, row, LedgerColumn::MerchantOrder) == order.outTradeNo.toString())
            order.product = textIn(columns, row, LedgerColumn::Product);
    };
    if (auto read = readRecords(wanted.orders, files.orders, ledger.orders, LedgerFile::Orders, takeOrder); !read)
        return read;
    const auto takeRefund = [&records](size_t place, const LedgerColumns &columns, const CsvRow &row) {
        const auto status = refundStatusFromWord(trimmedCell(columns.cell(row, LedgerColumn::Status)));
        Refund &refund = records.refunds[place];
        if (status && textIn(columns, row, LedgerColumn::MerchantRefund) == refund.outRefundNo.toString())
            refund.status = *status;
    };
    return readRecords(wanted.refunds, files.refunds, ledger.refunds, LedgerFile::Refunds, takeRefund);
}

} // namespace yiren
