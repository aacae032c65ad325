#include "support/officialreplies.h"
#include "wechat/comments.h"
#include "wechat/masssend.h"
#include "wechat/materials.h"
#include "wechat/publishing.h"
#include "wechat/quotacalls.h"

#include <QTest>

using namespace yiren;

namespace {

QJsonObject json(const char *text)
{
    return parseObject(text).value_or(QJsonObject());
}

// The first example of contract 3.5.
DraftArticle bookkeeping()
{
    DraftArticle article;
    article.title = QStringLiteral("一人公司如何记账");
    article.author = QStringLiteral("小周");
    article.digest = QStringLiteral("三张表就够了");
    article.content = QStringLiteral("<p>第一步：<strong>分开公私账户</strong>。</p><p><img "
                                     "src=\"http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0\"/></p>");
    article.sourceUrl = QStringLiteral("https://example.com/post/1");
    article.cover = MediaId(QStringLiteral("Inv_thumb_media_id_0001"));
    article.opensComments = true;
    article.wideCrop = CropBox{0, 0.1, 1, 0.5255};
    article.squareCrop = CropBox{0.2, 0, 0.8, 1};
    return article;
}

const DraftId draft(QStringLiteral("Inv_draft_media_id_0001"));
const MassArticle massArticle{draft, false};

} // namespace

// What the calls of each family send and how their answers are read, by the contract's own examples (sections 1.4, 3, 9 and appendix A).
class TestOfficialFamilies : public QObject
{
    Q_OBJECT

private slots:
    void sendsADraftAsTheContractShowsIt();
    void sendsAPicturePost();
    void sendsChineseRawAndIdsAsTheyAre();
    void refusesAFieldThatIsTooLong_data();
    void refusesAFieldThatIsTooLong();
    void countsAnEmojiAsOneCharacter();
    void updatesOneArticleAsAnObject();
    void readsDrafts();
    void listsTheLastChangedDraftFirst();
    void uploadsWithAPlainBoundary();
    void describesAPermanentVideo();
    void refusesFilesBeforeTheyAreSent_data();
    void refusesFilesBeforeTheyAreSent();
    void readsUploads();
    void readsMaterials();
    void publishesAndReadsHowFarItIs();
    void keepsAnUnknownPublishStatus();
    void pollsAsTheContractSays();
    void listsWhatIsPublished();
    void sendsToAllAndToATag();
    void limitsTheClientsNumber();
    void takesARepeatedSendForSent();
    void previewsToOnePerson();
    void readsAMassSendsState();
    void leavesAnUnreadableChangeOpen();
    void readsQuotasAndRefusedRequests();
    void readsComments();
};

void TestOfficialFamilies::sendsADraftAsTheContractShowsIt()
{
    const auto call = draftAddCall({bookkeeping()});
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/cgi-bin/draft/add"));
    QCOMPARE(call->safety, Safety::OnceOnly);
    QCOMPARE(call->contentType, QByteArray("application/json; charset=utf-8"));
    const QJsonObject expected = json(
        R"({"articles": [{"article_type": "news", "title": "一人公司如何记账", "author": "小周", "digest": "三张表就够了",)"
        R"("content": "<p>第一步：<strong>分开公私账户</strong>。</p><p><img src=\"http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0\"/></p>",)"
        R"("content_source_url": "https://example.com/post/1", "thumb_media_id": "Inv_thumb_media_id_0001", "need_open_comment": 1,)"
        R"("only_fans_can_comment": 0, "pic_crop_235_1": "0_0.1_1_0.5255", "pic_crop_1_1": "0.2_0_0.8_1"}]})");
    QCOMPARE(sentJson(*call), expected); // outside the macro: moc stumbles over the text
    QCOMPARE(draftAdded(answered(R"({"media_id": "Inv_draft_media_id_0001"})"))->toString(), draft.toString());
}

void TestOfficialFamilies::sendsAPicturePost()
{
    DraftArticle article;
    article.type = DraftArticle::Type::Pictures;
    article.title = QStringLiteral("新品三张图");
    article.content = QStringLiteral("今天上新");
    article.pictures = {MediaId(QStringLiteral("Inv_img_1")), MediaId(QStringLiteral("Inv_img_2"))};
    article.squareCrop = CropBox{0.1, 0, 0.9, 1};
    const auto call = draftAddCall({article});
    QVERIFY(call);
    QCOMPARE(
        sentJson(*call),
        json(
            R"({"articles": [{"article_type": "newspic", "title": "新品三张图", "content": "今天上新", "need_open_comment": 0,)"
            R"("only_fans_can_comment": 0, "image_info": {"image_list": [{"image_media_id": "Inv_img_1"}, {"image_media_id": "Inv_img_2"}]},)"
            R"("cover_info": {"crop_percent_list": [{"ratio": "1_1", "x1": "0.1", "y1": "0", "x2": "0.9", "y2": "1"}]}}]})"));
}

void TestOfficialFamilies::sendsChineseRawAndIdsAsTheyAre()
{
    DraftArticle article = bookkeeping();
    article.title = QStringLiteral("上新🎉<&>/");
    const auto call = draftAddCall({article});
    QVERIFY(call);
    QVERIFY(call->body.contains("\"title\":\"上新🎉<&>/\""));
    QVERIFY(!call->body.contains("\\u"));
    const OfficialCall comments = commentListCall(MessageDataId(QStringLiteral("3705115058471208928")), 0, 0, 49);
    QVERIFY(comments.body.contains("\"msg_data_id\":3705115058471208928"));
}

void TestOfficialFamilies::refusesAFieldThatIsTooLong_data()
{
    using Change = std::function<void(DraftArticle &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *field, const char *limit, const char *found, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(field) << QString::fromLatin1(limit) << QString::fromLatin1(found);
    };
    row("title", "title", "characters:32", "33", [](DraftArticle &a) { a.title = QString(33, u'题'); });
    row("no title", "title", "needed", "0", [](DraftArticle &a) { a.title = QStringLiteral("  "); });
    row("author", "author", "characters:16", "17", [](DraftArticle &a) { a.author = QString(17, u'周'); });
    row("digest", "digest", "characters:120", "121", [](DraftArticle &a) { a.digest = QString(121, u'要'); });
    row("content", "content", "characters:19999", "20000", [](DraftArticle &a) { a.content = QString(20'000, u'文'); });
    row("no content", "content", "needed", "0", [](DraftArticle &a) { a.content.clear(); });
    row("link", "content_source_url", "bytes:1024", "1025", [](DraftArticle &a) { a.sourceUrl = QString(1025, u'u'); });
    row("no cover", "thumb_media_id", "needed", "0", [](DraftArticle &a) { a.cover = {}; });
    row("crop", "pic_crop_235_1", "fractions", "0", [](DraftArticle &a) { a.wideCrop = CropBox{0.5, 0, 0.4, 1}; });
    row("pictures", "image_info", "pictures:20", "21", [](DraftArticle &a) {
        a.type = DraftArticle::Type::Pictures;
        a.pictures.assign(21, MediaId(QStringLiteral("p")));
    });
}

void TestOfficialFamilies::refusesAFieldThatIsTooLong()
{
    QFETCH(std::function<void(DraftArticle &)>, change);
    DraftArticle article = bookkeeping();
    change(article);
    const auto call = draftAddCall({article});
    QVERIFY(!call);
    QCOMPARE(call.error().kind, ErrorKind::Input);
    QCOMPARE(call.error().code, QStringLiteral("wechat.draft_field"));
    QTEST(call.error().place.column, "field");
    QTEST(call.error().place.expected, "limit");
    QTEST(call.error().place.found, "found");
}

void TestOfficialFamilies::countsAnEmojiAsOneCharacter()
{
    DraftArticle article = bookkeeping();
    article.title.clear();
    for (int i = 0; i < 32; ++i)
        article.title += QStringLiteral("🎉");
    QVERIFY(checkDraftArticle(article));
    article.title += QStringLiteral("🎉");
    QVERIFY(!checkDraftArticle(article));
}

void TestOfficialFamilies::updatesOneArticleAsAnObject()
{
    const auto call = draftUpdateCall(draft, 0, bookkeeping());
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/cgi-bin/draft/update"));
    QVERIFY(sentJson(*call).value(u"articles").isObject());
    QCOMPARE(sentJson(*call).value(u"index").toInt(-1), 0);
    QCOMPARE(sentJson(*call).value(u"media_id").toString(), draft.toString());
}

void TestOfficialFamilies::readsDrafts()
{
    const auto got = draftContents(answered(
        R"({"news_item": [{"article_type": "news", "title": "一人公司如何记账", "author": "小周", "digest": "三张表就够了", "content": "<p>…</p>",)"
        R"("content_source_url": "", "thumb_media_id": "Inv_thumb_media_id_0001", "show_cover_pic": 0, "need_open_comment": 1,)"
        R"("only_fans_can_comment": 0, "url": "http://mp.weixin.qq.com/s?__biz=Inv&tempkey=Inv"}], "create_time": 1790000000, "update_time": 1790000100})"));
    QVERIFY(got);
    QCOMPARE(got->updatedAt, 1790000100000);
    QCOMPARE(got->articles.size(), size_t(1));
    QCOMPARE(got->articles[0].title, QStringLiteral("一人公司如何记账"));
    QVERIFY(got->articles[0].opensComments);
    QVERIFY(!got->articles[0].onlyFansComment);
    QCOMPARE(got->articles[0].url, QStringLiteral("http://mp.weixin.qq.com/s?__biz=Inv&tempkey=Inv"));
    QCOMPARE(draftCount(answered(R"({"total_count": 3})")).value_or(-1), 3);
    QCOMPARE(sentJson(draftListCall(0, 20, Contents::Left)), json(R"({"offset": 0, "count": 20, "no_content": 1})"));
}

void TestOfficialFamilies::listsTheLastChangedDraftFirst()
{
    const auto page =
        draftPage(answered(R"({"total_count": 2, "item_count": 2, "item": [{"media_id": "older", "update_time": 1790000100},)"
                           R"({"media_id": "newer", "content": {"news_item": [{"title": "t"}]}, "update_time": 1790000200}]})"));
    QVERIFY(page);
    QCOMPARE(page->drafts[0].id.toString(), QStringLiteral("newer"));
    QCOMPARE(page->drafts[0].articles[0].title, QStringLiteral("t"));
    QVERIFY(page->drafts[1].articles.empty());
    QVERIFY(draftPage(answered(R"({"total_count": 0, "item_count": 0})"))->drafts.empty());
}

// Contract 3.1: no quotes, plain names, one file part called media, the last boundary with two more dashes.
void TestOfficialFamilies::uploadsWithAPlainBoundary()
{
    const QByteArray bytes("\x89PNG\r\n\x00\xff", 8);
    const auto call = articlePictureCall({MediaKind::Image, QStringLiteral("PNG"), bytes, {}, {}});
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/cgi-bin/media/uploadimg"));
    QVERIFY(call->query.isEmpty());
    const QByteArray start("multipart/form-data; boundary=");
    QVERIFY(call->contentType.startsWith(start));
    const QByteArray boundary = call->contentType.mid(start.size());
    QVERIFY(boundary.startsWith("----") && !boundary.contains('"') && !boundary.contains('/') && !boundary.contains('+'));
    QCOMPARE(call->body,
             "--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\"image.png\"\r\n"
                 + "Content-Type: image/png\r\n\r\n" + bytes + "\r\n--" + boundary + "--\r\n");
}

void TestOfficialFamilies::describesAPermanentVideo()
{
    const auto call = materialAddCall({MediaKind::Video, QStringLiteral("mp4"), "v", QStringLiteral("演示"), QStringLiteral("一分钟")});
    QVERIFY(call);
    QCOMPARE(call->query, QByteArray("type=video"));
    QCOMPARE(call->safety, Safety::OnceOnly);
    QVERIFY(call->body.contains("name=\"description\"\r\n\r\n{\"introduction\":\"一分钟\",\"title\":\"演示\"}\r\n"));
}

void TestOfficialFamilies::refusesFilesBeforeTheyAreSent_data()
{
    QTest::addColumn<MediaPlace>("place");
    QTest::addColumn<MediaFile>("file");
    QTest::addColumn<QString>("code");
    const auto file = [](const char *ending, qsizetype size, MediaKind kind = MediaKind::Image) {
        return MediaFile{kind, QString::fromLatin1(ending), QByteArray(size, 'x'), {}, {}};
    };
    const qsizetype mega = 1024 * 1024;
    QTest::newRow("article: 1 MB is too much") << MediaPlace::Article << file("jpg", mega) << QStringLiteral("wechat.media_size");
    QTest::newRow("article: a byte less fits") << MediaPlace::Article << file("jpg", mega - 1) << QString();
    QTest::newRow("article: no gif") << MediaPlace::Article << file("gif", 10) << QStringLiteral("wechat.media_format");
    QTest::newRow("article: no voice") << MediaPlace::Article << file("mp3", 1, MediaKind::Voice) << QStringLiteral("wechat.media_format");
    QTest::newRow("permanent: 10 MB") << MediaPlace::Permanent << file("bmp", 10 * mega) << QString();
    QTest::newRow("permanent: more") << MediaPlace::Permanent << file("png", 10 * mega + 1) << QStringLiteral("wechat.media_size");
    QTest::newRow("temporary: 2 MB") << MediaPlace::Temporary << file("png", 2 * mega + 1) << QStringLiteral("wechat.media_size");
    QTest::newRow("thumb: 64 KB") << MediaPlace::Temporary << file("jpg", 64 * 1024 + 1, MediaKind::Thumb)
                                  << QStringLiteral("wechat.media_size");
    QTest::newRow("empty") << MediaPlace::Permanent << file("png", 0) << QStringLiteral("wechat.media_empty");
}

void TestOfficialFamilies::refusesFilesBeforeTheyAreSent()
{
    QFETCH(MediaPlace, place);
    QFETCH(MediaFile, file);
    const Done checked = checkMedia(file, place);
    QTEST(checked ? QString() : checked.error().code, "code");
}

void TestOfficialFamilies::readsUploads()
{
    const auto temporary = temporaryMedia(answered(R"({"type": "image", "media_id": "Inv_tmp_media_9", "created_at": 1790000000})"));
    QVERIFY(temporary);
    QCOMPARE(temporary->id.toString(), QStringLiteral("Inv_tmp_media_9"));
    QCOMPARE(temporary->expiresAt - temporary->createdAt, qint64(3) * 24 * 3600 * 1000);
    QCOMPARE(temporaryMedia(answered(R"({"type": "thumb", "thumb_media_id": "t", "created_at": 1790000000})"))->id.toString(),
             QStringLiteral("t"));
    const auto permanent = materialAdded(
        answered(R"({"media_id": "Inv_thumb_media_id_0001", "url": "http://mmbiz.qpic.cn/mmbiz_png/InvPerm01/0?wx_fmt=png", "item": []})"));
    QVERIFY(permanent);
    QCOMPARE(permanent->url, QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/InvPerm01/0?wx_fmt=png"));
    const auto url =
        articlePictureUrl(answered(R"({"url": "http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0", "errcode": 0, "errmsg": "ok"})"));
    QCOMPARE(url.value_or(QString()), QStringLiteral("http://mmbiz.qpic.cn/mmbiz_png/InventedPath01/0"));
}

void TestOfficialFamilies::readsMaterials()
{
    QCOMPARE(sentJson(materialListCall(MediaKind::Image, 0, 20)), json(R"({"type": "image", "offset": 0, "count": 20})"));
    const auto page = materialPage(answered(
        R"({"item": [{"media_id": "Inv_thumb_media_id_0001", "name": "cover.png",)"
        R"("update_time": 1790000000, "url": "http://mmbiz.qpic.cn/mmbiz_png/InvPerm01/0"}], "total_count": 1, "item_count": 1})"));
    QVERIFY(page);
    QCOMPARE(page->materials.at(0).name, QStringLiteral("cover.png"));
    const auto counts = materialCounts(answered(R"({"voice_count": 0, "video_count": 0, "image_count": 1, "news_count": 0})"));
    QVERIFY(counts);
    QCOMPARE(counts->images, 1);
    const OfficialCall fetch = temporaryMediaGetCall(MediaId(QStringLiteral("a b")));
    QCOMPARE(fetch.query, QByteArray("media_id=a%20b"));
    const auto picture = fetchedMedia(*readOfficialAnswer(fetch, officialReply("\x89PNG", 200, "image/png")));
    QVERIFY(picture);
    QCOMPARE(picture->bytes, QByteArray("\x89PNG"));
    QCOMPARE(fetchedMedia(answered(R"({"video_url": "v"})", fetch))->videoUrl, QStringLiteral("v"));
    QCOMPARE(readOfficialAnswer(fetch, officialReply(R"({"errcode": 40007, "errmsg": "invalid media_id"})")).error().code,
             QStringLiteral("wechat.40007"));
}

void TestOfficialFamilies::publishesAndReadsHowFarItIs()
{
    QCOMPARE(publishCall(draft).safety, Safety::OnceOnly);
    const auto accepted =
        publishAccepted(answered(R"({"errcode": 0, "errmsg": "ok", "publish_id": "2247500001", "msg_data_id": 3705115058471208928})"));
    QVERIFY(accepted);
    QCOMPARE(accepted->id.toString(), QStringLiteral("2247500001"));
    QCOMPARE(accepted->messageData.toString(), QStringLiteral("3705115058471208928"));
    const auto done = publishState(answered(
        R"({"publish_id": 2247500001, "publish_status": 0, "article_id": "Inv_article_id_0001", "article_detail": {"count": 1, "item":)"
        R"([{"idx": 1, "article_url": "http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500002&idx=1&sn=inv"}]}, "fail_idx": []})"));
    QVERIFY(done);
    QCOMPARE(done->status, PublishState::Status::Published);
    QCOMPARE(done->article.toString(), QStringLiteral("Inv_article_id_0001"));
    QCOMPARE(done->parts.at(0).url, QStringLiteral("http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500002&idx=1&sn=inv"));
    QVERIFY(done->failedParts.empty());
    const auto refused = publishState(answered(R"({"publish_id": "2247500003", "publish_status": 4, "fail_idx": [1]})"));
    QVERIFY(refused);
    QCOMPARE(refused->status, PublishState::Status::RefusedByReview);
    QCOMPARE(refused->failedParts, std::vector<int>{1});
    // One item may come as the object itself (contract 11.3).
    const auto one =
        publishState(answered(R"({"publish_status": 0, "article_detail": {"count": 1, "item": {"idx": 1, "article_url": "http://a"}}})"));
    QCOMPARE(one->parts.at(0).url, QStringLiteral("http://a"));
}

void TestOfficialFamilies::keepsAnUnknownPublishStatus()
{
    const auto state = publishState(answered(R"({"publish_id": "1", "publish_status": 9})"));
    QVERIFY(state);
    QCOMPARE(state->status, PublishState::Status::Unknown);
    QCOMPARE(state->number, 9);
}

void TestOfficialFamilies::pollsAsTheContractSays()
{
    QList<int> seconds;
    for (int poll = 1; waitBeforePoll(poll); ++poll)
        seconds.append(static_cast<int>(waitBeforePoll(poll)->count()));
    QCOMPARE(seconds, (QList<int>{5, 15, 30, 60, 120, 300, 600, 600, 600, 600, 600, 600, 600, 600, 600}));
}

void TestOfficialFamilies::listsWhatIsPublished()
{
    const auto page = publishedPage(answered(
        R"({"total_count": 1, "item_count": 1, "item": [{"article_id": "Inv_article_id_0001", "content": {"news_item": [{"title": "一人公司如何记账",)"
        R"("url": "http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500002&idx=1&sn=inv", "is_deleted": false}]}, "update_time": 1790000200}]})"));
    QVERIFY(page);
    QCOMPARE(page->items.at(0).id.toString(), QStringLiteral("Inv_article_id_0001"));
    QVERIFY(!page->items.at(0).articles.at(0).isDeleted);
    QCOMPARE(sentJson(publishedDeleteCall(ArticleId(QStringLiteral("Inv_article_id_0001")), 1)),
             json(R"({"article_id": "Inv_article_id_0001", "index": 1})"));
    QVERIFY(publishedArticles(answered(R"({"news_item": [{"title": "t", "is_deleted": true}]})"))->at(0).isDeleted);
}

void TestOfficialFamilies::sendsToAllAndToATag()
{
    const auto toTag = massSendCall(101, massArticle, "opc-20260918-0001");
    QVERIFY(toTag);
    QCOMPARE(sentJson(*toTag),
             json(R"({"filter": {"is_to_all": false, "tag_id": 101}, "mpnews": {"media_id": "Inv_draft_media_id_0001"},)"
                  R"("msgtype": "mpnews", "send_ignore_reprint": 0, "clientmsgid": "opc-20260918-0001"})"));
    const MassPictures pictures{
        {MediaId(QStringLiteral("Inv_img_1")), MediaId(QStringLiteral("Inv_img_2"))}, QStringLiteral("本周上新"), false, false};
    QCOMPARE(sentJson(*massSendCall({}, pictures, "opc-20260918-0002")),
             json(R"({"filter": {"is_to_all": true}, "images": {"media_ids": ["Inv_img_1", "Inv_img_2"], "recommend": "本周上新",)"
                  R"("need_open_comment": 0, "only_fans_can_comment": 0}, "msgtype": "image", "clientmsgid": "opc-20260918-0002"})"));
    QCOMPARE(sentJson(*massSendCall(101, MassText{QStringLiteral("明日休息一天")}, "opc-20260918-0003")),
             json(R"({"filter": {"is_to_all": false, "tag_id": 101}, "text": {"content": "明日休息一天"}, "msgtype": "text",)"
                  R"("clientmsgid": "opc-20260918-0003"})"));
    const std::vector<OpenId> two{OpenId(QStringLiteral("oAbCd0000000000000000000001A")),
                                  OpenId(QStringLiteral("oAbCd0000000000000000000002A"))};
    QCOMPARE(sentJson(*massSendToCall(two, massArticle, "opc-20260918-0004")),
             json(R"({"touser": ["oAbCd0000000000000000000001A", "oAbCd0000000000000000000002A"], "mpnews": {"media_id":)"
                  R"("Inv_draft_media_id_0001"}, "msgtype": "mpnews", "send_ignore_reprint": 0, "clientmsgid": "opc-20260918-0004"})"));
    QCOMPARE(massSendToCall({two[0]}, massArticle, "c").error().place.column, QStringLiteral("touser"));
}

void TestOfficialFamilies::limitsTheClientsNumber()
{
    QVERIFY(massSendCall({}, massArticle, QByteArray(32, 'a')));
    QCOMPARE(massSendCall({}, massArticle, QByteArray(33, 'a')).error().place.column, QStringLiteral("clientmsgid"));
    QVERIFY(!massSendCall({}, massArticle, {}));
    QCOMPARE(massSendCall({}, MassText{QStringLiteral(" ")}, "c").error().place.column, QStringLiteral("text"));
}

void TestOfficialFamilies::takesARepeatedSendForSent()
{
    const auto first = massAccepted(
        answered(R"({"errcode": 0, "errmsg": "send job submission success", "msg_id": 1000000101, "msg_data_id": 2247500010})"));
    QVERIFY(first);
    QCOMPARE(first->id.toString(), QStringLiteral("1000000101"));
    QCOMPARE(first->messageData.toString(), QStringLiteral("2247500010"));
    QVERIFY(!first->wasSentBefore);
    const auto again = massAccepted(
        answered(R"({"errcode": 45065, "errmsg": "clientmsgid exist rid: 66f0a1b2-1c2d3e4f-5a6b7c8e", "msg_id": 1000000101})"));
    QVERIFY(again);
    QCOMPARE(again->id.toString(), QStringLiteral("1000000101"));
    QVERIFY(again->wasSentBefore);
}

void TestOfficialFamilies::previewsToOnePerson()
{
    const PreviewReceiver follower{OpenId(QStringLiteral("oAbCd0000000000000000000001A")), {}};
    const OfficialCall text = massPreviewCall(follower, MassText{QStringLiteral("预览：本周上新")});
    QCOMPARE(sentJson(text),
             json(R"({"touser": "oAbCd0000000000000000000001A", "text": {"content": "预览：本周上新"}, "msgtype": "text"})"));
    QCOMPARE(text.safety, Safety::OnceOnly);
    const MassPictures picture{{MediaId(QStringLiteral("Inv_img_1"))}, {}, false, false};
    QCOMPARE(sentJson(massPreviewCall({{}, QStringLiteral("zhou")}, picture)),
             json(R"({"towxname": "zhou", "image": {"media_id": "Inv_img_1"}, "msgtype": "image"})"));
}

void TestOfficialFamilies::readsAMassSendsState()
{
    const MassId id(QStringLiteral("1000000101"));
    QCOMPARE(massStateCall(id).body, QByteArray(R"({"msg_id":1000000101})"));
    QCOMPARE(sentJson(massDeleteCall(id, 1)), json(R"({"msg_id": 1000000101, "article_idx": 1})"));
    const auto sent = massState(answered(R"({"msg_id": 1000000101, "msg_status": "SEND_SUCCESS"})"));
    QVERIFY(sent);
    QCOMPARE(sent->status, MassState::Status::Sent);
    const auto other = massState(answered(R"({"msg_id": 1000000101, "msg_status": "PAUSED"})"));
    QCOMPARE(other->status, MassState::Status::Unknown);
    QCOMPARE(other->word, QStringLiteral("PAUSED"));
}

// WeChat said yes and not what it made: nobody may send that again without asking.
void TestOfficialFamilies::leavesAnUnreadableChangeOpen()
{
    const OfficialAnswer empty = answered(R"({"errcode": 0, "errmsg": "ok"})");
    QCOMPARE(draftAdded(empty).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(publishAccepted(empty).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(massAccepted(empty).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(materialAdded(empty).error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(draftCount(empty).error().kind, ErrorKind::BadReply);
}

void TestOfficialFamilies::readsQuotasAndRefusedRequests()
{
    const auto quota = apiQuota(answered(
        R"({"errcode": 0, "errmsg": "ok", "quota": {"daily_limit": 1000, "used": 3, "remain": 997}, "rate_limit": {"call_count": 60,)"
        R"("refresh_second": 60}, "component_rate_limit": {"call_count": 0, "refresh_second": 0}})"));
    QVERIFY(quota);
    QCOMPARE(quota->left, 997);
    QCOMPARE(quota->callsPerSpan.value_or(0), 60);
    QVERIFY(!apiQuota(answered(R"({"errcode": 0, "quota": {"daily_limit": 1, "used": 0, "remain": 1}})"))->callsPerSpan);
    QCOMPARE(sentJson(quotaCall(QStringLiteral("/cgi-bin/draft/add"))), json(R"({"cgi_path": "/cgi-bin/draft/add"})"));
    const auto request = refusedRequest(answered(
        R"({"errcode": 0, "errmsg": "ok", "request": {"invoke_time": 1790000000, "cost_in_ms": 30, "request_url": "access_token=50_***",)"
        R"("request_body": "", "response_body": "{\"errcode\":48001}", "client_ip": "203.0.113.7"}})"));
    QVERIFY(request);
    QCOMPARE(request->address, QStringLiteral("203.0.113.7"));
    QCOMPARE(callbackAddresses(answered(R"({"ip_list": ["101.226.103.0/25"]})")).value_or(QStringList()),
             QStringList{QStringLiteral("101.226.103.0/25")});
}

void TestOfficialFamilies::readsComments()
{
    QCOMPARE(sentJson(commentListCall(MessageDataId(QStringLiteral("2247500010")), 0, 0, 49)),
             json(R"({"msg_data_id": 2247500010, "index": 0, "begin": 0, "count": 49, "type": 0})"));
    const auto page = commentPage(answered(
        R"({"errcode": 0, "errmsg": "ok", "total": 1, "comment": [{"user_comment_id": 3, "openid": "oAbCd0000000000000000000001A",)"
        R"("create_time": 1790009000, "content": "讲得清楚", "comment_type": 1, "reply": {"content": "谢谢", "create_time": 1790009100}}]})"));
    QVERIFY(page);
    QCOMPARE(page->comments.at(0).id.toString(), QStringLiteral("3"));
    QVERIFY(page->comments.at(0).isElected);
    QCOMPARE(page->comments.at(0).reply, QStringLiteral("谢谢"));
    const auto asList = commentPage(answered(
        R"({"total": 1, "comment": [{"user_comment_id": 3705115058471208928, "create_time": 1, "reply": [{"content": "谢谢"}]}]})"));
    QCOMPARE(asList->comments.at(0).reply, QStringLiteral("谢谢"));
    QCOMPARE(asList->comments.at(0).id.toString(), QStringLiteral("3705115058471208928"));
    QVERIFY(asList->comments.at(0).author.isEmpty());
}

QTEST_GUILESS_MAIN(TestOfficialFamilies)
#include "tst_officialfamilies.moc"
