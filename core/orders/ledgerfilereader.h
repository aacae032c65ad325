#pragma once

#include "bills/badlines.h"
#include "orders/ledgercolumns.h"
#include "orders/ledgervalues.h"
#include "orders/order.h"
#include "orders/refund.h"

#include <QHash>

namespace yiren {

// Reads full records of an orders or refunds CSV (CLI.md) one by one: what LedgerReader leaves out for speed is here. Times without an
// offset are Beijing time. `occurrence` counts equal numbers in the file.
class LedgerFileReader
{
public:
    LedgerFileReader(ByteSource &source, LedgerFile file) : m_scanner(source), m_file(file) {}

    // Call first. Input "orders.missing_column", "refunds.missing_column", and the scanner's errors.
    [[nodiscard]] Done readHeader();
    // The next readable record; false at the end. Lines that can't be read go to badLines().
    [[nodiscard]] Result<bool> next(Order &order);
    [[nodiscard]] Result<bool> next(Refund &refund);

    BadLines &badLines() { return m_badLines; }
    const QStringList &extraColumns() const { return m_columns->extraColumns(); }

private:
    template <typename Record>
    [[nodiscard]] Result<bool> nextRecord(Record &record);
    bool take(Order &order);
    bool take(Refund &refund);
    bool readId(LedgerColumn column, QString &id);
    bool readMoney(LedgerColumn fenColumn, LedgerColumn yuanColumn, Money &money);
    bool readTime(LedgerColumn column, LooseTimeReader &times, std::optional<qint64> &ms);
    bool readStatus(Order &order);
    bool readStatus(Refund &refund);
    int countOccurrence(const QString &number);
    std::string_view cell(LedgerColumn column) const { return trimmedCell(m_columns->cell(m_row, column)); }
    QString text(LedgerColumn column) const;
    bool refuse(LedgerColumn column, const char *expected);

    CsvScanner m_scanner;
    const LedgerFile m_file;
    CsvRow m_row;
    std::optional<LedgerColumns> m_columns;
    LooseTimeReader m_createdTimes; // one for each column: each remembers its last day
    LooseTimeReader m_paidTimes;
    QHash<QString, int> m_occurrences;
    Place m_fault;
    BadLines m_badLines;
};

// "PROCESSING", "SUCCESS", "退款成功" and so on, also the words of bills; nothing for a word that is none of them.
[[nodiscard]] std::optional<RefundStatus> refundStatusFromWord(std::string_view word);

} // namespace yiren
