#pragma once

#include "reconcile/difference.h"
#include "reconcile/ownhabits.h"

#include <QHash>

namespace yiren {

struct DayRecords;
struct FundMovement;
struct QuarantinedRow;

// The numbers that the sentence about a cause holds, besides those of the difference. What a cause does not use stays empty.
struct CauseFacts {
    Money amount;                  // what the difference is about, positive
    std::optional<qint64> at;      // UTC ms: of the bill's row, else of the ledger's record
    std::optional<qint64> otherAt; // UTC ms: of what it is compared with
    Money other;                   // the amount on the other side
    FeeRate rate;
    Money base;          // of a fee
    QString otherNumber; // of the twin, the second transaction, the record under another number
    QString state;       // WeChat's word
};

struct CauseFinding {
    Cause cause = Cause::Unknown;
    Action action = Action::AcceptWithReason;
    CauseFacts facts;
};

// One difference with the rows it is about.
struct CauseCase {
    const Difference &difference;
    const TradeRow *trade = nullptr;
    const Order *order = nullptr;
    const Refund *refund = nullptr;
};

// Finds why each difference is there: the 18 causes of PRODUCT.md U1, each a rule of its own, tried in a fixed order. Billrow and ledgerRow
// of the differences count the records' vectors from 1. The records must outlive it.
class CauseFinder
{
public:
    explicit CauseFinder(const DayRecords &records);

    [[nodiscard]] CauseFinding find(const Difference &difference) const;

    // What rules may ask.
    const DayRecords &records() const { return m_records; }
    const OwnHabits &habits() const { return m_habits; }
    const std::vector<const TradeRow *> &paymentsLike(const TradeRow &row) const; // same payer, amount and minute
    const std::vector<const TradeRow *> &rowsOf(const OutTradeNo &number) const;
    const TradeRow *nextRow(const OutTradeNo &number, const OutRefundNo &refund) const; // in the bill of the day after
    const Order *orderOf(const TransactionId &transaction) const;
    const TradeRow *rowOf(const TransactionId &transaction) const; // payment
    const FundMovement *movementOf(const QString &number) const;   // by business number or voucher, the days' and the next
    const QuarantinedRow *unreadRow(const QString &number) const;  // the first line that can't be read with this value in a cell

private:
    CauseCase caseOf(const Difference &difference) const;
    static QString twinKey(const TradeRow &row);
    void noteCells(const QuarantinedRow &row);

    const DayRecords &m_records;
    OwnHabits m_habits;
    QHash<QString, std::vector<const TradeRow *>> m_twins;
    QHash<OutTradeNo, std::vector<const TradeRow *>> m_rows;
    QHash<QString, const TradeRow *> m_next;
    QHash<TransactionId, const Order *> m_orders;
    QHash<TransactionId, const TradeRow *> m_payments;
    QHash<QString, const FundMovement *> m_movements;
    QHash<QString, const QuarantinedRow *> m_unread; // by the values in their cells
};

// Whether a difference keeps the day from closing by itself: unknown, differing amounts, an unreadable row.
[[nodiscard]] bool isBlocking(Cause cause);

} // namespace yiren
