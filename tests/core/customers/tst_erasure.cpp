#include "audit/auditstore.h"
#include "bills/digeststore.h"
#include "bills/rowchangestore.h"
#include "bills/traderowstore.h"
#include "customers/consent.h"
#include "customers/erasurescan.h"
#include "customers/fieldregister.h"
#include "orders/ledgershapes.h"
#include "orders/orderstore.h"
#include "storage/migrations.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"
#include "support/temporarydatabase.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace yiren;

// One of many people is erased: nothing of this person is left in any byte of the folder, and nothing else has changed.
class TestErasure : public QObject
{
    Q_OBJECT

private slots:
    void leavesNoTraceOfOneAmongTenThousand();
    void changesNoSumAndNoClosedDay();
    void keepsOnePayerApartFromAnother();
    void namesNobodyInTheAuditLog();
    void erasesWhoWasJoinedToThePersonToo();
    void takesCopiesOfCustomerFilesAlong();
    void asksOtherLayersForTheirRows();
    void saysBeforehandWhatGoes();
    void erasesNobodyTwice();
    void leavesEverythingWhenItCannotFinish();
    void isFinishedByTheNextStart_data();
    void isFinishedByTheNextStart();
    void findsTermsAcrossBlocks();
};

namespace {

constexpr AccountId erasureAccount{1};
constexpr CustomerId erased{5000};

const QByteArray openId = "oERASED-canary-Q7xT2mVbN4kR9";
const QByteArray unionId = "uERASED-canary-8Hn2Jx5Qc";
const QByteArray phoneCanary = "13812345678";
const QByteArray clearCanary = "喜欢靠窗的位子-canary";
const QByteArray nameCanary = "欧阳丹青甲";
const QByteArray noteCanary = "她的女儿九月上小学，别在晚上打电话";
const QByteArray remarkCanary = "瑜伽课老学员丹青";
const QByteArray consentCanary = "可以发孩子的生日祝福-canary";
const QByteArray sceneCanary = "地推海报七号店-canary";
const QByteArray phoneIndexCanary = "5f2b77c01e9a4d3388b1c6e07a94d215"; // of a phone, and of its last four digits
const QByteArray phoneTailCanary = "c9014be2f7735ad0861e90bb42f3176d";
const QByteArray talkCanary = "杯子能刻字吗,刻我女儿的小名-canary";
const QByteArray externalCanary = "wmERASED-canary-4Zt9";
const QByteArray answerCanary = "可以的丹青姐,周四给您烧-canary";
const QByteArray pictureCanary = "JPEG-of-the-cup-canary";
const QList<QByteArray> canaries{talkCanary,   externalCanary, answerCanary, pictureCanary,    openId,
                                 unionId,      phoneCanary,    clearCanary,  nameCanary,       noteCanary,
                                 remarkCanary, consentCanary,  sceneCanary,  phoneIndexCanary, phoneTailCanary};

CustomerKey erasureKeys()
{
    return CustomerKey(Secret(QByteArray(32, 'k')));
}

void must(const Done &done)
{
    if (!done)
        qFatal("%s: %s", qUtf8Printable(done.error().code), qUtf8Printable(done.error().detail));
}

void run(Database &database, const QString &sql)
{
    must(database.execute(sql));
}

QString quoted(const QByteArray &text)
{
    return u'\'' + QString::fromUtf8(text) + u'\'';
}

void addPeople(Database &database, int count)
{
    run(database,
        QStringLiteral(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO customer(id, account_id, name, source, first_seen_at, updated_at) SELECT i, 1, '客户' || i, 'follow', 0, 0 FROM n")
            .arg(count));
    run(database,
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                       "SELECT 1, id, 'openid', 'wx1', printf('oOTHER-%05d', id), 'follower', 0 FROM customer"));
    run(database,
        QStringLiteral("INSERT INTO customer_note(customer_id, text, written_at) SELECT id, '第' || id || '位的备注', 0 FROM customer"));
    run(database,
        QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, subject, key) "
                       "SELECT 1, id, 'view', 0, '文章', 'view-' || id FROM customer"));
    run(database,
        QStringLiteral(
            "INSERT INTO follower(account_id, openid, is_following, run) SELECT 1, printf('oOTHER-%05d', id), 1, 1 FROM customer"));
}

// What the person wrote, with a picture, and an answer whose fate nobody knows.
void addTalk(Database &database)
{
    run(database,
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                       "VALUES(1, 5000, 'external_userid', 'ww1', %1, 'talk', 0)")
            .arg(quoted(externalCanary)));
    run(database,
        QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer, name) VALUES(1, 1, 'kf', 'wk1', %1, %2)")
            .arg(quoted(externalCanary), quoted(nameCanary)));
    run(database,
        QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, trigger) VALUES"
                       "(1, 1, 'k1', 1, 'customer', 'text', %1, '{\"content\":\"' || %1 || '\"}', 'message'), "
                       "(1, 1, 'k2', 2, 'customer', 'image', '', '{\"media_id\":\"M1\"}', 'message')")
            .arg(quoted(talkCanary)));
    run(database, QStringLiteral("INSERT INTO talk_media VALUES(1, 'M1', '', CAST(%1 AS BLOB), 2, 0)").arg(quoted(pictureCanary)));
    run(database,
        QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, body, state) "
                       "VALUES(1, 1, 'yr1', 3, 'us', 'text', %1, '{}', CAST(%1 AS BLOB), 'unknown')")
            .arg(quoted(answerCanary)));
}

// In a group, invited by nobody and inviting another, and among the receivers of a mass message.
void addGroup(Database &database)
{
    run(database, QStringLiteral("INSERT INTO customer_group(id, account_id, chat_id, name) VALUES(1, 1, 'wr1', '陶艺同学群')"));
    run(database,
        QStringLiteral("INSERT INTO group_member(account_id, group_id, member, is_external, name, invitor, joined_at) VALUES"
                       "(1, 1, %1, 1, %2, '', 1), (1, 1, 'wmOther', 1, '别人', %1, 2)")
            .arg(quoted(externalCanary), quoted(nameCanary)));
    run(database,
        QStringLiteral(
            "INSERT INTO broadcast(id, account_id, kind, sender, text, state, body, task, made_at, begun_at) "
            "VALUES(1, 1, 'customers', 'Lin', '周六开窑', 'waiting', CAST('{\"external_userid\":[' || %1 || ']}' AS BLOB), 't1', 1, 1)")
            .arg(quoted(externalCanary)));
    run(database,
        QStringLiteral("INSERT INTO broadcast_target(account_id, broadcast_id, target) VALUES(1, 1, %1), (1, 1, 'wmOther')")
            .arg(quoted(externalCanary)));
}

// Person 5000 with something in every table.
void fillPerson(Database &database)
{
    run(database,
        QStringLiteral("UPDATE customer SET name = %1, initials = 'oydq', source_detail = %2 WHERE id = 5000")
            .arg(quoted(nameCanary), quoted(sceneCanary)));
    run(database, QStringLiteral("UPDATE customer_identity SET value = %1 WHERE customer_id = 5000").arg(quoted(openId)));
    run(database,
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) "
                       "VALUES(1, 5000, 'unionid', %1, 'follower', 0), (1, 5000, 'transaction', '4200009', 'payer', 0)")
            .arg(quoted(unionId)));
    run(database,
        QStringLiteral("UPDATE follower SET openid = %1, unionid = %2, remark = %3, qr_scene_str = %4 WHERE openid = 'oOTHER-05000'")
            .arg(quoted(openId), quoted(unionId), quoted(remarkCanary), quoted(sceneCanary)));
    run(database, QStringLiteral("INSERT INTO follower_run(started_at, account_id, next_openid) VALUES(0, 1, %1)").arg(quoted(openId)));
    run(database, QStringLiteral("UPDATE customer_note SET text = %1 WHERE customer_id = 5000").arg(quoted(noteCanary)));
    run(database, QStringLiteral("INSERT INTO customer_tag(customer_id, tag, at) VALUES(5000, '老学员', 0)"));
    run(database,
        QStringLiteral(
            "INSERT INTO customer_event(account_id, customer_id, kind, at, subject, key) VALUES(1, 5000, 'message', 9, %1, 'm-%2')")
            .arg(quoted(noteCanary), QString::fromUtf8(openId)));
    run(database,
        QStringLiteral("INSERT INTO follower_tag(account_id, tag, openid, is_there, is_agreed, reading) VALUES(1, '老学员', %1, 1, 1, 1), "
                       "(1, '老学员', 'oOTHER-00001', 1, 1, 1)")
            .arg(quoted(openId)));
    run(database,
        QStringLiteral("INSERT INTO tag_deed(account_id, kind, tag, openids, state, planned_at) "
                       "VALUES(1, 'give', '老学员', '[\"oOTHER-00001\",\"%1\"]', 'waiting', 0)")
            .arg(QString::fromUtf8(openId)));
    addTalk(database);
    addGroup(database);
    const CustomerKey keys = erasureKeys();
    const auto sealed = addField(database, erasureAccount, {0, QStringLiteral("手机"), true, QStringLiteral("送货"), 24}, 0);
    const auto clear = addField(database, erasureAccount, {0, QStringLiteral("偏好"), false, QStringLiteral("服务"), 24}, 0);
    must(putFieldValue(database, &keys, erased, *sealed, QString::fromUtf8(phoneCanary), 0));
    run(database,
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since, phone_tail) "
                       "VALUES(1, 5000, 'phone', %1, 'import', 0, %2)")
            .arg(quoted(phoneIndexCanary), quoted(phoneTailCanary)));
    must(putFieldValue(database, &keys, erased, *clear, QString::fromUtf8(clearCanary), 0));
    Consent consent;
    consent.customer = erased;
    consent.purpose = QString::fromUtf8(consentCanary);
    consent.way = QStringLiteral("微信");
    must(recordConsent(database, erasureAccount, consent, 0).map([](const Consent &) {}));
}

TradeRow payment(qint64 line, const QByteArray &payer)
{
    TradeRow row;
    row.line = line;
    row.kind = TradeKind::Payment;
    row.tradedAt = *beijingTextToMs(u"2026-11-20 10:00:00") + line;
    row.transactionId = TransactionId(QStringLiteral("4200%1").arg(line));
    row.outTradeNo = OutTradeNo(QStringLiteral("NO%1").arg(line));
    row.openid = OpenId(QString::fromUtf8(payer));
    row.amount = row.settle = Money::fromFen(100 + line);
    return row;
}

Order orderOfPayment(const TradeRow &row)
{
    Order order;
    order.outTradeNo = row.outTradeNo;
    order.transactionId = row.transactionId;
    order.openid = row.openid;
    order.createdAt = order.paidAt = row.tradedAt;
    order.amount = row.amount;
    order.status = OrderStatus::Paid;
    return order;
}

// A day with its bill and orders: the person paid twice, two others once. Then the day is closed.
void addClosedDay(Database &database)
{
    const BusinessDay day = *BusinessDay::fromText(u"2026-11-20");
    run(database,
        QStringLiteral("INSERT INTO bill_file(id, account_id, kind, bill_day, state, row_count, quarantined, received_at, digest) "
                       "VALUES(1, 1, 'trade_all', '2026-11-20', 'imported', 4, 1, 0, x'00')"));
    run(database,
        QStringLiteral("INSERT INTO import_batch(id, account_id, kind, name, imported_at, new_rows, same_rows, changed_rows, "
                       "conflicting_rows, quarantined_rows) VALUES(1, 1, 'trade_all', '', 0, 4, 0, 0, 0, 1)"));
    auto transaction = Transaction::begin(database);
    const RowPlace place{erasureAccount, 1, 1, day};
    TradeRowInsertion insertion(database, place);
    std::vector<Order> orders;
    qint64 line = 1;
    for (const QByteArray &payer : {openId, QByteArray("oOTHER-00001"), openId, QByteArray("oOTHER-00002")}) {
        const TradeRow row = payment(line++, payer);
        must(insertion.add(row, tradeRowDigest(place, row)));
        orders.push_back(orderOfPayment(row));
    }
    must(insertion.finish());
    must(OrderStore(database).put(erasureAccount, orders, {}).map([](const std::vector<PutOutcome> &) {}));
    run(database,
        QStringLiteral("INSERT INTO quarantine_row(account_id, batch_id, row_day, line, raw, column_name, expected, found) "
                       "VALUES(1, 1, '2026-11-20', 9, '`2026,`%1,`x', 'fee', 'amount', 'x')")
            .arg(QString::fromUtf8(openId)));
    must(transaction->commit());
    run(database, QStringLiteral("INSERT INTO locked_day VALUES(1, '2026-11-20')"));
}

void noteChangeOfOrder(Database &database)
{
    RowChangeStore changes(database);
    const auto values = changes.valuesOfRow(orderShape(), 1);
    must(changes.note(1, {QStringLiteral("orders"), 1, *values, *values}));
}

struct Town {
    explicit Town(int people = 6000)
    {
        Database &database = file;
        {
            auto transaction = Transaction::begin(database);
            addPeople(database, people);
            must(transaction->commit());
        }
        fillPerson(database);
        addClosedDay(database);
        noteChangeOfOrder(database);
    }
    TemporaryDatabase file;
};

// How often any canary stands in any file of the folder.
int canariesIn(const QString &folder)
{
    int found = 0;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("unreadable");
        const QByteArray bytes = file.readAll();
        for (const QByteArray &canary : canaries)
            found += static_cast<int>(bytes.count(canary));
    }
    return found;
}

// Everything that is money, as texts, but for who paid.
QStringList books(Database &database)
{
    QStringList rows;
    for (const char *sql :
         {"SELECT out_trade_no || amount_fen || refunded_fen || status || paid_at || transaction_id FROM orders ORDER BY id",
          "SELECT line || kind || amount_fen || settle_fen || fee_fen || out_trade_no || traded_at FROM trade_row ORDER BY id",
          "SELECT sum(amount_fen) || '/' || count(*) || '/' || count(DISTINCT openid) FROM orders",
          "SELECT sum(amount_fen) || '/' || count(*) || '/' || count(DISTINCT openid) FROM trade_row", "SELECT count(*) FROM locked_day"}) {
        auto query = database.prepare(QLatin1String(sql));
        must(query->run());
        while (query->next())
            rows.append(query->text(0));
    }
    return rows;
}

qint64 count(Database &database, const char *sql)
{
    return *database.scalar(QLatin1String(sql));
}

} // namespace

void TestErasure::leavesNoTraceOfOneAmongTenThousand()
{
    Town town(10000);
    Database &database = town.file;
    QVERIFY(canariesIn(town.file.folder()) > 10);
    const auto erasure = erasePerson(database, erasureAccount, erased, 1000);
    QVERIFY(erasure);
    const auto scan = finishErasure(database, erasure->terms);
    QVERIFY(scan);
    QVERIFY(scan->isClean());
    QCOMPARE(scan->namesakes, 0);
    QVERIFY(scan->bytes > 1'000'000);
    QCOMPARE(canariesIn(town.file.folder()), 0); // with the file open
    town.file.close();
    QCOMPARE(canariesIn(town.file.folder()), 0);
    town.file.reopen();
    Database &again = town.file;
    QCOMPARE(count(again, "SELECT count(*) FROM customer"), 10000);
    QCOMPARE(count(again, "SELECT count(*) FROM customer WHERE name <> ''"), 9999);
    QCOMPARE(count(again, "SELECT count(*) FROM customer WHERE erased_at = 1000 AND id = 5000"), 1);
    for (const char *table : {"customer_note", "customer_event", "follower"})
        QCOMPARE(count(again, QByteArray("SELECT count(*) FROM ").append(table).constData()), 9999);
    QCOMPARE(count(again, "SELECT count(*) FROM consent WHERE given_at = 0 AND purpose = ''"), 1);
    QCOMPARE(count(again, "SELECT count(*) FROM follower_tag WHERE openid = 'oOTHER-00001'"), 1);
    QCOMPARE(count(again, "SELECT count(*) FROM tag_deed WHERE openids = '[\"oOTHER-00001\"]'"), 1);
}

void TestErasure::changesNoSumAndNoClosedDay()
{
    Town town;
    Database &database = town.file;
    const QStringList before = books(database);
    QVERIFY(erasePerson(database, erasureAccount, erased, 1000));
    QCOMPARE(books(database), before);
    const auto digests = DigestStore(database).check({orderShape(), tradeRowShape()});
    QCOMPARE(digests->rowsChecked, 8);
    QVERIFY(digests->holds());
    // the lock holds for everything but the payer
    QCOMPARE(database.execute(QStringLiteral("UPDATE trade_row SET amount_fen = 1")).error().code, QStringLiteral("day.locked"));
    QCOMPARE(database.execute(QStringLiteral("UPDATE trade_row SET attach = 'x'")).error().code, QStringLiteral("day.locked"));
    // and what an import can take back is the same order, of nobody
    RowChangeStore changes(database);
    const auto noted = changes.changesOf(1);
    QCOMPARE(noted->size(), size_t(1));
    QVERIFY(changes.restore(orderShape(), noted->front()));
    QVERIFY(DigestStore(database).check({orderShape()})->holds());
    QCOMPARE(books(database), before);
}

void TestErasure::keepsOnePayerApartFromAnother()
{
    Town town;
    Database &database = town.file;
    QVERIFY(erasePerson(database, erasureAccount, erased, 1000));
    QCOMPARE(count(database, "SELECT count(*) FROM orders WHERE openid LIKE 'erased-%'"), 2);
    QCOMPARE(count(database, "SELECT count(DISTINCT openid) FROM orders WHERE openid LIKE 'erased-%'"), 1);
    QCOMPARE(count(database, "SELECT count(*) FROM orders o JOIN trade_row t ON t.out_trade_no = o.out_trade_no AND t.openid = o.openid"),
             4);
    // the orders are still those of the empty customer: no new one is made of their payer
    QCOMPARE(count(database, "SELECT count(*) FROM orders o JOIN customer_identity i ON i.value = o.openid AND i.customer_id = 5000"), 2);
    QCOMPARE(count(database, "SELECT count(*) FROM customer_identity WHERE customer_id = 5000"), 1);
    QCOMPARE(count(database, "SELECT count(*) FROM quarantine_row WHERE raw LIKE '`2026,`erased-%,`x'"), 1);
    QCOMPARE(count(database, "SELECT count(*) FROM follower_run WHERE next_openid = ''"), 1);
}

void TestErasure::namesNobodyInTheAuditLog()
{
    Town town;
    Database &database = town.file;
    QVERIFY(erasePerson(database, erasureAccount, erased, 1000));
    AuditStore audit(database);
    QVERIFY(audit.verify());
    const AuditEntry last = audit.entries()->back();
    QCOMPARE(last.action, QStringLiteral("customer.erased"));
    QCOMPARE(last.subject, QStringLiteral("customer 5000"));
    QCOMPARE(last.detail,
             QStringLiteral("identities 5, notes 1, tags 1, values 2, events 2, consents 1, others 0; kept: orders 2, bill rows 2"));
}

void TestErasure::erasesWhoWasJoinedToThePersonToo()
{
    for (const CustomerId asked : {erased, CustomerId{1}}) { // by whichever of the two
        Town town;
        Database &database = town.file;
        run(database, QStringLiteral("UPDATE customer SET joined_into = 5000, name = '同一个人的旧名' WHERE id = 1"));
        run(database, QStringLiteral("UPDATE customer SET joined_into = 1 WHERE id = 2"));
        run(database,
            QStringLiteral("INSERT INTO customer_join(account_id, kept, joined, reason, at, moved) VALUES(1, 5000, 1, 'phone', 0, %1)")
                .arg(quoted(openId)));
        const auto erasure = erasePerson(database, erasureAccount, asked, 1000);
        QVERIFY(finishErasure(database, erasure->terms)->isClean());
        QCOMPARE(count(database, "SELECT count(*) FROM customer WHERE erased_at = 1000 AND name = ''"), 3);
        QCOMPARE(count(database, "SELECT count(*) FROM customer_join"), 0);
        QCOMPARE(count(database, "SELECT count(*) FROM orders WHERE openid LIKE 'erased-%'"), 4);
        QCOMPARE(count(database, "SELECT count(DISTINCT openid) FROM orders"), 3); // two people's orders don't become one's
        QCOMPARE(canariesIn(town.file.folder()), 0);
    }
}

void TestErasure::takesCopiesOfCustomerFilesAlong()
{
    Town town;
    Database &database = town.file;
    for (const auto &[id, kind] : {std::pair(10, "customers"), std::pair(11, "orders")}) {
        run(database,
            QStringLiteral("INSERT INTO raw_file(id, sha256, sha1, plain_bytes, source, name, received_at) VALUES(%1, x'%1', x'00', 9, "
                           "'file', 'f', 0)")
                .arg(id));
        run(database, QStringLiteral("INSERT INTO raw_file_part VALUES(%1, 0, x'1f8b')").arg(id));
        run(database,
            QStringLiteral("INSERT INTO import_batch(id, account_id, kind, raw_file_id, name, imported_at, new_rows, same_rows, "
                           "changed_rows, conflicting_rows, quarantined_rows) VALUES(%1, 1, '%2', %1, 'f', 0, 1, 0, 0, 0, 0)")
                .arg(QString::number(id), QLatin1String(kind)));
    }
    run(database,
        QStringLiteral(
            "INSERT INTO row_change(batch_id, table_name, row_id, before, after) VALUES(10, 'customer_note', 77, '[\"%1\"]', '')")
            .arg(QString::fromUtf8(noteCanary)));
    run(database,
        QStringLiteral(
            "INSERT INTO row_change(batch_id, table_name, row_id, before, after) VALUES(10, 'customer', 3, '[\"another\"]', '')"));
    const auto erasure = erasePerson(database, erasureAccount, erased, 1000);
    QVERIFY(finishErasure(database, erasure->terms)->isClean());
    QCOMPARE(count(database, "SELECT sum(raw_file_id) FROM raw_file_part"), 11); // the ledger's file is an accounting record
    QCOMPARE(count(database, "SELECT sum(id) FROM raw_file"), 11);
    QCOMPARE(count(database, "SELECT count(*) FROM row_change WHERE table_name LIKE 'customer%'"), 1);
    QCOMPARE(canariesIn(town.file.folder()), 0);
}

void TestErasure::asksOtherLayersForTheirRows()
{
    Town town;
    Database &database = town.file;
    ErasedPerson seen;
    const auto erasure =
        erasePerson(database, erasureAccount, erased, 1000, {[&seen](Database &, const ErasedPerson &person) -> Result<qint64> {
                        seen = person;
                        return 7;
                    }});
    QCOMPARE(erasure->counts.others, 7);
    QCOMPARE(seen.openIds, QStringList{QString::fromUtf8(openId)});
    QCOMPARE(seen.customers, std::vector<qint64>{5000});
}

void TestErasure::saysBeforehandWhatGoes()
{
    Town town;
    Database &database = town.file;
    const auto preview = previewErasure(database, erasureAccount, erased);
    QVERIFY(preview);
    QCOMPARE(preview->orders, 2);
    const auto erasure = erasePerson(database, erasureAccount, erased, 1000);
    QCOMPARE(erasure->counts, *preview);
}

void TestErasure::erasesNobodyTwice()
{
    Town town;
    Database &database = town.file;
    QVERIFY(erasePerson(database, erasureAccount, erased, 1000));
    QCOMPARE(erasePerson(database, erasureAccount, erased, 2000).error().code, QStringLiteral("customer.erased"));
    QCOMPARE(erasePerson(database, erasureAccount, CustomerId{99999}, 2000).error().code, QStringLiteral("customer.unknown"));
    QCOMPARE(erasePerson(database, AccountId{2}, CustomerId{3}, 2000).error().code, QStringLiteral("customer.unknown"));
}

void TestErasure::leavesEverythingWhenItCannotFinish()
{
    Town town;
    Database &database = town.file;
    const QStringList before = books(database);
    const auto refused =
        erasePerson(database, erasureAccount, erased, 1000,
                    {[](Database &, const ErasedPerson &) -> Result<qint64> { return failure(ErrorKind::Storage, "storage.disk_full"); }});
    QCOMPARE(refused.error().code, QStringLiteral("storage.disk_full"));
    QCOMPARE(books(database), before);
    QCOMPARE(count(database, "SELECT count(*) FROM customer_note WHERE customer_id = 5000"), 1);
    QCOMPARE(*SettingStore(database).value(QStringLiteral("erasure.unfinished")), QString());
}

void TestErasure::isFinishedByTheNextStart_data()
{
    QTest::addColumn<QString>("point");
    QTest::addColumn<bool>("isErased");
    QTest::newRow("before the commit: nothing happened") << QStringLiteral("erasure.before_commit") << false;
    QTest::newRow("after it: the rest follows") << QStringLiteral("erasure.committed") << true;
    QTest::newRow("after the scan") << QStringLiteral("erasure.scanned") << true;
}

void TestErasure::isFinishedByTheNextStart()
{
    QFETCH(QString, point);
    QFETCH(bool, isErased);
    Town town;
    town.file.close();
    QProcess child; // this program again, see main()
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("YIREN_CRASH_AT"), point);
    environment.insert(QStringLiteral("ERASE_IN"), town.file.path());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitCode(), 99);
    town.file.reopen();
    Database &database = town.file;
    QVERIFY(resumeErasure(database));
    QCOMPARE(count(database, "SELECT count(*) FROM customer WHERE erased_at IS NOT NULL"), isErased ? 1 : 0);
    QCOMPARE(canariesIn(town.file.folder()) == 0, isErased);
    QCOMPARE(*SettingStore(database).value(QStringLiteral("erasure.unfinished")), QString());
    QVERIFY(DigestStore(database).check({orderShape(), tradeRowShape()})->holds());
    QVERIFY(resumeErasure(database)); // nothing to do
}

void TestErasure::findsTermsAcrossBlocks()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f"));
    constexpr qsizetype block = 4 << 20;
    for (const qsizetype at : {qsizetype(0), block - 3, block, 2 * block - 7, 2 * block + 100}) {
        QByteArray bytes(2 * block + 200, '.');
        bytes.replace(at, 8, "needle-8");
        bytes.replace(10, 2, "xy");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto scan =
            scanForTerms({path, folder.filePath(QStringLiteral("absent"))}, {{"needle-8", true}, {"xy", false}, {"none-of-it", true}});
        QCOMPARE(scan->traces, 1);
        QCOMPARE(scan->namesakes, 1);
        QCOMPARE(scan->bytes, bytes.size());
    }
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (const QString path = qEnvironmentVariable("ERASE_IN"); !path.isEmpty()) {
        const auto database = Database::open(path);
        const auto erasure = erasePerson(**database, erasureAccount, erased, 1000);
        return erasure && finishErasure(**database, erasure->terms) ? 0 : 1;
    }
    TestErasure test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_erasure.moc"
