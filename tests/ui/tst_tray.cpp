#include "window/trayrules.h"

#include <QtTest>

using namespace yiren;

namespace {

Post postIn(PostState state, const QString &title, PostKind kind = PostKind::Publish)
{
    Post post;
    post.state = state;
    post.kind = kind;
    post.article.title = title;
    return post;
}

} // namespace

// What the tray decides.
class TestTray : public QObject
{
    Q_OBJECT

private slots:
    void closingAsksOnceWhilePostsArePlanned()
    {
        QVERIFY(closingAct({.planned = 2, .hasTray = true}) == ClosingAct::Ask);
        QVERIFY(closingAct({.planned = 2, .hasTray = true, .choice = WhenClosed::StayInTray}) == ClosingAct::Hide);
        QVERIFY(closingAct({.planned = 2, .hasTray = true, .choice = WhenClosed::End}) == ClosingAct::Close);
    }
    void withNothingPlannedTheWindowCloses()
    {
        QVERIFY(closingAct({.planned = 0, .hasTray = true}) == ClosingAct::Close);
        QVERIFY(closingAct({.planned = 0, .hasTray = true, .choice = WhenClosed::StayInTray}) == ClosingAct::Close);
    }
    void withoutATrayItIsSaidOnceWhatSends()
    {
        QVERIFY(closingAct({.planned = 1}) == ClosingAct::Tell);
        QVERIFY(closingAct({.planned = 1, .wasTold = true}) == ClosingAct::Close);
        QVERIFY(closingAct({.planned = 1, .choice = WhenClosed::StayInTray}) == ClosingAct::Tell);
    }
    void theDemonstrationAndTheEndOfTheSessionAreNotHeldUp()
    {
        QVERIFY(closingAct({.planned = 9, .hasTray = true, .isDemo = true}) == ClosingAct::Close);
        QVERIFY(closingAct({.planned = 9, .hasTray = true, .endsAnyway = true}) == ClosingAct::Close);
    }
    void onlyWhatHasEndedIsSaidByItsTitle()
    {
        Post failed = postIn(PostState::Failed, QStringLiteral("乙"));
        failed.article.body = QStringLiteral("顾客王女士的电话");
        const QStringList notices = postNotices(
            {postIn(PostState::Published, QStringLiteral("甲")), failed, postIn(PostState::Missed, QStringLiteral("丙")),
             postIn(PostState::Sending, QStringLiteral("丁")), postIn(PostState::WaitingForYou, QStringLiteral("戊"), PostKind::Moments)});
        QCOMPARE(notices.size(), 4);
        QVERIFY(notices[0].contains(QStringLiteral("甲")));
        QVERIFY(notices[1].contains(QStringLiteral("乙")));
        QVERIFY(notices[3].contains(QStringLiteral("戊")));
        QVERIFY(!notices.join(QString()).contains(QStringLiteral("王女士")));
    }
    // 2026-11-20 23:30 in Beijing: the morning is the one of the 21st.
    void theMorningAfterAPauseIsTheNextInBeijing()
    {
        const qint64 now = QDateTime(QDate(2026, 11, 20), QTime(15, 30), Qt::UTC).toMSecsSinceEpoch();
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(nextMorning(now), Qt::UTC), QDateTime(QDate(2026, 11, 21), QTime(0, 0), Qt::UTC));
        QCOMPARE(hourFrom(now) - now, 3'600'000LL);
    }
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
