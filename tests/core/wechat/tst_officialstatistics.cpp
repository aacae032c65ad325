#include "support/officialreplies.h"
#include "wechat/articlestatistics.h"
#include "wechat/followerstatistics.h"
#include "wechat/officialerrors.h"

#include <QTest>

using namespace yiren;

namespace {

BusinessDay day(const char *text)
{
    return *BusinessDay::fromText(QString::fromLatin1(text));
}

qint64 at(const char *text)
{
    return *rfc3339ToMs(QString::fromLatin1(text));
}

const qint64 morning = at("2026-09-17T09:00:00+08:00");

} // namespace

// Days, limits and figures of WeChat's statistics (contract 8.1-8.4, appendix A.19).
class TestOfficialStatistics : public QObject
{
    Q_OBJECT

private slots:
    void asksForWholeBeijingDays();
    void keepsToTheLongestSpan();
    void asksForNoDayThatIsNotOver();
    void readsFollowers();
    void readsWhatOneArticleBrought();
    void readsTheAccountsDays();
    void tellsZeroFromNotReportedFromNotYet();
    void takesAnEmptyListForAnAnswer();
    void knowsWhenFiguresAreLate();
};

void TestOfficialStatistics::asksForWholeBeijingDays()
{
    const auto call = followerMovementCall({day("2026-09-10"), day("2026-09-16")}, morning);
    QVERIFY(call);
    QCOMPARE(call->path, QStringLiteral("/datacube/getusersummary"));
    QCOMPARE(call->body, QByteArray(R"({"begin_date":"2026-09-10","end_date":"2026-09-16"})"));
    QCOMPARE(followerCountCall({day("2026-09-10"), day("2026-09-10")}, morning)->path, QStringLiteral("/datacube/getusercumulate"));
    QCOMPARE(articleSharersCall(day("2026-09-16"), morning)->path, QStringLiteral("/datacube/getarticleshare"));
    QCOMPARE(articleTotalsCall(day("2026-09-16"), morning)->path, QStringLiteral("/datacube/getarticletotaldetail"));
}

void TestOfficialStatistics::keepsToTheLongestSpan()
{
    QCOMPARE(followerMovementCall({day("2026-09-09"), day("2026-09-16")}, morning).error().code, QStringLiteral("wechat.figures_span"));
    QCOMPARE(followerMovementCall({day("2026-09-16"), day("2026-09-15")}, morning).error().code, QStringLiteral("wechat.figures_span"));
    QVERIFY(accountDaysCall({day("2026-08-18"), day("2026-09-16")}, morning)); // thirty days, both counted
    QVERIFY(!accountDaysCall({day("2026-08-17"), day("2026-09-16")}, morning));
    QVERIFY(articleReadersCall(day("2025-11-01"), morning));
    QCOMPARE(articleReadersCall(day("2025-10-31"), morning).error().code, QStringLiteral("wechat.figures_old"));
}

// The day in Beijing, not this computer's: at 00:30 there, yesterday is over while it is still yesterday's noon in New York.
void TestOfficialStatistics::asksForNoDayThatIsNotOver()
{
    QVERIFY(articleReadersCall(day("2026-09-16"), at("2026-09-17T00:30:00+08:00")));
    const auto today = articleReadersCall(day("2026-09-17"), at("2026-09-17T23:30:00+08:00"));
    QVERIFY(!today);
    QCOMPARE(today.error().kind, ErrorKind::NotReady);
    QVERIFY(isNotYet(today.error()));
}

void TestOfficialStatistics::readsFollowers()
{
    const auto moves =
        followerMovements(answered(R"({"list": [{"ref_date": "2026-09-10", "user_source": 0, "new_user": 2, "cancel_user": 1},
{"ref_date": "2026-09-10", "user_source": 30, "new_user": 5, "cancel_user": 0}]})"));
    QVERIFY(moves);
    QCOMPARE(moves->size(), size_t(2));
    QCOMPARE(moves->at(1).source, 30);
    QCOMPARE(netFollowers(*moves, day("2026-09-10")).value_or(-1), 6);
    QVERIFY(!netFollowers(*moves, day("2026-09-11")));
    const auto counts = followerCounts(answered(R"({"list": [{"ref_date": "2026-09-10", "user_source": 0, "cumulate_user": 1234}]})"));
    QVERIFY(counts);
    QCOMPARE(counts->at(0).followers, 1234);
}

void TestOfficialStatistics::readsWhatOneArticleBrought()
{
    const auto totals = articleTotals(answered(
        R"({"list": [{"ref_date": "2026-09-16", "msgid": "2247500010_1", "publish_type": 0, "title": "一人公司如何记账",
"content_url": "http://mp.weixin.qq.com/s?__biz=InvBiz&mid=2247500010&idx=1&sn=inv", "detail_list": [{"stat_date": "2026-09-16",
"read_user": 320, "read_user_source": [{"user_count": 320, "scene_desc": "全部"}, {"user_count": 150, "scene_desc": "公众号消息"},
{"user_count": 90, "scene_desc": "朋友圈"}, {"user_count": 80, "scene_desc": "推荐"}], "share_user": 21, "zaikan_user": 8, "like_user": 15,
"comment_count": 4, "collection_user": 9, "praise_money": 600, "read_subscribe_user": 3, "read_delivery_rate": 0.12,
"read_finish_rate": 0.47, "read_avg_activetime": 1.8, "read_jump_position": [{"position": 1, "rate": 0.2}]}]}], "is_delay": false})"));
    QVERIFY(totals);
    QVERIFY(!totals->isLate);
    const ArticleTotal &article = totals->articles.at(0);
    QVERIFY(article.wasPushed);
    QCOMPARE(article.messageId, statisticsMessageId(QStringLiteral("2247500010"), 1));
    const ReadingFigures &figures = article.days.at(0).figures;
    QCOMPARE(figures.readers, Figure(320));
    QCOMPARE(figures.sharers, Figure(21));
    QCOMPARE(figures.looking, Figure(8));
    QCOMPARE(figures.praiseFen, Figure(600));
    QCOMPARE(figures.followers, Figure(3));
    QCOMPARE(figures.finishRate.value_or(0), 0.47);
    QCOMPARE(figures.sources.size(), size_t(3)); // the total is no way of its own
    QCOMPARE(figures.sources.at(1).way, QStringLiteral("朋友圈"));
    QCOMPARE(figures.sources.at(1).readers, 90);
    const auto read = articleDays(answered(
        R"({"list": [{"ref_date": "2026-09-16", "msgid": "2247500010_1", "detail": {"read_user": 320, "read_user_source":
[{"user_count": 320, "scene_desc": "全部"}, {"user_count": 80, "scene_desc": "推荐"}]}}], "is_delay": false})"));
    QCOMPARE(read->rows.at(0).figures.readers, Figure(320));
}

void TestOfficialStatistics::readsTheAccountsDays()
{
    const auto days = accountDays(answered(
        R"({"list": [{"ref_date": "2026-09-16", "detail": {"read_user": 410, "read_user_source": [{"user_count": 410, "scene_desc": "全部"}],
"share_user": 25, "zaikan_user": 10, "like_user": 18, "comment_count": 5, "collection_user": 11, "redirect_ori_page_user": 2,
"send_page_count": 1}}], "is_delay": false})"));
    QVERIFY(days);
    QCOMPARE(days->rows.at(0).figures.readers, Figure(410));
    QCOMPARE(days->rows.at(0).published, Figure(1));
    QCOMPARE(days->rows.at(0).figures.followers.state(), Figure::State::NotReported);
}

void TestOfficialStatistics::tellsZeroFromNotReportedFromNotYet()
{
    const auto late = articleDays(
        answered(R"({"list": [{"ref_date": "2026-09-16", "msgid": "2247500010_1", "detail": {"share_user": 0}}], "is_delay": true})"));
    QVERIFY(late);
    QVERIFY(late->isLate);
    QCOMPARE(late->rows.at(0).figures.sharers, Figure(0));
    QCOMPARE(late->rows.at(0).figures.readers.state(), Figure::State::NotYet);
    const auto there = articleDays(answered(R"({"list": [{"ref_date": "2026-09-16", "msgid": "1_1", "detail": {"share_user": 0}}]})"));
    QVERIFY(!there->isLate);
    QCOMPARE(there->rows.at(0).figures.readers.state(), Figure::State::NotReported);
}

void TestOfficialStatistics::takesAnEmptyListForAnAnswer()
{
    QVERIFY(followerMovements(answered(R"({"list": []})"))->empty());
    QCOMPARE(followerMovements(answered("{}")).error().code, QStringLiteral("json.missing"));
}

void TestOfficialStatistics::knowsWhenFiguresAreLate()
{
    const Error notReady = readOfficialAnswer({}, officialReply(R"({"errcode": 61503, "errmsg": "data not ready"})")).error();
    QCOMPARE(notReady.kind, ErrorKind::NotReady);
    QVERIFY(isNotYet(notReady));
    const Error gone =
        readOfficialAnswer(
            {},
            officialReply(R"({"errcode": 47009, "errmsg": "this api is offline, please use the new api rid: 66f0a1b2-1c2d3e4f-5a6b7c90"})"))
            .error();
    QVERIFY(!isNotYet(gone));
    QCOMPARE(reactionTo(gone), Reaction::Offline);
    QCOMPARE(msToBeijingText(nextStatisticsTry(day("2026-09-16"), at("2026-09-17T06:00:00+08:00"))), QStringLiteral("2026-09-17 08:30:00"));
    QCOMPARE(msToBeijingText(nextStatisticsTry(day("2026-09-16"), at("2026-09-17T09:10:00+08:00"))), QStringLiteral("2026-09-17 10:10:00"));
}

QTEST_GUILESS_MAIN(TestOfficialStatistics)
#include "tst_officialstatistics.moc"
