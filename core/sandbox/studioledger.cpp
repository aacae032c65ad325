#include "sandbox/studioledger.h"

#include "time/businessday.h"

#include <QStringList>

namespace yiren::sandbox {

namespace {

QString statusWord(LedgerOrder::Status status)
{
    switch (status) {
    case LedgerOrder::Status::Unpaid:
        return QStringLiteral("UNPAID");
    case LedgerOrder::Status::Paid:
        return QStringLiteral("PAID");
    case LedgerOrder::Status::Refunded:
        return QStringLiteral("REFUNDED");
    case LedgerOrder::Status::PartiallyRefunded:
        return QStringLiteral("PARTIALLY_REFUNDED");
    case LedgerOrder::Status::Closed:
        return QStringLiteral("CLOSED");
    }
    return {};
}

QString statusWord(LedgerRefund::Status status)
{
    switch (status) {
    case LedgerRefund::Status::Processing:
        return QStringLiteral("PROCESSING");
    case LedgerRefund::Status::Success:
        return QStringLiteral("SUCCESS");
    case LedgerRefund::Status::Closed:
        return QStringLiteral("CLOSED");
    case LedgerRefund::Status::Abnormal:
        return QStringLiteral("ABNORMAL");
    }
    return {};
}

QString quoted(QString text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString ledgerTime(qint64 ms)
{
    return ms == 0 ? QString() : msToBeijingText(ms);
}

} // namespace

QByteArray ordersCsv(const std::vector<LedgerOrder> &orders)
{
    QByteArray bytes = "out_trade_no,transaction_id,openid,created_at,paid_at,amount_fen,refunded_fen,status,product\n";
    for (const LedgerOrder &order : orders) {
        const QStringList cells{order.outTradeNo.toString(),           order.transactionId.toString(), order.openid.toString(),
                                ledgerTime(order.createdAtMs),         ledgerTime(order.paidAtMs),     QString::number(order.amount.fen()),
                                QString::number(order.refunded.fen()), statusWord(order.status),       quoted(order.product)};
        bytes += cells.join(u',').toUtf8() + '\n';
    }
    return bytes;
}

QByteArray refundsCsv(const std::vector<LedgerRefund> &refunds)
{
    QByteArray bytes = "out_refund_no,out_trade_no,refund_fen,status,created_at\n";
    for (const LedgerRefund &refund : refunds) {
        const QStringList cells{refund.outRefundNo.toString(), refund.outTradeNo.toString(), QString::number(refund.refund.fen()),
                                statusWord(refund.status), ledgerTime(refund.createdAtMs)};
        bytes += cells.join(u',').toUtf8() + '\n';
    }
    return bytes;
}

} // namespace yiren::sandbox
