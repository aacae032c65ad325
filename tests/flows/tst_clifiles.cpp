#include "support/cliprogram.h"
#include "support/contractbills.h"

#include <QDir>
#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// `reconcile --bill … --orders …`: two files, no data folder.
class TestCliFiles : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsTheFourPlantedDifferencesAndNoOther();
    void theSumOfImpactsIsTheWholeGap();
    void writesTheDifferencesAsCsv();
    void touchesNoDataFolder();
    void exitsOneWhenAskedToFail();
    void aRowThatWasLeftOutIsFound();
    void namesThePlaceOfABadFile();
    void refusesWrongWords_data();
    void refusesWrongWords();

private:
    QStringList words() const
    {
        return {QStringLiteral("reconcile"),
                QStringLiteral("--bill"),
                QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"),
                QStringLiteral("--orders"),
                m_cli->path(QStringLiteral("orders.csv")),
                QStringLiteral("--refunds"),
                m_cli->path(QStringLiteral("refunds.csv"))};
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliFiles::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_cli->write(QStringLiteral("orders.csv"), sampleOrders());
    m_cli->write(QStringLiteral("refunds.csv"), sampleRefunds());
}

void TestCliFiles::findsTheFourPlantedDifferencesAndNoOther()
{
    const CliAnswer answer = m_cli->runBare(QStringList{QStringLiteral("--json")} + words());
    QCOMPARE(answer.exit, 0);
    const QJsonObject json = answer.json();
    // From the contract: 18 rows, 3810.04 received, 600.90 refunded, 19.25 fees.
    QCOMPARE(json[u"from"].toString(), QStringLiteral("2026-03-05"));
    QCOMPARE(json[u"to"].toString(), QStringLiteral("2026-03-05"));
    const QJsonObject bill = json[u"bill"].toObject();
    QCOMPARE(bill[u"payments"].toInt(), 10);
    QCOMPARE(bill[u"payments_fen"].toInt(), 381004);
    QCOMPARE(bill[u"refunds"].toInt(), 8);
    QCOMPARE(bill[u"refunds_fen"].toInt(), 60090);
    QCOMPARE(bill[u"fee_fen"].toInt(), 1925);
    QCOMPARE(bill[u"net_fen"].toInt(), 318989);
    QCOMPARE(bill[u"summary_row_agrees"].toBool(), true);
    QCOMPARE(json[u"ledger"].toObject()[u"payments_fen"].toInt(), 379591);
    QCOMPARE(json[u"ledger"].toObject()[u"refunds_fen"].toInt(), 50190);
    QMap<QString, QJsonObject> found;
    for (const QJsonValue &difference : json[u"differences"].toArray())
        found.insert(difference[u"class"].toString(), difference.toObject());
    QCOMPARE(found.keys(),
             QStringList({QStringLiteral("amount_mismatch"), QStringLiteral("missing_in_bill"), QStringLiteral("missing_in_ledger"),
                          QStringLiteral("refund_missing_in_ledger")}));
    QCOMPARE(json[u"differences"].toArray().size(), 4);
    QCOMPARE(found[QStringLiteral("missing_in_ledger")][u"transaction_id"].toString(), QStringLiteral("4200002905202603055000000035"));
    QCOMPARE(found[QStringLiteral("missing_in_ledger")][u"ledger_fen"], QJsonValue(QJsonValue::Null));
    QCOMPARE(found[QStringLiteral("refund_missing_in_ledger")][u"impact_fen"].toInt(), -9900);
    QVERIFY(!found[QStringLiteral("amount_mismatch")][u"explanation"].toString().isEmpty());
}

void TestCliFiles::theSumOfImpactsIsTheWholeGap()
{
    const QJsonObject json = m_cli->runBare(QStringList{QStringLiteral("--json")} + words()).json();
    qint64 impacts = 0;
    for (const QJsonValue &difference : json[u"differences"].toArray())
        impacts += difference[u"impact_fen"].toInteger();
    QCOMPARE(impacts, -8487); // (3810.04 - 600.90) - (3795.91 - 501.90)
    QCOMPARE(json[u"unexplained_fen"].toInteger(-1), 0);
}

void TestCliFiles::writesTheDifferencesAsCsv()
{
    const QString csv = m_cli->path(QStringLiteral("d.csv"));
    QCOMPARE(m_cli->runBare(words() + QStringList{QStringLiteral("--csv"), csv}).exit, 0);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF"
                             "class,out_trade_no,transaction_id,out_refund_no,refund_id,bill_fen,ledger_fen,impact_fen,cause,explanation,"
                             "suggested_action\r\n")
            || bytes.startsWith("\xEF\xBB\xBF\"class\",\"out_trade_no\""));
    QVERIFY(bytes.contains("\"\t4200002905202603055000000035\""));
    QCOMPARE(bytes.count("\r\n"), 5);
}

void TestCliFiles::touchesNoDataFolder()
{
    m_cli->set("HOME", m_cli->path(QStringLiteral("home")));
    m_cli->set("XDG_DATA_HOME", m_cli->path(QStringLiteral("home/share")));
    QCOMPARE(m_cli->runBare(words()).exit, 0);
    QVERIFY(!QDir(m_cli->path(QStringLiteral("home"))).exists());
}

void TestCliFiles::exitsOneWhenAskedToFail()
{
    QCOMPARE(m_cli->runBare(words() + QStringList{QStringLiteral("--fail-on-difference")}).exit, 1);
}

// All that could be read agrees; order …05 of 58.80 and its fee of 0.35 could not, which only the bill's summary says.
void TestCliFiles::aRowThatWasLeftOutIsFound()
{
    const QList<QByteArray> sample = contractBill(BillKind::TradeAll).split('\n');
    const auto rowOf = [&sample](const QByteArray &transaction) {
        return *std::find_if(sample.begin(), sample.end(), [&](const QByteArray &line) { return line.contains(transaction); });
    };
    const QByteArray good = rowOf("4200002901202603051000000007"),
                     bad = rowOf("4200002905202603055000000035").replace("`58.80,`0.00,`0", "`58.8O,`0.00,`0");
    const QByteArray figures = "`2,`78.70,`0.00,`0.00,`0.47000,`78.70,`0.00\n";
    const qsizetype summary = sample.size() - (sample.last().isEmpty() ? 3 : 2);
    m_cli->write(QStringLiteral("bill.csv"), sample[0] + '\n' + good + '\n' + bad + '\n' + sample[summary] + '\n' + figures);
    m_cli->write(QStringLiteral("orders.csv"), sampleOrders().left(sampleOrders().indexOf("OPC20260305000002")));
    m_cli->write(QStringLiteral("refunds.csv"), "out_refund_no,refund_fen\n");
    QStringList given = words() + QStringList{QStringLiteral("--fail-on-difference")};
    given[2] = m_cli->path(QStringLiteral("bill.csv"));
    const CliAnswer answer = m_cli->runBare(QStringList{QStringLiteral("--json")} + given);
    QVERIFY2(answer.exit == 1, answer.err.constData());
    const QJsonObject json = answer.json();
    QCOMPARE(json[u"differences"].toArray().size(), 0);
    QCOMPARE(json[u"unexplained_fen"].toInteger(), 5880 - 35);
    QCOMPARE(json[u"bill"][u"summary_row_agrees"].toBool(true), false);

    m_cli->write(QStringLiteral("bill.csv"), sample[0] + '\n' + good + '\n' + bad + '\n'); // and nothing says what it was
    QCOMPARE(m_cli->runBare(given).exit, 1);
}

void TestCliFiles::namesThePlaceOfABadFile()
{
    m_cli->write(QStringLiteral("orders.csv"), "order,money\nA,1\n");
    const CliAnswer columns = m_cli->runBare(words());
    QCOMPARE(columns.exit, 3);
    QVERIFY2(columns.err.contains("orders.csv") && columns.err.contains("out_trade_no"), QByteArray(columns.err).constData());

    m_cli->write(QStringLiteral("orders.csv"),
                 sampleOrders() + "OPC20260305000012,2026-03-05 11:55:00,2026-03-05 12:00:00,12x,0,PAID,杯\n");
    const CliAnswer row = m_cli->runBare(words());
    QCOMPARE(row.exit, 0); // the rest is compared, the row is said
    QVERIFY2(row.err.contains("line 12") && row.err.contains("amount_fen") && row.err.contains("12x"), QByteArray(row.err).constData());

    QStringList missing = words();
    missing[2] = QStringLiteral("/nowhere/bill.csv");
    const CliAnswer none = m_cli->runBare(missing);
    QCOMPARE(none.exit, 3);
    QVERIFY(none.err.contains("/nowhere/bill.csv"));
}

void TestCliFiles::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("given");
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("unknown command") << QStringList{QStringLiteral("reconsile")};
    QTest::newRow("unknown option") << QStringList{QStringLiteral("reconcile"), QStringLiteral("--day"), QStringLiteral("2026-03-05")};
    QTest::newRow("no such day") << QStringList{QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-02-30"),
                                                QStringLiteral("--bill"),    QStringLiteral("a"),      QStringLiteral("--orders"),
                                                QStringLiteral("b")};
    QTest::newRow("bill without orders") << QStringList{QStringLiteral("reconcile"), QStringLiteral("--bill"), QStringLiteral("a")};
    QTest::newRow("export of nothing") << QStringList{QStringLiteral("export"), QStringLiteral("everything"), QStringLiteral("--out"),
                                                      QStringLiteral("a.csv")};
}

void TestCliFiles::refusesWrongWords()
{
    QFETCH(QStringList, given);
    const CliAnswer answer = m_cli->runBare(given);
    QCOMPARE(answer.exit, 2);
    QVERIFY(!answer.err.isEmpty() || !answer.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliFiles)
#include "tst_clifiles.moc"
