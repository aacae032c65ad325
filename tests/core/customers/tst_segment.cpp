#include "customers/customerconditionstore.h"
#include "customers/customerliststore.h"
#include "customers/segmentstore.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace yiren;

namespace {

using Field = SegmentField;
using Operator = SegmentOperator;

const BusinessDay today(QDate(2026, 11, 20));
const AccountId account{1};

// What would break out of a statement, out of LIKE or out of JSON, and plain words that look alike.
const std::array hostileWords = {QStringLiteral("'; DROP TABLE customer; --"),
                                 QStringLiteral("100%"),
                                 QStringLiteral("a_b"),
                                 QStringLiteral("aXb"),
                                 QStringLiteral("\\"),
                                 QStringLiteral("苏木"),
                                 QStringLiteral("?1"),
                                 QStringLiteral("\"}"),
                                 QStringLiteral("A"),
                                 QStringLiteral("a"),
                                 QStringLiteral("Ä"),
                                 QStringLiteral("%1")};
const std::array sources = {QStringLiteral("order"), QStringLiteral("import"), QStringLiteral("ADD_SCENE_QR_CODE"), QString()};

struct Person {
    Customer customer;
    QString group;
    bool isFollowing = false;
};

qint64 daysBefore(qint64 days)
{
    return today.plusDays(-days).start().toMSecsSinceEpoch() + 5 * hourMs;
}

std::optional<qint64> someMoment()
{
    const int days = *rc::gen::inRange(-1, 12);
    return days < 0 ? std::nullopt : std::optional(daysBefore(days));
}

Person somePerson(qint64 id)
{
    Person person;
    Customer &customer = person.customer;
    customer.id = CustomerId{id};
    customer.name = *rc::gen::elementOf(hostileWords);
    customer.source = *rc::gen::elementOf(sources);
    customer.sourceDetail = *rc::gen::elementOf(hostileWords) + *rc::gen::elementOf(hostileWords);
    customer.firstSeenAt = daysBefore(*rc::gen::inRange(0, 12));
    std::set<QString> tags;
    for (int tag = *rc::gen::inRange(0, 4); tag > 0; --tag)
        tags.insert(*rc::gen::elementOf(hostileWords));
    customer.tags.assign(tags.begin(), tags.end());
    CustomerFigures &figures = customer.figures;
    figures.orders = *rc::gen::inRange(0, 4);
    figures.paid = Money::fromFen(*rc::gen::inRange(0, 5) * 100);
    figures.refunded = Money::fromFen(*rc::gen::inRange(0, 3) * 100);
    figures.lastPaidAt = someMoment();
    figures.lastEventAt = someMoment();
    figures.views = *rc::gen::inRange(0, 4);
    figures.interactions = *rc::gen::inRange(0, 4);
    person.group = *rc::gen::element(QString(), QStringLiteral("best"), QStringLiteral("new"));
    person.isFollowing = *rc::gen::arbitrary<bool>();
    return person;
}

SegmentCondition someCondition()
{
    const auto fields = segmentFields();
    SegmentCondition condition;
    condition.field = fields[static_cast<size_t>(*rc::gen::inRange<int>(0, static_cast<int>(fields.size())))];
    const auto operators = segmentOperatorsOf(condition.field);
    condition.op = operators[static_cast<size_t>(*rc::gen::inRange<int>(0, static_cast<int>(operators.size())))];
    switch (segmentValueOf(condition.field)) {
    case SegmentValue::Days:
        condition.value = qint64(*rc::gen::inRange(0, 12));
        break;
    case SegmentValue::Count:
        condition.value = qint64(*rc::gen::inRange(0, 4));
        break;
    case SegmentValue::Fen:
        condition.value = qint64(*rc::gen::inRange(0, 5) * 100);
        break;
    case SegmentValue::Text:
        condition.value = *rc::gen::elementOf(hostileWords);
        break;
    case SegmentValue::Code:
        if (condition.field == Field::Group)
            condition.value = *rc::gen::element(QStringLiteral("best"), QStringLiteral("new"), QStringLiteral("asleep"));
        else if (condition.field == Field::Following)
            condition.value = *rc::gen::element(QStringLiteral("yes"), QStringLiteral("no"));
        else
            condition.value = *rc::gen::element(QStringLiteral("order"), QStringLiteral("ADD_SCENE_QR_CODE"));
    }
    return condition;
}

SegmentRule someRule()
{
    SegmentRule rule;
    rule.match = *rc::gen::element(SegmentRule::Match::All, SegmentRule::Match::Any);
    const int conditions = *rc::gen::inRange(1, 4);
    for (int i = 0; i < conditions; ++i)
        rule.conditions.push_back(someCondition());
    return rule;
}

// SQLite's LIKE folds ASCII only.
bool containsFolded(QString text, QString part)
{
    const auto fold = [](QString &folded) {
        for (QChar &c : folded) {
            if (c >= u'A' && c <= u'Z')
                c = c.toLower();
        }
    };
    fold(text);
    fold(part);
    return text.contains(part);
}

bool isWithin(std::optional<qint64> at, qint64 days)
{
    return at && BusinessDay::ofMs(*at).daysTo(today) <= days;
}

bool fitsDays(const Person &person, const SegmentCondition &condition)
{
    const Customer &customer = person.customer;
    const auto at = condition.field == Field::LastPaid ? customer.figures.lastPaidAt
        : condition.field == Field::LastSeen           ? customer.figures.lastEventAt
                                                       : std::optional(customer.firstSeenAt);
    return isWithin(at, std::get<qint64>(condition.value)) == (condition.op == Operator::Within);
}

bool fitsNumber(const Person &person, const SegmentCondition &condition)
{
    const CustomerFigures &figures = person.customer.figures;
    const qint64 number = condition.field == Field::Orders ? figures.orders
        : condition.field == Field::Paid                   ? figures.kept().fen()
        : condition.field == Field::Refunded               ? figures.refunded.fen()
        : condition.field == Field::Views                  ? figures.views
                                                           : figures.interactions;
    const auto value = std::get<qint64>(condition.value);
    return condition.op == Operator::AtLeast ? number >= value : number <= value;
}

bool fits(const Person &person, const SegmentCondition &condition)
{
    const Customer &customer = person.customer;
    if (segmentValueOf(condition.field) == SegmentValue::Days)
        return fitsDays(person, condition);
    if (std::holds_alternative<qint64>(condition.value))
        return fitsNumber(person, condition);
    const auto &text = std::get<QString>(condition.value);
    const bool isWanted = condition.op != Operator::IsNot;
    switch (condition.field) {
    case Field::Source:
        return (customer.source == text) == isWanted;
    case Field::Group:
        return (person.group == text) == isWanted;
    case Field::Tag:
        return (std::count(customer.tags.begin(), customer.tags.end(), text) > 0) == isWanted;
    case Field::Following:
        return person.isFollowing == (text == u"yes");
    case Field::SourceDetail:
        return containsFolded(customer.sourceDetail, text);
    default:
        return containsFolded(customer.name, text);
    }
}

bool fits(const Person &person, const SegmentRule &rule)
{
    const auto one = [&](const SegmentCondition &condition) { return fits(person, condition); };
    return rule.match == SegmentRule::Match::All ? std::all_of(rule.conditions.begin(), rule.conditions.end(), one)
                                                 : std::any_of(rule.conditions.begin(), rule.conditions.end(), one);
}

void write(CustomerRows &rows, const Person &person)
{
    rows.add(person.customer);
    const qint64 id = toInteger(person.customer.id);
    rows.follower(QStringLiteral("o-%1-tail").arg(id), person.isFollowing);
    if (!person.group.isEmpty())
        rows.run(QStringLiteral("INSERT INTO customer_rfm VALUES(?, 1, 0, 1, 0, ?)"), {id, person.group});
}

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private slots:
    void theQueryFindsWhomAFilterInMemoryFinds();
    void conditionsComeBackFromJson();
    void jsonOfOthersIsRefusedWithItsField_data();
    void jsonOfOthersIsRefusedWithItsField();
    void aSegmentIsSavedRenamedDeletedAndRestored();
    void aNameIsGivenOnce();
    void theQueryIsShownWithItsValues();
};

void TestSegment::theQueryFindsWhomAFilterInMemoryFinds()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    QVERIFY(rc::check([&] {
        rows.run(QStringLiteral("BEGIN"), {});
        for (const char *table : {"customer_figures", "customer_tag", "customer_identity", "customer_rfm", "follower", "customer"})
            rows.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table)), {});
        std::vector<Person> people;
        const int count = *rc::gen::inRange(1, 25);
        for (int id = 1; id <= count; ++id) {
            people.push_back(somePerson(id));
            write(rows, people.back());
        }
        rows.run(QStringLiteral("COMMIT"), {});
        CustomerListStore store(database, account, today);
        for (int i = 0; i < 20; ++i) {
            const SegmentRule rule = someRule();
            std::set<qint64> expected;
            for (const Person &person : people) {
                if (fits(person, rule))
                    expected.insert(toInteger(person.customer.id));
            }
            const auto page = store.page({rule, {}}, {CustomerSort::LastEvent, true, {}, 1000});
            RC_ASSERT(page.has_value());
            std::set<qint64> found;
            for (const ListedCustomer &row : *page)
                found.insert(toInteger(row.customer.id));
            RC_ASSERT(found == expected);
            RC_ASSERT(store.count({rule, {}}).value() == qint64(expected.size()));
            std::set<qint64> byShownQuery;
            auto shown = database.database().prepare(CustomerCondition::ofRule(rule, account, today).shownQuery(account));
            RC_ASSERT(shown && shown->run());
            while (shown->next())
                byShownQuery.insert(shown->integer(0));
            RC_ASSERT(byShownQuery == expected);
        }
    }));
}

void TestSegment::conditionsComeBackFromJson()
{
    const SegmentRule rule{SegmentRule::Match::Any,
                           {{Field::Orders, Operator::AtLeast, qint64(3)}, {Field::Tag, Operator::IsNot, QStringLiteral("老客\"'")}}};
    QCOMPARE(segmentJson(rule).toUtf8(),
             "{\"conditions\":[{\"field\":\"orders\",\"operator\":\"at_least\",\"value\":3},"
             "{\"field\":\"tag\",\"operator\":\"is_not\",\"value\":\"老客\\\"'\"}],\"match\":\"any\"}");
    QVERIFY(rc::check([] {
        const SegmentRule some = someRule();
        RC_ASSERT(segmentFromJson(segmentJson(some)).value() == some);
    }));
}

void TestSegment::jsonOfOthersIsRefusedWithItsField_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    const auto one = [](const char *condition) {
        return QStringLiteral("{\"match\":\"all\",\"conditions\":[%1]}").arg(QLatin1String(condition));
    };
    QTest::newRow("no json") << QStringLiteral("orders > 3") << "segment.json"
                             << "";
    QTest::newRow("no match") << QStringLiteral("{\"conditions\":[]}") << "segment.json"
                              << "";
    QTest::newRow("unknown field") << one("{\"field\":\"shoe_size\",\"operator\":\"is\",\"value\":1}") << "segment.condition"
                                   << "shoe_size";
    QTest::newRow("other operator") << one("{\"field\":\"orders\",\"operator\":\"contains\",\"value\":1}") << "segment.condition"
                                    << "orders";
    QTest::newRow("fraction") << one("{\"field\":\"paid\",\"operator\":\"at_least\",\"value\":1.5}") << "segment.condition"
                              << "paid";
    QTest::newRow("negative") << one("{\"field\":\"orders\",\"operator\":\"at_least\",\"value\":-1}") << "segment.condition"
                              << "orders";
    QTest::newRow("text as number") << one("{\"field\":\"last_paid\",\"operator\":\"within\",\"value\":\"30\"}") << "segment.condition"
                                    << "last_paid";
    QTest::newRow("too many days") << one("{\"field\":\"last_paid\",\"operator\":\"within\",\"value\":36501}") << "segment.condition"
                                   << "last_paid";
    QTest::newRow("unknown group") << one("{\"field\":\"group\",\"operator\":\"is\",\"value\":\"rich\"}") << "segment.condition"
                                   << "group";
    QTest::newRow("empty tag") << one("{\"field\":\"tag\",\"operator\":\"is\",\"value\":\"\"}") << "segment.condition"
                               << "tag";
}

void TestSegment::jsonOfOthersIsRefusedWithItsField()
{
    QFETCH(QString, json);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto rule = segmentFromJson(json);
    QVERIFY(!rule);
    QCOMPARE(rule.error().code, code);
    QCOMPARE(rule.error().detail, detail);
}

void TestSegment::aSegmentIsSavedRenamedDeletedAndRestored()
{
    TemporaryDatabase database;
    SegmentStore store(database);
    const SegmentRule rule{SegmentRule::Match::All, {{Field::LastPaid, Operator::NotWithin, qint64(90)}}};
    const auto id = store.add(account, QStringLiteral(" 久未购买 "), rule, 1);
    QVERIFY(id);
    auto all = store.segments(account);
    QCOMPARE(all->size(), 1u);
    QCOMPARE(all->front().name, QStringLiteral("久未购买"));
    QVERIFY(all->front().rule == rule);
    QVERIFY(store.rename(account, *id, QStringLiteral("该唤醒了"), 2));
    QCOMPARE(store.segments(account)->front().name, QStringLiteral("该唤醒了"));
    QVERIFY(store.remove(account, *id, 3));
    QVERIFY(store.segments(account)->empty());
    QVERIFY(store.restore(account, *id, 4));
    QCOMPARE(store.segments(account)->front().name, QStringLiteral("该唤醒了"));
    QCOMPARE(store.restore(account, SegmentId{99}, 4).error().code, QStringLiteral("segment.not_found"));
}

void TestSegment::aNameIsGivenOnce()
{
    TemporaryDatabase database;
    SegmentStore store(database);
    const SegmentRule rule{SegmentRule::Match::All, {{Field::Orders, Operator::AtLeast, qint64(2)}}};
    const auto first = store.add(account, QStringLiteral("回头客"), rule, 1);
    QVERIFY(first);
    QCOMPARE(store.add(account, QStringLiteral("回头客"), rule, 1).error().code, QStringLiteral("segment.name_taken"));
    QCOMPARE(store.add(account, QStringLiteral("  "), rule, 1).error().code, QStringLiteral("segment.name"));
    QCOMPARE(store.add(account, QStringLiteral("无"), {}, 1).error().code, QStringLiteral("segment.empty"));
    QVERIFY(store.remove(account, *first, 2));
    QVERIFY(store.add(account, QStringLiteral("回头客"), rule, 3)); // the name is free again
    QCOMPARE(store.restore(account, *first, 4).error().code, QStringLiteral("segment.name_taken"));
}

// What is shown finds the same persons when it is run as it stands.
void TestSegment::theQueryIsShownWithItsValues()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    int id = 0;
    for (const QString &name : hostileWords) {
        Customer customer;
        customer.id = CustomerId{++id};
        customer.name = name;
        rows.add(customer);
        rows.tag(id, QString(name + u'\''), 1);
    }
    for (const QString &name : hostileWords) {
        const SegmentRule rule{SegmentRule::Match::All,
                               {{Field::Name, Operator::Contains, name}, {Field::Tag, Operator::Is, QString(name + u'\'')}}};
        const QString query = CustomerCondition::ofRule(rule, account, today).shownQuery(account);
        auto shown = database.database().prepare(query);
        QVERIFY2(shown && shown->run(), qPrintable(query));
        QVERIFY(shown->next());
        QCOMPARE(shown->text(1), name);
        QVERIFY(!shown->next());
    }
}

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
