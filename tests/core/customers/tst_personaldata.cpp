#include "audit/auditstore.h"
#include "customers/consent.h"
#include "customers/joining.h"
#include "customers/personaldata.h"
#include "customers/personaldatastore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

class TestPersonalData : public QObject
{
    Q_OBJECT

private slots:
    void showsEverythingThatIsKnown();
    void showsWhatWasBoughtGivenAndComplainedAbout();
    void masksWhatIsSensitive();
    void givesACopyInClearAndNotesIt();
    void givesNoCopyWithoutTheKeys();
    void showsWhatIsKnownUnderJoinedIds();
    void knowsNobodyOfThatNumber();
    void knowsTheIdsOfBothPlatforms();
};

namespace {

constexpr AccountId cardAccount{1};
constexpr CustomerId person{7};

CustomerKey cardKeys()
{
    return CustomerKey(Secret(QByteArray(32, 'k')));
}

void fill(Database &database)
{
    for (const char *sql :
         {"INSERT INTO customer(id, account_id, name, source, source_detail, first_seen_at, updated_at) "
          "VALUES(7, 1, '丹青', 'ADD_SCENE_QR_CODE', '海报', 10, 0), (8, 1, '别人', '', '', 0, 0)",
          "INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) VALUES(1, 7, 'openid', 'wx1', 'oA', "
          "'follower', 11), (1, 8, 'openid', 'wx1', 'oB', 'follower', 11), (1, 7, 'unionid', '', 'uA', 'follower', 12)",
          "INSERT INTO follower(account_id, openid, is_following, followed_at, remark, scene, run) VALUES(1, 'oA', 1, 13, '老学员', "
          "'ADD_SCENE_QR_CODE', 1), (1, 'oB', 1, 13, '', '', 1)",
          "INSERT INTO customer_tag(customer_id, tag, at) VALUES(7, '瑜伽', 14), (8, '瑜伽', 14)",
          "INSERT INTO customer_note(customer_id, text, written_at, deleted_at) VALUES(7, '一', 15, NULL), (7, '二', 16, 17), (8, '三', "
          "18, NULL)",
          "INSERT INTO customer_event(account_id, customer_id, kind, at, subject, key) VALUES(1, 7, 'view', 19, '文章', 'a')",
          "INSERT INTO orders(account_id, out_trade_no, openid, created_at, paid_at, amount_fen, status, product, source, updated_at, "
          "digest) "
          "VALUES(1, 'N1', 'oA', 20, 21, 9900, 'SUCCESS', '月卡', 'hand', 0, x'00'), (1, 'N2', 'oB', 20, 21, 1, 'SUCCESS', '', 'hand', 0, "
          "x'00')"}) {
        const auto done = database.execute(QString::fromUtf8(sql));
        QVERIFY2(done, sql);
    }
    const CustomerKey keys = cardKeys();
    const auto phone = addField(database, cardAccount, {0, QStringLiteral("手机"), true, QStringLiteral("送货"), 24}, 0);
    const auto birthday = addField(database, cardAccount, {0, QStringLiteral("生日"), false, QStringLiteral("祝福"), 12}, 0);
    QVERIFY(putFieldValue(database, &keys, person, *phone, QStringLiteral("13800138000"), 22));
    QVERIFY(putFieldValue(database, nullptr, person, *birthday, QStringLiteral("5月1日"), 23));
    Consent consent;
    consent.customer = person;
    consent.purpose = QStringLiteral("生日祝福");
    consent.way = QStringLiteral("微信");
    const auto given = recordConsent(database, cardAccount, consent, 24);
    QVERIFY(withdrawConsent(database, cardAccount, given->id, 25));
}

QStringList texts(const PersonalCard &card, PersonalClass kind)
{
    QStringList lines;
    for (const PersonalItem &item : card.section(kind).items)
        lines.append(item.name + u'=' + item.text);
    return lines;
}

using Lines = QStringList;

} // namespace

void TestPersonalData::showsEverythingThatIsKnown()
{
    TemporaryDatabase database;
    fill(database);
    const auto card = personalCard(database, cardAccount, person, nullptr);
    QVERIFY(card);
    QCOMPARE(card->name, QStringLiteral("丹青"));
    QCOMPARE(card->sections.size(), size_t(16));
    QCOMPARE(texts(*card, PersonalClass::Person),
             Lines({QStringLiteral("name=丹青"), QStringLiteral("source=ADD_SCENE_QR_CODE"), QStringLiteral("source_detail=海报")}));
    QCOMPARE(texts(*card, PersonalClass::Identities), Lines({QStringLiteral("openid=oA"), QStringLiteral("unionid=uA")}));
    QCOMPARE(texts(*card, PersonalClass::Follower), Lines({QStringLiteral("follow=ADD_SCENE_QR_CODE"), QStringLiteral("remark=老学员")}));
    QCOMPARE(texts(*card, PersonalClass::Tags), Lines({QStringLiteral("tag=瑜伽")}));
    QCOMPARE(texts(*card, PersonalClass::Notes), Lines({QStringLiteral("note=二"), QStringLiteral("note=一")})); // the deleted one is there
    QCOMPARE(texts(*card, PersonalClass::Events), Lines({QStringLiteral("view=文章")}));
    QCOMPARE(texts(*card, PersonalClass::Orders), Lines({QStringLiteral("N1=月卡")}));
    QCOMPARE(card->section(PersonalClass::Orders).items.front().amount, std::optional(Money::fromFen(9900)));
    const PersonalItem consent = card->section(PersonalClass::Consents).items.front();
    QCOMPARE(consent.at, std::optional<qint64>(24));
    QCOMPARE(consent.withdrawnAt, std::optional<qint64>(25));
    const PersonalItem birthday = card->section(PersonalClass::Fields).items.back();
    QCOMPARE(birthday.purpose, QStringLiteral("祝福"));
    QCOMPARE(birthday.retentionMonths, 12);
    QVERIFY(!goesWithThePerson(PersonalClass::Orders));
    QVERIFY(goesWithThePerson(PersonalClass::Consents));
}

void TestPersonalData::showsWhatWasBoughtGivenAndComplainedAbout()
{
    TemporaryDatabase database;
    fill(database);
    for (const char *sql :
         {"INSERT INTO product(id, account_id, kind, name, price_fen, sessions, created_at) VALUES(1, 1, 'course', '拉坯课', 29900, 4, 0)",
          "INSERT INTO product(id, account_id, kind, name, price_fen, minutes, buffer_minutes, place, needs_me, created_at) "
          "VALUES(2, 1, 'service', '咨询', 20000, 30, 0, '工作室', 1, 0)",
          "INSERT INTO product(id, account_id, kind, name, price_fen, months, level, created_at) VALUES(3, 1, 'membership', '年卡', 36500, "
          "12, '会员', 0)",
          "INSERT INTO enrolment(account_id, product_id, customer_id, sessions, enrolled_at, cancelled_at) VALUES(1, 1, 7, 4, 30, 31), "
          "(1, 1, 8, 4, 30, NULL)",
          "INSERT INTO booking(account_id, product_id, customer_id, place, needs_me, starts_at, ends_at, busy_until, made_at, changed_at) "
          "VALUES(1, 2, 7, '工作室', 1, 1000, 2000, 2000, 32, 32), (1, 2, 8, '工作室', 1, 3000, 4000, 4000, 32, 32)",
          "INSERT INTO membership(account_id, product_id, customer_id, level, first_day, last_day, made_at) "
          "VALUES(1, 3, 7, '会员', '2026-01-01', '2026-12-31', 29)",
          "INSERT INTO point_entry(account_id, customer_id, at, kind, points) VALUES(1, 7, 33, 'given', 50), (1, 8, 33, 'given', 9)",
          "INSERT INTO coupon(id, account_id, customer_id, code, off_fen, least_fen, last_day, return_rule) "
          "VALUES(1, 1, 7, 'HI7', 2000, 2000, '2026-12-31', 'never'), (2, 1, 8, 'HI8', 2000, 2000, '2026-12-31', 'never')",
          "INSERT INTO coupon_change(coupon_id, at, kind, last_day) VALUES(1, 34, 'issued', '2026-12-31')",
          "INSERT INTO complaint VALUES(1, 'c1', 'PENDING', '杯子碎了', 35, 'N1', 'T1', NULL, 1, 'oA', '', '', NULL, 0, 0, 1, '[]', 0, 0), "
          "(1, 'c2', 'PENDING', '别人的', 35, 'N2', 'T2', NULL, 1, 'oB', '', '', NULL, 0, 0, 1, '[]', 0, 0)",
          "INSERT INTO shipping_order VALUES(1, 'T1', '', 'N1', '青釉杯', 16800, 'oA', 28, 1, 0, 0, 0, '[]', 0, 0), "
          "(1, 'T2', '', 'N2', '别人的', 1, 'oB', 28, 1, 0, 0, 0, '[]', 0, 0)",
          "INSERT INTO complaint_talk VALUES(1, 'c1', 'l1', 36, 'user', '', '请换一个', '[]'), (1, 'c2', 'l2', 36, 'user', '', '不是我', "
          "'[]')"}) {
        const auto done = database.database().execute(QString::fromUtf8(sql));
        QVERIFY2(done, sql);
    }
    const auto card = personalCard(database, cardAccount, person, nullptr);
    QVERIFY(card);
    // Newest first; what was cancelled is there too.
    QCOMPARE(texts(*card, PersonalClass::Bought),
             Lines({QStringLiteral("booking=咨询 工作室"), QStringLiteral("course=拉坯课"),
                    QStringLiteral("membership=会员 2026-01-01 – 2026-12-31"), QStringLiteral("shipping=青釉杯")}));
    QCOMPARE(texts(*card, PersonalClass::Rewards), Lines({QStringLiteral("coupon=HI7"), QStringLiteral("points=50")}));
    QCOMPARE(texts(*card, PersonalClass::Complaints),
             Lines({QStringLiteral("complaint_talk=请换一个"), QStringLiteral("complaint=杯子碎了")}));
}

void TestPersonalData::masksWhatIsSensitive()
{
    TemporaryDatabase database;
    fill(database);
    const CustomerKey keys = cardKeys();
    const auto closed = personalCard(database, cardAccount, person, nullptr);
    QCOMPARE(texts(*closed, PersonalClass::Fields), Lines({QStringLiteral("手机=••••"), QStringLiteral("生日=5月1日")}));
    const auto open = personalCard(database, cardAccount, person, &keys);
    QCOMPARE(texts(*open, PersonalClass::Fields), Lines({QStringLiteral("手机=••••8000"), QStringLiteral("生日=5月1日")}));
    QVERIFY(open->section(PersonalClass::Fields).items.front().isMasked);
    QVERIFY(!open->section(PersonalClass::Fields).items.back().isMasked);
    const auto log = AuditStore(database).entries();
    for (const AuditEntry &entry : *log)
        QVERIFY(entry.action != QStringLiteral("customer.copied"));
}

void TestPersonalData::givesACopyInClearAndNotesIt()
{
    TemporaryDatabase database;
    fill(database);
    const CustomerKey keys = cardKeys();
    const auto copy = personalCopy(database, cardAccount, person, &keys, 99);
    QCOMPARE(texts(*copy, PersonalClass::Fields), Lines({QStringLiteral("手机=13800138000"), QStringLiteral("生日=5月1日")}));
    const AuditEntry last = AuditStore(database).entries()->back();
    QCOMPARE(last.action, QStringLiteral("customer.copied"));
    QCOMPARE(last.subject, QStringLiteral("customer 7"));
    QVERIFY(last.detail.isEmpty());
}

void TestPersonalData::givesNoCopyWithoutTheKeys()
{
    TemporaryDatabase database;
    fill(database);
    QCOMPARE(personalCopy(database, cardAccount, person, nullptr, 99).error().code, QStringLiteral("vault.locked"));
    QVERIFY(personalCopy(database, cardAccount, CustomerId{8}, nullptr, 99)); // nothing of this person is sealed
    QVERIFY(database.database().execute(QStringLiteral("UPDATE customer_value SET customer_id = 8 WHERE field_id = 1"))); // moved
    const CustomerKey keys = cardKeys();
    QCOMPARE(personalCopy(database, cardAccount, CustomerId{8}, &keys, 99).error().code, QStringLiteral("customer.value_damaged"));
    QVERIFY(personalCard(database, cardAccount, CustomerId{8}, &keys)); // the rest can still be looked at
}

void TestPersonalData::showsWhatIsKnownUnderJoinedIds()
{
    TemporaryDatabase database;
    fill(database);
    QVERIFY(joinCustomers(database, {cardAccount, person, CustomerId{8}, JoinReason::Phone, 50}));
    QCOMPARE(texts(personalCard(database, cardAccount, person, nullptr).value(), PersonalClass::Identities).last(),
             QStringLiteral("join=phone")); // with its reason
    for (const CustomerId asked : {person, CustomerId{8}}) {
        const auto card = personalCard(database, cardAccount, asked, nullptr);
        QCOMPARE(card->customer, person);
        QCOMPARE(card->name, QStringLiteral("丹青"));
        QCOMPARE(texts(*card, PersonalClass::Notes).size(), 3);
        QCOMPARE(texts(*card, PersonalClass::Orders).size(), 2);
    }
}

void TestPersonalData::knowsNobodyOfThatNumber()
{
    TemporaryDatabase database;
    fill(database);
    QCOMPARE(personalCard(database, cardAccount, CustomerId{99}, nullptr).error().code, QStringLiteral("customer.unknown"));
    QCOMPARE(personalCard(database, AccountId{2}, person, nullptr).error().code, QStringLiteral("customer.unknown"));
}

void TestPersonalData::knowsTheIdsOfBothPlatforms()
{
    TemporaryDatabase database;
    fill(database);
    QVERIFY(database.database().execute(
        QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                       "VALUES(1, 7, 'external_userid', 'ww1', 'wmA', 'talk', 11)")));
    const auto found = PersonalDataStore(database).person(cardAccount, person);
    QVERIFY(found);
    QCOMPARE(found->openIds, QStringList{QStringLiteral("oA")});
    QCOMPARE(found->externalIds, QStringList{QStringLiteral("wmA")});
}

QTEST_GUILESS_MAIN(TestPersonalData)
#include "tst_personaldata.moc"
