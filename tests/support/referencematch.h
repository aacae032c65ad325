#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

// The rules of bench/SPEC.md once more, as plainly as they can be written: maps of texts, one rule after the other, no table, no hash. What
// the kernel must agree with. Amounts are fen, times are seconds.
namespace yiren::reference {

struct BillRow {
    bool isRefund = false;
    std::string key; // out_trade_no, or out_refund_no of a refund
    int64_t amount = 0;
    int64_t base = 0; // of the fee: 应结订单金额, or 退款金额
    int64_t fee = 0;
    int64_t rate = 0; // hundredths of a percent
};

struct LedgerRow {
    bool isRefund = false;
    std::string key;
    int64_t amount = 0;
    bool isPaid = true;
    int64_t created = 0; // 0: not known
    int64_t paid = 0;
};

struct Finding {
    std::string name;
    std::string key;
    int64_t bill = 0;
    int64_t ledger = 0;
    int64_t impact = 0;

    friend auto operator<=>(const Finding &, const Finding &) = default;
};

struct Outcome {
    std::vector<Finding> findings; // sorted
    int64_t matched = 0;
    int64_t outside = 0;
    int64_t unpaid = 0;
    int64_t unexplained = 0;
};

class Rules
{
public:
    Rules(int64_t first, int64_t last) : m_first(first), m_last(last) {}

    Outcome apply(const std::vector<BillRow> &bill, const std::vector<LedgerRow> &ledger)
    {
        m_outcome = {};
        for (const bool isRefund : {false, true})
            compare(bill, ledger, isRefund);
        int64_t left = 0;
        for (const BillRow &row : bill) {
            const int64_t expected = (row.isRefund ? -1 : 1) * ((row.base * row.rate + 5000) / 10000);
            if (row.fee != expected)
                add("fee_mismatch", row.key, row.fee, expected, expected - row.fee);
            left += (row.isRefund ? -row.amount : row.amount) - (row.fee - expected);
        }
        for (const LedgerRow &row : ledger)
            left -= counted(row);
        for (const Finding &finding : m_outcome.findings)
            left -= finding.impact;
        m_outcome.unexplained = left;
        std::sort(m_outcome.findings.begin(), m_outcome.findings.end());
        return m_outcome;
    }

private:
    int64_t time(const LedgerRow &row) const { return !row.isRefund && row.paid != 0 ? row.paid : row.created; }
    bool isWithin(int64_t seconds) const { return seconds == 0 || (m_first <= seconds && seconds < m_last); }
    // What the row adds to the ledger's payments less refunds.
    int64_t counted(const LedgerRow &row) const
    {
        if (!row.isPaid || !isWithin(time(row)))
            return 0;
        return row.isRefund ? -row.amount : row.amount;
    }
    void add(const char *name, const std::string &key, int64_t bill, int64_t ledger, int64_t impact)
    {
        m_outcome.findings.push_back({name, key, bill, ledger, impact});
    }

    void compare(const std::vector<BillRow> &bill, const std::vector<LedgerRow> &ledger, bool isRefund)
    {
        std::map<std::string, std::vector<BillRow>> billOf;
        std::map<std::string, std::vector<LedgerRow>> ledgerOf;
        for (const BillRow &row : bill) {
            if (row.isRefund == isRefund)
                billOf[row.key].push_back(row);
        }
        for (const LedgerRow &row : ledger) {
            if (row.isRefund == isRefund)
                ledgerOf[row.key].push_back(row);
        }
        for (const auto &[key, rows] : billOf) {
            const int64_t sign = isRefund ? -1 : 1;
            if (!ledgerOf.contains(key))
                add(isRefund ? "refund_missing_in_ledger" : "missing_in_ledger", key, rows[0].amount, 0, sign * rows[0].amount);
            else
                comparePair(rows[0], ledgerOf[key][0]);
            int64_t extra = 0;
            for (size_t i = 1; i < rows.size(); ++i)
                extra += rows[i].amount;
            if (rows.size() > 1)
                add("duplicate_in_bill", key, extra, 0, sign * extra);
        }
        for (const auto &[key, rows] : ledgerOf) {
            if (!billOf.contains(key))
                withoutBill(rows[0]);
            int64_t extra = 0, impact = 0;
            for (size_t i = 1; i < rows.size(); ++i) {
                extra += rows[i].amount;
                impact -= counted(rows[i]);
            }
            if (rows.size() > 1)
                add("duplicate_in_ledger", key, 0, extra, impact);
        }
    }

    void comparePair(const BillRow &bill, const LedgerRow &row)
    {
        const int64_t impact = (bill.isRefund ? -bill.amount : bill.amount) - counted(row);
        const bool isCreatedBefore = !bill.isRefund && row.created != 0 && row.created < m_first;
        if (!row.isPaid)
            add("status_mismatch", bill.key, bill.amount, row.amount, impact);
        else if (bill.amount != row.amount)
            add(bill.isRefund ? "refund_amount_mismatch" : "amount_mismatch", bill.key, bill.amount, row.amount, impact);
        else if (isCreatedBefore || !isWithin(time(row)))
            add("cross_day", bill.key, bill.amount, row.amount, impact);
        else
            ++m_outcome.matched;
    }

    void withoutBill(const LedgerRow &row)
    {
        if (!row.isPaid)
            ++m_outcome.unpaid;
        else if (isWithin(time(row)))
            add(row.isRefund ? "refund_missing_in_bill" : "missing_in_bill", row.key, 0, row.amount, -counted(row));
        else if (!row.isRefund && time(row) >= m_last)
            add("next_day", row.key, 0, row.amount, 0);
        else
            ++m_outcome.outside;
    }

    int64_t m_first;
    int64_t m_last;
    Outcome m_outcome;
};

} // namespace yiren::reference
