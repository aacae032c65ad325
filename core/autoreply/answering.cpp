#include "autoreply/answering.h"

#include "autoreply/leftdeeds.h"
#include "autoreply/platformserving.h"
#include "autoreply/replywords.h"
#include "autoreply/rulestore.h"
#include "autoreply/whynot.h"
#include "conversations/inboxstore.h"
#include "conversations/snippetstore.h"
#include "customers/customerstore.h"
#include "products/productstore.h"
#include "selling/payrequeststore.h"
#include "selling/sellingnumbers.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int messagesAtOnce = 200;
constexpr qint64 leastCodeLifeMs = 10 * minuteMs; // of a code that is sent once more

// The rules, and what WeChat itself has of them.
struct RulesOfAccount {
    ReplyRules rules;
    QStringList parts;
};

// That a rule would have answered, and that WeChat itself has.
Result<bool> leaveToWeChat(AnswerStore &store, AccountId account, const ReplyAnswer &answer)
{
    const auto added = store.add(account, answer);
    if (!added || !*added)
        return added;
    const auto kept = store.ofMessage(account, answer.message);
    if (!kept || !*kept)
        return kept ? Result<bool>(false) : failure(kept.error());
    ReplyAnswer dropped = **kept;
    dropped.state = ReplyAnswer::State::Dropped;
    dropped.why = whyNotName(WhyNot::WeChatAnswered);
    const auto moved = store.move(**kept, dropped);
    return moved ? Result<bool>(false) : failure(moved.error());
}

Result<bool> decideOne(Database &database, AccountId account, const RulesOfAccount &own, const PeerMessage &came,
                       const WorkCalendar &calendar, qint64 now)
{
    const ReplyRules &rules = own.rules;
    const auto message = ruleMessageOf(came.peer.channel, came.message);
    if (!message)
        return false;
    // Who enters a session of 微信客服 can be welcomed by that event's code only (WelcomeJob).
    if (message->channel == TalkPeer::Channel::Kf && message->trigger == TalkMessage::Trigger::Enter)
        return false;
    AnswerStore store(database);
    const auto history = store.historyOf(came.peer.id, message->at - conversationMs);
    if (!history)
        return failure(history.error());
    const RuleDecision decision = decide(rules, *message, *history, now, calendar);
    if (!decision.fired)
        return false;
    ReplyAnswer answer;
    answer.message = message->id;
    answer.rule = rules[*decision.fired].id;
    answer.decidedAt = now;
    answer.dueAt = decision.dueAt;
    return isAnsweredByPlatform(rules, *message, own.parts) ? leaveToWeChat(store, account, answer) : store.add(account, answer);
}

// Why the answer is dropped although it was decided; nothing: it goes on.
Result<std::optional<WhyNot>> whyDropped(AnswerStore &store, const ReplyRule &rule, const PeerMessage &about, const ReplyAnswer &answer)
{
    const auto message = ruleMessageOf(about.peer.channel, about.message);
    if (!rule.isOn || !message)
        return std::optional(WhyNot::Off);
    const auto history = store.historyOf(about.peer.id, message->at - conversationMs);
    if (!history)
        return failure(history.error());
    return whatHoldsBack(rule, *message, *history, answer.decidedAt);
}

Done fillIn(Database &database, AccountId account, BegunStep &begun)
{
    if (begun.customer) {
        const auto customer = CustomerStore(database).customer(*begun.customer);
        if (!customer)
            return failure(customer.error());
        begun.customerName = customer->name;
    }
    if (begun.customerName.isEmpty())
        begun.customerName = begun.peer.name;
    if (begun.reply.product) {
        auto product = ProductStore(database).product(account, *begun.reply.product);
        if (!product)
            return failure(product.error());
        begun.product = std::move(*product);
    }
    if (begun.reply.kind == RuleReply::Kind::Order) {
        const auto order = PayRequestStore(database).request(account, begun.answer.order);
        if (!order)
            return failure(order.error());
        begun.order = *order;
    }
    if (isOfFile(begun.reply.kind)) {
        auto bytes = RuleStore(database).file(account, begun.reply.fileDigest);
        if (!bytes)
            return failure(bytes.error());
        begun.reply.file = std::move(*bytes);
    }
    if (begun.reply.kind != RuleReply::Kind::Snippet)
        return {};
    const auto snippets = SnippetStore(database).all(account);
    if (!snippets)
        return failure(snippets.error());
    const auto found = std::ranges::find(*snippets, begun.reply.snippet, &Snippet::name);
    if (found == snippets->end())
        return failure(ErrorKind::NotFound, "rule.snippet_gone", begun.reply.snippet);
    if (hasOrderVariables(found->text)) // nothing is known that it could be filled in with
        return failure(ErrorKind::NotFound, "rule.snippet_variable", begun.reply.snippet);
    begun.snippet = found->text;
    return {};
}

} // namespace

Result<DecidedMessages> decideNext(Database &database, AccountId account, const WorkCalendar &calendar, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    AnswerStore store(database);
    const auto mark = store.mark(account);
    const auto newest = mark ? store.newestMessage(account) : failure(mark.error());
    auto rules = newest ? RuleStore(database).rules(account) : failure(newest.error());
    const auto parts = rules ? platformServing(database, account) : failure(rules.error());
    if (!parts)
        return failure(parts.error());
    const RulesOfAccount own{std::move(*rules), *parts};
    const bool isAnyOn = std::ranges::any_of(own.rules, &ReplyRule::isOn);
    const auto came = *mark && isAnyOn ? store.messagesAfter(account, **mark, messagesAtOnce) : Result<std::vector<PeerMessage>>();
    if (!came)
        return failure(came.error());
    DecidedMessages done;
    done.hasMore = static_cast<int>(came->size()) == messagesAtOnce;
    for (const PeerMessage &one : *came) {
        const auto answers = decideOne(database, account, own, one, calendar, now);
        if (!answers)
            return failure(answers.error());
        ++done.decided;
        done.answered += *answers ? 1 : 0;
    }
    if (const Done set = store.setMark(account, done.hasMore ? came->back().message.id : *newest); !set)
        return failure(set.error());
    if (const Done committed = transaction->commit(); !committed)
        return failure(committed.error());
    return done;
}

std::vector<AnswerStep> stepsOf(const ReplyRule &rule)
{
    std::vector<AnswerStep> steps;
    for (size_t i = 0; i < rule.replies.size(); ++i) {
        if (rule.replies[i].kind == RuleReply::Kind::Order)
            steps.push_back({i, true});
        steps.push_back({i, false});
    }
    return steps;
}

namespace {

// The one that this customer was sent and can pay still, or a new one: who asks again and again holds one piece only.
Result<OutTradeNo> orderFor(Database &database, AccountId account, const PeerMessage &about, ProductId product, qint64 now)
{
    const auto open = AnswerStore(database).openOrder(account, about.peer.id, product, now + leastCodeLifeMs);
    if (!open)
        return failure(open.error());
    return *open ? **open : newOutTradeNo(now);
}

// Why it is not begun at all, or not gone on with.
Result<std::optional<WhyNot>> whyNotBegun(Database &database, const ReplyAnswer &answer, const ReplyRule &rule, const PeerMessage &about,
                                          qint64 now)
{
    if (now - answer.dueAt > oldestAnsweredMs) // the computer slept, or the program was closed
        return std::optional(WhyNot::TooOld);
    if (answer.stepToBegin() > 0) // some of it was said
        return std::optional<WhyNot>();
    AnswerStore store(database);
    return whyDropped(store, rule, about, answer); // what came since may hold it back
}

// What the answer becomes with its next step begun, or over. The first one writes the rule's deeds.
Result<BegunStep> nextOf(Database &database, AccountId account, const ReplyAnswer &answer, const ReplyRule &rule, const PeerMessage &about,
                         qint64 now)
{
    using State = ReplyAnswer::State;
    BegunStep begun{answer, {}};
    begun.answer.touchedAt = std::max(now, answer.touchedAt + 1); // so that two who begin the same step differ
    begun.answer.why.clear();
    begun.peer = about.peer;
    begun.leavesWaiting = leavesWaiting(rule);
    const auto customer = InboxStore(database).customerOf(account, about.peer.id);
    if (!customer)
        return failure(customer.error());
    begun.customer = *customer;
    const auto why = whyNotBegun(database, answer, rule, about, now);
    if (!why)
        return failure(why.error());
    if (*why) {
        begun.answer.state = State::Dropped;
        begun.answer.why = whyNotName(**why);
        return begun;
    }
    if (answer.state == State::Waiting) {
        if (const Done written = leaveDeeds(database, rule, begun.customer, now); !written)
            return failure(written.error());
    }
    const std::vector<AnswerStep> steps = stepsOf(rule);
    const int step = answer.stepToBegin();
    const bool isOver = step >= static_cast<int>(steps.size());
    begun.answer.state = isOver ? State::Done : State::Sending;
    if (isOver)
        return begun;
    begun.step = steps[static_cast<size_t>(step)];
    begun.reply = rule.replies[begun.step->reply];
    begun.answer.nextStep = step + 1;
    if (begun.reply.kind == RuleReply::Kind::Order && begun.answer.order.isEmpty()) {
        const auto number = orderFor(database, account, about, *begun.reply.product, now);
        if (!number)
            return failure(number.error());
        begun.answer.order = *number;
    }
    return begun;
}

} // namespace

Result<BegunHere> beginStepHere(Database &database, AccountId account, const ReplyAnswer &answer, qint64 now)
{
    AnswerStore store(database);
    const auto rule = RuleStore(database).rule(account, answer.rule);
    const auto about = rule ? store.message(account, answer.message) : failure(rule.error());
    if (!about)
        return failure(about.error());
    if (!*about)
        return failure(ErrorKind::NotFound, "talk.peer_unknown", QString::number(answer.message));
    auto begun = nextOf(database, account, answer, *rule, **about, now);
    if (!begun)
        return failure(begun.error());
    const Done filled = begun->step ? fillIn(database, account, *begun) : Done();
    if (!filled && filled.error().kind != ErrorKind::NotFound)
        return failure(filled.error());
    if (!filled) {
        begun->answer.state = ReplyAnswer::State::Failed;
        begun->answer.why = filled.error().code;
    }
    const auto moved = store.move(answer, begun->answer);
    if (!moved)
        return failure(moved.error());
    if (!*moved)
        return BegunHere();
    return filled ? BegunHere{std::move(*begun), {}} : BegunHere{{}, filled.error()};
}

Result<std::optional<BegunStep>> beginStep(Database &database, AccountId account, const ReplyAnswer &answer, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto here = beginStepHere(database, account, answer, now);
    if (!here)
        return failure(here.error());
    if (const Done committed = transaction->commit(); !committed)
        return failure(committed.error());
    if (here->refusal)
        return failure(*here->refusal);
    return std::move(here->begun);
}

Done failAnswer(Database &database, const ReplyAnswer &answer, const QString &code, qint64 now)
{
    ReplyAnswer failed = answer;
    failed.state = ReplyAnswer::State::Failed;
    failed.why = code;
    failed.touchedAt = now;
    const auto moved = AnswerStore(database).move(answer, failed);
    return moved ? Done() : failure(moved.error());
}

Result<bool> postponeAnswer(Database &database, const ReplyAnswer &answer, const QString &code, qint64 now)
{
    const qint64 wait = std::clamp(now - answer.dueAt, minuteMs / 2, answerLeaseMs);
    if (now + wait - answer.dueAt > oldestAnsweredMs) {
        const Done failed = failAnswer(database, answer, code, now);
        return failed ? Result<bool>(false) : failure(failed.error());
    }
    ReplyAnswer again = answer;
    again.why = code;
    again.touchedAt = now + wait - answerLeaseMs; // the lease is over then
    return AnswerStore(database).move(answer, again);
}

} // namespace yiren
