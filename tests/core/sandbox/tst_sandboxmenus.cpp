#include "base/json.h"
#include "core/sandbox/officialclient.h"

#include <QTest>

using namespace yiren;

// Menus and comments at the stand-in, asked by raw requests (contract/wechat-official-account.md 6, 9).
class TestSandboxMenus : public QObject
{
    Q_OBJECT

private slots:
    void aMenuIsMadeShownAndTakenAway();
    void menusBeyondTheLimitsAreRefused_data();
    void menusBeyondTheLimitsAreRefused();
    void escapedCharactersAreRefused();
    void aCommentIsChosenAnsweredOnceAndDeleted();
    void commentsOfOtherArticlesAreNotFound();
};

namespace {

const QByteArray menuJson = R"({"button":[{"type":"click","name":"报价","key":"MENU_PRICE"},{"name":"服务","sub_button":[)"
                            R"({"type":"view","name":"作品集","url":"https://example.com/works"}]}]})";

// An article that everybody can read, and a comment under it: its msg_data_id.
qint64 commented(RunningOfficial &official, const QString &openId = QStringLiteral("oAbCd0000000000000000000001A"))
{
    const QByteArray draft = official.addDraft();
    official.post("/cgi-bin/freepublish/submit", R"({"media_id":")" + draft + R"("})");
    official.running.sandbox->control().advance(std::chrono::seconds(10));
    const qint64 id = official.running.sandbox->officialControl().publications().back().msgDataId;
    using Fate = sandbox::ReaderComment::Fate;
    official.running.sandbox->officialControl().addComment(
        {id, 0, openId, QStringLiteral("讲得清楚"), 1790009000000, false, {}, 0, Fate::Stands});
    return id;
}

QByteArray about(qint64 article, qint64 comment, const QByteArray &more = {})
{
    return R"({"msg_data_id":)" + QByteArray::number(article) + R"(,"index":0,"user_comment_id":)" + QByteArray::number(comment) + more
        + '}';
}

} // namespace

void TestSandboxMenus::aMenuIsMadeShownAndTakenAway()
{
    RunningOfficial official;
    QCOMPARE(RunningOfficial::code(official.get("/cgi-bin/menu/get")), 46003);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/menu/create", menuJson)), 0);
    QCOMPARE(official.get("/cgi-bin/menu/get").json()[u"menu"].toObject(), *parseObject(menuJson));
    const QJsonObject shown = official.get("/cgi-bin/get_current_selfmenu_info").json();
    QCOMPARE(shown[u"is_menu_open"].toInt(), 1);
    const QJsonArray buttons = shown[u"selfmenu_info"].toObject()[u"button"].toArray();
    QCOMPARE(buttons[1].toObject()[u"sub_button"].toObject()[u"list"].toArray()[0].toObject()[u"url"].toString(),
             QStringLiteral("https://example.com/works"));
    QCOMPARE(RunningOfficial::code(official.get("/cgi-bin/menu/delete")), 0);
    QCOMPARE(RunningOfficial::code(official.get("/cgi-bin/menu/get")), 46003);
}

void TestSandboxMenus::menusBeyondTheLimitsAreRefused_data()
{
    QTest::addColumn<QByteArray>("buttons");
    const QByteArray view = R"({"type":"view","name":"a","url":"https://e.cn"})";
    QTest::newRow("none") << QByteArray();
    QTest::newRow("four") << view + ',' + view + ',' + view + ',' + view;
    QTest::newRow("six sub-buttons") << R"({"name":"a","sub_button":[)" + view + ',' + view + ',' + view + ',' + view + ',' + view + ','
            + view + "]}";
    QTest::newRow("third level") << R"({"name":"a","sub_button":[{"name":"b","sub_button":[)" + view + "]}]}";
    QTest::newRow("name of 18 bytes") << QByteArray(R"({"type":"view","name":"关于我们的事","url":"https://e.cn"})");
    QTest::newRow("no key") << QByteArray(R"({"type":"click","name":"a"})");
    QTest::newRow("no address") << QByteArray(R"({"type":"view","name":"a","url":"e.cn"})");
    QTest::newRow("no fallback") << QByteArray(R"({"type":"miniprogram","name":"a","appid":"wxfedcba9876543210","pagepath":"p"})");
    QTest::newRow("article that is not there") << QByteArray(R"({"type":"article_id","name":"a","article_id":"none"})");
    QTest::newRow("type of the backend") << QByteArray(R"({"type":"text","name":"a","value":"000"})");
}

void TestSandboxMenus::menusBeyondTheLimitsAreRefused()
{
    QFETCH(QByteArray, buttons);
    RunningOfficial official;
    QVERIFY(RunningOfficial::code(official.post("/cgi-bin/menu/create", R"({"button":[)" + buttons + "]}")) != 0);
    QCOMPARE(RunningOfficial::code(official.get("/cgi-bin/menu/get")), 46003);
}

void TestSandboxMenus::escapedCharactersAreRefused()
{
    RunningOfficial official;
    const QByteArray escaped = R"({"button":[{"type":"click","name":"\u62a5","key":"K"}]})";
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/menu/create", escaped)), 40033);
}

void TestSandboxMenus::aCommentIsChosenAnsweredOnceAndDeleted()
{
    RunningOfficial official;
    const qint64 article = commented(official);
    const auto code = [&](const QByteArray &path, const QByteArray &body) {
        return RunningOfficial::code(official.post("/cgi-bin/comment/" + path, body));
    };
    QCOMPARE(code("markelect", about(article, 1)), 0);
    QCOMPARE(code("reply/add", about(article, 1, R"(,"content":"")")), 88007);
    QCOMPARE(code("reply/add", about(article, 1, R"(,"content":"谢谢")")), 0);
    QCOMPARE(code("reply/add", about(article, 1, R"(,"content":"谢谢")")), 88005);
    const QByteArray all = R"({"msg_data_id":)" + QByteArray::number(article) + R"(,"index":0,"begin":0,"count":49,"type":2})";
    QCOMPARE(official.post("/cgi-bin/comment/list", all).json()[u"total"].toInt(), 1);
    QCOMPARE(code("unmarkelect", about(article, 1)), 0);
    QCOMPARE(official.post("/cgi-bin/comment/list", all).json()[u"total"].toInt(), 0);
    QCOMPARE(code("reply/delete", about(article, 1)), 0);
    QCOMPARE(code("reply/delete", about(article, 1)), 88009);
    QCOMPARE(code("delete", about(article, 1)), 0);
    QCOMPARE(code("delete", about(article, 1)), 88008);
    QCOMPARE(code("close", about(article, 1)), 0);
    QCOMPARE(code("open", about(article, 1)), 0);
}

void TestSandboxMenus::commentsOfOtherArticlesAreNotFound()
{
    RunningOfficial official;
    const qint64 article = commented(official);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/comment/markelect", about(article + 1, 1))), 88001);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/comment/markelect", about(article, 2))), 88008);
    official.running.sandbox->officialControl().deleteComment(1);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/comment/reply/add", about(article, 1, R"(,"content":"谢谢")"))), 88004);
}

QTEST_GUILESS_MAIN(TestSandboxMenus)
#include "tst_sandboxmenus.moc"
