#include "support/cliprogram.h"
#include "support/contractbills.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// The contract's day has one withdrawal of 500.00 under 2026030510001 (contract/wechat-pay.md 11.7).
class TestCliBank : public QObject
{
    Q_OBJECT

private slots:
    void aWithdrawalIsMatchedWithARowOfTheBank();
};

void TestCliBank::aWithdrawalIsMatchedWithARowOfTheBank()
{
    CliProgram cli;
    cli.write(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    cli.write(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
    QCOMPARE(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("all.csv")), cli.path(QStringLiteral("basic.csv"))}).exit, 0);
    const auto inBank = [&cli] {
        const QJsonObject report = cli.run({QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")}).json();
        return report.value(QStringLiteral("fund_flow")).toObject().value(QStringLiteral("bank")).toArray().at(0).toObject();
    };
    QCOMPARE(inBank().value(QStringLiteral("state")).toString(), QStringLiteral("unmatched"));
    QCOMPARE(inBank().value(QStringLiteral("fund_fen")).toInteger(), qint64(-50'000));
    const auto match = [&cli](const QString &fen) {
        return cli.run({QStringLiteral("settle"), QStringLiteral("--date"), QStringLiteral("2026-03-05"), QStringLiteral("--class"),
                        QStringLiteral("fund.bank"), QStringLiteral("--subject"), QStringLiteral("2026030510001"),
                        QStringLiteral("--action"), QStringLiteral("match_bank"), QStringLiteral("--bank-date"),
                        QStringLiteral("2026-03-06"), QStringLiteral("--bank-fen"), fen, QStringLiteral("--bank-reference"),
                        QStringLiteral("CMB 77")});
    };
    const CliAnswer refused = match(QStringLiteral("49999"));
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains("499.99") && refused.err.contains("500.00"), refused.err.constData());
    const CliAnswer matched = match(QStringLiteral("50000"));
    QVERIFY2(matched.exit == 0, matched.err.constData());
    QCOMPARE(inBank().value(QStringLiteral("state")).toString(), QStringLiteral("matched"));
    QCOMPARE(inBank().value(QStringLiteral("bank_date")).toString(), QStringLiteral("2026-03-06"));
    QCOMPARE(inBank().value(QStringLiteral("bank_reference")).toString(), QStringLiteral("CMB 77"));
    const qint64 number = matched.json().value(QStringLiteral("settlement")).toInteger();
    QCOMPARE(cli.run({QStringLiteral("settle"), QStringLiteral("--withdraw"), QString::number(number)}).exit, 0);
    QCOMPARE(inBank().value(QStringLiteral("state")).toString(), QStringLiteral("unmatched"));
}

QTEST_GUILESS_MAIN(TestCliBank)
#include "tst_clibank.moc"
