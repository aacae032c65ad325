#pragma once

#include "base/result.h"
#include "orders/csvscanner.h"
#include "orders/ledgertable.h"

#include <QStringList>

#include <array>

namespace yiren {

// What an orders or refunds CSV may hold (CLI.md, "orders CSV").
enum class LedgerColumn {
    MerchantOrder, // out_trade_no
    WechatOrder,   // transaction_id
    Openid,
    CreatedAt,
    PaidAt,
    AmountFen,
    AmountYuan,
    RefundedFen,
    RefundedYuan,
    Status,
    Product,
    MerchantRefund, // out_refund_no
    WechatRefund,   // refund_id
};
constexpr size_t ledgerColumnCount = static_cast<size_t>(LedgerColumn::WechatRefund) + 1;

enum class LedgerFile { Orders, Refunds };

// Where a CSV's columns stand, by header name: ours, or the Chinese ones of WeChat and of common shops.
class LedgerColumns
{
public:
    // Input "orders.missing_column" or "refunds.missing_column" when a needed one is not there.
    [[nodiscard]] static Result<LedgerColumns> fromHeader(const CsvRow &header, LedgerFile file);

    bool has(LedgerColumn column) const { return m_positions[static_cast<size_t>(column)] != absent; }
    size_t count() const { return m_count; }
    std::string_view cell(const CsvRow &row, LedgerColumn column) const // empty if the file has no such column
    {
        const size_t position = m_positions[static_cast<size_t>(column)];
        return position == absent ? std::string_view() : row[position];
    }
    QString word(LedgerColumn column) const { return m_words[static_cast<size_t>(column)]; } // as it stands in the file
    const QStringList &extraColumns() const { return m_extra; }                              // not known, not read

private:
    static constexpr size_t absent = static_cast<size_t>(-1);

    LedgerColumns() { m_positions.fill(absent); }

    std::array<size_t, ledgerColumnCount> m_positions;
    std::array<QString, ledgerColumnCount> m_words;
    QStringList m_extra;
    size_t m_count = 0;
};

// "PAID", "SUCCESS", "已支付" and so on; nothing for a word that is none of them.
[[nodiscard]] std::optional<LedgerStatus> ledgerStatusFromWord(std::string_view word);

} // namespace yiren
