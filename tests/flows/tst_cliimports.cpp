#include "support/cliprogram.h"
#include "support/contractbills.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// What `import` says of files, to people and to programs.
class TestCliImports : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliProgram>(); }
    void aCorrectedBillShowsWhatChanged();
    void amountsAreSaidInYuan();
    void aBillWithoutRowsNeedsItsDay();
    void whatHasNoTimeIsSaid();
    void aTerminalShowsProgress();

private:
    CliAnswer import(const QByteArray &file, bool isJson = true)
    {
        m_cli->write(QStringLiteral("file.csv"), file);
        const QStringList words{QStringLiteral("import"), m_cli->path(QStringLiteral("file.csv"))};
        return isJson ? m_cli->run(words) : m_cli->runBare(QStringList{QStringLiteral("--data-dir"), m_cli->dataDir()} + words);
    }

    std::unique_ptr<CliProgram> m_cli;
};

namespace {

// Line 2 is new, order 6 has another coupon, the refund of 19.90 is gone.
QByteArray correctedBill()
{
    QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    lines[9].replace("`5.00,`0,", "`4.00,`0,");
    const QByteArray added = QByteArray(lines[1])
                                 .replace("4200002903202603053000000021", "4200002903202603053000000099")
                                 .replace("OPC20260305000003", "OPC20260305000099");
    lines.remove(4);
    lines.insert(1, added);
    return lines.join('\n');
}

} // namespace

void TestCliImports::aCorrectedBillShowsWhatChanged()
{
    QCOMPARE(import(contractBill(BillKind::TradeAll)).exit, 0);
    const CliAnswer corrected = import(correctedBill(), false);
    QVERIFY2(corrected.exit == 0, corrected.err.constData());
    for (const QByteArray line : {"\n  line 2, OPC20260305000099: new in this version of the bill\n",
                                  "\n  line 10, OPC20260305000006: coupon_fen was ¥ 5.00, is ¥ 4.00\n",
                                  "\n  RF20260305000001: no longer in this version of the bill\n"})
        QVERIFY2(corrected.out.contains(line), corrected.out.constData());

    m_cli = std::make_unique<CliProgram>();
    QVERIFY(import(contractBill(BillKind::TradeAll)).json()[u"files"].toArray()[0][u"changes"].toArray().isEmpty());
    const QJsonArray changes = import(correctedBill()).json()[u"files"].toArray()[0][u"changes"].toArray();
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes[0].toObject(),
             (QJsonObject{{QStringLiteral("change"), QStringLiteral("added")},
                          {QStringLiteral("line"), 2},
                          {QStringLiteral("number"), QStringLiteral("OPC20260305000099")}}));
    QCOMPARE(changes[1].toObject(),
             (QJsonObject{{QStringLiteral("change"), QStringLiteral("changed")},
                          {QStringLiteral("line"), 10},
                          {QStringLiteral("number"), QStringLiteral("OPC20260305000006")},
                          {QStringLiteral("column"), QStringLiteral("coupon_fen")},
                          {QStringLiteral("before"), QStringLiteral("500")},
                          {QStringLiteral("after"), QStringLiteral("400")}}));
    QCOMPARE(changes[2].toObject(),
             (QJsonObject{{QStringLiteral("change"), QStringLiteral("removed")},
                          {QStringLiteral("line"), 5}, // of the version before
                          {QStringLiteral("number"), QStringLiteral("RF20260305000001")}}));
}

// CLI.md: money for people is yuan with two decimals. What counts rows is no money.
void TestCliImports::amountsAreSaidInYuan()
{
    const CliAnswer bill = import(contractBill(BillKind::TradeAll).replace("`18,`3810.04,", "`19,`3810.05,"), false);
    QVERIFY2(bill.exit == 0, bill.err.constData());
    QVERIFY2(bill.out.contains("应结订单总金额 says ¥ 3,810.05, the rows give ¥ 3,810.04\n"), bill.out.constData());
    QVERIFY2(bill.out.contains("总交易单数 says 19, the rows give 18\n"), bill.out.constData());

    const QByteArray header("out_trade_no,paid_at,amount_fen,status\n");
    QCOMPARE(import(header + "A1,2026-03-05 10:00:00,1990,PAID\n").exit, 0);
    const CliAnswer order = import(header + "A1,2026-03-05 10:00:00,2990,PAID\n", false);
    QVERIFY2(order.out.contains("amount_fen is ¥ 19.90 here and ¥ 29.90 in the file"), order.out.constData());
}

// contract/wechat-pay.md 11.2: "a file with zero data rows and a zero summary must also be accepted".
void TestCliImports::aBillWithoutRowsNeedsItsDay()
{
    const QList<QByteArray> lines = contractBill(BillKind::TradeAll).split('\n');
    const QByteArray empty = lines[0] + '\n' + lines[19] + "\n`0,`0.00,`0.00,`0.00,`0.00000,`0.00,`0.00\n";
    const QStringList dated{QStringLiteral("import"), QStringLiteral("--date"), QStringLiteral("2026-03-04"),
                            m_cli->path(QStringLiteral("file.csv"))};
    const CliAnswer undated = import(empty);
    QCOMPARE(undated.exit, 3);
    QVERIFY2(undated.err.contains("--date"), undated.err.constData());
    const CliAnswer accepted = m_cli->run(dated);
    QVERIFY2(accepted.exit == 0, accepted.err.constData());
    const QJsonObject file = accepted.json()[u"files"].toArray()[0].toObject();
    QCOMPARE(file[u"date"].toString(), QStringLiteral("2026-03-04"));
    QCOMPARE(file[u"kind"].toString(), QStringLiteral("trade_all"));
    QCOMPARE(file[u"new"].toInt(), 0);
    QCOMPARE(file[u"summary_agrees"].toBool(), true);
    m_cli->write(QStringLiteral("file.csv"), lines[0] + '\n'); // cut behind its header
    const CliAnswer cut = m_cli->run(dated);
    QCOMPARE(cut.exit, 3);
    QCOMPARE(cut.json()[u"error"][u"code"].toString(), QStringLiteral("bill.cut"));
    m_cli->write(QStringLiteral("file.csv"), contractBill(BillKind::TradeAll)); // which says itself that it is of the fifth
    QCOMPARE(m_cli->run(dated).json()[u"files"].toArray()[0][u"date"].toString(), QStringLiteral("2026-03-05"));
}

// CLI.md lets both times out. Such an order is compared where a bill names it, and can't be missing in the bill of any day.
void TestCliImports::whatHasNoTimeIsSaid()
{
    const QByteArray orders = "out_trade_no,created_at,paid_at,amount_fen,status\nA1,,,100,PAID\nA2,2026-03-05 10:00:00,,100,PAID\n"
                              "A3,,2026-03-05 10:00:00,100,PAID\nA4,,,100,UNPAID\n";
    QCOMPARE(import(orders).json()[u"files"].toArray()[0][u"undated"].toInt(), 1);
    const CliAnswer refunds = import("out_refund_no,refund_fen,created_at\nR1,100,\nR2,100,2026-03-05 10:00:00\nR3,100,\n", false);
    QVERIFY2(refunds.out.contains("\n  2 new ones are paid but have no time"), refunds.out.constData());
}

void TestCliImports::aTerminalShowsProgress()
{
    m_cli->write(QStringLiteral("file.csv"), contractBill(BillKind::TradeAll));
    const QString command = QStringLiteral("'%1' --data-dir '%2' import '%3'")
                                .arg(CliProgram::binary(), m_cli->dataDir(), m_cli->path(QStringLiteral("file.csv")));
    const CliAnswer answer = m_cli->runProgram(
        QStringLiteral("script"), {QStringLiteral("-q"), QStringLiteral("-e"), QStringLiteral("-c"), command, QStringLiteral("/dev/null")});
    QCOMPARE(answer.exit, 0);
    QVERIFY2(answer.out.contains("\rfile.csv, KB "), answer.out.constData());
    const QByteArray whole = "\r\033[K" + m_cli->path(QStringLiteral("file.csv")).toUtf8() + ": trade bill"; // takes its place
    QVERIFY2(answer.out.contains(whole), answer.out.constData());
    QVERIFY(!import(contractBill(BillKind::TradeAll), false).err.contains("KB")); // no terminal, no progress
}

QTEST_GUILESS_MAIN(TestCliImports)
#include "tst_cliimports.moc"
