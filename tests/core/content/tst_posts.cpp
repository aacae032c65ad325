#include "audit/auditstore.h"
#include "content/articlefile.h"
#include "content/picturestore.h"
#include "content/postdeeds.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "support/temporarydatabase.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr qint64 minute = 60'000;
constexpr qint64 start = 1'795'500'000'000; // 2026-11-24, far from any other time used here

Post draft(const QString &title, const QString &body = {})
{
    Post post;
    post.account = account;
    post.article.title = title;
    post.article.body = body;
    return post;
}

PlannedTime at(qint64 ms)
{
    return {msToRfc3339(ms).left(16), "Asia/Shanghai", ms};
}

} // namespace

// Posts, their versions and pictures, and what people do with them.
class TestPosts : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldComesBack();
    void twoChineseCharactersFindAPost();
    void aMonthHasItsPostsByTime();
    void tenMinutesOfTypingAreOneVersion();
    void anOlderVersionComesBackAsANewOne();
    void aDeletedPostComesBack();
    void planningCanBeUndone();
    void timesOfThePastAreRefused();
    void whatIsOnItsWayCannotBeChanged();
    void anArticleInTheBoxIsNotSentAgainByMistake();
    void onlyAPageOfWeChatClosesAPost();
    void decisionsStandInTheAuditLog();
    void thePicturesSizeIsRead_data();
    void thePicturesSizeIsRead();
    void aPictureLiesThereOnce();
    void uploadsAreKnownByAccountAndPlace();
    void picturesBesideTheTextComeAlong();
    void picturesElsewhereAreRefused_data();
    void picturesElsewhereAreRefused();

private:
    static std::vector<Post> found(Database &database, const PostFilter &filter)
    {
        return PostStore(database).posts(account, filter).value();
    }
    static void setState(Database &database, PostId id, PostState state)
    {
        Post post = PostStore(database).post(account, id).value();
        post.state = state;
        QVERIFY(PostStore(database).put(post));
    }
};

void TestPosts::everyFieldComesBack()
{
    TemporaryDatabase database;
    Post post = draft(QStringLiteral("一人公司如何记账"), QStringLiteral("第一步：**分开公私账户**。"));
    post.kind = PostKind::MassSend;
    post.tagId = 101;
    post.series = QStringLiteral("记账");
    post.isIdea = true;
    post.article.author = QStringLiteral("小周");
    post.article.digest = QStringLiteral("三张表就够了");
    post.article.sourceUrl = QStringLiteral("https://example.com/post/1");
    post.article.cover = PictureId(QString(64, u'a'));
    post.article.wideCrop = Crop{0, 0.1, 1, 0.5255};
    post.article.squareCrop = Crop{0.2, 0, 0.8, 1};
    post.article.theme = QStringLiteral("calm");
    post.article.opensComments = post.article.onlyFansComment = true;
    const Post added = addPost(database, post, start).value();
    QVERIFY(added.id != PostId{});
    const Post read = PostStore(database).post(account, added.id).value();
    QCOMPARE(read, added);
    QCOMPARE(read.article, post.article);
    QCOMPARE(read.tagId, post.tagId);
    QCOMPARE(PostStore(database).series(account).value(), QStringList{QStringLiteral("记账")});
    QCOMPARE(PostStore(database).post(AccountId(2), added.id).error().code, QStringLiteral("post.not_found"));
}

void TestPosts::twoChineseCharactersFindAPost()
{
    TemporaryDatabase database;
    (void)addPost(database, draft(QStringLiteral("双十一"), QStringLiteral("七天内可以退款，一百%放心")), start);
    (void)addPost(database, draft(QStringLiteral("退货"), QStringLiteral("运费由我们付")), start);
    QCOMPARE(found(database, {QStringLiteral("退款"), {}, {}, {}, {}, {}}).size(), size_t(1));
    QCOMPARE(found(database, {QStringLiteral("运费 退货"), {}, {}, {}, {}, {}}).size(), size_t(1));
    QCOMPARE(found(database, {QStringLiteral("运费 退款"), {}, {}, {}, {}, {}}).size(), size_t(0));
    QCOMPARE(found(database, {QStringLiteral("百%"), {}, {}, {}, {}, {}}).size(), size_t(1)); // a sign of LIKE is a plain one here
    QCOMPARE(found(database, {QStringLiteral("%"), {}, {}, {}, {}, {}}).size(), size_t(1));
}

void TestPosts::aMonthHasItsPostsByTime()
{
    TemporaryDatabase database;
    std::vector<PostId> ids;
    for (const qint64 days : {3, 1, 40}) {
        const Post post = addPost(database, draft(QString::number(days)), start).value();
        QVERIFY(planPost(database, account, post.id, {PostKind::Publish, {}, at(start + days * 1440 * minute)}, start));
        ids.push_back(post.id);
    }
    PostFilter month;
    month.dueFrom = start;
    month.dueUntil = start + 30 * 1440 * minute;
    const auto posts = found(database, month);
    QCOMPARE(posts.size(), size_t(2));
    QCOMPARE(posts[0].id, ids[1]);
    QCOMPARE(posts[1].id, ids[0]);
    month.states = {PostState::Draft};
    QVERIFY(found(database, month).empty());
}

void TestPosts::tenMinutesOfTypingAreOneVersion()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    const auto type = [&](const QString &body, qint64 now, SaveCause cause) {
        QVERIFY(savePost(database, account, {post.id, draft(QStringLiteral("t"), body).article, {}, false}, cause, now));
    };
    type(QStringLiteral("一"), start + 1 * minute, SaveCause::Autosave);
    type(QStringLiteral("一二"), start + 10 * minute, SaveCause::Autosave);
    QCOMPARE(PostVersionStore(database).versions(post.id).value().size(), size_t(2)); // the first one and the typing
    type(QStringLiteral("一二三"), start + 11 * minute, SaveCause::Autosave);
    type(QStringLiteral("一二三"), start + 12 * minute, SaveCause::ByHand); // the same text: nothing to keep
    type(QStringLiteral("一二三四"), start + 13 * minute, SaveCause::ByHand);
    const auto versions = PostVersionStore(database).versions(post.id).value();
    QCOMPARE(versions.size(), size_t(4));
    QCOMPARE(versions[0].article.body, QStringLiteral("一二三四"));
    QCOMPARE(versions[1].article.body, QStringLiteral("一二三"));
    QCOMPARE(versions[2].article.body, QStringLiteral("一二"));
    QCOMPARE(versions[2].cause, SaveCause::Autosave);
}

void TestPosts::anOlderVersionComesBackAsANewOne()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t"), QStringLiteral("first")), start).value();
    QVERIFY(savePost(database, account, {post.id, draft(QStringLiteral("t"), QStringLiteral("second")).article, {}, false},
                     SaveCause::ByHand, start + minute));
    const auto versions = PostVersionStore(database).versions(post.id).value();
    QCOMPARE(restoreVersion(database, account, post.id, versions[1].id, start + 2 * minute)->article.body, QStringLiteral("first"));
    QCOMPARE(PostVersionStore(database).versions(post.id).value().size(), size_t(3));
    QCOMPARE(restoreVersion(database, account, post.id, 999, start).error().code, QStringLiteral("post.no_version"));
}

void TestPosts::aDeletedPostComesBack()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    QVERIFY(deletePost(database, account, post.id, start));
    QVERIFY(found(database, {}).empty());
    QCOMPARE(deletePost(database, account, post.id, start).error().code, QStringLiteral("post.not_found"));
    QVERIFY(undeletePost(database, account, post.id, start));
    QCOMPARE(found(database, {}).front(), post);
}

void TestPosts::planningCanBeUndone()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    const PostPlan tomorrow{PostKind::MassSend, 7, at(start + 1440 * minute)};
    const Post before = planPost(database, account, post.id, tomorrow, start).value();
    QCOMPARE(before, post);
    const Post scheduled = PostStore(database).post(account, post.id).value();
    QCOMPARE(scheduled.state, PostState::Scheduled);
    QCOMPARE(scheduled.due, tomorrow.due);
    const Post moved = planPost(database, account, post.id, {PostKind::MassSend, 7, at(start + 2880 * minute)}, start).value();
    QCOMPARE(moved, scheduled);
    QVERIFY(putPlanBack(database, moved, start));
    QCOMPARE(PostStore(database).post(account, post.id).value(), scheduled);
    QVERIFY(putPlanBack(database, before, start));
    QCOMPARE(PostStore(database).post(account, post.id).value(), post);
}

void TestPosts::timesOfThePastAreRefused()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    QCOMPARE(planPost(database, account, post.id, {PostKind::Publish, {}, at(start - 2 * minute)}, start).error().code,
             QStringLiteral("post.time_past"));
    QVERIFY(planPost(database, account, post.id, {PostKind::Publish, {}, at(start)}, start));
}

void TestPosts::whatIsOnItsWayCannotBeChanged()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    for (const auto &[state, code] : {std::pair(PostState::Sending, "post.on_its_way"), std::pair(PostState::Unknown, "post.on_its_way"),
                                      std::pair(PostState::Published, "post.published")}) {
        setState(database, post.id, state);
        const PostText text{post.id, post.article, {}, false};
        QCOMPARE(savePost(database, account, text, SaveCause::ByHand, start).error().code, QLatin1String(code));
        QCOMPARE(planPost(database, account, post.id, {}, start).error().code, QLatin1String(code));
        QCOMPARE(putPlanBack(database, post, start).error().code, QLatin1String(code));
    }
    setState(database, post.id, PostState::Sending);
    QCOMPARE(deletePost(database, account, post.id, start).error().code, QStringLiteral("post.on_its_way"));
}

void TestPosts::anArticleInTheBoxIsNotSentAgainByMistake()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    setState(database, post.id, PostState::WaitingForYou);
    const PostPlan plan{PostKind::Publish, {}, at(start + minute)};
    QCOMPARE(planPost(database, account, post.id, plan, start).error().code, QStringLiteral("post.waiting_for_you"));
    QVERIFY(planPost(database, account, post.id, {}, start)); // taking the time away is a decision of its own
    QVERIFY(planPost(database, account, post.id, plan, start));
}

void TestPosts::onlyAPageOfWeChatClosesAPost()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    const QString page = QStringLiteral("https://mp.weixin.qq.com/s/InventedPath");
    QCOMPARE(closePost(database, account, post.id, page, start).error().code, QStringLiteral("post.not_waiting"));
    setState(database, post.id, PostState::WaitingForYou);
    for (const char *other : {"", "https://example.com/s/1", "javascript:alert(1)", "https://mp.weixin.qq.com.evil.example/s/1"})
        QCOMPARE(closePost(database, account, post.id, QLatin1String(other), start).error().code, QStringLiteral("post.url"));
    const Post closed = closePost(database, account, post.id, page, start).value();
    QCOMPARE(closed.state, PostState::Published);
    QCOMPARE(PostStore(database).post(account, post.id)->url, page);
}

void TestPosts::decisionsStandInTheAuditLog()
{
    TemporaryDatabase database;
    const Post post = addPost(database, draft(QStringLiteral("t")), start).value();
    QVERIFY(planPost(database, account, post.id, {PostKind::Publish, {}, at(start + minute)}, start));
    QVERIFY(planPost(database, account, post.id, {}, start));
    QVERIFY(deletePost(database, account, post.id, start));
    QVERIFY(undeletePost(database, account, post.id, start));
    const std::vector<AuditEntry> entries = AuditStore(database).entries().value();
    QStringList actions;
    for (const AuditEntry &entry : entries)
        actions.append(entry.action);
    QCOMPARE(actions,
             QStringList({QStringLiteral("post.added"), QStringLiteral("post.scheduled"), QStringLiteral("post.unscheduled"),
                          QStringLiteral("post.deleted"), QStringLiteral("post.undeleted")}));
    QVERIFY(AuditStore(database).verify());
}

// Pictures written down by hand from the formats' own descriptions (PNG 1.2, JFIF 1.02): only their heads count.
void TestPosts::thePicturesSizeIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QSize>("size");
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000003840000017f0802000000") + QByteArray(8, '\0');
    QTest::newRow("png 900 x 383") << png << "png" << QSize(900, 383);
    const QByteArray app0 = QByteArray::fromHex("ffe000104a46494600010200000100010000");
    QTest::newRow("jpeg 900 x 383") << QByteArray(QByteArray::fromHex("ffd8") + app0 + QByteArray::fromHex("ffc00011080 17f0384030111")
                                                  + QByteArray(8, '\0'))
                                    << "jpeg" << QSize(900, 383);
    QTest::newRow("progressive jpeg") << QByteArray(QByteArray::fromHex("ffd8") + app0 + QByteArray::fromHex("ffffc2001108000200010301")
                                                    + QByteArray(8, '\0'))
                                      << "jpeg" << QSize(1, 2);
    QTest::newRow("gif") << QByteArray("GIF89a\1\0\1\0") << "" << QSize();
    QTest::newRow("half a png") << png.left(20) << "" << QSize();
    QTest::newRow("jpeg that ends in a segment") << QByteArray(QByteArray::fromHex("ffd8") + app0) << "" << QSize();
    QTest::newRow("nothing") << QByteArray() << "" << QSize();
}

void TestPosts::thePicturesSizeIsRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(QSize, size);
    const auto picture = readPicture(bytes);
    QCOMPARE(picture.has_value(), !format.isEmpty());
    if (!picture) {
        QCOMPARE(picture.error().code, QStringLiteral("picture.unreadable"));
        return;
    }
    QCOMPARE(pictureFormatName(picture->format), format);
    QCOMPARE(QSize(picture->width, picture->height), size);
    QCOMPARE(picture->id.toString(), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

void TestPosts::aPictureLiesThereOnce()
{
    TemporaryDatabase database;
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000003840000017f0802000000") + QByteArray(8, '\0');
    const Picture picture = readPicture(png).value();
    QVERIFY(PictureStore(database).put(picture, start));
    QVERIFY(PictureStore(database).put(picture, start));
    QCOMPARE(database.database().scalar(QStringLiteral("SELECT count(*) FROM picture")).value(), 1);
    QCOMPARE(PictureStore(database).picture(picture.id)->bytes, png);
    const PictureFacts facts = PictureStore(database).facts(picture.id).value().value();
    QCOMPARE(facts.size, QSize(900, 383));
    QCOMPARE(facts.bytes, png.size());
    QCOMPARE(facts.format, QByteArray("png"));
    QVERIFY(!PictureStore(database).facts(PictureId(QStringLiteral("none"))).value());
    QCOMPARE(PictureStore(database).picture(PictureId(QStringLiteral("none"))).error().code, QStringLiteral("picture.not_found"));
}

void TestPosts::uploadsAreKnownByAccountAndPlace()
{
    TemporaryDatabase database;
    PictureStore store(database);
    const Picture picture =
        readPicture(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000003840000017f0802000000") + QByteArray(8, '\0')).value();
    QVERIFY(store.put(picture, start));
    QVERIFY(store.noteUpload(account, picture.id, PicturePlace::Article, QStringLiteral("http://mmbiz.qpic.cn/a/0"), start));
    QVERIFY(store.noteUpload(account, picture.id, PicturePlace::Cover, QStringLiteral("Inv_thumb"), start));
    QCOMPARE(store.uploads(account, PicturePlace::Cover).value().at(picture.id), QStringLiteral("Inv_thumb"));
    QVERIFY(store.forgetUpload(account, picture.id, PicturePlace::Cover));
    QVERIFY(store.uploads(account, PicturePlace::Cover)->empty());
    QCOMPARE(store.uploads(account, PicturePlace::Article)->size(), size_t(1));
    QVERIFY(store.uploads(AccountId(2), PicturePlace::Article)->empty());
}

namespace {

const QByteArray smallPng = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000003840000017f0802000000") + QByteArray(8, '\0');

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

void TestPosts::picturesBesideTheTextComeAlong()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("图")));
    writeFile(folder.filePath(QStringLiteral("图/a b.png")), smallPng);
    writeFile(folder.filePath(QStringLiteral("post.md")),
              "一 ![a](<图/a b.png>) 二\n\n`![code](x.png)`\n\n![b](图/a%20b.png \"t\")\n\n![far](https://example.com/x.png)\n");
    const ArticleFile file = readArticleFile(folder.filePath(QStringLiteral("post.md"))).value();
    const QString id = readPicture(smallPng).value().id.toString();
    QCOMPARE(file.body,
             QStringLiteral("一 ![a](<picture:%1>) 二\n\n`![code](x.png)`\n\n![b](picture:%1 \"t\")\n\n![far](https://example.com/x.png)\n")
                 .arg(id));
    QCOMPARE(file.pictures.size(), size_t(2));
}

void TestPosts::picturesElsewhereAreRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << QByteArray("none.png") << QStringLiteral("article.picture_missing");
    QTest::newRow("above") << QByteArray("../outside.png") << QStringLiteral("article.picture_outside");
    QTest::newRow("absolute") << QByteArray("/etc/hostname") << QStringLiteral("article.picture_outside");
    QTest::newRow("a link that leads out") << QByteArray("link.png") << QStringLiteral("article.picture_outside");
    QTest::newRow("no picture") << QByteArray("post.md") << QStringLiteral("article.picture_format");
}

void TestPosts::picturesElsewhereAreRefused()
{
    QFETCH(QByteArray, path);
    const QTemporaryDir outside;
    QVERIFY(QDir(outside.path()).mkdir(QStringLiteral("inside")));
    const QString inside = outside.filePath(QStringLiteral("inside/"));
    writeFile(outside.filePath(QStringLiteral("outside.png")), smallPng);
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("outside.png")), inside + QStringLiteral("link.png")));
    writeFile(inside + QStringLiteral("post.md"), "x\n\n![y](" + path + ")\n");
    const auto file = readArticleFile(inside + QStringLiteral("post.md"));
    QVERIFY(!file);
    QTEST(file.error().code, "code");
    QCOMPARE(file.error().place.line, 3);
    QCOMPARE(file.error().place.found, QString::fromUtf8(path));
}

QTEST_GUILESS_MAIN(TestPosts)
#include "tst_posts.moc"
