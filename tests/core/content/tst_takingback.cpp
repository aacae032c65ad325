#include "audit/auditstore.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr qint64 minute = 60'000;
constexpr qint64 start = 1'795'500'000'000; // 2026-11-24

PlannedTime at(qint64 ms)
{
    return {msToRfc3339(ms).left(16), "Asia/Shanghai", ms};
}

} // namespace

// What is taken back after a post has gone on: nothing of it may send an article unasked.
class TestTakingBack : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anUndoneMoveDoesNotSendAnArticleThatLiesInTheBox();
    void anUndoneMoveDoesNotSendAtOnceBecauseTheOldTimeHasPassed();
    void aPostThatWasMissedBecomesMissedAgain();
    void aDeletedPostWhoseTimePassedComesBackAsMissed();
    void aTextInTheBoxIsChangedOnlyAfterItWasTakenBack();
    void aTextForACircleCanStillBeChangedWhileItWaits();
    void anArticleThatIsCarriedByHandCanStillBeChanged();
    void whatWeChatHasAcceptedCannotBeTakenBack();
    void keepingAsAnIdeaLeavesTheTextAlone();
    void whatIsPlannedIsNoIdea();

private:
    Post now() { return PostStore(m_database->database()).post(account, m_post.id).value(); }
    void become(PostState state)
    {
        Post post = now();
        post.state = state;
        QVERIFY(PostStore(m_database->database()).put(post));
    }
    Post plan(qint64 ms, qint64 when = start, PostKind kind = PostKind::Publish)
    {
        return planPost(m_database->database(), account, m_post.id, {kind, {}, at(ms)}, when).value();
    }

    std::unique_ptr<TemporaryDatabase> m_database;
    Post m_post;
};

void TestTakingBack::init()
{
    m_database = std::make_unique<TemporaryDatabase>();
    Post post;
    post.account = account;
    post.article.title = QStringLiteral("t");
    post.article.body = QStringLiteral("first");
    m_post = addPost(m_database->database(), post, start).value();
}

void TestTakingBack::anUndoneMoveDoesNotSendAnArticleThatLiesInTheBox()
{
    plan(start + 4 * 1440 * minute);
    const Post onFriday = plan(start + minute);
    become(PostState::WaitingForYou);
    QCOMPARE(putPlanBack(m_database->database(), onFriday, start + 2 * minute).error().code, QStringLiteral("post.waiting_for_you"));
    QCOMPARE(now().state, PostState::WaitingForYou);
}

void TestTakingBack::anUndoneMoveDoesNotSendAtOnceBecauseTheOldTimeHasPassed()
{
    plan(start + 10 * minute);
    const Post before = plan(start + 1440 * minute);
    QCOMPARE(putPlanBack(m_database->database(), before, start + 15 * minute).error().code, QStringLiteral("post.time_past"));
    QCOMPARE(now().due->atMs, start + 1440 * minute);
}

void TestTakingBack::aPostThatWasMissedBecomesMissedAgain()
{
    plan(start + 10 * minute);
    become(PostState::Missed);
    const Post missed = plan(start + 1440 * minute, start + 60 * minute);
    QVERIFY(putPlanBack(m_database->database(), missed, start + 61 * minute));
    QCOMPARE(now().state, PostState::Missed);
}

void TestTakingBack::aDeletedPostWhoseTimePassedComesBackAsMissed()
{
    plan(start + 10 * minute);
    QVERIFY(deletePost(m_database->database(), account, m_post.id, start));
    QVERIFY(undeletePost(m_database->database(), account, m_post.id, start + 15 * minute));
    QCOMPARE(now().state, PostState::Missed);
}

void TestTakingBack::aTextInTheBoxIsChangedOnlyAfterItWasTakenBack()
{
    plan(start + minute);
    become(PostState::WaitingForYou);
    Post changed = now();
    changed.article.body = QStringLiteral("another price");
    const PostText text{changed.id, changed.article, {}, false};
    QCOMPARE(savePost(m_database->database(), account, text, SaveCause::Autosave, start).error().code, QStringLiteral("post.in_the_box"));
    const qint64 version = PostVersionStore(m_database->database()).newest(m_post.id).value()->id;
    QCOMPARE(restoreVersion(m_database->database(), account, m_post.id, version, start).error().code, QStringLiteral("post.in_the_box"));
    QCOMPARE(now().article.body, QStringLiteral("first"));
    QVERIFY(planPost(m_database->database(), account, m_post.id, {PostKind::Publish, {}, {}}, start));
    QVERIFY(savePost(m_database->database(), account, text, SaveCause::Autosave, start));
    QCOMPARE(now().article.body, QStringLiteral("another price"));
}

void TestTakingBack::aTextForACircleCanStillBeChangedWhileItWaits()
{
    plan(start + minute, start, PostKind::Moments);
    become(PostState::WaitingForYou);
    QVERIFY(savePost(m_database->database(), account, {m_post.id, m_post.article, {}, false}, SaveCause::ByHand, start));
}

void TestTakingBack::anArticleThatIsCarriedByHandCanStillBeChanged()
{
    plan(start + minute);
    for (const char *why : {"post.no_official", "post.no_draft_box"}) {
        Post waiting = now();
        waiting.state = PostState::WaitingForYou;
        waiting.failure = QLatin1String(why);
        QVERIFY(PostStore(m_database->database()).put(waiting));
        QVERIFY(!liesInTheBox(now()));
        QVERIFY(savePost(m_database->database(), account, {m_post.id, m_post.article, {}, false}, SaveCause::ByHand, start));
        QCOMPARE(closePost(m_database->database(), account, m_post.id, {}, start).error().code, QStringLiteral("post.url"));
    }
}

void TestTakingBack::whatWeChatHasAcceptedCannotBeTakenBack()
{
    plan(start + minute);
    Post accepted = now();
    accepted.state = PostState::WaitingForYou;
    accepted.failure = QStringLiteral("post.still_processing");
    QVERIFY(PostStore(m_database->database()).put(accepted));
    QCOMPARE(planPost(m_database->database(), account, m_post.id, {PostKind::Publish, {}, {}}, start).error().code,
             QStringLiteral("post.on_its_way"));
    const QString page = QStringLiteral("https://mp.weixin.qq.com/s/InventedPath");
    QVERIFY(closePost(m_database->database(), account, m_post.id, page, start)); // the founder has seen it
}

void TestTakingBack::keepingAsAnIdeaLeavesTheTextAlone()
{
    QVERIFY(keepAsIdea(m_database->database(), account, m_post.id, true, start));
    Post written = now();
    written.article.body = QStringLiteral("second");
    QVERIFY(savePost(m_database->database(), account, {written.id, written.article, {}, true}, SaveCause::ByHand, start));
    const Post draft = keepAsIdea(m_database->database(), account, m_post.id, false, start).value();
    QVERIFY(!draft.isIdea);
    QCOMPARE(draft.article.body, QStringLiteral("second"));
}

void TestTakingBack::whatIsPlannedIsNoIdea()
{
    plan(start + minute);
    QCOMPARE(keepAsIdea(m_database->database(), account, m_post.id, true, start).error().code, QStringLiteral("post.no_draft"));
    QCOMPARE(now().state, PostState::Scheduled);
}

QTEST_APPLESS_MAIN(TestTakingBack)
#include "tst_takingback.moc"
