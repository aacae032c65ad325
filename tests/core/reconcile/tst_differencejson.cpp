#include "reconcile/differencejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace yiren;

class TestDifferenceJson : public QObject
{
    Q_OBJECT

private slots:
    void givesEveryMemberOfTheContract();
    void separatesMany();
};

// The members and their types as CLI.md lists them, read by Qt's own parser.
void TestDifferenceJson::givesEveryMemberOfTheContract()
{
    Difference difference;
    difference.kind = DifferenceClass::RefundMissingInLedger;
    difference.outTradeNo = OutTradeNo(QStringLiteral("OPC\"1\\"));
    difference.outRefundNo = OutRefundNo(QStringLiteral("R1"));
    difference.bill = Money::fromFen(12800);
    difference.impact = Money::fromFen(-12800);
    difference.cause = Cause::PaidOutside;
    difference.action = Action::QueryRefund;
    difference.explanation = QStringLiteral("微信\n退款");
    QJsonParseError error;
    const QJsonArray read = QJsonDocument::fromJson(differencesJson({difference}), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonObject expected{{QStringLiteral("class"), QStringLiteral("refund_missing_in_ledger")},
                               {QStringLiteral("out_trade_no"), QStringLiteral("OPC\"1\\")},
                               {QStringLiteral("transaction_id"), QJsonValue()},
                               {QStringLiteral("out_refund_no"), QStringLiteral("R1")},
                               {QStringLiteral("refund_id"), QJsonValue()},
                               {QStringLiteral("bill_fen"), 12800},
                               {QStringLiteral("ledger_fen"), QJsonValue()},
                               {QStringLiteral("impact_fen"), -12800},
                               {QStringLiteral("cause"), QStringLiteral("paid_outside")},
                               {QStringLiteral("explanation"), QStringLiteral("微信\n退款")},
                               {QStringLiteral("suggested_action"), QStringLiteral("query_refund")}};
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.at(0).toObject(), expected);
}

void TestDifferenceJson::separatesMany()
{
    QCOMPARE(differencesJson({}), QByteArray("[]"));
    QCOMPARE(QJsonDocument::fromJson(differencesJson(std::vector<Difference>(3))).array().size(), 3);
}

QTEST_GUILESS_MAIN(TestDifferenceJson)
#include "tst_differencejson.moc"
