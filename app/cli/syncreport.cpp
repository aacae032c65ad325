#include "cli/syncreport.h"

#include "words/labels.h"
#include "words/readingwords.h"
#include "words/sentences.h"
#include "cli/words.h"

#include <QJsonArray>

namespace yiren {

Exit presentBills(Terminal &terminal, const BillSyncReport &report, QJsonObject &answer)
{
    QJsonArray bills;
    Exit exit = Exit::Ok;
    for (const BillSyncEntry &entry : report.bills) {
        QJsonObject bill{{QStringLiteral("date"), entry.day.toText()},
                         {QStringLiteral("kind"), billSyncKindName(entry.kind)},
                         {QStringLiteral("status"), billSyncStatusName(entry.status)},
                         {QStringLiteral("rows"), entry.rows},
                         {QStringLiteral("quarantined"), entry.quarantined}};
        const QString kind = kindText(billSyncKindName(entry.kind));
        terminal.say(
            Cli::tr("%1  %2: %3, %4 rows").arg(entry.day.toText(), kind, syncStatusText(entry.status), QString::number(entry.rows)));
        if (entry.status == BillSyncStatus::Failed || entry.status == BillSyncStatus::NotReady) {
            bill.insert(QStringLiteral("code"), entry.error.code);
            bill.insert(QStringLiteral("message"), sentenceOf(entry.error));
            terminal.note(QStringLiteral("%1 %2: %3 %4").arg(entry.day.toText(), kind, sentenceOf(entry.error), nextStepOf(entry.error)));
        }
        if (entry.status == BillSyncStatus::Failed && exit == Exit::Ok)
            exit = exitOf(entry.error);
        bills.append(bill);
    }
    for (const BillKind kind : report.unavailable)
        terminal.say(Cli::tr("This merchant has no such bill: %1").arg(kindText(billSyncKindName(kind))));
    answer.insert(QStringLiteral("bills"), bills);
    return exit;
}

Exit presentFollowers(Terminal &terminal, const FollowersReport &report, QJsonObject &answer)
{
    QJsonObject followers{{QStringLiteral("total"), report.total},
                          {QStringLiteral("new"), report.came},
                          {QStringLiteral("left"), report.went},
                          {QStringLiteral("untold"), report.untold},
                          {QStringLiteral("status"), followersStatusName(report.status)}};
    if (report.status == FollowersStatus::Complete) {
        terminal.say(Cli::tr("Followers: %1, new %2, left %3")
                         .arg(QString::number(report.total), QString::number(report.came), QString::number(report.went)));
    } else {
        followers.insert(QStringLiteral("code"), report.error.code);
        followers.insert(QStringLiteral("message"), sentenceOf(report.error));
        terminal.note(Cli::tr("Followers: %1 %2").arg(sentenceOf(report.error), nextStepOf(report.error)));
    }
    answer.insert(QStringLiteral("followers"), followers);
    return report.status == FollowersStatus::Failed ? exitOf(report.error) : Exit::Ok;
}

Exit presentOrders(Terminal &terminal, const std::vector<SyncedSale> &sales, QJsonObject &answer)
{
    QJsonArray all;
    Exit exit = Exit::Ok;
    for (const SyncedSale &sale : sales) {
        QJsonObject one{{QStringLiteral("out_trade_no"), sale.order.toString()},
                        {QStringLiteral("out_refund_no"), sale.refund.isEmpty() ? QJsonValue() : QJsonValue(sale.refund.toString())},
                        {QStringLiteral("state"), sale.error ? QJsonValue() : QJsonValue(sale.state)}};
        const QString number = sale.refund.isEmpty() ? sale.order.toString() : sale.refund.toString();
        if (sale.error) {
            one.insert(QStringLiteral("code"), sale.error->code);
            one.insert(QStringLiteral("message"), sentenceOf(*sale.error));
            terminal.note(QStringLiteral("%1: %2 %3").arg(number, sentenceOf(*sale.error), nextStepOf(*sale.error)));
            exit = exit == Exit::Ok && sale.error->kind != ErrorKind::NotFound ? exitOf(*sale.error) : exit;
        } else {
            terminal.say(QStringLiteral("%1: %2").arg(number, sale.state));
        }
        all.append(one);
    }
    if (sales.empty())
        terminal.say(Cli::tr("No order and no refund is open."));
    answer.insert(QStringLiteral("orders"), all);
    return exit;
}

Exit presentStatistics(Terminal &terminal, const StatisticsReport &report, QJsonObject &answer)
{
    QJsonArray days;
    for (const StatisticsEntry &entry : report.entries) {
        QJsonObject day{{QStringLiteral("date"), entry.day.toText()},
                        {QStringLiteral("kind"), statisticsKindName(entry.kind)},
                        {QStringLiteral("status"), statisticsStatusName(entry.status)},
                        {QStringLiteral("rows"), entry.rows}};
        const QString kind = statisticsKindText(entry.kind);
        if (!entry.error.code.isEmpty()) {
            day.insert(QStringLiteral("code"), entry.error.code);
            day.insert(QStringLiteral("message"), sentenceOf(entry.error));
            terminal.note(QStringLiteral("%1 %2: %3 %4").arg(entry.day.toText(), kind, sentenceOf(entry.error), nextStepOf(entry.error)));
        }
        if (entry.status != StatisticsStatus::Unchanged)
            terminal.say(Cli::tr("%1  %2: %3, %4 rows")
                             .arg(entry.day.toText(), kind, statisticsStatusText(entry.status), QString::number(entry.rows)));
        days.append(day);
    }
    answer.insert(QStringLiteral("statistics"), days);
    const StatisticsEntry *failed = report.failure();
    if (!failed && !report.hasNews())
        terminal.say(Cli::tr("No new figures."));
    return failed ? exitOf(failed->error) : Exit::Ok;
}

} // namespace yiren
