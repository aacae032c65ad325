#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customernotestore.h"
#include "customers/customerstore.h"
#include "customers/customertimelinestore.h"
#include "customers/joining.h"
#include "customers/meeting.h"
#include "audit/auditstore.h"
#include "orders/orderstore.h"
#include "storage/transaction.h"
#include "support/queryplan.h"

#include <QTest>

#include <rapidcheck.h>

using namespace yiren;

namespace {

constexpr AccountId shop{1};

Identity openId(const QString &value, const QString &app = QStringLiteral("wx1"))
{
    return {IdentityKind::OpenId, app, value};
}

struct People {
    TemporaryDatabase database;
    CustomerStore customers{database};

    CustomerId add(const QString &name, const Identity &identity, qint64 since)
    {
        const CustomerId id = customers.create(shop, {name, QStringLiteral("hand"), name, since, {}}, since).value();
        (void)customers.addIdentity(shop, id, {identity, QStringLiteral("hand"), since}).value();
        return id;
    }
    // Everything of customers but the log of joins itself.
    QString dump()
    {
        QString text;
        for (const char *table : {"customer", "customer_identity", "customer_tag", "customer_note", "customer_value", "customer_event",
                                  "consent", "customer_figures"}) {
            QStringList columns;
            auto info = database.database().prepare(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QLatin1String(table)));
            (void)info->run();
            while (info->next())
                columns.append(QStringLiteral("quote(%1)").arg(info->text(0)));
            auto rows = database.database().prepare(QStringLiteral("SELECT %1 AS line FROM %2 ORDER BY line")
                                                        .arg(columns.join(QStringLiteral("||'|'||")), QLatin1String(table)));
            (void)rows->run();
            while (rows->next())
                text += QLatin1String(table) + u' ' + rows->text(0) + u'\n';
        }
        return text;
    }
    Result<qint64> join(CustomerId kept, CustomerId joined, qint64 now = 100)
    {
        return joinCustomers(database, {shop, kept, joined, JoinReason::Hand, now});
    }
};

// Five persons with identities, tags, notes, events and orders, as the seed says.
void fill(People &people, quint64 seed)
{
    auto transaction = Transaction::begin(people.database);
    const auto pick = [&seed](quint64 limit) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return (seed >> 33) % limit;
    };
    CustomerEventStore events(people.database);
    std::vector<Order> orders;
    for (int i = 1; i <= 5; ++i) {
        const QString name = pick(2) == 0 ? QString() : QStringLiteral("人%1").arg(i);
        const QString first = QStringLiteral("o%1").arg(i);
        const CustomerId id = people.add(name, openId(first), qint64(10 + pick(20)));
        if (pick(2) == 0)
            (void)people.customers.addIdentity(shop, id, {{IdentityKind::Code, {}, first}, QStringLiteral("hand"), 5});
        for (const char *tag : {"a", "b", "c"}) {
            if (pick(2) == 0)
                (void)people.customers.addTag(id, QLatin1String(tag), i);
        }
        if (pick(2) == 0)
            (void)CustomerNoteStore(people.database).add(id, QStringLiteral("n"), i);
        for (quint64 n = pick(4); n > 0; --n)
            (void)events.add(shop,
                             {id, CustomerEventKind::View, qint64(pick(99)), {}, QStringLiteral("follow:%1:%2").arg(first).arg(n), {}});
        (void)events.add(shop, {id, CustomerEventKind::Follow, 3, {}, QStringLiteral("follow:%1:99").arg(first), {}});
        for (quint64 n = pick(3); n > 0; --n) {
            Order order;
            order.outTradeNo = OutTradeNo(QStringLiteral("N%1-%2").arg(i).arg(n));
            order.openid = OpenId(first);
            order.paidAt = order.createdAt = qint64(1 + pick(50));
            order.amount = Money::fromFen(qint64(1 + pick(1000)));
            order.status = OrderStatus::Paid;
            orders.push_back(order);
        }
    }
    (void)OrderStore(people.database).put(shop, orders, {ConflictPolicy::KeepExisting, {}, 1});
    (void)CustomerFiguresStore(people.database).computeAll(shop);
    (void)transaction->commit();
}

} // namespace

class TestJoining : public QObject
{
    Q_OBJECT

private slots:
    void theSameUnionidPhoneOrOpenidIsAProposal_data();
    void theSameUnionidPhoneOrOpenidIsAProposal();
    void aPairIsProposedOnceByItsStrongestReason();
    void aFollowersUnionidThatIsAnothersIsAProposal();
    void ofTwoBecomesOneWithEverything();
    void undoingIsExactWhateverWasJoined();
    void whatWasChangedSinceStays();
    void aLaterJoinIsTakenBackFirst();
    void aSplitTakesItsOrdersAlongAndBack();
    void oneTransactionOfShopAndBillIsAProposal();
    void transactionsAreLookedForFromTheShopsOrders();
    void whoPaidAnOrderThatWasMadeForAnotherIsAProposal();
    void whatCantBeIsRefused();
    void aJoinThatWasTakenBackIsNotMadeByARuleAgain();
    void whoWasSplitOffIsNotProposedAgain();
    void theFounderMayJoinWhatWasTakenBack();
};

void TestJoining::theSameUnionidPhoneOrOpenidIsAProposal_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("firstApp");
    QTest::addColumn<QString>("secondApp");
    QTest::addColumn<QString>("reason"); // empty: no proposal
    QTest::newRow("unionid") << int(IdentityKind::UnionId) << QString() << QString() << QStringLiteral("unionid");
    QTest::newRow("phone") << int(IdentityKind::Phone) << QString() << QString() << QStringLiteral("phone");
    QTest::newRow("openid of one app") << int(IdentityKind::OpenId) << QStringLiteral("wx1") << QStringLiteral("wx1")
                                       << QStringLiteral("openid");
    QTest::newRow("openid whose app was not known")
        << int(IdentityKind::OpenId) << QString() << QStringLiteral("wx1") << QStringLiteral("openid");
    QTest::newRow("openid of two apps") << int(IdentityKind::OpenId) << QStringLiteral("wx1") << QStringLiteral("wx2") << QString();
    QTest::newRow("a code of the founder's") << int(IdentityKind::Code) << QString() << QString() << QString();
    QTest::newRow("a transaction") << int(IdentityKind::Transaction) << QString() << QString() << QStringLiteral("transaction");
}

void TestJoining::theSameUnionidPhoneOrOpenidIsAProposal()
{
    QFETCH(int, kind);
    QFETCH(QString, firstApp);
    QFETCH(QString, secondApp);
    const auto of = IdentityKind(kind);
    const auto proposals = joinProposals({{CustomerId{7}, 20, {of, firstApp, QStringLiteral("x")}},
                                          {CustomerId{9}, 10, {of, secondApp, QStringLiteral("x")}},
                                          {CustomerId{8}, 5, {of, secondApp, QStringLiteral("y")}}});
    QTEST(proposals.empty() ? QString() : joinReasonName(proposals.front().reason), "reason");
    if (!proposals.empty()) {
        QCOMPARE(proposals.size(), size_t(1));
        QCOMPARE(toInteger(proposals.front().kept), 9); // was seen first
        QCOMPARE(toInteger(proposals.front().joined), 7);
    }
}

void TestJoining::aPairIsProposedOnceByItsStrongestReason()
{
    const Identity phone{IdentityKind::Phone, {}, QStringLiteral("p")}, union1{IdentityKind::UnionId, {}, QStringLiteral("u")};
    const auto proposals = joinProposals({{CustomerId{1}, 1, phone},
                                          {CustomerId{2}, 2, phone},
                                          {CustomerId{2}, 2, union1},
                                          {CustomerId{1}, 1, union1},
                                          {CustomerId{3}, 3, phone}});
    QCOMPARE(proposals.size(), size_t(2));
    QCOMPARE(joinReasonName(proposals[0].reason), QStringLiteral("unionid"));
    QCOMPARE(toInteger(proposals[1].joined), 3);
}

void TestJoining::aFollowersUnionidThatIsAnothersIsAProposal()
{
    People people;
    const CustomerId payer = people.add(QStringLiteral("付"), openId(QStringLiteral("oA")), 50);
    const CustomerId known = people.add(QStringLiteral("安娜"), {IdentityKind::UnionId, {}, QStringLiteral("uA")}, 10);
    QVERIFY(people.database.database().execute(
        QStringLiteral("INSERT INTO follower(account_id, openid, unionid, is_following, run) VALUES(1, 'oA', 'uA', 1, 1)")));
    CustomerJoinStore store(people.database);
    const auto proposals = joinProposals(store.claims(shop).value());
    QCOMPARE(proposals.size(), size_t(1));
    QCOMPARE(toInteger(proposals[0].kept), toInteger(known));
    QCOMPARE(toInteger(proposals[0].joined), toInteger(payer));
    QVERIFY(joinCustomers(people.database, {shop, known, payer, proposals[0].reason, 60}));
    QVERIFY(joinProposals(store.claims(shop).value()).empty());
}

void TestJoining::ofTwoBecomesOneWithEverything()
{
    People people;
    const CustomerId kept = people.add({}, openId(QStringLiteral("oA")), 50);
    const CustomerId joined = people.add(QStringLiteral("林小满"), openId(QStringLiteral("oB"), QStringLiteral("wx2")), 10);
    QVERIFY(people.customers.addTag(kept, QStringLiteral("送礼"), 1).value());
    QVERIFY(people.customers.addTag(joined, QStringLiteral("送礼"), 2).value());
    QVERIFY(people.customers.addTag(joined, QStringLiteral("批发"), 2).value());
    QVERIFY(CustomerNoteStore(people.database).add(joined, QStringLiteral("青釉"), 3));
    QVERIFY(CustomerFiguresStore(people.database).computeAll(shop));
    QVERIFY(people.join(kept, joined));
    const Customer one = people.customers.customer(kept).value();
    QCOMPARE(one.name, QStringLiteral("林小满"));
    QCOMPARE(one.firstSeenAt, 10);
    QCOMPARE(one.tags, (std::vector<QString>{QStringLiteral("批发"), QStringLiteral("送礼")}));
    QCOMPARE(people.customers.identities(kept).value().size(), size_t(2));
    QCOMPARE(CustomerNoteStore(people.database).notes(kept).value().size(), size_t(1));
    QCOMPARE(people.customers.count(shop).value(), 1);
    QCOMPARE(people.database.database().scalar(QStringLiteral("SELECT count(*) FROM customer_figures")).value(), 1);
    QCOMPARE(AuditStore(people.database).entries().value().back().action, QStringLiteral("customer.joined"));
}

// Joins and splits of random persons; each is taken back in turn, and after each the tables are as they were before it.
void TestJoining::undoingIsExactWhateverWasJoined()
{
    People people;
    quint64 world = 0;
    const bool holds = rc::check([&] {
        for (const char *table : {"customer_join", "customer_identity", "customer_tag", "customer_note", "customer_event",
                                  "customer_figures", "customer", "orders"})
            RC_ASSERT(people.database.database().execute(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))).has_value());
        fill(people, *rc::gen::arbitrary<quint64>());
        ++world;
        CustomerJoinStore store(people.database);
        std::vector<std::pair<qint64, QString>> done; // the join and what was before it
        const auto deeds = *rc::gen::container<std::vector<std::tuple<int, int, bool>>>(
            rc::gen::tuple(rc::gen::inRange(1, 7), rc::gen::inRange(1, 7), rc::gen::arbitrary<bool>()));
        qint64 now = 1000;
        for (const auto &[a, b, isSplit] : deeds) {
            const QString before = people.dump();
            const auto own = people.customers.identities(CustomerId{a}).value();
            const auto id = isSplit && !own.empty() ? splitCustomer(people.database, {shop, CustomerId{a}, {own.front().identity}, ++now})
                                                    : people.join(CustomerId{a}, CustomerId{b}, ++now);
            if (id)
                done.push_back({*id, before});
            else
                RC_ASSERT(people.dump() == before);
        }
        for (; !done.empty(); done.pop_back()) {
            RC_ASSERT(undoJoin(people.database, shop, done.back().first, ++now).has_value());
            RC_ASSERT(people.dump() == done.back().second);
        }
    });
    QVERIFY(holds);
    QVERIFY(world >= 100); // RapidCheck's number of cases
}

void TestJoining::whatWasChangedSinceStays()
{
    People people;
    const CustomerId kept = people.add({}, openId(QStringLiteral("oA")), 50);
    const CustomerId joined = people.add(QStringLiteral("林小满"), openId(QStringLiteral("oB")), 10);
    const qint64 join = people.join(kept, joined).value();
    QVERIFY(people.customers.setName(kept, QStringLiteral("小满工作室"), 150));
    QVERIFY(people.customers.addTag(kept, QStringLiteral("新"), 150).value());
    QVERIFY(undoJoin(people.database, shop, join, 200));
    const Customer one = people.customers.customer(kept).value();
    QCOMPARE(one.name, QStringLiteral("小满工作室"));
    QCOMPARE(one.tags, std::vector<QString>{QStringLiteral("新")});
    QCOMPARE(one.firstSeenAt, 50);
    QCOMPARE(people.customers.customer(joined).value().name, QStringLiteral("林小满"));
}

void TestJoining::aLaterJoinIsTakenBackFirst()
{
    People people;
    const CustomerId a = people.add(QStringLiteral("A"), openId(QStringLiteral("oA")), 1),
                     b = people.add(QStringLiteral("B"), openId(QStringLiteral("oB")), 2),
                     c = people.add(QStringLiteral("C"), openId(QStringLiteral("oC")), 3);
    const qint64 first = people.join(b, a).value();
    const qint64 second = people.join(c, b).value();
    QCOMPARE(undoJoin(people.database, shop, first, 9).error().code, QStringLiteral("customer.later_join"));
    QVERIFY(undoJoin(people.database, shop, second, 9));
    QVERIFY(undoJoin(people.database, shop, first, 9));
    QCOMPARE(undoJoin(people.database, shop, first, 9).error().code, QStringLiteral("customer.no_join"));
    QCOMPARE(people.customers.count(shop).value(), 3);
}

void TestJoining::aSplitTakesItsOrdersAlongAndBack()
{
    People people;
    const CustomerId one = people.add(QStringLiteral("夫妻"), openId(QStringLiteral("oA")), 1);
    QVERIFY(people.customers.addIdentity(shop, one, {openId(QStringLiteral("oB")), QStringLiteral("hand"), 2}).value());
    std::vector<Order> orders(2);
    for (size_t i = 0; i < 2; ++i) {
        orders[i].outTradeNo = OutTradeNo(QString::number(i));
        orders[i].openid = OpenId(i == 0 ? QStringLiteral("oA") : QStringLiteral("oB"));
        orders[i].paidAt = qint64(i);
        orders[i].amount = Money::fromFen(i == 0 ? 100 : 7);
        orders[i].status = OrderStatus::Paid;
    }
    QVERIFY(OrderStore(people.database).put(shop, orders, {ConflictPolicy::KeepExisting, {}, 1}));
    QVERIFY(CustomerFiguresStore(people.database).computeAll(shop));
    const qint64 split = splitCustomer(people.database, {shop, one, {openId(QStringLiteral("oB"))}, 5}).value();
    const CustomerId other = *people.customers.find(shop, openId(QStringLiteral("oB"))).value();
    QVERIFY(other != one);
    QCOMPARE(people.customers.customer(other).value().figures.paid, Money::fromFen(7));
    QCOMPARE(people.customers.customer(one).value().figures.paid, Money::fromFen(100));
    QVERIFY(people.customers.addTag(other, QStringLiteral("新"), 6).value());
    QCOMPARE(undoJoin(people.database, shop, split, 9).error().code, QStringLiteral("customer.changed_since"));
    QVERIFY(people.customers.removeTag(other, QStringLiteral("新")).value());
    QVERIFY(undoJoin(people.database, shop, split, 9));
    QCOMPARE(people.customers.customer(one).value().figures.paid, Money::fromFen(107));
    QCOMPARE(people.customers.count(shop).value(), 1);
}

// 微信客服 tells the unionid of the second person, which is the first one's, with each reading.
void TestJoining::aJoinThatWasTakenBackIsNotMadeByARuleAgain()
{
    People people;
    const Identity own{IdentityKind::ExternalUserId, QStringLiteral("ww1"), QStringLiteral("wm1")};
    const CustomerId elder = people.add(QStringLiteral("安娜"), {IdentityKind::UnionId, {}, QStringLiteral("uA")}, 10);
    const CustomerId talker = people.add({}, own, 20), third = people.add(QStringLiteral("丙"), openId(QStringLiteral("oC")), 5);
    QVERIFY(joinByUnionId(people.database, shop, own, QStringLiteral("uA"), QStringLiteral("talk"), 30));
    const auto joins = CustomerJoinStore(people.database).joins(shop).value();
    QCOMPARE(joins.size(), size_t(1));
    QVERIFY(undoJoin(people.database, shop, joins.front().id, 40));
    QVERIFY(joinByUnionId(people.database, shop, own, QStringLiteral("uA"), QStringLiteral("talk"), 50));
    QVERIFY(CustomerJoinStore(people.database).joins(shop).value().empty());
    // Whoever the elder one is joined into is not the talker either.
    QVERIFY(people.join(third, elder, 60));
    QVERIFY(!joinByRule(people.database, {shop, elder, talker, JoinReason::UnionId, 70}).value());
    QVERIFY(!joinByRule(people.database, {shop, third, talker, JoinReason::UnionId, 70}).value());
    // They still claim the same phone, as a list says that was imported; nobody is asked again.
    for (const auto &[person, app] : {std::pair(third, "a"), std::pair(talker, "b")})
        QVERIFY(
            people.customers
                .addIdentity(shop, person, {{IdentityKind::Phone, QLatin1String(app), QStringLiteral("p")}, QStringLiteral("import"), 5})
                .value());
    QVERIFY(openJoinProposals(people.database, shop).value().empty());
}

void TestJoining::whoWasSplitOffIsNotProposedAgain()
{
    People people;
    const CustomerId person = people.add(QStringLiteral("安娜"), {IdentityKind::UnionId, {}, QStringLiteral("uA")}, 10);
    QVERIFY(people.customers.addIdentity(shop, person, {openId(QStringLiteral("oA")), QStringLiteral("unionid"), 10}).value());
    QVERIFY(people.database.database().execute(
        QStringLiteral("INSERT INTO follower(account_id, openid, unionid, is_following, run) VALUES(1, 'oA', 'uA', 1, 1)")));
    const auto split = splitCustomer(people.database, {shop, person, {openId(QStringLiteral("oA"))}, 20});
    QVERIFY(split);
    QVERIFY(openJoinProposals(people.database, shop).value().empty());
    QVERIFY(undoJoin(people.database, shop, *split, 30));
    QVERIFY(openJoinProposals(people.database, shop).value().empty()); // one person again
    QCOMPARE(people.customers.count(shop).value(), 1);
}

void TestJoining::theFounderMayJoinWhatWasTakenBack()
{
    People people;
    const CustomerId a = people.add(QStringLiteral("A"), openId(QStringLiteral("oA")), 1),
                     b = people.add(QStringLiteral("B"), openId(QStringLiteral("oB")), 2);
    QVERIFY(undoJoin(people.database, shop, people.join(a, b, 10).value(), 20));
    QVERIFY(!joinByRule(people.database, {shop, a, b, JoinReason::Phone, 30}).value());
    QVERIFY(people.join(a, b, 40));
    QCOMPARE(people.customers.count(shop).value(), 1);
}

// contract/wecom.md 9: pay bill (openid) and shop order (openid of the shop's app) have one transaction_id.
void TestJoining::oneTransactionOfShopAndBillIsAProposal()
{
    People people;
    Database &file = people.database;
    const CustomerId payer = people.add({}, openId(QStringLiteral("oPay")), 10);
    const CustomerId buyer = people.add({}, openId(QStringLiteral("oShop"), QStringLiteral("wxShop")), 20);
    const auto shopOrder = [&file](const QString &number, const QString &buyerId, const QString &transaction) {
        Order order;
        order.outTradeNo = OutTradeNo(number);
        order.transactionId = TransactionId(transaction);
        order.openid = OpenId(buyerId);
        order.createdAt = order.paidAt = 30;
        order.amount = Money::fromFen(100);
        order.status = OrderStatus::Paid;
        auto writing = Transaction::begin(file);
        QVERIFY(OrderStore(file).put(shop, {order}, {ConflictPolicy::KeepExisting, {}, 5}));
        QVERIFY(writing->commit());
        QVERIFY(file.execute(
            QStringLiteral("INSERT INTO shop_order(account_id, order_id, status, changed_at, read_at) VALUES(1, '%1', 100, 1, 1)")
                .arg(number)));
    };
    shopOrder(QStringLiteral("S1"), QStringLiteral("oShop"), QStringLiteral("4300001"));
    shopOrder(QStringLiteral("S2"), QStringLiteral("oShop"), QStringLiteral("4300002"));
    QVERIFY(openJoinProposals(file, shop).value().empty());
    QVERIFY(file.execute(QStringLiteral("INSERT INTO bill_file(id, account_id, kind, bill_day, state, row_count, quarantined, received_at, "
                                        "digest) VALUES(1, 1, 'trade_all', '2026-03-05', 'imported', 1, 0, 0, x'00')")));
    QVERIFY(
        file.execute(QStringLiteral("INSERT INTO trade_row VALUES(1, 1, 1, 1, '2026-03-05', 1, 'payment', 0, '4300001', 'S1', '', '', "
                                    "'oPay', '', '', '', '', '', '', 100, 100, 0, 0, 0, 0, '', '', 0, 0, '', '', '', NULL, NULL, x'00')")));
    const auto proposals = openJoinProposals(file, shop).value();
    QCOMPARE(proposals.size(), size_t(1));
    QCOMPARE(proposals[0].kept, payer);
    QCOMPARE(proposals[0].joined, buyer);
    QCOMPARE(joinReasonName(proposals[0].reason), QStringLiteral("transaction"));
}

// In another order of the tables each of 5,000 persons met each of 10,000 orders: a window that waited for half a minute.
void TestJoining::transactionsAreLookedForFromTheShopsOrders()
{
    QStringList asked;
    TemporaryDatabase file([&asked](const QString &sql) {
        asked.append(sql);
        return Done();
    });
    asked.clear();
    QVERIFY(openJoinProposals(file, shop));
    const QStringList about = asked.filter(QStringLiteral("shop_order"));
    QCOMPARE(about.size(), 1);
    const QString plan = planOf(file, about.first());
    const qsizetype bought = plan.indexOf(QStringLiteral("SEARCH s ")), order = plan.indexOf(QStringLiteral("SEARCH o "));
    QVERIFY2(bought >= 0 && order > bought, qPrintable(plan));
    QVERIFY2(plan.contains(QStringLiteral("SEARCH i USING INDEX customer_identity_value (account_id=? AND value=? AND kind=?)")),
             qPrintable(plan));
}

// 收款 for a customer of whom only a name is known: what was chosen stands in the order's attach (core/selling/recipient.h).
void TestJoining::whoPaidAnOrderThatWasMadeForAnotherIsAProposal()
{
    People people;
    Database &file = people.database;
    const CustomerId payer = people.add({}, openId(QStringLiteral("oPay")), 10);
    const CustomerId chosen = people.customers.create(shop, {QStringLiteral("苏木"), QStringLiteral("hand"), {}, 20, {}}, 20).value();
    const CustomerId known = people.add(QStringLiteral("何以"), openId(QStringLiteral("oOther")), 30);
    const auto take = [&file](const QString &number, CustomerId madeFor, OrderStatus status) {
        Order order;
        order.outTradeNo = OutTradeNo(number);
        order.openid = OpenId(status == OrderStatus::Paid ? QStringLiteral("oPay") : QString());
        order.createdAt = 30;
        if (status == OrderStatus::Paid)
            order.paidAt = 40;
        order.amount = Money::fromFen(100);
        order.status = status;
        order.product = QStringLiteral("茶");
        auto writing = Transaction::begin(file);
        QVERIFY(OrderStore(file).put(shop, {order}, {ConflictPolicy::KeepExisting, {}, 5}));
        QVERIFY(writing->commit());
        QVERIFY(
            file.execute(QStringLiteral("INSERT INTO pay_request(account_id, out_trade_no, amount_fen, description, body, state, "
                                        "created_at) VALUES(1, '%1', 100, 'x', CAST('{\"attach\":\"customer=%2\"}' AS BLOB), 'open', 30)")
                             .arg(number)
                             .arg(toInteger(madeFor))));
    };
    take(QStringLiteral("A1"), chosen, OrderStatus::NotPaid);
    take(QStringLiteral("A2"), known, OrderStatus::Paid); // whose openid is another: one paid for the other
    QVERIFY(openJoinProposals(file, shop).value().empty());
    take(QStringLiteral("A3"), chosen, OrderStatus::Paid);
    const auto proposals = openJoinProposals(file, shop).value();
    QCOMPARE(proposals.size(), size_t(1));
    QCOMPARE(proposals[0].kept, payer);
    QCOMPARE(proposals[0].joined, chosen);
    QCOMPARE(joinReasonName(proposals[0].reason), QStringLiteral("made_for"));
    QCOMPARE(proposals[0].by.value, QStringLiteral("A3"));
    QVERIFY(!joinsByItself(proposals[0].reason));
    const auto numbers = [&file](CustomerId of) { return CustomerTimelineStore(file).latestOrders(shop, of, 9).value(); };
    QCOMPARE(numbers(chosen), QStringList{QStringLiteral("A3")});
    QCOMPARE(numbers(known), QStringList{QStringLiteral("A2")});
    QCOMPARE(numbers(payer).size(), 2);
    const auto join = people.join(payer, chosen);
    QVERIFY(join);
    QVERIFY(openJoinProposals(file, shop).value().empty());
    QCOMPARE(numbers(payer).size(), 2); // once each
    QVERIFY(undoJoin(file, shop, *join, 200));
    QVERIFY(openJoinProposals(file, shop).value().empty()); // somebody said that they are two
}

void TestJoining::whatCantBeIsRefused()
{
    People people;
    const CustomerId a = people.add(QStringLiteral("A"), openId(QStringLiteral("oA")), 1),
                     b = people.add(QStringLiteral("B"), openId(QStringLiteral("oB")), 2);
    QCOMPARE(people.join(a, a).error().code, QStringLiteral("customer.join_same"));
    QCOMPARE(people.join(a, CustomerId{99}).error().code, QStringLiteral("customer.not_active"));
    QVERIFY(people.join(a, b));
    QCOMPARE(people.join(a, b).error().code, QStringLiteral("customer.not_active"));
    QCOMPARE(splitCustomer(people.database, {shop, a, {}, 1}).error().code, QStringLiteral("customer.split_nothing"));
    QCOMPARE(splitCustomer(people.database, {shop, a, {openId(QStringLiteral("oX"))}, 1}).error().code,
             QStringLiteral("customer.identity_unknown"));
}

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_joining.moc"
