#pragma once

#include "bills/billcolumns.h"
#include "bills/billkind.h"
#include "bills/fundcolumns.h"
#include "time/businessday.h"

#include <functional>
#include <map>

namespace yiren {

// A quick look over all lines of a bill: of which day it is, of which layout, of which account. No row is read in full.
class BillSurvey
{
public:
    // Input "bill.unknown_layout" and the scanner's errors. Ends early when `isCancelled` says so.
    [[nodiscard]] Done read(ByteSource &source, const std::function<bool()> &isCancelled);

    // The day that most rows carry: 交易时间, in REFUND files 退款申请时间, in fund bills 记账时间.
    std::optional<BusinessDay> busiestDay() const;
    BillKind tradeKind() const { return m_tradeKind; }
    // Why the first row that has no readable day has none; empty if all have one.
    const Place &firstFault() const { return m_firstFault; }
    // From words that only one account's bills have; nothing when there are none.
    std::optional<FundAccount> fundAccount() const { return m_fundAccount; }

private:
    Done takeHeader(const BillLine &line);
    void takeRow(const BillLine &line);
    void takeFundRow(const LineCells &cells);
    bool countDay(std::string_view time);

    std::optional<TradeColumns> m_trade;
    std::optional<FundColumns> m_fund;
    BillKind m_tradeKind = BillKind::TradeAll;
    TradeColumn m_timeColumn = TradeColumn::Time;
    std::optional<FundAccount> m_fundAccount;
    std::map<std::string, qint64, std::less<>> m_rowsOfDay; // by "2026-03-05"
    bool m_isSummary = false;                               // the lines that follow are no rows
    Place m_firstFault;
};

} // namespace yiren
