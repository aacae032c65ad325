#include "audit/auditstore.h"
#include "schedule/deliverystore.h"
#include "support/sendingworld.h"

#include <QtTest>

#include <atomic>
#include <random>

using namespace yiren;

namespace {

// A process that may die: after it is dead no statement runs and no call leaves. Deaths come just before or just after a commit or a call.
class Mortality
{
public:
    void liveFor(int events) { m_left = events; }
    bool isDead() const { return m_isDead; }
    void revive() { m_isDead = false; }
    // Whether the process is alive after one more event.
    bool survives()
    {
        if (!m_isDead && --m_left == 0)
            m_isDead = true;
        return !m_isDead;
    }
    StatementGate gate()
    {
        return [this](const QString &sql) -> Done {
            if (sql == u"ROLLBACK") // what the file does by itself when its process is gone
                return {};
            if (m_isDead || (sql == u"COMMIT" && !survives()))
                return failure(ErrorKind::Storage, "test.dead");
            if (sql == u"COMMIT")
                (void)survives(); // dead right after it
            return {};
        };
    }

private:
    std::atomic<bool> m_isDead = false;
    std::atomic<int> m_left = 0;
};

// One company's evening: posts, bad network, deaths, sleeps, a clock that jumps, two processes at once.
class Evening
{
public:
    Evening(SendingWorld &world, Mortality &mortality, unsigned seed)
        : m_world(world), m_mortality(mortality), m_random(seed), m_account(AccountId(qint64(seed) + 100))
    {
    }

    void plan()
    {
        auto insert = m_world.database.database().prepare(QStringLiteral("INSERT INTO account(id, name, created_at) VALUES(?, ?, 0)"));
        insert->bind(0, toInteger(m_account));
        insert->bind(1, QStringLiteral("account %1").arg(toInteger(m_account)));
        if (!insert->run())
            qFatal("no account");
        m_world.official.isPersonal = chance(15);
        m_world.official.publishTakesMs = chance(25) ? 600'000 : 20'000;
        m_world.official.massTakesMs = chance(25) ? 600'000 : 0;
        m_hasJumps = chance(50);
        for (int i = 0; i < 3; ++i) {
            const PostKind kind = std::array{PostKind::Publish, PostKind::MassSend, PostKind::Publish, PostKind::Draft}[below(4)];
            const QString title = QStringLiteral("%1-%2").arg(toInteger(m_account)).arg(i);
            m_posts.push_back(m_world.schedule(kind, title, m_account, 60 + qint64(below(1200))));
            m_dues[title] = m_world.post(m_posts.back(), m_account).due->atMs;
        }
        m_world.official.fate = [this](const OfficialCall &) { return fate(); };
    }

    void run()
    {
        for (int pass = 0; pass < 400 && !isSettled(); ++pass) {
            m_isCalm = pass > 40; // in the end everything works and the clock is right, or nothing would ever settle
            if (m_isCalm)
                m_world.clock.set(QDateTime::fromMSecsSinceEpoch(m_world.official.nowMs, Qt::UTC));
            m_mortality.liveFor(m_isCalm || chance(40) ? 1'000'000 : 1 + int(below(60)));
            onePass();
            (void)awaited(m_world.storage.write<void>([](Database &) { return Done(); })); // what a dead one had begun fails, too
            m_mortality.revive();
            letTimePass();
            answerMissed();
        }
    }

    // What went wrong; empty: all is as it was meant.
    QString verdict() const
    {
        m_world.official.nowMs += 3'600'000; // what is on its way comes out
        m_world.official.settle();
        for (const PostId id : m_posts) {
            const Post post = m_world.post(id, m_account);
            const int effects = m_world.effectsOf(post);
            const QString told =
                QStringLiteral("%1 %2 (%3), %4 effects").arg(post.article.title, postStateName(post.state), post.failure).arg(effects);
            const bool isOut = post.state == PostState::Published;
            // A person is asked to look; the draft of a slow mass send may leave the box afterwards.
            const bool isUnclear = post.failure == u"post.unclear" || post.failure == u"post.left_box";
            if (isOut ? effects != 1 : effects > (isUnclear ? 1 : 0))
                return told;
            const auto &box = m_world.official.drafts; // a lost draft is found again, not added twice
            const auto left = std::count_if(box.begin(), box.end(), [&](const auto &draft) { return draft.title == post.article.title; });
            if (left + effects > 1)
                return told + QStringLiteral(", %1 drafts left").arg(left);
            if (!isOut && post.state != PostState::Missed && post.state != PostState::WaitingForYou)
                return told;
        }
        for (const FakeOfficial::Effect &effect : m_world.official.effects) {
            if (const auto due = m_dues.find(effect.title); due != m_dues.end() && effect.callerMs < due->second)
                return effect.title + QStringLiteral(" went out early");
        }
        return {};
    }
    void count(std::map<QString, int> &ends) const
    {
        for (const PostId id : m_posts) {
            const Post post = m_world.post(id, m_account);
            ++ends[postStateName(post.state) + u' ' + post.failure];
        }
    }

private:
    unsigned below(unsigned limit) { return std::uniform_int_distribution<unsigned>(0, limit - 1)(m_random); }
    bool chance(unsigned percent) { return below(100) < percent; }

    FakeOfficial::Fate fate()
    {
        using Fate = FakeOfficial::Fate;
        if (!m_mortality.survives())
            return Fate::DiesBefore;
        Fate fate = Fate::Answered;
        if (!m_isCalm && chance(25))
            fate = std::array{Fate::LostBefore, Fate::LostAfter, Fate::LostAfter, Fate::Refused, Fate::Busy}[below(5)];
        return m_mortality.survives() ? fate : fate == Fate::Answered || fate == Fate::LostAfter ? Fate::DiesAfter : Fate::DiesBefore;
    }

    void onePass()
    {
        auto job = m_world.job(m_account);
        auto other = chance(20) ? m_world.job(m_account) : JobHandle<PublishRound>();
        job->start();
        if (other)
            other->start();
        while (!m_mortality.isDead() && !(job->isFinished() && (!other || other->isFinished())))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }

    void letTimePass()
    {
        const unsigned kind = m_isCalm || !m_hasJumps ? 0 : below(20);
        if (kind == 1)
            m_world.clock.advance(86'400); // the clock jumps a day ahead; WeChat's does not
        else if (kind == 2)
            m_world.clock.advance(-86'400);
        else
            m_world.advance(kind == 3 ? 3 * 3600 : 15 + below(240)); // a sleep, or the next look
    }

    // 补发, now and then: a new decision, under a new key.
    void answerMissed()
    {
        if (m_isCalm || m_world.now() > m_world.official.nowMs + 3'600'000) // "now" of a day ahead would not come in this evening
            return;
        for (const PostId id : m_posts) {
            const Post post = m_world.post(id, m_account);
            if (post.state != PostState::Missed || !chance(30))
                continue;
            if (!planPost(m_world.database, m_account, id, {post.kind, {}, plannedAt(m_world.now())}, m_world.now()))
                qFatal("not sent later");
            m_dues.erase(post.article.title); // a clock that is wrong makes it early or late
        }
    }

    bool isSettled() const
    {
        return std::all_of(m_posts.begin(), m_posts.end(), [this](PostId id) {
            const PostState state = m_world.post(id, m_account).state;
            return state == PostState::Published || state == PostState::WaitingForYou || state == PostState::Missed
                || state == PostState::Failed;
        });
    }

    SendingWorld &m_world;
    Mortality &m_mortality;
    std::mt19937 m_random;
    AccountId m_account;
    std::vector<PostId> m_posts;
    std::map<QString, qint64> m_dues;
    bool m_isCalm = false;
    bool m_hasJumps = false;
};

} // namespace

// Effects are what was intended, whatever happens on the way. YIREN_SEEDS and YIREN_FIRST_SEED say how many evenings, and from which on.
class TestSendingChaos : public QObject
{
    Q_OBJECT

private slots:
    void everyPostGoesOutOnceOrIsSaidNotTo();
};

void TestSendingChaos::everyPostGoesOutOnceOrIsSaidNotTo()
{
    const unsigned seeds = qEnvironmentVariableIntValue("YIREN_SEEDS") > 0 ? unsigned(qEnvironmentVariableIntValue("YIREN_SEEDS")) : 150;
    const unsigned first = unsigned(qEnvironmentVariableIntValue("YIREN_FIRST_SEED"));
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable()) // a thousand evenings wait for no disk
        qputenv("TMPDIR", "/dev/shm");
    Mortality mortality;
    mortality.liveFor(1'000'000);
    SendingWorld world(mortality.gate());
    QStringList wrong;
    std::map<QString, int> ends;
    for (unsigned seed = first; seed < first + seeds; ++seed) {
        world.clock.set(QDateTime(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC).addDays(qint64(seed % 300) * 4));
        world.official.nowMs = world.now();
        Evening evening(world, mortality, seed);
        evening.plan();
        evening.run();
        if (const QString verdict = evening.verdict(); !verdict.isEmpty())
            wrong.append(QStringLiteral("seed %1: %2").arg(seed).arg(verdict));
        evening.count(ends);
        world.official.forget();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    for (const auto &[end, count] : ends)
        qInfo("%s: %d", qPrintable(end), count);
    QVERIFY2(ends[QStringLiteral("published ")] > int(seeds), "not everything may be missed"); // of three each
    QVERIFY(AuditStore(world.database).verify());
}

QTEST_GUILESS_MAIN(TestSendingChaos)
#include "tst_sendingchaos.moc"
