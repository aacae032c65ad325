#include "retention/staystore.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

const AccountId account{1};
constexpr qint64 start = 1'790'000'000'000;

using Spells = std::vector<std::pair<qint64, std::optional<qint64>>>;

Customer person(qint64 id, const QString &source = QStringLiteral("ADD_SCENE_SEARCH"))
{
    Customer customer;
    customer.id = CustomerId{id};
    customer.source = source;
    customer.firstSeenAt = start;
    return customer;
}

BusinessDay day(const char *text)
{
    return *BusinessDay::fromText(QLatin1String(text).toString());
}

qint64 startOf(const char *text)
{
    return day(text).start().toMSecsSinceEpoch();
}

} // namespace

// Who came, who left, and from when on it could be seen (ANALYTICS B.1).
class TestStays : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void leavingAndComingBackWithinADayIsOneStay();
    void aDayLaterANewStayBegins();
    void whoLeftWithoutHavingComeIsNoStay();
    void marksMayComeInAnyOrder();
    void periodsOfAMembershipThatTouchAreOneStay();
    void aMembershipThatBeginsTomorrowIsNoStayYet();
    void whoFollowedBeforeTheFirstReadingEntersLate();
    void whoCameAfterItIsSeenFromTheBeginning();
    void importedEventsAreSeenFromTheBeginning();
    void marksOfOneMomentGoInTheOrderInWhichTheyCame();
    void aFollowerOfTheListAloneIsThere();
    void cancelledPeriodsAreNoMembership();
    void momentsOfTheDailyReadingAreNotKnownToTheHour();
    void totalsCarryTheDayBeforeThePeriod();
    void aPostPublishedByHandWentOutWhenItWasPlanned();

private:
    void run(const QString &sql) { m_rows->run(sql, {}); }
    void readFollowersAt(qint64 at)
    {
        m_rows->run(QStringLiteral("INSERT INTO follower_run(account_id, started_at, next_openid, listed_at) VALUES(1, ?, '', ?)"),
                    {at, at});
    }
    void listed(qint64 id, qint64 followedAt)
    {
        m_rows->run(QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, key) VALUES(1, ?, 'follow', ?, ?)"),
                    {id, followedAt, QStringLiteral("follow:o-%1-tail:%2").arg(id).arg(followedAt)});
    }

    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CustomerRows> m_rows;
};

void TestStays::init()
{
    m_rows.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_rows = std::make_unique<CustomerRows>(m_database->database());
}

void TestStays::leavingAndComingBackWithinADayIsOneStay()
{
    const Spells spells = followSpells({{0, true}, {10 * hourMs, false}, {33 * hourMs, true}});
    QCOMPARE(spells, (Spells{{0, std::nullopt}}));
}

void TestStays::aDayLaterANewStayBegins()
{
    const Spells spells = followSpells({{0, true}, {10 * hourMs, false}, {34 * hourMs, true}, {40 * hourMs, false}});
    QCOMPARE(spells, (Spells{{0, 10 * hourMs}, {34 * hourMs, 40 * hourMs}}));
}

void TestStays::whoLeftWithoutHavingComeIsNoStay()
{
    QCOMPARE(followSpells({{5, false}}), Spells());
    QCOMPARE(followSpells({{5, false}, {9, true}}), (Spells{{9, std::nullopt}}));
}

void TestStays::marksMayComeInAnyOrder()
{
    QCOMPARE(followSpells({{50 * hourMs, true}, {0, true}, {2 * hourMs, false}, {1 * hourMs, true}}),
             (Spells{{0, 2 * hourMs}, {50 * hourMs, std::nullopt}}));
}

void TestStays::periodsOfAMembershipThatTouchAreOneStay()
{
    const std::vector<PaidStretch> periods{
        {day("2026-03-01"), day("2026-03-31")}, {day("2026-02-01"), day("2026-02-28")}, {day("2026-05-01"), day("2026-05-31")}};
    QCOMPARE(memberSpells(periods, day("2026-05-31")),
             (Spells{{startOf("2026-02-01"), startOf("2026-04-01")}, {startOf("2026-05-01"), std::nullopt}}));
    QCOMPARE(memberSpells(periods, day("2026-06-01")).back().second, std::optional(startOf("2026-06-01")));
}

void TestStays::aMembershipThatBeginsTomorrowIsNoStayYet()
{
    QCOMPARE(memberSpells({{day("2026-03-02"), day("2026-04-01")}}, day("2026-03-01")), Spells());
}

void TestStays::whoFollowedBeforeTheFirstReadingEntersLate()
{
    m_rows->add(person(1));
    readFollowersAt(start);
    listed(1, start - 90 * dayMs);
    const auto stays = StayStore(*m_database).followers(account);
    QVERIFY(stays);
    QCOMPARE(*stays, (std::vector<Stay>{{1, start - 90 * dayMs, std::nullopt, start, true, QStringLiteral("ADD_SCENE_SEARCH")}}));
}

void TestStays::whoCameAfterItIsSeenFromTheBeginning()
{
    m_rows->add(person(1));
    readFollowersAt(start);
    readFollowersAt(start + 40 * dayMs);
    listed(1, start + dayMs);
    m_rows->run(
        QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, key) VALUES(1, 1, 'unfollow', ?, 'unfollow:x')"),
        {start + 9 * dayMs});
    const auto stays = StayStore(*m_database).followers(account);
    QVERIFY(stays);
    QCOMPARE(*stays, (std::vector<Stay>{{1, start + dayMs, start + 9 * dayMs, start + dayMs, true, QStringLiteral("ADD_SCENE_SEARCH")}}));
}

void TestStays::importedEventsAreSeenFromTheBeginning()
{
    m_rows->add(person(1));
    readFollowersAt(start);
    m_rows->event(1, QStringLiteral("follow"), start - 90 * dayMs, {});
    m_rows->run(QStringLiteral("UPDATE customer_event SET key = 'file:1'"), {});
    const auto stays = StayStore(*m_database).followers(account);
    QVERIFY(stays);
    QCOMPARE(stays->size(), size_t(1));
    QCOMPARE(stays->front().seenFrom, start - 90 * dayMs);
}

void TestStays::marksOfOneMomentGoInTheOrderInWhichTheyCame()
{
    m_rows->add(person(1));
    m_rows->add(person(2));
    const qint64 left = start + 2 * dayMs;
    for (const qint64 who : {qint64{1}, qint64{2}})
        m_rows->event(who, QStringLiteral("follow"), start, {});
    m_rows->event(1, QStringLiteral("unfollow"), left, {}); // and came back at once
    m_rows->event(1, QStringLiteral("follow"), left, {});
    m_rows->event(2, QStringLiteral("follow"), left, {}); // told of twice, and left
    m_rows->event(2, QStringLiteral("unfollow"), left, {});
    const auto stays = StayStore(*m_database).followers(account);
    QVERIFY(stays);
    QCOMPARE(stays->size(), size_t(2));
    QCOMPARE((*stays)[0].until, std::optional<qint64>());
    QCOMPARE((*stays)[1].until, std::optional<qint64>(left));
}

void TestStays::aFollowerOfTheListAloneIsThere()
{
    m_rows->add(person(1));
    readFollowersAt(start);
    m_rows->run(QStringLiteral("INSERT INTO follower(account_id, openid, is_following, followed_at, left_at, scene, run) "
                               "VALUES(1, 'o-1-tail', 0, ?, ?, 'ADD_SCENE_QR_CODE', 1)"),
                {start - 5 * dayMs, start + 5 * dayMs});
    const auto stays = StayStore(*m_database).followers(account);
    QVERIFY(stays);
    QCOMPARE(*stays, (std::vector<Stay>{{1, start - 5 * dayMs, start + 5 * dayMs, start, true, QStringLiteral("ADD_SCENE_QR_CODE")}}));
}

void TestStays::cancelledPeriodsAreNoMembership()
{
    run(QStringLiteral("INSERT INTO product(id, account_id, kind, name, price_fen, months, level, created_at) "
                       "VALUES(1, 1, 'membership', 'A', 100, 1, 'gold', 0)"));
    const QString insert = QStringLiteral("INSERT INTO membership(account_id, product_id, holder, level, first_day, last_day, made_at, "
                                          "cancelled_at) VALUES(1, 1, ?, 'gold', ?, ?, 0, %1)");
    m_rows->run(insert.arg(QStringLiteral("NULL")), {QStringLiteral("阿兰"), QStringLiteral("2026-01-01"), QStringLiteral("2026-01-31")});
    m_rows->run(insert.arg(QStringLiteral("5")), {QStringLiteral("阿兰"), QStringLiteral("2026-02-01"), QStringLiteral("2026-02-28")});
    m_rows->run(insert.arg(QStringLiteral("NULL")), {QStringLiteral("小周"), QStringLiteral("2026-02-01"), QStringLiteral("2026-02-28")});
    const auto stays = StayStore(*m_database).members(account, day("2026-02-10"));
    QVERIFY(stays);
    QCOMPARE(stays->size(), size_t(2));
    QCOMPARE(std::count_if(stays->begin(), stays->end(), [](const Stay &stay) { return stay.until == startOf("2026-02-01"); }), 1);
    QCOMPARE(std::count_if(stays->begin(), stays->end(), [](const Stay &stay) { return !stay.until && stay.person < 0; }), 1);
}

void TestStays::momentsOfTheDailyReadingAreNotKnownToTheHour()
{
    m_rows->add(person(1));
    m_rows->event(1, QStringLiteral("unfollow"), start, {}); // key "unfollow/1/…": another's
    m_rows->run(QStringLiteral("INSERT INTO customer_event(account_id, customer_id, kind, at, key) VALUES(1, 1, 'unfollow', 7, "
                               "'unfollow:o-1-tail:7')"),
                {});
    const auto moments = StayStore(*m_database).knownMoments(account);
    QVERIFY(moments);
    QCOMPARE(*moments, std::vector<qint64>{start});
}

void TestStays::totalsCarryTheDayBeforeThePeriod()
{
    run(QStringLiteral("INSERT INTO follower_count VALUES(1, '2026-03-01', 100), (1, '2026-03-03', 104), (1, '2026-02-28', 90)"));
    run(QStringLiteral(
        "INSERT INTO follower_movement VALUES(1, '2026-03-02', 0, 5, 1), (1, '2026-03-02', 1, 2, 0), (1, '2026-03-03', 0, 0, 2)"));
    const auto totals = StayStore(*m_database).totals(account, Period::inclusive(day("2026-03-02"), day("2026-03-03")));
    QVERIFY(totals);
    QCOMPARE(totals->size(), size_t(3));
    QCOMPARE(totals->front().followers, std::optional<qint64>(100));
    QCOMPARE((*totals)[1].came, 7);
    QCOMPARE((*totals)[1].went, 1);
    QVERIFY(!(*totals)[1].followers);
}

void TestStays::aPostPublishedByHandWentOutWhenItWasPlanned()
{
    const auto post = [this](const char *state, qint64 dueAt) {
        m_rows->run(
            QStringLiteral(
                "INSERT INTO post(account_id, kind, state, due_at, created_at, edited_at, title, author, digest, body, source_url, cover, "
                "wide_crop, square_crop, theme, opens_comments, only_fans_comment) "
                "VALUES(1, 'draft', ?, ?, 1, 1, 't', '', '', '', '', '', '', '', '', 0, 0)"),
            {QString::fromLatin1(state), dueAt});
    };
    post("published", start + 5);
    post("scheduled", start + 9);
    post("published", start + 2);
    const auto moments = StayStore(*m_database).sentPosts(account);
    QVERIFY(moments);
    QCOMPARE(*moments, (std::vector<qint64>{start + 2, start + 5}));
}

QTEST_APPLESS_MAIN(TestStays)
#include "tst_stays.moc"
