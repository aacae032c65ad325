#include "base/gzip.h"
#include "bills/billstore.h"
#include "bills/quarantinestore.h"
#include "bills/rawfilestore.h"
#include "bills/rollupstore.h"
#include "crypto/digest.h"
#include "importing/verifydigests.h"
#include "support/contractbills.h"
#include "support/importworld.h"
#include "storage/migrations.h"

#include <QtTest>

using namespace yiren;

namespace {

const BusinessDay day(QDate(2026, 3, 5));
constexpr AccountId account{1};
constexpr BillKind allKinds[] = {BillKind::TradeAll,  BillKind::TradeSuccess,  BillKind::TradeRefund,
                                 BillKind::FundBasic, BillKind::FundOperation, BillKind::FundFees};

} // namespace

class TestImportBills : public QObject
{
    Q_OBJECT

private slots:
    void importsTheContractsDay();
    void theSumsOfOlderFilesAreMended();
    void importsEveryRealSample_data();
    void importsEveryRealSample();
    void keepsTheRawFileForEver();
    void gzipAndPlainAreTheSameFile();
    void importingTwiceChangesNothing();
    void otherLineEndsChangeNothing();
    void aBadLineWaitsInQuarantine();
    void previewChangesNothing();
    void tellsTheFundAccount_data();
    void tellsTheFundAccount();
    void takesAnEmptyBillOfAKnownDay();
    void refusesWhatItCannotTake_data();
    void refusesWhatItCannotTake();
    void stopsWhenAsked();
};

void TestImportBills::importsTheContractsDay()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, FileKind::TradeBill);
    QCOMPARE(outcome->billKind, std::optional(BillKind::TradeAll));
    QCOMPARE(outcome->day, std::optional(day));
    QCOMPARE(outcome->newRows, qint64(18));
    QCOMPARE(outcome->quarantinedRows, qint64(0));
    QCOMPARE(outcome->summary.agrees(), std::optional(true));
    QVERIFY(outcome->hasEffect());

    const auto facts = BillStore(world.database).bill(account, BillKind::TradeAll, day);
    QVERIFY(facts && *facts);
    QCOMPARE((*facts)->rows, qint64(18));
    QCOMPARE((*facts)->sha1, sha1(contractBill(BillKind::TradeAll)));
    const auto days = RollupStore(world.database).days(account, Period::ofDay(day));
    QVERIFY(days);
    QCOMPARE(days->size(), size_t(1));
    // By hand from the sample's summary: 3810.04 paid, 600.90 refunded, 19.25 fees, 3810.04 - 600.90 - 19.25 = 3189.89.
    const Rollup expected{10, Money::fromFen(381004), 8, Money::fromFen(60090), Money::fromFen(1925), Money::fromFen(318989)};
    QCOMPARE(days->front().sums, expected);
    const auto hours = RollupStore(world.database).hours(account, Period::ofDay(day));
    QVERIFY(hours);
    const Rollup ten{1, Money::fromFen(128000), 1, Money::fromFen(1990), Money::fromFen(768 - 12), Money()}; // 10:15:05 and 10:30:00
    QCOMPARE(hours->at(1).hour, 10);
    QCOMPARE(hours->at(1).sums, ten);
    const auto rows = TradeRowStore(world.database).rows(account, Period::ofDay(day));
    QVERIFY(rows);
    QCOMPARE(rows->at(1).attach, QStringLiteral("{\"sku\":\"C60\",\"src\":\"mini\"}"));
    QCOMPARE(TradeRowStore(world.database).rowsOfOrder(account, OutTradeNo(QStringLiteral("OPC20260305000002")))->size(), size_t(3));
}

// 0029: what earlier versions wrote for a day with a payment of 20.00, its revocation and a payment of 50.00, fees 0.12, −0.12 and 0.30:
// 20.00 + 20.00 + 50.00 − 0.30. What came in is 49.70.
void TestImportBills::theSumsOfOlderFilesAreMended()
{
    ImportWorld world;
    const auto row = [](const char *order, const char *state, const char *amount, const char *fee) -> QByteArray {
        return QByteArray("`2026-03-05 10:00:00,`wx0123456789abcdef,`1900012345,`0,`,`42000") + order + ",`" + order
            + ",`oUser1,`MICROPAY,`" + state + ",`OTHERS,`CNY,`" + amount + ",`0.00,`0,`0,`0.00,`0.00,`,`,`杯,`,`" + fee + ",`0.60%,`"
            + amount + ",`0.00,`\n";
    };
    const QByteArray bill = contractBill(BillKind::TradeAll);
    const QByteArray header = bill.left(bill.indexOf('\n') + 1);
    const QByteArray rows = row("OPC1", "SUCCESS", "20.00", "0.12000") + row("OPC1", "REVOKED", "20.00", "-0.12000")
        + row("OPC2", "SUCCESS", "50.00", "0.30000");
    QVERIFY(world.import(QStringLiteral("all.csv"), header + rows));
    Database &database = world.database;
    QVERIFY(database.execute(QStringLiteral("UPDATE rollup_day SET settle_fen = 8970")));
    QFile file(QStringLiteral(":/sql/0029_revoked.sql"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &statement : splitStatements(QString::fromUtf8(file.readAll())))
        QVERIFY(database.execute(statement));
    const auto days = RollupStore(database).days(account, Period::ofDay(day));
    QVERIFY(days && days->size() == 1);
    const Rollup expected{2, Money::fromFen(7000), 1, Money::fromFen(2000), Money::fromFen(30), Money::fromFen(4970)};
    QCOMPARE(days->front().sums, expected);
    QVERIFY(RollupStore(database).recompute(account, day));
    QCOMPARE(RollupStore(database).days(account, Period::ofDay(day))->front().sums, expected);
}

void TestImportBills::importsEveryRealSample_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("billDay");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("php-sdk") << "php-sdk.bill.ALL.csv"
                             << "trade_all"
                             << "2019-02-19" << qint64(45) << true;
    QTest::newRow("wxjava 2019") << "wxjava-2019.ALL.csv"
                                 << "trade_all"
                                 << "2019-07-25" << qint64(1) << false;
    QTest::newRow("wxjava 2014") << "wxjava-2014.ALL.old24.fullwidth-colon.csv"
                                 << "trade_all"
                                 << "2014-11-10" << qint64(2) << true;
    QTest::newRow("gunsluo: three counted, two shown") << "gunsluo.BASIC.csv"
                                                       << "fund_basic"
                                                       << "2021-02-01" << qint64(2) << false;
    QTest::newRow("2018") << "doc-2018-02.BASIC.csv"
                          << "fund_basic"
                          << "2018-02-01" << qint64(1) << false;
}

void TestImportBills::importsEveryRealSample()
{
    QFETCH(QString, file);
    QFETCH(bool, agrees);
    ImportWorld world;
    const auto outcome = world.import(file, sampleBill(file));
    QVERIFY(outcome);
    QTEST(billKindName(*outcome->billKind), "kind");
    QTEST(outcome->day->toText(), "billDay");
    QTEST(outcome->newRows, "rows");
    QCOMPARE(outcome->quarantinedRows, qint64(0));
    QCOMPARE(outcome->summary.agrees(), std::optional(agrees));
    QVERIFY(!outcome->isFundAccountAssumed);
    QVERIFY(verifyDigests(world.database)->holds());
}

void TestImportBills::keepsTheRawFileForEver()
{
    ImportWorld world;
    const QByteArray bytes = contractBill(BillKind::TradeAll);
    QVERIFY(world.import(QStringLiteral("all.csv"), bytes));
    RawFileStore files(world.database);
    const auto facts = files.find(sha256(bytes));
    QVERIFY(facts && *facts);
    QCOMPARE((*facts)->sha1, sha1(bytes));
    QCOMPARE((*facts)->plainBytes, qint64(bytes.size()));
    QCOMPARE(*files.content((*facts)->id, 1 << 20), bytes);
    QVERIFY(world.database.database().execute(QStringLiteral("UPDATE raw_file SET sha256 = zeroblob(32)")));
    QCOMPARE(files.content((*facts)->id, 1 << 20).error().code, QStringLiteral("raw_file.damaged"));
}

void TestImportBills::gzipAndPlainAreTheSameFile()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("all.csv.gz"), gzipCompress(contractBill(BillKind::TradeAll))));
    const QString before = world.dump(ImportWorld::allTables());
    const auto again = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(again);
    QCOMPARE(again->sameRows, qint64(18));
    QVERIFY(!again->hasEffect());
    QCOMPARE(world.dump(ImportWorld::allTables()), before);
}

void TestImportBills::importingTwiceChangesNothing()
{
    ImportWorld world;
    for (const BillKind kind : allKinds)
        QVERIFY(world.import(QStringLiteral("first.csv"), contractBill(kind)));
    const QString before = world.dump(ImportWorld::allTables());
    for (const BillKind kind : allKinds) {
        const auto again = world.import(QStringLiteral("second.csv"), contractBill(kind));
        QVERIFY(again);
        QCOMPARE(again->newRows, qint64(0));
        QVERIFY(again->sameRows > 0);
        QVERIFY(!again->hasEffect());
        QCOMPARE(again->summary.agrees(), std::optional(true));
    }
    QCOMPARE(world.dump(ImportWorld::allTables()), before);
}

void TestImportBills::otherLineEndsChangeNothing()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    const QString before = world.dump(ImportWorld::allTables());
    const auto again = world.import(QStringLiteral("crlf.csv"), "\xEF\xBB\xBF" + contractBill(BillKind::TradeAll).replace("\n", "\r\n"));
    QVERIFY(again);
    QCOMPARE(again->sameRows, qint64(18));
    QVERIFY(!again->hasEffect());
    QCOMPARE(world.dump(ImportWorld::allTables()), before);
}

void TestImportBills::aBadLineWaitsInQuarantine()
{
    ImportWorld world;
    const auto outcome =
        world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll).replace("`SUCCESS,`ICBC_DEBIT", "`UNKNOWN,`ICBC_DEBIT"));
    QVERIFY(outcome);
    QCOMPARE(outcome->newRows, qint64(17));
    QCOMPARE(outcome->quarantinedRows, qint64(1));
    QCOMPARE(outcome->quarantined.front().column, QStringLiteral("交易状态"));
    QuarantineStore store(world.database);
    const auto waiting = store.all(account);
    QVERIFY(waiting);
    QCOMPARE(waiting->size(), size_t(1));
    QCOMPARE(waiting->front().day, std::optional(day));
    QCOMPARE(waiting->front().line.line, qint64(2));
    QCOMPARE(waiting->front().line.found, QStringLiteral("UNKNOWN"));
}

void TestImportBills::previewChangesNothing()
{
    ImportWorld world;
    const QString before = world.dump(ImportWorld::allTables());
    const auto preview = previewFile(world.database, world.request(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)));
    QVERIFY(preview);
    QCOMPARE(preview->newRows, qint64(18));
    QVERIFY(!preview->hasEffect());
    QCOMPARE(world.dump(ImportWorld::allTables()), before);
}

void TestImportBills::tellsTheFundAccount_data()
{
    const QByteArray silent = contractBill(BillKind::FundOperation).replace("运营账户充值", "充值");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<BillKind>("kind");
    QTest::addColumn<bool>("isAssumed");
    QTest::newRow("trading is on BASIC") << "x.csv" << contractBill(BillKind::FundBasic) << BillKind::FundBasic << false;
    QTest::newRow("a note names OPERATION") << "x.csv" << contractBill(BillKind::FundOperation) << BillKind::FundOperation << false;
    QTest::newRow("a note names FEES") << "x.csv" << contractBill(BillKind::FundFees) << BillKind::FundFees << false;
    QTest::newRow("the file's name") << "1900012345_OPERATION_2026-03-05.csv" << silent << BillKind::FundOperation << false;
    QTest::newRow("nothing says it") << "x.csv" << silent << BillKind::FundBasic << true;
}

void TestImportBills::tellsTheFundAccount()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isAssumed);
    ImportWorld world;
    const auto outcome = world.import(name, bytes);
    QVERIFY(outcome);
    QTEST(*outcome->billKind, "kind");
    QCOMPARE(outcome->isFundAccountAssumed, isAssumed);
}

void TestImportBills::takesAnEmptyBillOfAKnownDay()
{
    const QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    const QByteArray empty = lines[0] + '\n' + lines[19] + "\n`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00\n";
    ImportWorld world;
    QCOMPARE(world.import(QStringLiteral("empty.csv"), empty).error().code, QStringLiteral("bill.no_rows"));
    ImportRequest request = world.request(QStringLiteral("empty.csv"), empty);
    request.billKind = BillKind::TradeAll;
    request.day = day;
    const auto outcome = importFile(world.database, request);
    QVERIFY(outcome);
    QCOMPARE(outcome->newRows, qint64(0));
    QCOMPARE(outcome->summary.agrees(), std::optional(true));
    const auto facts = BillStore(world.database).bill(account, BillKind::TradeAll, day);
    QCOMPARE((*facts)->state, BillState::Empty);
    // What comes later takes its place.
    const auto full = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(full);
    QCOMPARE(full->newRows, qint64(18));
}

void TestImportBills::refusesWhatItCannotTake_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    QTest::newRow("no known file") << QByteArray("hello\nworld\n") << "import.unknown_kind";
    QTest::newRow("empty file") << QByteArray() << "import.unknown_kind";
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << "import.unknown_kind";
    QTest::newRow("no readable row") << lines[0] + "\n`2026-03-05 10:15:05,`x\n"
                                     << "import.no_readable_row";
    QTest::newRow("bill without a needed column") << contractBill(BillKind::TradeAll).replace(",费率,", ",税率,") << "bill.unknown_layout";
    QTest::newRow("half a gzip file") << gzipCompress(contractBill(BillKind::TradeAll)).chopped(200) << "gzip.damaged";
}

void TestImportBills::refusesWhatItCannotTake()
{
    QFETCH(QByteArray, bytes);
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("file"), bytes);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Input);
    QTEST(outcome.error().code, "code");
    QVERIFY(outcome.error().place.file.endsWith(QStringLiteral("/file")));
    QCOMPARE(world.dump(ImportWorld::allTables()), QString());
}

void TestImportBills::stopsWhenAsked()
{
    for (int allowed = 0; allowed < 3; ++allowed) {
        ImportWorld world;
        ImportRequest request = world.request(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
        int asked = 0;
        request.progress = [&asked, allowed](qint64, qint64) { return asked++ < allowed; };
        const auto outcome = importFile(world.database, request);
        if (outcome)
            break; // a small file is done before it asks a second time
        QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
        QCOMPARE(world.dump(ImportWorld::allTables()), QString());
    }
}

QTEST_GUILESS_MAIN(TestImportBills)
#include "tst_importbills.moc"
