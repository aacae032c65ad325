#include "schedule/pausestore.h"
#include "support/sendingworld.h"
#include "window/publisher.h"
#include "window/trayrules.h"

#include <QtTest>

using namespace yiren;

namespace {

// The account in memory as the line that a publisher is given: a new one for each pass.
class BorrowedLine final : public OfficialLine
{
public:
    explicit BorrowedLine(FakeOfficial &official) : m_official(official) {}
    JobHandle<OfficialAnswer> call(OfficialCall call) override { return m_official.call(std::move(call)); }

private:
    FakeOfficial &m_official;
};

} // namespace

// While the window is open posts go out by themselves.
class TestPublisher : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<SendingWorld>();
        m_isOpen = true;
        const auto connectLine = [this]() -> Result<std::unique_ptr<OfficialLine>> {
            if (!m_isOpen)
                return failure(ErrorKind::Credential, "vault.locked");
            return std::unique_ptr<OfficialLine>(new BorrowedLine(m_world->official));
        };
        m_publisher = std::make_unique<Publisher>(Publisher::Setup{m_world->storage, m_world->clock, m_world->lockPath(), connectLine},
                                                  SendingWorld::account);
    }
    void cleanup()
    {
        m_publisher.reset();
        m_world.reset();
    }

    void whatIsDueGoesOutOnceAndIsSaid()
    {
        const PostId id = m_world->schedule(PostKind::MassSend, QStringLiteral("冬天的杯子"));
        m_publisher->start();
        QTest::qWait(50);
        QCOMPARE(m_world->post(id).state, PostState::Scheduled);
        QSignalSpy changes(m_publisher.get(), &Publisher::wentOn);
        m_world->advance(600);
        tickUntil([&] { return m_world->post(id).state == PostState::Published && !changes.isEmpty(); });
        for (int i = 0; i < 3; ++i) {
            m_world->advance(600);
            m_publisher->tick();
            QTest::qWait(20);
        }
        QCOMPARE(m_world->effectsOf(m_world->post(id)), 1);
    }

    void whatWasMissedIsSaidWithTheFirstLookAfterWaking()
    {
        const PostId id = m_world->schedule(PostKind::Publish, QStringLiteral("夜里睡着了"));
        m_publisher->start();
        QTest::qWait(50);
        m_world->advance(600 + 3 * 3600);
        tickUntil([&] { return m_world->post(id).state == PostState::Missed; });
        QCOMPARE(m_world->effectsOf(m_world->post(id)), 0);
    }

    // A founder hears of it within a minute of waking: the timer looks three times a minute, and this is one look.
    void whatWasMissedIsToldToWhoShowsIt()
    {
        m_world->schedule(PostKind::Publish, QStringLiteral("夜里睡着了"));
        m_publisher->start();
        QTest::qWait(50);
        QStringList notices;
        connect(m_publisher.get(), &Publisher::wentOn, this, [&](const std::vector<Post> &posts) { notices += postNotices(posts); });
        const qint64 woken = m_world->clock.now().toMSecsSinceEpoch() + (600 + 3 * 3600) * 1000LL;
        m_world->advance(600 + 3 * 3600);
        tickUntil([&] { return !notices.isEmpty(); });
        QVERIFY(m_world->clock.now().toMSecsSinceEpoch() - woken < 60'000);
        QCOMPARE(notices, QStringList{QStringLiteral("“夜里睡着了” missed its time and was not sent. Decide on Today.")});
    }

    void nothingLeavesDuringAPauseAndItGoesOutAfterIt()
    {
        const PostId id = m_world->schedule(PostKind::MassSend, QStringLiteral("等一等"));
        pause(m_world->clock.now().toMSecsSinceEpoch() + 1200 * 1000LL);
        m_publisher->start();
        m_world->advance(660);
        for (int i = 0; i < 5; ++i) {
            m_publisher->lookAnew();
            QTest::qWait(30);
        }
        QCOMPARE(m_world->post(id).state, PostState::Scheduled);
        QCOMPARE(m_world->effectsOf(m_world->post(id)), 0);
        m_world->advance(600); // the pause is over; within the grace of half an hour
        tickUntil([&] { return m_world->post(id).state == PostState::Published; });
        QCOMPARE(m_world->effectsOf(m_world->post(id)), 1);
    }

    // A clock that was set back by a week must not hold everything for a week.
    void aPauseOfMoreThanTwoDaysDoesNotHold()
    {
        const PostId id = m_world->schedule(PostKind::MassSend, QStringLiteral("一周"));
        pause(m_world->clock.now().toMSecsSinceEpoch() + 7 * 86'400'000LL);
        m_publisher->start();
        m_world->advance(660);
        tickUntil([&] { return m_world->post(id).state == PostState::Published; });
    }

    void lockedKeysSendNothingAndItGoesOutWhenTheyOpen()
    {
        m_isOpen = false;
        const PostId id = m_world->schedule(PostKind::MassSend, QStringLiteral("锁着的钥匙"));
        m_publisher->start();
        m_world->advance(660);
        QSignalSpy troubles(m_publisher.get(), &Publisher::troubled);
        tickUntil([&] { return !troubles.isEmpty(); });
        QCOMPARE(troubles.first().first().value<Error>().code, QStringLiteral("vault.locked"));
        m_world->advance(120);
        for (int i = 0; i < 3; ++i) {
            m_publisher->tick();
            QTest::qWait(30);
        }
        QCOMPARE(troubles.size(), 1); // said once
        QCOMPARE(m_world->effectsOf(m_world->post(id)), 0);
        m_isOpen = true;
        m_world->advance(120);
        tickUntil([&] { return m_world->post(id).state == PostState::Published; });
        QCOMPARE(m_world->effectsOf(m_world->post(id)), 1);
    }

private:
    void pause(qint64 until)
    {
        QVERIFY(awaited(m_world->storage.write<bool>([until](Database &database) -> Result<bool> {
            if (auto set = setPausedUntil(database, until); !set)
                return failure(set.error());
            return true;
        })));
    }
    // Ticks at the times that passes ask for, as the timer would.
    void tickUntil(const std::function<bool()> &isThere)
    {
        for (int i = 0; i < 200 && !isThere(); ++i) {
            m_publisher->tick();
            QTest::qWait(10);
            m_world->advance(2);
        }
        QVERIFY(isThere());
    }

    std::unique_ptr<SendingWorld> m_world;
    std::unique_ptr<Publisher> m_publisher;
    bool m_isOpen = true;
};

QTEST_MAIN(TestPublisher)
#include "tst_publisher.moc"
