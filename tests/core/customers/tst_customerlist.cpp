#include "customers/customerliststore.h"
#include "customers/customertimelinestore.h"
#include "customers/rfmstore.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QtTest>

using namespace yiren;

namespace {

const BusinessDay listDay(QDate(2026, 11, 20));
const AccountId company{1};

qint64 at(qint64 daysAgo, qint64 hour = 10)
{
    return listDay.plusDays(-daysAgo).start().toMSecsSinceEpoch() + hour * hourMs;
}

Customer person(qint64 id, const QString &name, qint64 firstSeenAt = 0)
{
    Customer customer;
    customer.id = CustomerId{id};
    customer.name = name;
    customer.source = QStringLiteral("order");
    customer.firstSeenAt = firstSeenAt;
    return customer;
}

QStringList namesOf(const Result<std::vector<ListedCustomer>> &rows)
{
    QStringList names;
    for (const ListedCustomer &row : *rows)
        names.append(row.customer.name);
    return names;
}

} // namespace

class TestCustomerList : public QObject
{
    Q_OBJECT

private slots:
    void pagesComeOnceInEveryOrder();
    void joinedAndErasedOnesAreNotListed();
    void findsByNameInitialsTagAndTails_data();
    void findsByNameInitialsTagAndTails();
    void oneCustomerIsReadWithGroupAndOpenid();
    void rfmIsComputedFromTheOrdersOfTwelveMonths();
    void rfmOfFewIsOnlyTheirValues();
    void theTimelineHasEverythingNewestFirst();
    void theTimelineHasCommentsAndMessages();
    void theTimelineHasWhatWasBookedHeldAndComplainedOf();
    void theTimelineComesPageByPage();
};

void TestCustomerList::pagesComeOnceInEveryOrder()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.run(QStringLiteral("BEGIN"), {});
    for (qint64 id = 1; id <= 50; ++id) { // many equal keys: the number decides
        Customer customer = person(id, QString::number(id), at(id % 5));
        customer.figures.orders = id % 3;
        customer.figures.paid = Money::fromFen(100 * (id % 4));
        if (id % 2)
            customer.figures.lastEventAt = at(id % 7);
        rows.add(customer);
    }
    rows.run(QStringLiteral("COMMIT"), {});
    CustomerListStore store(database, company, listDay);
    const auto keyOf = [](const ListedCustomer &row, CustomerSort sort) {
        const CustomerFigures &figures = row.customer.figures;
        return sort == CustomerSort::Paid     ? figures.paid.fen()
            : sort == CustomerSort::Orders    ? figures.orders
            : sort == CustomerSort::FirstSeen ? row.customer.firstSeenAt
                                              : figures.lastEventAt.value_or(row.customer.firstSeenAt);
    };
    for (const auto sort : {CustomerSort::LastEvent, CustomerSort::Paid, CustomerSort::Orders, CustomerSort::FirstSeen}) {
        for (const bool isDescending : {true, false}) {
            std::vector<ListedCustomer> all;
            std::optional<ListedCustomer> after;
            for (;;) {
                const auto page = store.page({}, {sort, isDescending, after, 7});
                QVERIFY(page);
                all.insert(all.end(), page->begin(), page->end());
                if (page->size() < 7)
                    break;
                after = page->back();
            }
            QCOMPARE(all.size(), 50u);
            for (size_t i = 1; i < all.size(); ++i) {
                const auto before = std::pair(keyOf(all[i - 1], sort), toInteger(all[i - 1].customer.id));
                const auto now = std::pair(keyOf(all[i], sort), toInteger(all[i].customer.id));
                QVERIFY(isDescending ? before > now : before < now);
            }
        }
    }
}

void TestCustomerList::joinedAndErasedOnesAreNotListed()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    for (qint64 id = 1; id <= 3; ++id)
        rows.add(person(id, QString::number(id)));
    rows.run(QStringLiteral("UPDATE customer SET joined_into = 1 WHERE id = 2"), {});
    rows.run(QStringLiteral("UPDATE customer SET erased_at = 1 WHERE id = 3"), {});
    CustomerListStore store(database, company, listDay);
    QCOMPARE(namesOf(store.page({}, {CustomerSort::LastEvent, true, {}, 10})), QStringList{QStringLiteral("1")});
    QCOMPARE(store.count({}).value(), 1);
    QVERIFY(!store.customer(CustomerId{2}).value());
    QVERIFY(!CustomerListStore(database, AccountId{2}, listDay).customer(CustomerId{1}).value());
}

void TestCustomerList::findsByNameInitialsTagAndTails_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *words, const QStringList &found) { QTest::newRow(words) << QString::fromUtf8(words) << found; };
    const QString su = QStringLiteral("苏木"), mia = QStringLiteral("Mia 100%");
    row("苏木", {su});
    row("sm", {su});
    row("SM", {su});
    row("mia", {mia});
    row("100%", {mia});
    row("1%0", {});
    row("老客", {su});
    row("苏木 老客", {su});
    row("苏木 mia", {});
    row("8fQ2", {su});
    row("8fq", {});
    row("2026112200", {});
    row("0041", {su});
    row("20261122-0041", {su});
    row("778899", {mia});
    row("' OR 1=1 --", {});
}

void TestCustomerList::findsByNameInitialsTagAndTails()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    TemporaryDatabase database;
    CustomerRows rows(database);
    Customer su = person(1, QStringLiteral("苏木"));
    su.tags = {QStringLiteral("老客户")};
    rows.add(su, QStringLiteral("sm"), QStringLiteral("oABCdef8fQ2"));
    rows.add(person(2, QStringLiteral("Mia 100%")), QStringLiteral("mia"), QStringLiteral("oABCdef9xx1"));
    rows.order(QStringLiteral("20261122-0041"), QStringLiteral("oABCdef8fQ2"), at(1), 100, {}, QStringLiteral("42000011"));
    rows.order(QStringLiteral("20261122-0042"), QStringLiteral("oABCdef9xx1"), at(1), 100, {}, QStringLiteral("4200778899"));
    CustomerListStore store(database, company, listDay);
    QCOMPARE(namesOf(store.page({{}, words}, {CustomerSort::LastEvent, true, {}, 10})), found);
    QCOMPARE(store.count({{}, words}).value(), found.size());
}

void TestCustomerList::oneCustomerIsReadWithGroupAndOpenid()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    Customer customer = person(7, QStringLiteral("周舟"), at(30));
    customer.sourceDetail = QStringLiteral("集市");
    customer.figures = {7, Money::fromFen(150'300), Money::fromFen(100), at(20), at(3), 5, 6, at(2)};
    rows.add(customer, {}, QStringLiteral("o8fQ2"));
    rows.run(QStringLiteral("INSERT INTO customer_rfm VALUES(7, 1, 0, 1, 0, 'at_risk')"), {});
    const auto read = CustomerListStore(database, company, listDay).customer(CustomerId{7});
    QVERIFY(read && *read);
    QVERIFY((**read == ListedCustomer{customer, QStringLiteral("o8fQ2"), RfmGroup::AtRisk}));
}

void TestCustomerList::rfmIsComputedFromTheOrdersOfTwelveMonths()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.run(QStringLiteral("BEGIN"), {});
    for (qint64 id = 1; id <= 30; ++id) {
        const QString openid = QStringLiteral("o%1").arg(id);
        rows.add(person(id, {}), {}, openid);
        rows.order(QStringLiteral("A%1").arg(id), openid, at(id), 1000);
    }
    rows.run(QStringLiteral("COMMIT"), {});
    // The first bought on two days more, twice on one of them, and got 300 back; what was before the twelve months does not count.
    rows.order(QStringLiteral("B1"), QStringLiteral("o1"), at(0, 1), 500);
    rows.order(QStringLiteral("B2"), QStringLiteral("o1"), at(0, 23), 500);
    rows.order(QStringLiteral("B3"), QStringLiteral("o1"), at(400), 9900);
    rows.refund(QStringLiteral("R1"), QStringLiteral("B2"), at(0, 23), 300);
    RfmStore store(database);
    QVERIFY(store.renew(company, listDay).value());
    QVERIFY(!store.renew(company, listDay).value()); // nothing is new
    const auto first = store.of(company, CustomerId{1}, listDay);
    QVERIFY(first && *first && (*first)->scale);
    QVERIFY(((*first)->values == RfmValues{0, 2, Money::fromFen(1700)}));
    QCOMPARE((*first)->scale->customers, 30);
    // 0, 2, 3 … 30 days ago, one each: six of thirty are in the best fifth.
    QVERIFY((*first)->scale->days == (RfmScale::Cuts{24, 18, 12, 6}));
    const auto listed = CustomerListStore(database, company, listDay).customer(CustomerId{1});
    QVERIFY((**listed).group == RfmGroup::Best);
    // A new order of another changes groups, and that is told.
    rows.order(QStringLiteral("C1"), QStringLiteral("o30"), at(0), 1000);
    QVERIFY(store.renew(company, listDay).value());
}

void TestCustomerList::rfmOfFewIsOnlyTheirValues()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.add(person(1, {}), {}, QStringLiteral("o1"));
    rows.add(person(2, {}), {}, QStringLiteral("o2"));
    rows.order(QStringLiteral("A1"), QStringLiteral("o1"), at(3), 1000);
    RfmStore store(database);
    QVERIFY(store.renew(company, listDay).value());
    const auto one = store.of(company, CustomerId{1}, listDay);
    QVERIFY(*one && !(*one)->scale);
    QVERIFY(((*one)->values == RfmValues{3, 1, Money::fromFen(1000)}));
    QVERIFY(!*store.of(company, CustomerId{2}, listDay)); // bought nothing
    QVERIFY(!(**CustomerListStore(database, company, listDay).customer(CustomerId{1})).group);
}

void TestCustomerList::theTimelineHasEverythingNewestFirst()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.add(person(1, {}), {}, QStringLiteral("o1"));
    rows.add(person(2, {}), {}, QStringLiteral("o2"));
    rows.order(QStringLiteral("A1"), QStringLiteral("o1"), at(5), 16'800, QStringLiteral("青釉杯"));
    rows.order(QStringLiteral("A2"), QStringLiteral("o2"), at(5), 100);
    rows.refund(QStringLiteral("R1"), QStringLiteral("A1"), at(4), 800);
    rows.event(1, QStringLiteral("view"), at(3), QStringLiteral("如何保养陶器"));
    rows.tag(1, QStringLiteral("老客"), at(2));
    rows.note(1, QStringLiteral("喜欢青色"), at(1));
    rows.run(QStringLiteral("INSERT INTO customer_note(customer_id, text, written_at, deleted_at) VALUES(1, 'gone', ?, 1)"), {at(0)});
    const auto page = CustomerTimelineStore(database).page(company, CustomerId{1}, {}, 100);
    QVERIFY(page);
    using Kind = TimelineEntry::Kind;
    const std::vector<TimelineEntry> expected{
        {Kind::Note, 1, at(1), {}, QStringLiteral("喜欢青色"), {}, {}},
        {Kind::Tag, 1, at(2), {}, QStringLiteral("老客"), {}, {}},
        {Kind::Event, 1, at(3), QStringLiteral("view"), QStringLiteral("如何保养陶器"), {}, {}},
        {Kind::Refund, 1, at(4), QStringLiteral("SUCCESS"), QStringLiteral("青釉杯"), Money::fromFen(800), QStringLiteral("A1")},
        {Kind::Order, 1, at(5), QStringLiteral("SUCCESS"), QStringLiteral("青釉杯"), Money::fromFen(16'800), QStringLiteral("A1")}};
    QVERIFY(*page == expected);
}

// By the openid of the official account and by 微信客服's id; of a comment that is gone and of what another wrote, nothing.
void TestCustomerList::theTimelineHasCommentsAndMessages()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.add(person(1, {}), {}, QStringLiteral("o1"));
    rows.identity(1, QStringLiteral("external_userid"), QStringLiteral("wm1"));
    const auto comment = [&rows](const QString &id, const QString &openid, qint64 when, qint64 isGone) {
        rows.run(
            QStringLiteral("INSERT INTO article_comment(account_id, message_data_id, article_index, comment_id, openid, created_at, "
                           "content, is_elected, reply, replied_at, is_gone, read_at) VALUES(1, 'm', 0, ?, ?, ?, '好看', 0, '', 0, ?, 0)"),
            {id, openid, when, isGone});
    };
    comment(QStringLiteral("c1"), QStringLiteral("o1"), at(2), 0);
    comment(QStringLiteral("c2"), QStringLiteral("o1"), at(2), 1);
    comment(QStringLiteral("c3"), QStringLiteral("o2"), at(2), 0);
    rows.run(QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(1, 1, 'kf', 'k', 'wm1')"), {});
    const auto say = [&rows](qint64 id, qint64 when, const QString &speaker, const QString &state, const QString &text) {
        rows.run(QStringLiteral("INSERT INTO talk_message(id, account_id, peer_id, message_id, at, speaker, kind, text, detail, state) "
                                "VALUES(?, 1, 1, ?, ?, ?, 'text', ?, '{}', ?)"),
                 {id, QString::number(id), when, speaker, text, state});
    };
    say(1, at(4), QStringLiteral("customer"), {}, QStringLiteral("在吗"));
    say(2, at(3), QStringLiteral("us"), QStringLiteral("sent"), QStringLiteral("在的"));
    const auto page = CustomerTimelineStore(database).page(company, CustomerId{1}, {}, 100);
    QVERIFY(page);
    using Kind = TimelineEntry::Kind;
    QCOMPARE(page->size(), size_t(3));
    QVERIFY(page->at(0).kind == Kind::Comment && page->at(0).text == QStringLiteral("好看"));
    QVERIFY(page->at(1).kind == Kind::Message && page->at(1).what == QStringLiteral("us") && page->at(1).text == QStringLiteral("在的"));
    QVERIFY(page->at(2).kind == Kind::Message && page->at(2).what == QStringLiteral("customer"));
}

void TestCustomerList::theTimelineHasWhatWasBookedHeldAndComplainedOf()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.add(person(1, {}), {}, QStringLiteral("o1"));
    rows.add(person(2, {}), {}, QStringLiteral("o2"));
    rows.event(1, QStringLiteral("view"), at(9), QStringLiteral("茶"));
    const auto sell = [&rows](qint64 id, const QString &columns, const QString &values) {
        rows.run(QStringLiteral("INSERT INTO product(id, account_id, kind, name, price_fen, created_at, %1) VALUES(?, 1, %2)")
                     .arg(columns, values),
                 {id});
    };
    sell(1, QStringLiteral("minutes, buffer_minutes, place, needs_me"), QStringLiteral("'service', '咨询', 100, 0, 60, 0, '', 0"));
    sell(2, QStringLiteral("sessions"), QStringLiteral("'course', '拉坯', 100, 0, 4"));
    sell(3, QStringLiteral("months, level"), QStringLiteral("'membership', '年卡', 100, 0, 12, '金卡'"));
    for (const qint64 who : {qint64(1), qint64(2)}) {
        rows.run(QStringLiteral("INSERT INTO booking(account_id, product_id, customer_id, place, needs_me, starts_at, ends_at, busy_until, "
                                "made_at, changed_at) VALUES(1, 1, ?, '', 0, ?, ?, ?, 0, 0)"),
                 {who, at(1), at(1) + 1000, at(1) + 1000});
        rows.run(QStringLiteral(
                     "INSERT INTO enrolment(id, account_id, product_id, customer_id, sessions, enrolled_at) VALUES(?, 1, 2, ?, 4, ?)"),
                 {who, who, at(3)});
        rows.run(QStringLiteral("INSERT INTO lesson(enrolment_id, session, attended_at) VALUES(?, 1, ?)"), {who, at(2)});
        rows.run(QStringLiteral("INSERT INTO membership(account_id, product_id, customer_id, level, first_day, last_day, made_at) "
                                "VALUES(1, 3, ?, '金卡', '2026-01-01', '2026-12-31', ?)"),
                 {who, at(4)});
        rows.run(QStringLiteral("INSERT INTO point_entry(account_id, customer_id, at, kind, points) VALUES(1, ?, ?, 'given', 25)"),
                 {who, at(5)});
        rows.run(QStringLiteral("INSERT INTO coupon(id, account_id, customer_id, code, off_fen, least_fen, last_day, return_rule) "
                                "VALUES(?, 1, ?, ?, 500, 500, '2026-12-31', 'never')"),
                 {who, who, QStringLiteral("C%1").arg(who)});
        rows.run(QStringLiteral("INSERT INTO coupon_change(coupon_id, at, kind, last_day) VALUES(?, ?, 'issued', '2026-12-31')"),
                 {who, at(6)});
        rows.run(QStringLiteral(
                     "INSERT INTO complaint VALUES(1, ?, 'PENDING', '没收到', ?, 'A1', '', 100, 0, ?, '', '', NULL, 0, 0, 1, '[]', 0, 0)"),
                 {QString::number(who), at(7), QStringLiteral("o%1").arg(who)});
    }
    using Kind = TimelineEntry::Kind;
    const std::vector<TimelineEntry> expected{
        {Kind::Booking, 1, at(1), QStringLiteral("booked"), QStringLiteral("咨询"), {}, {}},
        {Kind::Course, 4098, at(2), QStringLiteral("attended"), QStringLiteral("拉坯"), {}, {}},
        {Kind::Course, 4096, at(3), QStringLiteral("enrolled"), QStringLiteral("拉坯"), {}, {}},
        {Kind::Membership, 2, at(4), QStringLiteral("began"), QStringLiteral("金卡 · 2026-01-01–2026-12-31"), {}, {}},
        {Kind::Points, 1, at(5), QStringLiteral("given"), QStringLiteral("25"), {}, {}},
        {Kind::Coupon, 2, at(6), QStringLiteral("issued"), QStringLiteral("C1"), Money::fromFen(500), {}},
        {Kind::Complaint, 1, at(7), QStringLiteral("PENDING"), QStringLiteral("没收到"), Money::fromFen(100), QStringLiteral("A1")},
        {Kind::Event, 1, at(9), QStringLiteral("view"), QStringLiteral("茶"), {}, {}}};
    CustomerTimelineStore store(database);
    const auto page = store.page(company, CustomerId{1}, {}, 100);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QVERIFY(*page == expected);
    for (const TimelineEntry &entry : expected) { // each filter leaves its own
        const auto only = store.page(company, CustomerId{1}, {}, 100, {entry.kind});
        QVERIFY(only && !only->empty());
        QVERIFY(std::ranges::all_of(*only, [&entry](const TimelineEntry &one) { return one.kind == entry.kind; }));
        QCOMPARE(only->size(), entry.kind == Kind::Course ? 2u : 1u);
    }
}

void TestCustomerList::theTimelineComesPageByPage()
{
    TemporaryDatabase database;
    CustomerRows rows(database);
    rows.add(person(1, {}), {}, QStringLiteral("o1"));
    rows.run(QStringLiteral("BEGIN"), {});
    for (int i = 0; i < 40; ++i) { // several at the same moment
        rows.event(1, i % 2 ? QStringLiteral("view") : QStringLiteral("interaction"), at(i / 2), QString::number(i));
        rows.tag(1, QString::number(i), at(i / 4));
    }
    rows.run(QStringLiteral("COMMIT"), {});
    CustomerTimelineStore store(database);
    const auto whole = store.page(company, CustomerId{1}, {}, 1000);
    QCOMPARE(whole->size(), 80u);
    std::vector<TimelineEntry> parts;
    std::optional<TimelineEntry> after;
    for (;;) {
        const auto page = store.page(company, CustomerId{1}, after, 9);
        parts.insert(parts.end(), page->begin(), page->end());
        if (page->size() < 9)
            break;
        after = page->back();
    }
    QVERIFY(parts == *whole);
}

QTEST_GUILESS_MAIN(TestCustomerList)
#include "tst_customerlist.moc"
