#include "comments/commentstore.h"
#include "support/appworld.h"
#include "wechat/drafts.h"
#include "wechat/publishing.h"
#include "window/commentwatch.h"

#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

// An article at the stand-in that is known here, and the window's watch.
struct CommentWatchWorld : AppWorld {
    CommentWatchWorld() : AppWorld([](Account &, const sandbox::Credentials &) {})
    {
        connection = connect(*officialOf(account, world.vault));
        publish();
        const auto connectTo = [this]() -> Result<OfficialConnection> {
            ++connections;
            auto official = officialOf(account, world.vault);
            return official ? Result<OfficialConnection>(connect(std::move(*official))) : failure(official.error());
        };
        watch = std::make_unique<CommentWatch>(CommentWatch::Setup{world.storage, world.clock, connectTo}, account.id);
    }
    void publish()
    {
        DraftArticle written;
        written.title = QStringLiteral("一人公司如何记账");
        written.content = QStringLiteral("<p>三张表</p>");
        const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n", 8) + "picture";
        written.cover = MediaId(server->officialControl().addPicture(png, QStringLiteral("cover.png")));
        const auto draft = awaited(connection.api->ask<DraftId>(*draftAddCall({written}), draftAdded));
        if (!draft || !awaited(connection.api->call(publishCall(*draft))))
            qFatal("no article");
        moveOn(10'000);
        article = server->officialControl().publications().back().msgDataId;
        const QString sql = QStringLiteral("INSERT INTO article(account_id, message_id, published, was_pushed, title, url) "
                                           "VALUES(%1, '%2_1', '2026-11-24', 0, '一人公司如何记账', '')");
        if (!awaited(world.storage.write<void>(
                [&](Database &database) { return database.execute(sql.arg(toInteger(account.id)).arg(article)); })))
            qFatal("no row");
    }
    void comment(const QString &words)
    {
        sandbox::ReaderComment made;
        made.msgDataId = article;
        made.openId = QStringLiteral("oAbCd0000000000000000000001A");
        made.content = words;
        made.atMs = now();
        server->officialControl().addComment(made);
    }
    qsizetype kept()
    {
        const auto comments = awaited(world.storage.read<std::vector<KeptComment>>(
            [id = account.id](Database &database) { return CommentStore(database).comments(id); }));
        return comments ? static_cast<qsizetype>(comments->size()) : -1;
    }
    qsizetype asked() { return server->officialControl().requestCount(QStringLiteral("comments")); }
    void tickAfter(qint64 ms)
    {
        moveOn(ms);
        watch->tick();
        QTest::qWait(50);
    }

    qint64 article = 0;
    int connections = 0;
    std::unique_ptr<CommentWatch> watch;
};

} // namespace

// While the window is open what readers write comes by itself.
class TestCommentWatch : public QObject
{
    Q_OBJECT

private slots:
    void commentsComeOnceAnHour();
    void withoutTheFunctionWeChatIsAskedOnceADay();
    void whileTheKeysAreClosedNothingIsAskedForComments();
};

void TestCommentWatch::commentsComeOnceAnHour()
{
    CommentWatchWorld world;
    QSignalSpy changed(world.watch.get(), &CommentWatch::changed);
    world.comment(QStringLiteral("讲得清楚"));
    world.watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
    QCOMPARE(world.kept(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!world.watch->isAsking(), 10'000);
    world.comment(QStringLiteral("有模板吗"));
    const qsizetype before = world.asked();
    for (int i = 0; i < 5; ++i)
        world.tickAfter(11 * minuteMs);
    QCOMPARE(world.asked(), before);
    world.tickAfter(6 * minuteMs);
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 10'000);
    QCOMPARE(world.kept(), 2);
}

void TestCommentWatch::withoutTheFunctionWeChatIsAskedOnceADay()
{
    CommentWatchWorld world;
    world.server->officialControl().setComments(false); // 88000
    world.watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.asked(), 1, 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(!world.watch->isAsking(), 10'000); // the day begins with the answer
    for (int i = 0; i < 23; ++i)
        world.tickAfter(hourMs);
    QCOMPARE(world.asked(), 1);
    world.tickAfter(hourMs);
    QTRY_COMPARE_WITH_TIMEOUT(world.asked(), 2, 10'000);
}

void TestCommentWatch::whileTheKeysAreClosedNothingIsAskedForComments()
{
    CommentWatchWorld world;
    world.world.vault.lock();
    world.watch->start();
    QTRY_COMPARE_WITH_TIMEOUT(world.connections, 1, 10'000);
    QCOMPARE(world.asked(), 0);
    QVERIFY(awaited(world.world.vault.unlock()));
    world.comment(QStringLiteral("讲得清楚"));
    world.watch->tick(); // as when the keys open
    QTRY_COMPARE_WITH_TIMEOUT(world.kept(), 1, 10'000);
}

QTEST_MAIN(TestCommentWatch)
#include "tst_commentwatch.moc"
