#pragma once

#include "autoreply/autoreplypass.h"
#include "autoreply/ruledeeds.h"
#include "conversations/talkstore.h"
#include "storage/storagethread.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/replyrules.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

namespace yiren {

// A data file with one customer who writes to 微信客服, and who answers: what would be sent is kept as a ReplyJob keeps it, and counted.
struct AutoReplyWorld {
    // A call without an answer.
    class Silence final : public Job<TalkMessage>
    {
    protected:
        void doStart() override {}
    };

    explicit AutoReplyWorld(StatementGate gate = {}) : storage({books.path(), {}, std::move(gate)})
    {
        clock.set(QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC));
        TalkPeer someone;
        someone.app = QStringLiteral("wkDesk");
        someone.peer = QStringLiteral("wmCustomer");
        someone.name = QStringLiteral("小林");
        peer = TalkStore(books.database()).putPeer(AccountId{1}, someone)->id;
        (void)AnswerStore(books.database()).setMark(AccountId{1}, 0);
    }

    qint64 keep(ReplyRule rule)
    {
        rule.id = 0;
        return *keepRule(books.database(), AccountId{1}, std::move(rule), now() - minuteMs);
    }
    // The customer writes; the message's id.
    qint64 write(const QString &text, qint64 agoMs = 0) { return message(text, agoMs, TalkMessage::Speaker::Customer); }
    // The founder's colleague answers in WeChat's own program.
    void answerByHand() { message(QStringLiteral("我来"), 0, TalkMessage::Speaker::Colleague); }
    qint64 message(const QString &text, qint64 agoMs, TalkMessage::Speaker speaker)
    {
        TalkMessage message;
        message.peer = peer;
        message.messageId = QStringLiteral("m%1").arg(++messages);
        message.at = now() - agoMs;
        message.speaker = speaker;
        message.kind = QStringLiteral("text");
        message.text = text;
        message.detail = "{}";
        if (speaker == TalkMessage::Speaker::Customer)
            message.trigger = TalkMessage::Trigger::Message;
        TalkStore store(books.database());
        (void)store.put(AccountId{1}, message);
        return (*store.find(AccountId{1}, message.messageId))->id;
    }
    AutoReplySetup setup()
    {
        return {storage, clock, AccountId{1}, calendar(), [this](const ReplyWish &wish) { return sending(wish); }};
    }
    JobHandle<TalkMessage> sending(const ReplyWish &wish)
    {
        sent.push_back(wish);
        if (refusal)
            return readyJob<TalkMessage>(failure(*refusal));
        TalkMessage own = fromUs(0, now(), wish.rule);
        own.peer = peer;
        own.leavesWaiting = wish.leavesWaiting;
        own.messageId = QStringLiteral("own%1").arg(sent.size());
        own.text = wish.text;
        own.detail = "{}";
        own.body = "{}";
        (void)TalkStore(books.database()).addOwn(AccountId{1}, own);
        if (isSilent)
            return JobHandle<TalkMessage>(new Silence);
        return readyJob<TalkMessage>(own);
    }
    JobHandle<AutoReplyReport> pass() { return JobHandle<AutoReplyReport>(new AutoReplyPass(setup())); }
    Result<AutoReplyReport> run() { return awaited(pass()); }
    std::vector<ReplyAnswer> answers() { return *AnswerStore(books.database()).latest(AccountId{1}, 100); }
    void moveOn(qint64 ms) { clock.set(clock.now().addMSecs(ms)); }
    qint64 now() const { return clock.now().toMSecsSinceEpoch(); }
    QStringList texts() const
    {
        QStringList all;
        for (const ReplyWish &wish : sent)
            all.append(wish.text);
        return all;
    }

    FakeClock clock;
    TemporaryDatabase books;
    StorageThread storage;
    qint64 peer = 0;
    int messages = 0;
    std::optional<Error> refusal;
    bool isSilent = false; // WeChat never answers
    std::vector<ReplyWish> sent;
};

} // namespace yiren
