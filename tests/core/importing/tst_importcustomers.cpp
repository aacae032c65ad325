#include "customers/customerfieldstore.h"
#include "customers/customerstore.h"
#include "importing/undobatch.h"
#include "support/contractbills.h"
#include "support/importworld.h"

#include <QTest>

using namespace yiren;

namespace {

constexpr AccountId shop{1};

QStringList customerTables()
{
    return {QStringLiteral("customer"),        QStringLiteral("customer_identity"), QStringLiteral("customer_tag"),
            QStringLiteral("customer_note"),   QStringLiteral("customer_value"),    QStringLiteral("customer_event"),
            QStringLiteral("customer_figures")};
}

const QByteArray orders = "out_trade_no,openid,paid_at,amount_fen,status\n"
                          "A1,oAnna,2026-03-05 10:00:00,12800,PAID\n"
                          "A2,oAnna,2026-03-06 10:00:00,100,PAID\n"
                          "B1,oBo,2026-03-06 11:00:00,8800,PAID\n";

} // namespace

class TestImportCustomers : public QObject
{
    Q_OBJECT

private slots:
    void ordersMakeTheirPayersKnown();
    void undoingOrdersTakesTheirPayersBack();
    void whoGotATagSinceStays();
    void aBillMakesItsPayersKnownAndTakesThemBack();
    void whoBoughtSinceStaysWhenTheBillGoes();
    void whatTheFirstOrderCarriedIsTheWayOfComing();
    void aListOfCustomersIsEntered();
    void theSameListAgainChangesNothing();
    void headersMayBeChinese();
    void aPreviewSaysWhatWouldHappen();
    void anotherNameIsAConflictUnlessTheFilesIsTaken();
    void idsOfTwoPersonsAreAConflict();
    void linesThatCantBeTakenAreNamed_data();
    void linesThatCantBeTakenAreNamed();
    void withoutTheKeyPhonesAreRefused();
    void noPhoneStandsInTheDataFile();
    void ownFieldsAreFilledAndOthersNamed();
    void undoingAListIsExact();
    void whatWasAddedSinceKeepsAListFromBeingUndone();
    void eventsAreCountedOnce();
    void eventsThatCantBeTakenAreCounted();
};

void TestImportCustomers::ordersMakeTheirPayersKnown()
{
    ImportWorld world;
    QVERIFY(world.import(QStringLiteral("o.csv"), orders));
    CustomerStore customers(world.database);
    QCOMPARE(customers.count(shop).value(), 2);
    const CustomerId anna = *customers.find(shop, {IdentityKind::OpenId, {}, QStringLiteral("oAnna")}).value();
    QCOMPARE(customers.customer(anna).value().figures.paid, Money::fromFen(12900));
    // A refund that comes in a file of its own.
    QVERIFY(world.import(QStringLiteral("r.csv"), "out_refund_no,out_trade_no,refund_fen,status\nR1,A1,800,SUCCESS\n"));
    QCOMPARE(customers.customer(anna).value().figures.refunded, Money::fromFen(800));
}

void TestImportCustomers::undoingOrdersTakesTheirPayersBack()
{
    ImportWorld world;
    QVERIFY(
        world.import(QStringLiteral("first.csv"), "out_trade_no,openid,paid_at,amount_fen,status\nC1,oBo,2026-03-01 10:00:00,1,PAID\n"));
    const QString before = world.dump(customerTables());
    ImportRequest later = world.request(QStringLiteral("o.csv"), orders);
    later.receivedAt += 5000;
    const auto outcome = importFile(world.database, later);
    QVERIFY(outcome);
    QVERIFY(world.dump(customerTables()) != before);
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(world.dump(customerTables()), before);
}

void TestImportCustomers::whoGotATagSinceStays()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("o.csv"), orders);
    CustomerStore customers(world.database);
    const CustomerId anna = *customers.find(shop, {IdentityKind::OpenId, {}, QStringLiteral("oAnna")}).value();
    QVERIFY(customers.addTag(anna, QStringLiteral("送礼"), 1).value());
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(customers.count(shop).value(), 1);
    QCOMPARE(customers.customer(anna).value().figures.orders, 0);
}

namespace {

QString billUser(int number)
{
    return QStringLiteral("oUser%1").arg(number, 23, 10, QLatin1Char('0'));
}

QString detailOf(ImportWorld &world, const QString &openid)
{
    CustomerStore customers(world.database);
    return customers.customer(*customers.find(shop, {IdentityKind::OpenId, {}, openid}).value()).value().sourceDetail;
}

} // namespace

// The contract's day: seven openids paid, the eighth was only given money back.
void TestImportCustomers::aBillMakesItsPayersKnownAndTakesThemBack()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(outcome);
    CustomerStore customers(world.database);
    QCOMPARE(customers.count(shop).value(), 7);
    QVERIFY(!customers.find(shop, {IdentityKind::OpenId, {}, billUser(8)}).value());
    const auto fifth = customers.find(shop, {IdentityKind::OpenId, QStringLiteral("wx0123456789abcdef"), billUser(5)}).value();
    QVERIFY(fifth);
    const Customer customer = customers.customer(*fifth).value();
    QCOMPARE(customer.source, QStringLiteral("order"));
    QCOMPARE(customer.sourceDetail, QStringLiteral("invoice:none"));                                        // 商户数据包
    QCOMPARE(customer.firstSeenAt, QDateTime(QDate(2026, 3, 5), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch()); // noon in Beijing
    QCOMPARE(customer.figures.orders, 0);                                                                   // sums are the ledger's
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(world.dump(customerTables()), ImportWorld().dump(customerTables()));
}

void TestImportCustomers::whoBoughtSinceStaysWhenTheBillGoes()
{
    ImportWorld world;
    const auto outcome = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QVERIFY(world.import(QStringLiteral("o.csv"),
                         "out_trade_no,openid,paid_at,amount_fen,status\nC1," + billUser(5).toUtf8() + ",2026-03-06 10:00:00,100,PAID\n"));
    CustomerStore customers(world.database);
    QCOMPARE(customers.count(shop).value(), 7);
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(customers.count(shop).value(), 1);
    const auto fifth = customers.find(shop, {IdentityKind::OpenId, {}, billUser(5)}).value();
    QVERIFY(fifth);
    QCOMPARE(customers.customer(*fifth).value().figures.orders, 1);
}

void TestImportCustomers::whatTheFirstOrderCarriedIsTheWayOfComing()
{
    ImportWorld world;
    const QByteArray ledger = "out_trade_no,openid,paid_at,amount_fen,status\nOPC20260305000005," + billUser(5).toUtf8()
        + ",2026-03-05 12:00:00,5880,PAID\nZ9," + billUser(2).toUtf8() + ",2026-03-01 10:00:00,100,PAID\n";
    QVERIFY(world.import(QStringLiteral("o.csv"), ledger));
    QCOMPARE(detailOf(world, billUser(5)), QString());
    const auto bill = world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QCOMPARE(detailOf(world, billUser(5)), QStringLiteral("invoice:none"));
    QCOMPARE(detailOf(world, billUser(2)), QString()); // came by an earlier order
    QVERIFY(undoBatch(world.database, *bill->batchId, ImportWorld::now + 9000));
    QCOMPARE(detailOf(world, billUser(5)), QString());
}

namespace {

CustomerKeyPtr testKey()
{
    return std::make_shared<const CustomerKey>(Secret(QByteArray(32, 'k')));
}

struct Lists : ImportWorld {
    Result<ImportOutcome> take(const QByteArray &bytes, ConflictPolicy policy = ConflictPolicy::KeepExisting, qint64 later = 0)
    {
        ImportRequest made = request(QStringLiteral("list.csv"), bytes);
        made.customerKey = testKey();
        made.policy = policy;
        made.receivedAt += later;
        return importFile(database, made);
    }
    std::optional<Customer> person(const char *openId)
    {
        CustomerStore store(database);
        const auto id = store.find(shop, {IdentityKind::OpenId, {}, QLatin1String(openId)}).value();
        return id ? std::optional(store.customer(*id).value()) : std::nullopt;
    }
    qint64 number(const char *sql) { return database.database().scalar(QLatin1String(sql)).value(); }
};

QString counts(const Result<ImportOutcome> &outcome)
{
    if (!outcome)
        return outcome.error().code;
    return QStringLiteral("new %1 same %2 changed %3 conflicting %4 rejected %5")
        .arg(outcome->newRows)
        .arg(outcome->sameRows)
        .arg(outcome->changedRows)
        .arg(outcome->conflictingRows)
        .arg(outcome->quarantinedRows);
}

const QByteArray people = "openid,name,phone,tags,source,note\n"
                          "oAnna,安娜,138 0013 8000,送礼;批发,市集,喜欢青釉\n"
                          "oBo,Bo,,,,\n"
                          ",王小明,+86-13900139000,,,\n";

} // namespace

void TestImportCustomers::aListOfCustomersIsEntered()
{
    Lists world;
    QCOMPARE(counts(world.take(people)), QStringLiteral("new 3 same 0 changed 0 conflicting 0 rejected 0"));
    const auto anna = world.person("oAnna");
    QCOMPARE(anna->name, QStringLiteral("安娜"));
    QCOMPARE(anna->source, QStringLiteral("市集"));
    QCOMPARE(anna->tags, (std::vector<QString>{QStringLiteral("批发"), QStringLiteral("送礼")}));
    QCOMPARE(world.person("oBo")->source, QStringLiteral("import"));
    QCOMPARE(world.person("oBo")->sourceDetail, QStringLiteral("list.csv"));
    QCOMPARE(world.number("SELECT count(*) FROM customer_note"), 1);
    QCOMPARE(world.number("SELECT count(*) FROM customer_figures"), 3);
    CustomerStore store(world.database);
    const auto wang = store.find(shop, {IdentityKind::Phone, {}, testKey()->phoneIndex(QStringLiteral("13900139000"))}).value();
    QCOMPARE(store.customer(*wang).value().name, QStringLiteral("王小明"));
    const QString tail = testKey()->phoneTailIndex(QStringLiteral("9000"));
    QCOMPARE(
        world.number(QStringLiteral("SELECT customer_id FROM customer_identity WHERE phone_tail = '%1'").arg(tail).toLatin1().constData()),
        toInteger(*wang));
    CustomerFieldStore fields(world.database);
    const qint64 phone = fields.phoneField(shop).value();
    QCOMPARE(testKey()->unseal(*wang, phone, *fields.value(*wang, phone).value()->sealed).value(), QStringLiteral("13900139000"));
    QVERIFY(!testKey()->unseal(anna->id, phone, *fields.value(*wang, phone).value()->sealed)); // bound to its place
}

void TestImportCustomers::theSameListAgainChangesNothing()
{
    Lists world;
    QVERIFY(world.take(people));
    const QString before = world.dump(customerTables() + QStringList{QStringLiteral("import_batch"), QStringLiteral("customer_field")});
    const auto again = world.take(people, ConflictPolicy::KeepExisting, 7000);
    QCOMPARE(counts(again), QStringLiteral("new 0 same 3 changed 0 conflicting 0 rejected 0"));
    QVERIFY(!again->batchId);
    QCOMPARE(world.dump(customerTables() + QStringList{QStringLiteral("import_batch"), QStringLiteral("customer_field")}), before);
    // The same number written otherwise, and one line more of a person.
    QCOMPARE(counts(world.take("手机,标签\n0086 139 0013 9000,新\n")), QStringLiteral("new 0 same 0 changed 1 conflicting 0 rejected 0"));
}

void TestImportCustomers::headersMayBeChinese()
{
    Lists world;
    QCOMPARE(counts(world.take("姓名,手机号,用户标识,标签,来源,备注\n林小满,13800138000,oLin,\"送礼，批发\",市集,n\n")),
             QStringLiteral("new 1 same 0 changed 0 conflicting 0 rejected 0"));
    QCOMPARE(world.person("oLin")->name, QStringLiteral("林小满"));
    QCOMPARE(world.person("oLin")->tags.size(), size_t(2));
}

void TestImportCustomers::aPreviewSaysWhatWouldHappen()
{
    Lists world;
    QVERIFY(world.take("openid,name\noAnna,\noBo,Bob\n"));
    const QString before = world.dump(customerTables());
    ImportRequest request = world.request(QStringLiteral("p.csv"), people + "oBad,x,12,,,\n");
    request.customerKey = testKey();
    const auto preview = previewFile(world.database, request);
    QCOMPARE(counts(preview), QStringLiteral("new 1 same 0 changed 1 conflicting 1 rejected 1"));
    QCOMPARE(preview->conflicts.front().line, 3);
    QCOMPARE(preview->conflicts.front().outcome.column, QStringLiteral("name"));
    QCOMPARE(preview->quarantined.front().line, 5);
    QCOMPARE(world.dump(customerTables()), before);
}

void TestImportCustomers::anotherNameIsAConflictUnlessTheFilesIsTaken()
{
    Lists world;
    QVERIFY(world.take("openid,name,tags\noAnna,安娜,\n"));
    const QByteArray other = "openid,name,tags\noAnna,Anna,新\n";
    const auto kept = world.take(other);
    QCOMPARE(counts(kept), QStringLiteral("new 0 same 0 changed 0 conflicting 1 rejected 0"));
    QCOMPARE(kept->conflicts.front().outcome.stored, QStringLiteral("安娜"));
    QVERIFY(world.person("oAnna")->tags.empty()); // nothing of the line
    const auto taken = world.take(other, ConflictPolicy::TakeNew, 1000);
    QCOMPARE(counts(taken), QStringLiteral("new 0 same 0 changed 1 conflicting 0 rejected 0"));
    QCOMPARE(world.person("oAnna")->name, QStringLiteral("Anna"));
    QVERIFY(undoBatch(world.database, *taken->batchId, ImportWorld::now + 9000));
    QCOMPARE(world.person("oAnna")->name, QStringLiteral("安娜"));
}

void TestImportCustomers::idsOfTwoPersonsAreAConflict()
{
    Lists world;
    QVERIFY(world.take("openid,name,phone\noAnna,安娜,\noBo,Bo,13800138000\n"));
    const auto outcome = world.take("openid,name,phone\noAnna,,13800138000\n");
    QCOMPARE(counts(outcome), QStringLiteral("new 0 same 0 changed 0 conflicting 1 rejected 0"));
    QCOMPARE(outcome->conflicts.front().outcome.column, QStringLiteral("person"));
    QCOMPARE(outcome->conflicts.front().outcome.stored, QStringLiteral("1, 2"));
    // Another number for one who has one.
    const auto second = world.take("openid,name,phone\noBo,,13900139000\n");
    QCOMPARE(second->conflicts.front().outcome.column, QStringLiteral("phone"));
    QCOMPARE(second->conflicts.front().outcome.stored, QStringLiteral("***"));
}

void TestImportCustomers::linesThatCantBeTakenAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");
    QTest::newRow("nobody") << QByteArray(",Anna,") << QStringLiteral("person") << QString();
    QTest::newRow("no phone") << QByteArray("oA,Anna,13x00138000") << QStringLiteral("phone") << QStringLiteral("13x****8000");
    QTest::newRow("too short") << QByteArray("oA,Anna,1380013") << QStringLiteral("phone") << QStringLiteral("****");
    QTest::newRow("cells") << QByteArray("oA,Anna") << QStringLiteral("cells:3") << QStringLiteral("2");
    QTest::newRow("long id") << QByteArray(129, 'o') + ",Anna," << QStringLiteral("id:128") << QString(20, u'o');
}

void TestImportCustomers::linesThatCantBeTakenAreNamed()
{
    QFETCH(QByteArray, line);
    Lists world;
    const auto outcome = world.take("openid,name,phone\noGood,Good,\n" + line + "\n");
    QCOMPARE(counts(outcome), QStringLiteral("new 1 same 0 changed 0 conflicting 0 rejected 1"));
    QCOMPARE(outcome->quarantined.front().line, 3);
    QTEST(outcome->quarantined.front().expected, "expected");
    QTEST(outcome->quarantined.front().found, "found");
    QCOMPARE(counts(Lists().take("openid,name,phone\n" + line + "\n")), QStringLiteral("import.no_readable_row"));
    QCOMPARE(world.number("SELECT count(*) FROM quarantine_row"), 0); // it would hold personal data
}

void TestImportCustomers::withoutTheKeyPhonesAreRefused()
{
    Lists world;
    const auto refused = importFile(world.database, world.request(QStringLiteral("l.csv"), people));
    QCOMPARE(counts(refused), QStringLiteral("customer.key_needed"));
    QCOMPARE(refused.error().kind, ErrorKind::Credential);
    QCOMPARE(world.number("SELECT count(*) FROM customer"), 0);
    // An empty column of phones needs none.
    QVERIFY(importFile(world.database, world.request(QStringLiteral("m.csv"), "openid,name,phone\noA,A,\n")));
}

void TestImportCustomers::noPhoneStandsInTheDataFile()
{
    Lists world;
    QVERIFY(world.take(people + "oBad,x,13800138x00,,,\n"));
    for (const char *suffix : {"", "-wal"}) {
        QFile file(world.database.path() + QLatin1String(suffix));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *phone : {"13800138000", "138 0013 8000", "13900139000", "13800138x00"})
            QVERIFY2(!bytes.contains(phone), phone);
        QVERIFY(*suffix || !bytes.isEmpty());
    }
    QCOMPARE(world.number("SELECT count(*) FROM raw_file"), 0);
}

void TestImportCustomers::ownFieldsAreFilledAndOthersNamed()
{
    Lists world;
    CustomerFieldStore fields(world.database);
    const qint64 size = fields.add(shop, {0, QStringLiteral("尺码"), false, QStringLiteral("发货"), 24}).value();
    const qint64 address = fields.add(shop, {0, QStringLiteral("地址"), true, QStringLiteral("发货"), 24}).value();
    const auto outcome = world.take("openid,name,尺码,地址,生日\noAnna,安娜,M,景德镇 1 号,5-1\n");
    QCOMPARE(outcome->extraColumns, QStringList{QStringLiteral("生日")});
    const auto anna = world.person("oAnna");
    QCOMPARE(fields.value(anna->id, size).value()->text, QStringLiteral("M"));
    QVERIFY(fields.value(anna->id, address).value()->text.isEmpty());
    QCOMPARE(testKey()->unseal(anna->id, address, *fields.value(anna->id, address).value()->sealed).value(), QStringLiteral("景德镇 1 号"));
    QCOMPARE(world.take("openid,name,尺码\noAnna,,L\n")->conflicts.front().outcome.column, QStringLiteral("尺码"));
}

void TestImportCustomers::undoingAListIsExact()
{
    Lists world;
    QVERIFY(world.take("openid,name\noAnna,\n"));
    QVERIFY(world.import(QStringLiteral("o.csv"), orders)); // oBo is known by an order
    const QString before = world.dump(customerTables());
    const auto outcome = world.take(people, ConflictPolicy::KeepExisting, 5000);
    QCOMPARE(counts(outcome), QStringLiteral("new 1 same 0 changed 2 conflicting 0 rejected 0"));
    QVERIFY(world.take("openid,event,time\noAnna,view,2026-03-05 10:00:00\n", ConflictPolicy::KeepExisting, 6000));
    const auto events = world.take("openid,event,time\noBo,view,2026-03-05 10:00:00\n", ConflictPolicy::KeepExisting, 7000);
    QVERIFY(undoBatch(world.database, *events->batchId, ImportWorld::now + 9000));
    QVERIFY(undoBatch(world.database, *events->batchId - 1, ImportWorld::now + 9000));
    QVERIFY(undoBatch(world.database, *outcome->batchId, ImportWorld::now + 9000));
    QCOMPARE(world.dump(customerTables()), before);
}

void TestImportCustomers::whatWasAddedSinceKeepsAListFromBeingUndone()
{
    Lists world;
    const auto outcome = world.take(people);
    CustomerStore store(world.database);
    QVERIFY(store.addTag(world.person("oBo")->id, QStringLiteral("新"), 5).value());
    QCOMPARE(undoBatch(world.database, *outcome->batchId, 9).error().code, QStringLiteral("import.later_change"));
    QVERIFY(store.removeTag(world.person("oBo")->id, QStringLiteral("新")).value());
    QVERIFY(undoBatch(world.database, *outcome->batchId, 9));
    QCOMPARE(store.count(shop).value(), 0);
}

void TestImportCustomers::eventsAreCountedOnce()
{
    Lists world;
    QVERIFY(world.take("openid,name\noAnna,安娜\n"));
    const QByteArray events = "openid,event,time,subject,key\n"
                              "oAnna,view,2026-03-05 10:00:00,青釉杯,\n"
                              "oAnna,浏览,2026-03-05 10:00:00,青釉杯,\n" // the same, in other words
                              "oAnna,点赞,2026-03-06 10:00:00,文章,e1\n"
                              "oAnna,comment,2026-03-07 10:00:00,文章,e1\n"; // the number decides
    const auto outcome = world.take(events);
    QCOMPARE(counts(outcome), QStringLiteral("new 2 same 2 changed 0 conflicting 0 rejected 0"));
    QCOMPARE(world.person("oAnna")->figures.views, 1);
    QCOMPARE(world.person("oAnna")->figures.interactions, 1);
    QCOMPARE(counts(world.take(events)), QStringLiteral("new 0 same 4 changed 0 conflicting 0 rejected 0"));
    QVERIFY(undoBatch(world.database, *outcome->batchId, 9));
    QCOMPARE(world.person("oAnna")->figures.views, 0);
}

void TestImportCustomers::eventsThatCantBeTakenAreCounted()
{
    Lists world;
    QVERIFY(world.take("openid,name\noAnna,安娜\n"));
    const auto outcome = world.take("客户,事件,时间\n"
                                    "1,浏览,2026-03-05 10:00:00\n" // by the number of the customer
                                    "oNobody,浏览,2026-03-05 10:00:00\n"
                                    "oAnna,跳舞,2026-03-05 10:00:00\n"
                                    "oAnna,浏览,昨天\n"
                                    "oAnna,浏览,2036-03-05 10:00:00\n"
                                    "oAnna,浏览\n");
    QCOMPARE(counts(outcome), QStringLiteral("new 1 same 0 changed 0 conflicting 0 rejected 5"));
    QStringList expected;
    for (const QuarantinedLine &line : outcome->quarantined)
        expected.append(QString::number(line.line) + u' ' + line.expected);
    QCOMPARE(expected,
             (QStringList{QStringLiteral("3 customer"), QStringLiteral("4 follow|unfollow|view|purchase|interaction|message|article"),
                          QStringLiteral("5 time"), QStringLiteral("6 past_time"), QStringLiteral("7 cells:3")}));
    QCOMPARE(counts(world.take("openid,event\noAnna,view\n")), QStringLiteral("events.missing_column"));
}

QTEST_GUILESS_MAIN(TestImportCustomers)
#include "tst_importcustomers.moc"
