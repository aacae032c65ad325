#include "schedule/sendrule.h"
#include "time/businessday.h"

#include <QtTest>

#include <map>
#include <random>

using namespace yiren;

namespace {

constexpr qint64 minute = 60'000;

qint64 china(const char *wall)
{
    return *rfc3339ToMs(QString::fromLatin1(wall).append(u":00+08:00"));
}

PlannedTime due(const char *wall)
{
    return plannedAt(china(wall));
}

SendDecision decided(const char *dueAt, const char *now, const LateRules &rules = {})
{
    return decide(due(dueAt), {china(now), 0, {}}, rules);
}

// A computer that sleeps, is switched off and whose clock is set, on which a program looks at what is scheduled. Real time runs in minutes.
class Trace
{
public:
    explicit Trace(unsigned seed) : m_random(seed) {}

    void run();
    QString complaint() const { return m_complaint; }
    int sent() const { return int(m_sent.size()); }

private:
    enum class Fate { Scheduled, Sent, Missed };
    struct Planned {
        DuePost post;
        Fate fate = Fate::Scheduled;
    };

    int pick(int low, int high) { return std::uniform_int_distribution(low, high)(m_random); }
    bool happens(int inThousand) { return pick(1, 1000) <= inThousand; }
    void step();
    void look();
    void leave(PostId id);
    void judgeSending(const Planned &planned);
    void complain(const QString &words) { m_complaint = m_complaint.isEmpty() ? words : m_complaint; }
    bool isWaiting() const
    {
        return std::ranges::any_of(m_posts, [](const auto &entry) { return entry.second.fate == Fate::Scheduled; });
    }

    std::mt19937 m_random;
    std::map<PostId, Planned> m_posts;
    LateRules m_rules;
    qint64 m_real = 0;  // ms
    qint64 m_clock = 0; // what the clock shows, beyond real time
    qint64 m_awakeSince = 0;
    bool m_isAwake = true;
    int m_lookEvery = 1; // minutes
    std::optional<qint64> m_lastSent;
    std::optional<qint64> m_lastLateSentReal;
    std::map<PostId, int> m_sent;
    QString m_complaint;
};

void Trace::run()
{
    m_real = china("2026-11-20T00:00") + pick(0, 1439) * minute;
    m_awakeSince = m_real;
    m_rules = {pick(5, 90) * minute, happens(200)};
    m_lookEvery = happens(500) ? 1 : 5;
    for (int i = 1; i <= 8; ++i)
        m_posts[PostId(i)] = {{PostId(i), plannedAt(m_real + pick(0, 1440) * minute, happens(800) ? chinaZone : "America/New_York")}};
    for (int minutes = 0; minutes < 2160 && isWaiting() && m_complaint.isEmpty(); ++minutes)
        step();
    m_isAwake = true; // in the end it is awake for as long as the clock was ever set back
    m_awakeSince = m_real + m_clock;
    for (int minutes = 0; minutes < 20 * 1440 && isWaiting() && m_complaint.isEmpty(); minutes += 5, m_real += 5 * minute)
        look();
    if (isWaiting())
        complain(QStringLiteral("a post was neither sent nor shown as missed"));
}

void Trace::step()
{
    m_real += minute;
    if (happens(m_isAwake ? 4 : 8)) {
        m_isAwake = !m_isAwake;
        m_awakeSince = m_real + m_clock;
        if (m_isAwake)
            look();
    }
    if (happens(1))
        m_clock += pick(-1440, 1440) * minute;
    if (m_isAwake && (m_real / minute) % m_lookEvery == 0)
        look();
}

void Trace::look()
{
    const qint64 now = m_real + m_clock;
    std::vector<DuePost> scheduled;
    for (const auto &[id, planned] : m_posts) {
        if (planned.fate == Fate::Scheduled)
            scheduled.push_back(planned.post);
    }
    const SendRound round = sendRound(scheduled, {now, m_awakeSince, m_lastSent}, m_rules);
    for (const PostId id : round.send)
        leave(id);
    for (const PostId id : round.missed)
        m_posts[id].fate = Fate::Missed;
    for (const auto &[id, planned] : m_posts) {
        if (planned.fate == Fate::Scheduled && now > planned.post.due.atMs + m_rules.graceMs)
            complain(QStringLiteral("a miss was not reported at the first look"));
    }
}

void Trace::leave(PostId id)
{
    Planned &planned = m_posts[id];
    if (++m_sent[id] > 1 || planned.fate != Fate::Scheduled)
        complain(QStringLiteral("a post was sent twice"));
    planned.fate = Fate::Sent;
    judgeSending(planned);
    m_lastSent = m_real + m_clock;
}

void Trace::judgeSending(const Planned &planned)
{
    const qint64 now = m_real + m_clock;
    const qint64 late = now - planned.post.due.atMs;
    if (late < 0 || late > m_rules.graceMs)
        complain(QStringLiteral("a post was sent outside its grace"));
    const int hour = plannedAt(now, planned.post.due.zone).wall.mid(11, 2).toInt();
    const int dueHour = planned.post.due.wall.mid(11, 2).toInt();
    const bool isNight = (hour >= 22 || hour < 7) && dueHour >= 7 && dueHour < 22;
    if (isNight && late > 5 * minute && !m_rules.sendsAtNight)
        complain(QStringLiteral("a late post was sent at night"));
    if (planned.post.due.atMs >= m_awakeSince)
        return;
    if (m_lastLateSentReal && m_real - *m_lastLateSentReal < minute)
        complain(QStringLiteral("two late posts were sent within a minute"));
    m_lastLateSentReal = m_real;
}

} // namespace

class TestSendRule : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void aPostPlannedForTheNightGoesOutAtNight();
    void nightIsThatOfThePostsZone();
    void lateOnesLeaveAMinuteApart();
    void punctualOnesDoNotWaitForEachOther();
    void aMissIsToldAtTheFirstLook();
    void holdsInAThousandTraces();
};

void TestSendRule::decides_data()
{
    QTest::addColumn<QByteArray>("dueAt");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<SendDecision>("decision");
    const auto row = [](const char *name, const char *dueAt, const char *now, SendDecision decision) {
        QTest::newRow(name) << QByteArray(dueAt) << QByteArray(now) << decision;
    };
    row("a minute early", "2026-11-20T12:00", "2026-11-20T11:59", SendDecision::Wait);
    row("to the minute", "2026-11-20T12:00", "2026-11-20T12:00", SendDecision::Send);
    row("the end of its grace", "2026-11-20T12:00", "2026-11-20T12:30", SendDecision::Send);
    row("past its grace", "2026-11-20T12:00", "2026-11-20T12:31", SendDecision::Ask);
    row("the next day", "2026-11-20T12:00", "2026-11-21T12:00", SendDecision::Ask);
    row("woken at night", "2026-11-20T21:50", "2026-11-20T22:10", SendDecision::Ask);
    row("the first look after ten at night", "2026-11-20T21:59", "2026-11-20T22:03", SendDecision::Send);
    row("before night", "2026-11-20T21:40", "2026-11-20T21:59", SendDecision::Send);
    row("after night", "2026-11-20T07:00", "2026-11-20T07:20", SendDecision::Send);
}

void TestSendRule::decides()
{
    QFETCH(QByteArray, dueAt);
    QFETCH(QByteArray, now);
    QFETCH(SendDecision, decision);
    QCOMPARE(decided(dueAt.constData(), now.constData()), decision);
}

void TestSendRule::aPostPlannedForTheNightGoesOutAtNight()
{
    QCOMPARE(decided("2026-11-20T23:00", "2026-11-20T23:20"), SendDecision::Send);
    QCOMPARE(decided("2026-11-20T06:50", "2026-11-20T06:59"), SendDecision::Send);
    QCOMPARE(decided("2026-11-20T21:50", "2026-11-20T22:10", {30 * minute, true}), SendDecision::Send);
}

void TestSendRule::nightIsThatOfThePostsZone()
{
    // 21:50 in New York is 10:50 the next day in China (winter time, 13 hours).
    const PlannedTime evening = plannedAt(china("2026-11-21T10:50"), "America/New_York");
    QCOMPARE(evening.wall, QStringLiteral("2026-11-20T21:50"));
    QCOMPARE(decide(evening, {china("2026-11-21T11:10"), 0, {}}, {}), SendDecision::Ask);
    QCOMPARE(decided("2026-11-21T10:50", "2026-11-21T11:10"), SendDecision::Send);
}

void TestSendRule::lateOnesLeaveAMinuteApart()
{
    const std::vector<DuePost> posts{{PostId(1), due("2026-11-20T12:10")}, {PostId(2), due("2026-11-20T12:00")}};
    SendMoment moment{china("2026-11-20T12:20"), china("2026-11-20T12:19"), {}};
    const SendRound round = sendRound(posts, moment, {});
    QCOMPARE(round.send, std::vector{PostId(2)}); // the one that has waited longest
    QCOMPARE(round.nextLookMs, std::optional(moment.nowMs + minute));
    moment.lastSentMs = moment.nowMs;
    moment.nowMs += minute - 1;
    QCOMPARE(decide(posts[0].due, moment, {}), SendDecision::Wait);
    moment.nowMs += 1;
    QCOMPARE(decide(posts[0].due, moment, {}), SendDecision::Send);
}

void TestSendRule::punctualOnesDoNotWaitForEachOther()
{
    const std::vector<DuePost> posts{{PostId(1), due("2026-11-20T12:00")}, {PostId(2), due("2026-11-20T12:00")}};
    const SendRound round = sendRound(posts, {china("2026-11-20T12:00"), china("2026-11-20T09:00"), {}}, {});
    QCOMPARE(round.send, (std::vector{PostId(1), PostId(2)}));
    QVERIFY(!round.nextLookMs);
}

void TestSendRule::aMissIsToldAtTheFirstLook()
{
    const std::vector<DuePost> posts{{PostId(1), due("2026-11-20T08:00")}, {PostId(2), due("2026-11-20T18:00")}};
    const SendRound round = sendRound(posts, {china("2026-11-20T12:00"), china("2026-11-20T12:00"), {}}, {});
    QCOMPARE(round.missed, std::vector{PostId(1)});
    QVERIFY(round.send.empty());
    QCOMPARE(round.nextLookMs, std::optional(china("2026-11-20T18:00")));
}

void TestSendRule::holdsInAThousandTraces()
{
    int sent = 0;
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        Trace trace(seed);
        trace.run();
        QVERIFY2(trace.complaint().isEmpty(), qPrintable(QStringLiteral("trace %1: %2").arg(seed).arg(trace.complaint())));
        sent += trace.sent();
    }
    // The traces are no empty ones: of 8,000 posts a good part went out, and a good part did not.
    QVERIFY2(sent > 2000 && sent < 7000, qPrintable(QString::number(sent)));
}

QTEST_GUILESS_MAIN(TestSendRule)
#include "tst_sendrule.moc"
