#pragma once

#include "reconcile/closedayjob.h"
#include "support/awaited.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QDir>

namespace yiren {

// The day of contract/wechat-pay.md 11.7 and a founder's own records of it, so that everything agrees.
namespace contractday {

inline const BusinessDay day{QDate(2026, 3, 5)};
inline constexpr AccountId account{1};

// The sample's cells; nothing behind the product name is used, where an escaped comma could stand.
inline QList<QStringList> trades()
{
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(contractBill(BillKind::TradeAll)).split(u'\n')) {
        if (line.startsWith(u"`2026"))
            rows.append(line.mid(1).split(QStringLiteral(",`")));
    }
    return rows;
}

inline qint64 fenOf(const QString &yuan)
{
    return Money::fromYuanText(yuan).value().fen();
}

// `leftOut`: out_trade_no of an order that the ledger does not have.
inline QByteArray ordersCsv(const QString &leftOut = {})
{
    QString csv = QStringLiteral("out_trade_no,transaction_id,created_at,paid_at,amount_fen,status\n");
    for (const QStringList &cells : trades()) {
        if (cells[9] == u"SUCCESS" && cells[6] != leftOut)
            csv += QStringLiteral("%1,%2,%3,%3,%4,SUCCESS\n").arg(cells[6], cells[5], cells[0]).arg(fenOf(cells[24]));
    }
    return csv.toUtf8();
}

inline QByteArray refundsCsv()
{
    QString csv = QStringLiteral("out_refund_no,out_trade_no,refund_fen,status,created_at\n");
    for (const QStringList &cells : trades()) {
        if (cells[9] == u"REFUND")
            csv += QStringLiteral("%1,%2,%3,%4,%5\n").arg(cells[15], cells[6]).arg(fenOf(cells[25])).arg(cells[19], cells[0]);
    }
    return csv.toUtf8();
}

} // namespace contractday

// A data folder that holds it, and 日结 on it.
class CloseWorld
{
public:
    explicit CloseWorld(const QByteArray &orders = contractday::ordersCsv())
    {
        import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
        import(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
        import(QStringLiteral("orders.csv"), orders);
        import(QStringLiteral("refunds.csv"), contractday::refundsCsv());
        clock.set(contractday::day.end().addSecs(10 * 3600));
    }
    void import(const QString &name, const QByteArray &bytes)
    {
        const auto outcome = world.import(name, bytes);
        if (!outcome)
            qFatal("%s: %s %s", qPrintable(name), qPrintable(outcome.error().code), qPrintable(outcome.error().detail));
    }
    Database &database() { return world.database; }

    // A copy of the data file in a folder of its own.
    void copyTo(const QString &folder)
    {
        world.database.close();
        QFile::copy(world.database.path(), folder + QStringLiteral("/yiren.db"));
        world.database.reopen();
    }

    ImportWorld world;
    FakeClock clock;
};

inline CloseDayJob::Setup closeSetup(const QString &folder, BusinessDay day = contractday::day)
{
    return {contractday::account, day, folder + QStringLiteral("/work.lock"), folder + QStringLiteral("/backups"), {}};
}

// One run of the job on a data folder.
inline Result<CloseOutcome> closeIn(const QString &folder, const Clock &clock, StatementGate gate = {}, CloseDayJob::Fetch fetch = {})
{
    StorageThread storage({folder + QStringLiteral("/yiren.db"), [](Database &) { return Done(); }, std::move(gate)});
    if (const auto opened = awaited(storage.open()); !opened)
        return failure(opened.error());
    CloseDayJob::Setup setup = closeSetup(folder);
    setup.fetch = std::move(fetch);
    return awaited(JobHandle<CloseOutcome>(new CloseDayJob(storage, clock, std::move(setup))));
}

} // namespace yiren
