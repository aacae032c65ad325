#include "schedule/pausestore.h"
#include "support/officialfates.h"
#include "support/sendingworld.h"

#include <QtTest>

using namespace yiren;
using Fate = FakeOfficial::Fate;

namespace {

Fate refused(const OfficialCall &)
{
    return Fate::Refused;
}
Fate answered(const OfficialCall &)
{
    return Fate::Answered;
}

} // namespace

// A founder who sees a mistake when the post has begun already.
class TestStopping : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aPostThatCouldNotLeaveYetIsStopped();
    void aPassLosesThePostThatIsStopped();
    void withoutAnAnswerItCannotBeStopped();
    void whatWasAcceptedCannotBeStopped();
    void aPauseHoldsWhatHasBegun();
    void aDraftThatWasUsedUpIsMadeAnew();

private:
    Result<Post> stop() { return takeBack(m_world->database, SendingWorld::account, m_post, m_world->now()); }
    Post post() { return m_world->post(m_post); }

    std::unique_ptr<SendingWorld> m_world;
    PostId m_post{};
};

void TestStopping::init()
{
    m_world = std::make_unique<SendingWorld>();
    m_post = m_world->schedule(PostKind::Publish, QStringLiteral("t"));
    m_world->advance(600);
}

void TestStopping::aPostThatCouldNotLeaveYetIsStopped()
{
    m_world->official.fate = refused;
    QVERIFY(m_world->pass());
    QCOMPARE(post().state, PostState::Sending);
    const auto before = stop();
    QVERIFY(before);
    QCOMPARE(before->state, PostState::Sending);
    QCOMPARE(post().state, PostState::Draft);
    QVERIFY(!post().due);
    m_world->official.fate = answered;
    m_world->runUntilSettled();
    QVERIFY(m_world->official.requests.empty());
    QVERIFY(deletePost(m_world->database, SendingWorld::account, m_post, m_world->now()));
}

// Its picture is just going up.
void TestStopping::aPassLosesThePostThatIsStopped()
{
    std::optional<Result<Post>> stopped;
    m_world->official.fate = [&](const OfficialCall &) {
        if (!stopped)
            stopped = stop();
        return Fate::Answered;
    };
    const PostId other = m_world->schedule(PostKind::Publish, QStringLiteral("other"), SendingWorld::account, 0);
    QVERIFY(m_world->pass());
    QVERIFY(stopped && *stopped);
    QCOMPARE(post().state, PostState::Draft);
    m_world->runUntilSettled();
    QCOMPARE(m_world->effectsOf(post()), 0);
    QCOMPARE(m_world->post(other).state, PostState::Published);
}

void TestStopping::withoutAnAnswerItCannotBeStopped()
{
    m_world->official.fate = first(officialpath::submit, Fate::LostAfter);
    QVERIFY(m_world->pass());
    QCOMPARE(post().state, PostState::Unknown);
    QCOMPARE(stop().error().code, QStringLiteral("post.on_its_way"));
    m_world->runUntilSettled();
    QCOMPARE(post().state, PostState::Published);
}

void TestStopping::whatWasAcceptedCannotBeStopped()
{
    m_world->official.publishTakesMs = 600'000;
    QVERIFY(m_world->pass());
    QCOMPARE(post().state, PostState::Sending);
    QCOMPARE(m_world->requestsOf(officialpath::submit), 1);
    QCOMPARE(stop().error().code, QStringLiteral("post.on_its_way"));
}

void TestStopping::aPauseHoldsWhatHasBegun()
{
    m_world->official.fate = refused;
    QVERIFY(m_world->pass());
    QCOMPARE(post().state, PostState::Sending);
    m_world->official.fate = answered;
    QVERIFY(setPausedUntil(m_world->database, m_world->now() + 600'000));
    for (int passes = 0; passes < 9; ++passes) {
        m_world->advance(60);
        QVERIFY(m_world->pass());
    }
    QVERIFY(m_world->official.requests.empty());
    m_world->advance(120);
    m_world->runUntilSettled();
    QCOMPARE(m_world->effectsOf(post()), 1);
}

// Publishing failed at WeChat (contract 3.7: publish_status 3), and the draft is gone.
void TestStopping::aDraftThatWasUsedUpIsMadeAnew()
{
    m_world->official.publishStatus = 3;
    m_world->runUntilSettled();
    QCOMPARE(post().state, PostState::Failed);
    m_world->official.publishStatus = 0;
    QVERIFY(planPost(m_world->database, SendingWorld::account, m_post, {PostKind::Publish, {}, plannedAt(m_world->now())}, m_world->now()));
    m_world->runUntilSettled();
    QCOMPARE(post().state, PostState::Published);
    QCOMPARE(m_world->effectsOf(post()), 1);
}

QTEST_GUILESS_MAIN(TestStopping)
#include "tst_stopping.moc"
