#include "schedule/besttime.h"
#include "time/businessday.h"

#include <QtTest>

#include <cmath>
#include <random>

using namespace yiren;

namespace {

// 120 articles of an account: at six usual times, each article with its own luck (0.35 on the logit scale, ANALYTICS E) around 8 % of 3000
// followers; at `best` it does better by `gain`.
struct Account {
    unsigned seed = 1;
    int best = -1;
    double gain = 0;
};

struct UsualTime {
    int weekday;
    int hour;
};
constexpr unsigned accounts = 200;
constexpr UsualTime usualTimes[] = {{1, 8}, {1, 20}, {3, 12}, {3, 20}, {5, 12}, {6, 21}};

std::vector<PostReach> articlesOf(const Account &account)
{
    std::mt19937 random(account.seed);
    std::normal_distribution<double> luck(0, 0.35);
    std::vector<PostReach> posts;
    for (int i = 0; i < 120; ++i) {
        const int place = i % 6;
        const UsualTime time = usualTimes[place];
        const QDate monday(2023, 1, 2);
        const BusinessDay day(monday.addDays(7 * (i / 6) + time.weekday - 1));
        const double logit = std::log(0.08 / 0.92) + luck(random) + (place == account.best ? account.gain : 0);
        const double rate = 1 / (1 + std::exp(-logit));
        std::binomial_distribution<qint64> readers(3000, rate);
        posts.push_back({day.start().toMSecsSinceEpoch() + time.hour * 3'600'000, readers(random), 3000});
    }
    return posts;
}

bool names(const std::vector<TimeCell> &cells, UsualTime time)
{
    return std::ranges::any_of(cells, [time](const TimeCell &cell) { return cell.weekday == time.weekday && cell.hour == time.hour; });
}

} // namespace

class TestBestTime : public QObject
{
    Q_OBJECT

private slots:
    void claimsNothingOfRandomData();
    void findsAPlantedHour();
    void isSilentWithFewArticles();
    void leavesOutWhatIsNoUsualDay();
    void saysNothingWhereAllArticlesDidAlike();
};

void TestBestTime::claimsNothingOfRandomData()
{
    int silent = 0;
    for (unsigned seed = 1; seed <= accounts; ++seed)
        silent += bestTimes(articlesOf({seed}), WorkCalendar()).verdict == BestTimes::Verdict::NoDifference ? 1 : 0;
    QVERIFY2(silent >= 190, qPrintable(QString::number(silent)));
}

void TestBestTime::findsAPlantedHour()
{
    int found = 0;
    for (unsigned seed = 1; seed <= accounts; ++seed) {
        const int best = int(seed % 6);
        const BestTimes times = bestTimes(articlesOf({seed + 1000, best, 0.6}), WorkCalendar());
        found += times.verdict == BestTimes::Verdict::Differ && names(times.best, usualTimes[best]) ? 1 : 0;
    }
    QVERIFY2(found >= 180, qPrintable(QString::number(found)));
}

void TestBestTime::isSilentWithFewArticles()
{
    std::vector<PostReach> posts = articlesOf({7, 1, 2.0});
    posts.resize(42); // seven a time
    const BestTimes few = bestTimes(posts, WorkCalendar());
    QCOMPARE(few.verdict, BestTimes::Verdict::TooFew);
    QVERIFY(few.cells.empty() && few.best.empty());
    QCOMPARE(few.posts, 42);
    posts = articlesOf({7, 1, 2.0});
    posts.resize(48);
    const BestTimes enough = bestTimes(posts, WorkCalendar());
    QCOMPARE(enough.verdict, BestTimes::Verdict::Differ);
    QCOMPARE(enough.cells.size(), 6u);
    const TimeCell &best = enough.best.front();
    QCOMPARE(best.weekday, 1);
    QCOMPARE(best.hour, 20);
    QCOMPARE(best.posts, 8);
    QVERIFY(best.low < best.rate && best.rate < best.high && best.low > 0 && best.high < 1);
}

void TestBestTime::leavesOutWhatIsNoUsualDay()
{
    const auto calendar = WorkCalendar::fromCsv("2023-01-02,off,元旦\n2023-01-07,work,春节\n");
    std::vector<PostReach> posts = articlesOf({7});
    posts[2].readers = 3001;
    posts[3].delivered = 0;
    QCOMPARE(bestTimes(posts, *calendar).posts, 120 - 2 - 1 - 2); // two on Monday the 2nd, one on Saturday the 7th
}

void TestBestTime::saysNothingWhereAllArticlesDidAlike()
{
    std::vector<PostReach> posts = articlesOf({7});
    for (PostReach &post : posts)
        post.readers = 0;
    const BestTimes times = bestTimes(posts, WorkCalendar());
    QCOMPARE(times.verdict, BestTimes::Verdict::NoDifference);
    QVERIFY(times.best.empty());
}

QTEST_GUILESS_MAIN(TestBestTime)
#include "tst_besttime.moc"
