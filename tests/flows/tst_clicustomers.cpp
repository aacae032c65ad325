#include "support/sandboxprocess.h"

#include "storage/database.h"
#include "support/quickvault.h"

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
    void aListGoesInAndOut();
    void phonesNeedTheVault();
    void customersAreJoinedAndTakenApart();

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
    giveQuickVault(*m_cli);
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

void TestCliCustomers::aListGoesInAndOut()
{
    m_cli->write(QStringLiteral("people.csv"), "openid,姓名,标签\noAnna,=安娜,送礼;批发\noBo,Bo,\n,x,\n");
    const QStringList import{QStringLiteral("import"), m_cli->path(QStringLiteral("people.csv"))};
    const QJsonValue preview = m_cli->run(import + QStringList{QStringLiteral("--preview")}).json()[u"files"][0];
    QCOMPARE(preview[u"kind"].toString(), QStringLiteral("customers"));
    QCOMPARE(preview[u"new"].toInt(), 2);
    QCOMPARE(preview[u"quarantined"].toInt(), 1);
    QCOMPARE(preview[u"quarantined_lines"][0][u"line"].toInt(), 4);
    QCOMPARE(number("SELECT count(*) FROM customer"), 0);
    const QJsonValue first = m_cli->run(import).json()[u"files"][0];
    QCOMPARE(first[u"new"].toInt(), 2);
    const QJsonValue again = m_cli->run(import).json()[u"files"][0];
    QCOMPARE(again[u"new"].toInt(-1), 0);
    QCOMPARE(again[u"same"].toInt(), 2);

    const QString out = m_cli->path(QStringLiteral("out.csv"));
    QCOMPARE(m_cli->run({QStringLiteral("export"), QStringLiteral("customers"), QStringLiteral("--out"), out}).json()[u"rows"].toInt(), 2);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY2(text.contains("oAnna") && text.contains("\xe5\xae\x89\xe5\xa8\x9c") && !text.contains(",=") && !text.contains("\"="),
             text.constData());
    // What was exported is the same when it comes back.
    const QJsonValue back = m_cli->run({QStringLiteral("import"), out}).json()[u"files"][0];
    QCOMPARE(back[u"kind"].toString(), QStringLiteral("customers"));
    QCOMPARE(back[u"same"].toInt(), 2);

    const QString batch = QString::number(first[u"batch"].toInteger());
    QCOMPARE(m_cli->run({QStringLiteral("import"), QStringLiteral("--undo"), batch}).exit, 0);
    QCOMPARE(number("SELECT count(*) FROM customer"), 0);
}

void TestCliCustomers::phonesNeedTheVault()
{
    m_cli->write(QStringLiteral("people.csv"), "姓名,手机\n安娜,13800138000\n");
    const QStringList import{QStringLiteral("import"), m_cli->path(QStringLiteral("people.csv"))};
    m_cli->unset("YIREN_PASSPHRASE_FILE");
    const CliAnswer locked = m_cli->run(import);
    QCOMPARE(locked.exit, 6);
    QVERIFY2(locked.err.contains("YIREN_PASSPHRASE_FILE"), locked.err.constData()); // the way out
    m_cli->set("YIREN_PASSPHRASE_FILE", m_cli->path(QStringLiteral("passphrase")));
    QCOMPARE(m_cli->run(import).json()[u"files"][0][u"new"].toInt(), 1);
    QCOMPARE(m_cli->run(import).json()[u"files"][0][u"same"].toInt(), 1); // the same key finds the number again
    for (const char *name : {"yiren.db", "yiren.db-wal"}) {
        QFile file(m_cli->dataDir() + u'/' + QLatin1String(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY(!file.readAll().contains("13800138000"));
    }
}

void TestCliCustomers::customersAreJoinedAndTakenApart()
{
    m_cli->write(QStringLiteral("people.csv"), "openid,name\noAnna,安娜\noBo,Bo\n");
    QCOMPARE(m_cli->run({QStringLiteral("import"), m_cli->path(QStringLiteral("people.csv"))}).exit, 0);
    const CliAnswer joined = m_cli->run({QStringLiteral("customer"), QStringLiteral("join"), QStringLiteral("1"), QStringLiteral("2")});
    QVERIFY2(joined.exit == 0, joined.err.constData());
    const QJsonObject listed = m_cli->run({QStringLiteral("customer"), QStringLiteral("joins")}).json();
    QCOMPARE(listed[u"proposals"].toArray().size(), 0);
    QCOMPARE(listed[u"joins"][0][u"kept"].toInt(), 1);
    const QString join = QString::number(joined.json()[u"join"].toInteger());
    QCOMPARE(m_cli->run({QStringLiteral("customer"), QStringLiteral("unjoin"), join}).exit, 0);
    QCOMPARE(number("SELECT count(*) FROM customer WHERE joined_into IS NULL"), 2);
    QCOMPARE(m_cli->run({QStringLiteral("customer"), QStringLiteral("join"), QStringLiteral("1"), QStringLiteral("1")}).exit, 2);
}

QTEST_GUILESS_MAIN(TestCliCustomers)
#include "tst_clicustomers.moc"
