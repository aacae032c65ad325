#include "support/listedorders.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace yiren;
using namespace yiren::listedorders;

// Orders are found by words and numbers (core/orders/orderwordstore).
class TestOrderWords : public QObject
{
    Q_OBJECT

private slots:
    void findsByEndOfNumberProductAndOpenid();
    void looksEndsOfNumbersUpInIndexes();
    void digitsAreFoundWhereverTheyMayStand();
    void everyWayOfFindingAWordAgreesWithLike();
    void takesEveryCharacterAsItIsWritten();
};

void TestOrderWords::findsByEndOfNumberProductAndOpenid()
{
    TemporaryDatabase db;
    Order cup = orderOf(QStringLiteral("20261122-0041"), 3);
    cup.product = QStringLiteral("青釉杯 两只");
    cup.transactionId = TransactionId(QStringLiteral("4200002902202611220000000014"));
    Order plate = orderOf(QStringLiteral("20261122-0042"), 2);
    plate.product = QStringLiteral("木盘");
    plate.openid = OpenId(QStringLiteral("oUser0003"));
    put(db, {cup, plate});
    const QString cupNumber = cup.outTradeNo.toString();
    const QString plateNumber = plate.outTradeNo.toString();
    QCOMPARE(found(db, QStringLiteral("0041")), QStringList{cupNumber});
    QCOMPARE(found(db, QStringLiteral("0014")), QStringList{cupNumber}); // WeChat's number
    QCOMPARE(found(db, QStringLiteral("釉杯")), QStringList{cupNumber});
    QCOMPARE(found(db, QStringLiteral("木盘")), QStringList{plateNumber});
    QCOMPARE(found(db, QStringLiteral("ouser0003")), QStringList{plateNumber});
    QCOMPARE(found(db, QStringLiteral("ser00")), QStringList());    // letters that stand in every other openid
    QCOMPARE(found(db, QStringLiteral("20261122")), QStringList()); // the beginning is not the end
    QCOMPARE(found(db, QStringLiteral("青釉 0041")), QStringList{cupNumber});
    QCOMPARE(found(db, QStringLiteral("青釉 0042")), QStringList());
    QCOMPARE(found(db, QString()), (QStringList{cupNumber, plateNumber}));
}

void TestOrderWords::looksEndsOfNumbersUpInIndexes()
{
    QStringList asked;
    TemporaryDatabase db([&asked](const QString &sql) {
        asked += sql;
        return Done();
    });
    put(db, {orderOf(QStringLiteral("A"), 1)});
    const OrderFilter filter{std::nullopt, std::nullopt, QStringLiteral("0041")};
    OrderListStore store(db.database());
    asked.clear();
    QVERIFY(store.page(account, filter, OrderListStore::Place{5, 5}, 200));
    QVERIFY(store.sums(account, filter));
    const QStringList looked = asked.filter(QStringLiteral("orders_number_tail"));
    QCOMPARE(looked.size(), 3); // the page; the sums, and those of orders that are being refunded
    for (const QString &sql : looked) {
        const QString all = planOf(db, sql);
        QVERIFY2(all.contains(QLatin1String("USING INDEX orders_number_tail")), qPrintable(all));
        QVERIFY2(all.contains(QLatin1String("USING INDEX orders_transaction_tail")), qPrintable(all));
        const QStringList steps = all.split(u'\n');
        const bool isByKey = steps.contains(QLatin1String("SEARCH orders USING INTEGER PRIMARY KEY (rowid=?)"))
            || steps.contains(QLatin1String("SEARCH orders USING INDEX sqlite_autoindex_orders_1 (account_id=? AND out_trade_no=?)"));
        QVERIFY2(isByKey, qPrintable(all));
        QVERIFY2(!all.contains(QLatin1String("orders_listed")) && steps.filter(QLatin1String("SCAN o")).isEmpty(), qPrintable(all));
    }
}

// The same orders as a look through all of them in this test would name.
void TestOrderWords::digitsAreFoundWhereverTheyMayStand()
{
    TemporaryDatabase db;
    std::vector<Order> orders;
    for (int i = 0; i < 600; ++i) {
        Order order = orderOf(QStringLiteral("%1").arg(i * 7919 % 100'000, 8, 10, QLatin1Char('0')), 1000 + i * 31 % 600);
        order.transactionId = TransactionId(QStringLiteral("4200%1").arg(i * 104'729 % 10'000, 4, 10, QLatin1Char('0')));
        order.product = i % 5 ? QStringLiteral("手作 %1 款").arg(1000 + i % 40) : QString();
        order.openid = OpenId(i % 3 ? QStringLiteral("o%1").arg(i % 50) : QStringLiteral("%1x").arg(1000 + i % 50));
        orders.push_back(order);
    }
    put(db, orders);
    for (const QString &word : {QStringLiteral("1007"), QStringLiteral("0007919"), QStringLiteral("1021"), QStringLiteral("9999"),
                                QStringLiteral("4729"), QStringLiteral("10-0"), QStringLiteral("1_07")}) {
        QStringList expected;
        std::vector<Order> sorted = orders;
        std::stable_sort(sorted.begin(), sorted.end(), [](const Order &a, const Order &b) { return a.createdAt > b.createdAt; });
        for (const Order &order : sorted) {
            if (order.outTradeNo.toString().endsWith(word) || order.transactionId.toString().endsWith(word) || order.product.contains(word)
                || order.openid.toString().startsWith(word))
                expected.append(order.outTradeNo.toString());
        }
        QCOMPARE(found(db, word), expected);
        qint64 counted = 0;
        const auto sums = OrderListStore(db).sums(account, {std::nullopt, std::nullopt, word});
        QVERIFY(sums);
        for (const auto &[state, sum] : *sums)
            counted += sum.count;
        QCOMPARE(counted, expected.size());
    }
}

// What looking up, walking through the newest and comparing give is what SQLite's LIKE gives of each order, for words drawn by lot: pieces
// of what is there, in either case, with signs that LIKE would take for others.
void TestOrderWords::everyWayOfFindingAWordAgreesWithLike()
{
    TemporaryDatabase db;
    QRandomGenerator random(20261129);
    const QStringList pieces{QStringLiteral("手"), QStringLiteral("作杯"), QStringLiteral("Ab"),  QStringLiteral("a_b"),
                             QStringLiteral("%"),  QStringLiteral("12"),   QStringLiteral("7"),   QStringLiteral("oP"),
                             QStringLiteral("é"),  QStringLiteral("\\"),   QStringLiteral("苏木")};
    const auto text = [&](int most) {
        QString made;
        for (int i = random.bounded(most + 1); i > 0; --i)
            made += pieces[random.bounded(static_cast<int>(pieces.size()))];
        return made;
    };
    std::vector<Order> orders;
    for (int i = 0; i < 300; ++i) {
        Order order = orderOf(QStringLiteral("%1-%2").arg(text(4)).arg(i), random.bounded(1000));
        order.transactionId = TransactionId(text(4));
        order.product = text(3);
        order.openid = OpenId(text(4));
        orders.push_back(order);
    }
    put(db, orders);
    for (int i = 1; i < 60; ++i) {
        QVERIFY(db.database().execute(
            QStringLiteral("INSERT INTO customer(id, account_id, name, first_seen_at, updated_at) VALUES(%1, 1, '%2', 0, 0)")
                .arg(i)
                .arg(text(3))));
        QVERIFY(db.database().execute(
            QStringLiteral("INSERT OR IGNORE INTO customer_identity(account_id, customer_id, kind, value, reason, since) "
                           "SELECT 1, %1, 'openid', openid, 'payer', 0 FROM orders WHERE id = %1 * 5 AND openid <> ''")
                .arg(i)));
    }
    const OrderWordLimits ways[] = {{}, {0, 5000, 20'000}, {5000, 0, 20'000}, {5000, 5000, 2}};
    for (int round = 0; round < 150; ++round) {
        QString word = text(3).remove(u' ');
        if (word.isEmpty())
            continue;
        word = random.bounded(2) ? word.toUpper() : word;
        const bool isAscii = std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128; });
        QString like = word;
        like.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_"));
        auto query = db.database().prepare(
            QStringLiteral("SELECT out_trade_no FROM orders WHERE product LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM customer c JOIN "
                           "customer_identity i ON i.customer_id = c.id WHERE i.value = orders.openid AND c.name LIKE ? ESCAPE '\\') OR "
                           "(? AND (out_trade_no LIKE ? ESCAPE '\\' OR transaction_id LIKE ? ESCAPE '\\' OR openid LIKE ? ESCAPE '\\')) "
                           "ORDER BY created_at DESC, id DESC"));
        QVERIFY(query);
        const QString within = u'%' + like + u'%', ending = u'%' + like, beginning = like + u'%';
        query->bind(0, within);
        query->bind(1, within);
        query->bind(2, isAscii);
        query->bind(3, ending);
        query->bind(4, ending);
        query->bind(5, beginning);
        QVERIFY(query->run());
        QStringList expected;
        while (query->next())
            expected.append(query->text(0));
        for (const OrderWordLimits &limits : ways) {
            QStringList numbers;
            const auto rows = OrderListStore(db, limits).page(account, {std::nullopt, std::nullopt, word}, std::nullopt, 1000);
            QVERIFY(rows);
            for (const ListedOrder &row : *rows)
                numbers.append(row.order.outTradeNo.toString());
            QVERIFY2(numbers == expected, qPrintable(word));
        }
    }
}

void TestOrderWords::takesEveryCharacterAsItIsWritten()
{
    TemporaryDatabase db;
    Order wool = orderOf(QStringLiteral("W"), 2);
    wool.product = QStringLiteral("100%羊毛 a_b \\ '; DROP TABLE orders;--");
    Order other = orderOf(QStringLiteral("X"), 1);
    other.product = QStringLiteral("100支羊毛 acb");
    put(db, {wool, other});
    for (const char *words : {"100%", "a_b", "\\", "';", "TABLE"})
        QCOMPARE(found(db, QString::fromUtf8(words)), QStringList{QStringLiteral("W")});
    QCOMPARE(OrderStore(db.database()).count(account).value(), 2);
}

QTEST_APPLESS_MAIN(TestOrderWords)
#include "tst_orderwords.moc"
