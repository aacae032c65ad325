#include "stats/postingtime.h"
#include "support/wildnumbers.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace yiren::stats;
using Verdict = PostingAdvice::Verdict;

namespace {

// Posts of an account whose evenings (block 5 of 6) are `better` on the logit scale.
std::vector<PostValue> postsOf(std::size_t count, double better, double noise = 0.3)
{
    std::mt19937_64 engine(8);
    std::normal_distribution<double> normal(0, noise);
    std::vector<PostValue> posts;
    for (std::size_t i = 0; i < count; ++i) {
        const int block = static_cast<int>(engine() % 4) + 2;
        posts.push_back({-2.4 + (block == 5 ? better : 0) + normal(engine), static_cast<int>(engine() % 7), block, 0});
    }
    return posts;
}

constexpr PostShape sixBlocks{7, 6, 1};

} // namespace

class TestPostingTime : public QObject
{
    Q_OBJECT

private slots:
    void whateverComesNothingLeavesThatIsNoNumber();
    void noVarianceBetweenTimesGivesTheMean();
    void balancedPostsShrinkByTheTextbookFactor();
    void theModelIsThatOfTheWholeMatrix();
    void theFitIsALeastDeviance();
    void topicsAreTakenOutOfTheTimes();
    void clearEveningsAreRecommended();
    void closeBlocksAreNamedTogether();
    void aTimeThatMakesNoDifferenceIsSaidSo();
    void aBlockThatWasNeverTriedIsNotRecommended();
    void fewPostsAreRefused();
};

void TestPostingTime::whateverComesNothingLeavesThatIsNoNumber()
{
    std::mt19937_64 engine(1);
    for (int i = 0; i < 60; ++i) {
        std::vector<PostValue> posts;
        for (const double y : yiren::support::wildValues(engine, 12, i % 2 == 0 ? 9 : 15))
            posts.push_back({y, static_cast<int>(engine() % 4) - (i % 9 == 0 ? 1 : 0), static_cast<int>(engine() % 3), 0});
        if (const auto effects = postingEffects(posts, {4, 3, 1}, {0.1, 1e9, 1e-9}))
            QVERIFY(std::isfinite(effects->mean) && std::isfinite(effects->remlDeviance));
        if (const auto fit = fitPosting(posts, {4, 3, 1}))
            QVERIFY(std::isfinite(fit->effects.remlDeviance) && fit->variances.post > 0 && fit->variances.block >= 0);
    }
}

void TestPostingTime::noVarianceBetweenTimesGivesTheMean()
{
    const auto posts = postsOf(40, 0.5);
    const auto effects = postingEffects(posts, sixBlocks, {0, 0, 0.1});
    QVERIFY(effects);
    const double sum = std::accumulate(posts.begin(), posts.end(), 0.0, [](double all, const PostValue &post) { return all + post.y; });
    QVERIFY(std::abs(effects->mean - sum / 40) < 1e-12);
    QVERIFY(std::all_of(effects->block.begin(), effects->block.end(), [](double effect) { return effect == 0; }));
}

// One way, two blocks of four posts each: the block's deviation from the mean times τ²/(τ² + σ²/4).
void TestPostingTime::balancedPostsShrinkByTheTextbookFactor()
{
    std::vector<PostValue> posts;
    for (int i = 0; i < 8; ++i)
        posts.push_back({i < 4 ? 1.0 + 0.1 * i : 3.0 + 0.1 * i, 0, i < 4 ? 0 : 1, 0});
    const auto effects = postingEffects(posts, {1, 2, 1}, {0, 0.2, 0.4});
    QVERIFY(effects);
    const double deviation = (3.55 - 1.15) / 2; // means 1.15 and 3.55
    QVERIFY(std::abs(effects->block[1] - deviation * 0.2 / (0.2 + 0.1)) < 1e-12);
    QVERIFY(std::abs(effects->mean - 2.35) < 1e-12);
}

// Expected: the formulas of ANALYTICS E with the whole matrix V of 24 x 24, by NumPy; the best ratios by a fine grid over them.
void TestPostingTime::theModelIsThatOfTheWholeMatrix()
{
    constexpr double y[] = {-2.41, -2.05, -1.93, -2.62, -2.20, -1.71, -2.33, -2.48, -1.88, -2.57, -2.11, -1.96,
                            -2.29, -2.74, -1.80, -2.02, -2.45, -2.16, -1.69, -2.38, -2.27, -1.99, -2.51, -2.08};
    constexpr double noise = 0.0616363076;                          // the post's variance of least deviance at the ratios 0.5 and 0.2
    constexpr double mean = -2.2899015152, variance = 0.0108797422; // of weekday 1 and block 2, and of its error
    std::vector<PostValue> posts;
    for (int i = 0; i < 24; ++i)
        posts.push_back({y[i], i % 3, i * 5 / 3 % 4, 0});
    const auto isNear = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    const auto rateOf = [](double logit) { return 1 / (1 + std::exp(-logit)); };
    const auto effects = postingEffects(posts, {3, 4, 1}, {0.5 * noise, 0.2 * noise, noise});
    QVERIFY(effects);
    QVERIFY(isNear(effects->rate(1, 2), rateOf(mean)));
    const Interval interval = effects->rateInterval(1, 2);
    QVERIFY(isNear(interval.low, rateOf(mean - 1.959963985 * std::sqrt(variance))));
    QVERIFY(isNear(interval.high, rateOf(mean + 1.959963985 * std::sqrt(variance))));
    const auto fit = fitPosting(posts, {3, 4, 1});
    QVERIFY(fit);
    QVERIFY(fit->variances.weekday > 0.44 * fit->variances.post && fit->variances.weekday < 0.56 * fit->variances.post);
    QCOMPARE(fit->variances.block, 0.0);
}

void TestPostingTime::theFitIsALeastDeviance()
{
    const auto posts = postsOf(70, 0.8);
    const auto fit = fitPosting(posts, sixBlocks);
    QVERIFY(fit);
    for (const double weekday : {0.0, 0.001, 0.05})
        for (const double block : {0.5, 0.9, 1.0, 1.1, 2.0})
            for (const double post : {0.8, 1.0, 1.2}) {
                const auto other = postingEffects(
                    posts, sixBlocks, {fit->variances.weekday + weekday, fit->variances.block * block, fit->variances.post * post});
                QVERIFY(other);
                QVERIFY(other->remlDeviance >= fit->effects.remlDeviance - 1e-9);
            }
}

// Recipes do twice as well and always go out in the evening's second post: with a mean of their own the evening is not better.
void TestPostingTime::topicsAreTakenOutOfTheTimes()
{
    auto posts = postsOf(120, 0);
    for (std::size_t i = 0; i < posts.size(); ++i) {
        posts[i].topic = posts[i].block == 5 || i % 5 == 0 ? 1 : 0;
        posts[i].y += posts[i].topic == 1 ? 1.0 : 0;
    }
    auto ofOneTopic = posts;
    for (PostValue &post : ofOneTopic)
        post.topic = 0;
    const auto blind = fitPosting(ofOneTopic, sixBlocks);
    const auto aware = fitPosting(posts, {7, 6, 2});
    QVERIFY(blind && aware);
    QVERIFY(blind->effects.block[5] > 0.3);
    QVERIFY(std::abs(aware->effects.block[5]) < 0.2);
}

void TestPostingTime::clearEveningsAreRecommended()
{
    const auto advice = advisePosting(postsOf(80, 1.2), sixBlocks);
    QVERIFY(advice);
    QCOMPARE(advice->verdict, Verdict::OneBlock);
    QCOMPARE(advice->blocks, std::vector<int>{5});
    QVERIFY(advice->isBest[5] >= 0.8);
    const double sum = std::accumulate(advice->isBest.begin(), advice->isBest.end(), 0.0);
    QVERIFY(std::abs(sum - 1) < 1e-9);
    QVERIFY(advice->fit.effects.rate(3, 5) > advice->fit.effects.rate(3, 2));
}

void TestPostingTime::closeBlocksAreNamedTogether()
{
    auto posts = postsOf(60, 0);
    for (PostValue &post : posts)
        post.y += post.block >= 4 ? 0.7 : 0; // two blocks alike, both better than the others
    const auto advice = advisePosting(posts, sixBlocks);
    QVERIFY(advice);
    QCOMPARE(advice->verdict, Verdict::SeveralBlocks);
    QVERIFY(std::find(advice->blocks.begin(), advice->blocks.end(), 4) != advice->blocks.end());
    QVERIFY(std::find(advice->blocks.begin(), advice->blocks.end(), 5) != advice->blocks.end());
}

// Every block has the same four values.
void TestPostingTime::aTimeThatMakesNoDifferenceIsSaidSo()
{
    std::vector<PostValue> posts;
    for (int i = 0; i < 24; ++i)
        posts.push_back({std::array{-2.5, -2.1, -2.9, -2.3}[static_cast<std::size_t>(i % 4)], i % 7, i / 4, 0});
    const auto advice = advisePosting(posts, sixBlocks);
    QVERIFY(advice);
    QCOMPARE(advice->verdict, Verdict::NoVisibleDifference);
    QVERIFY(advice->blocks.empty());
}

void TestPostingTime::aBlockThatWasNeverTriedIsNotRecommended()
{
    const auto advice = advisePosting(postsOf(80, 1.2), sixBlocks);
    QVERIFY(advice);
    QCOMPARE(advice->isBest[0], 0.0);
    QCOMPARE(advice->fit.effects.block[0], 0.0); // the shrunken value: as usual
}

void TestPostingTime::fewPostsAreRefused()
{
    const auto posts = postsOf(19, 1);
    const auto advice = advisePosting(posts, sixBlocks);
    QVERIFY(!advice);
    QCOMPARE(advice.error().code, RefusalCode::TooFew);
    QCOMPARE(advice.error().more, 1.0);
    QVERIFY(!postLogit({5, 4}));
    QVERIFY(std::abs(*postLogit({0, 0})) < 1e-15);
}

QTEST_GUILESS_MAIN(TestPostingTime)
#include "tst_postingtime.moc"
