#include "support/cliprogram.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// Rows of a bill that are seldom: 免充值 coupons and bar-code payments that were revoked (contract/wechat-pay.md 11.4). All figures by
// hand.
class TestCliOddRows : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_cli = std::make_unique<CliProgram>(); }
    void aDayWithCouponsAddsUp_data();
    void aDayWithCouponsAddsUp();
    void aRevokedPaymentTakesBackWhatItBroughtIn();
    void aRevocationIsRecordedByDecision();

private:
    CliAnswer importFiles(const QByteArray &bill, const QByteArray &orders, const QByteArray &refunds);
    CliAnswer run(const QString &words) { return m_cli->run(words.split(u' ')); }
    CliAnswer tell(const QString &words)
    {
        return m_cli->runBare(QStringList{QStringLiteral("--data-dir"), m_cli->dataDir()} + words.split(u' '));
    }

    std::unique_ptr<CliProgram> m_cli;
};

namespace {

const QByteArray header =
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
    "申请退款金额,费率备注\n";
const QByteArray footer = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额\n";

struct Amounts {
    const char *settled, *coupon, *refunded, *fee, *total, *applied;
};

QByteArray row(const char *time, const char *order, const char *state, const char *refund, const Amounts &amounts)
{
    const bool isRefund = qstrcmp(state, "REFUND") == 0;
    const QByteArray cells[] = {QByteArray("2026-03-05 ") + time,
                                "wx0123456789abcdef",
                                "1900012345",
                                "0",
                                "",
                                QByteArray("4200002901202603051000000") + order,
                                order,
                                "oUser1",
                                "MICROPAY",
                                state,
                                "OTHERS",
                                "CNY",
                                amounts.settled,
                                amounts.coupon,
                                isRefund ? QByteArray("50302709992026030500007654") + refund : QByteArray("0"),
                                refund,
                                amounts.refunded,
                                "0.00",
                                isRefund ? "ORIGINAL" : "",
                                isRefund ? "SUCCESS" : "",
                                "手工杯",
                                "",
                                amounts.fee,
                                "0.60%",
                                amounts.total,
                                amounts.applied,
                                ""};
    QByteArray line;
    for (const QByteArray &cell : cells)
        line += (line.isEmpty() ? "`" : ",`") + cell;
    return line + '\n';
}

// 100.00 of which 10.00 were a coupon; 50.00 back of which 5.00 go to one.
QByteArray billWithCoupons()
{
    return header + row("10:00:00", "OPC1", "SUCCESS", "0", {"90.00", "10.00", "0.00", "0.54000", "100.00", "0.00"})
        + row("11:00:00", "OPC0", "REFUND", "RF1", {"0.00", "0.00", "45.00", "-0.27000", "0.00", "50.00"}) + footer
        + "`2,`90.00,`45.00,`0.00,`0.27000,`100.00,`50.00\n";
}

// The same refund on a day whose payment had no coupon.
QByteArray billThatGivesACouponBack()
{
    return header + row("10:00:00", "OPC1", "SUCCESS", "0", {"100.00", "0.00", "0.00", "0.60000", "100.00", "0.00"})
        + row("11:00:00", "OPC0", "REFUND", "RF1", {"0.00", "0.00", "45.00", "-0.27000", "0.00", "50.00"}) + footer
        + "`2,`100.00,`45.00,`0.00,`0.33000,`100.00,`50.00\n";
}

// Two bar-code payments of 20.00 and 30.00, both revoked the same day: nothing comes in.
QByteArray billWithRevocations()
{
    return header + row("10:00:00", "OPC1", "SUCCESS", "0", {"20.00", "0.00", "0.00", "0.12000", "20.00", "0.00"})
        + row("10:00:20", "OPC1", "REVOKED", "0", {"20.00", "0.00", "0.00", "-0.12000", "20.00", "0.00"})
        + row("11:00:00", "OPC2", "SUCCESS", "0", {"30.00", "0.00", "0.00", "0.18000", "30.00", "0.00"})
        + row("11:00:30", "OPC2", "REVOKED", "0", {"30.00", "0.00", "0.00", "-0.18000", "30.00", "0.00"}) + footer
        + "`4,`100.00,`0.00,`0.00,`0.00000,`100.00,`0.00\n";
}

const QByteArray revokedOrders = "OPC1,2026-03-05 10:00:00,2000,PAID\nOPC2,2026-03-05 11:00:00,3000,PAID\n";

} // namespace

CliAnswer TestCliOddRows::importFiles(const QByteArray &bill, const QByteArray &orders, const QByteArray &refunds)
{
    m_cli->write(QStringLiteral("bill.csv"), bill);
    m_cli->write(QStringLiteral("orders.csv"), "out_trade_no,paid_at,amount_fen,status\n" + orders);
    m_cli->write(QStringLiteral("refunds.csv"), "out_refund_no,out_trade_no,refund_fen,status,created_at\n" + refunds);
    QStringList words{QStringLiteral("import"), m_cli->path(QStringLiteral("bill.csv")), m_cli->path(QStringLiteral("orders.csv"))};
    if (!refunds.isEmpty())
        words += m_cli->path(QStringLiteral("refunds.csv"));
    return m_cli->run(words);
}

void TestCliOddRows::aDayWithCouponsAddsUp_data()
{
    QTest::addColumn<QByteArray>("bill");
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("coupons");
    QTest::newRow("used") << billWithCoupons()
                          << QStringLiteral("Bill:    1 payments 100.00 − 1 refunds 50.00 − coupons 5.00 − fees 0.27 = 44.73\n") << 500;
    QTest::newRow("given back") << billThatGivesACouponBack()
                                << QStringLiteral("Bill:    1 payments 100.00 − 1 refunds 50.00 + coupons 5.00 − fees 0.33 = 54.67\n")
                                << -500;
}

void TestCliOddRows::aDayWithCouponsAddsUp()
{
    QFETCH(QByteArray, bill);
    const CliAnswer imported = importFiles(bill, "OPC1,2026-03-05 10:00:00,10000,PAID\n", "RF1,OPC0,5000,SUCCESS,2026-03-05 11:00:00\n");
    QVERIFY2(imported.exit == 0, QByteArray(imported.err).constData());
    const QJsonObject json = run(QStringLiteral("reconcile --date 2026-03-05")).json();
    QTEST(json[u"bill"].toObject()[u"coupons_fen"].toInt(), "coupons");
    QCOMPARE(json[u"differences"].toArray().size(), 0);
    const QString said = QString::fromUtf8(tell(QStringLiteral("reconcile --date 2026-03-05")).out).remove(QStringLiteral("¥ "));
    QFETCH(QString, line);
    QVERIFY2(said.contains(line), qPrintable(said));
    const CliAnswer certificate = tell(QStringLiteral("close --date 2026-03-05"));
    QVERIFY2(certificate.exit == 0, QByteArray(certificate.out + certificate.err).constData());
    QVERIFY2(QString::fromUtf8(certificate.out).contains(u"not pay out"), certificate.out.constData());
}

void TestCliOddRows::aRevokedPaymentTakesBackWhatItBroughtIn()
{
    const CliAnswer imported = importFiles(billWithRevocations(), revokedOrders, {});
    QVERIFY2(imported.exit == 0, QByteArray(imported.err).constData());
    const QJsonObject json = run(QStringLiteral("reconcile --date 2026-03-05")).json();
    QCOMPARE(json[u"bill"].toObject()[u"refunds_fen"].toInt(), 5000);
    QCOMPARE(json[u"bill"].toObject()[u"net_fen"].toInt(-1), 0);
    const QJsonArray differences = json[u"differences"].toArray();
    QCOMPARE(differences.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        QCOMPARE(differences[i][u"class"].toString(), QStringLiteral("refund_missing_in_ledger"));
        QCOMPARE(differences[i][u"out_trade_no"].toString(), QStringLiteral("OPC%1").arg(i + 1));
        QCOMPARE(differences[i][u"cause"].toString(), QStringLiteral("paid_while_off"));
        QCOMPARE(differences[i][u"suggested_action"].toString(), QStringLiteral("record_order"));
    }
    QCOMPARE(json[u"unexplained_fen"].toInt(-1), 0);
    const QString path = m_cli->path(QStringLiteral("daily.csv"));
    QCOMPARE(run(QStringLiteral("export daily --out ") + path).exit, 0);
    QFile daily(path);
    QVERIFY(daily.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = daily.readAll().trimmed().split('\n');
    const qsizetype net = lines.first().trimmed().split(',').indexOf("\"net_fen\"");
    QVERIFY(net >= 0);
    QCOMPARE(lines.last().trimmed().split(',').value(net), QByteArray("0"));
}

void TestCliOddRows::aRevocationIsRecordedByDecision()
{
    QCOMPARE(importFiles(billWithRevocations(), revokedOrders, {}).exit, 0);
    for (const char *order : {"OPC1", "OPC2"}) {
        const CliAnswer settled =
            run(QStringLiteral("settle --date 2026-03-05 --class refund_missing_in_ledger --subject %1 --action record_order")
                    .arg(QLatin1String(order)));
        QVERIFY2(settled.exit == 0, QByteArray(settled.err).constData());
    }
    const QJsonObject json = run(QStringLiteral("reconcile --date 2026-03-05")).json();
    QCOMPARE(json[u"differences"].toArray().size(), 0);
    QCOMPARE(json[u"ledger"].toObject()[u"refunds_fen"].toInt(), 5000);
    QCOMPARE(run(QStringLiteral("close --date 2026-03-05")).exit, 0);
}

QTEST_GUILESS_MAIN(TestCliOddRows)
#include "tst_clioddrows.moc"
