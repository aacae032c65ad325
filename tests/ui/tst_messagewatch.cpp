#include "conversations/talkreminderstore.h"
#include "frame/noticetexts.h"
#include "support/talkpageworld.h"
#include "support/watchedwires.h"
#include "window/messagenotices.h"
#include "window/messagewatch.h"

using namespace yiren;

namespace {

struct Watched : TalkPageWorld {
    Watched() : lines(std::make_shared<WatchedWires>(company.vault.storage, company.vault.clock))
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
    void hearAtWeChat(const QString &text)
    {
        lines->line.books.kf.write(QStringLiteral("wk1"), QStringLiteral("wm1"), QStringLiteral("text"),
                                   {{QStringLiteral("content"), text}}, now());
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
    void tellsOfWhatCustomersWrote();
    void asksNothingWhileTheKeysAreClosed();
    void withoutACorporationThereIsNothingToAsk();
    void remindsOnceAnHourBeforeAWindowCloses();
    void noticesSayNothingOfCustomersUnlessItIsWished();
};

void TestMessageWatch::tellsOfWhatCustomersWrote()
{
    Watched world;
    QSignalSpy came(world.watch.get(), &MessageWatch::came), changed(world.watch.get(), &MessageWatch::changed);
    world.lines->write(QStringLiteral("杯子能刻字吗"));
    world.watch->start();
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(came[0][0].value<std::vector<qint64>>().size(), size_t(1));
    QVERIFY(changed.size() >= 1);
    QCOMPARE(world.connections, 1);
}

void TestMessageWatch::asksNothingWhileTheKeysAreClosed()
{
    Watched world;
    QSignalSpy came(world.watch.get(), &MessageWatch::came);
    world.lines->write(QStringLiteral("在吗"));
    world.isOpen = false;
    world.watch->start();
    world.rest();
    QCOMPARE(came.size(), 0);
    world.tickAfter(14'000);
    QCOMPARE(world.connections, 1);
    world.isOpen = true;
    world.watch->again(); // they were opened
    QTRY_COMPARE(came.size(), 1);
    QCOMPARE(world.connections, 2);
}

// What readers write to an official account comes by its push only.
void TestMessageWatch::withoutACorporationThereIsNothingToAsk()
{
    Watched world;
    world.lines->hasCorp = false;
    QSignalSpy changed(world.watch.get(), &MessageWatch::changed);
    world.watch->start();
    world.tickAfter(15'000); // it may be connected by now
    QCOMPARE(world.connections, 2);
    QCOMPARE(changed.size(), 0);
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
