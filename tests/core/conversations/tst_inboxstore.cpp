#include "conversations/inboxstore.h"
#include "conversations/savedname.h"
#include "conversations/snippetstore.h"
#include "conversations/talkkeeping.h"
#include "conversations/talkreminderstore.h"
#include "conversations/talkstore.h"
#include "customers/joining.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

#include <map>

using namespace yiren;

namespace {

using Channel = TalkPeer::Channel;
using Speaker = TalkMessage::Speaker;
using Trigger = TalkMessage::Trigger;
using State = TalkMessage::State;

constexpr qint64 now = 1'790'000'000'000;
constexpr AccountId account{1};

// Customers 1 to 3 with a peer each over 微信客服; the first has one over the official account too.
struct Inbox {
    Inbox() : rows(file.database())
    {
        rows.run(QStringLiteral("UPDATE account SET corpid = 'ww1', appid = 'wx1' WHERE id = 1"), {});
        const QString names[] = {QStringLiteral("阿木"), QStringLiteral("林小满"), QStringLiteral("老周")};
        for (qint64 id = 1; id <= 3; ++id) {
            Customer customer;
            customer.id = CustomerId(id);
            customer.name = names[id - 1];
            rows.add(customer, id == 2 ? QStringLiteral("lxm") : QString(), QStringLiteral("o%1").arg(id));
            rows.run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                                    "VALUES(1, ?, 'external_userid', 'ww1', ?, 'talk', 0)"),
                     {id, QStringLiteral("wm%1").arg(id)});
            kf[id] = peer(Channel::Kf, QStringLiteral("wk1"), QStringLiteral("wm%1").arg(id));
        }
        official = peer(Channel::Official, QStringLiteral("wx1"), QStringLiteral("o1"));
    }
    qint64 peer(Channel channel, const QString &app, const QString &who)
    {
        TalkPeer peer;
        peer.channel = channel;
        peer.app = app;
        peer.peer = who;
        return TalkStore(file.database()).putPeer(account, peer)->id;
    }
    qint64 say(qint64 peer, Speaker speaker, qint64 at, const QString &text, State state = State::None)
    {
        TalkMessage message;
        message.peer = peer;
        message.messageId = QStringLiteral("m%1").arg(++count);
        message.at = at;
        message.speaker = speaker;
        message.kind = QStringLiteral("text");
        message.text = text;
        message.detail = "{}";
        message.trigger = speaker == Speaker::Customer ? Trigger::Message : Trigger::None;
        message.state = speaker == Speaker::Us && state == State::None ? State::Sent : state;
        const auto kept = TalkStore(file.database()).put(account, message);
        if (!kept || !*kept)
            qFatal("message");
        return **kept;
    }
    std::vector<TalkThread> threads(TalkFilter filter = {}, int limit = 100)
    {
        auto found = InboxStore(file.database()).threads(account, filter, now, limit);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }
    QStringList names(TalkFilter filter = {}, int limit = 100)
    {
        QStringList names;
        for (const TalkThread &thread : threads(filter, limit))
            names.append(thread.name);
        return names;
    }

    TemporaryDatabase file;
    CustomerRows rows;
    std::map<qint64, qint64> kf;
    qint64 official = 0;
    int count = 0;
};

const TalkFilter waiting{TalkFilter::Which::Waiting, {}};

} // namespace

// Conversations as the list and the thread show them.
class TestInboxStore : public QObject
{
    Q_OBJECT

private slots:
    void whatClosesFirstStandsFirstThenTheNewest();
    void whoComplainedStandsFirst();
    void anAnswerEndsTheWaitingAndAFailedOneDoesNot();
    void aColleaguesAnswerEndsTheWaiting();
    void whatTheFounderTickedOffWaitsNoMore();
    void oneCustomerIsOneThreadOverAllChannels();
    void aJoinMakesOneThreadOfTwoAndUndoingItTwoAgain();
    void anErasedCustomerHasNoThread();
    void theChannelThatWaitsCounts();
    void whereNothingCanBeSaidAnyMoreAnotherChannelIsTaken();
    void eachChannelIsRemindedOfOnce();
    void aMiniProgramPayerWhoWritesIsListed();
    void whoseCustomerAnUndoneImportTookIsListed();
    void aPaymentOpensTheOfficialAccountsWindow();
    void aWordIsFoundInMessagesNamesAndInitials();
    void theThreadIsReadBackwardsPageByPage();
    void aMessageIsKeptOnce();
    void aRecalledMessageHasNoWords();
    void ourOwnWordsNeverChange();
    void aSnippetIsFoundByItsInitials();
    void variablesOfASnippetAreFilledInOnce();
    void aFilesNameLeadsNowhere_data();
    void aFilesNameLeadsNowhere();
};

void TestInboxStore::whatClosesFirstStandsFirstThenTheNewest()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - hourMs, QStringLiteral("刚来"));
    inbox.say(inbox.kf[2], Speaker::Customer, now - 47 * hourMs, QStringLiteral("快关了"));
    inbox.say(inbox.kf[3], Speaker::Customer, now - 50 * hourMs, QStringLiteral("关了"));
    QCOMPARE(inbox.names(), (QStringList{QStringLiteral("林小满"), QStringLiteral("阿木"), QStringLiteral("老周")}));
    const auto threads = inbox.threads();
    QCOMPARE(threads[0].window, (ReplyWindow{5, now + hourMs}));
    QCOMPARE(threads[0].waitingSince, now - 47 * hourMs);
    QVERIFY(!threads[2].window.isOpen(now));
    inbox.say(inbox.kf[2], Speaker::Us, now - minuteMs, QStringLiteral("好"));
    inbox.say(inbox.kf[1], Speaker::Us, now - 2 * minuteMs, QStringLiteral("好"));
    QCOMPARE(inbox.names(), (QStringList{QStringLiteral("老周"), QStringLiteral("林小满"), QStringLiteral("阿木")}));
    QCOMPARE(inbox.names({}, 2).size(), 2);
}

// Whose openid WeChat Pay has not named yet is who paid the order.
void TestInboxStore::whoComplainedStandsFirst()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - 3 * hourMs, QStringLiteral("在吗"));
    inbox.say(inbox.kf[2], Speaker::Customer, now - 2 * hourMs, QStringLiteral("杯子裂了"));
    inbox.say(inbox.kf[3], Speaker::Customer, now - hourMs, QStringLiteral("谢谢"));
    inbox.say(inbox.kf[3], Speaker::Us, now - minuteMs, QStringLiteral("不客气"));
    const auto complain = [&inbox](const QString &id, const QString &order, const QString &openid) {
        inbox.rows.run(QStringLiteral("INSERT INTO complaint VALUES(1, ?, 'PENDING', '', 1, ?, '', 1, 1, ?, '', '', NULL, 0, 0, 1, '[]', "
                                      "1, 1)"),
                       {id, order, openid});
    };
    complain(QStringLiteral("c3"), QStringLiteral("T3"), QStringLiteral("o3"));
    QCOMPARE(inbox.names(), (QStringList{QStringLiteral("老周"), QStringLiteral("阿木"), QStringLiteral("林小满")}));
    inbox.rows.order(QStringLiteral("T2"), QStringLiteral("o2"), now - dayMs, 100);
    complain(QStringLiteral("c2"), QStringLiteral("T2"), QString());
    QCOMPARE(inbox.names(), (QStringList{QStringLiteral("林小满"), QStringLiteral("老周"), QStringLiteral("阿木")}));
    QCOMPARE(inbox.threads()[0].complaint, QStringLiteral("c2"));
    QCOMPARE((*InboxStore(inbox.file.database()).thread(account, CustomerId{3}, now))->complaint, QStringLiteral("c3"));
    QCOMPARE(inbox.names(waiting), (QStringList{QStringLiteral("林小满"), QStringLiteral("阿木")}));
}

void TestInboxStore::anAnswerEndsTheWaitingAndAFailedOneDoesNot()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - 3 * hourMs, QStringLiteral("在吗"));
    inbox.say(inbox.kf[1], Speaker::Customer, now - 2 * hourMs, QStringLiteral("人呢"));
    QCOMPARE(inbox.threads(waiting).front().waiting, 2);
    inbox.say(inbox.kf[1], Speaker::Us, now - hourMs, QStringLiteral("在"), State::Failed);
    QCOMPARE(inbox.threads(waiting).front().waiting, 2);
    QCOMPARE(inbox.threads(waiting).front().window.left, std::optional(5)); // what failed takes none
    inbox.say(inbox.kf[1], Speaker::Us, now - hourMs, QStringLiteral("在"), State::Unknown);
    QVERIFY(inbox.threads(waiting).empty());
    QCOMPARE(inbox.threads().front().window.left, std::optional(4)); // nobody knows its fate: it counts
    inbox.say(inbox.kf[1], Speaker::Customer, now, QStringLiteral("好的"));
    QCOMPARE(inbox.threads(waiting).front().waiting, 1);
    QCOMPARE(*InboxStore(inbox.file.database()).waitingCount(account), 1);
}

void TestInboxStore::aColleaguesAnswerEndsTheWaiting()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - hourMs, QStringLiteral("在吗"));
    inbox.say(inbox.kf[1], Speaker::Colleague, now - minuteMs, QStringLiteral("在"));
    QVERIFY(inbox.threads(waiting).empty());
}

void TestInboxStore::whatTheFounderTickedOffWaitsNoMore()
{
    Inbox inbox;
    const qint64 thanks = inbox.say(inbox.kf[1], Speaker::Customer, now - hourMs, QStringLiteral("谢谢"));
    QVERIFY(TalkStore(inbox.file.database()).setDone(inbox.kf[1], thanks));
    QVERIFY(inbox.threads(waiting).empty());
    inbox.say(inbox.kf[1], Speaker::Customer, now, QStringLiteral("还有一个问题"));
    QCOMPARE(inbox.threads(waiting).front().waiting, 1);
}

void TestInboxStore::oneCustomerIsOneThreadOverAllChannels()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - 3 * hourMs, QStringLiteral("客服"));
    inbox.say(inbox.official, Speaker::Customer, now - hourMs, QStringLiteral("公众号"));
    const auto threads = inbox.threads();
    QCOMPARE(threads.size(), size_t(1));
    QCOMPARE(threads[0].waiting, 2);
    QCOMPARE(threads[0].waitingSince, now - 3 * hourMs);
    QCOMPARE(threads[0].lastPeer.channel, Channel::Official);
    QCOMPARE(threads[0].lastMessage.text, QStringLiteral("公众号"));
    const auto messages = InboxStore(inbox.file.database()).messages(account, CustomerId{1}, 0, 10);
    QVERIFY(messages);
    QCOMPARE(messages->size(), size_t(2));
    QCOMPARE(messages->front().text, QStringLiteral("客服"));
    QCOMPARE(InboxStore(inbox.file.database()).peersOf(account, CustomerId{1})->size(), size_t(2));
}

void TestInboxStore::aJoinMakesOneThreadOfTwoAndUndoingItTwoAgain()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - hourMs, QStringLiteral("一"));
    inbox.say(inbox.kf[2], Speaker::Customer, now, QStringLiteral("二"));
    const auto join = joinCustomers(inbox.file.database(), {account, CustomerId{1}, CustomerId{2}, JoinReason::Hand, now});
    QVERIFY(join);
    QCOMPARE(inbox.threads().size(), size_t(1));
    QCOMPARE(inbox.threads().front().customer, CustomerId{1});
    QVERIFY(undoJoin(inbox.file.database(), account, *join, now));
    QCOMPARE(inbox.threads().size(), size_t(2));
}

void TestInboxStore::anErasedCustomerHasNoThread()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - hourMs, QStringLiteral("一"));
    inbox.rows.run(QStringLiteral("DELETE FROM customer_identity WHERE customer_id = 1"), {});
    inbox.rows.run(QStringLiteral("UPDATE customer SET erased_at = 1, name = '' WHERE id = 1"), {});
    for (const qint64 peer : {inbox.kf[1], inbox.official}) // as erasing does it
        inbox.rows.run(QStringLiteral("UPDATE talk_peer SET peer = 'erased-' || id WHERE id = ?"), {peer});
    QVERIFY(inbox.threads().empty());
    QCOMPARE(*InboxStore(inbox.file.database()).customerOf(account, inbox.kf[1]), std::nullopt);
    QCOMPARE(*InboxStore(inbox.file.database()).threadOf(account, inbox.kf[1]), std::nullopt);
    QCOMPARE(*InboxStore(inbox.file.database()).customerOf(account, inbox.kf[2]), std::optional(CustomerId{2}));
}

// The older question closes first, whatever came since: meter, order and the answer are its channel's.
void TestInboxStore::theChannelThatWaitsCounts()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - 47 * hourMs, QStringLiteral("能刻字吗"));
    inbox.say(inbox.official, Speaker::Customer, now - hourMs, QStringLiteral("今天开门吗"));
    inbox.say(inbox.kf[2], Speaker::Customer, now - 40 * hourMs, QStringLiteral("在吗"));
    auto threads = inbox.threads();
    QCOMPARE(threads[0].customer, CustomerId{1}); // closes in an hour, the other one in eight
    QCOMPARE(threads[0].answerPeer.id, inbox.kf[1]);
    QCOMPARE(threads[0].window, (ReplyWindow{5, now + hourMs}));
    QCOMPARE(threads[0].lastMessage.text, QStringLiteral("今天开门吗"));
    QCOMPARE(threads[0].sides.size(), size_t(2));
    inbox.say(inbox.kf[1], Speaker::Us, now - minuteMs, QStringLiteral("能"));
    threads = inbox.threads();
    QCOMPARE(threads[0].customer, CustomerId{2});
    QCOMPARE(threads[1].answerPeer.id, inbox.official); // there is still an answer to give
    QCOMPARE(threads[1].window, (ReplyWindow{5, now + 47 * hourMs}));
    QCOMPARE(threads[1].waiting, 1);
    inbox.say(inbox.official, Speaker::Us, now - 2 * minuteMs, QStringLiteral("开"));
    QCOMPARE(inbox.threads()[1].answerPeer.id, inbox.kf[1]); // nobody waits: where was spoken last
}

void TestInboxStore::whereNothingCanBeSaidAnyMoreAnotherChannelIsTaken()
{
    Inbox inbox;
    inbox.say(inbox.official, Speaker::Customer, now - 30 * hourMs, QStringLiteral("谢谢"));
    inbox.say(inbox.official, Speaker::Us, now - 29 * hourMs, QStringLiteral("不客气"));
    inbox.say(inbox.kf[1], Speaker::Customer, now - 60 * hourMs, QStringLiteral("在吗"));
    const auto threads = inbox.threads(waiting);
    QCOMPARE(threads.size(), size_t(1));
    QCOMPARE(threads[0].answerPeer.id, inbox.official);
    QCOMPARE(threads[0].window, (ReplyWindow{4, now + 18 * hourMs}));
}

void TestInboxStore::eachChannelIsRemindedOfOnce()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now - 47 * hourMs - minuteMs, QStringLiteral("能刻字吗")); // closes in 59 minutes
    inbox.say(inbox.official, Speaker::Customer, now - hourMs, QStringLiteral("今天开门吗"));
    TalkReminderStore reminders(inbox.file.database());
    const auto first = reminders.take(account, now);
    QVERIFY(first);
    QCOMPARE(first->size(), size_t(1));
    QCOMPARE(first->front().answerPeer.id, inbox.kf[1]);
    QCOMPARE(first->front().window.closesAt, now + 59 * minuteMs);
    QVERIFY(reminders.take(account, now + minuteMs)->empty());
    const auto second = reminders.take(account, now + 46 * hourMs + minuteMs); // the other one closes in 59 minutes now
    QCOMPARE(second->size(), size_t(1));
    QCOMPARE(second->front().answerPeer.id, inbox.official);
}

// WeChat Pay says the openid and not whose it is, so a payer stands with the official account's app.
void TestInboxStore::aMiniProgramPayerWhoWritesIsListed()
{
    Inbox inbox;
    inbox.rows.run(QStringLiteral("UPDATE account SET mini_appid = 'wxmini' WHERE id = 1"), {});
    inbox.rows.run(QStringLiteral("INSERT INTO customer(id, account_id, name, initials, source, source_detail, first_seen_at, updated_at) "
                                  "VALUES(9, 1, '青禾', '', 'order', '', 0, 0)"),
                   {});
    inbox.rows.run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                                  "VALUES(1, 9, 'openid', 'wx1', 'oMini9', 'payer', 0)"),
                   {});
    HeardMessage heard;
    heard.peer.channel = Channel::Mini;
    heard.peer.app = QStringLiteral("wxmini");
    heard.peer.peer = QStringLiteral("oMini9");
    heard.message.messageId = QStringLiteral("24500000000000009");
    heard.message.at = now - hourMs;
    heard.message.kind = QStringLiteral("text");
    heard.message.text = QStringLiteral("我付了款");
    heard.message.detail = "{}";
    heard.message.trigger = Trigger::Message;
    QVERIFY(keepTalk(inbox.file.database(), account, {{heard}, {}, {}}, now));
    const auto threads = inbox.threads(waiting);
    QCOMPARE(threads.size(), size_t(1));
    QCOMPARE(threads[0].customer, CustomerId{9}); // and no second one
    QCOMPARE(threads[0].name, QStringLiteral("青禾"));
    QCOMPARE(threads[0].window, (ReplyWindow{5, now + 47 * hourMs}));
    QCOMPARE(InboxStore(inbox.file.database()).messages(account, CustomerId{9}, 0, 10)->size(), size_t(1));
}

// removeImported() takes people away who have written since.
void TestInboxStore::whoseCustomerAnUndoneImportTookIsListed()
{
    Inbox inbox;
    inbox.say(inbox.kf[3], Speaker::Customer, now - hourMs, QStringLiteral("在吗"));
    for (const char *table : {"customer_identity", "customer_figures"})
        inbox.rows.run(QStringLiteral("DELETE FROM %1 WHERE customer_id = 3").arg(QLatin1String(table)), {});
    inbox.rows.run(QStringLiteral("DELETE FROM customer WHERE id = 3"), {});
    InboxStore store(inbox.file.database());
    const auto threads = inbox.threads(waiting);
    QCOMPARE(threads.size(), size_t(1));
    QVERIFY(!threads[0].isAnybodys());
    QCOMPARE(threads[0].lastMessage.text, QStringLiteral("在吗"));
    QCOMPARE(*store.threadOf(account, inbox.kf[3]), std::optional(threads[0].customer));
    QCOMPARE(*store.customerOf(account, inbox.kf[3]), std::nullopt);
    QCOMPARE(store.messages(account, threads[0].customer, 0, 10)->size(), size_t(1));
    QCOMPARE(store.thread(account, threads[0].customer, now)->value().answerPeer.id, inbox.kf[3]);
}

// Contract, official account 4.1: any number for 48 hours, and of the service account only.
void TestInboxStore::aPaymentOpensTheOfficialAccountsWindow()
{
    Inbox inbox;
    const qint64 mini = inbox.peer(Channel::Mini, QStringLiteral("wxmini"), QStringLiteral("o2"));
    const qint64 unpaid = inbox.peer(Channel::Official, QStringLiteral("wx1"), QStringLiteral("o3"));
    for (const qint64 peer : {inbox.official, mini, unpaid})
        inbox.say(peer, Speaker::Customer, now - 60 * hourMs, QStringLiteral("怎么买"));
    const auto order = [&inbox](const QString &number, const QString &openid, const QString &status, std::optional<qint64> paidAt) {
        inbox.rows.run(
            QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, created_at, paid_at, amount_fen, status, source, "
                           "updated_at, digest) VALUES(1, ?, ?, 0, nullif(?, 0), 100, ?, 'query', 0, x'00')"),
            {number, openid, paidAt.value_or(0), status});
    };
    order(QStringLiteral("A1"), QStringLiteral("o1"), QStringLiteral("SUCCESS"), now - 10 * hourMs);
    order(QStringLiteral("A2"), QStringLiteral("o2"), QStringLiteral("SUCCESS"), now - 10 * hourMs);
    order(QStringLiteral("A3"), QStringLiteral("o3"), QStringLiteral("NOTPAY"), {});
    InboxStore store(inbox.file.database());
    const auto windowOf = [&store](qint64 customer) { return (*store.thread(account, CustomerId{customer}, now))->window; };
    QCOMPARE(windowOf(1), (ReplyWindow{std::nullopt, now + 38 * hourMs}));
    QVERIFY(!windowOf(2).isOpen(now)); // a Mini Program's
    QVERIFY(!windowOf(3).isOpen(now));
}

void TestInboxStore::aWordIsFoundInMessagesNamesAndInitials()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now, QStringLiteral("杯子能刻字吗 100%"));
    inbox.say(inbox.kf[2], Speaker::Customer, now - 1, QStringLiteral("几点开门"));
    const auto named = [&inbox](const QString &word) { return inbox.names({TalkFilter::Which::All, word}); };
    QCOMPARE(named(QStringLiteral("刻字")), QStringList{QStringLiteral("阿木")});
    QCOMPARE(named(QStringLiteral("lxm")), QStringList{QStringLiteral("林小满")});
    QCOMPARE(named(QStringLiteral("小满")), QStringList{QStringLiteral("林小满")});
    QCOMPARE(named(QStringLiteral("100%")), QStringList{QStringLiteral("阿木")});
    QCOMPARE(named(QStringLiteral("几%门")), QStringList{}); // a percent sign is one
}

void TestInboxStore::theThreadIsReadBackwardsPageByPage()
{
    Inbox inbox;
    for (int i = 0; i < 5; ++i)
        inbox.say(inbox.kf[1], Speaker::Customer, now + i / 2, QString::number(i)); // two have the same instant
    InboxStore store(inbox.file.database());
    const auto last = store.messages(account, CustomerId{1}, 0, 2);
    QCOMPARE(last->front().text, QStringLiteral("3"));
    QCOMPARE(last->back().text, QStringLiteral("4"));
    const auto middle = store.messages(account, CustomerId{1}, last->front().id, 2);
    QCOMPARE(middle->front().text, QStringLiteral("1"));
    QCOMPARE(middle->back().text, QStringLiteral("2"));
    QCOMPARE(store.messages(account, CustomerId{1}, middle->front().id, 2)->size(), size_t(1));
}

void TestInboxStore::aMessageIsKeptOnce()
{
    Inbox inbox;
    TalkMessage message;
    message.peer = inbox.kf[1];
    message.messageId = QStringLiteral("k2");
    message.kind = QStringLiteral("text");
    message.text = QStringLiteral("杯子能刻字吗");
    message.detail = "{}";
    TalkStore store(inbox.file.database());
    QVERIFY(store.put(account, message)->has_value());
    message.text = QStringLiteral("别的");
    QVERIFY(!store.put(account, message)->has_value());
    QCOMPARE(store.find(account, QStringLiteral("k2"))->value().text, QStringLiteral("杯子能刻字吗"));
}

void TestInboxStore::aRecalledMessageHasNoWords()
{
    Inbox inbox;
    inbox.say(inbox.kf[1], Speaker::Customer, now, QStringLiteral("发错了"));
    QCOMPARE(*TalkStore(inbox.file.database()).recall(account, QStringLiteral("m1"), now + 1), true);
    QCOMPARE(*TalkStore(inbox.file.database()).recall(account, QStringLiteral("unknown"), now + 1), false);
    const auto threads = inbox.threads();
    QCOMPARE(threads.front().lastMessage.text, QString());
    QCOMPARE(threads.front().lastMessage.recalledAt, now + 1);
    QCOMPARE(threads.front().waiting, 0);
}

void TestInboxStore::ourOwnWordsNeverChange()
{
    Inbox inbox;
    TalkStore store(inbox.file.database());
    TalkMessage own;
    own.peer = inbox.kf[1];
    own.messageId = QStringLiteral("yr-1");
    own.speaker = Speaker::Us;
    own.kind = QStringLiteral("text");
    own.text = QStringLiteral("好");
    own.detail = "{}";
    own.body = "{\"touser\":\"wm1\"}";
    own.state = State::Sending;
    const auto id = store.addOwn(account, own);
    QVERIFY(id);
    QVERIFY(!inbox.file.database().execute(QStringLiteral("UPDATE talk_message SET body = x'41'")));
    QVERIFY(!inbox.file.database().execute(QStringLiteral("UPDATE talk_message SET speaker = 'customer', state = ''")));
    QVERIFY(store.settle(*id, State::Sent, {}, now));
    QVERIFY(!inbox.file.database().execute(QStringLiteral("UPDATE talk_message SET state = 'sending'")));
    QVERIFY(store.settle(*id, State::Failed, QStringLiteral("talk.undelivered_4"), now)); // WeChat's later word
    QVERIFY(store.settle(*id, State::Sent, {}, now));
    QCOMPARE(store.find(account, QStringLiteral("yr-1"))->value().state, State::Failed);
    QVERIFY(store.underWay(account)->empty());
}

void TestInboxStore::aSnippetIsFoundByItsInitials()
{
    TemporaryDatabase file;
    SnippetStore store(file.database());
    Snippet hours;
    hours.name = QStringLiteral("营业时间");
    hours.text = QStringLiteral("每天十点到六点");
    const auto id = store.put(account, hours, now);
    QVERIFY(id);
    QCOMPARE(store.put(account, hours, now).error().code, QStringLiteral("talk.snippet_exists"));
    QCOMPARE(store.put(account, {}, now).error().code, QStringLiteral("talk.snippet_empty"));
    Snippet address;
    address.name = QStringLiteral("地址");
    address.text = QStringLiteral("龙泉路 1 号");
    QVERIFY(store.put(account, address, now));
    QVERIFY(store.noteUsed(account, *id));
    const auto all = store.all(account);
    QCOMPARE(all->front().name, QStringLiteral("营业时间"));
    QCOMPARE(matchingSnippets(*all, QStringLiteral("yysj")).size(), size_t(1));
    QCOMPARE(matchingSnippets(*all, QStringLiteral("YY")).front().name, QStringLiteral("营业时间"));
    QCOMPARE(matchingSnippets(*all, QStringLiteral("地")).front().name, QStringLiteral("地址"));
    QCOMPARE(matchingSnippets(*all, {}).size(), size_t(2));
    QVERIFY(matchingSnippets(*all, QStringLiteral("x")).empty());
    QVERIFY(store.remove(account, *id));
    QCOMPARE(store.all(account)->size(), size_t(1));
}

void TestInboxStore::variablesOfASnippetAreFilledInOnce()
{
    const QString text = QStringLiteral("{姓名}您好,订单{订单}已发出。{链接}");
    QCOMPARE(filledSnippet(text, {QStringLiteral("{订单}"), QStringLiteral("A-1")}), QStringLiteral("{订单}您好,订单A-1已发出。{链接}"));
}

void TestInboxStore::aFilesNameLeadsNowhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("saved");
    const QString file = QStringLiteral("file"), voice = QStringLiteral("voice"), video = QStringLiteral("video");
    QTest::newRow("a name") << QStringLiteral("报价 2026.pdf") << file << QByteArray("%PDF-") << QStringLiteral("报价 2026.pdf");
    QTest::newRow("upwards") << QStringLiteral("../../.bashrc") << file << QByteArray("x") << QStringLiteral("bashrc");
    QTest::newRow("of Windows") << QStringLiteral("C:\\Users\\x\\a.docx") << file << QByteArray("PK") << QStringLiteral("a.docx");
    QTest::newRow("hidden") << QStringLiteral(" .profile. ") << file << QByteArray("x") << QStringLiteral("profile");
    QTest::newRow("turned round") << QStringLiteral("invoice\u202Efdp.exe") << file << QByteArray("MZ") << QStringLiteral("invoicefdp.exe");
    QTest::newRow("lines and signs") << QStringLiteral("a\nb:c?.txt") << file << QByteArray("x") << QStringLiteral("abc.txt");
    QTest::newRow("nothing is left") << QStringLiteral("../..") << file << QByteArray("%PDF-1.7") << QStringLiteral("file.pdf");
    QTest::newRow("a voice") << QString() << voice << QByteArray("#!AMR\n") << QStringLiteral("voice.amr");
    QTest::newRow("a video") << QString() << video
                             << QByteArray("\0\0\0\x20"
                                           "ftypisom",
                                           12)
                             << QStringLiteral("video.mp4");
    QTest::newRow("long") << QString(QString(300, u'长') + QStringLiteral(".xlsx")) << file << QByteArray("PK")
                          << QString(QString(95, u'长') + QStringLiteral(".xlsx"));
}

void TestInboxStore::aFilesNameLeadsNowhere()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, saved);
    QCOMPARE(savedName(name, kind, bytes), saved);
}

QTEST_GUILESS_MAIN(TestInboxStore)
#include "tst_inboxstore.moc"
