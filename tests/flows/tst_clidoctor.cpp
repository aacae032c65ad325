#include "support/cliprogram.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// Days whose bills are missing between others, said by `doctor`.
class TestCliDoctor : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void daysWithoutBillsBetweenOthersAreNamed();
    void moneyThatMovedOnThemIsAHoleAndNoDamage();
    void aDayThatWasClosedWithoutItsFundBillIsInOrder();

private:
    // The state of a check with what it says.
    QString say(const QString &name) const;
    void importDay(int day, qint64 fenBefore);

    std::unique_ptr<CliProgram> m_cli;
};

namespace {

const QByteArray fundHeader =
    "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号\n";
const QByteArray tradeHeader =
    "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,"
    "代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,"
    "申请退款金额,费率备注\n";

QByteArray yuan(qint64 fen)
{
    return QByteArray::number(fen / 100) + '.' + QByteArray::number(100 + fen % 100).mid(1);
}

// 10.00 paid without fee, and nothing else.
QByteArray tradeOf(int day)
{
    const QByteArray number = QByteArray::number(day);
    return tradeHeader + "`2026-03-0" + number + " 12:00:00,`wx1,`1900012345,`0,`,`4200" + number + ",`OPC2026030" + number
        + ",`o,`NATIVE,`SUCCESS,`OTHERS,`CNY,`10.00,`0.00,`0,`0,`0.00,`0.00,`,`,`杯,`,`0.00000,`0.00%,`10.00,`0.00,`\n";
}

QByteArray fundsOf(int day, qint64 fenBefore)
{
    const QByteArray number = QByteArray::number(day);
    return fundHeader + "`2026-03-0" + number + " 12:00:00,`4200" + number + ",`4200" + number + ",`交易,`交易,`收入,`10.00,`"
        + yuan(fenBefore + 1000) + ",`system,`,`OPC2026030" + number + '\n';
}

} // namespace

void TestCliDoctor::init()
{
    m_cli = std::make_unique<CliProgram>();
    m_cli->set("YIREN_NOW", QStringLiteral("2026-03-12T10:30:00+08:00"));
}

QString TestCliDoctor::say(const QString &name) const
{
    const QJsonObject answer = m_cli->run({QStringLiteral("doctor")}).json();
    const QJsonArray checks = answer.value(QStringLiteral("checks")).toArray();
    for (const QJsonValue &check : checks) {
        if (check[QStringLiteral("name")].toString() == name)
            return check[QStringLiteral("state")].toString() + u' ' + check[QStringLiteral("message")].toString();
    }
    return {};
}

void TestCliDoctor::importDay(int day, qint64 fenBefore)
{
    m_cli->write(QStringLiteral("trade.csv"), tradeOf(day));
    m_cli->write(QStringLiteral("fund.csv"), fundsOf(day, fenBefore));
    QCOMPARE(m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("trade.csv")), m_cli->path(QStringLiteral("fund.csv"))}).exit,
             0);
}

void TestCliDoctor::daysWithoutBillsBetweenOthersAreNamed()
{
    importDay(3, 0);
    importDay(4, 1000);
    QVERIFY(say(QStringLiteral("trade_days")).startsWith(u"ok"));
    importDay(7, 2000); // nothing moved meanwhile
    for (const QString &name : {QStringLiteral("trade_days"), QStringLiteral("fund_days")}) {
        const QString said = say(name);
        QVERIFY2(said.startsWith(u"warning") && said.contains(u"2026-03-05, 2026-03-06") && !said.contains(u"03-04"), qPrintable(said));
    }
    QVERIFY(say(QStringLiteral("balances")).startsWith(u"ok"));
}

void TestCliDoctor::moneyThatMovedOnThemIsAHoleAndNoDamage()
{
    importDay(3, 0);
    importDay(5, 4200); // 32.00 came on the 4th
    const QString said = say(QStringLiteral("balances"));
    QVERIFY2(said.startsWith(u"warning") && said.contains(u"2026-03-04") && said.contains(u"10.00") && said.contains(u"42.00"),
             qPrintable(said));
    QCOMPARE(m_cli->run({QStringLiteral("doctor")}).exit, 0);
}

void TestCliDoctor::aDayThatWasClosedWithoutItsFundBillIsInOrder()
{
    importDay(3, 0);
    m_cli->write(QStringLiteral("trade.csv"), tradeOf(4));
    m_cli->write(QStringLiteral("orders.csv"), "out_trade_no,paid_at,amount_fen,status\nOPC20260304,2026-03-04 12:00:00,1000,PAID\n");
    QCOMPARE(
        m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("trade.csv")), m_cli->path(QStringLiteral("orders.csv"))}).exit,
        0);
    QCOMPARE(m_cli
                 ->run({QStringLiteral("settle"), QStringLiteral("--date"), QStringLiteral("2026-03-04"), QStringLiteral("--class"),
                        QStringLiteral("fund_bill_missing"), QStringLiteral("--subject"), QStringLiteral("2026-03-04"),
                        QStringLiteral("--reason"), QStringLiteral("WeChat lost it")})
                 .exit,
             0);
    const CliAnswer closed = m_cli->run({QStringLiteral("close"), QStringLiteral("--date"), QStringLiteral("2026-03-04")});
    QVERIFY2(closed.exit == 0, closed.out.constData());
    importDay(5, 2000);
    for (const QString &name : {QStringLiteral("trade_days"), QStringLiteral("fund_days"), QStringLiteral("balances")})
        QVERIFY2(say(name).startsWith(u"ok"), qPrintable(say(name)));
}

QTEST_GUILESS_MAIN(TestCliDoctor)
#include "tst_clidoctor.moc"
