#include "http/failover.h"
#include "http/retrypolicy.h"
#include "http/tokenbucket.h"

#include <QTest>

using namespace yiren;
using namespace std::chrono_literals;

// When a call is made again, where, and how fast: pure decisions, expected values by hand from contract/wechat-pay.md 18.
class TestRetryPolicy : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void waitsLongerEachTimeWithFullJitter();
    void obeysRetryAfter();
    void stopsAfterThreeAttempts();
    void readsWhatAnAttemptWas();
    void bucketLetsABurstThroughAndThenSpreads();
    void bucketIsFullAgainAfterARest();
    void goesToTheNextHostAndBackAfterFiveMinutes();
    void oneHostStaysTheHost();
};

namespace {

AttemptOutcome status(Safety safety, int code)
{
    AttemptOutcome outcome;
    outcome.safety = safety;
    outcome.status = code;
    return outcome;
}

AttemptOutcome failed(Safety safety, ErrorKind kind)
{
    AttemptOutcome outcome;
    outcome.safety = safety;
    outcome.failure = kind;
    return outcome;
}

} // namespace

void TestRetryPolicy::decides_data()
{
    QTest::addColumn<int>("safety");
    QTest::addColumn<int>("failureKind"); // -1: a status
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("again");
    const int safe = int(Safety::Safe), keyed = int(Safety::IdempotentByKey), once = int(Safety::OnceOnly);
    for (const int code : {200, 204, 400, 401, 403, 404})
        QTest::addRow("%d stands", code) << safe << -1 << code << false;
    for (const int code : {500, 502, 503}) {
        QTest::addRow("GET again on %d", code) << safe << -1 << code << true;
        QTest::addRow("same number again on %d", code) << keyed << -1 << code << true;
        QTest::addRow("once-only stands on %d", code) << once << -1 << code << false;
    }
    QTest::newRow("GET again on 429") << safe << -1 << 429 << true;
    QTest::newRow("same number again on 429") << keyed << -1 << 429 << true;
    QTest::newRow("once-only stands on 429") << once << -1 << 429 << false;
    QTest::newRow("GET, nothing was sent") << safe << int(ErrorKind::Network) << 0 << true;
    QTest::newRow("number, nothing was sent") << keyed << int(ErrorKind::Network) << 0 << true;
    QTest::newRow("once-only, nothing was sent") << once << int(ErrorKind::Network) << 0 << false;
    QTest::newRow("GET after a time-out") << safe << int(ErrorKind::Timeout) << 0 << true;
    QTest::newRow("GET after half an answer") << safe << int(ErrorKind::BadReply) << 0 << true;
    QTest::newRow("an unknown outcome is asked for first") << keyed << int(ErrorKind::OutcomeUnknown) << 0 << false;
    QTest::newRow("a full disk stays full") << safe << int(ErrorKind::Storage) << 0 << false;
}

void TestRetryPolicy::decides()
{
    QFETCH(int, safety);
    QFETCH(int, failureKind);
    QFETCH(int, code);
    QFETCH(bool, again);
    const AttemptOutcome outcome = failureKind < 0 ? status(Safety(safety), code) : failed(Safety(safety), ErrorKind(failureKind));
    QCOMPARE(nextStep(RetryPolicy(), 1, outcome, 0.5).has_value(), again);
}

void TestRetryPolicy::waitsLongerEachTimeWithFullJitter()
{
    RetryPolicy policy;
    policy.attempts = 5;
    const AttemptOutcome broken = status(Safety::Safe, 503);
    const std::array<std::chrono::milliseconds, 4> longest{1000ms, 2000ms, 4000ms, 4000ms};
    for (int attempt = 1; attempt <= 4; ++attempt) {
        QCOMPARE(nextStep(policy, attempt, broken, 0.0), 0ms);
        QCOMPARE(nextStep(policy, attempt, broken, 0.5), longest[size_t(attempt - 1)] / 2);
        QVERIFY(*nextStep(policy, attempt, broken, 0.999999) < longest[size_t(attempt - 1)]);
    }
}

void TestRetryPolicy::obeysRetryAfter()
{
    AttemptOutcome busy = status(Safety::Safe, 429);
    busy.retryAfter = 7s;
    QCOMPARE(nextStep(RetryPolicy(), 1, busy, 0.9), 7000ms);
    busy.retryAfter = 0s;
    QCOMPARE(nextStep(RetryPolicy(), 1, busy, 0.9), 900ms);
    busy.retryAfter = 61s;
    QVERIFY(!nextStep(RetryPolicy(), 1, busy, 0.9));
    AttemptOutcome keyed = status(Safety::IdempotentByKey, 429);
    keyed.retryAfter = 7s;
    QCOMPARE(nextStep(RetryPolicy(), 2, keyed, 0.9), 7000ms);
    QVERIFY(!nextStep(RetryPolicy(), 3, keyed, 0.9)); // then its effect is asked for
}

void TestRetryPolicy::stopsAfterThreeAttempts()
{
    QVERIFY(nextStep(RetryPolicy(), 2, status(Safety::Safe, 500), 0.1));
    QVERIFY(!nextStep(RetryPolicy(), 3, status(Safety::Safe, 500), 0.1));
}

void TestRetryPolicy::readsWhatAnAttemptWas()
{
    HttpReply reply;
    reply.status = 429;
    reply.headers.append("retry-after", "12");
    const AttemptOutcome busy = outcomeOf(Safety::Safe, reply);
    QCOMPARE(busy.status, 429);
    QCOMPARE(busy.retryAfter, std::optional(12s));
    QVERIFY(!busy.failure);

    const AttemptOutcome refused = outcomeOf(Safety::Safe, failure(ErrorKind::Network, "net.refused"));
    QCOMPARE(refused.failure, std::optional(ErrorKind::Network));
    QVERIFY(nextStep(RetryPolicy(), 1, refused, 0.5));
    const AttemptOutcome untrusted = outcomeOf(Safety::Safe, failure(ErrorKind::Network, "net.tls"));
    QVERIFY(untrusted.isLasting);
    QVERIFY(!nextStep(RetryPolicy(), 1, untrusted, 0.5));
}

void TestRetryPolicy::bucketLetsABurstThroughAndThenSpreads()
{
    TokenBucket bucket(5);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(bucket.take(1000), 0ms);
    QCOMPARE(bucket.take(1000), 200ms);
    QCOMPARE(bucket.take(1000), 400ms);
    QCOMPARE(bucket.take(1150), 450ms);
    // Whatever is asked: in no second more than burst and rate together.
    TokenBucket steady(5);
    int within = 0;
    for (int i = 0; i < 100; ++i)
        within += steady.take(0) < 1000ms ? 1 : 0;
    QCOMPARE(within, 9);
}

void TestRetryPolicy::bucketIsFullAgainAfterARest()
{
    TokenBucket bucket(5);
    for (int i = 0; i < 5; ++i)
        (void)bucket.take(0);
    QCOMPARE(bucket.take(200), 0ms);
    QCOMPARE(bucket.take(200), 200ms);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(bucket.take(60'000), 0ms);
    QCOMPARE(bucket.take(60'000), 200ms);
}

void TestRetryPolicy::goesToTheNextHostAndBackAfterFiveMinutes()
{
    HostChoice choice;
    choice = afterFailure(choice, 2, 1000);
    QCOMPARE(choice.index, size_t(1));
    QCOMPARE(beforeCall(choice, 1000 + 299'999).index, size_t(1));
    QCOMPARE(beforeCall(choice, 1000 + 300'000).index, size_t(0));
    QCOMPARE(afterFailure(choice, 2, 2000).index, size_t(0)); // the other one is no better
    // A third host does not put off the return to the main one.
    const HostChoice third = afterFailure(choice, 3, 200'000);
    QCOMPARE(third.index, size_t(2));
    QCOMPARE(beforeCall(third, 301'000).index, size_t(0));
}

void TestRetryPolicy::oneHostStaysTheHost()
{
    const HostChoice choice = afterFailure({}, 1, 1000);
    QCOMPARE(choice.index, size_t(0));
    QVERIFY(!choice.leftMainAt);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
