#include "push/inboundpush.h"
#include "subscriptions/noticetext.h"
#include "subscriptions/subscriptiondeeds.h"
#include "subscriptions/subscriptionpush.h"
#include "subscriptions/subscriptionstore.h"
#include "support/contractblocks.h"
#include "support/temporarydatabase.h"

#include <QTest>

using namespace yiren;

namespace {

using Kind = SubscriptionEvent::Kind;
using SendState = SubscriptionSend::State;

const AccountId account{1};
const SubscriptionKey key{QStringLiteral("wx1"), QStringLiteral("o1"), QStringLiteral("tpl")};

SubscriptionEvent said(Kind kind, qint64 at, int count = 1)
{
    return {key, kind, count, at, SubscriptionEvent::Origin::Push, {}};
}

SubscriptionSend sent(qint64 at, SendState state)
{
    SubscriptionSend send;
    send.key = key;
    send.at = at;
    send.state = state;
    return send;
}

std::vector<SubscriptionNews> contractNews()
{
    std::vector<SubscriptionNews> all;
    for (const QByteArray &push : contractPushes("wechat-official-account.md", "### 4.6", "### 4.7")) {
        const auto fields = readPushBody(push);
        const auto inbound = fields ? readInboundPush(*fields) : failure(fields.error());
        if (inbound)
            all.push_back(subscriptionNews(*inbound, QStringLiteral("wx1")));
    }
    return all;
}

} // namespace

// Who may still be sent what.
class TestSubscriptionLedger : public QObject
{
    Q_OBJECT

private slots:
    void oneAcceptanceIsOneMessage();
    void whatNobodyKnowsTheFateOfIsUsedAndWhatFailedIsNot();
    void aRefusalForbidsUntilTheNextAcceptance();
    void aWithdrawalVoidsWhatWasAccepted();
    void whoAcceptedForGoodIsAlwaysWrittenTo();
    void theContractsEventsAreRead();
    void switchingOnInTheSettingsPaysForNothing();
    void aPushThatIsReadTwiceChangesNothing();
    void aReportSaysWhatArrived();
    void enteringByHandNeedsAReasonAndIsTakenBack();
    void aFileIsKeptWholeOrNotAtAll();
    void marketingIsFoundAtItsPlace();
    void valuesFitTheirTypes_data();
    void valuesFitTheirTypes();
};

void TestSubscriptionLedger::oneAcceptanceIsOneMessage()
{
    const auto fresh = standingOf({said(Kind::Accept, 1), said(Kind::Accept, 2)}, {}, false);
    QCOMPARE(fresh.left(), 2);
    const auto used = standingOf({said(Kind::Accept, 1)}, {sent(5, SendState::Sent)}, false);
    QCOMPARE(used.left(), 0);
    QVERIFY(!used.maySend());
    QVERIFY(!standingOf({}, {}, false).maySend());
}

void TestSubscriptionLedger::whatNobodyKnowsTheFateOfIsUsedAndWhatFailedIsNot()
{
    const std::vector<SubscriptionEvent> three{said(Kind::Accept, 1, 3)};
    QCOMPARE(standingOf(three, {sent(5, SendState::Unknown)}, false).left(), 2);
    QCOMPARE(standingOf(three, {sent(5, SendState::Sending)}, false).left(), 2);
    QCOMPARE(standingOf(three, {sent(5, SendState::Failed)}, false).left(), 3);
}

void TestSubscriptionLedger::aRefusalForbidsUntilTheNextAcceptance()
{
    const auto refused = standingOf({said(Kind::Accept, 1), said(Kind::Refuse, 2)}, {}, false);
    QVERIFY(!refused.maySend());
    QCOMPARE(refused.refusedAt, std::optional<qint64>(2));
    const auto again = standingOf({said(Kind::Accept, 1), said(Kind::Refuse, 2), said(Kind::Accept, 3)}, {}, false);
    QVERIFY(again.maySend());
    QCOMPARE(again.left(), 2);
}

void TestSubscriptionLedger::aWithdrawalVoidsWhatWasAccepted()
{
    const auto after = standingOf({said(Kind::Accept, 1, 3), said(Kind::Withdraw, 2), said(Kind::Accept, 3)}, {}, false);
    QCOMPARE(after.left(), 1);
    const auto none = standingOf({said(Kind::Accept, 1, 3), said(Kind::NoneLeft, 9)}, {sent(5, SendState::Sent)}, false);
    QCOMPARE(none.left(), 0);
    QVERIFY(!none.refusedAt);
}

void TestSubscriptionLedger::whoAcceptedForGoodIsAlwaysWrittenTo()
{
    QVERIFY(standingOf({said(Kind::Accept, 1)}, {sent(2, SendState::Sent), sent(3, SendState::Sent)}, true).maySend());
    QVERIFY(!standingOf({said(Kind::Accept, 1), said(Kind::Withdraw, 4)}, {}, true).maySend());
    QVERIFY(!standingOf({}, {}, true).maySend());
}

void TestSubscriptionLedger::theContractsEventsAreRead()
{
    const auto all = contractNews();
    QCOMPARE(all.size(), size_t(3));
    // XML with two Lists, 1790000400 s: the first accepted, the second refused.
    QCOMPARE(all[0].events.size(), size_t(2));
    QCOMPARE(all[0].events[0].key.templateId, QStringLiteral("Inv_pri_tpl_1"));
    QCOMPARE(all[0].events[0].key.openid, QStringLiteral("oAbCd0000000000000000000001A"));
    QCOMPARE(all[0].events[0].kind, Kind::Accept);
    QCOMPARE(all[0].events[0].at, qint64(1790000400000));
    QCOMPARE(all[0].events[1].kind, Kind::Refuse);
    QCOMPARE(all[0].events[1].key.templateId, QStringLiteral("Inv_pri_tpl_2"));
    // JSON, List is one object.
    QCOMPARE(all[1].events.size(), size_t(1));
    QCOMPARE(all[1].events[0].kind, Kind::Accept);
    // JSON, List is an array.
    QCOMPARE(all[2].deliveries,
             (std::vector<SubscriptionNews::Delivery>{{QStringLiteral("1864000000000000001"), QStringLiteral("success")}}));
}

void TestSubscriptionLedger::switchingOnInTheSettingsPaysForNothing()
{
    const QByteArray form(R"({"ToUserName":"gh","FromUserName":"o1","CreateTime":"1790000402","MsgType":"event",)"
                          R"("Event":"subscribe_msg_change_event","List":[{"TemplateId":"tpl","SubscribeStatusString":"%1"}]})");
    const auto newsOf = [&form](const char *word) {
        return subscriptionNews(*readInboundPush(*readPushBody(QByteArray(form).replace("%1", word))), QStringLiteral("wx1"));
    };
    QVERIFY(newsOf("accept").isEmpty());
    QCOMPARE(newsOf("reject").events.front().kind, Kind::Withdraw);
}

void TestSubscriptionLedger::aPushThatIsReadTwiceChangesNothing()
{
    TemporaryDatabase file;
    const SubscriptionNews news{{said(Kind::Accept, 1000)}, {}};
    QVERIFY(keepSubscriptionNews(file, account, news, 2000));
    QVERIFY(keepSubscriptionNews(file, account, news, 3000));
    QCOMPARE(SubscriptionStore(file).standing(account, key)->left(), 1);
}

void TestSubscriptionLedger::aReportSaysWhatArrived()
{
    TemporaryDatabase file;
    SubscriptionStore store(file);
    const auto id = store.addSend(account, sent(10, SendState::Sending));
    QVERIFY(id);
    QVERIFY(store.settle(*id, SendState::Sent, {}, QStringLiteral("77"), 11));
    QVERIFY(keepSubscriptionNews(file, account, {{}, {{QStringLiteral("77"), QStringLiteral("43101")}}}, 12));
    QCOMPARE(store.sends(account, key)->front().delivered, QStringLiteral("43101"));
}

void TestSubscriptionLedger::enteringByHandNeedsAReasonAndIsTakenBack()
{
    TemporaryDatabase file;
    SubscriptionEvent event = said(Kind::Accept, 1000, 2);
    event.origin = SubscriptionEvent::Origin::Hand;
    QCOMPARE(enterSubscription(file, account, event, 5000).error().code, QStringLiteral("subscription.reason"));
    event.reason = QStringLiteral("市集上扫码时同意");
    QCOMPARE(enterSubscription(file, account, event, 500).error().code, QStringLiteral("subscription.future"));
    const auto id = enterSubscription(file, account, event, 5000);
    QVERIFY(id);
    QCOMPARE(SubscriptionStore(file).standing(account, key)->left(), 2);
    QVERIFY(takeBackSubscription(file, account, *id, 6000));
    QCOMPARE(SubscriptionStore(file).standing(account, key)->left(), 0);
    QCOMPARE(takeBackSubscription(file, account, *id, 6000).error().code, QStringLiteral("subscription.unknown"));
}

void TestSubscriptionLedger::aFileIsKeptWholeOrNotAtAll()
{
    TemporaryDatabase file;
    const QString why = QStringLiteral("小程序后台导出");
    const auto read = subscriptionsFromCsv("template_id,openid,accepted_at,count\ntpl,o1,2026-11-01T10:00:00+08:00,3\n"
                                           "tpl,o1,2026-11-01T10:00:00+08:00,3\n",
                                           QStringLiteral("wx1"), why);
    QVERIFY(read);
    QCOMPARE(read->events.front().at, qint64(1793498400000));                           // date -d 2026-11-01T02:00:00Z
    QCOMPARE(importSubscriptions(file, account, *read, 1793600000000).value_or(-1), 1); // said twice, once
    QCOMPARE(SubscriptionStore(file).standing(account, key)->left(), 3);
    const auto zoneless = subscriptionsFromCsv("openid,template_id,accepted_at\no1,tpl,2026-11-01T10:00:00\n", QStringLiteral("wx1"), why);
    QCOMPARE(zoneless.error().code, QStringLiteral("subscription.value"));
    QCOMPARE(zoneless.error().place.line, qint64(2));
    QCOMPARE(zoneless.error().place.column, QStringLiteral("accepted_at"));
    QCOMPARE(subscriptionsFromCsv("openid,template_id\n", QStringLiteral("wx1"), why).error().code,
             QStringLiteral("subscription.missing_column"));
    auto late = *read;
    late.events.push_back(late.events.front());
    late.events.back().key.openid = QStringLiteral("o2");
    late.events.back().at = 1793700000000;
    QCOMPARE(importSubscriptions(file, account, late, 1793600000000).error().code, QStringLiteral("subscription.future"));
    QCOMPARE(SubscriptionStore(file).lines(account, 10)->size(), size_t(1));
}

void TestSubscriptionLedger::marketingIsFoundAtItsPlace()
{
    const auto problems = noticeProblems(
        {{QStringLiteral("thing1"), QStringLiteral("您的课程明天开始")}, {QStringLiteral("thing2"), QStringLiteral("今天下单享优惠券")}});
    QCOMPARE(problems.size(), size_t(1));
    QCOMPARE(problems[0].kind, NoticeProblem::Kind::Marketing);
    QCOMPARE(problems[0].key, QStringLiteral("thing2"));
    QCOMPARE(problems[0].start, qsizetype(5));
    QCOMPARE(problems[0].found, QStringLiteral("优惠券")); // the longer word, once
    const auto error = noticeError(problems);
    QCOMPARE(error->code, QStringLiteral("notice.marketing"));
    QCOMPARE(error->place.line, qint64(6));
}

void TestSubscriptionLedger::valuesFitTheirTypes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const char *value, bool fits) {
        QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(name), QString::fromUtf8(value))))
            << QString::fromLatin1(name) << QString::fromUtf8(value) << fits;
    };
    // contract 4.7
    row("character_string1", "NO1001", true);
    row("character_string1", "编号1001", false);
    row("thing2", "手作皮具", true);
    row("thing2", "一二三四五六七八九十一二三四五六七八九十", true);
    row("thing2", "一二三四五六七八九十一二三四五六七八九十多", false);
    row("amount3", "¥129.00", true);
    row("amount3", "129元", true);
    row("amount3", "约一百元", false);
    row("time4", "15:01", true);
    row("time4", "2026年9月18日 15:01", true);
    row("date5", "2026年9月18日", true);
    row("date5", "下周五", false);
    row("phrase6", "已发货", true);
    row("phrase6", "已经发货了呀", false);
    row("number7", "12.5", true);
    row("number7", "十二", false);
    row("name8", "小雨", true);
    row("thing2", " ", false);
}

void TestSubscriptionLedger::valuesFitTheirTypes()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, fits);
    QCOMPARE(noticeProblems({{key, value}}).empty(), fits);
}

QTEST_GUILESS_MAIN(TestSubscriptionLedger)
#include "tst_subscriptionledger.moc"
