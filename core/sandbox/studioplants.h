#pragma once

#include "sandbox/studiohistory.h"

#include <QHash>

namespace yiren::sandbox {

// Plants differences into a history on which both sides agree, one of every class and of every cause that data can show, and lists each.
class StudioPlants
{
public:
    StudioPlants(StudioHistory &history, const StudioCalendar &calendar, const MerchantIdentity &identity);

    void plantAll();

    std::vector<Truth> takeTruth();
    std::vector<TradeRow> takeOddRows() { return std::move(m_oddRows); }
    std::vector<Movement> takeMovements() { return std::move(m_movements); }

private:
    using Plant = void (StudioPlants::*)(BusinessDay day);

    // Orders (studioorderplants.cpp). Each finds or makes what it needs on that day, or on the nearest earlier one that has it.
    void paidWhileOff(BusinessDay day);
    void paidOutside(BusinessDay day);
    void testOrder(BusinessDay day);
    void neverPaid(BusinessDay day);
    void couponSubsidy(BusinessDay day);
    void amountDiffers(BusinessDay day);
    void writtenTwice(BusinessDay day);
    void collectedTwice(BusinessDay day);
    void paidLate(BusinessDay day);
    void paymentUnnoticed(BusinessDay day);
    void paidAfterMidnight(BusinessDay day);
    void equalTwins(BusinessDay day);
    void twinMissing(BusinessDay day);
    void feeRounded(BusinessDay day);

    // Refunds and funds (studiorefundplants.cpp).
    void refundByHand(BusinessDay day);
    void refundInTransit(BusinessDay day);
    void refundAcrossMidnight(BusinessDay day);
    void refundDiffers(BusinessDay day);
    void feeNotReturned(BusinessDay day);
    void refundBookedNextDay(BusinessDay day);
    void frozenFunds(BusinessDay day);
    void sharedProfit(BusinessDay day);
    void unknownRow(BusinessDay day);

    HistoryOrder &takeOrder(BusinessDay day);
    HistoryOrder &addOrder(BusinessDay day, const QString &description, Money total, qint64 secondOfDay);
    HistoryRefund &addRefund(const HistoryOrder &entry, Money amount, const OutRefundNo &number, qint64 atMs);
    void note(BusinessDay day, const char *kind, const char *cause, const QString &key, std::optional<Money> bill,
              std::optional<Money> ledger);
    void indexOrders();

    StudioHistory &m_history;
    const StudioCalendar &m_calendar;
    const MerchantIdentity &m_identity;
    QHash<qint64, std::vector<HistoryOrder *>> m_free; // by Julian day of payment: simple orders that nothing is planted on yet
    std::vector<Truth> m_truth;
    std::vector<TradeRow> m_oddRows;
    std::vector<Movement> m_movements;
    qint64 m_serial = 900'000;
};

} // namespace yiren::sandbox
