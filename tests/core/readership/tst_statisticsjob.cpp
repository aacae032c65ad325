#include "readership/statisticsjob.h"

#include "content/poststore.h"
#include "content/poststore.h"
#include "readership/followerstore.h"
#include "readership/postreadings.h"
#include "readership/readingstore.h"
#include "readership/statisticsanswerstore.h"
#include "schedule/apiline.h"
#include "support/sandboxofficial.h"
#include "wechat/drafts.h"

#include <QJsonDocument>
#include <QTest>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

const BusinessDay published(QDate(2026, 9, 16));

QJsonArray rows(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json)).array();
}

// What the job stands on: an official account in the sandbox, both clocks at nine in the morning after.
struct Readers {
    explicit Readers(OfficialClass accountClass = OfficialClass::VerifiedService, const QString &faults = {})
        : official(accountClass, faults)
    {
        goTo(QStringLiteral("2026-09-17T09:00:00+08:00"));
        line = std::make_unique<ApiLine>(official.api());
    }
    void goTo(const QString &rfc3339)
    {
        clock.set(QDateTime::fromMSecsSinceEpoch(*rfc3339ToMs(rfc3339), Qt::UTC));
        official.server->control().setNow(clock.now());
    }
    Result<StatisticsReport> fetch(std::optional<Period> period = {})
    {
        const Period days = period.value_or(Period::ofDay(published));
        return awaited(JobHandle<StatisticsReport>(new StatisticsJob(official.world.storage, *line, clock, official.account.id, days)));
    }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        return awaited(official.world.storage.read<T>(std::move(work))).value();
    }
    std::vector<ArticleTotal> articles()
    {
        return read<std::vector<ArticleTotal>>([](Database &database) { return ReadingStore(database).articles(AccountId{1}); });
    }
    qsizetype asked() { return official.control().requestCount(QStringLiteral("datacube")); }

    SandboxOfficial official;
    FakeClock clock;
    std::unique_ptr<ApiLine> line;
};

// "articles fetched 1, account …" of one day, in the order of the report.
QString said(const Result<StatisticsReport> &report, BusinessDay day = published)
{
    if (!report)
        return report.error().code;
    QStringList words;
    for (const StatisticsEntry &entry : report->entries) {
        if (entry.day == day)
            words.append(
                QStringLiteral("%1 %2 %3").arg(statisticsKindName(entry.kind), statisticsStatusName(entry.status)).arg(entry.rows));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace

// Fetching figures from the sandbox, which knows nothing of the job.
class TestStatisticsJob : public QObject
{
    Q_OBJECT

private slots:
    void keepsWhatWeChatReports();
    void asksForNothingThatIsHere();
    void tellsZeroFromNotReportedFromNotYet();
    void aLateAnswerTakesNothingAway();
    void aPersonalAccountIsAnswered();
    void figuresThatAreNotMadeYetAreNoFailure();
    void anApiThatIsUsedUpStopsOnlyItsKind();
    void withoutNetworkItStopsAtOnce();
    void aCancelledRunKeepsWhatCame();
    void articlesFromElsewhereAreKeptByTheirTitle();
    void anArticleThatWasPublishedByHandIsJoinedByItsAddress();
};

namespace {

// The contract's article of 16 September, up to that day's end.
const char *const article = R"([{"ref_date": "2026-09-16", "msgid": "2247500010_1", "publish_type": 0, "title": "一人公司如何记账",
"content_url": "http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500010&idx=1&sn=inv", "detail_list": [{"stat_date": "2026-09-16",
"read_user": 320, "read_user_source": [{"user_count": 320, "scene_desc": "全部"}, {"user_count": 150, "scene_desc": "公众号消息"},
{"user_count": 90, "scene_desc": "朋友圈"}, {"user_count": 80, "scene_desc": "推荐"}], "share_user": 21, "zaikan_user": 8, "like_user": 15,
"comment_count": 0, "praise_money": 600, "read_subscribe_user": 3, "read_finish_rate": 0.47}]}])";

} // namespace

void TestStatisticsJob::keepsWhatWeChatReports()
{
    Readers readers;
    auto &control = readers.official.control();
    control.setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    control.setStatistics(QStringLiteral("getbizsummary"), published,
                          rows(R"([{"ref_date": "2026-09-16", "detail": {"read_user": 410, "send_page_count": 1}}])"));
    control.setStatistics(QStringLiteral("getusersummary"), published,
                          rows(R"([{"ref_date": "2026-09-16", "user_source": 30, "new_user": 5, "cancel_user": 1}])"));
    control.setStatistics(QStringLiteral("getusercumulate"), published,
                          rows(R"([{"ref_date": "2026-09-16", "user_source": 0, "cumulate_user": 1234}])"));
    QCOMPARE(said(readers.fetch()), QStringLiteral("articles fetched 1, account fetched 1, followers fetched 2"));

    const auto articles = readers.articles();
    QCOMPARE(articles.size(), size_t(1));
    QCOMPARE(articles[0].messageId, QStringLiteral("2247500010_1"));
    QVERIFY(articles[0].wasPushed);
    const ReadingFigures &figures = articles[0].days.at(0).figures;
    QCOMPARE(figures.readers, Figure(320));
    QCOMPARE(figures.followers, Figure(3));
    QCOMPARE(figures.praiseFen, Figure(600));
    QCOMPARE(figures.finishRate, std::optional(0.47));
    QCOMPARE(figures.sources.size(), size_t(3)); // without the total
    QCOMPARE(figures.sources[0].way, QStringLiteral("公众号消息"));
    QCOMPARE(figures.sources[0].readers, 150);
    const auto counts = readers.read<std::vector<FollowerCount>>(
        [](Database &database) { return FollowerStore(database).counts(AccountId{1}, Period::ofDay(published)); });
    QCOMPARE(counts.at(0).followers, 1234);
}

void TestStatisticsJob::asksForNothingThatIsHere()
{
    Readers readers;
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    QVERIFY(readers.fetch());
    QCOMPARE(readers.asked(), 4); // one for the articles, one for the account, two for its followers
    QCOMPARE(said(readers.fetch()), QStringLiteral("articles unchanged 1, account unchanged 0, followers unchanged 0"));
    QCOMPARE(readers.asked(), 4);

    readers.goTo(QStringLiteral("2026-09-18T08:30:00+08:00")); // a day more of readers
    QCOMPARE(said(readers.fetch()), QStringLiteral("articles fetched 1, account unchanged 0, followers unchanged 0"));
}

void TestStatisticsJob::tellsZeroFromNotReportedFromNotYet()
{
    Readers readers;
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    QVERIFY(readers.fetch());
    QCOMPARE(readers.articles()[0].days[0].figures.comments, Figure(0));
    QCOMPARE(readers.articles()[0].days[0].figures.collections, Figure::absent(false));

    Readers late;
    late.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    late.official.control().setStatisticsDelayed(true);
    QCOMPARE(said(late.fetch()), QStringLiteral("articles not_ready 1, account not_ready 0, followers empty 0"));
    QCOMPARE(late.articles()[0].days[0].figures.collections, Figure::absent(true));
}

void TestStatisticsJob::aLateAnswerTakesNothingAway()
{
    Readers readers;
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    QVERIFY(readers.fetch());
    readers.goTo(QStringLiteral("2026-09-18T09:00:00+08:00"));
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published,
                                             rows(R"([{"ref_date": "2026-09-16", "msgid": "2247500010_1", "publish_type": 0,
"title": "一人公司如何记账", "content_url": "", "detail_list": [{"stat_date": "2026-09-16", "read_user": 330}]}])"));
    readers.official.control().setStatisticsDelayed(true);
    QVERIFY(readers.fetch());
    const ReadingFigures figures = readers.articles()[0].days[0].figures;
    QCOMPARE(figures.readers, Figure(330));
    QCOMPARE(figures.sharers, Figure(21));
    readers.official.control().setStatisticsDelayed(false);
    QCOMPARE(said(readers.fetch()), QStringLiteral("articles fetched 1, account unchanged 0, followers unchanged 0")); // asked again
}

void TestStatisticsJob::aPersonalAccountIsAnswered()
{
    Readers readers(OfficialClass::PersonalSubscription);
    const auto report = readers.fetch();
    QCOMPARE(said(report), QStringLiteral("articles not_permitted 0, account not_permitted 0, followers not_permitted 0"));
    QVERIFY(!report->failure());
    QCOMPARE(report->entries[0].error.code, QStringLiteral("wechat.48001"));
    const auto onHand = readers.read<StatisticsOnHand>(
        [](Database &database) { return StatisticsAnswerStore(database).onHand(AccountId{1}, Period::ofDay(published)); });
    QVERIFY(isRefusedToday(onHand, readers.clock.now().toMSecsSinceEpoch()));
}

// WeChat's clock is an hour behind ours: for it eight o'clock has not come.
void TestStatisticsJob::figuresThatAreNotMadeYetAreNoFailure()
{
    Readers readers;
    readers.official.server->control().setNow(readers.clock.now().addSecs(-2 * 3600));
    const auto report = readers.fetch();
    QCOMPARE(said(report), QStringLiteral("articles not_ready 0, account not_ready 0, followers not_ready 0"));
    QVERIFY(!report->failure());
}

void TestStatisticsJob::anApiThatIsUsedUpStopsOnlyItsKind()
{
    Readers readers;
    (void)awaited(readers.official.world.storage.write<void>([now = readers.official.clock.now().toMSecsSinceEpoch()](Database &database) {
        return QuotaStore(database).noteUsedUp(AccountId{1}, QStringLiteral("/datacube/getbizsummary"), now);
    }));
    const auto report = readers.fetch();
    QCOMPARE(said(report), QStringLiteral("articles empty 0, account failed 0, followers empty 0"));
    QCOMPARE(report->failure()->error.code, QStringLiteral("wechat.quota_closed"));
    QCOMPARE(readers.asked(), 3);
}

void TestStatisticsJob::withoutNetworkItStopsAtOnce()
{
    Readers readers;
    QVERIFY(readers.fetch(Period::ofDay(published.previous()))); // the token is there
    readers.official.server.reset();
    const auto report = readers.fetch();
    QCOMPARE(said(report), QStringLiteral("account failed 0")); // the first question; the others are not asked
    QCOMPARE(report->failure()->error.kind, ErrorKind::Network);
}

void TestStatisticsJob::aCancelledRunKeepsWhatCame()
{
    Readers readers;
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    StatisticsJob job(readers.official.world.storage, *readers.line, readers.clock, AccountId{1}, Period::ofDay(published));
    connect(&job, &JobBase::progressed, &job, [&job](qint64 done, qint64) {
        if (done == 2) // the account's day and the followers are here
            job.cancel();
    });
    job.start();
    QTRY_VERIFY(job.isFinished());
    QCOMPARE(job.result().error().kind, ErrorKind::Cancelled);
    QCOMPARE(readers.articles().size(), size_t(0));
    QCOMPARE(said(readers.fetch()), QStringLiteral("articles fetched 1, account unchanged 0, followers unchanged 0"));
}

void TestStatisticsJob::articlesFromElsewhereAreKeptByTheirTitle()
{
    Readers readers;
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published, rows(article));
    QVERIFY(readers.fetch());
    QCOMPARE(readers.articles()[0].title, QStringLiteral("一人公司如何记账"));
    const auto known = readers.read<std::map<PostId, PostReading>>([](Database &database) { return postReadings(database, AccountId{1}); });
    QVERIFY(known.empty()); // no post of ours is it
}

// A draft by the API, 发表 pressed in the backend, the address pasted; the statistics are of what was published in the sandbox.
void TestStatisticsJob::anArticleThatWasPublishedByHandIsJoinedByItsAddress()
{
    Readers readers;
    readers.goTo(QStringLiteral("2026-09-16T20:30:00+08:00"));
    DraftArticle draft;
    draft.title = QStringLiteral("一人公司如何记账");
    draft.content = QStringLiteral("<p>第一步：分开公私账户。</p>");
    draft.cover =
        MediaId(readers.official.control().addPicture(QByteArray("\x89PNG\r\n\x1a\n", 8) + "picture", QStringLiteral("cover.png")));
    const auto added = readers.official.ask<DraftId>(*draftAddCall({draft}), draftAdded);
    QVERIFY2(added, added ? "" : qPrintable(added.error().code));
    const auto url = readers.official.control().pressPublish(added->toString());
    QVERIFY(url);
    const auto post = awaited(readers.official.world.storage.write<PostId>([url = *url](Database &database) {
        Post made;
        made.account = AccountId{1};
        made.state = PostState::Published;
        made.article.title = QStringLiteral("another title here");
        made.due = plannedAt(*rfc3339ToMs(QStringLiteral("2026-09-16T20:00:00+08:00")));
        made.url = url;
        return PostStore(database).add(made);
    }));
    QVERIFY(post);
    const auto page = readers.official.control().publications().at(0);
    const QJsonObject figures{{QStringLiteral("stat_date"), QStringLiteral("2026-09-16")}, {QStringLiteral("read_user"), 12}};
    readers.official.control().setStatistics(QStringLiteral("getarticletotaldetail"), published,
                                             {QJsonObject{{QStringLiteral("ref_date"), QStringLiteral("2026-09-16")},
                                                          {QStringLiteral("msgid"), QStringLiteral("%1_1").arg(page.msgDataId)},
                                                          {QStringLiteral("publish_type"), 1},
                                                          {QStringLiteral("title"), page.title()},
                                                          {QStringLiteral("content_url"), page.url()},
                                                          {QStringLiteral("detail_list"), QJsonArray{figures}}}});
    readers.goTo(QStringLiteral("2026-09-17T08:30:00+08:00"));
    QCOMPARE(said(readers.fetch()), QStringLiteral("articles fetched 1, account empty 0, followers empty 0"));
    const auto known = readers.read<std::map<PostId, PostReading>>([](Database &database) { return postReadings(database, AccountId{1}); });
    QCOMPARE(newestFigures(known.at(*post)).figures.readers, Figure(12));
}

QTEST_GUILESS_MAIN(TestStatisticsJob)
#include "tst_statisticsjob.moc"
