#include "autoreply/passiveanswer.h"

#include "audit/auditstore.h"
#include "autoreply/rulestore.h"
#include "conversations/replybody.h"
#include "conversations/talkmediastore.h"
#include "storage/transaction.h"

#include <algorithm>

namespace yiren {

namespace {

using Kind = RuleReply::Kind;

Done audited(Database &database, AccountId account, const TalkMessage &own, const QString &action, const QString &detail, qint64 now)
{
    const auto noted =
        AuditStore(database).append({0, now, account, action, QStringLiteral("peer %1").arg(own.peer), detail.trimmed(), {}});
    return noted ? Done() : failure(noted.error());
}

// Written down before it leaves. Nothing: what is to be said can't be said, and the answer has failed with the reason.
Result<std::optional<TalkMessage>> keepOwn(Database &database, AccountId account, const BegunStep &begun, const ReplyWish &wish,
                                           const QString &media, qint64 now)
{
    const ReplyWindow open{std::nullopt, now + 1}; // an answer to a push needs no right
    if (const auto reason = whatForbidsReply(wish, begun.peer, open, now)) {
        const Done failed = failAnswer(database, begun.answer, reason->code, now);
        return failed ? Result<std::optional<TalkMessage>>(std::nullopt) : failure(failed.error());
    }
    TalkStore store(database);
    const auto newest = store.newestAt(begun.peer.id);
    if (!newest)
        return failure(newest.error());
    TalkMessage own = replyMessage(wish, begun.peer, freshMessageId(), {media});
    own.at = std::max(now, *newest);
    own.isFree = true;
    const auto id = store.addOwn(account, own);
    if (!id)
        return failure(id.error());
    own.id = *id;
    if (wish.kind == ReplyWish::Kind::Image) { // the picture is seen in the thread
        if (auto put = TalkMediaStore(database).put(account, {media, wish.fileName, wish.bytes}, now); !put)
            return failure(put.error());
    }
    if (auto noted = audited(database, account, own, QStringLiteral("talk.reply"), own.messageId, now); !noted)
        return failure(noted.error());
    return std::optional(own);
}

Result<std::optional<PassiveAnswer>> beginPassive(Database &database, AccountId account, const ReplyAnswer &answer, const QString &media,
                                                  qint64 now)
{
    auto here = beginStepHere(database, account, answer, now);
    if (!here)
        return failure(here.error());
    if (!here->begun || !here->begun->step)
        return std::optional<PassiveAnswer>();
    const ReplyWish wish = wishOf(*here->begun);
    const auto own = keepOwn(database, account, *here->begun, wish, media, now);
    if (!own)
        return failure(own.error());
    return *own ? std::optional(PassiveAnswer{here->begun->answer, wish, **own}) : std::nullopt;
}

// The answer as it is kept now; nothing: no rule answers, or one does already.
Result<std::optional<std::pair<ReplyAnswer, ReplyRule>>> decideAbout(Database &database, AccountId account, const ReplyRules &rules,
                                                                     const TalkMessage &came, TalkPeer::Channel channel,
                                                                     const WorkCalendar &calendar, qint64 now)
{
    using Decided = std::optional<std::pair<ReplyAnswer, ReplyRule>>;
    AnswerStore store(database);
    const auto message = ruleMessageOf(channel, came);
    const auto known = store.ofMessage(account, came.id);
    if (!message || !known || *known)
        return known ? Result<Decided>(Decided()) : failure(known.error());
    const auto history = store.historyOf(came.peer, message->at - conversationMs);
    if (!history)
        return failure(history.error());
    const RuleDecision decision = decide(rules, *message, *history, now, calendar);
    if (!decision.fired)
        return Decided();
    const ReplyRule &rule = rules[*decision.fired];
    ReplyAnswer answer;
    answer.message = came.id;
    answer.rule = rule.id;
    answer.decidedAt = now;
    const bool isHeld = fitsIntoAPushsAnswer(rule) && goesUpFirst(rule.replies.front());
    answer.dueAt = decision.dueAt + (isHeld ? passiveHoldMs : 0);
    if (const auto added = store.add(account, answer); !added)
        return failure(added.error());
    const auto kept = store.ofMessage(account, came.id);
    if (!kept)
        return failure(kept.error());
    return *kept ? Decided(std::pair(**kept, rule)) : Decided();
}

// Only what has to go up: all that is said is known when it is begun.
Result<ReplyWish> wishThatGoesUp(Database &database, AccountId account, const RuleReply &reply)
{
    ReplyWish wish;
    const bool isVideo = reply.kind == Kind::Video;
    auto bytes = isVideo ? RuleStore(database).file(account, reply.fileDigest) : Result<QByteArray>(reply.picture);
    if (!bytes)
        return failure(bytes.error());
    wish.kind = isVideo ? ReplyWish::Kind::Video : ReplyWish::Kind::Image;
    wish.bytes = std::move(*bytes);
    return wish;
}

// What was pushed is kept.
Result<PassiveDecision> decidePassively(Database &database, AccountId account, const ReplyRules &rules, const PassiveQuestion &question,
                                        const WorkCalendar &calendar, qint64 now)
{
    const auto came = TalkStore(database).find(account, question.heard.message.messageId);
    if (!came)
        return failure(came.error());
    if (!*came) // it stood in the chat records already
        return PassiveDecision();
    const auto decided = decideAbout(database, account, rules, **came, question.heard.peer.channel, calendar, now);
    if (!decided)
        return failure(decided.error());
    if (!*decided)
        return PassiveDecision();
    const auto &[answer, rule] = **decided;
    if (!fitsIntoAPushsAnswer(rule) || !question.isInTime())
        return PassiveDecision{{}, true};
    if (rule.replies.front().kind == Kind::Video && question.heard.peer.channel == TalkPeer::Channel::Mini)
        return PassiveDecision{{}, true}; // the pass says that it can't be sent there
    if (goesUpFirst(rule.replies.front())) {
        auto wish = wishThatGoesUp(database, account, rule.replies.front());
        return wish ? PassiveDecision{PassiveAnswer{answer, std::move(*wish)}, true} : PassiveDecision{{}, true}; // the pass says why
    }
    auto begun = beginPassive(database, account, answer, {}, now);
    if (!begun)
        return failure(begun.error());
    return PassiveDecision{std::move(*begun), false};
}

Done settleOwn(Database &database, AccountId account, const TalkMessage &own, TalkMessage::State state, const QString &code, qint64 now)
{
    if (auto settled = TalkStore(database).settle(own.id, state, code, now); !settled)
        return settled;
    const QString detail = own.messageId + u' ' + talkStateName(state) + u' ' + code;
    return audited(database, account, own, QStringLiteral("talk.reply_settled"), detail, now);
}

} // namespace

bool fitsIntoAPushsAnswer(const ReplyRule &rule)
{
    if (rule.delaySeconds > 0 || rule.replies.size() != 1)
        return false;
    const RuleReply &reply = rule.replies.front();
    return reply.kind == Kind::Text || reply.kind == Kind::Snippet || goesUpFirst(reply)
        || (reply.kind == Kind::Card && !reply.leadsSomewhere());
}

bool goesUpFirst(const RuleReply &reply)
{
    return reply.kind == Kind::Picture || reply.kind == Kind::Video;
}

Result<std::vector<PassiveDecision>> answerPushes(Database &database, AccountId account, const std::vector<PassiveQuestion> &questions,
                                                  const WorkCalendar &calendar, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto rules = RuleStore(database).rules(account);
    if (!rules)
        return failure(rules.error());
    if (std::ranges::none_of(*rules, &ReplyRule::isOn))
        return std::vector<PassiveDecision>(questions.size(), PassiveDecision{{}, false, false});
    std::vector<PassiveDecision> decisions;
    for (const PassiveQuestion &question : questions) {
        auto kept = keepTalk(database, account, {{question.heard}, {}, {}}, now);
        auto decision = kept ? decidePassively(database, account, *rules, question, calendar, now) : failure(kept.error());
        if (!decision)
            return failure(decision.error());
        decision->fromCustomers = std::move(kept->fromCustomers);
        decisions.push_back(std::move(*decision));
    }
    if (const Done committed = transaction->commit(); !committed)
        return failure(committed.error());
    return decisions;
}

Result<std::optional<PassiveAnswer>> answerWelcome(Database &database, AccountId account, const QString &messageId,
                                                   const WorkCalendar &calendar, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto rules = RuleStore(database).rules(account);
    const auto came = rules ? TalkStore(database).find(account, messageId) : failure(rules.error());
    if (!came || !*came)
        return came ? Result<std::optional<PassiveAnswer>>(std::nullopt) : failure(came.error());
    const auto decided = decideAbout(database, account, *rules, **came, TalkPeer::Channel::Kf, calendar, now);
    if (!decided || !*decided)
        return decided ? Result<std::optional<PassiveAnswer>>(std::nullopt) : failure(decided.error());
    const auto &[answer, rule] = **decided;
    if (!fitsIntoAPushsAnswer(rule) || goesUpFirst(rule.replies.front())) // nothing is written: no other way says it either
        return std::optional<PassiveAnswer>();
    auto begun = beginPassive(database, account, answer, {}, now);
    if (!begun)
        return begun;
    if (const Done committed = transaction->commit(); !committed)
        return failure(committed.error());
    return begun;
}

Done noteWelcome(Database &database, AccountId account, const PassiveAnswer &said, TalkMessage::State state, const QString &code,
                 qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto settled = settleOwn(database, account, said.own, state, code, now); !settled)
        return settled;
    const bool isRefused = state == TalkMessage::State::Failed;
    if (auto ended = endPassive(database, said, isRefused ? code : QString(), now); !ended)
        return ended;
    return transaction->commit();
}

Result<std::optional<PassiveAnswer>> beginPassiveMedia(Database &database, AccountId account, const PassiveAnswer &decided,
                                                       const QString &media, const std::function<bool()> &isInTime, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (!isInTime())
        return std::optional<PassiveAnswer>();
    auto begun = beginPassive(database, account, decided.answer, media, now);
    if (!begun)
        return begun;
    if (const Done committed = transaction->commit(); !committed)
        return failure(committed.error());
    return begun;
}

Done notePassiveLeft(Database &database, AccountId account, const PassiveAnswer &said, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto settled = settleOwn(database, account, said.own, TalkMessage::State::Sent, {}, now); !settled)
        return settled;
    if (auto ended = endPassive(database, said, {}, now); !ended)
        return ended;
    return transaction->commit();
}

Done notePassiveLate(Database &database, AccountId account, const PassiveAnswer &said, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const QString code = QLatin1String(passiveLateCode);
    const Done settled = settleOwn(database, account, said.own, TalkMessage::State::Failed, code, now);
    return settled ? transaction->commit() : settled;
}

Done endPassive(Database &database, const PassiveAnswer &said, const QString &code, qint64 now)
{
    ReplyAnswer over = said.answer;
    over.state = code.isEmpty() ? ReplyAnswer::State::Done : ReplyAnswer::State::Failed;
    over.why = code;
    over.touchedAt = now;
    const auto moved = AnswerStore(database).move(said.answer, over);
    return moved ? Done() : failure(moved.error());
}

} // namespace yiren
