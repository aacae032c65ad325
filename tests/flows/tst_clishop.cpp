#include "storage/database.h"
#include "support/quickvault.h"
#include "support/sandboxprocess.h"

#include <QtTest>

using namespace yiren;

// `sync orders` with a WeChat Shop, as processes against the stand-in, whose studio has three orders in its shop (sandbox/studioshop.h).
class TestCliShop : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void ordersOfTheShopComeWithOrders();
    void aDeadProcessLosesAndDoublesNothing();
    void theConnectionIsChecked();

private:
    CliAnswer sync() const { return m_cli->run({QStringLiteral("sync"), QStringLiteral("orders")}); }

    std::unique_ptr<CliProgram> m_cli;
};

void TestCliShop::init()
{
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
}

void TestCliShop::ordersOfTheShopComeWithOrders()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithShop()).exit, 0);
    const CliAnswer synced = sync();
    QVERIFY2(synced.exit == 0, QByteArray(synced.out + synced.err).constData());
    const QJsonValue shop = synced.json()[u"shop"];
    QCOMPARE(shop[u"read"].toInt(), 3);
    QCOMPARE(shop[u"new"].toInt(), 3);
    QCOMPARE(shop[u"to_ship"].toInt(), 1);
    QVERIFY(shop[u"conflicts"].toArray().isEmpty());
    QVERIFY(synced.json()[u"orders"].isArray());
    const QJsonValue again = sync().json()[u"shop"];
    QCOMPARE(again[u"new"].toInt(-1), 0);
    QCOMPARE(again[u"changed"].toInt(-1), 0);
}

void TestCliShop::aDeadProcessLosesAndDoublesNothing()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithShop()).exit, 0);
    m_cli->set("YIREN_CRASH_AT", QStringLiteral("shop.kept")); // after each page: at first one without orders
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sync().exit, 99);
    m_cli->unset("YIREN_CRASH_AT");
    QCOMPARE(sync().exit, 0);
    QCOMPARE(sync().json()[u"shop"][u"new"].toInt(-1), 0);
    auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
    QCOMPARE(*database->scalar(QStringLiteral("SELECT count(*) FROM orders WHERE source = 'shop'")), 3);
    QCOMPARE(*database->scalar(QStringLiteral("SELECT count(*) FROM refund WHERE source = 'shop' AND refund_fen = 16800")), 1);
    QCOMPARE(*database->scalar(QStringLiteral("SELECT count(*) FROM order_line")), 3);
}

void TestCliShop::theConnectionIsChecked()
{
    const SandboxProcess server(*m_cli);
    QCOMPARE(m_cli->run(server.accountAddWithShop()).exit, 0);
    const CliAnswer checked = m_cli->run({QStringLiteral("account"), QStringLiteral("check")});
    QStringList names;
    const QJsonArray capabilities = checked.json()[u"capabilities"].toArray();
    for (const QJsonValue &one : capabilities)
        names.append(one[u"name"].toString() + u' ' + one[u"state"].toString());
    QVERIFY2(names.contains(QStringLiteral("wechat.shop ok")), qPrintable(names.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCliShop)
#include "tst_clishop.moc"
