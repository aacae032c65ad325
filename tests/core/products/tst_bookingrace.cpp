#include "products/bookingdeeds.h"
#include "products/bookingstore.h"
#include "products/productdeeds.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QtTest>

#include <atomic>
#include <latch>
#include <random>
#include <set>
#include <thread>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr int connections = 8;
constexpr int tries = 1000;
constexpr qint64 base = 1'795'000'000'000; // some instant, UTC ms
constexpr qint64 lengthMs = 30 * minuteMs;
constexpr qint64 bufferMs = 15 * minuteMs;

Product aService()
{
    Product service;
    service.account = account;
    service.kind = ProductKind::Service;
    service.name = QStringLiteral("咨询");
    service.price = Money::fromFen(20000);
    service.minutes = 30;
    service.bufferMinutes = 15;
    service.place = QStringLiteral("工作室");
    return service;
}

struct Tried {
    qint64 startsAt = 0;
    bool isIn = false;
    QString code; // of a refusal
};

// Every try is made at once, by as many threads as there are connections, each with its own.
std::vector<Tried> raceFor(const std::vector<qint64> &starts, TemporaryDatabase &data, ProductId service)
{
    std::vector<Tried> tried(starts.size());
    std::atomic<size_t> next = 0;
    std::latch ready(connections);
    std::vector<std::thread> threads;
    for (int i = 0; i < connections; ++i) {
        threads.emplace_back([&, i] {
            auto database = Database::open(data.path(), {DatabaseOptions::Access::ReadWrite, {}, true});
            ready.arrive_and_wait();
            for (size_t mine = next++; mine < starts.size(); mine = next++) {
                const auto booked =
                    book(**database, {account, service, QStringLiteral("客人 %1-%2").arg(i).arg(mine), starts[mine], {}}, base);
                tried[mine] = {starts[mine], booked.has_value(), booked ? QString() : booked.error().code};
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return tried;
}

} // namespace

class TestBookingRace : public QObject
{
    Q_OBJECT

private slots:
    void ofAThousandTriesOneWinsEachTime();
    void winnersNeverMeetAndLosersAlwaysMeetAWinner();
};

// Twenty times that don't touch each other, each tried fifty times: twenty bookings.
void TestBookingRace::ofAThousandTriesOneWinsEachTime()
{
    TemporaryDatabase data;
    const auto service = addProduct(data, aService(), 0, 1);
    std::vector<qint64> starts;
    for (int i = 0; i < tries; ++i)
        starts.push_back(base + hourMs + (i % 20) * (lengthMs + bufferMs));
    std::shuffle(starts.begin(), starts.end(), std::mt19937_64(20261129));
    std::map<qint64, int> winners;
    for (const Tried &tried : raceFor(starts, data, service->id)) {
        winners[tried.startsAt] += tried.isIn ? 1 : 0;
        if (!tried.isIn)
            QCOMPARE(tried.code, QStringLiteral("booking.overlap"));
    }
    QCOMPARE(winners.size(), size_t(20));
    for (const auto &[start, count] : winners)
        QCOMPARE(count, 1);
    QCOMPARE(BookingStore(data).between(account, base, base + 10 * dayMs)->size(), size_t(20));
}

void TestBookingRace::winnersNeverMeetAndLosersAlwaysMeetAWinner()
{
    TemporaryDatabase data;
    const auto service = addProduct(data, aService(), 0, 1);
    std::mt19937_64 random(20261130);
    std::vector<qint64> starts;
    for (int i = 0; i < tries; ++i)
        starts.push_back(base + hourMs + static_cast<qint64>(random() % (5 * 24 * 60)) * minuteMs);
    std::vector<qint64> winners;
    std::vector<qint64> losers;
    for (const Tried &tried : raceFor(starts, data, service->id)) {
        if (!tried.isIn)
            QCOMPARE(tried.code, QStringLiteral("booking.overlap"));
        (tried.isIn ? winners : losers).push_back(tried.startsAt);
    }
    std::sort(winners.begin(), winners.end());
    for (size_t i = 1; i < winners.size(); ++i)
        QVERIFY(winners[i] - winners[i - 1] >= lengthMs + bufferMs);
    for (const qint64 loser : losers) {
        QVERIFY(
            std::any_of(winners.begin(), winners.end(), [loser](qint64 winner) { return std::abs(winner - loser) < lengthMs + bufferMs; }));
    }
    QCOMPARE(BookingStore(data).between(account, base, base + 10 * dayMs)->size(), winners.size());
    QVERIFY(winners.size() > 50);
}

QTEST_GUILESS_MAIN(TestBookingRace)
#include "tst_bookingrace.moc"
