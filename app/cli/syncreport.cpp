#include "cli/syncreport.h"

#include "cli/labels.h"
#include "cli/sentences.h"
#include "cli/words.h"

#include <QJsonArray>

namespace yiren {

Exit presentSync(Terminal &terminal, const BillSyncReport &report)
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
    terminal.answer({{QStringLiteral("bills"), bills}});
    return exit;
}

} // namespace yiren
