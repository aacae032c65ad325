#include "reconcile/reconcilestore.h"

#include "bills/daysquery.h"
#include "base/json.h"
#include "reconcile/dayreportjson.h"
#include "storage/rowdigest.h"

namespace yiren {

namespace {

QByteArray digestOfReport(AccountId account, BusinessDay day, const QString &report)
{
    return RowDigest("reconcile_day").add(toInteger(account)).add(day.toText()).add(report).result();
}

QByteArray digestOfDifference(AccountId account, BusinessDay day, const QString &subject, const Difference &difference)
{
    return RowDigest("difference")
        .add(toInteger(account))
        .add(day.toText())
        .add(QString(differenceClassName(difference.kind)))
        .add(subject)
        .add(fenOf(difference.bill))
        .add(fenOf(difference.ledger))
        .add(difference.impact)
        .add(QString(causeName(difference.cause)))
        .result();
}

} // namespace

Result<QByteArray> ReconcileStore::report(AccountId account, BusinessDay day)
{
    auto query = m_database.prepare(QStringLiteral("SELECT report, digest FROM reconcile_day WHERE account_id = ? AND day = ?"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, day);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "reconcile.not_yet", day.toText());
    if (query->blob(1) != digestOfReport(account, day, query->text(0)))
        return failure(ErrorKind::Damaged, "reconcile.damaged", day.toText());
    return query->text(0).toUtf8();
}

Result<std::vector<StoredDifference>> ReconcileStore::differences(AccountId account, Period period)
{
    auto query = runForDays(
        m_database,
        QStringLiteral(
            "SELECT day, class, subject, out_trade_no, transaction_id, out_refund_no, refund_id, bill_fen, ledger_fen, impact_fen, cause, "
            "suggested_action, explanation FROM difference WHERE account_id = ? AND day >= ? AND day < ? ORDER BY day, id"),
        account, period);
    if (!query)
        return failure(query.error());
    std::vector<StoredDifference> stored;
    while (query->next()) {
        Difference difference;
        difference.kind = differenceClassFromName(query->text(1)).value_or(DifferenceClass::MissingInLedger);
        difference.outTradeNo = OutTradeNo(query->text(3));
        difference.transactionId = TransactionId(query->text(4));
        difference.outRefundNo = OutRefundNo(query->text(5));
        difference.refundId = RefundId(query->text(6));
        difference.bill = query->optionalMoney(7);
        difference.ledger = query->optionalMoney(8);
        difference.impact = query->money(9);
        difference.cause = causeFromName(query->text(10)).value_or(Cause::Unknown);
        difference.action = actionFromName(query->text(11)).value_or(Action::None);
        difference.explanation = query->text(12);
        stored.push_back({query->day(0).value_or(period.first), query->text(2), std::move(difference)});
    }
    return stored;
}

Result<std::map<BusinessDay, qint64>> ReconcileStore::differenceCounts(AccountId account, Period period)
{
    auto query = runForDays(
        m_database, QStringLiteral("SELECT day, count(*) FROM difference WHERE account_id = ? AND day >= ? AND day < ? GROUP BY day"),
        account, period);
    if (!query)
        return failure(query.error());
    std::map<BusinessDay, qint64> counts;
    while (query->next())
        counts[query->day(0).value_or(period.first)] = query->integer(1);
    return counts;
}

Done ReconcileStore::save(AccountId account, const DayReport &report, qint64 ranAt)
{
    const BusinessDay day = report.period().first;
    const QString text = QString::fromUtf8(reportJson(report));
    auto insert = m_database.prepare(QStringLiteral(
        "INSERT INTO reconcile_day(account_id, day, ran_at, report, digest) VALUES(?, ?, ?, ?, ?) "
        "ON CONFLICT(account_id, day) DO UPDATE SET ran_at = excluded.ran_at, report = excluded.report, digest = excluded.digest"));
    if (!insert)
        return failure(insert.error());
    insert->bind(0, toInteger(account));
    insert->bind(1, day);
    insert->bind(2, ranAt);
    insert->bind(3, text);
    insert->bind(4, digestOfReport(account, day, text));
    if (auto ran = insert->run(); !ran)
        return ran;
    return saveDifferences(account, report);
}

Done ReconcileStore::saveDifferences(AccountId account, const DayReport &report)
{
    const BusinessDay day = report.period().first;
    auto remove = m_database.prepare(QStringLiteral("DELETE FROM difference WHERE account_id = ? AND day = ?"));
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(account));
    remove->bind(1, day);
    if (auto ran = remove->run(); !ran)
        return ran;
    auto insert = m_database.prepare(
        QStringLiteral("INSERT INTO difference(account_id, day, class, subject, out_trade_no, transaction_id, out_refund_no, refund_id, "
                       "bill_fen, ledger_fen, "
                       "impact_fen, cause, suggested_action, explanation, digest) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    if (!insert)
        return failure(insert.error());
    const std::vector<QString> subjects = subjectsOf(report.match.differences);
    for (size_t i = 0; i < subjects.size(); ++i) {
        const Difference &difference = report.match.differences[i];
        insert->bind(0, toInteger(account));
        insert->bind(1, day);
        insert->bind(2, QString(differenceClassName(difference.kind)));
        insert->bind(3, subjects[i]);
        insert->bind(4, difference.outTradeNo);
        insert->bind(5, difference.transactionId);
        insert->bind(6, difference.outRefundNo);
        insert->bind(7, difference.refundId);
        insert->bind(8, difference.bill);
        insert->bind(9, difference.ledger);
        insert->bind(10, difference.impact);
        insert->bind(11, QString(causeName(difference.cause)));
        insert->bind(12, QString(actionName(difference.action)));
        insert->bind(13, difference.explanation);
        insert->bind(14, digestOfDifference(account, day, subjects[i], difference));
        if (auto ran = insert->run(); !ran)
            return ran;
    }
    return {};
}

} // namespace yiren
