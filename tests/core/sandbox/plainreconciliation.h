#pragma once

#include "sandbox/studio.h"
#include "sandbox/traderows.h"

#include <QSet>
#include <QStringList>

#include <map>

namespace yiren::sandbox {

// One found difference, as text: "day kind key bill ledger".
inline QString found(BusinessDay day, const char *kind, const QString &key, std::optional<Money> bill, std::optional<Money> ledger)
{
    const auto text = [](std::optional<Money> money) { return money ? QString::number(money->fen()) : QStringLiteral("-"); };
    const QStringList parts{day.toText(), QLatin1String(kind), key, text(bill), text(ledger)};
    return parts.join(u' ');
}

// A plain reconciliation over the whole history, after bench/SPEC.md, written for this test only.
class PlainReconciliation
{
public:
    explicit PlainReconciliation(const Studio &studio) : m_studio(studio)
    {
        for (const LedgerOrder &order : studio.ledgerOrders)
            m_orders[order.outTradeNo.toString()].push_back(&order);
        for (const LedgerRefund &refund : studio.ledgerRefunds)
            m_refunds[refund.outRefundNo.toString()] = &refund;
    }

    QStringList differences()
    {
        const MerchantBooks books = booksOf(m_studio);
        for (BusinessDay day = m_studio.first; day <= m_studio.last.next(); day = day.next()) {
            for (const TradeRow &row : tradeRowsOfDay(books, day)) {
                if (row.state == QStringLiteral("PREAUTH"))
                    continue;
                lookAtFee(day, row);
                if (row.kind == TradeRow::Kind::Refund)
                    lookAtRefund(day, row);
                else
                    lookAtPayment(day, row);
            }
        }
        lookAtLedger();
        m_found.sort();
        return m_found;
    }

private:
    void lookAtFee(BusinessDay day, const TradeRow &row)
    {
        // Integer arithmetic of its own: round half up at 1/100 %.
        const bool refund = row.kind == TradeRow::Kind::Refund;
        const qint64 base = refund ? row.refunded.fen() : row.settled.fen();
        const qint64 fee = (base * row.rate.basisPoints() + 5000) / 10000;
        const Money expected = Money::fromFen(refund ? -fee : fee);
        if (row.fee != expected)
            m_found << found(day, "fee_mismatch", refund ? row.outRefundNo : row.outTradeNo, row.fee, expected);
    }

    void lookAtRefund(BusinessDay day, const TradeRow &row)
    {
        const LedgerRefund *ledger = m_refunds[row.outRefundNo];
        m_billed.insert(day.toText() + row.outRefundNo);
        if (!ledger)
            m_found << found(day, "refund_missing_in_ledger", row.outRefundNo, row.applied, {});
        else if (ledger->refund != row.applied)
            m_found << found(day, "refund_amount_mismatch", row.outRefundNo, row.applied, ledger->refund);
    }

    void lookAtPayment(BusinessDay day, const TradeRow &row)
    {
        const QString key = row.outTradeNo;
        if (m_billed.contains(key)) {
            m_found << found(day, "duplicate_in_bill", key, row.total, {});
            return;
        }
        m_billed.insert(key);
        m_billed.insert(day.toText() + key);
        if (m_orders[key].empty()) {
            m_found << found(day, "missing_in_ledger", key, row.total, {});
            return;
        }
        const LedgerOrder &ledger = *m_orders[key].front();
        if (ledger.amount != row.total)
            m_found << found(day, "amount_mismatch", key, row.total, ledger.amount);
        if (ledger.status == LedgerOrder::Status::Unpaid || ledger.status == LedgerOrder::Status::Closed)
            m_found << found(day, "status_mismatch", key, row.total, ledger.amount);
        if (BusinessDay::ofMs(ledger.createdAtMs) < day)
            m_found << found(day, "cross_day", key, row.total, ledger.amount);
        if (m_orders[key].size() > 1)
            m_found << found(day, "duplicate_in_ledger", key, {}, ledger.amount);
    }

    void lookAtLedger()
    {
        for (const LedgerOrder &order : m_studio.ledgerOrders) {
            const QString key = order.outTradeNo.toString();
            if (order.paidAtMs == 0)
                continue;
            const BusinessDay created = BusinessDay::ofMs(order.createdAtMs), paid = BusinessDay::ofMs(order.paidAtMs);
            if (created < paid)
                m_found << found(created, "next_day", key, {}, order.amount);
            if (!m_billed.contains(paid.toText() + key))
                m_found << found(paid, "missing_in_bill", key, {}, order.amount);
        }
        for (const LedgerRefund &refund : m_studio.ledgerRefunds) {
            const BusinessDay day = BusinessDay::ofMs(refund.createdAtMs);
            if (!m_billed.contains(day.toText() + refund.outRefundNo.toString()))
                m_found << found(day, "refund_missing_in_bill", refund.outRefundNo.toString(), {}, refund.refund);
        }
    }

    const Studio &m_studio;
    std::map<QString, std::vector<const LedgerOrder *>> m_orders;
    std::map<QString, const LedgerRefund *> m_refunds;
    QSet<QString> m_billed;
    QStringList m_found;
};

inline QStringList plantedIn(const Studio &studio)
{
    QStringList planted;
    for (const Truth &truth : studio.truth) {
        if (!truth.kind.isEmpty())
            planted << found(truth.day, truth.kind.toLatin1().constData(), truth.key, truth.bill, truth.ledger);
    }
    planted.sort();
    return planted;
}

} // namespace yiren::sandbox
