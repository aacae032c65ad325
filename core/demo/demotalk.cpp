#include "demo/demotalk.h"

#include "base/json.h"
#include "conversations/inboxstore.h"
#include "conversations/kfreading.h"
#include "conversations/snippetstore.h"
#include "conversations/talkmediastore.h"
#include "conversations/talkpeople.h"
#include "customers/customernotestore.h"
#include "demo/demorules.h"
#include "sandbox/studiotalk.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr int demoTasks = 2;

struct DemoSnippet {
    const char *name;
    const char *question;
    const char *text;
};
constexpr DemoSnippet demoSnippets[] = {
    {"刻字说明", "杯子能刻字吗", "可以的,四个字以内,刻字不加钱,要多等两天"},
    {"发货时间", "订单什么时候发货", "{姓名}您好,当天下午四点前的订单当天发。订单 {订单} 寄出后会有短信"},
    {"体验课", "体验课几点开始", "周六上午十点和下午两点各一场,六岁以上都可以。想来请回复哪一场。"},
};

// As sync_msg would have given it, in one page.
Result<KfPage> pageOf(const sandbox::KfDesk &desk)
{
    QJsonArray list;
    for (const sandbox::KfEntry &entry : desk.entries)
        list.append(entry.object);
    const QJsonObject json{{QStringLiteral("next_cursor"), QStringLiteral("cur-%1").arg(desk.entries.size())},
                           {QStringLiteral("has_more"), 0},
                           {QStringLiteral("msg_list"), list}};
    return kfPage({json, 0, {}, {}, {}});
}

Done keepDesk(Database &database, AccountId account, const sandbox::KfDesk &desk, qint64 now)
{
    const auto page = pageOf(desk);
    if (!page)
        return failure(page.error());
    TalkDesk kept;
    kept.openKfid = desk.openKfid;
    kept.name = desk.name;
    kept.isOurs = true;
    kept.cursor = page->nextCursor;
    if (auto put = DeskStore(database).putListed(account, {kept}); !put)
        return put;
    const auto talk = keepDeskPage(database, account, kept, readKfPage(*page), true, now);
    return talk ? Done() : failure(talk.error());
}

// Of those that somebody wrote: what the rule about engraving answered.
Result<std::optional<TalkMessage>> questionOf(Database &database, AccountId account, const TalkPeer &peer)
{
    InboxStore inbox(database);
    const auto customer = inbox.customerOf(account, peer.id);
    if (!customer || !*customer)
        return customer ? Result<std::optional<TalkMessage>>(std::nullopt) : failure(customer.error());
    const auto said = inbox.messages(account, **customer, 0, 1000);
    if (!said)
        return failure(said.error());
    for (const TalkMessage &message : *said) {
        if (message.speaker == TalkMessage::Speaker::Customer && message.text.contains(demoRuleWord()))
            return std::optional(message);
    }
    return std::optional<TalkMessage>();
}

Done keepSent(Database &database, AccountId account, const std::vector<sandbox::KfSentMessage> &sent, qint64 since)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    TalkStore store(database);
    const auto rule = putDemoRules(database, account, since);
    if (!rule)
        return failure(rule.error());
    for (const sandbox::KfSentMessage &one : sent) {
        const auto peer = store.find(account, TalkPeer::Channel::Kf, one.openKfid, one.externalUserid);
        if (!peer || !*peer)
            return failure(peer ? makeError(ErrorKind::NotFound, "talk.peer_unknown", one.externalUserid) : peer.error());
        TalkMessage message;
        message.peer = (*peer)->id;
        message.messageId = one.messageId;
        message.at = one.atMs;
        message.speaker = TalkMessage::Speaker::Us;
        message.kind = QStringLiteral("text");
        message.text = one.body.value(u"text").toObject().value(u"content").toString();
        message.detail = toBytes(one.body.value(u"text").toObject());
        message.body = toBytes(one.body);
        message.state = TalkMessage::State::Sent;
        const bool isRules = message.text == demoRuleReply();
        message.rule = isRules ? *rule : 0;
        if (auto added = store.addOwn(account, message); !added)
            return failure(added.error());
        const auto question = isRules ? questionOf(database, account, **peer) : Result<std::optional<TalkMessage>>(std::nullopt);
        if (!question)
            return failure(question.error());
        if (*question) {
            if (auto put = putDemoAnswer(database, account, *rule, **question, message); !put)
                return put;
        }
    }
    return transaction->commit();
}

Done keepNames(Database &database, AccountId account, const std::map<QString, sandbox::KfPerson> &people, qint64 now)
{
    KfCustomers customers;
    QStringList asked;
    for (const auto &[id, person] : people) {
        customers.told.push_back({id, person.nickname, person.unionid, person.scene, person.sceneParam});
        asked.append(id);
    }
    return keepKfCustomers(database, account, asked, customers, now);
}

Done keepFilesAndSnippets(Database &database, AccountId account, const std::map<QString, sandbox::KfFile> &files, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    for (const auto &[id, file] : files) {
        if (auto put = TalkMediaStore(database).put(account, {id, file.name, file.bytes}, now); !put)
            return put;
    }
    for (const DemoSnippet &made : demoSnippets) {
        Snippet snippet;
        snippet.name = QString::fromUtf8(made.name);
        snippet.question = QString::fromUtf8(made.question);
        snippet.text = QString::fromUtf8(made.text);
        if (auto put = SnippetStore(database).put(account, snippet, now); !put)
            return failure(put.error());
    }
    return transaction->commit();
}

// What a rule has left to do about who asked for an invoice yesterday.
Done addDemoTasks(Database &database, AccountId account, qint64 now)
{
    const auto waiting = InboxStore(database).threads(account, {TalkFilter::Which::Waiting, {}}, now, demoTasks);
    if (!waiting)
        return failure(waiting.error());
    CustomerNoteStore notes(database);
    const BusinessDay today = BusinessDay::ofMs(now);
    for (const TalkThread &thread : *waiting) {
        if (toInteger(thread.customer) < 0) // nobody's
            continue;
        if (auto added = notes.addTask(thread.customer, QStringLiteral("开发票"), today, now - dayMs); !added)
            return failure(added.error());
    }
    return {};
}

// What ended with a customer's thanks and can't be answered any more needs no answer.
Done endClosedTalks(Database &database, AccountId account, qint64 now)
{
    const auto waiting = InboxStore(database).threads(account, {TalkFilter::Which::Waiting, {}}, now, 1000);
    if (!waiting)
        return failure(waiting.error());
    for (const TalkThread &thread : *waiting) {
        if (thread.window.isOpen(now))
            continue;
        if (auto done = TalkStore(database).setDone(thread.lastPeer.id, thread.lastMessage.id); !done)
            return done;
    }
    return {};
}

} // namespace

Done putDemoTalk(Database &database, AccountId account, const sandbox::Studio &studio, qint64 now)
{
    const sandbox::KfBook book = sandbox::studioTalk(studio);
    if (auto kept = keepDesk(database, account, book.desks.front(), now); !kept)
        return kept;
    if (auto kept = keepSent(database, account, book.sent, studio.first.start().toMSecsSinceEpoch()); !kept)
        return kept;
    if (auto kept = keepNames(database, account, book.people, now); !kept)
        return kept;
    if (auto done = endClosedTalks(database, account, now); !done)
        return done;
    if (auto added = addDemoTasks(database, account, now); !added)
        return added;
    return keepFilesAndSnippets(database, account, book.files, now);
}

} // namespace yiren
