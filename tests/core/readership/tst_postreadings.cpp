#include "readership/postreadings.h"

#include "bills/billstore.h"
#include "bills/traderowstore.h"
#include "readership/followerstore.h"
#include "readership/readingstore.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

namespace {

const AccountId account{1};

BusinessDay day(int ofNovember)
{
    return BusinessDay(QDate(2026, 11, ofNovember));
}

ReadingFigures readers(qint64 count)
{
    ReadingFigures figures;
    figures.readers = Figure(count);
    return figures;
}

ArticleTotal article(int id, int published, bool wasPushed, std::vector<ArticleUpTo> days)
{
    return {day(published), QStringLiteral("22475000%1_1").arg(id), wasPushed, QStringLiteral("T%1").arg(id), {}, std::move(days)};
}

} // namespace

// What is known of the readers of a post: WeChat's figures, those typed in, and the reach that best times are worked out from.
class TestPostReadings : public QObject
{
    Q_OBJECT

private slots:
    void wechatsFiguresComeBeforeTypedOnes();
    void typedFiguresStandInWhereWeChatHasNone();
    void aPostsOutcomeSaysWhatWasAskedAndRefused();
    void moneyIsCountedFromTheBills();
    void reachIsReadersOfSevenDaysToFollowersOfTheDayBefore();

private:
    // A published post that was sent by a call of the given time, with WeChat's number 22475000ID.
    static void add(Database &database, int id, const QDateTime &sentAt)
    {
        const qint64 at = sentAt.toMSecsSinceEpoch();
        QVERIFY(database.execute(
            QStringLiteral("INSERT INTO post(id, account_id, kind, state, due_at, due_wall, due_zone, created_at, edited_at, "
                           "title, author, digest, body, source_url, cover, wide_crop, square_crop, theme, opens_comments, "
                           "only_fans_comment) VALUES(%1, 1, 'publish', 'published', %2, '2026-11-02T20:30', "
                           "'Asia/Shanghai', 0, 0, 'T%1', '', '', '', '', '', '', '', '', 0, 0)")
                .arg(id)
                .arg(at)));
        QVERIFY(
            database.execute(QStringLiteral("INSERT INTO outbox(post_id, run, step, path, body, body_sha256, key, state, attempt, "
                                            "first_sent_at, sent_at, reference, message_data_id, failure) VALUES(%1, 1, 'publish', '/p', "
                                            "x'', '', '', 'sent', 1, %2, %2, '', '22475000%1', '')")
                                 .arg(id)
                                 .arg(at)));
    }
};

void TestPostReadings::wechatsFiguresComeBeforeTypedOnes()
{
    PostReading reading;
    QCOMPARE(newestFigures(reading).origin, NewestFigures::Origin::Nobody);
    reading.typed.push_back({day(5), 7, {}, {}, {}, 0});
    reading.article = article(1, 2, false, {{day(2), readers(3)}, {day(3), readers(5)}, {day(4), {}}});
    const NewestFigures newest = newestFigures(reading);
    QCOMPARE(newest.origin, NewestFigures::Origin::WeChat);
    QCOMPARE(newest.upTo, day(3)); // of the fourth nothing was reported
    QCOMPARE(newest.figures.readers, Figure(5));
}

void TestPostReadings::typedFiguresStandInWhereWeChatHasNone()
{
    TemporaryDatabase world;
    add(world, 1, QDateTime(QDate(2026, 11, 2), QTime(12, 30), Qt::UTC));
    TypedReadingStore store(world);
    QVERIFY(store.put(PostId(1), {day(3), 10, 0, {}, {}, 5}));
    QVERIFY(store.put(PostId(1), {day(9), 25, 1, {}, {}, 6}));
    QVERIFY(store.put(PostId(1), {day(9), 26, 1, {}, {}, 7})); // in its place
    QCOMPARE(store.put(PostId(1), {day(9), {}, {}, {}, {}, 8}).error().code, QStringLiteral("reading.nothing"));
    QCOMPARE(store.put(PostId(1), {day(9), -1, {}, {}, {}, 8}).error().code, QStringLiteral("reading.negative"));
    const auto readings = postReadings(world, account);
    QVERIFY(readings);
    const NewestFigures newest = newestFigures(readings->at(PostId(1)));
    QCOMPARE(newest.origin, NewestFigures::Origin::Typed);
    QCOMPARE(newest.figures.readers, Figure(26));
    QCOMPARE(newest.figures.followers.state(), Figure::State::NotReported);
    QVERIFY(store.remove(PostId(1), day(9)));
    QCOMPARE(store.readings(PostId(1))->size(), size_t(1));
}

void TestPostReadings::aPostsOutcomeSaysWhatWasAskedAndRefused()
{
    TemporaryDatabase world;
    add(world, 1, QDateTime(QDate(2026, 11, 2), QTime(12, 30), Qt::UTC)); // half past eight in the evening
    auto outcome = postOutcome(world, account, PostId(1), day(10));
    QVERIFY(outcome);
    QCOMPARE(outcome->published, day(2));
    QVERIFY(!outcome->wasAsked && !outcome->isRefused);
    QVERIFY(world.database().execute(
        QStringLiteral("INSERT INTO statistics_answer(account_id, kind, day, up_to, is_late, rows, asked_at) VALUES(1, 'articles', "
                       "'2026-11-02', '2026-11-09', 0, 0, 0)")));
    QVERIFY(world.database().execute(QStringLiteral("INSERT INTO wechat_capability(account_id, name, state, code, asked_at) VALUES(1, "
                                                    "'wechat.statistics', 'not_permitted', '48001', 1)")));
    outcome = postOutcome(world, account, PostId(1), day(10));
    QVERIFY(outcome->wasAsked && outcome->isRefused);
    QCOMPARE(postOutcome(world, account, PostId(2), day(10)).error().code, QStringLiteral("post.not_found"));
}

// Two payments of 12.80 and 30.00 yuan carry the post's name; a third one carries another's.
void TestPostReadings::moneyIsCountedFromTheBills()
{
    TemporaryDatabase world;
    add(world, 1, QDateTime(QDate(2026, 11, 2), QTime(12, 30), Qt::UTC));
    BillFacts facts;
    facts.day = day(3);
    facts.kind = BillKind::TradeAll;
    facts.state = BillState::Imported;
    const auto bill = BillStore(world).save(account, facts);
    QVERIFY(bill);
    const RowPlace place{account, *bill, 0, day(3)};
    TradeRowInsertion rows(world, place);
    const std::pair<const char *, qint64> payments[] = {{"post:1", 1280}, {"post:1", 3000}, {"post:12", 500}};
    for (const auto &[attach, fen] : payments) {
        TradeRow row;
        row.outTradeNo = OutTradeNo(QStringLiteral("A%1").arg(fen));
        row.amount = Money::fromFen(fen);
        row.attach = QLatin1String(attach);
        QVERIFY(rows.add(row, tradeRowDigest(place, row)));
    }
    QVERIFY(rows.finish());
    const auto outcome = postOutcome(world, account, PostId(1), day(10));
    QVERIFY(outcome);
    QCOMPARE(outcome->money, (PostMoney{2, Money::fromFen(4280), Money()}));
}

// Sent on Monday 2 November at 20:30; by the end of its seventh day, the 8th, 90 had read it; 1,200 followers the evening before.
void TestPostReadings::reachIsReadersOfSevenDaysToFollowersOfTheDayBefore()
{
    TemporaryDatabase world;
    const QDateTime sent(QDate(2026, 11, 2), QTime(12, 30), Qt::UTC);
    add(world, 1, sent);
    add(world, 2, sent.addDays(1));
    add(world, 3, sent.addDays(2));
    ReadingStore store(world);
    QVERIFY(store.put(account, article(1, 2, false, {{day(7), readers(80)}, {day(8), readers(90)}, {day(9), readers(95)}}), false));
    QVERIFY(store.put(account, article(2, 3, false, {{day(8), readers(50)}}), false)); // its seventh day is not there yet
    QVERIFY(store.put(account, article(3, 4, true, {{day(10), readers(700)}}), false));
    FollowerStore followers(world);
    QVERIFY(followers.put(account, FollowerCount{day(1), 1200}));
    QVERIFY(followers.put(account, FollowerCount{day(3), 1300}));
    const auto plain = postReaches(world, account, false);
    QVERIFY(plain);
    QCOMPARE(plain->size(), size_t(1));
    QCOMPARE(plain->front().sentAtMs, sent.toMSecsSinceEpoch());
    QCOMPARE(plain->front().readers, 90);
    QCOMPARE(plain->front().delivered, 1200);
    const auto pushed = postReaches(world, account, true);
    QCOMPARE(pushed->size(), size_t(1));
    QCOMPARE(pushed->front().delivered, 1300);
}

QTEST_GUILESS_MAIN(TestPostReadings)
#include "tst_postreadings.moc"
