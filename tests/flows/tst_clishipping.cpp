#include "support/quickvault.h"
#include "support/sandboxprocess.h"

#include <QtTest>

using namespace yiren;

// `sync shipping` and `shipping …` as processes against the stand-in, whose studio has nine orders; and what is left when a process dies.
class TestCliShipping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ordersComeWithTheirFrozenMoney();
    void anOrderIsShippedAndCorrectedOnce();
    void aDeadProcessNeverShipsTwice_data();
    void aDeadProcessNeverShipsTwice();
    void withoutAMiniProgramItSaysSo();

private:
    CliAnswer sync() const { return m_cli->run({QStringLiteral("sync"), QStringLiteral("shipping")}); }
    QJsonObject list() const { return m_cli->run({QStringLiteral("shipping"), QStringLiteral("list")}).json(); }
    QJsonObject orderAt(int place) const { return list()[u"shipping"].toArray().at(place).toObject(); }
    QJsonObject order(const QString &number) const
    {
        for (const QJsonValue &one : list()[u"shipping"].toArray()) {
            if (one[u"out_trade_no"].toString() == number)
                return one.toObject();
        }
        return {};
    }
    CliAnswer send(const QString &order, const QString &number, const QStringList &more = {}) const
    {
        return m_cli->run(QStringList{QStringLiteral("shipping"), QStringLiteral("send"), order, QStringLiteral("--company"),
                                      QStringLiteral("ZTO"), QStringLiteral("--tracking-no"), number}
                          + more);
    }
    static QString codeOf(const CliAnswer &answer) { return answer.json()[u"error"][u"code"].toString(); }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliShipping::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
}

void TestCliShipping::ordersComeWithTheirFrozenMoney()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer synced = sync();
    QVERIFY2(synced.exit == 0, QByteArray(synced.err).constData());
    QCOMPARE(synced.json()[u"shipping"][u"read"].toInt(), 9);
    const QJsonObject all = list();
    QCOMPARE(all[u"to_ship"].toInt(), 6);
    qint64 frozen = 0;
    for (const QJsonValue &one : all[u"shipping"].toArray())
        frozen += one[u"frozen_fen"].toInteger();
    QVERIFY(frozen > 0);
    QCOMPARE(all[u"frozen_fen"].toInteger(), frozen);
    QCOMPARE(sync().json()[u"shipping"][u"changed"].toInt(-1), 0);
}

void TestCliShipping::anOrderIsShippedAndCorrectedOnce()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    QCOMPARE(sync().exit, 0);
    const QString number = orderAt(0)[u"out_trade_no"].toString();
    const QStringList correct{QStringLiteral("--correct")};
    const CliAnswer sent = send(number, QStringLiteral("A1"));
    QVERIFY2(sent.exit == 0, QByteArray(sent.out + sent.err).constData());
    QCOMPARE(sent.json()[u"kind"].toString(), QStringLiteral("first"));
    QCOMPARE(codeOf(send(number, QStringLiteral("A2"))), QStringLiteral("shipping.shipped_already"));
    QCOMPARE(send(number, QStringLiteral("A2"), correct).exit, 0);
    QCOMPARE(codeOf(send(number, QStringLiteral("A3"), correct)), QStringLiteral("shipping.correction_used"));
    QCOMPARE(order(number)[u"uploads"].toInt(), 2);
    QCOMPARE(order(number)[u"parcels"][0][u"tracking_no"].toString(), QStringLiteral("A2"));
    QCOMPARE(codeOf(send(QStringLiteral("nobody"), QStringLiteral("A1"))), QStringLiteral("shipping.not_found"));
}

void TestCliShipping::aDeadProcessNeverShipsTwice_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("uploads");
    QTest::addColumn<QString>("next"); // what a second try is told
    QTest::newRow("written down") << QStringLiteral("shipping.begun") << 0 << QStringLiteral("shipping.under_way");
    QTest::newRow("answered") << QStringLiteral("shipping.answered") << 1 << QStringLiteral("shipping.shipped_already");
    QTest::newRow("settled") << QStringLiteral("shipping.settled") << 1 << QStringLiteral("shipping.shipped_already");
}

void TestCliShipping::aDeadProcessNeverShipsTwice()
{
    QFETCH(QString, point);
    QFETCH(int, uploads);
    QFETCH(QString, next);
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    QCOMPARE(sync().exit, 0);
    const QString number = orderAt(0)[u"out_trade_no"].toString();
    m_cli->set("YIREN_CRASH_AT", point);
    QCOMPARE(send(number, QStringLiteral("A1")).exit, 99);
    m_cli->unset("YIREN_CRASH_AT");
    QCOMPARE(sync().exit, 0); // this reading finds out
    QCOMPARE(order(number)[u"uploads"].toInt(), uploads);
    QCOMPARE(codeOf(send(number, QStringLiteral("A1"))), next);
    QCOMPARE(sync().exit, 0);
    QCOMPARE(order(number)[u"uploads"].toInt(), uploads);
}

void TestCliShipping::withoutAMiniProgramItSaysSo()
{
    QCOMPARE(m_cli->run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), QStringLiteral("none")}).exit, 0);
    const CliAnswer synced = sync();
    QCOMPARE(synced.exit, 6);
    QCOMPARE(codeOf(synced), QStringLiteral("account.no_mini_program"));
}

QTEST_GUILESS_MAIN(TestCliShipping)
#include "tst_clishipping.moc"
