#pragma once

#include "sandbox/studiohistory.h"

namespace yiren::sandbox {

// Makes refunds of the studio on which both sides agree.
class StudioRefunds
{
public:
    explicit StudioRefunds(const StudioCalendar &calendar) : m_calendar(calendar) {}

    // Now and then a customer wants money back: all of it, a part, or two parts.
    void maybeRefund(HistoryOrder &entry, std::deque<HistoryRefund> &refunds, RandomStream &random);

private:
    [[nodiscard]] std::optional<qint64> refundTime(qint64 paidAtMs, RandomStream &random) const;
    [[nodiscard]] HistoryRefund refunded(const Order &order, Money amount, qint64 atMs, RandomStream &random);

    const StudioCalendar &m_calendar;
    qint64 m_serial = 0;
};

// A refund accepted at that moment, which succeeded a few seconds later.
[[nodiscard]] Refund acceptedRefund(const Order &order, Money amount, const OutRefundNo &number, qint64 atMs, quint64 serial);
[[nodiscard]] LedgerRefund agreeingLedger(const Refund &refund);
// Writes into the order's ledger entry what was refunded in all.
void noteRefund(LedgerOrder &ledger, Money amount);

} // namespace yiren::sandbox
