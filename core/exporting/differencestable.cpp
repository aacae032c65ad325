#include "exporting/exports.h"

#include "reconcile/reconcilestore.h"

namespace yiren {

namespace {

using Kind = ExportTable::Kind;

ExportTable::Cell fen(const std::optional<Money> &money)
{
    if (!money)
        return {};
    return money->fen();
}

std::vector<ExportTable::Cell> differenceRow(const StoredDifference &stored)
{
    const Difference &difference = stored.difference;
    return {stored.day.toText(),
            QString(differenceClassName(difference.kind)),
            difference.outTradeNo.toString(),
            difference.transactionId.toString(),
            difference.outRefundNo.toString(),
            difference.refundId.toString(),
            fen(difference.bill),
            fen(difference.ledger),
            difference.impact.fen(),
            QString(causeName(difference.cause)),
            difference.explanation,
            QString(actionName(difference.action))};
}

} // namespace

Result<ExportTable> differencesTable(Database &database, AccountId account, Period period)
{
    const auto differences = ReconcileStore(database).differences(account, period);
    if (!differences)
        return failure(differences.error());
    ExportTable table;
    table.title = QStringLiteral("differences");
    table.columns = {{QStringLiteral("date"), Kind::Text},          {QStringLiteral("class"), Kind::Text},
                     {QStringLiteral("out_trade_no"), Kind::Text},  {QStringLiteral("transaction_id"), Kind::Text},
                     {QStringLiteral("out_refund_no"), Kind::Text}, {QStringLiteral("refund_id"), Kind::Text},
                     {QStringLiteral("bill_fen"), Kind::Fen},       {QStringLiteral("ledger_fen"), Kind::Fen},
                     {QStringLiteral("impact_fen"), Kind::Fen},     {QStringLiteral("cause"), Kind::Text},
                     {QStringLiteral("explanation"), Kind::Text},   {QStringLiteral("suggested_action"), Kind::Text}};
    for (const StoredDifference &difference : *differences)
        table.rows.push_back(differenceRow(difference));
    return table;
}

} // namespace yiren
