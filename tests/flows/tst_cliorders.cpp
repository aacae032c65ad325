#include "products/productdeeds.h"
#include "sandbox/sandbox.h"
#include "storage/database.h"
#include "support/cliprogram.h"
#include "support/quickvault.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;
using Effect = sandbox::EffectLedger::Kind;

// `order …` and `sync orders` as processes that are killed and lose answers, against a stand-in for WeChat Pay that counts what was done.
class TestCliOrders : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCodeIsScannedAndThePaymentKept();
    void aRefundIsAcceptedAndArrives();
    void killedOnTheWayItIsOneRefund_data();
    void killedOnTheWayItIsOneRefund();
    void killedWhilePlacingNothingIsTwice_data();
    void killedWhilePlacingNothingIsTwice();
    void killedOnTheWayAProductIsSoldOnce_data();
    void killedOnTheWayAProductIsSoldOnce();
    void aProductThatIsSoldOutIsNotAskedFor();
    void closesAndSaysWhenItIsTooLate();
    void saysWhatIsMissing();

private:
    CliAnswer run(const QStringList &words) { return m_cli->run(words); }
    CliAnswer killedAt(const QString &point, const QStringList &words)
    {
        m_cli->set("YIREN_CRASH_AT", point);
        const CliAnswer answer = run(words);
        m_cli->unset("YIREN_CRASH_AT");
        return answer;
    }
    static QStringList create(const QString &fen = QStringLiteral("12800"))
    {
        return {QStringLiteral("order"),    QStringLiteral("create"),       QStringLiteral("--product"),
                QStringLiteral("咨询服务"), QStringLiteral("--amount-fen"), fen};
    }
    static QStringList refund(const QString &number)
    {
        return {QStringLiteral("order"),    QStringLiteral("refund"),  number, QStringLiteral("--amount-fen"), QStringLiteral("5000"),
                QStringLiteral("--reason"), QStringLiteral("尺寸不合")};
    }
    static QStringList query(const QString &number) { return {QStringLiteral("order"), QStringLiteral("query"), number}; }
    QString paidOrder()
    {
        const QString number = run(create()).json()[u"out_trade_no"].toString();
        if (!m_server->control().pay(OutTradeNo(number)) || run(query(number)).exit != 0)
            qFatal("no paid order");
        return number;
    }
    qsizetype count(Effect kind)
    {
        const auto effects = m_server->control().effects();
        return std::count_if(effects.begin(), effects.end(), [kind](const auto &effect) { return effect.kind == kind; });
    }

    // Cups, five of them, and a course, both at 128.00.
    void addProducts(Database &database)
    {
        Product cup;
        cup.account = AccountId{1};
        cup.name = QStringLiteral("青瓷杯");
        cup.price = Money::fromFen(12800);
        Product course = cup;
        course.kind = ProductKind::Course;
        course.name = QStringLiteral("陶艺课");
        course.sessions = 8;
        if (!addProduct(database, cup, 5, 1) || !addProduct(database, course, 0, 1))
            qFatal("no products");
    }
    // What the word is when it is killed at `point`, if it comes by there, and is given again.
    CliAnswer runThrough(const QString &point, const QStringList &words)
    {
        const CliAnswer first = killedAt(point, words);
        return first.exit == 99 ? run(words) : first;
    }
    static QString lastOrder(Database &database)
    {
        auto query = database.prepare(QStringLiteral("SELECT out_trade_no FROM orders WHERE status = 'NOTPAY' ORDER BY id DESC LIMIT 1"));
        return query && query->run() && query->next() ? query->text(0) : QString();
    }

    std::unique_ptr<CliProgram> m_cli;
    std::unique_ptr<ShiftedClock> m_clock;
    std::unique_ptr<sandbox::Sandbox> m_server;
};

void TestCliOrders::init()
{
    m_server.reset();
    m_cli = std::make_unique<CliProgram>();
    giveQuickVault(*m_cli);
    m_clock = std::make_unique<ShiftedClock>(QDateTime::fromString(QStringLiteral("2026-03-06T10:30:00+08:00"), Qt::ISODate).toUTC());
    auto server = sandbox::Sandbox::create(*m_clock, {});
    QVERIFY(server && (*server)->start());
    m_server = std::move(*server);
    const sandbox::Credentials own = m_server->credentials();
    m_cli->writeSecret(QStringLiteral("key.pem"), own.merchantKeyPem);
    m_cli->writeSecret(QStringLiteral("pub.pem"), own.publicKeyPem);
    m_cli->write(QStringLiteral("ca.pem"), m_server->authorityPem());
    const CliAnswer added = run({QStringLiteral("account"),
                                 QStringLiteral("add"),
                                 QStringLiteral("--name"),
                                 QStringLiteral("studio"),
                                 QStringLiteral("--appid"),
                                 own.appid,
                                 QStringLiteral("--mchid"),
                                 own.mchid,
                                 QStringLiteral("--mch-serial"),
                                 own.merchantSerial,
                                 QStringLiteral("--mch-key-file"),
                                 m_cli->path(QStringLiteral("key.pem")),
                                 QStringLiteral("--pay-public-key-file"),
                                 m_cli->path(QStringLiteral("pub.pem")),
                                 QStringLiteral("--pay-public-key-id"),
                                 own.publicKeyId,
                                 QStringLiteral("--ca-file"),
                                 m_cli->path(QStringLiteral("ca.pem")),
                                 QStringLiteral("--pay-base-url"),
                                 m_server->baseUrl().toString(),
                                 QStringLiteral("--notify-url"),
                                 QStringLiteral("https://studio.example.com/pay")});
    QVERIFY2(added.exit == 0, added.err.constData());
}

void TestCliOrders::aCodeIsScannedAndThePaymentKept()
{
    const QString picture = m_cli->path(QStringLiteral("code.png"));
    const CliAnswer created = run(create() + QStringList{QStringLiteral("--qr"), picture});
    QVERIFY2(created.exit == 0, created.err.constData());
    const QString number = created.json()[u"out_trade_no"].toString();
    QCOMPARE(created.json()[u"code_url"].toString(), m_server->control().order(OutTradeNo(number))->codeUrl);
    QVERIFY(created.json()[u"expires_at"].toString().startsWith(QStringLiteral("2026-03-06T12:3")));
    QFile file(picture);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(8) == QByteArray::fromHex("89504e470d0a1a0a"));
    const QJsonObject open = run(query(number)).json();
    QCOMPARE(open[u"trade_state"].toString(), QStringLiteral("NOTPAY"));
    QVERIFY(open[u"transaction_id"].isNull() && open[u"paid_at"].isNull());
    QCOMPARE(open[u"amount_fen"].toInt(), 12800);
    const auto transaction = m_server->control().pay(OutTradeNo(number));
    const CliAnswer synced = run({QStringLiteral("sync"), QStringLiteral("orders")});
    QCOMPARE(synced.json()[u"orders"][0][u"state"].toString(), QStringLiteral("SUCCESS"));
    const QJsonObject paid = run(query(number)).json();
    QCOMPARE(paid[u"trade_state"].toString(), QStringLiteral("SUCCESS"));
    QCOMPARE(paid[u"transaction_id"].toString(), transaction->toString());
    QVERIFY(paid[u"paid_at"].toString().endsWith(QStringLiteral("+08:00")));
    QCOMPARE(paid[u"refunded_fen"].toInt(-1), 0);
    QVERIFY(run({QStringLiteral("sync"), QStringLiteral("orders")}).json()[u"orders"].toArray().isEmpty());
}

void TestCliOrders::aRefundIsAcceptedAndArrives()
{
    const QString number = paidOrder();
    const CliAnswer answer = run(refund(number));
    QVERIFY2(answer.exit == 0, answer.err.constData());
    QCOMPARE(answer.json()[u"status"].toString(), QStringLiteral("PROCESSING"));
    QCOMPARE(answer.json()[u"refund_fen"].toInt(), 5000);
    const OutRefundNo refundNumber(answer.json()[u"out_refund_no"].toString());
    QVERIFY(m_server->control().setRefundState(refundNumber, sandbox::Refund::State::Success));
    const CliAnswer synced = run({QStringLiteral("sync"), QStringLiteral("orders")});
    QCOMPARE(synced.json()[u"orders"][0][u"out_refund_no"].toString(), refundNumber.toString());
    QCOMPARE(synced.json()[u"orders"][0][u"state"].toString(), QStringLiteral("SUCCESS"));
    const QJsonObject now = run(query(number)).json();
    QCOMPARE(now[u"trade_state"].toString(), QStringLiteral("REFUND"));
    QCOMPARE(now[u"refunded_fen"].toInt(), 5000);
}

void TestCliOrders::killedOnTheWayItIsOneRefund_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("fault");
    QTest::newRow("before it was sent") << QStringLiteral("refund.kept") << QString();
    QTest::newRow("before its answer was kept") << QStringLiteral("refund.answered") << QString();
    QTest::newRow("after its answer was lost") << QStringLiteral("refund.answered") << QStringLiteral("refund:close_after_apply");
    QTest::newRow("after it was lost itself") << QStringLiteral("refund.answered") << QStringLiteral("refund:close_before_apply");
}

void TestCliOrders::killedOnTheWayItIsOneRefund()
{
    QFETCH(QString, point);
    QFETCH(QString, fault);
    const QString number = paidOrder();
    m_server->control().addFaults(*sandbox::FaultScript::fromText(fault));
    QCOMPARE(killedAt(point, refund(number)).exit, 99);
    const CliAnswer again = run(refund(number));
    QVERIFY2(again.exit == 0, again.err.constData());
    QCOMPARE(run(refund(number)).json()[u"out_refund_no"].toString(), again.json()[u"out_refund_no"].toString());
    QCOMPARE(count(Effect::RefundAccepted), 1);
}

void TestCliOrders::killedWhilePlacingNothingIsTwice_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<int>("placed");
    QTest::newRow("before it was sent") << QStringLiteral("order.kept") << 0;
    QTest::newRow("before its answer was kept") << QStringLiteral("order.answered") << 1;
}

void TestCliOrders::killedWhilePlacingNothingIsTwice()
{
    QFETCH(QString, point);
    QFETCH(int, placed);
    QCOMPARE(killedAt(point, create()).exit, 99);
    QCOMPARE(count(Effect::OrderCreated), placed);
    auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
    QCOMPARE(*database->scalar(QStringLiteral("SELECT count(*) FROM pay_request WHERE state = 'sending'")), 1);
    // Two minutes later WeChat Pay is asked; what it never got is closed here.
    QVERIFY(database->execute(QStringLiteral("UPDATE pay_request SET created_at = created_at - 120000")));
    const CliAnswer synced = run({QStringLiteral("sync"), QStringLiteral("orders")});
    QVERIFY2(synced.exit == 0, synced.err.constData());
    QCOMPARE(*database->scalar(QStringLiteral("SELECT count(*) FROM orders WHERE status = 'CLOSED'")), 1 - placed);
    QCOMPARE(*database->scalar(QStringLiteral("SELECT count(*) FROM orders WHERE status = 'NOTPAY'")), placed);
    QCOMPARE(count(Effect::OrderCreated), placed);
}

void TestCliOrders::killedOnTheWayAProductIsSoldOnce_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<QString>("product");
    for (const char *point : {"order.kept", "order.answered", "order.followed", "refund.followed"})
        QTest::addRow("goods, %s", point) << QString::fromLatin1(point) << QStringLiteral("青瓷杯");
    for (const char *point : {"order.followed", "refund.kept", "refund.answered", "refund.followed"})
        QTest::addRow("a course, %s", point) << QString::fromLatin1(point) << QStringLiteral("陶艺课");
}

// From the code to the money that is back: pieces are reserved once and come back once, a place and points come and go once.
void TestCliOrders::killedOnTheWayAProductIsSoldOnce()
{
    QFETCH(QString, point);
    QFETCH(QString, product);
    const bool isCourse = product == QStringLiteral("陶艺课");
    auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
    addProducts(*database);
    const auto count = [&](const char *sql) { return *database->scalar(QString::fromLatin1(sql)); };
    const QStringList sync{QStringLiteral("sync"), QStringLiteral("orders")};
    QStringList creating = create();
    creating[3] = product;
    if (killedAt(point, creating).exit == 99) { // two minutes later it is known what became of it
        QVERIFY(database->execute(QStringLiteral("UPDATE pay_request SET created_at = created_at - 120000")));
        QCOMPARE(run(sync).exit, 0);
        QCOMPARE(count("SELECT -SUM(pieces) FROM stock_movement WHERE kind IN ('reserved', 'released')"),
                 isCourse || lastOrder(*database).isEmpty() ? 0 : 1);
        if (lastOrder(*database).isEmpty())
            QCOMPARE(run(creating).exit, 0);
    }
    const QString number = lastOrder(*database);
    QCOMPARE(count("SELECT SUM(pieces) FROM stock_movement"), isCourse ? 5 : 4);
    QCOMPARE(count("SELECT COUNT(*) FROM enrolment"), 0);
    QVERIFY(m_server->control().pay(OutTradeNo(number)));
    QCOMPARE(runThrough(point, sync).exit, 0);
    QCOMPARE(run(query(number)).exit, 0); // told again
    QCOMPARE(count("SELECT SUM(pieces) FROM stock_movement"), isCourse ? 5 : 4);
    QCOMPARE(count("SELECT COUNT(*) FROM enrolment"), isCourse ? 1 : 0);
    QCOMPARE(count("SELECT SUM(points) FROM point_entry"), 128);
    QStringList refunding = refund(number);
    refunding[4] = QStringLiteral("12800");
    const CliAnswer refunded = runThrough(point, refunding);
    QVERIFY2(refunded.exit == 0, refunded.err.constData());
    QCOMPARE(count("SELECT SUM(points) FROM point_entry"), 128); // accepted is not arrived
    const OutRefundNo refundNumber(refunded.json()[u"out_refund_no"].toString());
    QVERIFY(m_server->control().setRefundState(refundNumber, sandbox::Refund::State::Success));
    QCOMPARE(runThrough(point, sync).exit, 0);
    QCOMPARE(run(sync).exit, 0);
    QCOMPARE(count("SELECT SUM(pieces) FROM stock_movement"), 5);
    QCOMPARE(count("SELECT COUNT(*) FROM stock_movement WHERE kind = 'returned'"), isCourse ? 0 : 1);
    QCOMPARE(count("SELECT COUNT(*) FROM enrolment WHERE cancelled_at IS NULL"), 0);
    QCOMPARE(count("SELECT COUNT(*) FROM enrolment"), isCourse ? 1 : 0);
    QCOMPARE(count("SELECT SUM(points) FROM point_entry"), 0);
    QCOMPARE(count("SELECT COUNT(*) FROM point_entry"), 2);
}

void TestCliOrders::aProductThatIsSoldOutIsNotAskedFor()
{
    auto database = *Database::open(m_cli->dataDir() + QStringLiteral("/yiren.db"));
    addProducts(*database);
    QStringList creating = create();
    creating[3] = QStringLiteral("青瓷杯");
    for (int i = 0; i < 5; ++i)
        QCOMPARE(run(creating).exit, 0);
    const CliAnswer soldOut = run(creating);
    QCOMPARE(soldOut.json()[u"error"][u"code"].toString(), QStringLiteral("stock.short"));
    QVERIFY2(soldOut.err.contains("青瓷杯 × 0"), soldOut.err.constData());
    QCOMPARE(count(Effect::OrderCreated), 5);
    const QStringList close{QStringLiteral("order"), QStringLiteral("close"), lastOrder(*database)};
    QCOMPARE(run(close).exit, 0);
    QCOMPARE(run(close).exit, 0); // again: what was reserved comes back once
    QCOMPARE(*database->scalar(QStringLiteral("SELECT SUM(pieces) FROM stock_movement")), 1);
    creating[5] = QStringLiteral("12700"); // another amount is no product's price: a text, as before
    QCOMPARE(run(creating).exit, 0);
    QCOMPARE(*database->scalar(QStringLiteral("SELECT COUNT(*) FROM order_line")), 5);
}

void TestCliOrders::closesAndSaysWhenItIsTooLate()
{
    const QString number = run(create()).json()[u"out_trade_no"].toString();
    const QStringList close{QStringLiteral("order"), QStringLiteral("close"), number};
    QCOMPARE(run(close).json()[u"trade_state"].toString(), QStringLiteral("CLOSED"));
    QCOMPARE(run(close).exit, 0); // again
    const QString paid = paidOrder();
    const CliAnswer late = run({QStringLiteral("order"), QStringLiteral("close"), paid});
    QCOMPARE(late.exit, 4);
    QCOMPARE(late.json()[u"error"][u"code"].toString(), QStringLiteral("ORDER_PAID"));
}

void TestCliOrders::saysWhatIsMissing()
{
    QCOMPARE(run(create(QStringLiteral("0"))).exit, 2);
    QCOMPARE(run({QStringLiteral("order"), QStringLiteral("create"), QStringLiteral("--amount-fen"), QStringLiteral("100")}).exit, 2);
    QCOMPARE(run(refund(QStringLiteral("UNKNOWN1"))).json()[u"error"][u"code"].toString(), QStringLiteral("order.not_found"));
    QCOMPARE(run(query(QStringLiteral("UNKNOWN1"))).exit, 4);
    QCOMPARE(run(create() + QStringList{QStringLiteral("--qr"), QStringLiteral("/no/such/folder/code.png")}).exit, 5);
    QCOMPARE(count(Effect::OrderCreated), 0); // nothing was asked for
    const QString number = paidOrder();
    QStringList tooMuch = refund(number);
    tooMuch[4] = QStringLiteral("12801");
    const CliAnswer refused = run(tooMuch);
    QCOMPARE(refused.exit, 2);
    QVERIFY2(refused.err.contains("128.00"), refused.err.constData());
}

QTEST_GUILESS_MAIN(TestCliOrders)
#include "tst_cliorders.moc"
