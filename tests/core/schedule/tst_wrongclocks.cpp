#include "support/sendingworld.h"

#include <QtTest>

using namespace yiren;

// A computer whose clock is wrong for a while, as after another system was started on it.
class TestWrongClocks : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<SendingWorld>(); }
    void aClockThatRunsAheadPublishesNothingEarly_data();
    void aClockThatRunsAheadPublishesNothingEarly();
    void whatAWrongClockCalledMissedGoesOutAtItsTime();
    void whatWasReallyMissedStaysMissed();

private:
    std::unique_ptr<SendingWorld> m_world;
};

void TestWrongClocks::aClockThatRunsAheadPublishesNothingEarly_data()
{
    QTest::addColumn<PostKind>("kind");
    QTest::newRow("published") << PostKind::Publish;
    QTest::newRow("sent to the followers") << PostKind::MassSend;
}

// Eight hours ahead: a clock that takes Beijing's time for UTC.
void TestWrongClocks::aClockThatRunsAheadPublishesNothingEarly()
{
    QFETCH(PostKind, kind);
    m_world->official.saysItsTime = true;
    const PostId id = m_world->schedule(kind, QStringLiteral("t"), SendingWorld::account, 8 * 3600);
    m_world->clock.advance(8 * 3600);
    const auto early = m_world->pass();
    QVERIFY(early && early->trouble);
    QCOMPARE(early->trouble->code, QStringLiteral("clock.ahead"));
    QVERIFY(m_world->official.effects.empty());
    m_world->advance(120); // and still wrong
    QVERIFY(m_world->pass());
    QVERIFY(m_world->official.effects.empty());
    m_world->clock.advance(-8 * 3600);
    QVERIFY(m_world->pass());
    QVERIFY(m_world->official.effects.empty());
    m_world->advance(8 * 3600);
    m_world->runUntilSettled();
    QCOMPARE(m_world->official.effects.size(), size_t(1));
    QCOMPARE(m_world->post(id).state, PostState::Published);
}

void TestWrongClocks::whatAWrongClockCalledMissedGoesOutAtItsTime()
{
    const PostId id = m_world->schedule(PostKind::Publish, QStringLiteral("t"), SendingWorld::account, 6 * 3600);
    m_world->clock.advance(8 * 3600);
    QVERIFY(m_world->pass());
    QCOMPARE(m_world->post(id).state, PostState::Missed);
    m_world->clock.advance(-8 * 3600);
    QVERIFY(m_world->pass());
    QCOMPARE(m_world->post(id).state, PostState::Scheduled);
    m_world->advance(6 * 3600);
    m_world->runUntilSettled();
    QCOMPARE(m_world->post(id).state, PostState::Published);
    QCOMPARE(m_world->official.effects.size(), size_t(1));
}

void TestWrongClocks::whatWasReallyMissedStaysMissed()
{
    const PostId id = m_world->schedule(PostKind::Publish, QStringLiteral("t"));
    m_world->advance(3 * 3600);
    QVERIFY(m_world->pass());
    m_world->advance(600);
    QVERIFY(m_world->pass());
    QCOMPARE(m_world->post(id).state, PostState::Missed);
    QVERIFY(m_world->official.effects.empty());
}

QTEST_GUILESS_MAIN(TestWrongClocks)
#include "tst_wrongclocks.moc"
