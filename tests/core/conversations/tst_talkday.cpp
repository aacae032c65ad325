#include "conversations/inboxstore.h"
#include "conversations/replyjob.h"
#include "conversations/talkwatch.h"
#include "base/json.h"
#include "storage/migrations.h"
#include "support/awaited.h"
#include "support/bookline.h"
#include "support/fakeclock.h"
#include "time/durations.h"
#include "wecom/kf.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace yiren;

namespace {

constexpr qint64 dayStart = 1'790'000'000'000;
constexpr AccountId account{1};

struct Written {
    qint64 at = 0;
    QString desk, who, text;
};

// One program on one data file that is started, killed and started again.
class DayWorld
{
public:
    DayWorld(quint64 seed, int desks, bool hasFaults)
        : random(seed), line(clock, seed ^ 77, hasFaults),
          m_storage({m_folder.filePath(QStringLiteral("yiren.db")), [this](Database &database) { return prepare(database); }, {}})
    {
        clock.set(QDateTime::fromMSecsSinceEpoch(dayStart, Qt::UTC));
        if (!awaited(m_storage.open()))
            qFatal("storage");
        for (int i = 0; i < 300; ++i) {
            const QString who = QStringLiteral("wm%1").arg(i);
            line.books.kf.people[who] = {who, QStringLiteral("客%1").arg(i), {}, {}, {}, 0};
        }
        for (int i = 0; i < desks; ++i)
            line.books.kf.desks.push_back({QStringLiteral("wk%1").arg(i), QStringLiteral("客服"), true, {}});
        revive();
    }
    TalkSetup setup() { return {&line, nullptr, nullptr, m_storage, clock, account}; }
    void revive()
    {
        watch = std::make_unique<TalkWatch>(setup());
        QObject::connect(watch.get(), &TalkWatch::read, watch.get(), [this] { ++readings; });
        QObject::connect(watch.get(), &TalkWatch::changed, watch.get(), [this] { changedAt = now(); });
    }
    // The watch looks; what it begins ends before the clock moves on, unless it dies after so many turns of the loop.
    void second(int diesAfter)
    {
        watch->look();
        for (int turn = 0; watch->isBusy(); ++turn) {
            if (turn == diesAfter) {
                ++deaths;
                watch.reset();
                (void)awaited(m_storage.write<void>([](Database &) { return Done(); })); // what it had begun to write is written
                return revive();
            }
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
    }
    template <typename T>
    T read(std::function<Result<T>(Database &)> work)
    {
        auto found = awaited(m_storage.read<T>(std::move(work)));
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }
    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }

    FakeClock clock;
    sandbox::RandomStream random;
    BookLine line;
    std::unique_ptr<TalkWatch> watch;
    int readings = 0;
    int deaths = 0;
    qint64 changedAt = 0;

private:
    // A job that is dropped is no power cut: the disk need not be waited for.
    Done prepare(Database &database)
    {
        for (const QString &sql : {QStringLiteral("PRAGMA synchronous = OFF")}) {
            if (auto done = database.execute(sql); !done)
                return done;
        }
        if (auto done = migrate(database, m_folder.path(), clock); !done)
            return done;
        return database.execute(QStringLiteral("INSERT INTO account(id, name, corpid, created_at) VALUES(1, 'a', 'ww1', 0)"));
    }

    QTemporaryDir m_folder;
    StorageThread m_storage;
};

std::vector<Written> dayOfMessages(sandbox::RandomStream &random, int count, int desks, qint64 lasts)
{
    std::vector<Written> written;
    for (int i = 0; i < count; ++i)
        written.push_back({dayStart + random.below(lasts),
                           QStringLiteral("wk%1").arg(random.below(desks)),
                           QStringLiteral("wm%1").arg(random.below(300)),
                           {}});
    std::ranges::sort(written, {}, &Written::at);
    for (size_t i = 0; i < written.size(); ++i)
        written[i].text = QStringLiteral("第%1条").arg(i);
    return written;
}

// When each message was first seen to be here, by its text: looked at after each second in which something changed.
using Arrivals = std::map<QString, qint64>;

void noteArrivals(DayWorld &world, qint64 &lastId, Arrivals &arrivals)
{
    const auto fresh = world.read<std::vector<std::pair<qint64, QString>>>(
        [lastId](Database &database) -> Result<std::vector<std::pair<qint64, QString>>> {
            auto query =
                database.prepare(QStringLiteral("SELECT id, text FROM talk_message WHERE id > ? AND speaker = 'customer' ORDER BY id"));
            query->bind(0, lastId);
            if (auto ran = query->run(); !ran)
                return failure(ran.error());
            std::vector<std::pair<qint64, QString>> rows;
            while (query->next())
                rows.emplace_back(query->integer(0), query->text(1));
            return rows;
        });
    for (const auto &[id, text] : fresh) {
        arrivals.try_emplace(text, world.now());
        lastId = std::max(lastId, id);
    }
}

// From when it could be read: it was written, and the last question before it came was not lost on its way.
qint64 readableAt(const Written &written, qint64 arrived, const std::vector<qint64> &outages)
{
    qint64 at = written.at;
    for (const qint64 outage : outages) {
        if (outage >= at && outage <= arrived)
            at = outage;
    }
    return at;
}

} // namespace

// A day of 5,000 messages on a moved clock, with kills and faults.
class TestTalkDay : public QObject
{
    Q_OBJECT

private slots:
    void aDayIsReadWholeOnceInOrderAndInTime_data();
    void aDayIsReadWholeOnceInOrderAndInTime();
    void aDayOfRepliesSendsEachOnceAtMost();
};

void TestTalkDay::aDayIsReadWholeOnceInOrderAndInTime_data()
{
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<int>("desks");
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("isRough"); // kills and faults
    QTest::newRow("one desk, kills and faults") << quint64(20261129) << 1 << 24 << true;
    QTest::newRow("two desks") << quint64(7) << 2 << 3 << false;
}

void TestTalkDay::aDayIsReadWholeOnceInOrderAndInTime()
{
    QFETCH(quint64, seed);
    QFETCH(int, desks);
    QFETCH(int, hours);
    QFETCH(bool, isRough);
    DayWorld world(seed, desks, isRough);
    const std::vector<Written> written = dayOfMessages(world.random, 5000 * hours / 24, desks, hours * hourMs);
    Arrivals arrivals;
    qint64 lastId = 0;
    qint64 nextDeath = isRough ? dayStart + 60 * secondMs : dayStart + 2 * dayMs;
    size_t next = 0;
    qint64 lastDeath = 0;
    for (qint64 at = dayStart; at < dayStart + hours * hourMs + minuteMs; at += secondMs) {
        world.clock.set(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
        for (; next < written.size() && written[next].at <= at; ++next)
            world.line.books.kf.write(written[next].desk, written[next].who, QStringLiteral("text"),
                                      {{QStringLiteral("content"), written[next].text}}, written[next].at);
        const int deathsBefore = world.deaths;
        world.second(at >= nextDeath ? static_cast<int>(world.random.below(12)) : -1);
        if (world.deaths > deathsBefore)
            nextDeath = at + minuteMs + world.random.below(20 * minuteMs);
        lastDeath = world.deaths > deathsBefore ? at : lastDeath;
        if (world.changedAt == at || at == lastDeath) // a page may be written while its job dies
            noteArrivals(world, lastId, arrivals);
    }
    noteArrivals(world, lastId, arrivals);

    QCOMPARE(arrivals.size(), written.size()); // none lost
    QCOMPARE(world.read<qint64>([](Database &database) {
        return database.scalar(QStringLiteral("SELECT count(*) FROM talk_message WHERE speaker = 'customer'"));
    }),
             static_cast<qint64>(written.size()));       // none twice
    QCOMPARE(world.read<qint64>([](Database &database) { // each person's words in the order in which they were written
        return database.scalar(QStringLiteral("SELECT count(*) FROM talk_message a JOIN talk_message b ON b.peer_id = a.peer_id "
                                              "AND b.id > a.id WHERE b.at < a.at"));
    }),
             0);
    qint64 slowest = 0;
    for (const Written &one : written)
        slowest = std::max(slowest, arrivals.at(one.text) - readableAt(one, arrivals.at(one.text), world.line.outages));
    qInfo("%d readings, %d deaths, %d lost calls, slowest %lld ms", world.readings, world.deaths, world.line.lost,
          static_cast<long long>(slowest));
    QVERIFY2(slowest <= 15'000, qPrintable(QString::number(slowest)));
    QCOMPARE(world.line.refused, 0); // no 45009
    QVERIFY(!isRough || world.deaths > 50);
    QVERIFY(!isRough || world.line.lost > 200);
}

// Five hundred replies; each fiftieth part of the calls is lost on its way there or back, and some jobs die.
void TestTalkDay::aDayOfRepliesSendsEachOnceAtMost()
{
    DayWorld world(3, 1, true);
    const std::vector<Written> written = dayOfMessages(world.random, 500, 1, dayMs);
    int dropped = 0;
    for (size_t i = 0; i < written.size(); ++i) {
        world.clock.set(QDateTime::fromMSecsSinceEpoch(std::max(written[i].at, dayStart + qint64(i) * 30'000), Qt::UTC));
        world.line.books.kf.write(QStringLiteral("wk0"), written[i].who, QStringLiteral("text"),
                                  {{QStringLiteral("content"), written[i].text}}, world.now());
        for (int again = 0; again < 3; ++again) { // a call may be lost
            world.second(-1);
            world.clock.advance(7);
        }
        const auto peer = world.read<qint64>([who = written[i].who](Database &database) -> Result<qint64> {
            const auto found = TalkStore(database).find(account, TalkPeer::Channel::Kf, QStringLiteral("wk0"), who);
            return found ? (*found ? (*found)->id : 0) : Result<qint64>(failure(found.error()));
        });
        ReplyWish wish;
        wish.peer = peer;
        wish.text = QStringLiteral("答%1").arg(i);
        JobHandle<TalkMessage> job(new ReplyJob(world.setup(), wish));
        job->start();
        const int turns = world.random.below(10) == 0 ? static_cast<int>(world.random.below(8)) : 10'000;
        for (int turn = 0; turn < turns && !job->isFinished(); ++turn)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        dropped += job->isFinished() ? 0 : 1;
    }
    world.clock.advance(600);
    world.second(-1);
    world.clock.advance(600);
    world.second(-1);
    std::map<QString, int> arrived;
    for (const sandbox::KfSentMessage &sent : world.line.books.kf.sent)
        ++arrived[sent.body.value(u"text").toObject().value(u"content").toString()];
    QVERIFY(std::ranges::all_of(arrived, [](const auto &one) { return one.second == 1; }));
    using Ours = std::vector<std::pair<QString, QString>>;
    const auto ours = world.read<Ours>([](Database &database) -> Result<Ours> {
        auto query = database.prepare(QStringLiteral("SELECT text, state FROM talk_message WHERE speaker = 'us'"));
        if (auto ran = query->run(); !ran)
            return failure(ran.error());
        Ours rows;
        while (query->next())
            rows.emplace_back(query->text(0), query->text(1));
        return rows;
    });
    std::map<QString, QString> states(ours.begin(), ours.end());
    QCOMPARE(states.size(), ours.size());
    for (const auto &[text, count] : arrived) // what arrived is here, and not as failed
        QVERIFY2(states.contains(text) && states[text] != u"failed" && states[text] != u"sending", qPrintable(text + states[text]));
    for (const auto &[text, state] : states)
        QVERIFY2(state != u"sent" || arrived.contains(text), qPrintable(text));
    qInfo("%zu arrived, %d jobs dropped, %d lost calls", arrived.size(), dropped, world.line.lost);
    QVERIFY(arrived.size() > 400 && dropped > 10);
}

QTEST_GUILESS_MAIN(TestTalkDay)
#include "tst_talkday.moc"
