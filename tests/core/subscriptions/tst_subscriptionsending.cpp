#include "audit/auditstore.h"
#include "base/json.h"
#include "gateway/handlepushesjob.h"
#include "subscriptions/subscriptionjob.h"
#include "support/gatewayworld.h"
#include "support/sandboxofficial.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yiren;

namespace {

using State = SubscriptionSend::State;

// A service account with a follower who accepted once, here and at WeChat.
struct NoticeWorld : SandboxOfficial {
    explicit NoticeWorld(const QString &faults = {}) : SandboxOfficial(sandbox::OfficialClass::VerifiedService, faults)
    {
        control().accept(key.openid, key.templateId);
        accept(1000);
    }
    void accept(qint64 at)
    {
        const SubscriptionEvent event{key, SubscriptionEvent::Kind::Accept, 1, at, SubscriptionEvent::Origin::Push, {}};
        const Done kept = awaited(world.storage.write<void>([event](Database &database) -> Done {
            const auto added = SubscriptionStore(database).add(AccountId{1}, event, 1);
            return added ? Done() : failure(added.error());
        }));
        if (!kept)
            qFatal("no acceptance");
    }
    JobHandle<SubscriptionSend> sending(const QString &text = QStringLiteral("课程明天开始"))
    {
        SubscriptionWish wish;
        wish.key = key;
        wish.values = {{QStringLiteral("thing1"), text}};
        return JobHandle<SubscriptionSend>(new SubscriptionJob({&api(), nullptr, world.storage, clock, AccountId{1}}, std::move(wish)));
    }
    SubscriptionStanding standing()
    {
        return *awaited(world.storage.read<SubscriptionStanding>(
            [key = key](Database &database) { return SubscriptionStore(database).standing(AccountId{1}, key); }));
    }
    std::vector<SubscriptionSend> sends()
    {
        return *awaited(world.storage.read<std::vector<SubscriptionSend>>(
            [key = key](Database &database) { return SubscriptionStore(database).sends(AccountId{1}, key); }));
    }
    const SubscriptionKey key{account.appid, QStringLiteral("oAbCd0000000000000000000001A"), QStringLiteral("tpl1")};
};

} // namespace

// Messages by a template: each leaves once at most, and never without an acceptance.
class TestSubscriptionSending : public QObject
{
    Q_OBJECT

private slots:
    void aNoticeIsSentOnceAndUsesOneUp();
    void aLostAnswerStaysUnknownAndIsNeverSentAgain_data();
    void aLostAnswerStaysUnknownAndIsNeverSentAgain();
    void whatWeChatRefusesIsGivenBackUnlessItSaysNothingIsLeft();
    void twoAtOnceUseOneAcceptanceOnce();
    void dyingAnywhereSendsOnceAtMost_data();
    void dyingAnywhereSendsOnceAtMost();
    void marketingDoesNotLeave();
    void theGatewayFillsTheLedger();
    void templatesAreRead();
};

void TestSubscriptionSending::aNoticeIsSentOnceAndUsesOneUp()
{
    NoticeWorld world;
    const auto sent = awaited(world.sending());
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, State::Sent);
    QVERIFY(!sent->messageId.isEmpty());
    const auto arrived = world.control().notices();
    QCOMPARE(arrived.size(), size_t(1));
    QCOMPARE(*parseObject(sent->body), arrived.front().body); // what was written down is what left
    QCOMPARE(arrived.front().body[u"data"][u"thing1"][u"value"].toString(), QStringLiteral("课程明天开始"));
    QCOMPARE(world.standing().left(), 0);
    const auto second = awaited(world.sending());
    QCOMPARE(second.error().code, QStringLiteral("subscription.not_accepted"));
    QCOMPARE(world.control().requestCount(QStringLiteral("subscribe_send")), qsizetype(1));
    QVERIFY(awaited(world.world.storage.read<void>([](Database &database) { return AuditStore(database).verify(); })));
}

void TestSubscriptionSending::aLostAnswerStaysUnknownAndIsNeverSentAgain_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("arrived");
    QTest::newRow("after") << QStringLiteral("subscribe_send:close_after_apply") << 1;
    QTest::newRow("before") << QStringLiteral("subscribe_send:close_before_apply") << 0;
    QTest::newRow("502") << QStringLiteral("subscribe_send:502_after_apply") << 1;
}

void TestSubscriptionSending::aLostAnswerStaysUnknownAndIsNeverSentAgain()
{
    QFETCH(QString, fault);
    QFETCH(int, arrived);
    NoticeWorld world(fault);
    world.accept(2000);
    const auto sent = awaited(world.sending());
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, State::Unknown);
    QCOMPARE(world.control().notices().size(), size_t(arrived));
    QCOMPARE(world.standing().left(), 1); // of two
    QCOMPARE(awaited(world.sending()).error().code, QStringLiteral("subscription.under_way"));
    QCOMPARE(world.control().requestCount(QStringLiteral("subscribe_send")), qsizetype(1));
}

void TestSubscriptionSending::whatWeChatRefusesIsGivenBackUnlessItSaysNothingIsLeft()
{
    NoticeWorld world(QStringLiteral("subscribe_send:errcode(47003)"));
    QCOMPARE(awaited(world.sending()).error().code, QStringLiteral("wechat.47003"));
    QCOMPARE(world.standing().left(), 1);
    world.accept(2000); // known here, not at WeChat: two here, one there
    QVERIFY(awaited(world.sending()));
    const auto refused = awaited(world.sending());
    QCOMPARE(refused.error().code, QStringLiteral("wechat.43101"));
    QCOMPARE(world.standing().left(), 0);
    QCOMPARE(world.sends().back().state, State::Failed);
}

void TestSubscriptionSending::twoAtOnceUseOneAcceptanceOnce()
{
    NoticeWorld world;
    auto first = world.sending();
    auto second = world.sending();
    int ended = 0, went = 0;
    const auto count = [&](const Result<SubscriptionSend> &sent) {
        ++ended;
        went += sent ? 1 : 0;
    };
    first->then(this, count);
    second->then(this, count);
    first->start();
    second->start();
    QTRY_COMPARE(ended, 2);
    QCOMPARE(went, 1);
    QCOMPARE(world.control().notices().size(), size_t(1));
}

void TestSubscriptionSending::dyingAnywhereSendsOnceAtMost_data()
{
    QTest::addColumn<int>("afterMs");
    for (const int ms : {0, 1, 2, 4, 8, 16, 32})
        QTest::newRow(qPrintable(QString::number(ms))) << ms;
}

void TestSubscriptionSending::dyingAnywhereSendsOnceAtMost()
{
    QFETCH(int, afterMs);
    NoticeWorld world;
    auto job = world.sending();
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QTest::qWait(50);
    (void)awaited(world.sending()); // whoever comes after
    QVERIFY(world.control().notices().size() <= 1);
    const auto sends = world.sends();
    QVERIFY(sends.size() <= 1);
    QCOMPARE(world.standing().left(), sends.empty() ? 1 : 0);
}

void TestSubscriptionSending::marketingDoesNotLeave()
{
    NoticeWorld world;
    const auto refused = awaited(world.sending(QStringLiteral("限时抢购")));
    QCOMPARE(refused.error().code, QStringLiteral("notice.marketing"));
    QCOMPARE(world.control().requestCount(QStringLiteral("subscribe_send")), qsizetype(0));
    QCOMPARE(world.standing().left(), 1);
}

void TestSubscriptionSending::theGatewayFillsTheLedger()
{
    GatewayWorld world;
    const QByteArray popup("<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><FromUserName><![CDATA[o1]]></FromUserName>"
                           "<CreateTime>1790000000</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                           "<Event><![CDATA[subscribe_msg_popup_event]]></Event><SubscribeMsgPopupEvent><List><TemplateId><![CDATA[tpl]]>"
                           "</TemplateId><SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString><PopupScene>2</PopupScene></List>"
                           "</SubscribeMsgPopupEvent></xml>");
    (void)world.answerTo(world.sealedRequest(popup));
    const PushDealing dealing = world.dealing();
    const auto tally = awaited(JobHandle<PushTally>(new HandlePushesJob(dealing)));
    QVERIFY(tally);
    QCOMPARE(tally->handled, 1);
    QCOMPARE(world.count(QStringLiteral("SELECT COUNT(*) FROM subscription_event WHERE kind = 'accept' AND openid = 'o1' AND template_id = "
                                        "'tpl' AND app = 'wx0123456789abcdef' AND at = 1790000000000")),
             qint64(1));
    QVERIFY(world.waiting().empty());
}

void TestSubscriptionSending::templatesAreRead()
{
    NoticeWorld world;
    world.control().setTemplates(QJsonDocument::fromJson(R"([{"priTmplId":"tpl1","title":"上课提醒","content":)"
                                                         R"("课程:{{thing1.DATA}}\n时间:{{time2.DATA}}\n","example":"","type":2},)"
                                                         R"({"priTmplId":"tpl2","title":"公告","content":"{{thing3.DATA}}","type":"3"}])")
                                     .array());
    const auto read = world.ask<std::vector<MessageTemplate>>(messageTemplatesCall(), messageTemplates);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(read->size(), size_t(2));
    QCOMPARE(read->at(0).keys(), (std::vector<QString>{QStringLiteral("thing1"), QStringLiteral("time2")}));
    QVERIFY(!read->at(0).isLongTerm);
    QVERIFY(read->at(1).isLongTerm); // numbers may be texts (contract 4.6)
}

QTEST_GUILESS_MAIN(TestSubscriptionSending)
#include "tst_subscriptionsending.moc"
