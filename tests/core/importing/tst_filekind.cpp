#include "base/gzip.h"
#include "importing/filekind.h"
#include "importing/filesurvey.h"
#include "support/contractbills.h"

#include <QStringEncoder>
#include <QtTest>

using namespace yiren;

class TestFileKind : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheKindFromTheContent_data();
    void tellsTheKindFromTheContent();
    void readsTheAccountInAName_data();
    void readsTheAccountInAName();
};

void TestFileKind::tellsTheKindFromTheContent_data()
{
    const QByteArray all = contractBill(BillKind::TradeAll);
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    for (const QString &name : {QStringLiteral("php-sdk.bill.ALL.csv"), QStringLiteral("wxjava-2014.ALL.old24.fullwidth-colon.csv"),
                                QStringLiteral("wxjava-2019.ALL.csv")})
        QTest::newRow(qPrintable(name)) << sampleBill(name) << "trade";
    QTest::newRow("fund") << sampleBill(QStringLiteral("gunsluo.BASIC.csv")) << "fund";
    QTest::newRow("personal") << sampleBill(QStringLiteral("double-entry-generator.wechat-records.csv")) << "personal";
    QTest::newRow("personal without its preamble")
        << contractStatement().mid(contractStatement().indexOf("交易时间,交易类型")) << "personal";
    QTest::newRow("gzip") << gzipCompress(all) << "trade";
    QTest::newRow("BOM") << "\xEF\xBB\xBF" + all << "trade";
    QTest::newRow("GB18030") << QByteArray(QStringEncoder("GB18030").encode(QString::fromUtf8(all))) << "trade";
    QTest::newRow("bill of a layout that is not known") << QByteArray("交易时间,公众账号ID,商户订单号,订单金额\n`1,`2,`3,`4\n") << "trade";
    QTest::newRow("orders") << QByteArray("amount_fen,out_trade_no\n1,2\n") << "orders";
    QTest::newRow("orders with Chinese headers") << QByteArray("交易时间,商户订单号,订单金额\n") << "orders";
    QTest::newRow("refunds") << QByteArray("out_refund_no,out_trade_no,refund_fen,status,created_at\n") << "refunds";
    QTest::newRow("customers") << QByteArray("openid,nickname,phone\n") << "customers";
    QTest::newRow("events") << QByteArray("openid,event,at\n") << "events";
    QTest::newRow("other text") << QByteArray("a,b,c\n1,2,3\n") << "unknown";
    QTest::newRow("nothing") << QByteArray() << "unknown";
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << "unknown";
}

void TestFileKind::tellsTheKindFromTheContent()
{
    QFETCH(QByteArray, bytes);
    const auto source = openBytes(bytes);
    const auto kind = detectKind(*source);
    QVERIFY(kind);
    QTEST(fileKindName(*kind), "kind");
}

void TestFileKind::readsTheAccountInAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("account");
    QTest::newRow("underscores") << "1900012345_BASIC_2026-03-05.csv"
                                 << "BASIC";
    QTest::newRow("points") << "bill.OPERATION.csv"
                            << "OPERATION";
    QTest::newRow("lower case") << "fees-20260305.csv.gz"
                                << "FEES";
    QTest::newRow("part of a word") << "basically.csv"
                                    << "";
    QTest::newRow("none") << "20260305.csv"
                          << "";
}

void TestFileKind::readsTheAccountInAName()
{
    QFETCH(QString, name);
    const auto account = fundAccountInName(name);
    QTEST(account ? fundAccountName(*account) : QString(), "account");
}

QTEST_GUILESS_MAIN(TestFileKind)
#include "tst_filekind.moc"
