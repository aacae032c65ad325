#include "autoreply/autoreplypass.h"
#include "autoreply/ruledeeds.h"
#include "support/replyrules.h"
#include "support/talkworld.h"

#include <QTest>

using namespace yiren;

namespace {

// The stand-in of 企业微信, asked and answered; one rule is on from the beginning.
struct AnsweredDesk : TalkWorld {
    explicit AnsweredDesk(int delaySeconds = 0)
    {
        ReplyRule rule = keywordRule(0, {QStringLiteral("价格")});
        rule.replies.front().text = QStringLiteral("128 元");
        rule.replies.push_back(rule.replies.front());
        rule.replies.back().text = QStringLiteral("包邮");
        rule.delaySeconds = delaySeconds;
        const auto kept = awaited(
            world.storage.write<qint64>([rule, at = now()](Database &database) { return keepRule(database, AccountId{1}, rule, at); }));
        if (!kept || !poll() || !answer()) // the first pass passes over what is there
            qFatal("rules");
        moveOn(minuteMs);
    }
    Result<AutoReplyReport> answer()
    {
        return awaited(JobHandle<AutoReplyReport>(new AutoReplyPass(autoReplySetup(setup(), calendar(), nullptr))));
    }
    QStringList sent()
    {
        QStringList texts;
        for (const sandbox::KfSentMessage &message : control().sent())
            texts.append(message.body[u"text"][u"content"].toString());
        return texts;
    }
};

const QStringList both{QStringLiteral("128 元"), QStringLiteral("包邮")};

} // namespace

// 微信客服 by polling, from the customer's message to WeChat's having the answer.
class TestAutoReplyKf : public QObject
{
    Q_OBJECT

private slots:
    void whatIsReadIsAnsweredOnce();
    void aColleagueWhoAnswersInWeChatStopsIt();
    void aLostAnswerOfWeChatIsNotSentAgain();
    void theRulesNameStandsWithWhatItSaid();
};

void TestAutoReplyKf::whatIsReadIsAnsweredOnce()
{
    AnsweredDesk desk;
    desk.control().say(desk.desk, desk.amu, QStringLiteral("什么价格"));
    QVERIFY(desk.poll());
    QCOMPARE(desk.answer()->answered, 1);
    QCOMPARE(desk.sent(), both);
    QVERIFY(desk.pollLater());
    QCOMPARE(desk.answer()->answered, 0);
    QCOMPARE(desk.sent(), both);
}

void TestAutoReplyKf::aColleagueWhoAnswersInWeChatStopsIt()
{
    AnsweredDesk desk(90);
    desk.control().say(desk.desk, desk.amu, QStringLiteral("什么价格"));
    QVERIFY(desk.poll());
    const auto waiting = desk.answer();
    QVERIFY(waiting && waiting->nextDueAt);
    desk.moveOn(minuteMs);
    desk.control().answerByHand(desk.desk, desk.amu, QStringLiteral("我来说"));
    QVERIFY(desk.poll());
    desk.moveOn(minuteMs);
    QCOMPARE(desk.answer()->dropped, 1);
    QVERIFY(desk.sent().isEmpty());
}

void TestAutoReplyKf::aLostAnswerOfWeChatIsNotSentAgain()
{
    AnsweredDesk desk;
    desk.inject("kf_send:close_after_apply");
    desk.control().say(desk.desk, desk.amu, QStringLiteral("什么价格"));
    QVERIFY(desk.poll());
    QCOMPARE(desk.answer()->answered, 1); // the first is unknown, the second went out
    QCOMPARE(desk.sent(), both);
    desk.moveOn(answerLeaseMs + minuteMs);
    QVERIFY(desk.answer() && desk.sent() == both);
}

void TestAutoReplyKf::theRulesNameStandsWithWhatItSaid()
{
    AnsweredDesk desk;
    desk.control().say(desk.desk, desk.amu, QStringLiteral("价格"));
    QVERIFY(desk.poll() && desk.answer());
    const std::vector<TalkMessage> talk = desk.talk(desk.amu);
    QCOMPARE(talk.size(), size_t(3));
    QCOMPARE(talk[0].rule, 0);
    QCOMPARE(talk[1].rule, 1);
    QCOMPARE(talk[2].rule, 1);
}

QTEST_GUILESS_MAIN(TestAutoReplyKf)
#include "tst_autoreplykf.moc"
