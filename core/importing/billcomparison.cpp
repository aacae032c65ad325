#include "importing/billcomparison.h"

#include <algorithm>

namespace yiren {

namespace {

QString textOf(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : QString();
}

QString textOf(Money money)
{
    return QString::number(money.fen());
}

} // namespace

QStringList comparedColumns(const TradeRow *)
{
    return QStringLiteral(
               "kind traded_at transaction_id out_trade_no refund_id out_refund_no openid appid mchid device trade_type bank currency "
               "amount_fen settle_fen coupon_fen refund_fen applied_refund_fen coupon_refund_fen refund_kind refund_state fee_fen fee_rate "
               "product attach rate_note refund_applied_at refund_succeeded_at")
        .split(u' ');
}

ComparedRow comparedRow(const TradeRow &row)
{
    const QString kind = tradeKindName(row.kind);
    const QString order = row.outTradeNo.toString(), transaction = row.transactionId.toString();
    const QString refund = row.outRefundNo.toString(), refundId = row.refundId.toString();
    ComparedRow compared;
    compared.key = QStringList{kind, order, transaction, refund, refundId}.join(u'\x1f');
    compared.number = row.kind == TradeKind::Refund ? refund : order;
    compared.line = row.line;
    compared.values = QStringList{kind,
                                  QString::number(row.tradedAt),
                                  transaction,
                                  order,
                                  refundId,
                                  refund,
                                  row.openid.toString(),
                                  row.appid,
                                  row.mchid.toString(),
                                  row.device,
                                  row.tradeType,
                                  row.bank,
                                  row.currency,
                                  textOf(row.amount),
                                  textOf(row.settle),
                                  textOf(row.coupon),
                                  textOf(row.refund),
                                  textOf(row.appliedRefund),
                                  textOf(row.couponRefund),
                                  row.refundKind,
                                  row.refundState,
                                  textOf(row.fee),
                                  QString::number(row.rate.basisPoints()),
                                  row.product,
                                  row.attach,
                                  row.rateNote,
                                  textOf(row.refundAppliedAt),
                                  textOf(row.refundSucceededAt)};
    return compared;
}

QStringList comparedColumns(const FundRow *)
{
    return QStringLiteral(
               "booked_at business_no flow_no business_name business_type direction amount_fen balance_fen applicant note voucher")
        .split(u' ');
}

ComparedRow comparedRow(const FundRow &row)
{
    const QString direction = row.direction == FundDirection::In ? QStringLiteral("in") : QStringLiteral("out");
    ComparedRow compared;
    compared.key = QStringList{row.businessNo, row.flowNo, row.businessType, direction, row.voucher}.join(u'\x1f');
    compared.number = row.voucher;
    compared.line = row.line;
    compared.values = QStringList{
        QString::number(row.bookedAt), row.businessNo, row.flowNo, row.businessName, row.businessType, direction, textOf(row.amount),
        textOf(row.balance),           row.applicant,  row.note,   row.voucher};
    return compared;
}

void BillComparison::addOld(qint64 id, const ComparedRow &row)
{
    m_old.push_back({qHash(row.key), qHash(row.values), id, false});
}

std::vector<BillComparison::Old>::iterator BillComparison::firstOf(size_t key)
{
    if (!m_isSorted) {
        std::stable_sort(m_old.begin(), m_old.end(), [](const Old &a, const Old &b) { return a.key < b.key; });
        m_isSorted = true;
    }
    return std::lower_bound(m_old.begin(), m_old.end(), key, [](const Old &old, size_t wanted) { return old.key < wanted; });
}

void BillComparison::see(const ComparedRow &row)
{
    const size_t key = qHash(row.key), content = qHash(row.values);
    for (auto old = firstOf(key); old != m_old.end() && old->key == key; ++old) {
        if (!old->isMatched && old->content == content) {
            old->isMatched = true;
            ++m_same;
            return;
        }
    }
    m_new.push_back({key, m_new.size()});
    if (m_kept.size() < mostChanges)
        m_kept.push_back(row);
}

BillComparison::Old *BillComparison::unmatched(size_t key)
{
    for (auto old = firstOf(key); old != m_old.end() && old->key == key; ++old) {
        if (!old->isMatched)
            return &*old;
    }
    return nullptr;
}

Result<BillComparison::Outcome> BillComparison::finish(const QStringList &columns, const OldRow &oldRow)
{
    Outcome outcome;
    outcome.same = m_same;
    for (const New &row : m_new) {
        Old *const old = unmatched(row.key);
        ++(old ? outcome.changed : outcome.added);
        if (old)
            old->isMatched = true;
        if (auto noted = noteChange(row, old, columns, oldRow, outcome); !noted)
            return failure(noted.error());
    }
    if (auto noted = noteRemovals(oldRow, outcome); !noted)
        return failure(noted.error());
    return outcome;
}

Done BillComparison::noteChange(const New &row, const Old *old, const QStringList &columns, const OldRow &oldRow, Outcome &outcome)
{
    if (row.row >= m_kept.size())
        return {};
    const ComparedRow &now = m_kept[row.row];
    BillChange change{old ? BillChange::Kind::Changed : BillChange::Kind::Added, now.line, now.number, {}, {}, {}};
    if (old) {
        const auto before = oldRow(old->id);
        if (!before)
            return failure(before.error());
        for (qsizetype i = 0; i < columns.size() && change.column.isEmpty(); ++i) {
            if (before->values[i] != now.values[i])
                change = {BillChange::Kind::Changed, now.line, now.number, columns[i], before->values[i], now.values[i]};
        }
    }
    outcome.changes.push_back(std::move(change));
    return {};
}

Done BillComparison::noteRemovals(const OldRow &oldRow, Outcome &outcome)
{
    for (const Old &old : m_old) {
        if (old.isMatched)
            continue;
        ++outcome.removed;
        if (outcome.changes.size() >= mostChanges)
            continue;
        const auto before = oldRow(old.id);
        if (!before)
            return failure(before.error());
        outcome.changes.push_back({BillChange::Kind::Removed, before->line, before->number, {}, {}, {}});
    }
    return {};
}

} // namespace yiren
