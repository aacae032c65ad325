#include "support/sandboxprocess.h"

#include "storage/database.h"

#include <QtTest>

using namespace yiren;

// Customers as a process: followers from the stand-in for WeChat, files in and out.
class TestCliCustomers : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void followersAreFetched();
    void aFetchThatIsKilledGoesOnWhereItWas_data();
    void aFetchThatIsKilledGoesOnWhereItWas();
    void aPersonalAccountIsToldSoAndThatIsNoFailure();

private:
    CliAnswer sync(const char *what) { return m_cli->run({QStringLiteral("sync"), QLatin1String(what)}); }
    qint64 number(const char *sql)
    {
        auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
        return database->scalar(QLatin1String(sql)).value();
    }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliCustomers::init()
{
    m_cli = std::make_unique<CliProgram>();
}

void TestCliCustomers::followersAreFetched()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer first = sync("followers");
    QVERIFY2(first.exit == 0, QByteArray(first.err).constData());
    const QJsonValue followers = first.json()[u"followers"];
    QCOMPARE(followers[u"total"].toInt(), 128);
    QCOMPARE(followers[u"new"].toInt(), 128);
    QCOMPARE(followers[u"left"].toInt(-1), 0);
    QCOMPARE(sync("followers").json()[u"followers"][u"new"].toInt(-1), 0);
    const CliAnswer all = sync("all");
    QCOMPARE(all.exit, 0);
    QCOMPARE(all.json()[u"followers"][u"total"].toInt(), 128);
    QVERIFY(!all.json()[u"bills"].toArray().isEmpty());
}

void TestCliCustomers::aFetchThatIsKilledGoesOnWhereItWas_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("customers"); // that the killed one leaves
    QTest::newRow("before anything") << QStringLiteral("followers.begun") << 0;
    QTest::newRow("after the list") << QStringLiteral("followers.listed") << 0;
    QTest::newRow("after a hundred") << QStringLiteral("followers.told") << 100;
}

void TestCliCustomers::aFetchThatIsKilledGoesOnWhereItWas()
{
    QFETCH(QString, point);
    QFETCH(int, customers);
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    m_cli->set("YIREN_CRASH_AT", point);
    QCOMPARE(sync("followers").exit, 99);
    m_cli->unset("YIREN_CRASH_AT");
    QCOMPARE(number("SELECT count(*) FROM customer"), customers);
    const CliAnswer rest = sync("followers");
    QCOMPARE(rest.json()[u"followers"][u"new"].toInt(), 128);
    QCOMPARE(number("SELECT count(*) FROM follower_run"), 1);
    QCOMPARE(number("SELECT count(*) FROM customer"), 128);
    QCOMPARE(number("SELECT count(*) FROM customer_event WHERE kind = 'follow'"), 128);
}

void TestCliCustomers::aPersonalAccountIsToldSoAndThatIsNoFailure()
{
    const SandboxProcess server(*m_cli, {QStringLiteral("--account-class"), QStringLiteral("P-SUB")});
    QCOMPARE(m_cli->run(server.accountAdd()).exit, 0);
    const CliAnswer answer = sync("followers");
    QVERIFY2(answer.exit == 0, QByteArray(answer.err).constData());
    QCOMPARE(answer.json()[u"followers"][u"status"].toString(), QStringLiteral("not_permitted"));
    QCOMPARE(answer.json()[u"followers"][u"code"].toString(), QStringLiteral("wechat.48001"));
    QCOMPARE(sync("all").exit, 0);
}

QTEST_GUILESS_MAIN(TestCliCustomers)
#include "tst_clicustomers.moc"
