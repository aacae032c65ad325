#include "autoreply/ruledeeds.h"
#include "support/replyrules.h"
#include "support/talkpageworld.h"
#include "support/watchedwires.h"
#include "window/messagewatch.h"
#include "window/rulewatch.h"

using namespace yiren;

namespace {

// A window that reads messages and lets one rule answer.
struct RuledWindow : TalkPageWorld {
    explicit RuledWindow(int delaySeconds = 0) : lines(std::make_shared<WatchedWires>(company.vault.storage, company.vault.clock))
    {
        ReplyRule rule = keywordRule(0, {QStringLiteral("价格")});
        rule.replies.front().text = QStringLiteral("128 元");
        rule.delaySeconds = delaySeconds;
        write<qint64>([rule, at = now()](Database &database) { return keepRule(database, AccountId{1}, rule, at); });
        const ConnectTalk connect = [this]() -> Result<std::shared_ptr<TalkWires>> {
            return isOpen ? Result<std::shared_ptr<TalkWires>>(lines) : failure(ErrorKind::Credential, "vault.locked");
        };
        messages = std::make_unique<MessageWatch>(MessageWatch::Setup{company.vault.storage, company.vault.clock, connect},
                                                  company.services->account);
        rules = std::make_unique<RuleWatch>(
            RuleWatch::Setup{company.vault.storage, company.vault.clock, company.vault.vault, connect, company.services->connectPay},
            company.services->account);
        QObject::connect(messages.get(), &MessageWatch::came, rules.get(), &RuleWatch::look);
    }
    void start()
    {
        messages->start();
        rules->start(); // passes over what was there
        QTest::qWait(200);
    }
    void moveOn(qint64 ms)
    {
        company.vault.clock.set(company.vault.clock.now().addMSecs(ms));
        messages->tick();
        rules->tick();
        QTest::qWait(200);
    }
    size_t sent() const { return lines->line.books.kf.sent.size(); }

    std::shared_ptr<WatchedWires> lines;
    std::unique_ptr<MessageWatch> messages;
    std::unique_ptr<RuleWatch> rules;
    bool isOpen = true;
};

} // namespace

// What lets rules answer while the window is open.
class TestRuleWatch : public QObject
{
    Q_OBJECT

private slots:
    void whatCustomersWriteIsAnsweredOnce();
    void aDelayIsWaitedFor();
    void withClosedKeysNothingIsSaidAndLaterItIs();
    void whatAnEarlierProcessHadBegunIsGoneOnWith();
};

void TestRuleWatch::whatCustomersWriteIsAnsweredOnce()
{
    RuledWindow window;
    window.start();
    QSignalSpy answered(window.rules.get(), &RuleWatch::answered);
    window.lines->write(QStringLiteral("什么价格"));
    window.moveOn(15'000); // within which a message is here
    QTRY_COMPARE(window.sent(), size_t(1));
    QTRY_COMPARE(answered.size(), 1);
    window.moveOn(15'000);
    window.rules->look();
    QTest::qWait(200);
    QCOMPARE(window.sent(), size_t(1));
}

void TestRuleWatch::aDelayIsWaitedFor()
{
    RuledWindow window(60);
    window.start();
    window.lines->write(QStringLiteral("什么价格"));
    window.moveOn(15'000);
    QCOMPARE(window.sent(), size_t(0));
    window.moveOn(70'000);
    QTRY_COMPARE(window.sent(), size_t(1));
}

void TestRuleWatch::withClosedKeysNothingIsSaidAndLaterItIs()
{
    RuledWindow window;
    window.start();
    window.lines->write(QStringLiteral("什么价格"));
    window.isOpen = false;
    window.moveOn(15'000);
    QCOMPARE(window.sent(), size_t(0));
    window.isOpen = true;
    window.moveOn(61'000); // it looks again after a minute
    QTRY_COMPARE(window.sent(), size_t(1));
}

// It died behind the first of two replies; nobody writes meanwhile.
void TestRuleWatch::whatAnEarlierProcessHadBegunIsGoneOnWith()
{
    RuledWindow window;
    window.lines->write(QStringLiteral("几点开门"));
    window.messages->start();
    const auto messages = [&window] {
        return window.write<qint64>(
            [](Database &database) { return database.scalar(QStringLiteral("SELECT count(*) FROM talk_message")); });
    };
    QTRY_COMPARE(messages(), 1);
    window.write<qint64>([at = window.now()](Database &database) -> Result<qint64> {
        ReplyRule rule = keywordRule(0, {QStringLiteral("几点开门")});
        rule.name = QStringLiteral("时间");
        rule.replies.push_back(rule.replies.front());
        rule.replies.back().text = QStringLiteral("周一休息");
        const auto id = keepRule(database, AccountId{1}, rule, at);
        AnswerStore store(database);
        const auto message = id ? store.newestMessage(AccountId{1}) : id;
        if (!message)
            return message;
        ReplyAnswer answer;
        answer.message = *message;
        answer.rule = *id;
        answer.decidedAt = answer.dueAt = at;
        (void)store.add(AccountId{1}, answer);
        const ReplyAnswer waiting = **store.ofMessage(AccountId{1}, *message);
        ReplyAnswer begun = waiting;
        begun.state = ReplyAnswer::State::Sending;
        begun.nextStep = 1;
        const auto moved = store.move(waiting, begun);
        return moved ? Result<qint64>(*moved ? 1 : 0) : failure(moved.error());
    });
    window.rules->start();
    QTest::qWait(200);
    QCOMPARE(window.sent(), size_t(0));
    window.moveOn(3 * minuteMs);
    QTRY_COMPARE(window.sent(), size_t(1));
    window.moveOn(3 * minuteMs);
    QCOMPARE(window.sent(), size_t(1));
}

QTEST_MAIN(TestRuleWatch)
#include "tst_rulewatch.moc"
