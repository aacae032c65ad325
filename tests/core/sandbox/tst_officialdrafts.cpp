#include "core/sandbox/officialclient.h"

#include <QtTest>

using namespace yiren;
using Kind = sandbox::EffectLedger::Kind;

// Media, material and the draft box (contract/wechat-official-account.md 3.1-3.6, 11.4, 13).
class TestOfficialDrafts : public QObject
{
    Q_OBJECT

private slots:
    void takesThePicturesOfTheContract();
    void refusesForms_data();
    void refusesForms();
    void refusesFiles_data();
    void refusesFiles();
    void takesLargePictures();
    void temporaryMediaLastThreeDays();
    void keepsMaterial();
    void keepsAndGivesBackADraft();
    void measuresArticles_data();
    void measuresArticles();
    void takesOnlyPermanentCovers();
    void keepsEscapesAsTheyAre();
    void cleansHtml_data();
    void cleansHtml();
    void updatesOneArticleAsAWhole();
    void listsNewestFirst();
    void makesADigestOfItsOwn();
    void takesPictureMessages();
    void answersDraftsAsPlainText();
};

namespace {

const QByteArray addPath = "/cgi-bin/draft/add";
const QByteArray picturePath = "/cgi-bin/media/uploadimg";
const QByteArray jpeg = QByteArray("\xff\xd8\xff\xe0", 4) + "picture";

QByteArray partOf(const QByteArray &disposition, const QByteArray &type = "Content-Type: image/png\r\n")
{
    return "------opc7f3a\r\nContent-Disposition: " + disposition + "\r\n" + type + "\r\n" + RunningOfficial::png
        + "\r\n------opc7f3a--\r\n";
}

QByteArray mediaBody(const QByteArray &mediaId)
{
    return R"({"media_id":")" + mediaId + R"("})";
}

QJsonObject firstArticle(RunningOfficial &official, const QByteArray &draft)
{
    return official.post("/cgi-bin/draft/get", mediaBody(draft)).json()[u"news_item"][0].toObject();
}

QByteArray idOf(const RawReply &reply)
{
    return reply.json()[u"media_id"].toString().toLatin1();
}

} // namespace

void TestOfficialDrafts::takesThePicturesOfTheContract()
{
    RunningOfficial official;
    QSet<bool> envelopes; // errcode may be absent
    for (int i = 0; i < 12; ++i) {
        const QJsonObject answer = official.upload(picturePath, "a.png", "image/png", official.png).json();
        QVERIFY(answer[u"url"].toString().startsWith(QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/")));
        envelopes.insert(answer.contains(u"errcode"));
    }
    QCOMPARE(envelopes.size(), 2);
    QCOMPARE(RunningOfficial::code(official.upload(picturePath, "a.jpg", "image/jpeg", jpeg)), 0);
}

void TestOfficialDrafts::refusesForms_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("boundary");
    const QByteArray usual = "boundary=----opc7f3a";
    const QByteArray whole = partOf("form-data; name=\"media\"; filename=\"a.png\"");
    QTest::newRow("quoted boundary") << whole << QByteArray("boundary=\"----opc7f3a\"");
    QTest::newRow("other boundary") << whole << QByteArray("boundary=----other");
    QTest::newRow("other field") << partOf("form-data; name=\"file\"; filename=\"a.png\"") << usual;
    QTest::newRow("no file name") << partOf("form-data; name=\"media\"") << usual;
    QTest::newRow("encoded file name") << partOf("form-data; name=\"media\"; filename=\"a.png\"; filename*=UTF-8''a.png") << usual;
    QTest::newRow("Chinese file name") << partOf("form-data; name=\"media\"; filename=\"封面.png\"") << usual;
    QTest::newRow("field without quotes") << partOf("form-data; name=media; filename=a.png") << usual;
    QTest::newRow("no type of its own") << partOf("form-data; name=\"media\"; filename=\"a.png\"", {}) << usual;
    QTest::newRow("no last line") << whole.chopped(2) << usual;
    QTest::newRow("no end") << whole.chopped(4) << usual;
}

void TestOfficialDrafts::refusesForms()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, boundary);
    RunningOfficial official;
    const RawReply reply = official.uploadBody(picturePath, body, boundary);
    QCOMPARE(RunningOfficial::code(reply), 41005);
    QVERIFY(RunningOfficial::hasRid(reply));
}

void TestOfficialDrafts::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("errcode");
    const auto row = [](const char *tag, const QByteArray &path, const char *name, const char *type, const QByteArray &bytes, int errcode) {
        QTest::newRow(tag) << path << QByteArray(name) << QByteArray(type) << bytes << errcode;
    };
    const QByteArray png = RunningOfficial::png;
    const char *temporary = "/cgi-bin/media/upload?type=image";
    const char *permanent = "/cgi-bin/material/add_material?type=image";
    row("empty", picturePath, "a.png", "image/png", {}, 44001);
    row("GIF in an article", picturePath, "a.gif", "image/gif", "GIF89a", 40005);
    row("text called a picture", picturePath, "a.png", "image/png", "hello", 40005);
    row("no ending", picturePath, "cover", "image/png", png, 40113);
    row("ending of another kind", picturePath, "a.jpg", "image/jpeg", png, 40137);
    row("type of another kind", picturePath, "a.png", "application/octet-stream", png, 40137);
    row("a whole MB in an article", picturePath, "a.png", "image/png", png.leftJustified(1024 * 1024, 'x'), 40009);
    row("no type", "/cgi-bin/media/upload", "a.png", "image/png", png, 40004);
    row("other type", "/cgi-bin/media/upload?type=news", "a.png", "image/png", png, 40004);
    row("bitmap for three days", temporary, "a.bmp", "image/bmp", "BM1234", 40005);
    row("2 MB and one byte for three days", temporary, "a.png", "image/png", png.leftJustified(2 * 1024 * 1024 + 1, 'x'), 40009);
    row("10 MB and one byte", permanent, "a.png", "image/png", png.leftJustified(10 * 1024 * 1024 + 1, 'x'), 40009);
    row("PNG as thumb", "/cgi-bin/material/add_material?type=thumb", "a.png", "image/png", png, 40005);
    row("64 KB and one byte as thumb", "/cgi-bin/material/add_material?type=thumb", "a.jpg", "image/jpeg",
        jpeg.leftJustified(64 * 1024 + 1, 'x'), 40006);
    row("video without description", "/cgi-bin/material/add_material?type=video", "a.mp4", "video/mp4",
        QByteArray("\0\0\0\x18"
                   "ftypmp42",
                   12),
        40035);
}

void TestOfficialDrafts::refusesFiles()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, bytes);
    QFETCH(int, errcode);
    RunningOfficial official;
    QCOMPARE(RunningOfficial::code(official.upload(path, name, type, bytes)), errcode);
}

void TestOfficialDrafts::takesLargePictures()
{
    RunningOfficial official;
    const QByteArray large = official.png.leftJustified(10 * 1024 * 1024, 'x');
    QVERIFY(!idOf(official.upload("/cgi-bin/material/add_material?type=image", "a.png", "image/png", large)).isEmpty());
    // Without a length there is no body: chunks are refused below the API.
    const RawReply chunked = official.running.client->exchange("POST " + official.withToken(picturePath, official.token())
                                                               + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QCOMPARE(chunked.status, 501);
}

void TestOfficialDrafts::temporaryMediaLastThreeDays()
{
    RunningOfficial official;
    const RawReply uploaded = official.upload("/cgi-bin/media/upload?type=image", "a.png", "image/png", official.png);
    QCOMPARE(uploaded.json()[u"type"].toString(), QStringLiteral("image"));
    QCOMPARE(uploaded.json()[u"created_at"].toInteger(), 1795503600); // 2026-11-24 15:00 in China
    const QByteArray path = "/cgi-bin/media/get?media_id=" + idOf(uploaded);
    const RawReply got = official.get(path);
    QCOMPARE(got.body, official.png);
    QCOMPARE(got.header("Content-Type"), QByteArray("image/png"));
    QCOMPARE(got.header("Content-Disposition"), QByteArray("attachment; filename=\"a.png\""));
    official.advance(std::chrono::hours(72));
    official.forgetToken();
    QCOMPARE(RunningOfficial::code(official.get(path)), 40007);
}

void TestOfficialDrafts::keepsMaterial()
{
    RunningOfficial official;
    const RawReply added = official.upload("/cgi-bin/material/add_material?type=image", "cover.png", "image/png", official.png);
    QVERIFY(added.json()[u"url"].toString().startsWith(QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/")));
    const QJsonObject page = official.post("/cgi-bin/material/batchget_material", R"({"type": "image", "offset": 0, "count": 20})").json();
    QCOMPARE(page[u"total_count"].toInt(), 1);
    QCOMPARE(page[u"item"][0][u"name"].toString(), QStringLiteral("cover.png"));
    QCOMPARE(official.get("/cgi-bin/material/get_materialcount").json()[u"image_count"].toInt(), 1);
    QCOMPARE(official.post("/cgi-bin/material/get_material", mediaBody(idOf(added))).body, official.png);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/material/del_material", mediaBody(idOf(added)))), 0);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/material/del_material", mediaBody(idOf(added)))), 40007);
}

void TestOfficialDrafts::keepsAndGivesBackADraft()
{
    RunningOfficial official;
    // The contract's example of 3.6 with a cover of our own.
    const QByteArray body =
        R"({"articles": [{"article_type": "news", "title": "一人公司如何记账", "author": "小周", "digest": "三张表就够了", "content": "<p>第一步：<strong>分开公私账户</strong>。</p>", "content_source_url": "https://example.com/post/1", "thumb_media_id": ")"
        + official.cover()
        + R"(", "need_open_comment": 1, "only_fans_can_comment": 0, "pic_crop_235_1": "0_0.1_1_0.5255", "pic_crop_1_1": "0.2_0_0.8_1"}]})";
    const RawReply added = official.post(addPath, body);
    QVERIFY(!added.json().contains(u"errcode") && !idOf(added).isEmpty());
    const QJsonObject article = firstArticle(official, idOf(added));
    QCOMPARE(article[u"title"].toString(), QStringLiteral("一人公司如何记账"));
    QCOMPARE(article[u"content"].toString(), QStringLiteral("<p>第一步：<strong>分开公私账户</strong>。</p>"));
    QCOMPARE(article[u"need_open_comment"].toInt(), 1);
    QCOMPARE(article[u"pic_crop_235_1"].toString(), QStringLiteral("0_0.1_1_0.5255"));
    QVERIFY(article[u"url"].toString().contains(QStringLiteral("tempkey=")));
    QCOMPARE(official.general().applied(Kind::DraftAdded, QString::fromLatin1(idOf(added))), 1);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/delete", mediaBody(idOf(added)))), 0);
    QCOMPARE(official.general().applied(Kind::DraftDeleted, QString::fromLatin1(idOf(added))), 1);
    QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/get", mediaBody(idOf(added)))), 40007);
}

void TestOfficialDrafts::measuresArticles_data()
{
    QTest::addColumn<QByteArray>("member"); // replaces or follows the article's own
    QTest::addColumn<int>("errcode");
    const auto text = [](const char *name, const QByteArray &character, int count) -> QByteArray {
        return QByteArray(",\"") + name + "\":\"" + character.repeated(count) + '"';
    };
    const auto row = [](const char *tag, const QByteArray &member, int errcode) { QTest::newRow(tag) << member << errcode; };
    row("title of 32", text("title", "字", 32), 0);
    row("title of 33", text("title", "字", 33), 45003);
    row("title of 32 emoji", text("title", "🍵", 32), 0);
    row("title of six escapes", text("title", "\\u5b57", 6), 45003); // counted as 36 characters
    row("no title", text("title", "", 0), 40035);
    row("author of 16", text("author", "字", 16), 0);
    row("author of 17", text("author", "字", 17), 45110);
    row("digest of 120", text("digest", "字", 120), 0);
    row("digest of 121", text("digest", "字", 121), 45004);
    row("no content", text("content", "", 0), 44003);
    row("content of 19999", text("content", "字", 19999), 0);
    row("content of 20000", text("content", "字", 20000), 45002);
    row("only a script", ",\"content\":\"<script>alert(1)</script>\"", 45166);
    row("source of 1024 bytes", ",\"content_source_url\":\"https://" + QByteArray(1016, 'a') + '"', 0);
    row("source of 1025 bytes", ",\"content_source_url\":\"https://" + QByteArray(1017, 'a') + '"', 45005);
    row("source that is none", text("content_source_url", "x", 1), 41039);
    row("flag as text", text("need_open_comment", "1", 1), 47001);
    row("flag of two", ",\"need_open_comment\":2", 40035);
    row("title as number", ",\"title\":1", 47001);
    row("crop outside", ",\"pic_crop_1_1\":\"0_0_1.5_1\"", 40035);
    row("crop backwards", ",\"pic_crop_1_1\":\"0.5_0_0.2_1\"", 40035);
    row("crop too fine", ",\"pic_crop_1_1\":\"0_0_0.1234567_1\"", 40035);
    row("crop of three", ",\"pic_crop_1_1\":\"0_0_1\"", 40035);
    row("other type", text("article_type", "video", 1), 40035);
    row("no cover", text("thumb_media_id", "", 0), 40007);
}

void TestOfficialDrafts::measuresArticles()
{
    QFETCH(QByteArray, member);
    QFETCH(int, errcode);
    RunningOfficial official;
    const RawReply reply = official.post(addPath, R"({"articles":[)" + official.article("题", member) + "]}");
    QCOMPARE(RunningOfficial::code(reply), errcode);
    QCOMPARE(official.control().drafts().size(), size_t(errcode == 0 ? 1 : 0));
}

void TestOfficialDrafts::takesOnlyPermanentCovers()
{
    RunningOfficial official;
    const QByteArray temporary = idOf(official.upload("/cgi-bin/media/upload?type=image", "a.png", "image/png", official.png));
    QVERIFY(!temporary.isEmpty());
    QCOMPARE(RunningOfficial::code(
                 official.post(addPath, R"({"articles":[)" + official.article("题", ",\"thumb_media_id\":\"" + temporary + '"') + "]}")),
             40007);
    const QByteArray thumb = idOf(official.upload("/cgi-bin/material/add_material?type=thumb", "a.jpg", "image/jpeg", jpeg));
    QCOMPARE(RunningOfficial::code(
                 official.post(addPath, R"({"articles":[)" + official.article("题", ",\"thumb_media_id\":\"" + thumb + '"') + "]}")),
             0);
    official.control().setComments(false);
    QCOMPARE(RunningOfficial::code(official.post(addPath, R"({"articles":[)" + official.article("题", ",\"need_open_comment\":1") + "]}")),
             88000);
    QCOMPARE(RunningOfficial::code(official.post(addPath, R"({"articles":[]})")), 40035);
    const QByteArray one = official.article("题") + ',';
    QCOMPARE(RunningOfficial::code(official.post(addPath, R"({"articles":[)" + one.repeated(9).chopped(1) + "]}")), 40035);
    QCOMPARE(RunningOfficial::code(official.post(addPath, R"({"articles":[)" + one.repeated(8).chopped(1) + "]}")), 0);
}

void TestOfficialDrafts::keepsEscapesAsTheyAre()
{
    RunningOfficial official;
    const QByteArray draft = official.addDraft(R"(\u5b57\n\"\\u)");
    QCOMPARE(firstArticle(official, draft)[u"title"].toString(), QStringLiteral("\\u5b57\n\"\\u"));
    QCOMPARE(firstArticle(official, official.addDraft("一🍵"))[u"title"].toString(), QStringLiteral("一🍵"));
}

void TestOfficialDrafts::cleansHtml_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *tag, const char *sent, const char *kept) {
        QTest::newRow(tag) << QByteArray(sent) << QString::fromUtf8(kept);
    };
    row("script", "<p>a</p><script src='x'>if (a < b) alert('</p>')</script><p>b</p>", "<p>a</p><p>b</p>");
    row("script in capitals", "a<SCRIPT>x</SCRIPT>b", "ab");
    row("script that does not end", "a<script>b", "a");
    row("frame", "a<iframe src='https://example.com'>x</iframe>b", "ab");
    row("form", "<form action='x'><p>a</p></form>", "<p>a</p>");
    row("event attributes", "<p onclick='x()' OnLoad=y style='color:red'>a</p>", "<p style=\"color:red\">a</p>");
    row("id", "<p id='top' class='c'>a</p>", "<p class=\"c\">a</p>");
    row("position", "<p style='position: fixed;color:red'>a</p>", "<p style=\"color:red\">a</p>");
    row("foreign picture", "a<img src='https://example.com/a.png'/>b", "ab");
    row("picture that looks like WeChat's", "a<img src='https://mmbiz.qpic.cn.example.com/a.png'>b", "ab");
    row("picture from disk", "a<img src='file:///etc/passwd'>b", "ab");
    row("comment", "a<!-- <p>x</p> -->b", "ab");
    row("script address", "<a href='javascript:x()'>a</a>", "<a>a</a>");
    row("bracket in quotes", "<p title='a > b'>a</p>", "<p title=\"a > b\">a</p>");
    row("table and styles", "<table style='width:100%'><tr><td>1</td></tr></table>",
        "<table style=\"width:100%\"><tr><td>1</td></tr></table>");
}

void TestOfficialDrafts::cleansHtml()
{
    QFETCH(QByteArray, sent);
    QFETCH(QString, kept);
    RunningOfficial official;
    QByteArray content;
    content = QJsonDocument(QJsonArray{QString::fromUtf8(sent)}).toJson(QJsonDocument::Compact).mid(1).chopped(1);
    const RawReply added = official.post(addPath, R"({"articles":[)" + official.article("题", ",\"content\":" + content) + "]}");
    QCOMPARE(firstArticle(official, idOf(added))[u"content"].toString(), kept);

    // WeChat's own pictures stay; their address stands in one of two attributes.
    QSet<QString> forms;
    for (int i = 0; i < 12; ++i) {
        const RawReply own = official.post(
            addPath,
            R"({"articles":[)" + official.article("题", R"(,"content":"<img src=\"http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0\"/>")")
                + "]}");
        forms.insert(firstArticle(official, idOf(own))[u"content"].toString());
    }
    QCOMPARE(forms,
             (QSet<QString>{QStringLiteral("<img src=\"http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0\"/>"),
                            QStringLiteral("<img data-src=\"http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0\"/>")}));
}

void TestOfficialDrafts::updatesOneArticleAsAWhole()
{
    RunningOfficial official;
    const RawReply added =
        official.post(addPath, R"({"articles":[)" + official.article("一", ",\"author\":\"小周\"") + ',' + official.article("二") + "]}");
    const QByteArray draft = idOf(added);
    const auto update = [&](const QByteArray &index, const QByteArray &articles) {
        return RunningOfficial::code(official.post(
            "/cgi-bin/draft/update", R"({"media_id":")" + draft + R"(","index":)" + index + R"(,"articles":)" + articles + '}'));
    };
    QCOMPARE(update("0", '[' + official.article("改") + ']'), 47001); // one object, no array
    QCOMPARE(update("2", official.article("改")), 40114);
    QCOMPARE(update("0", official.article(QByteArray("字").repeated(33))), 45003);
    official.advance(std::chrono::seconds(100));
    QCOMPARE(update("0", official.article("改")), 0);
    QCOMPARE(firstArticle(official, draft)[u"title"].toString(), QStringLiteral("改"));
    QCOMPARE(firstArticle(official, draft)[u"author"].toString(), QString()); // what was not sent is gone
    const auto drafts = official.control().drafts();
    QCOMPARE(drafts.front().updatedAt - drafts.front().createdAt, 100);
    QCOMPARE(official.general().applied(Kind::DraftUpdated, QString::fromLatin1(draft)), 1);
}

void TestOfficialDrafts::listsNewestFirst()
{
    RunningOfficial official;
    for (const char *title : {"一", "二", "三"}) {
        (void)official.addDraft(title);
        official.advance(std::chrono::seconds(1));
    }
    const QJsonObject page = official.post("/cgi-bin/draft/batchget", R"({"offset":1,"count":20,"no_content":1})").json();
    QCOMPARE(page[u"total_count"].toInt(), 3);
    QCOMPARE(page[u"item_count"].toInt(), 2);
    QCOMPARE(page[u"item"][0][u"content"][u"news_item"][0][u"title"].toString(), QStringLiteral("二"));
    QVERIFY(!page[u"item"][0][u"content"][u"news_item"][0].toObject().contains(u"content"));
    QCOMPARE(page[u"item"][0][u"update_time"].toInteger(), 1795503601);
    for (const char *body : {R"({"offset":0,"count":0})", R"({"offset":0,"count":21})", R"({"offset":-1,"count":1})"})
        QCOMPARE(RunningOfficial::code(official.post("/cgi-bin/draft/batchget", body)), 40035);
    QCOMPARE(official.get("/cgi-bin/draft/count").json(), QJsonDocument::fromJson(R"({"total_count": 3})").object());
    QCOMPARE(official.post("/cgi-bin/draft/switch?checkonly=1", {}).json()[u"is_open"].toInt(), 1);
}

void TestOfficialDrafts::makesADigestOfItsOwn()
{
    RunningOfficial official;
    const QByteArray content = ",\"content\":\"<p>" + QByteArray("字").repeated(60) + "</p>\"";
    const RawReply alone = official.post(addPath, R"({"articles":[)" + official.article("题", content) + "]}");
    QCOMPARE(firstArticle(official, idOf(alone))[u"digest"].toString(), QString(54, QChar(u'字')));
}

void TestOfficialDrafts::takesPictureMessages()
{
    RunningOfficial official;
    const auto add = [&](const QByteArray &list) {
        return official.post(
            addPath,
            R"({"articles":[{"article_type":"newspic","title":"新品三张图","content":"今天上新","image_info":{"image_list":)" + list
                + "}}]}");
    };
    const QByteArray picture = R"({"image_media_id":")" + official.cover() + R"("})";
    QCOMPARE(RunningOfficial::code(add("[]")), 40035);
    QCOMPARE(RunningOfficial::code(add('[' + QByteArray(picture + ',').repeated(21).chopped(1) + ']')), 40035);
    QCOMPARE(RunningOfficial::code(add(R"([{"image_media_id":"Inv_img_1"}])")), 40007);
    const RawReply added = add('[' + picture + ',' + picture + ']');
    QCOMPARE(firstArticle(official, idOf(added))[u"article_type"].toString(), QStringLiteral("newspic"));
}

void TestOfficialDrafts::answersDraftsAsPlainText()
{
    RunningOfficial official;
    const QByteArray draft = official.addDraft();
    QCOMPARE(official.post("/cgi-bin/draft/get", mediaBody(draft)).header("Content-Type"), QByteArray("text/plain"));
    QCOMPARE(official.post("/cgi-bin/draft/batchget", R"({"offset":0,"count":1})").header("Content-Type"), QByteArray("text/plain"));
    QVERIFY(official.get("/cgi-bin/draft/count").header("Content-Type").startsWith("application/json"));
    const RawReply unknown = official.post("/cgi-bin/draft/get", mediaBody("x"));
    QCOMPARE(RunningOfficial::code(unknown), 40007);
    QVERIFY(RunningOfficial::hasRid(unknown));
}

QTEST_GUILESS_MAIN(TestOfficialDrafts)
#include "tst_officialdrafts.moc"
