#include "autoreply/autoreplypass.h"
#include "autoreply/ruledeeds.h"
#include "products/productdeeds.h"
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
    void whoRepliesOneGetsTheProductsCard();
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

// The shipped example, from the customer's 1 to what WeChat shows him (contract, wecom 6.3).
void TestAutoReplyKf::whoRepliesOneGetsTheProductsCard()
{
    AnsweredDesk desk;
    const auto prepared = awaited(desk.world.storage.write<QString>([at = desk.now()](Database &database) -> Result<QString> {
        Product cup;
        cup.account = AccountId{1};
        cup.name = QStringLiteral("青瓷杯");
        cup.price = Money::fromFen(12800);
        const auto added = addProduct(database, cup, 3, at);
        const auto ids = added ? addWelcomeExample(database, AccountId{1}, at) : failure(added.error());
        if (!ids)
            return failure(ids.error());
        const Done unfinished = switchRule(database, AccountId{1}, ids->at(1), true, at);
        auto card = RuleStore(database).rule(AccountId{1}, ids->at(1));
        card->replies.front().url = QStringLiteral("https://example.com/cup");
        card->isOn = true;
        const auto kept = keepRule(database, AccountId{1}, *card, at);
        return kept ? Result<QString>(unfinished ? QString() : unfinished.error().code) : failure(kept.error());
    }));
    QVERIFY(prepared);
    QCOMPARE(*prepared, QStringLiteral("rule.reply")); // the page's address is the founder's to say
    desk.control().say(desk.desk, desk.amu, QStringLiteral("1"));
    QVERIFY(desk.poll());
    QCOMPARE(desk.answer()->answered, 1);
    QCOMPARE(desk.control().sent().size(), size_t(1));
    const QJsonObject body = desk.control().sent().front().body;
    QCOMPARE(body[u"msgtype"].toString(), QStringLiteral("link"));
    const QJsonObject link = body[u"link"].toObject();
    QCOMPARE(link[u"title"].toString(), QStringLiteral("青瓷杯"));
    QCOMPARE(link[u"desc"].toString(), QStringLiteral("¥128.00"));
    QCOMPARE(link[u"url"].toString(), QStringLiteral("https://example.com/cup"));
    QVERIFY(!link[u"thumb_media_id"].toString().isEmpty()); // the stand-in knows the picture, or had refused it
}

QTEST_GUILESS_MAIN(TestAutoReplyKf)
#include "tst_autoreplykf.moc"
