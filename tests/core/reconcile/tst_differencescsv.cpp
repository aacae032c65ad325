#include "reconcile/differencescsv.h"

#include "orders/csvscanner.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace yiren;

namespace {

const QByteArray header = "\xEF\xBB\xBF"
                          "class,out_trade_no,transaction_id,out_refund_no,refund_id,bill_fen,ledger_fen,impact_fen,cause,explanation,"
                          "suggested_action\r\n";

Difference missing()
{
    Difference difference;
    difference.kind = DifferenceClass::MissingInLedger;
    difference.outTradeNo = OutTradeNo(QStringLiteral("OPC20260305000005"));
    difference.transactionId = TransactionId(QStringLiteral("4200002905202603055000000035"));
    difference.bill = Money::fromFen(12800);
    difference.impact = Money::fromFen(12800);
    return difference;
}

Difference explained(const QString &text)
{
    Difference difference;
    difference.explanation = text;
    return difference;
}

// The cell of an explanation as a spreadsheet would find it.
QByteArray cellOf(const QString &text)
{
    const QByteArray csv = differencesCsv({explained(text)});
    const auto source = openBytes(csv);
    CsvScanner scanner(*source);
    CsvRow row;
    if (!scanner.next(row).value_or(false) || !scanner.next(row).value_or(false) || row.size() != 11)
        return "unreadable";
    return QByteArray(row[9].data(), static_cast<qsizetype>(row[9].size()));
}

} // namespace

class TestDifferencesCsv : public QObject
{
    Q_OBJECT

private slots:
    void writesTheContractsColumns();
    void keepsLongNumbersAsText_data();
    void keepsLongNumbersAsText();
    void guardsAgainstFormulas_data();
    void guardsAgainstFormulas();
    void survivesTheWayThroughAReader();
    void leavesTheOldFileWhenItCannotWrite();
    void namesEverythingAsTheContractDoes();
};

void TestDifferencesCsv::writesTheContractsColumns()
{
    Difference late = missing();
    late.kind = DifferenceClass::RefundAmountMismatch;
    late.outRefundNo = OutRefundNo(QStringLiteral("RF\"1"));
    late.ledger = Money::fromFen(-3);
    late.impact = Money();
    late.cause = Cause::PaidWhileOff;
    late.explanation = QStringLiteral("已收款,未入账");
    late.action = Action::RecordOrder;
    const QByteArray expected = header
        + "\"missing_in_ledger\",\"OPC20260305000005\",\"\t4200002905202603055000000035\",,,12800,,12800,,,\r\n"
          "\"refund_amount_mismatch\",\"OPC20260305000005\",\"\t4200002905202603055000000035\",\"RF\"\"1\",,12800,-3,0,\"paid_while_off\","
          "\"已收款,未入账\",\"record_order\"\r\n";
    QCOMPARE(differencesCsv({missing(), late}), expected);
    QCOMPARE(differencesCsv({}), header);
}

void TestDifferencesCsv::keepsLongNumbersAsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("11 digits") << QStringLiteral("12345678901") << QByteArray("12345678901");
    QTest::newRow("12 digits") << QStringLiteral("123456789012") << QByteArray("\t123456789012");
    QTest::newRow("32 digits") << QString(32, u'9') << QByteArray("\t" + QByteArray(32, '9'));
    QTest::newRow("33 digits") << QString(33, u'9') << QByteArray(33, '9');
    QTest::newRow("not only digits") << QStringLiteral("12345678901234567a") << QByteArray("12345678901234567a");
    QTest::newRow("other digits") << QStringLiteral("１２３４５６７８９０１２") << QByteArray("１２３４５６７８９０１２");
}

void TestDifferencesCsv::keepsLongNumbersAsText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    QCOMPARE(cellOf(text), cell);
}

void TestDifferencesCsv::guardsAgainstFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGuarded");
    for (const QString &text : {QStringLiteral("=1+1"), QStringLiteral("+A1"), QStringLiteral("-2"), QStringLiteral("@SUM(A1)"),
                                QStringLiteral("\t=1"), QStringLiteral("\rx"), QStringLiteral("\nx"), QStringLiteral("  =HYPERLINK(\"x\")"),
                                QStringLiteral("＝1"), QStringLiteral("＋1"), QStringLiteral("－1"), QStringLiteral("＠x")})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString &text :
         {QStringLiteral("a=1"), QStringLiteral("退款-1"), QStringLiteral(" x"), QStringLiteral("'=1"), QStringLiteral("\"=1\"")})
        QTest::newRow(qPrintable(text)) << text << false;
}

void TestDifferencesCsv::guardsAgainstFormulas()
{
    QFETCH(QString, text);
    QFETCH(bool, isGuarded);
    const QByteArray expected = (isGuarded ? QByteArray("'") : QByteArray()) + text.toUtf8();
    QCOMPARE(cellOf(text), expected);
}

void TestDifferencesCsv::survivesTheWayThroughAReader()
{
    QRandomGenerator random(8);
    static const QString pieces[] = {QStringLiteral(","),  QStringLiteral("\""), QStringLiteral("\r\n"),
                                     QStringLiteral("\n"), QStringLiteral("陶"), QStringLiteral("🍓"),
                                     QStringLiteral("x"),  QStringLiteral("`"),  QStringLiteral(" ")};
    for (int i = 0; i < 3'000; ++i) {
        QString text = QStringLiteral("差额"); // needs no guard
        for (int k = random.bounded(12); k > 0; --k)
            text += pieces[random.bounded(static_cast<int>(std::size(pieces)))];
        QCOMPARE(cellOf(text), text.toUtf8());
    }
}

void TestDifferencesCsv::leavesTheOldFileWhenItCannotWrite()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    QVERIFY(writeDifferencesCsv(path, {missing()}).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), differencesCsv({missing()}));
    const auto refused = writeDifferencesCsv(folder.filePath(QStringLiteral("no/such/out.csv")), {});
    QVERIFY(!refused && refused.error().kind == ErrorKind::Storage && refused.error().code == QStringLiteral("file.write"));
    QVERIFY(refused.error().place.file.endsWith(QStringLiteral("out.csv")));
    QVERIFY(!writeDifferencesCsv(folder.path(), {}).has_value()); // a folder stands there
    QVERIFY(QFileInfo(folder.path()).isDir());
}

// The words are copied from CLI.md ("Classes") and PRODUCT.md ("Closed list of causes").
void TestDifferencesCsv::namesEverythingAsTheContractDoes()
{
    const char *classes[] = {"missing_in_ledger",
                             "missing_in_bill",
                             "amount_mismatch",
                             "duplicate_in_ledger",
                             "duplicate_in_bill",
                             "refund_missing_in_ledger",
                             "refund_missing_in_bill",
                             "refund_amount_mismatch",
                             "fee_mismatch",
                             "status_mismatch",
                             "cross_day",
                             "next_day"};
    for (const char *name : classes) {
        const auto known = differenceClassFromName(QString::fromLatin1(name));
        QVERIFY2(known && differenceClassName(*known) == QLatin1String(name), name);
    }
    QVERIFY(!differenceClassFromName(u"none"));
    QVERIFY(causeFromName(u"paid_while_off") == Cause::PaidWhileOff && causeFromName(u"unknown") == Cause::Unknown && !causeFromName(u"x"));
    QCOMPARE(static_cast<int>(Cause::Unknown), 18);
    for (int i = 0; i <= 18; ++i)
        QVERIFY(causeFromName(QString(causeName(static_cast<Cause>(i)))) == static_cast<Cause>(i));
    for (int i = 0; i <= static_cast<int>(Action::CheckFee); ++i)
        QVERIFY(actionFromName(QString(actionName(static_cast<Action>(i)))) == static_cast<Action>(i));
}

QTEST_GUILESS_MAIN(TestDifferencesCsv)
#include "tst_differencescsv.moc"
