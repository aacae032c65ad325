#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customernotestore.h"
#include "customers/customerorderstore.h"
#include "customers/customerstore.h"
#include "customers/initials.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "storage/transaction.h"
#include "support/queryplan.h"

#include <QTest>

#include <algorithm>

using namespace yiren;

namespace {

constexpr AccountId shop{1};

Order paidOrder(const char *number, const char *openId, qint64 fen, qint64 at)
{
    Order order;
    order.outTradeNo = OutTradeNo(QLatin1String(number));
    order.openid = OpenId(QLatin1String(openId));
    order.createdAt = at - 60'000;
    order.paidAt = at;
    order.amount = Money::fromFen(fen);
    order.status = OrderStatus::Paid;
    return order;
}

Refund arrivedRefund(const char *number, const char *order, qint64 fen)
{
    Refund refund;
    refund.outRefundNo = OutRefundNo(QLatin1String(number));
    refund.outTradeNo = OutTradeNo(QLatin1String(order));
    refund.amount = Money::fromFen(fen);
    refund.status = RefundStatus::Success;
    refund.createdAt = 5'000'000;
    return refund;
}

struct Shop {
    TemporaryDatabase database;
    CustomerStore customers{database};
    CustomerEventStore events{database};
    CustomerFiguresStore figures{database};

    void put(const std::vector<Order> &orders, const std::vector<Refund> &refunds, qint64 at)
    {
        QVERIFY(OrderStore(database).put(shop, orders, {ConflictPolicy::KeepExisting, {}, at}));
        QVERIFY(RefundStore(database).put(shop, refunds, {ConflictPolicy::KeepExisting, {}, at}));
    }
    std::optional<CustomerId> payer(const char *openId)
    {
        return customers.find(shop, {IdentityKind::OpenId, {}, QLatin1String(openId)}).value();
    }
    // Moment and what was kept of each paid order before `before`, by moment.
    std::vector<std::pair<qint64, qint64>> paidBy(const char *openId, qint64 before = 9'000'000)
    {
        std::vector<std::pair<qint64, qint64>> kept;
        const auto orders = paidOrders(database, shop, before).value();
        for (const CustomerOrder &order : orders) {
            if (order.customer == toInteger(*payer(openId)))
                kept.emplace_back(order.at, order.kept.fen());
        }
        std::ranges::sort(kept);
        // The stores that ask for few customers have the same in SQL.
        auto query = database.database().prepare(
            paidOrdersSql().arg(toInteger(shop))
            + QStringLiteral("SELECT at, paid - refunded FROM paid_order WHERE customer = ? AND at < ? ORDER BY 1, 2"));
        query->bind(0, toInteger(*payer(openId)));
        query->bind(1, before);
        std::vector<std::pair<qint64, qint64>> asked;
        if (query->run()) {
            while (query->next())
                asked.emplace_back(query->integer(0), query->integer(1));
        }
        return asked == kept ? kept : std::vector<std::pair<qint64, qint64>>();
    }
    CustomerFigures of(const char *openId) { return customers.customer(*payer(openId)).value().figures; }
};

} // namespace

class TestCustomerFigures : public QObject
{
    Q_OBJECT

private slots:
    void whoPaidIsACustomer();
    void whoPaidBeforeThereWereCustomersIsOneToo();
    void sumsAreWhatWasPaidAndGivenBack();
    void testsAndSecondLinesDoNotCount();
    void onlyWhomItConcernsIsComputedAgain();
    void eventsAreCounted();
    void aNameIsFoundByItsInitials_data();
    void aNameIsFoundByItsInitials();
    void tagsAndNotesAreKept();
    void severalHundredAreComputedAtOnce();
    void noImportGoesThroughAllIdsForEachOrder();
};

void TestCustomerFigures::whoPaidIsACustomer()
{
    Shop world;
    QVERIFY(world.database.database().execute(QStringLiteral("UPDATE account SET appid = 'wx1' WHERE id = 1")));
    world.put({paidOrder("A1", "oAnna", 100, 2'000'000), paidOrder("A2", "oAnna", 100, 1'000'000), paidOrder("B1", "oBo", 1, 3'000'000),
               paidOrder("C1", "", 5, 1)},
              {}, 9'000'000);
    QCOMPARE(world.figures.addPayers(shop, {}, 9'000'000).value(), 2);
    QCOMPARE(world.figures.addPayers(shop, {}, 9'000'000).value(), 0);
    QCOMPARE(world.customers.count(shop).value(), 2);
    const Customer anna = world.customers.customer(*world.payer("oAnna")).value();
    QCOMPARE(anna.source, QStringLiteral("order"));
    QCOMPARE(anna.firstSeenAt, 940'000); // the first order, when it was made
    const auto known = world.customers.identities(anna.id).value();
    QCOMPARE(known.size(), size_t(1));
    QVERIFY(known[0]
            == (KnownIdentity{{IdentityKind::OpenId, QStringLiteral("wx1"), QStringLiteral("oAnna")}, QStringLiteral("payer"), 940'000}));
}

void TestCustomerFigures::whoPaidBeforeThereWereCustomersIsOneToo()
{
    Shop world;
    QVERIFY(world.figures.catchUp(9'000'000)); // nothing to do
    QCOMPARE(world.customers.count(shop).value(), 0);
    world.put({paidOrder("A1", "oAnna", 100, 2'000'000), paidOrder("A2", "oAnna", 250, 1'000'000), paidOrder("C1", "", 5, 1)}, {}, 5);
    QVERIFY(world.figures.catchUp(9'000'000));
    QCOMPARE(world.customers.count(shop).value(), 1);
    QCOMPARE(world.of("oAnna").orders, 2);
    QCOMPARE(world.of("oAnna").paid, Money::fromFen(350));
    world.put({paidOrder("B1", "oBo", 1, 3'000'000)}, {}, 6);
    QVERIFY(world.figures.catchUp(9'000'000)); // from now on who writes orders does it
    QCOMPARE(world.customers.count(shop).value(), 1);
}

void TestCustomerFigures::sumsAreWhatWasPaidAndGivenBack()
{
    Shop world;
    Order partly = paidOrder("A2", "oAnna", 8800, 2'000'000);
    partly.refunded = Money::fromFen(3000); // its file knows it, no refund is written down
    partly.status = OrderStatus::Refunded;
    Order open = paidOrder("A4", "oAnna", 700, 4'000'000);
    open.status = OrderStatus::NotPaid;
    open.paidAt.reset();
    Refund underWay = arrivedRefund("R3", "A1", 500);
    underWay.status = RefundStatus::Processing;
    world.put(
        {paidOrder("A1", "oAnna", 12800, 1'000'000), partly, paidOrder("A3", "oAnna", 5000, 3'000'000), open, paidOrder("B1", "oBo", 1, 7)},
        {arrivedRefund("R1", "A3", 2000), arrivedRefund("R2", "A3", 1000), underWay}, 9'000'000);
    QVERIFY(world.figures.followLedger(shop, {}, 9'000'000));
    const CustomerFigures anna = world.of("oAnna");
    QCOMPARE(anna.orders, 3);
    QCOMPARE(anna.paid, Money::fromFen(26600));
    QCOMPARE(anna.refunded, Money::fromFen(6000)); // 30 of the second, 20 and 10 of the third
    QCOMPARE(anna.firstPaidAt, std::optional<qint64>(1'000'000));
    QCOMPARE(anna.lastPaidAt, std::optional<qint64>(3'000'000));
    QCOMPARE(world.of("oBo").paid, Money::fromFen(1));
    QVERIFY(world.figures.computeAll(shop));
    QVERIFY(world.of("oAnna") == anna);
    using Kept = std::vector<std::pair<qint64, qint64>>;
    QCOMPARE(world.paidBy("oAnna"), (Kept{{1'000'000, 12800}, {2'000'000, 5800}, {3'000'000, 2000}}));
    QCOMPARE(world.paidBy("oAnna", 3'000'000), (Kept{{1'000'000, 12800}, {2'000'000, 5800}}));
    QCOMPARE(world.paidBy("oBo"), (Kept{{7, 1}}));
}

void TestCustomerFigures::testsAndSecondLinesDoNotCount()
{
    Shop world;
    Order again = paidOrder("A1", "oAnna", 100, 1'000'000);
    again.occurrence = 2;
    Order test = paidOrder("A2", "oAnna", 900, 1'000'000);
    test.mark = OrderMark::Test;
    world.put({paidOrder("A1", "oAnna", 100, 1'000'000), again, test}, {}, 9'000'000);
    QVERIFY(world.figures.followLedger(shop, {}, 9'000'000));
    QCOMPARE(world.of("oAnna").orders, 1);
    QCOMPARE(world.of("oAnna").paid, Money::fromFen(100));
    QCOMPARE(world.paidBy("oAnna").size(), size_t(1));
}

void TestCustomerFigures::onlyWhomItConcernsIsComputedAgain()
{
    Shop world;
    world.put({paidOrder("A1", "oAnna", 100, 1), paidOrder("B1", "oBo", 200, 2)}, {}, 1000);
    QVERIFY(world.figures.followLedger(shop, {}, 1000));
    QVERIFY(world.database.database().execute(QStringLiteral("UPDATE customer_figures SET orders = 77")));
    world.put({}, {arrivedRefund("R1", "B1", 50)}, 2000);
    QVERIFY(world.figures.followLedger(shop, {}, 2000));
    QCOMPARE(world.of("oBo").refunded, Money::fromFen(50));
    QCOMPARE(world.of("oBo").orders, 1);
    QCOMPARE(world.of("oAnna").orders, 77);
}

void TestCustomerFigures::eventsAreCounted()
{
    Shop world;
    const CustomerId id = world.customers.create(shop, {QStringLiteral("安娜"), QStringLiteral("hand"), {}, 1, {}}, 1).value();
    QVERIFY(world.events.add(shop, {id, CustomerEventKind::View, 10, QStringLiteral("杯"), QStringLiteral("k1"), {}}).value());
    QVERIFY(world.events.add(shop, {id, CustomerEventKind::View, 30, QStringLiteral("杯"), QStringLiteral("k2"), {}}).value());
    QVERIFY(world.events.add(shop, {id, CustomerEventKind::Interaction, 20, {}, QStringLiteral("k3"), {}}).value());
    QVERIFY(!world.events.add(shop, {id, CustomerEventKind::View, 40, {}, QStringLiteral("k1"), {}}).value()); // a duplicate
    QVERIFY(world.events.add(shop, {id, CustomerEventKind::Unfollow, 50, {}, QStringLiteral("k4"), {}})
                .value()); // nothing this one does with us
    QVERIFY(world.figures.compute(shop, {id}));
    const CustomerFigures figures = world.customers.customer(id).value().figures;
    QCOMPARE(figures.views, 2);
    QCOMPARE(figures.interactions, 1);
    QCOMPARE(figures.lastEventAt, std::optional<qint64>(30));
    QVERIFY(!figures.firstPaidAt);
    QCOMPARE(world.events.events(id).value().front().key, QStringLiteral("k4"));
}

void TestCustomerFigures::aNameIsFoundByItsInitials_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("three characters") << QStringLiteral("林小满") << QStringLiteral("lxm");
    QTest::newRow("Latin letters stay") << QStringLiteral("Anna 王2") << QStringLiteral("annaw2");
    QTest::newRow("a surname of two readings") << QStringLiteral("曾丽") << QStringLiteral("cl zl");
    QTest::newRow("signs say nothing") << QStringLiteral("~·😀") << QString();
}

void TestCustomerFigures::aNameIsFoundByItsInitials()
{
    QFETCH(QString, name);
    QTEST(pinyinInitials(name, Pinyin()), "initials");
}

void TestCustomerFigures::tagsAndNotesAreKept()
{
    Shop world;
    const CustomerId id = world.customers.create(shop, {{}, QStringLiteral("hand"), {}, 1, {}}, 1).value();
    QVERIFY(world.customers.addTag(id, QStringLiteral("送礼"), 1).value());
    QVERIFY(!world.customers.addTag(id, QStringLiteral("送礼"), 2).value());
    QCOMPARE(world.customers.customer(id).value().tags, std::vector<QString>{QStringLiteral("送礼")});
    QVERIFY(world.customers.removeTag(id, QStringLiteral("送礼")).value());
    QVERIFY(world.customers.customer(id).value().tags.empty());
    CustomerNoteStore notes(world.database);
    const qint64 note = notes.add(id, QStringLiteral("喜欢青釉"), 5).value();
    QVERIFY(notes.remove(note, 6));
    QVERIFY(notes.notes(id).value().empty());
    QVERIFY(notes.restore(note));
    QCOMPARE(notes.notes(id).value().front().text, QStringLiteral("喜欢青釉"));
}

void TestCustomerFigures::severalHundredAreComputedAtOnce()
{
    Shop world;
    std::vector<Order> orders;
    for (int i = 0; i < 1200; ++i)
        orders.push_back(paidOrder(QByteArray::number(i).constData(), QByteArray("o" + QByteArray::number(i)).constData(), 100 + i, 1 + i));
    auto transaction = Transaction::begin(world.database);
    world.put(orders, {}, 5);
    QCOMPARE(world.figures.addPayers(shop, {}, 5).value(), 1200);
    std::vector<CustomerId> all;
    for (qint64 id = 1; id <= 1200; ++id)
        all.push_back(CustomerId{id});
    QVERIFY(world.figures.compute(shop, all));
    QCOMPARE(world.of("o1199").paid, Money::fromFen(1299));
    QCOMPARE(world.database.database().scalar(QStringLiteral("SELECT sum(paid_fen) FROM customer_figures")).value(),
             1200 * 100 + 1200 * 1199 / 2);
}

// Orders times persons is what a year of business can't wait for: nine thousand orders took two and a half seconds.
void TestCustomerFigures::noImportGoesThroughAllIdsForEachOrder()
{
    QStringList asked;
    TemporaryDatabase db([&asked](const QString &sql) {
        asked += sql;
        return Done();
    });
    QVERIFY(OrderStore(db).put(shop, {paidOrder("N1", "oOne", 100, 2'000'000)}, {ConflictPolicy::KeepExisting, {}, 1}));
    asked.clear();
    QVERIFY(CustomerFiguresStore(db).followLedger(shop, {}, 1));
    const QStringList ofPersons = asked.filter(QStringLiteral("customer_identity")).filter(QStringLiteral("SELECT"));
    QVERIFY(ofPersons.size() >= 2);
    for (const QString &sql : ofPersons) {
        const QString steps = planOf(db, sql);
        QVERIFY2(!steps.contains(QLatin1String("customer_identity_1 (account_id=? AND kind=?)")), qPrintable(sql + u'\n' + steps));
    }
}

QTEST_GUILESS_MAIN(TestCustomerFigures)
#include "tst_customerfigures.moc"
