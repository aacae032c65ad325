#include "conversations/talkpace.h"
#include "conversations/talkreminderstore.h"
#include "frame/noticetexts.h"
#include "support/talkpageworld.h"
#include "window/messagenotices.h"
#include "window/messagewatch.h"

using namespace yiren;

namespace {

// Connections whose readings bring what the test says.
class WatchedWires final : public TalkWires
{
public:
    explicit WatchedWires(StorageThread &storage) : m_storage(storage) {}
    JobHandle<TalkMessage> reply(const ReplyWish &) override
    {
        return m_storage.read<TalkMessage>([](Database &) -> Result<TalkMessage> { return TalkMessage(); });
    }
    JobHandle<MessagesReport> read() override
    {
        ++readings;
        return m_storage.read<MessagesReport>([next = std::exchange(coming, {}), error = failing](Database &) -> Result<MessagesReport> {
            if (error)
                return failure(*error);
            MessagesReport report;
            report.fresh = report.fromCustomers = next;
            return report;
        });
    }
    JobHandle<int> fetchMedia() override
    {
        ++fetches;
        return m_storage.read<int>([](Database &) -> Result<int> { return 0; });
    }

    int readings = 0, fetches = 0;
    std::vector<qint64> coming; // ids of the next reading
    std::optional<Error> failing;

private:
    StorageThread &m_storage;
};

struct Watched : TalkPageWorld {
    Watched() : lines(std::make_shared<WatchedWires>(company.vault.storage))
    {
        const ConnectTalk connect = [this]() -> Result<std::shared_ptr<TalkWires>> {
            ++connections;
            if (!isOpen)
                return failure(ErrorKind::Credential, "vault.locked");
            return std::shared_ptr<TalkWires>(lines);
        };
        watch = std::make_unique<MessageWatch>(MessageWatch::Setup{company.vault.storage, company.vault.clock, connect},
                                               company.services->account);
    }
    void moveOn(qint64 ms) { company.vault.clock.set(company.vault.clock.now().addMSecs(ms)); }
    // What was begun is over, and the next look has been planned.
    void rest() { QTest::qWait(150); }
    void tickAfter(qint64 ms)
    {
        moveOn(ms);
        watch->tick();
        rest();
    }

    std::shared_ptr<WatchedWires> lines;
    std::unique_ptr<MessageWatch> watch;
    int connections = 0;
    bool isOpen = true;
};

} // namespace

// What reads messages by itself, and says that a window closes.
class TestMessageWatch : public QObject
{
    Q_OBJECT

private slots:
    void readsAsOftenAsThePaceAllows();
    void tellsOfMessagesAndFetchesTheirPictures();
    void waitsLongerAfterEachFailure();
    void asksNothingWhileTheKeysAreClosed();
    void remindsOnceAnHourBeforeAWindowCloses();
    void noticesSayNothingOfCustomersUnlessItIsWished();
};

// 6.7 seconds between two calls (core/conversations/talkpace.h): within fifteen seconds a message is here.
void TestMessageWatch::readsAsOftenAsThePaceAllows()
{
    Watched world;
    world.write<bool>([&world](Database &database) -> Result<bool> {
        const auto turn = TalkPaceStore(database).takeTurn(AccountId{1}, world.now());
        return turn ? Result<bool>(true) : failure(turn.error());
    });
    world.watch->start();
    QTRY_COMPARE(world.lines->readings, 1);
    world.rest();
    world.tickAfter(6'600);
    QCOMPARE(world.lines->readings, 1);
    world.tickAfter(200);
    QCOMPARE(world.lines->readings, 2);
    QCOMPARE(world.connections, 1);
}

void TestMessageWatch::tellsOfMessagesAndFetchesTheirPictures()
{
    Watched world;
    QSignalSpy came(world.watch.get(), &MessageWatch::came), changed(world.watch.get(), &MessageWatch::changed);
    world.lines->coming = {7, 8};
    world.watch->start();
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(came[0][0].value<std::vector<qint64>>(), (std::vector<qint64>{7, 8}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(world.lines->fetches, 1);
    world.rest();
    world.tickAfter(hourMs);
    QCOMPARE(world.lines->readings, 2);
    QCOMPARE(came.size(), 1); // nothing new is no news
}

void TestMessageWatch::waitsLongerAfterEachFailure()
{
    Watched world;
    world.lines->failing = makeError(ErrorKind::Network, "http.no_network");
    world.watch->start();
    QTRY_COMPARE(world.lines->readings, 1);
    world.rest();
    world.tickAfter(14'000);
    QCOMPARE(world.lines->readings, 1);
    world.tickAfter(1'000); // after 15 s
    QCOMPARE(world.lines->readings, 2);
    world.tickAfter(29'000);
    QCOMPARE(world.lines->readings, 2);
    world.tickAfter(1'000); // after 30 s more
    QCOMPARE(world.lines->readings, 3);
    world.lines->failing = makeError(ErrorKind::Credential, "wecom.secret");
    world.tickAfter(minuteMs);
    QCOMPARE(world.lines->readings, 4);
    world.tickAfter(9 * minuteMs); // what only a person can mend
    QCOMPARE(world.lines->readings, 4);
    world.tickAfter(minuteMs);
    QCOMPARE(world.lines->readings, 5);
}

void TestMessageWatch::asksNothingWhileTheKeysAreClosed()
{
    Watched world;
    world.isOpen = false;
    world.watch->start();
    world.rest();
    QCOMPARE(world.lines->readings, 0);
    world.isOpen = true;
    world.watch->again(); // they were opened
    QTRY_COMPARE(world.lines->readings, 1);
}

void TestMessageWatch::remindsOnceAnHourBeforeAWindowCloses()
{
    Watched world;
    const qint64 peer = world.meet(QStringLiteral("周舟")), answered = world.meet(QStringLiteral("青禾"));
    world.hear(peer, 46 * hourMs + 30 * minuteMs, QStringLiteral("在吗")); // closes in 1 h 30 min
    world.hear(answered, 47 * hourMs, QStringLiteral("谢谢"));
    world.say(answered, 46 * hourMs, QStringLiteral("不客气"));
    QSignalSpy closing(world.watch.get(), &MessageWatch::closingSoon);
    world.watch->start();
    world.rest();
    QCOMPARE(closing.size(), 0);
    world.tickAfter(30 * minuteMs);
    QTRY_COMPARE(closing.size(), 1);
    const auto told = closing[0][0].value<std::vector<TalkThread>>();
    QCOMPARE(told.size(), size_t(1)); // nobody waits in the other one
    QCOMPARE(told[0].name, QStringLiteral("周舟"));
    world.tickAfter(10 * minuteMs);
    world.tickAfter(40 * minuteMs);
    QCOMPARE(closing.size(), 1);
    world.hear(peer, 0, QStringLiteral("还在吗")); // a window of its own
    world.tickAfter(47 * hourMs);
    QTRY_COMPARE(closing.size(), 2);
}

void TestMessageWatch::noticesSayNothingOfCustomersUnlessItIsWished()
{
    Watched world;
    QVERIFY(!noticesShowText(world.company.memory));
    TalkThread thread;
    thread.name = QStringLiteral("周舟");
    thread.lastMessage.kind = QStringLiteral("text");
    thread.lastMessage.text = QStringLiteral("想退杯子");
    thread.waiting = 1;
    thread.window = {3, world.now() + 42 * minuteMs};
    QCOMPARE(freshNotice({thread}, 2, false), QStringLiteral("2 条顾客新消息"));
    QCOMPARE(freshNotice({thread}, 2, true), QStringLiteral("周舟：想退杯子"));
    QVERIFY(!closingNotice({thread}, false, world.now()).contains(QStringLiteral("周舟")));
    QCOMPARE(closingNotice({thread}, true, world.now()), QStringLiteral("周舟 在等：还可回复 3 条 · 剩 42 分"));
    setNoticesShowText(world.company.memory, true);
    QVERIFY(noticesShowText(world.company.memory));
}

QTEST_MAIN(TestMessageWatch)
#include "tst_messagewatch.moc"
