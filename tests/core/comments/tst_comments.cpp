#include "comments/commentdeedjob.h"
#include "support/appworld.h"
#include "wechat/drafts.h"
#include "wechat/publishing.h"

#include <QTest>

#include <algorithm>

using namespace yiren;
using Effect = sandbox::EffectLedger::Kind;
using State = CommentDeed::State;

namespace {

const QString reader = QStringLiteral("oAbCd0000000000000000000001A");

// Articles at the stand-in that readers comment on.
struct CommentWorld : AppWorld {
    explicit CommentWorld(sandbox::OfficialClass accountClass = sandbox::OfficialClass::VerifiedService)
        : AppWorld([](Account &, const sandbox::Credentials &) {}, accountClass)
    {
        deadline = std::chrono::milliseconds(1500); // some answers never come
        connection = connect(*officialOf(account, world.vault));
    }
    // Sent to everybody by the owner; its msg_data_id.
    MessageDataId publish()
    {
        const QString cover = wechat().addPicture(QByteArray("\x89PNG\r\n\x1a\n", 8) + "picture", QStringLiteral("cover.png"));
        DraftArticle article;
        article.title = QStringLiteral("一人公司如何记账");
        article.content = QStringLiteral("<p>三张表</p>");
        article.cover = MediaId(cover);
        const auto call = draftAddCall({article});
        if (!call)
            qFatal("%s", qPrintable(call.error().code));
        const auto draft = awaited(connection.api->ask<DraftId>(*call, draftAdded));
        if (!draft || !awaited(connection.api->call(publishCall(*draft))))
            qFatal("no article");
        moveOn(10'000);
        const qint64 id = wechat().publications().back().msgDataId;
        articles.push_back({MessageDataId(QString::number(id)), 0, QStringLiteral("一人公司如何记账"), {}, {}});
        return articles.back().message;
    }
    void comment(const MessageDataId &message, const QString &words, const QString &openId = reader)
    {
        sandbox::ReaderComment made;
        made.msgDataId = message.toString().toLongLong();
        made.openId = openId;
        made.content = words;
        made.atMs = now();
        wechat().addComment(made);
    }
    sandbox::OfficialControl &wechat() { return server->officialControl(); }
    CommentSetup setup() { return {*connection.api, world.storage, world.clock, account.id}; }
    Result<CommentsReport> read() { return awaited(JobHandle<CommentsReport>(new CommentsJob(setup(), articles))); }
    CommentWish wish(const MessageDataId &message, CommentAct act, const QString &text = {})
    {
        return {message, 0, CommentId(QStringLiteral("1")), act, text};
    }
    JobHandle<CommentDeed> deed(const CommentWish &wanted) { return JobHandle<CommentDeed>(new CommentDeedJob(setup(), wanted)); }
    Result<CommentDeed> act(const MessageDataId &message, CommentAct act, const QString &text = {})
    {
        return awaited(deed(wish(message, act, text)));
    }
    std::vector<KeptComment> kept()
    {
        return *awaited(world.storage.read<std::vector<KeptComment>>(
            [id = account.id](Database &database) { return CommentStore(database).comments(id); }));
    }
    std::vector<CommentDeed> open()
    {
        return *awaited(world.storage.read<std::vector<CommentDeed>>(
            [id = account.id](Database &database) { return CommentStore(database).underWay(id); }));
    }
    qsizetype applied(Effect kind) const
    {
        const auto effects = server->control().effects();
        return std::ranges::count(effects, kind, &sandbox::EffectLedger::Effect::kind);
    }
    std::vector<CommentedArticle> articles;
    qsizetype requests(const char *name) { return wechat().requestCount(QLatin1String(name)); }
};

} // namespace

// Comments under articles: read, chosen, answered, each once.
class TestComments : public QObject
{
    Q_OBJECT

private slots:
    void everyCommentIsReadOnceOverAllPages();
    void whatChangedAtWeChatIsNoticed();
    void whatTheReaderTookBackIsGone();
    void aCommentIsChosenAndNoLonger();
    void aReplyIsSentOnce();
    void aReplyComesBackByTakingItAway();
    void aLostReplyIsFoundInTheList();
    void whatDidNotArriveIsRefusedOnlyAfterFiveMinutes();
    void nothingLeavesWhileTheLastOneIsUnknown();
    void whatWeChatRefusesIsSaid();
    void aTrashedCommentIsGone();
    void commentsAreClosedAndOpened();
    void anAccountWithoutCommentsIsTold();
    void anErasedReaderLeavesNoWords();
};

void TestComments::everyCommentIsReadOnceOverAllPages()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    for (int i = 0; i < 120; ++i)
        world.comment(message, QStringLiteral("第 %1 条").arg(i));
    const auto report = world.read();
    QVERIFY2(report, report ? "" : qPrintable(report.error().code));
    QCOMPARE(report->changed, 120);
    QCOMPARE(world.kept().size(), size_t(120));
    QCOMPARE(world.requests("comments"), 3); // 49, 49, 22
    QCOMPARE(world.read()->changed, 0);
    QCOMPARE(world.kept().size(), size_t(120));
}

void TestComments::whatChangedAtWeChatIsNoticed()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    QVERIFY(awaited(
        world.connection.api->call(commentActCall(CommentAct::Elect, commentActBody(message, 0, CommentId(QStringLiteral("1")), {})))));
    QCOMPARE(world.read()->changed, 1);
    QVERIFY(world.kept()[0].comment.isElected);
}

void TestComments::whatTheReaderTookBackIsGone()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    world.comment(message, QStringLiteral("谢谢"));
    QVERIFY(world.read());
    world.wechat().deleteComment(1);
    world.moveOn(1000);
    QVERIFY(world.read());
    const auto kept = world.kept();
    QCOMPARE(std::ranges::count(kept, true, &KeptComment::isGone), 1);
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral("谢谢")).error().code, QStringLiteral("comments.gone"));
}

void TestComments::aCommentIsChosenAndNoLonger()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    QCOMPARE(world.act(message, CommentAct::Elect)->state, State::Done);
    QVERIFY(world.kept()[0].comment.isElected);
    QVERIFY(world.wechat().comments()[0].isElected);
    QCOMPARE(world.act(message, CommentAct::Unelect)->state, State::Done);
    QVERIFY(!world.kept()[0].comment.isElected);
}

void TestComments::aReplyIsSentOnce()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral(" ")).error().code, QStringLiteral("comments.empty"));
    const auto sent = world.act(message, CommentAct::Reply, QStringLiteral("谢谢"));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(world.wechat().comments()[0].reply, QStringLiteral("谢谢"));
    QCOMPARE(world.kept()[0].comment.reply, QStringLiteral("谢谢"));
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral("再谢")).error().code, QStringLiteral("comments.answered"));
    QCOMPARE(world.requests("comment_reply"), 1);
}

void TestComments::aReplyComesBackByTakingItAway()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    QCOMPARE(world.act(message, CommentAct::Unreply).error().code, QStringLiteral("comments.no_reply"));
    QVERIFY(world.act(message, CommentAct::Reply, QStringLiteral("谢谢")));
    QVERIFY(world.act(message, CommentAct::Unreply));
    QVERIFY(world.kept()[0].comment.reply.isEmpty());
    QVERIFY(world.act(message, CommentAct::Reply, QStringLiteral("再谢")));
    QCOMPARE(world.wechat().comments()[0].reply, QStringLiteral("再谢"));
}

void TestComments::aLostReplyIsFoundInTheList()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    world.inject(QStringLiteral("comment_reply:close_after_apply"));
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral("谢谢"))->state, State::Done);
    QCOMPARE(world.kept()[0].comment.reply, QStringLiteral("谢谢"));
    QCOMPARE(world.applied(Effect::CommentReplied), 1);
    QVERIFY(world.open().empty());
}

void TestComments::whatDidNotArriveIsRefusedOnlyAfterFiveMinutes()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    world.inject(QStringLiteral("comment_reply:close_before_apply"));
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral("谢谢"))->state, State::Unknown);
    QVERIFY(world.read());
    QCOMPARE(world.open().size(), size_t(1));
    world.moveOn(commentShowsAfterMs + 1000);
    QVERIFY(world.read());
    QVERIFY(world.open().empty());
    QVERIFY(world.act(message, CommentAct::Reply, QStringLiteral("谢谢")));
    QCOMPARE(world.applied(Effect::CommentReplied), 1);
}

void TestComments::nothingLeavesWhileTheLastOneIsUnknown()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    world.inject(QStringLiteral("comment_reply:close_before_apply"));
    QVERIFY(world.act(message, CommentAct::Reply, QStringLiteral("谢谢")));
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral("再谢")).error().code, QStringLiteral("comments.under_way"));
    QCOMPARE(world.requests("comment_reply"), 1);
}

void TestComments::whatWeChatRefusesIsSaid()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("讲得清楚"));
    QVERIFY(world.read());
    world.wechat().deleteComment(1); // meanwhile
    QCOMPARE(world.act(message, CommentAct::Reply, QStringLiteral("谢谢")).error().code, QStringLiteral("wechat.88004"));
    QVERIFY(world.open().empty());
}

void TestComments::aTrashedCommentIsGone()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("广告"));
    QVERIFY(world.read());
    world.inject(QStringLiteral("comment_delete:close_after_apply"));
    world.moveOn(1000);
    QCOMPARE(world.act(message, CommentAct::Trash)->state, State::Done);
    QVERIFY(world.kept()[0].isGone);
    QCOMPARE(world.applied(Effect::CommentDeleted), 1);
}

void TestComments::commentsAreClosedAndOpened()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    QCOMPARE(awaited(world.deed({message, 0, {}, CommentAct::Close, {}}))->state, State::Done);
    QCOMPARE(awaited(world.deed({message, 0, {}, CommentAct::Open, {}}))->state, State::Done);
    QCOMPARE(world.applied(Effect::CommentsClosed), 1);
    QCOMPARE(world.applied(Effect::CommentsOpened), 1);
    world.inject(QStringLiteral("comment_close:close_after_apply"));
    QCOMPARE(awaited(world.deed({message, 0, {}, CommentAct::Close, {}}))->state, State::Unknown); // no list shows it
    world.moveOn(commentShowsAfterMs + 1000);
    QVERIFY(world.read());
    QVERIFY(world.open().empty());
}

void TestComments::anAccountWithoutCommentsIsTold()
{
    CommentWorld world;
    world.publish();
    world.wechat().setComments(false);
    QCOMPARE(world.read().error().code, QStringLiteral("wechat.88000"));
}

void TestComments::anErasedReaderLeavesNoWords()
{
    CommentWorld world;
    const MessageDataId message = world.publish();
    world.comment(message, QStringLiteral("我住在海珠"));
    world.comment(message, QStringLiteral("谢谢"), QStringLiteral("oAbCd0000000000000000000002A"));
    QVERIFY(world.read());
    QVERIFY(world.act(message, CommentAct::Reply, QStringLiteral("王姐好")));
    const ErasedPerson person{world.account.id, {}, {reader}, {}};
    QCOMPARE(*awaited(world.world.storage.write<qint64>([person](Database &database) { return forgetComments(database, person); })), 1);
    QVERIFY(world.read()); // fills nothing
    const auto kept = world.kept();
    const auto gone = std::ranges::find(kept, CommentId(QStringLiteral("1")), [](const KeptComment &one) { return one.comment.id; });
    QVERIFY(gone->comment.text.isEmpty() && gone->comment.reply.isEmpty() && gone->comment.author.isEmpty());
    QCOMPARE(std::ranges::count(kept, QStringLiteral("谢谢"), [](const KeptComment &one) { return one.comment.text; }), 1);
}

QTEST_GUILESS_MAIN(TestComments)
#include "tst_comments.moc"
