#pragma once

#include "sandbox/randomstream.h"
#include "sandbox/studio.h"
#include "sandbox/studiocalendar.h"

#include <deque>
#include <optional>

namespace yiren::sandbox {

// One order, told by both sides.
struct HistoryOrder {
    Order order;                       // WeChat's side
    std::optional<LedgerOrder> ledger; // the founder's side
    bool hasRefund = false;
};

// The day on which a paid order was paid.
[[nodiscard]] BusinessDay dayOf(const HistoryOrder &entry);

// One refund, told by both sides.
struct HistoryRefund {
    std::optional<Refund> refund;
    std::optional<LedgerRefund> ledger;
};

// The history without any difference. Entries stay where they are, so pointers to them hold.
struct StudioHistory {
    std::vector<StudioCustomer> customers;
    std::deque<HistoryOrder> orders; // in order of creation
    std::deque<HistoryRefund> refunds;
};

[[nodiscard]] StudioHistory writeHistory(const StudioCalendar &calendar, RandomStream &random);

// Our own numbers, as the founder's program makes them.
[[nodiscard]] OutTradeNo ownOrderNumber(qint64 atMs, qint64 serial);
[[nodiscard]] OutRefundNo ownRefundNumber(qint64 atMs, qint64 serial);
// The ledger's word on an order of WeChat's side that agrees with it.
[[nodiscard]] LedgerOrder agreeingLedger(const Order &order);

} // namespace yiren::sandbox
