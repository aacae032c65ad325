#include "importing/verifydigests.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QProcess>
#include <QtTest>

using namespace yiren;

// Kills a process that imports at each numbered place, as kill -9 would, and looks at what it left behind.
class TestImportCrash : public QObject
{
    Q_OBJECT

private slots:
    void aKilledImportLeavesAllOrNothing_data();
    void aKilledImportLeavesAllOrNothing();
};

void TestImportCrash::aKilledImportLeavesAllOrNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("isCommitted");
    const std::vector<std::pair<QString, QByteArray>> files{
        {QStringLiteral("all.csv"), contractBill(BillKind::TradeAll)},
        {QStringLiteral("fund.csv"), contractBill(BillKind::FundBasic)},
        {QStringLiteral("personal.csv"), contractStatement()},
        {QStringLiteral("orders.csv"), "out_trade_no,amount_fen\nA1,100\n"},
    };
    for (const auto &[file, bytes] : files) {
        for (const char *place : {"import.raw_stored", "import.rows_written", "import.before_commit", "import.committed"})
            QTest::addRow("%s %s", qPrintable(file), place)
                << file << bytes << QString::fromLatin1(place) << (qstrcmp(place, "import.committed") == 0);
    }
}

void TestImportCrash::aKilledImportLeavesAllOrNothing()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    QFETCH(bool, isCommitted);
    ImportWorld world;
    const QString path = world.write(file, bytes);
    world.database.close();

    QProcess importing;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("YIREN_CRASH_AT"), place);
    importing.setProcessEnvironment(environment);
    importing.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--import"), world.database.path(), path});
    QVERIFY(importing.waitForFinished());
    QCOMPARE(importing.exitCode(), 99);

    world.database.reopen(); // checks the file, too
    const qint64 batches = *world.database.database().scalar(QStringLiteral("SELECT count(*) FROM import_batch"));
    QCOMPARE(batches, qint64(isCommitted ? 1 : 0));
    if (!isCommitted)
        QCOMPARE(world.dump(ImportWorld::allTables()), QString());
    const auto next = world.import(file, bytes);
    QVERIFY(next);
    QCOMPARE(next->hasEffect(), !isCommitted);
    QVERIFY(verifyDigests(world.database)->holds());

    ImportWorld calm;
    QVERIFY(calm.import(file, bytes));
    QCOMPARE(world.dump(ImportWorld::allTables()), calm.dump(ImportWorld::allTables()));
}

// The process that is killed: --import DATABASE FILE.
static int importAndEnd(const QStringList &arguments)
{
    auto database = Database::open(arguments[2]);
    if (!database)
        return 5;
    ImportRequest request;
    request.account = AccountId{1};
    request.path = arguments[3];
    request.receivedAt = ImportWorld::now;
    return importFile(**database, request) ? 0 : 3;
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    const QStringList words = application.arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--import"))
        return importAndEnd(words);
    TestImportCrash test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_importcrash.moc"
