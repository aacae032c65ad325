#include "schedule/massquota.h"
#include "schedule/slotplanstore.h"
#include "schedule/wakeneed.h"
#include "support/temporarydatabase.h"

#include <QTimeZone>
#include <QtTest>

#include <random>

using namespace yiren;

namespace {

qint64 china(const char *wall)
{
    return *rfc3339ToMs(QString::fromLatin1(wall).append(u":00+08:00"));
}

PlannedTime at(const char *wall)
{
    return plannedAt(china(wall));
}

PlannedPost massSend(int id, const char *wall, std::optional<int> tag = {}, PostState state = PostState::Scheduled)
{
    return {PostId(id), PostKind::MassSend, state, at(wall), tag};
}

BusinessDay day(const char16_t *text)
{
    return *BusinessDay::fromText(text);
}

const SlotPlan evenings{chinaZone, {{1, QTime(20, 30)}, {3, QTime(12, 0)}, {3, QTime(8, 0)}}};

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void findsTheNextFreeSlot();
    void aSlotThatClocksSkipIsLeftOut();
    void slotsKeepTheirWallTimeInEveryZone();
    void slotPlansAreKeptAsText();
    void withoutTimesOfItsOwnAPlanIsEveryEvening();
    void countsMassSendsOfBeijingDaysAndMonths();
    void tagsOfAServiceAccountCountOnceEach();
    void namesConflicts();
    void tellsHowOftenTheComputerWasAwake();
    void signsOfLifeMakeIntervals();
    void listsWhatNeedsTheComputer();
};

void TestPlan::findsTheNextFreeSlot()
{
    // 2026-11-20 is a Friday.
    const qint64 now = china("2026-11-20T10:00");
    QCOMPARE(nextFreeSlot(evenings, {}, now), std::optional(at("2026-11-23T20:30")));
    QCOMPARE(nextFreeSlot(evenings, {at("2026-11-23T20:30")}, now), std::optional(at("2026-11-25T08:00")));
    QCOMPARE(nextFreeSlot(evenings, {at("2026-11-23T20:30"), at("2026-11-25T08:00")}, now), std::optional(at("2026-11-25T12:00")));
    QCOMPARE(nextFreeSlot(evenings, {}, china("2026-11-23T20:30")), std::optional(at("2026-11-25T08:00"))); // now itself is over
    QVERIFY(!nextFreeSlot({}, {}, now));
    std::vector<PlannedTime> taken;
    for (int week = 0; week < 30; ++week) {
        const auto next = nextFreeSlot(evenings, taken, now);
        QVERIFY(next);
        taken.push_back(*next);
    }
    QCOMPARE(taken.back(), at("2027-01-27T12:00")); // the thirtieth, three a week
}

void TestPlan::aSlotThatClocksSkipIsLeftOut()
{
    const SlotPlan plan{"America/New_York", {{7, QTime(2, 30)}}};
    const auto next = nextFreeSlot(plan, {}, *rfc3339ToMs(u"2026-03-05T12:00:00Z"));
    QCOMPARE(next->wall, QStringLiteral("2026-03-15T02:30")); // on the 8th there is no 02:30
}

void TestPlan::slotsKeepTheirWallTimeInEveryZone()
{
    std::mt19937 random(20261120);
    const auto pick = [&random](int low, int high) { return std::uniform_int_distribution(low, high)(random); };
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (int run = 0; run < 2000; ++run) {
        const SlotPlan plan{zones[pick(0, int(zones.size()) - 1)],
                            {{pick(1, 7), QTime(pick(0, 23), pick(0, 59))}, {pick(1, 7), QTime(2, 30)}}};
        const qint64 now = china("2026-01-01T00:00") + qint64(pick(0, 365 * 1440)) * 60'000;
        const auto first = nextFreeSlot(plan, {}, now);
        QVERIFY2(first, plan.zone.constData());
        const auto second = nextFreeSlot(plan, {*first}, now);
        QVERIFY2(second && now < first->atMs && first->atMs < second->atMs, plan.zone.constData());
        for (const PlannedTime &found : {*first, *second}) {
            const QDate date = QDate::fromString(found.wall.left(10), Qt::ISODate);
            const WeeklySlot slot{date.dayOfWeek(), QTime::fromString(found.wall.mid(11), QStringLiteral("HH:mm"))};
            QVERIFY(slot == plan.times[0] || slot == plan.times[1]);
            QVERIFY(!heldToWallTime(found));
            // What the zone itself shows at that instant.
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(found.atMs, QTimeZone(plan.zone)).toString(QStringLiteral("yyyy-MM-ddTHH:mm")),
                     found.wall);
        }
    }
}

void TestPlan::slotPlansAreKeptAsText()
{
    QCOMPARE(slotPlanText(evenings), QStringLiteral("Asia/Shanghai 1 20:30 3 12:00 3 08:00"));
    QCOMPARE(slotPlanFromText(slotPlanText(evenings)), std::optional(evenings));
    QCOMPARE(slotPlanFromText(QStringLiteral("Asia/Shanghai")), std::optional(SlotPlan()));
    for (const char16_t *text : {u"", u"Asia/Shanghai 1", u"Asia/Shanghai 8 20:30", u"Asia/Shanghai 1 25:00", u"Asia/Shanghai x 20:30"})
        QVERIFY(!slotPlanFromText(QString::fromUtf16(text)));
}

void TestPlan::withoutTimesOfItsOwnAPlanIsEveryEvening()
{
    TemporaryDatabase database;
    QCOMPARE(slotPlan(database)->times.size(), size_t(7));
    QCOMPARE(nextFreeSlot(*slotPlan(database), {}, china("2026-11-20T21:00")), std::optional(at("2026-11-21T20:30")));
    QVERIFY(setSlotPlan(database, evenings));
    QCOMPARE(slotPlan(database).value(), evenings);
    QVERIFY(setSlotPlan(database, {})); // somebody wants none
    QVERIFY(slotPlan(database)->times.empty());
}

void TestPlan::countsMassSendsOfBeijingDaysAndMonths()
{
    const std::vector<PlannedPost> posts{massSend(1, "2026-11-01T00:00", {}, PostState::Published),
                                         massSend(2, "2026-11-20T00:00"),
                                         massSend(3, "2026-11-20T12:00", {}, PostState::Failed),
                                         massSend(4, "2026-11-20T13:00", {}, PostState::Missed),
                                         {PostId(5), PostKind::Publish, PostState::Scheduled, at("2026-11-20T20:00"), {}},
                                         massSend(6, "2026-11-20T23:59"),
                                         massSend(7, "2026-12-01T00:00")};
    QCOMPARE(massSends(posts, day(u"2026-11-20"), subscriptionQuota), 2);
    QCOMPARE(massSends(posts, day(u"2026-11-19"), subscriptionQuota), 0);
    QCOMPARE(massSends(posts, day(u"2026-11-05"), serviceQuota), 3);
    QCOMPARE(massSends(posts, day(u"2026-12-24"), serviceQuota), 1);
}

void TestPlan::tagsOfAServiceAccountCountOnceEach()
{
    const std::vector<PlannedPost> posts{massSend(1, "2026-11-02T20:00"), massSend(2, "2026-11-03T20:00", 100),
                                         massSend(3, "2026-11-04T20:00", 101), massSend(4, "2026-11-05T20:00", 101)};
    QCOMPARE(massSends(posts, day(u"2026-11-20"), serviceQuota), 3); // a follower under tag 101: one to all, two to the tag
    QCOMPARE(massSends(posts, day(u"2026-11-05"), subscriptionQuota), 1);
}

void TestPlan::namesConflicts()
{
    using Kind = PlanConflict::Kind;
    const std::vector<PlannedPost> posts{massSend(1, "2026-11-20T12:00"),
                                         massSend(2, "2026-11-20T20:00"),
                                         {PostId(3), PostKind::Publish, PostState::Scheduled, at("2026-11-20T20:00"), {}},
                                         massSend(4, "2026-11-21T20:00")};
    const auto conflicts = conflictsOn(day(u"2026-11-20"), posts, subscriptionQuota);
    QCOMPARE(conflicts,
             (std::vector<PlanConflict>{{Kind::OverQuota, PostId(2), {}, 2, {}}, {Kind::SameMinute, PostId(3), PostId(2), 0, {}}}));
    QVERIFY(conflictsOn(day(u"2026-11-21"), posts, subscriptionQuota).empty());
    QCOMPARE(conflictsOn(day(u"2026-11-21"), posts, noQuota).front().kind, Kind::NoMassSends);
    std::vector<PlannedPost> month;
    for (int i = 1; i <= 5; ++i)
        month.push_back(massSend(i, "2026-11-20T12:00"));
    for (int i = 0; i < 5; ++i)
        month[size_t(i)].due = plannedAt(china("2026-11-10T12:00") + i * qint64(86'400'000));
    QVERIFY(conflictsOn(day(u"2026-11-13"), month, serviceQuota).empty());
    QCOMPARE(conflictsOn(day(u"2026-11-14"), month, serviceQuota), (std::vector<PlanConflict>{{Kind::OverQuota, PostId(5), {}, 5, {}}}));
}

void TestPlan::tellsHowOftenTheComputerWasAwake()
{
    const PlannedTime sunday = at("2026-11-29T07:00");
    const qint64 now = china("2026-11-28T10:00");
    const std::vector<AwakeInterval> log{{china("2026-10-20T08:00"), china("2026-10-20T20:00")},
                                         {china("2026-11-01T06:00"), china("2026-11-01T08:00")},  // awake
                                         {china("2026-11-08T07:31"), china("2026-11-08T20:00")},  // a minute too late
                                         {china("2026-11-15T07:20"), china("2026-11-15T20:00")},  // within the half hour
                                         {china("2026-11-21T20:00"), china("2026-11-22T07:00")}}; // just
    QCOMPARE(awakeHabit(log, sunday, now), (AwakeHabit{3, 4}));
    // In three weeks it is still the last four Sundays that are asked about.
    QCOMPARE(awakeHabit(log, at("2026-12-20T07:00"), now), (AwakeHabit{3, 4}));
    // The log is a fortnight old: older Sundays are not known.
    QCOMPARE(awakeHabit({log[3], log[4]}, sunday, now), (AwakeHabit{1, 1}));
    QCOMPARE(awakeHabit({}, sunday, now), AwakeHabit());
}

void TestPlan::signsOfLifeMakeIntervals()
{
    const qint64 start = china("2026-11-20T10:00");
    std::vector<AwakeInterval> log = withSignOfLife({}, start);
    log = withSignOfLife(log, start + 5 * 60'000);
    log = withSignOfLife(log, start + 15 * 60'000);
    QCOMPARE(log, (std::vector<AwakeInterval>{{start, start + 15 * 60'000}}));
    log = withSignOfLife(log, start + 26 * 60'000); // slept
    QCOMPARE(log.size(), 2u);
    QCOMPARE(withSignOfLife(log, start), log);                                  // the clock was set back
    QCOMPARE(withSignOfLife(log, start + awakeLogMs + 20 * 60'000).size(), 2u); // the first is forgotten
}

void TestPlan::listsWhatNeedsTheComputer()
{
    std::vector<PlannedPost> posts{massSend(1, "2026-11-29T20:00"),
                                   massSend(2, "2026-11-28T20:00"),
                                   massSend(3, "2026-11-30T20:00", {}, PostState::Published),
                                   massSend(4, "2026-11-27T20:00"),
                                   {PostId(5), PostKind::Moments, PostState::Scheduled, at("2026-11-29T20:00"), {}}};
    const auto needs = wakeNeeds(posts, {}, china("2026-11-28T10:00"));
    QCOMPARE(needs.size(), 2u);
    QCOMPARE(needs[0].post.id, PostId(2));
    QCOMPARE(needs[1].post.id, PostId(1));
    Post draft;
    QVERIFY(plannedPosts({draft}).empty());
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
