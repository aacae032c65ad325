#include "bills/billstore.h"
#include "bills/fundrowstore.h"
#include "bills/rollupstore.h"
#include "importing/verifydigests.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QtTest>

using namespace yiren;

namespace {

const BusinessDay day(QDate(2026, 3, 5));
constexpr AccountId account{1};

} // namespace

// A bill of a day that has one already; what the day counts then.
class TestImportChanges : public QObject
{
    Q_OBJECT

private slots:
    void aCorrectedFileShowsWhatChanged();
    void aCorrectedFundBillShowsWhatChanged();
    void refusesALockedDay();
    void countsADayOnceWhateverBillsItHas();
    void rollUpsEqualARecomputation();
};

void TestImportChanges::aCorrectedFileShowsWhatChanged()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    lines[9].replace("`5.00,`0,", "`4.00,`0,"); // the coupon of order 6
    const QByteArray added = QByteArray(lines[1])
                                 .replace("4200002903202603053000000021", "4200002903202603053000000099")
                                 .replace("OPC20260305000003", "OPC20260305000099");
    lines.remove(4); // the refund of 19.90
    lines.insert(1, added);
    const auto corrected = world.import(QStringLiteral("corrected.csv"), lines.join('\n'));
    QVERIFY(corrected);
    QCOMPARE(corrected->newRows, qint64(1));
    QCOMPARE(corrected->changedRows, qint64(2)); // one with another coupon, one that is gone
    QCOMPARE(corrected->sameRows, qint64(16));
    QCOMPARE(corrected->changes.size(), size_t(3));
    QCOMPARE(corrected->changes[0].kind, BillChange::Kind::Added);
    QCOMPARE(corrected->changes[0].number, QStringLiteral("OPC20260305000099"));
    QCOMPARE(corrected->changes[1].kind, BillChange::Kind::Changed);
    QCOMPARE(corrected->changes[1].number, QStringLiteral("OPC20260305000006"));
    QCOMPARE(corrected->changes[1].column, QStringLiteral("coupon_fen"));
    QCOMPARE(corrected->changes[1].before, QStringLiteral("500"));
    QCOMPARE(corrected->changes[1].after, QStringLiteral("400"));
    QCOMPARE(corrected->changes[2].kind, BillChange::Kind::Removed);
    QCOMPARE(corrected->changes[2].number, QStringLiteral("RF20260305000001"));
    QCOMPARE(corrected->summary.agrees(), std::optional(false)); // its summary was not corrected with it
    QCOMPARE(TradeRowStore(world.database).rows(account, Period::ofDay(day))->size(), size_t(18));
    const auto files = world.database.database().scalar(QStringLiteral("SELECT count(*) FROM raw_file"));
    QCOMPARE(*files, qint64(2)); // the old one is kept
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportChanges::aCorrectedFundBillShowsWhatChanged()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("fund.csv"), contractBill(BillKind::FundBasic)));
    const auto corrected = world.import(QStringLiteral("corrected.csv"), contractBill(BillKind::FundBasic).replace("自动提现", "手动提现"));
    QVERIFY(corrected);
    QCOMPARE(corrected->changedRows, qint64(1));
    QCOMPARE(corrected->sameRows, qint64(27));
    QCOMPARE(corrected->changes.front().column, QStringLiteral("note"));
    QCOMPARE(corrected->changes.front().number, QStringLiteral("W20260305"));
    const auto rows = FundRowStore(world.database).rows(account, FundAccount::Basic, Period::ofDay(day));
    QVERIFY(rows);
    QCOMPARE(rows->size(), size_t(28));
    QCOMPARE(rows->at(22).note, QStringLiteral("手动提现"));
    QCOMPARE((*FundRowStore(world.database).closingBefore(account, FundAccount::Basic, day.next()))->balance, Money::fromFen(368989));
    QVERIFY(!*FundRowStore(world.database).closingBefore(account, FundAccount::Basic, day));
}

void TestImportChanges::refusesALockedDay()
{
    ImportWorld world;
    QVERIFY(world.lock(QStringLiteral("2026-03-05")));
    const auto first = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(!first);
    QCOMPARE(first.error().kind, ErrorKind::Locked);
    QCOMPARE(world.dump(ImportWorld::allTables()), QString());

    ImportWorld closed;
    QVERIFY(closed.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    QVERIFY(closed.lock(QStringLiteral("2026-03-05")));
    const QString before = closed.dump(ImportWorld::allTables());
    QVERIFY(closed.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll))); // the same again is no change
    const auto changed = closed.import(QStringLiteral("b.csv"), contractBill(BillKind::TradeAll).replace("定制礼盒", "礼盒"));
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, QStringLiteral("day.locked"));
    QCOMPARE(closed.dump(ImportWorld::allTables()), before);
}

void TestImportChanges::countsADayOnceWhateverBillsItHas()
{
    ImportWorld world;
    TradeRowStore rows(world.database);
    QVERIFY(world.import(QStringLiteral("s.csv"), contractBill(BillKind::TradeSuccess)));
    QCOMPARE(rows.rows(account, Period::ofDay(day))->size(), size_t(10));
    QVERIFY(world.import(QStringLiteral("r.csv"), contractBill(BillKind::TradeRefund)));
    QCOMPARE(rows.rows(account, Period::ofDay(day))->size(), size_t(18));
    const auto fromTwo = RollupStore(world.database).days(account, Period::ofDay(day));
    QVERIFY(world.import(QStringLiteral("a.csv"), contractBill(BillKind::TradeAll)));
    QCOMPARE(rows.rows(account, Period::ofDay(day))->size(), size_t(18));
    const auto fromAll = RollupStore(world.database).days(account, Period::ofDay(day));
    QCOMPARE(fromAll->front().sums, fromTwo->front().sums);
    QCOMPARE(BillStore(world.database).bills(account, Period::ofDay(day))->size(), size_t(3));
    QVERIFY(*BillStore(world.database).hasBillBefore(account, BillKind::TradeRefund, day.next()));
    QVERIFY(!*BillStore(world.database).hasBillBefore(account, BillKind::TradeRefund, day));
}

void TestImportChanges::rollUpsEqualARecomputation()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("a.csv"), sampleBill(QStringLiteral("php-sdk.bill.ALL.csv"))));
    QVERIFY(world.import(QStringLiteral("b.csv"), contractBill(BillKind::TradeAll)));
    // The same sums by SQL alone.
    const auto wrong = world.database.database().scalar(QStringLiteral(
        "SELECT count(*) FROM rollup_hour h JOIN (SELECT bill_day, (traded_at / 3600000 + 8) % 24 hour, sum(kind = 'payment') payments, "
        "sum(iif(kind = 'payment', amount_fen, 0)) paid, sum(kind <> 'payment') refunds, sum(applied_refund_fen) refunded, sum(fee_fen) "
        "fee "
        "FROM trade_row GROUP BY 1, 2) t ON t.bill_day = h.day AND t.hour = h.hour WHERE h.payments <> t.payments OR h.payments_fen <> "
        "t.paid "
        "OR h.refunds <> t.refunds OR h.refunds_fen <> t.refunded OR h.fee_fen <> t.fee"));
    QCOMPARE(*wrong, qint64(0));
    const auto missing =
        world.database.database().scalar(QStringLiteral("SELECT (SELECT count(*) FROM (SELECT DISTINCT bill_day, (traded_at / 3600000 + 8) "
                                                        "% 24 FROM trade_row)) - (SELECT count(*) FROM rollup_hour)"));
    QCOMPARE(*missing, qint64(0));
    const auto wrongDays =
        world.database.database().scalar(QStringLiteral("SELECT count(*) FROM rollup_day d WHERE settle_fen <> (SELECT sum(settle_fen) - "
                                                        "sum(refund_fen) - sum(fee_fen) FROM trade_row WHERE bill_day = d.day)"));
    QCOMPARE(*wrongDays, qint64(0));
}

QTEST_GUILESS_MAIN(TestImportChanges)
#include "tst_importchanges.moc"
